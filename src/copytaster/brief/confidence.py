"""How sure we are of a speaker, by the rule that found them and the words that name them.

The numbers are the shares of right answers, counted rule by rule over annotated news stories and rounded down.
"""

from __future__ import annotations

from copytaster.brief.speakers import Reading

RULES = {
    "tag behind": 0.98, "tag behind, verb first": 0.98, "tag in front": 0.97, "according to": 0.95,
    "name and colon": 0.95, "verb of opinion": 0.95, "same sentence": 0.95, "goes on": 0.95, "signed": 0.9,
    "colon before": 0.9, "sentence before": 0.9, "verb further on": 0.9, "paragraph before": 0.87, "vague verb": 0.87,
    "owner of the words": 0.6, "subject of the sentence": 0.6,
}  # fmt: skip
"""What a rule is worth where it names a person."""

_CARRIED = 0.99  # each step that a speech goes on
_NOUN, _THING, _IT = 0.88, 0.85, 0.8
_NO_PERSON = {
    "sentence before": 0.73,
    "vague verb": 0.7,
    "subject of the sentence": 0.7,
}  # weak evidence that leads to no person: right in half of the cases
_PRONOUN = ((3.0, 0.97), (1.0, 0.92), (0.0, 0.78))  # by the lead before the next person

SURE, LIKELY = 0.88, 0.7
"""The shares of right answers from which a reader is told that a speaker is sure, or likely."""
SHOWN = 0.55
"""A speaker less sure than this is not given: the desk shows "?", for a wrong name is worse than none."""


def confidences(reading: Reading) -> list[float]:
    """For every quotation of `reading`, 0 to 1, how sure its speaker is; 0 for nobody."""
    sure: list[float] = []
    for tag, speaker in reading.found:
        if tag is None or speaker.name is None:
            sure.append(0.0)
        elif tag.same_as >= 0:
            sure.append(min(sure[tag.same_as] * _CARRIED, RULES[tag.rule]))
        else:
            worth = RULES[tag.rule]
            if tag.phrase is None or tag.phrase.kind == "noun":
                worth *= _NOUN
            elif tag.phrase.kind == "pronoun":
                worth *= next(share for lead, share in _PRONOUN if speaker.lead >= lead) if speaker.person >= 0 else _IT
            elif speaker.person < 0:
                worth *= _THING
            dumb = tag.phrase is not None and tag.phrase.kind == "noun" and not reading.can_say(tag.phrase)
            if dumb or (tag.rule == "sentence before" and speaker.person < 0):
                worth *= _NO_PERSON.get(tag.rule, 1.0)
            sure.append(worth)
    return [round(worth, 2) for worth in sure]
