"""Who said what in copy that is not English: plain tags are followed, everything else stays without a speaker."""

from __future__ import annotations

from bisect import bisect_left

from copytaster.brief.languages.speech import Speech
from copytaster.brief.marks_of_speech import Run
from copytaster.brief.outside import Outside
from copytaster.brief.phrases_abroad import Called, PhrasesAbroad
from copytaster.brief.tags_abroad import TagAbroad, TagsAbroad
from copytaster.model.brief import Quote, Span

WORTH = {"person": 0.95, "noun": 0.85, "pronoun": 0.76}
"""How sure a speaker is by what names them; less where the verb stands alone and where a speech goes on."""
_ALONE, _GOES_ON, _AS_BEFORE = 0.72, 0.97, 0.9
_FARTHEST, _MOST = 4, 40  # sentences; mentions


class Abroad:
    """One story while its quotations are led to their speakers, in the order of the copy."""

    __slots__ = ("names", "outside", "runs", "spoke", "tags")

    def __init__(self, copy: str, taken: list[Run], speech: Speech) -> None:
        self.runs = taken
        self.outside = Outside(copy, taken)
        self.names = PhrasesAbroad(self.outside, speech)
        self.tags = TagsAbroad(self.names)
        self.spoke: list[tuple[int, int]] = []

    def quotes(self) -> tuple[Quote, ...]:
        """The quotations in order."""
        found: list[Quote] = []
        for n, hole in enumerate(self.outside.holes):
            tag = self.tags.tag(hole)
            found.append(self._tagged(n, tag) if tag is not None else self._carried(n, found))
        return tuple(found)

    def _quote(self, n: int, speaker: str | None = None, sure: float = 0.0, rule: str = "", **more: object) -> Quote:
        run, hole = self.runs[n], self.outside.holes[n]
        first = self.tags.limits(hole)[0]
        return Quote(
            content=self.outside.copy[run.start : run.end],
            span=(run.start, run.end),
            speaker=speaker,
            kind="direct" if hole == first or self.outside.words[hole - 1] == ":" else "mixed",
            rank=n + 1,
            confidence=round(sure, 2) if speaker else 0.0,
            rule=rule if speaker else "",
            **more,  # type: ignore[arg-type]
        )

    def _tagged(self, n: int, tag: TagAbroad) -> Quote:
        """The n-th quotation with the speaker that its tag names."""
        outside, phrase = self.outside, tag.phrase
        cue = outside.text(max(tag.cue - self._is_compound(tag.cue), 0), tag.cue) if tag.cue >= 0 else None
        rule = tag.rule.split(",")[0]
        span: Span
        if phrase is None or phrase.kind == "pronoun":
            at = phrase.first if phrase is not None else tag.cue
            speaker, role = self._meant(at, self._gender(tag))
            span = (outside.start[at], outside.end[at])
            worth = WORTH["pronoun"] if phrase is not None else _ALONE
            named = span if speaker and phrase is not None else None
            return self._quote(n, speaker, worth, rule, speaker_span=named, role=role, cue=cue)
        span = (outside.start[phrase.first], outside.end[phrase.last])
        if phrase.kind == "noun":
            return self._quote(
                n, outside.text(phrase.first, phrase.last), WORTH["noun"], rule, speaker_span=span, cue=cue
            )
        speaker, role = self._named(phrase)
        return self._quote(n, speaker, WORTH["person"], rule, speaker_span=span, role=role, cue=cue)

    def _is_compound(self, cue: int) -> bool:
        """Whether the verb has its helper directly in front: "a déclaré"."""
        lower, speech = self.outside.lower, self.names.speech
        return cue > 0 and lower[cue] in speech.participles and lower[cue - 1] in speech.helpers

    def _gender(self, tag: TagAbroad) -> str:
        pronouns = self.names.speech.pronouns
        if tag.phrase is None:
            return ""
        return pronouns.get(self.outside.lower[tag.phrase.first], pronouns.get(tag.rule.rpartition(" ")[2], ""))

    def _named(self, phrase: Called) -> tuple[str, str | None]:
        """The fullest name of the person in `phrase`, and their role."""
        names = self.names
        person = names.who.get(phrase.name, names.who.get(phrase.last, -1))
        if person < 0:
            return names.text(phrase.name, phrase.last), phrase.role
        self.spoke.append((phrase.first, person))
        someone = names.people[person]
        someone.role = someone.role or phrase.role or self._introduced(someone.mentions[0])
        return someone.full, someone.role

    def _introduced(self, mention: int) -> str | None:
        """The role with which a person was first named."""
        first = self.tags.limits(mention)[0]
        for begin in range(max(first, mention - 8), mention + 1):
            found = self.names.phrase_at(begin, mention + 8)
            if found is not None and found.name == mention:
                return found.role
        return None

    def _meant(self, at: int, gender: str) -> tuple[str | None, str | None]:
        """Whom a pronoun or a verb without a subject at word `at` means: who spoke or was named last."""
        here = self.outside.sentence[at]
        names = self.names
        best, best_score = -1, -1e9
        seen: set[int] = set()
        last = bisect_left(names.places, at)
        for m in reversed(names.places[max(last - _MOST, 0) : last]):
            p, away = names.who[m], here - self.outside.sentence[m]
            if away > _FARTHEST:
                break
            someone = names.people[p]
            if p in seen or (gender and someone.gender not in ("", "?", gender)):
                continue
            seen.add(p)
            score = -1.0 * away + (1.0 if self._is_first(m) else 0.0)
            score += 0.6 if gender and someone.gender == gender else 0.0
            if score > best_score:
                best, best_score = p, score
        for word, p in self.spoke[-3:]:
            away = here - self.outside.sentence[word]
            fits = not gender or names.people[p].gender in ("", "?", gender)
            if fits and away <= _FARTHEST and 1.2 - away > best_score:
                best, best_score = p, 1.2 - away
        if best < 0:
            return None, None
        self.spoke.append((at, best))
        someone = self.names.people[best]
        someone.role = someone.role or self._introduced(someone.mentions[0])
        return someone.full, someone.role

    def _is_first(self, mention: int) -> bool:
        """Whether nobody else is named before in the sentence."""
        first = self.outside.firsts[self.outside.sentence[mention]]
        place = bisect_left(self.names.places, mention)
        return place == 0 or self.names.places[place - 1] < first

    def _carried(self, n: int, found: list[Quote]) -> Quote:
        """A quotation without a tag: the speech goes on in its paragraph, or from one that was left open."""
        outside = self.outside
        if n == 0 or found[-1].speaker is None:
            return self._quote(n)
        hole, before = outside.holes[n], outside.holes[n - 1]
        alone = all(not word[0].isalnum() for word in outside.words[slice(*self.tags.limits(hole))] if word != "\ufffc")
        same = outside.paragraph[hole] == outside.paragraph[before]
        near = outside.sentence[hole] - outside.sentence[before] <= 1
        last = found[-1]
        opens = hole == self.tags.limits(hole)[0]
        if (same and near and (alone or opens)) or (alone and not self.runs[n - 1].closed):
            worth = last.confidence * _GOES_ON
        elif alone and outside.paragraph[hole] - outside.paragraph[before] <= 2 and near:
            worth = last.confidence * _AS_BEFORE
        else:
            return self._quote(n)
        return self._quote(
            n, last.speaker, worth, "goes on", role=last.role, cue=last.cue, speaker_span=last.speaker_span
        )


def quotes_abroad(copy: str, taken: list[Run], speech: Speech) -> tuple[Quote, ...]:
    """The quotations `taken` from copy in the language of `speech`; as `quotes.quotes` gives them."""
    return Abroad(copy, taken, speech).quotes()


def quotes_by_marks(copy: str, taken: list[Run]) -> tuple[Quote, ...]:
    """The quotations `taken` from copy in a language we do not read: nobody is named."""
    return tuple(
        Quote(content=copy[run.start : run.end], span=(run.start, run.end), rank=n)
        for n, run in enumerate(taken, start=1)
    )
