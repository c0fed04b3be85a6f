"""Who is said to have said it: the rules that lead a quotation to the words that name its speaker."""

from __future__ import annotations

from typing import NamedTuple

from copytaster.brief.outside import HOLE
from copytaster.brief.phrases import Grammar, Phrase
from copytaster.brief.word_classes import ADVERB, AUX, DETERMINER, ING, PREPOSITION, STRONG, WEAK
from copytaster.brief.wordlist import words

_SAYING = STRONG | WEAK
_DASHES = frozenset(("—", "–", "--", "-"))
_ENDS = frozenset((",", ".", "?", "!", "…"))
_SPOKEN_NOUNS = words(
    """statement call calls claim claims comment comments words description promise speech tweet remark remarks pledge
    message letter email post response argument assertion demand quote phrase warning plea question declaration
    suggestion belief term declaration contention"""
)
_VAGUE = words(
    """use uses used want wants wanted hope hopes hoped expect expects expected feel feels felt see sees saw seen make
    makes made mean means meant find finds found show shows showed shown know knows knew like likes liked love
    loves loved go goes went take takes took taken stand stands stood lead leads led learn learns learned begin
    begins began close closes closed start starts started open opens opened end ends ended hit hits list lists
    listed fear fears feared raise raises raised shoot shoots shot support supports supported sign signs signed
    issue issues issued send sends sent consider considers considered plan plans planned help vote votes voted
    appear appears appeared seem seems seemed push pushes pushed press order orders ordered run estimate
    estimates estimated wish worry read reads think thinks thought believe believes believed point points share
    shares shared teach deliver delivers delivered fire fired focus focused target targeted aim aims aimed
    target celebrate decide decides decided determine lead welcome seek seeks sought propose proposes proposed
    quote quotes rule rules signal rank rate reflect reflects hold report reports reported"""
)


class Tag(NamedTuple):
    """What a rule found for a quotation: the `phrase` that names the speaker, the word of the `cue` (-1: none).

    `same_as` is the number of the quotation whose speaker it shares, -1 where it has its own.
    `passive_by` is the word behind "was quoted as saying by", -1 where there is none.
    """

    rule: str
    phrase: Phrase | None
    cue: int = -1
    same_as: int = -1


