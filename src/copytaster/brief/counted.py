"""What a number counts, what happened to it, and how sure the copy is: noun, verb and qualifier around a figure."""

from __future__ import annotations

from copytaster.brief.wordlist import words as listed
from copytaster.brief.words import Words
from copytaster.model.harm import HURT

_STOPS = listed(
    """the a an of in on at to for from by with and or but as that who whom whose which while when where than after
    before since until till during is are was were be been being has have had will would could can cannot may might
    should must do does did not it he she they we i you his her their our its my your this these those there here if
    so into onto over under about against between through across near per each every because also still now then up
    down out off away ago today yesterday tomorrow tonight earlier later yet just only even both either neither nor
    how why what despite within without including amid among like via versus vs around above below behind beyond
    throughout toward towards upon all any overall last next past previous annually fewer weaker stronger higher
    lower greater less beneath
    too much enough alive ahead north south east west north-east nationwide worldwide tall
    high long wide deep away apart respectively"""
)
_PLURALS = listed(
    """people men women children police personnel staff cattle fish sheep deer media feet teeth mice youth clergy crew
    aircraft spacecraft criteria data phenomena lives wives knives folk folks dead wounded injured missing countrymen
    gunmen oxen geese rounds series species troops"""
)
_PLURAL_ENDINGS = ("men", "women", "children", "people", "folk", "craft")
_NO_PLURALS = listed(
    """says was is has does its his this less various previous serious religious dangerous famous obvious numerous yes
    towards always perhaps across plus versus besides news thus as us gas bus campus virus crisis basis congress
    business process access progress success loss class glass press cross mass boss pass address witness illness
    tennis chaos paris texas kansas illinois depends remains seems appears belongs requires begins becomes means
    gives takes makes gets goes comes"""
)
_IRREGULAR = listed(
    """won lost left cost hit rose fell grew paid spent made gave got took sold bought cut held sent drew saw met led
    built shot ran drove kept put set raised spent sought found shed brought caught fought wore beat bore rises
    falls grows costs pays wins loses leaves employs expects earns owes owns includes"""
)
_CHANGES = listed(
    """increase increases decrease decreases rise rises fall falls drop drops grow grows reduce reduces cut cuts
    raise raises exceed exceeded gain lose win cost costs reach reached pay"""
)
_AFTER_VERB = listed("by from for at on in into over it them him her us more less some about up down out off")
_AUXILIARIES = listed("""is are was were be been being has have had will would could may might can must were""")
_NO_VERBS = listed(
    """hundred united need indeed speed feed exceed breed bed red morning evening during being including according
    nothing something anything everything building meeting hearing king ring spring string thing wing ceiling
    wedding housing banking following regarding concerning estimated reported combined advanced used related
    accused alleged long-serving sacred hatred kindred amid given unprecedented fixed limited armed"""
)
_QUALIFIERS = (
    "at least", "at most", "more than", "less than", "fewer than", "greater than", "as many as", "as much as",
    "as few as", "as little as", "no more than", "no fewer than", "no less than", "not more than", "up to", "close to",
    "nearly", "almost", "about", "around", "roughly", "approximately", "some", "over", "under", "above", "below",
    "just over", "just under", "well over", "just", "only", "barely", "exactly", "an estimated", "estimated",
    "a record", "record", "a reported", "reported", "another", "a further", "a total of", "total of", "exceeding",
    "exceeded", "circa", "a mere", "an average of", "average of", "on average", "within", "plus or", "a maximum of",
    "a minimum of", "minimum of", "maximum of", "just about", "well under", "far more than", "slightly more than",
    "slightly less than", "slightly over", "a little over", "in excess of", "upwards of", "upward of", "nearer",
)  # fmt: skip
_QUALIFIED = frozenset(tuple(phrase.split()) for phrase in _QUALIFIERS)
_LAST_QUALIFIER = frozenset(phrase[-1] for phrase in _QUALIFIED)
_SKIPPED = listed("""all a an the of another other""")


def qualifier_before(words: Words, place: int) -> tuple[str | None, int]:
    """The qualifier right before `place` ("at least"), as written in small letters, and where it begins."""
    end = place - (words.at(place - 1) in ("a", "an"))
    if words.at(end - 1) not in _LAST_QUALIFIER:
        return None, place
    for length in (4, 3, 2, 1):
        if end >= length and words.low[end - length : end] in _QUALIFIED:
            return " ".join(words.low[end - length : end]).removeprefix("a ").removeprefix("an "), end - length
    return None, place


def qualifier_after(words: Words, place: int) -> str | None:
    """The qualifier that follows: "or more", "or so", "or less", "or fewer"."""
    if words.at(place) == "or" and words.at(place + 1) in ("more", "so", "less", "fewer", "above", "over"):
        return f"or {words.at(place + 1)}"
    return None


def is_plural(words: Words, place: int) -> bool:
    """Whether the word at `place` looks like a noun in the plural."""
    word = words.at(place)
    if word in _PLURALS or (word.endswith(_PLURAL_ENDINGS) and len(word) > 4):
        return True
    if not word.endswith("s") or len(word) < 4 or word in _NO_PLURALS or word in _IRREGULAR:
        return False
    return not word.endswith(("ss", "ous", "'s", "’s", "sis"))


