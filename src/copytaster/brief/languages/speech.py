"""The shape of what a language's data file says about speech."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from copytaster.brief.languages.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Speech:
    """How one language tells who said something; all words in small letters.

    `verbs` are finite verbs of saying, `participles` theirs behind one of the `helpers` ("a déclaré").
    Directly behind a quotation every word with one of `past_endings`, or of `participle_endings` behind a
    helper, is such a verb.
    `pronouns` say "m", "f" or "" for anybody; so do `titles` before a surname. `roles` are what people
    are, `callings` endings of such words; with `compounds` a word may end in one ("Regierungssprecher").
    `determiners` open a phrase, `particles` stand inside names. `according` comes before a name ("selon"),
    `behind` after it ("zufolge"). `weekdays` are no names.
    With `drops_subject` a verb may stand alone; with `verb_last` the name comes before the quotation and the
    verb behind it. `suffixed` names carry their case behind an apostrophe. `abbreviations` are no end of a
    sentence.
    """

    tongue: Tongue
    verbs: frozenset[str]
    pronouns: Mapping[str, str]
    titles: Mapping[str, str]
    roles: frozenset[str]
    determiners: frozenset[str]
    particles: frozenset[str]
    weekdays: frozenset[str]
    abbreviations: frozenset[str]
    helpers: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    according: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    callings: tuple[str, ...] = ()
    compounds: bool = False
    nouns_are_capital: bool = False
    drops_subject: bool = False
    verb_last: bool = False
    suffixed: bool = False
