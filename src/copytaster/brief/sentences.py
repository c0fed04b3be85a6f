"""Where the sentences of the copy begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterable

from copytaster.brief.copy_language import SPEECHES
from copytaster.brief.wordlist import words
from copytaster.model.brief import Span

# Never the end of a sentence: what follows belongs to them.
_LEADING = words(
    """mr mrs ms messrs dr prof gen col lt capt cmdr sgt maj adm cpl pvt brig rear sen sens rep reps gov govs rev hon
    fr st ste mt ft pres amb supt det insp sec atty dist asst assoc sr.a sra srta mme mlle herr hr dipl ing vs v
    cf al approx est no nos nr fig vol pp art ch ed eds e.g i.e viz tel ca bzw z.b u.a d.h"""
)

for _speech in SPEECHES:
    _LEADING |= _speech.abbreviations
_LEADING -= words("on me d m s")  # English words, or ends of English sentences

# A number with a full stop behind one of these is German for "third": "am 3. Mai", "im 19. Jahrhundert".
_BEFORE_ORDINALS = words("am vom zum bis den dem der des seit ab im dritten")

# The end of a sentence only where the next word looks like a beginning.
_TRAILING = words(
    """jr sr inc corp co ltd llc bros plc etc jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu
    thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont
    neb nev okla ore pa tenn tex va vt wash wis wyo ave blvd rd dept univ a.m p.m ph.d m.d b.a m.a d.c n.y l.a
    u.n u.s u.k e.u u.s.a"""
)

# Words that begin a sentence far more often than they follow an abbreviation inside one.
_STARTERS = words(
    """a about after all also although among an and another are as asked at because before but by despite during each
    even every few for from he her here his how however i if in instead is it its just last later many meanwhile
    more most much my no nor not nothing now of officials on once one only or other others our over people
    police she since so some still such that the their then there these they this those though through to today
    under until we what when where whether which while who why will with without yet you your image photo
    picture credit"""
)

# A set of marks stands first, so that only their places are looked at: ten times as fast as four ways side by side.
_BREAK = re.compile(
    r"[\n.!?…。！？｡؟।](?:(?<=\n)\s*+"
    r"|(?<=[.!?…])(?<![.!?…][.!?…])[.!?…]{0,11}+(?!\n)[\"'”’“»)\]]{0,4}+"
    r"(?=[ \t\xa0\u2000-\u200a\u202f\u3000])[^\S\n]*+"
    r"|(?<=[。！？｡؟।])[。！？｡؟।]{0,3}+[\"'”’»」』)\]]{0,4}+\s*+)"
)
_CREDITS = re.compile(r"(?<=\w) (?=(?:Image|Photo|Picture|Photograph|Credit): [A-Z])")
"""A credit run on behind its caption."""
_LAST_WORD = re.compile(r"[^\W_]+(?:[.’'&-][^\W_]+)*\Z")
_BEHIND = re.compile(r"\b(?:" + "|".join(sorted(_BEFORE_ORDINALS)) + r") \Z", re.IGNORECASE)
_NEXT = re.compile(r"[\"'“”‘«„»(\[—–-]{0,4}+(\w?)")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(
    r"(?:the |a |an )?(?:[A-Z][\w.’'-]{1,30} ){1,4}"
    r"(?:said|says|asked|asks|wrote|writes|told|added|adds|shouted|cried|wondered|tweeted|replied|continued|joked)\b"
)


def _goes_on_after_stop(text: str, stop: int, following: int, first: int) -> bool:
    """Whether the single full stop at `stop` belongs to an abbreviation, initial or number.

    `following` is where the next word's group begins, `first` where its letter stands.
    """
    word_match = _LAST_WORD.search(text, max(first, stop - 24), stop)
    if word_match is None:
        return False
    word = word_match.group().lower()
    if len(word) > 3 and word[1] in "'’":  # l’avv. Ferri
        word = word[2:]
    if word in _LEADING:
        return word not in ("no", "art", "ed", "al", "v", "sec", "est") or text[following].isdigit()
    if len(word) == 1 and word_match.group().isupper():
        return not (word == "i" and _begins(text, following))
    if len(word) == 1 and text[following + 1 : following + 2] == "." and text[following].isalpha():
        return True  # z. B.
    if word in _TRAILING or ("." in word and len(word.rpartition(".")[2]) == 1):
        return not _begins(text, following)
    if not word.isdigit():
        return False
    if len(word) < 3 and _BEHIND.search(text, max(first, word_match.start() - 8), word_match.start()):
        return True
    return word_match.start() == first  # "1. First point"


def _begins(text: str, at: int) -> bool:
    """Whether the word at `at` is one that begins sentences."""
    word = _FIRST_WORD.match(text, at)
    if word is None:
        return text[at] in "\"“«„'‘([—–"
    return word.group()[:1].isupper() and word.group().lower() in _STARTERS


def _goes_on(text: str, mark: re.Match[str], first: int) -> bool:
    """Whether the sentence runs on over the end mark found in a paragraph or sentence begun at `first`."""
    following = mark.end()
    token = mark.group().rstrip()
    if not token or token[0] in "。！？｡؟।" or following >= len(text):
        return False
    ahead = _NEXT.match(text, following)
    letter = ahead.group(1) if ahead else ""
    if letter.islower():
        return True
    if token == "." and _goes_on_after_stop(text, mark.start(), following, first):
        return True
    if len(token) > 1 and token[-1] in "\"”’“»'":  # a tag, or a name behind a dash
        return text[following] in "-–—" or _TAG.match(text, following) is not None
    return False


def _breaks(text: str, start: int) -> Iterable[re.Match[str]]:
    """Every place from `start` on where a sentence may end, in order."""
    found = _BREAK.finditer(text, start)
    credited = list(_CREDITS.finditer(text, start)) if ": " in text else []
    return sorted((*found, *credited), key=re.Match.start) if credited else found


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text` in order, each without the white space around it.

    Any line break ends a sentence; titles, initials, abbreviations, decimal points and an ellipsis
    do not, nor does the end of a quotation whose tag follows ('"Why?" he asked.'). Linear in the
    length of `text`; an empty text has none.
    """
    found: list[Span] = []
    start = len(text) - len(text.lstrip())
    for mark in _breaks(text, start):
        token = mark.group()
        if token[0] != "\n":
            if _goes_on(text, mark, start):
                continue
            end = mark.start() + len(token.rstrip())
        else:
            end = mark.start()
            while end > start and text[end - 1].isspace():
                end -= 1
        if end > start:
            found.append((start, end))
        start = mark.end()
    end = len(text.rstrip())
    if end > start:
        found.append((start, end))
    return tuple(found)
