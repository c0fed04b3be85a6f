"""What the operations in the ledger add up to: the state of each story, and what can be undone next.

An operation belongs to a step (one key press, however many stories it touched). UNDO takes a whole step
back, REDO brings it again; both are operations themselves, so the ledger is its own history. The rules of
adding up, in the order entered, leaving out steps that are undone:

* TAG and UNTAG, STAR and UNSTAR, DISCARD and RESTORE, SEEN and UNSEEN set and unset;
* to star or tag a discarded story takes it out of the discards: who keeps a story does not want it hidden;
* NOTE replaces the note, an empty one takes it away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from copytaster.model.mark import UNMARKED, Mark, Marks, Verb


def added_up(marks: Iterable[Mark]) -> Marks:
    """The state that `marks` (operations that count, on one story, in the order entered) give."""
    state = UNMARKED
    for mark in marks:
        state = _after(state, mark)
    return state


def _after(state: Marks, mark: Mark) -> Marks:
    tags, argument = state.tags, mark.argument or ""
    starred, discarded, seen, note, version = state.starred, state.discarded, state.seen, state.note, mark.version
    match mark.verb:
        case Verb.TAG:
            tags = tags if argument in tags else (*tags, argument)
            discarded = False
        case Verb.UNTAG:
            tags = tuple(tag for tag in tags if tag != argument)
        case Verb.STAR:
            starred, discarded = True, False
        case Verb.UNSTAR:
            starred = False
        case Verb.DISCARD:
            discarded = True
        case Verb.RESTORE:
            discarded = False
        case Verb.SEEN:
            seen = True
        case Verb.UNSEEN:
            seen = False
        case Verb.NOTE:
            note, version = argument or None, state.version or mark.version
        case Verb.UNDO | Verb.REDO:
            return state
    return replace(
        state, tags=tags, starred=starred, discarded=discarded, seen=seen, note=note, version=version,
        by=mark.by, at=mark.at,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """Operations made at one key press, in order; `undone` while they do not count."""

    id: str
    marks: tuple[Mark, ...]
    undone: bool = False

    @property
    def by(self) -> str:
        """Who made it."""
        return self.marks[0].by

    @property
    def stories(self) -> tuple[str, ...]:
        """The keys of the stories it touched, each once, in order."""
        return tuple(dict.fromkeys(mark.story for mark in self.marks))


class Decisions:
    """Every operation entered so far, and their sum a story.

    It grows in place: copying a hundred thousand steps at each key would be felt. Only the taster feeds it.
    """

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        """Begin with `marks` in the order of the ledger."""
        self._steps: dict[str, list[Mark]] = {}
        self._undone: set[str] = set()
        self._tags: dict[str, None] = {}
        self._of_story: dict[str, list[Mark]] = {}
        self._sums: dict[str, Marks] = {}
        self._done: dict[str, list[str]] = {}
        self._taken_back: dict[str, list[str]] = {}
        self._known: set[str] = set()
        self.enter(marks)

    def enter(self, marks: Iterable[Mark]) -> frozenset[str]:
        """Take `marks` in; one already known counts once. Answers the keys of the stories concerned."""
        touched: set[str] = set()
        for mark in marks:
            if mark.id in self._known:
                continue
            self._known.add(mark.id)
            if mark.verb in (Verb.UNDO, Verb.REDO):
                touched.update(self._turn(mark))
            else:
                self._count(mark)
                touched.add(mark.story)
        for key in touched:
            self._sums.pop(key, None)
        return frozenset(touched)

    def _count(self, mark: Mark) -> None:
        step = self._steps.get(mark.step)
        if step is None:
            self._steps[mark.step] = [mark]
            self._done.setdefault(mark.by, []).append(mark.step)
            self._taken_back[mark.by] = []  # a new decision ends what could be redone
        else:
            step.append(mark)
        self._of_story.setdefault(mark.story, []).append(mark)
        if mark.verb is Verb.TAG and mark.argument:
            self._tags.pop(mark.argument, None)
            self._tags[mark.argument] = None

    def _turn(self, mark: Mark) -> tuple[str, ...]:
        step = self.step(mark.argument or "")
        undo = mark.verb is Verb.UNDO
        if step is None or step.undone is undo:  # two desks undid the same step: once is enough
            return ()
        (self._undone.add if undo else self._undone.discard)(step.id)
        done, back = self._done.setdefault(step.by, []), self._taken_back.setdefault(step.by, [])
        here, there = (done, back) if undo else (back, done)
        if here and here[-1] == step.id:
            here.pop()
        elif step.id in here:
            here.remove(step.id)
        there.append(step.id)
        return step.stories

    def of(self, key: str) -> Marks:
        """What the operations on the story `key` add up to."""
        state = self._sums.get(key)
        if state is None:
            if key not in self._of_story:
                return UNMARKED
            state = added_up(self.counting(key))
            self._sums[key] = state
        return state

    def counting(self, key: str) -> Iterator[Mark]:
        """The operations on the story `key` that count, in the order entered."""
        return (mark for mark in self._of_story.get(key, ()) if mark.step not in self._undone)

    def history(self, key: str) -> Iterator[tuple[Mark, bool]]:
        """Every operation on the story `key` in the order entered, each with whether it counts."""
        return ((mark, mark.step not in self._undone) for mark in self._of_story.get(key, ()))

    def stories(self) -> Iterator[str]:
        """The keys of all stories ever marked."""
        return iter(self._of_story)

    def to_undo(self, by: str) -> Step | None:
        """The step that `by` would undo next, None where there is none."""
        done = self._done.get(by)
        return self.step(done[-1]) if done else None

    def to_redo(self, by: str) -> Step | None:
        """The step that `by` would bring again next, None where there is none."""
        back = self._taken_back.get(by)
        return self.step(back[-1]) if back else None

    def step(self, id_: str) -> Step | None:
        """The step of that id, None where there is none."""
        marks = self._steps.get(id_)
        return Step(id_, tuple(marks), undone=id_ in self._undone) if marks else None

    def tags(self) -> tuple[str, ...]:
        """Every tag ever given by anybody, the most recently given first."""
        return tuple(reversed(self._tags))


def standing(marks: Iterable[Mark]) -> dict[str, Marks]:
    """What `marks` (a whole ledger, in order) add up to, by story key."""
    decisions = Decisions(marks)
    return {key: decisions.of(key) for key in decisions.stories()}


def tagged_at(marks: Iterable[Mark]) -> dict[str, dict[str, tuple[int, datetime]]]:
    """When the tags that stand were put on: story key → tag → (place in the ledger from 1, aware UTC instant).

    `marks` is a whole ledger in order. A tag that was taken away and given again counts from the later time;
    one that an undo brought back, from when it was first put on.
    """
    marks = list(marks)
    place = {mark.id: position for position, mark in enumerate(marks, start=1)}
    decisions = Decisions(marks)
    given: dict[str, dict[str, tuple[int, datetime]]] = {}
    for key in decisions.stories():
        tags: dict[str, tuple[int, datetime]] = {}
        for mark in decisions.counting(key):
            if mark.verb is Verb.TAG and mark.argument:
                tags.setdefault(mark.argument, (place[mark.id], mark.at))
            elif mark.verb is Verb.UNTAG:
                tags.pop(mark.argument or "", None)
        if tags:
            given[key] = tags
    return given