def noun_after(words: Words, place: int, *, singular: bool = False) -> tuple[str | None, int]:
    """The noun counted in the phrase that begins at `place`, as written, and the place after it.

    `singular`: a noun in the singular will do ("a 20-minute walk", "$20,000 bail").
    """
    start = _phrase_start(words, place)
    at, last = start, 0
    while at < start + 7:
        word = words.at(at)
        if _goes_through(words, at) or (at > start and not last and not singular and _joins(words, at)):
            at += 1
            continue
        if not word or word in _STOPS or not (word.isalpha() or "'" in word or "’" in word):
            break
        plural = is_plural(words, at)
        if not plural and singular and _is_adverb(words, at):
            break
        if (word in HURT and at == start and not is_plural(words, at + 1)) or (last and (word in HURT or not plural)):
            break
        if plural and word not in ("dead", "missing", "wounded", "injured"):
            last = at + 1
        elif singular and at > start and is_verb(words, at):
            break
        at += 1
    if not last and singular and at > start:
        last = min(at, start + 4)
    if not last:
        return None, place + 2 * (words.low[place : place + 2] == ("of", "them"))  # "64% of them died"
    return words.text[words.starts[start] : words.end(last - 1)].strip('“”" .-') or None, last


def _is_adverb(words: Words, place: int) -> bool:
    """Whether the word at `place` tells how something is done, and stands before no noun: "of them seriously"."""
    word, after = words.at(place), words.at(place + 1)
    if not word.endswith("ly") or word in _NOUNS_IN_LY:
        return False
    return not after.isalpha() or after in _STOPS or is_verb(words, place + 1)


_NOUNS_IN_LY = listed("family assembly supply monopoly anomaly butterfly ally rally bully reply fly belly italy july")


def _phrase_start(words: Words, place: int) -> int:
    """Where the phrase after a number begins: "-", "more", "of the" and the like are passed over."""
    start = place
    while words.at(start) in ("-", "‑", "more", "other", "new", "additional", "worth", "of") and start < place + 3:
        start += 1
    if start > place and words.at(start - 1) == "of":
        limit = start + 3
        while words.at(start) in _POSSESSIVES and start < limit:
            start += 1
    return start


_POSSESSIVES = frozenset({"the", "all", "its", "his", "her", "their", "our", "these", "those", "them"})


def _goes_through(words: Words, place: int) -> bool:
    """Whether the mark at `place` stands inside a phrase: a hyphen, a quotation mark, the stop of a title."""
    return words.at(place) in ("-", "‑", "“", "”", '"') or (words.at(place) == "." and _abbreviates(words, place))


def _joins(words: Words, place: int) -> bool:
    """Whether "and" or a comma joins two words before a noun: "eleven progressive and Muslim organisations"."""
    after = words.at(place + 1)
    return words.at(place) in ("and", ",") and after.isalpha() and after not in _STOPS and not is_verb(words, place + 1)


def _abbreviates(words: Words, place: int) -> bool:
    """Whether the full stop at `place` belongs to a title or an initial inside a phrase: "two dozen of Sen. Paul's"."""
    return words.capital(place - 1) and len(words.at(place - 1)) < 5 and words.capital(place + 1)


def is_verb(words: Words, place: int) -> bool:
    """Whether the word at `place` looks like a verb that may take a figure."""
    word = words.at(place)
    if word in HURT or word in _IRREGULAR:
        return True
    return len(word) > 4 and word.endswith(("ed", "ing")) and word not in _NO_VERBS


def verb_around(words: Words, first: int, end: int) -> str | None:
    """What happened to the things counted in the words `[first, end)`: "killed", "displaced".

    A verb right before comes first ("killed 12 people"), then one after ("12 people were killed").
    """
    before = first - 1
    while words.at(before) in _SKIPPED and before > first - 3:
        before -= 1
    if is_verb(words, before) and words.same_sentence(before, first):
        harm = words.at(end) in HURT and words.at(before) not in HURT  # "counted 12 dead"
        return _named(words, end if harm else before)
    after = end
    for after in range(end, end + 6):
        word = words.at(after)
        if word in HURT and (word != "die" or after == end):
            return _named(words, after)
        if word in _AUXILIARIES or word in ("also", "reportedly", "not", "who", "confirmed", "more", "people"):
            continue
        break
    if is_verb(words, after) and after < end + 5 and words.at(after) not in ("including", "according"):
        return _named(words, after)
    return _verb_further(words, before, first)


def _verb_further(words: Words, before: int, first: int) -> str | None:
    """A verb some words before a figure, in its own clause: "was bought for", "will increase needs by"."""
    for place in range(before, max(-1, before - 6), -1):
        word = words.at(place)
        if word in ("\n", ".", ";", ",", "", "and", "or", "that", "who", "which") or not word[:1].isalpha():
            return None
        if word in HURT or word in _CHANGES:
            return _named(words, place)
        near = words.at(place + 1) == "to" and place + 2 == first
        if is_verb(words, place) and (near or (words.at(place + 1) in _AFTER_VERB and place + 1 < first)):
            return _named(words, place)
    return None


def _named(words: Words, place: int) -> str:
    """The verb at `place` by the one form in which versions of a story can be compared."""
    word = words.at(place)
    return HURT.get(word, word)


def hurts(verb: str | None) -> bool:
    """Whether `verb` is done to people, so that a number without a noun counts people."""
    return verb is not None and verb in HURT


def told_as_toll(words: Words, place: int) -> bool:
    """Whether the number at `place` is a death toll: "the death toll rose to 12", "a toll of 12".

    Words may stand between ("the death toll from the earthquake that struck Holm rose to 47"), no end of a sentence.
    """
    moved = words.at(place - 1) in ("to", "at") and words.at(place - 2) in _TOLL_MOVES
    for step in range(1, 31 if moved else 7):
        word = words.at(place - step)
        if word == "toll":
            return not moved or step < 7 or words.at(place - step - 1) == "death"
        if word in ("", "\n", ".", ";"):
            return False
    return False


_TOLL_MOVES = listed("rose rises risen rising climbed climbs climbing jumped stood stands stayed grew grown went up")
