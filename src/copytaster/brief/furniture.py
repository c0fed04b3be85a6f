"""Lines around the news that are not the news: bylines, datelines, captions, desk notes, trash lines, questions."""

from __future__ import annotations

import re

from copytaster.brief.wordlist import words

_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]+(?:[ ][A-Z][A-Z.'’-]*){0,4}|[A-Z][\w.'’-]+(?:[ ][A-Z][\w.'’-]*){0,3}"
    r"(?=(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}){0,2},? \())"  # place
    r"(?:[,/] ?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}){0,3}"  # state, country
    r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,9}\.?)(?:,? \d{4})?)?"  # day
    r"(?:,? ?\([^()\n]{2,40}\))?"  # agency
    r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)?"
    r"\s{0,3}(?:--|—|–|\.?-|:|=|/|_)\s{1,3}(?=[\"“„«‘'¿A-ZÀ-Þ0-9])"
)
_PLACE = re.compile(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}(?:, [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}){0,2}"
    r" ?(?:--|—|–) ?(?=[A-Z])"
)
_AGENCY = re.compile(r"\([A-Z][\w ./-]{1,24}\)\s{0,2}(?:--|—|–|-)\s{1,3}")
_SIGNED = re.compile(  # "By Ida Lund Holm, July 19 (North Wire) - "
    r"By (?:[A-Z][\w.'’-]*,? ){2,8}(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})"
    r" \([^()\n]{2,40}\)\s{0,2}[—–-]{1,2}\s{1,3}"
)
_LABEL = re.compile(r"[A-Z][\w'’-]*(?: [\w'’-]+){0,3}: ?[A-Z\"“‘']")
_LOUD = re.compile(r"(?:[A-Z]{2,}[ \d-]*)+:")
_TRASH = re.compile(
    r"\W*(?:by\b(?:\W*$| [A-Z][\w.'’-]*(?:[ ,]+(?:and |for |in )?[A-Z][\w.'’-]*){0,9}\W*$)"
    r"|(?:first |last )?(?:published|updated|posted|modified|created|filed|issued)"
    r"(?::|\W*$| (?:on|at|by)? ?(?:\d|\w{3,9}day\b))"
    r"|(?:here are )?(?:the )?top (?:stories|news)\b(?: (?:at|from|on|for|of|this)\b|:)|for up-to-the-minute"
    r"|all times (?:are )?(?:in )?(?:gmt|utc|local|eastern)"
    r"|(?:moving|moved|to move) (?:by|at|around) \d|next update\b|will be (?:led|updated)\b"
    r"|(?:about )?\d{2,4} words\b|dear (?:colleagues|editors|readers|clients)|updates as warranted|for weekend use"
    r"|(?:with |also )?(?:photos?|graphics?|video)(?: (?:and|or) \w+)?\W*$|embargoed\W*$"
    r"|scroll down|click here|read more|read:|related(?::| (?:articles?|stor|content|links?))|see also"
    r"|watch(?::| (?:the )?video)"
    r"|(?:cover )?(?:video|images?|photos?|pictured?|credit|caption|file photo|graphic|map|source):"
    r"|file photo|photo by|getty images|copyright (?:©|\d|by)|©|all rights reserved|follow (?:us|@)"
    r"|sign up (?:for|to)|subscribe (?:to|now)|visit (?:site|our)|share this|advertisement\W*$|story continues"
    r"|continue reading|more to (?:follow|come)|ends?\W*$|-?\s?30\s?-|#{2,}"
    r"|\(?(?:additional )?(?:reporting|writing|editing|compiled|graphic|translated|production) by\b"
    r"|eds?:|editors?:|notes? to editors|editor['’]s note|contacts?:|for more information|advisory:"
    r"|embargo(?:ed)?(?::| (?:until|till|for)\b)|attention:? (?:editors|desks?)"
    r"|\(?this (?:story|version|article) (?:was|has been|corrects|adds)|\(?(?:ap|reuters|afp|dpa|upi) (?:photo|image))",
    re.I,
)
_TRASH_BEGINS = words(
    """by first last published updated posted modified created filed issued here the top for all moving moved to next
    will about dear updates with also photo photos graphic graphics video videos embargo embargoed scroll click read
    related see watch cover image images picture pictured credit caption file map source getty copyright follow sign
    subscribe visit share advertisement story continue more end ends additional reporting writing editing compiled
    translated production ed eds editor editors note notes contact contacts advisory attention this ap reuters afp dpa
    upi continue"""
)
"""The words with which those lines begin."""
_FIRST_WORD = re.compile(r"[^\W_]+")
_POINTS_AT_PICTURE = re.compile(
    r"\b[Pp]ictured\b|\((?:left|right|above|below|centre|center)\)|\b(?:second|far|top|bottom) (?:left|right)\b"
    r"|^(?:Above|Below|Left|Right|Top)[:,]|»$|; from file\b|\bfile (?:photo|picture)\b"
)
_PICTURE_WORDS = ("ictured", "eft", "ight", "bove", "elow", "Top", "cent", "»", "file")
"""One of these stands in whatever points at a picture; looked for first, as that is quick."""
_STAMP = re.compile(r"\b(?:1[89]|20)\d\d\b|\b\d{1,2}[:.]\d\d\b")
_CLOSING_MARK = "\"”’'»“"
_QUOTED = re.compile(r"[\"“«„][^\"“”«»„]*[\"”»“]")
_DEPENDENT = re.compile(
    r"[\"“‘']?(?:(?:and|but|so|yet|then|meanwhile|still|however|also|instead|later|now|today|yesterday|once|if|while"
    r"|when|as|after|before|although|though|because|since|in|for|according to),? )?"
    r"(?:he|she|it|they|his|her|hers|its|their|theirs|him|them|this|that|these|those|such|i|we|my|our|you|your|both"
    r"|it['’]s|he['’]s|she['’]s|they['’]re|that['’]s|i['’]m|we['’]re"
    r"|the (?:two|three|pair|couple|latter|former|trio))\b",
    re.I,
)
_LOWER_WORD = re.compile(r"\b[^\W\d_A-Z][^\W\d_]+")
_CREDIT = re.compile(r"(?:Image|Photo|Picture|Photograph|Credit|Photo by|Foto|Bild)\b ?:?", re.I)
_END = frozenset(".!?…。")
_SHORTEST = 4


