"""The verdict keys: what is decided, of which stories, and where the cursor goes then."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from copytaster.model.errors import StoreError
from copytaster.model.mark import Verb
from copytaster.model.text import clean_line
from copytaster.queue.decisions import Step
from copytaster.queue.queue import Entry
from copytaster.taster.session import Taster
from copytaster.ui.asking import Choice, Question, fuzzy
from copytaster.ui.selection import Say, Selection
from copytaster.ui.widgets.story_list import StoryList

TAG_LIMIT = 40

_SCOPES = (
    ("s", "all shown"), ("a", "this and all above"), ("b", "this and all below"),
    ("l", "all shown of this slug"), ("w", "all shown of this source"), ("x", "all marked"),
)  # fmt: skip
_VERBS = (("s", Verb.STAR, "star"), ("d", Verb.DISCARD, "discard"), ("e", Verb.SEEN, "done"), ("t", Verb.TAG, "tag …"))


class Verdicts:
    """Decides for the editor, on the marked stories where there are any, else on the one under the cursor."""

    def __init__(
        self,
        taster: Taster,
        rows: StoryList,
        *,
        say: Say,
        ask: Callable[[Question], None],
        moved: Callable[[], None],
        quick_tags: Sequence[str],
    ) -> None:
        """`ask` opens a question, `moved` is told after the cursor went to another story."""
        self._taster, self._rows, self._say, self._ask, self._moved = taster, rows, say, ask, moved
        self._quick_tags = tuple(quick_tags)
        self.selection = Selection(rows, say=say, moved=moved)
        self._last: tuple[Verb, str | None] | None = None

    # -- the keys

    def star(self) -> None:
        """Star, or where all are starred take the star away."""
        entries = self._entries()
        kept = bool(entries) and all(entry.marks.starred and not entry.marks.discarded for entry in entries)
        self._decide(Verb.UNSTAR if kept and not any(entry.recalled for entry in entries) else Verb.STAR)

    def discard(self) -> None:
        """Discard, or where all are discarded restore."""
        entries = self._entries()
        gone = bool(entries) and all(entry.marks.discarded and not entry.recalled for entry in entries)
        self._decide(Verb.RESTORE if gone else Verb.DISCARD)

    def done(self) -> None:
        """Done with: seen, and out of the inbox."""
        self._decide(Verb.SEEN)

    def toggle_seen(self) -> None:
        """Seen, or back to undecided."""
        entries = self._entries()
        seen = bool(entries) and all(entry.marks.seen and not entry.recalled for entry in entries)
        self._decide(Verb.UNSEEN if seen else Verb.SEEN)

    def quick_tag(self, number: int) -> None:
        """Put quick tag `number` (from 1) on, or where all carry it take it away."""
        if number > len(self._quick_tags):
            self._say(f"no quick tag {number}: name it in [desk] quick_tags of the settings", "warning")
            return
        tag = self._quick_tags[number - 1]
        entries = self._entries()
        worn = bool(entries) and all(tag in entry.marks.tags and not entry.recalled for entry in entries)
        self._decide(Verb.UNTAG if worn else Verb.TAG, tag)

    def tag(self) -> None:
        """Ask for a tag: recent ones first, a new one by typing it."""
        if not self._targets():
            return
        known = tuple(dict.fromkeys((*self._taster.decisions.tags(), *self._quick_tags)))

        def narrow(typed: str) -> list[Choice]:
            found = [Choice(tag, tag) for tag in fuzzy(typed, known)[:7]]
            fresh = _tag(typed)
            if fresh and fresh.casefold() not in (tag.casefold() for tag in known):
                best = found and found[0].value.casefold().startswith(fresh.casefold())
                found.insert(len(found) if best else 0, Choice(fresh, fresh, "new tag"))
            return found

        self._ask(Question(f"Tag {self._whom()}", self._tagged, narrow, hint="Tab chooses, Enter tags, Esc leaves"))

    def _tagged(self, answer: str) -> None:
        if tag := _tag(answer):
            self._decide(Verb.TAG, tag)

    def untag(self) -> None:
        """Ask which tag to take away; the only one goes at once."""
        worn = tuple(dict.fromkeys(tag for entry in self._entries() for tag in entry.marks.tags))
        if len(worn) == 1:
            self._decide(Verb.UNTAG, worn[0])
        elif worn:
            self._ask(
                Question(
                    "Take away tag",
                    lambda tag: self._decide(Verb.UNTAG, tag),
                    lambda typed: [Choice(tag, tag) for tag in fuzzy(typed, worn)],
                )
            )
        else:
            self._say("no tag to take away", "muted")

    def note(self) -> None:
        """Ask for a note; the one there is can be edited, an empty one takes it away."""
        entries = self._entries()
        if not entries:
            return
        question = Question(
            "Note", lambda text: self._decide(Verb.NOTE, text), hint="Enter keeps it, an empty one takes it away"
        )
        question.set(question.edit.insert(entries[0].marks.note or " ") if entries[0].marks.note else None)
        self._ask(question)

    def repeat(self) -> None:
        """Do the last verdict again, on this story."""
        if self._last is None:
            self._say("nothing to repeat yet", "muted")
        else:
            self._decide(*self._last)

    # -- undoing

    def undo(self) -> None:
        """Take the last step back and go to its story."""
        self._turn(self._taster.undo, "nothing to undo")

    def redo(self) -> None:
        """Bring back what was undone."""
        self._turn(self._taster.redo, "nothing to redo")

    def _turn(self, turn: Callable[[], Step | None], nothing: str) -> None:
        try:
            step = turn()
        except StoreError as error:
            self._say(str(error), "alarm")
            return
        if step is None:
            self._say(nothing, "muted")
            return
        self._rows.repaint(*step.stories)
        place = self._rows.place(step.stories[0])
        if place is not None and self._rows.go(place):
            self._moved()

    # -- all of a kind

    def act_on_all(self) -> None:
        """Ask for a scope, then a verb; it acts on what is on screen now, whatever arrives meanwhile."""
        scopes = {key: self._scope(key) for key, _ in _SCOPES}
        choices = [Choice(key, f"{key}  {name}", _stories(len(scopes[key]))) for key, name in _SCOPES if scopes[key]]
        if choices:
            self._ask(
                Question(
                    "On all: which?", lambda key: self._act(scopes[key]), lambda typed: choices,  # noqa: ARG005
                    keys=True, hint="press the letter, Esc leaves",
                )
            )  # fmt: skip

    def _act(self, keys: Sequence[str]) -> None:
        def decide(letter: str) -> None:
            verb = next(verb for key, verb, _ in _VERBS if key == letter)
            self.selection.take(keys)
            self.tag() if verb is Verb.TAG else self._decide(verb)

        choices = [Choice(key, f"{key}  {name}") for key, _, name in _VERBS]
        self._ask(
            Question(
                f"{len(keys)} stories: what?", decide, lambda typed: choices,  # noqa: ARG005
                keys=True, hint="press the letter, Esc leaves",
            )
        )  # fmt: skip

    def _scope(self, letter: str) -> list[str]:
        keys, at = self._rows.keys, self._rows.cursor
        entry = self._taster.queue.get(self._rows.key or "")
        if entry is None:
            return []

        def like(same: Callable[[Entry], object]) -> list[str]:
            return [key for key in keys if (other := self._taster.queue.get(key)) and same(other) == same(entry)]

        match letter:
            case "s":
                return list(keys)
            case "a":
                return keys[: at + 1]
            case "b":
                return keys[at:]
            case "l":
                return like(lambda other: other.head.slug.casefold()) if entry.head.slug else []
            case "w":
                return like(lambda other: other.head.wire)
        return list(self.selection.marked)

    # -- deciding

    def _targets(self) -> list[str]:
        return list(self.selection.marked) or ([self._rows.key] if self._rows.key else [])

    def _entries(self) -> list[Entry]:
        return [entry for key in self._targets() if (entry := self._taster.queue.get(key))]

    def _whom(self) -> str:
        count = len(self._targets())
        return "this story" if count == 1 else _stories(count)

    def _decide(self, verb: Verb, argument: str | None = None) -> None:
        targets = self._targets()
        if not targets:
            return
        try:
            step = self._taster.decide(verb, targets, argument)
        except StoreError as error:
            self._say(str(error), "alarm")
            return
        if verb is not Verb.NOTE:
            self._last = (verb, argument)
        several = self.selection.unmark()
        self._rows.repaint(*targets)
        if step is None:
            self._say("nothing to change: it is so already", "muted")
        if verb in (Verb.STAR, Verb.DISCARD, Verb.SEEN, Verb.TAG):
            self.next_undecided(after_verdict=not several)
        else:
            self._moved()

    def next_undecided(self, *, after_verdict: bool = False) -> None:
        """To the next undecided story below; says so where there is none."""
        self._seek(range(self._rows.cursor + (1 if self._rows.keys else 0), len(self._rows.keys)), after_verdict)

    def prev_undecided(self) -> None:
        """To the nearest undecided story above."""
        self._seek(range(self._rows.cursor - 1, -1, -1), False)

    def _seek(self, places: range, after_verdict: bool) -> None:
        for place in places:
            entry = self._taster.queue.get(self._rows.keys[place])
            if entry is not None and entry.undecided:
                self._rows.go(place)
                break
        else:
            if not after_verdict:
                self._say("no undecided story that way", "muted")
        self._moved()


def _tag(typed: str) -> str:
    """A tag as it is kept: one line, no `#` before it, not too long."""
    return clean_line(typed.replace(",", " "), TAG_LIMIT).lstrip("#").strip()


def _stories(count: int) -> str:
    return "1 story" if count == 1 else f"{count} stories"