class Tags:
    """Finds the tag of each quotation of one story."""

    __slots__ = ("grammar", "outside")

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.outside = grammar.outside

    def limits(self, hole: int) -> tuple[int, int]:
        """The first word of the sentence that holds word `hole`, and the first behind it."""
        number = self.outside.sentence[hole]
        return self.outside.firsts[number], self.outside.firsts[number + 1]

    def _finite(self, i: int, kinds: int) -> bool:
        return bool(self.outside.bits[i] & kinds) and not self.outside.bits[i] & ING

    def behind(self, hole: int) -> Tag | None:
        """The tag that follows the quotation: '"…," said Ida Lund', '"…," Ida Lund, a pilot, told the paper'."""
        outside = self.outside
        i, end = hole + 1, len(outside.words)
        mark = ""
        while i < end and outside.words[i] in _ENDS:
            mark = mark or outside.words[i]
            i += 1
        if i < end and outside.words[i] in _DASHES:
            mark = "-"
            i += 1
        if i >= end or outside.words[i] in ("\n", HOLE):
            return None
        new_sentence = outside.sentence[i] != outside.sentence[hole]
        if new_sentence and mark not in ("?", "!", "."):
            return None
        after = outside.firsts[outside.sentence[i] + 1]
        lower = outside.lower
        if mark == "-" and self._only_tag(hole):
            named = self.grammar.beginning_at(i, after)
            if named is not None and named.kind == "name" and self._ends(named.last + 1, after):
                return Tag("signed", named)
        if not new_sentence:
            if lower[i] == "according" and i + 2 < after:
                return Tag("according to", self.grammar.beginning_at(i + 2, after), i)
            verb = i
            while verb < after and outside.bits[verb] & ADVERB and not outside.bits[verb] & _SAYING:
                verb += 1
            if verb < after and self._finite(verb, _SAYING) and mark and (outside.bits[verb] & STRONG or mark == ","):
                tag = self._inverted(verb, after)
                if tag is not None:
                    return tag
        if mark or self._only_tag(hole):
            return self._plain_tag(i, after, mark, new_sentence)
        return None

    def _only_tag(self, hole: int) -> bool:
        return hole == self.limits(hole)[0]

    def _ends(self, i: int, after: int) -> bool:
        return i >= after or self.outside.words[i] in (",", ".", "\n", "(", HOLE)

    def _inverted(self, verb: int, after: int) -> Tag | None:
        i = verb + 1
        while i < after and self.outside.bits[i] & ADVERB:
            i += 1
        if (
            i >= after
            or self.outside.words[i] in (",", ".", ":", "\n", HOLE)
            or self.outside.bits[i] & (AUX | PREPOSITION)
        ):
            return None
        if self.outside.lower[i] == "that":
            return None
        phrase = self.grammar.beginning_at(i, after)
        return Tag("tag behind, verb first", phrase, verb) if phrase is not None else None

    def _plain_tag(self, i: int, after: int, mark: str, new_sentence: bool) -> Tag | None:
        outside = self.outside
        phrase = self.grammar.beginning_at(i, after)
        if phrase is None:
            return None
        verb = phrase.last + 1
        while verb < after and outside.bits[verb] & (AUX | ADVERB):
            verb += 1
        kinds = _SAYING if mark == "," else STRONG
        if verb < after and self._finite(verb, kinds):
            pass
        elif phrase.kind == "pronoun" or verb >= after:
            return None
        else:
            verb = self._behind_insertion(phrase.last + 1, after)
            if verb < 0:
                return None
        if new_sentence and not self._is_bare(verb, after, mark):
            return None
        return Tag("tag behind", phrase, verb)

    def _behind_insertion(self, i: int, after: int) -> int:
        """The verb of a tag whose subject carries an insertion that begins at `i`; -1 where there is none."""
        outside = self.outside
        for verb in range(i + 1, min(after, i + 45)):
            if outside.words[verb] == HOLE:
                return -1
            if self._finite(verb, STRONG):
                before = verb - 1
                while before > i and outside.bits[before] & (AUX | ADVERB):
                    before -= 1
                if outside.words[before] in (",", ")", "—", "–", "--", "-") or outside.lower[i] not in (
                    ",",
                    "(",
                    "who",
                ):
                    return verb
        return -1

    def _is_bare(self, verb: int, after: int, mark: str) -> bool:
        """Whether a sentence that begins behind a full stop is nothing but the tag."""
        outside = self.outside
        rest = outside.lower[verb + 1 : after]
        if HOLE in rest or "that" in rest[:1]:
            return False
        if mark in "?!":
            return not rest or rest[0] in (
                ",",
                ".",
                "\n",
                "in",
                "at",
                "on",
                "of",
                "during",
                "to",
                "as",
                "when",
                "after",
            )
        return len(rest) <= 2

    def in_front(self, hole: int) -> Tag | None:
        """The tag in front of the quotation, in its own sentence: 'Lund said: "…"', 'Lund called it "…"'."""
        outside = self.outside
        floor, _ = self.limits(hole)
        weak: Tag | None = None
        i = hole - 1
        if i >= floor and outside.words[i] in (":", *_DASHES):
            m = self.grammar.cast.ending.get(i - 1, -1)
            if m >= 0 and self.grammar.cast.mentions[m].first == floor:
                mention = self.grammar.cast.mentions[m]
                return Tag("name and colon", Phrase("name", mention.first, mention.last, mention.last, m))
        while i >= floor:
            if outside.words[i] == HOLE:
                break
            if outside.bits[i] & _SAYING:
                tag = self._by_verb(i, floor, hole)
                if tag is not None and tag.phrase is not None:
                    if tag.rule == "tag in front":
                        return tag
                    weak = weak if weak and weak.rule == "verb of opinion" else tag
            elif outside.lower[i] == "according" and i + 2 < hole and outside.lower[i + 1] == "to":
                return Tag("according to", self.grammar.beginning_at(i + 2, hole), i)
            elif outside.lower[i] in _SPOKEN_NOUNS and i - 1 >= floor and weak is None:
                weak = self._spoken_noun(i, floor)
            i -= 1
        return weak

    def _by_verb(self, verb: int, floor: int, hole: int) -> Tag | None:
        outside = self.outside
        bits = outside.bits[verb]
        if verb > floor and outside.bits[verb - 1] & DETERMINER and not bits & ING:
            return None
        if verb > floor and outside.lower[verb - 1] == "as" and bits & ING and verb - 2 >= floor:
            quoted = self.grammar.subject_of(verb - 2, floor)  # was quoted as saying
            chain = verb - 3
            if (
                outside.lower[verb - 2] in ("quoted", "cited")
                and chain >= floor
                and outside.lower[chain] in ("was", "were", "is", "been")
            ):
                quoted = self.grammar.subject_of(chain, floor)
            if quoted is not None:
                return Tag("tag in front", quoted, verb)
        phrase = self._inserted(verb, floor, hole) or self.grammar.subject_of(verb, floor)
        if phrase is None:
            by = verb + 1
            if by + 1 < hole and outside.lower[by] == "by":
                phrase = self.grammar.beginning_at(by + 1, hole)
        if phrase is None:
            return None
        if outside.lower[verb + 1] == "to" and outside.lower[verb].startswith("continue"):
            return Tag("vague verb", phrase, verb)
        if outside.lower[verb] in _VAGUE:
            return Tag("vague verb", phrase, verb)
        rule = "tag in front" if bits & STRONG else "verb of opinion"
        return Tag(rule, phrase, verb)

    def _inserted(self, verb: int, floor: int, hole: int) -> Phrase | None:
        """The subject of a tag inside the sentence: 'The harbour, says Ida Lund, is "…"'."""
        outside = self.outside
        if verb - 1 < floor or outside.words[verb - 1] != "," or not self._finite(verb, STRONG) or verb + 1 >= hole:
            return None
        if outside.bits[verb + 1] & (AUX | PREPOSITION) or outside.words[verb + 1] in (",", ":"):
            return None
        phrase = self.grammar.beginning_at(verb + 1, hole)
        if phrase is None or phrase.last + 1 >= hole or outside.words[phrase.last + 1] != ",":
            return None
        return phrase

    def _spoken_noun(self, i: int, floor: int) -> Tag | None:
        """'Lund's promise of "…"': the owner of the words."""
        before = i - 1
        if before in self.outside.possessive and before in self.grammar.cast.ending:
            m = self.grammar.cast.ending[before]
            mention = self.grammar.cast.mentions[m]
            if mention.kind != "place" and mention.first >= floor:
                return Tag("owner of the words", Phrase("name", mention.first, mention.last, mention.last, m))
        if self.outside.lower[before] in ("his", "her"):
            return Tag("owner of the words", Phrase("pronoun", before, before, before))
        return None

    def later_in_sentence(self, hole: int) -> Tag | None:
        """A verb of saying further on in the sentence: '"…" is what Lund called it'."""
        _, after = self.limits(hole)
        for i in range(hole + 1, after):
            if self.outside.words[i] == HOLE:
                return None
            if self._finite(i, _SAYING) and self.outside.lower[i] not in _VAGUE:
                phrase = None
                if self.outside.words[i - 1] == "," and self.outside.bits[i] & STRONG:
                    phrase = self.grammar.beginning_at(i + 1, after)
                if phrase is None:
                    phrase = self.grammar.subject_of(i, hole + 1)
                if phrase is not None:
                    return Tag("verb further on", phrase, i)
        return None