def after_dateline(sentence: str) -> int:
    """How many characters of `sentence` are its dateline ("HOLM, March 9 (NW) - "); 0 where it has none."""
    dashes = len(sentence) - len(sentence.lstrip("—–- "))
    if dashes and dashes < len(sentence):
        return dashes
    found = _DATELINE.match(sentence[:140]) or _AGENCY.match(sentence[:60]) or _PLACE.match(sentence[:90])
    if sentence.startswith("By "):
        found = _SIGNED.match(sentence[:160])
    if found is None:
        return 0
    rest = sentence[found.end() :]
    return found.end() if rest.count(" ") >= 3 and not rest[:60].isupper() else 0


def is_furniture(sentence: str) -> bool:
    """Whether `sentence` is a byline, a caption, a stamp, a heading, a note or a trash line."""
    count = sentence.count(" ") + 1
    if sentence[-1] in ":=" and count < 40:
        return True  # the head of a list, the headline of an agency
    if count < _SHORTEST or is_desk_line(sentence):
        return True
    if _LABEL.match(sentence[:80]) and not _LOUD.match(sentence[:80]):
        return True
    if count <= 12 and _STAMP.search(sentence) and len(_LOWER_WORD.findall(sentence)) < 3:
        return True
    if count <= 8 and (" / " in sentence or all(_is_name(word) for word in sentence.split())):
        return True
    if "Image: " in sentence or "Photo: " in sentence or "Credit: " in sentence or "(Photo by" in sentence:
        return True
    return count <= 14 and sentence.rstrip(_CLOSING_MARK + ")]")[-1:] not in _END


def is_desk_line(line: str) -> bool:
    """Whether `line` is a byline, a stamp or a note: a part of what `is_furniture` tells, for lines of a table."""
    first = _FIRST_WORD.match(line)
    if first is not None and not first[0].isdecimal() and first[0].lower() not in _TRASH_BEGINS:
        return False  # most often, and quickly seen
    return _TRASH.match(line[:300]) is not None


def _is_name(word: str) -> bool:
    """Whether `word` may stand in a line of names: "Ana Ruiz for North Wire"."""
    return word[0].isupper() or not word[0].isalnum() or word in ("for", "in", "and", "at", "of", "de", "von", "van")


def is_caption(sentence: str) -> bool:
    """Whether `sentence` points at a picture: "(pictured)", "second left", "Above, the ship"."""
    return any(word in sentence for word in _PICTURE_WORDS) and _POINTS_AT_PICTURE.search(sentence) is not None


def is_credit(sentence: str) -> bool:
    """Whether `sentence` names who took a picture, so that what stands before it on the line is its caption."""
    return _CREDIT.match(sentence) is not None


def is_question(sentence: str) -> bool:
    """Whether `sentence` only asks."""
    return sentence.rstrip(_CLOSING_MARK).endswith("?")


def is_speech(sentence: str) -> bool:
    """Whether `sentence` is somebody's words and little else, or begins with them."""
    if sentence[0] in '"“«„' or (sentence[0] in "'‘" and sentence[1:2].isupper()):
        return True
    return len(_QUOTED.sub("", sentence)) < 0.25 * len(sentence)


def open_quotation(sentence: str, mark: str) -> str:
    """The mark that closes the quotation in which `sentence` ends, "" where it ends outside.

    `mark` is what this told of the sentence before, in the same line.
    """
    for sign in _MARK.findall(sentence):
        if mark:
            if sign == mark or (sign == '"' and mark == "”"):
                mark = ""
        elif sign in _CLOSES:
            mark = _CLOSES[sign]
    return mark


_CLOSES = {'"': '"', "“": "”", "«": "»", "„": "“", "‘": "’", "'": "'"}
# A single mark opens before a capital after a space and closes after an end mark; elsewhere it is an apostrophe.
_MARK = re.compile(r"[\"“”«»„'‘’](?:(?<=[\"“”«»„])|(?<=['‘])(?=[A-Z])(?<![^\s(:]['‘])|(?<=['’])(?!\w)(?<=[.,!?…]['’]))")
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|ll|d)|[Mm]y|[Ww]e['’](?:re|ve|ll))\b(?!\.)")


def is_first_person(sentence: str) -> bool:
    """Whether the writer speaks of himself."""
    return _FIRST_PERSON.search(sentence) is not None


def is_dependent(sentence: str) -> bool:
    """Whether `sentence` opens with a word that needs the sentence before it: a pronoun, "this", "both"."""
    return _DEPENDENT.match(sentence) is not None


def is_item(line: str) -> bool:
    """Whether `line` is one of a digest or an advisory: "DAM TRIAL: Jury is in its sixth day."."""
    return _ITEM.match(line[:90]) is not None


_ITEM = re.compile(r"[A-Z][A-Z0-9/&' ’-]{3,40}(?: \([^()\n]{2,40}\))?: ?[A-Z\"“]")
