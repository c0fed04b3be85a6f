"""What changed between two versions."""

from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.brief import Brief, Figure, Quote
from copytaster.queue.threads import Piece, change
from tests.stories import a_story

EMPTY = Brief("s")


def killed(value: float, text: str) -> Brief:
    return Brief("s", figures=(Figure(text, (0, 2), value, what="people", verb="killed"),))


def test_figures_that_moved_come_first_in_the_words_of_the_copy() -> None:
    old, new = a_story(body=("Ten died.",)), a_story(body=("Twelve died.",))
    assert change(old, new, killed(10, "Ten"), killed(12, "Twelve")).figures == ("killed: Ten → Twelve",)


def counted(text: str, value: float, what: str, verb: str | None = None) -> Figure:
    return Figure(text, (0, 2), value, what=what, verb=verb)


def test_bodies_and_people_killed_are_one_toll() -> None:
    old = Brief("s", figures=(counted("31", 31, "bodies"), counted("19", 19, "bodies", "found")))
    new = Brief("s", figures=(counted("47", 47, "people", "killed"), counted("16", 16, "bodies", "found")))
    assert change(a_story(), a_story(), old, new).figures == ("killed: 31 → 47",)


def test_what_was_done_to_different_things_is_not_one_quantity() -> None:
    old, new = (
        Brief("s", figures=(counted("19", 19, "letters", "found"),)),
        Brief("s", figures=(counted("2", 2, "ships", "found"),)),
    )
    assert change(a_story(), a_story(), old, new).figures == ()


def test_a_figure_that_stayed_is_not_told() -> None:
    assert change(a_story(), a_story(), killed(10, "ten"), killed(10, "10")).figures == ()


def test_quotations_that_came_and_went_are_told() -> None:
    old = Brief("s", quotes=(Quote("We wait.", (0, 8), "Ida Lund"), Quote("Gone.", (9, 14))))
    new = Brief("s", quotes=(Quote("We wait", (0, 7), "Ida Lund"), Quote("It is over.", (9, 20), "Jon Ek")))
    assert change(a_story(), a_story(), old, new).said == ("+ “It is over.” — Jon Ek", "- “Gone.” — ?")


def test_words_added_and_removed_within_a_paragraph() -> None:
    old, new = a_story(body=("The port is shut today.",)), a_story(body=("The port is open today.",))
    assert change(old, new, EMPTY, EMPTY).paragraphs == (
        (Piece("kept", "The port is"), Piece("removed", "shut"), Piece("added", "open"), Piece("kept", "today.")),
    )


def test_a_paragraph_added_is_counted() -> None:
    told = change(a_story(body=("One.",)), a_story(body=("One.", "Two.")), EMPTY, EMPTY)
    assert (told.added, told.removed) == (1, 0)


def test_the_agencys_own_note_is_told_where_it_is_new() -> None:
    told = change(a_story(), a_story(editor_note="Adds quotes"), EMPTY, EMPTY)
    assert told.note == "Adds quotes"
    assert change(a_story(editor_note="x"), a_story(editor_note="x"), EMPTY, EMPTY).note is None


WORDS = st.lists(st.sampled_from(["a", "b", "c", "d", "e"]), min_size=1, max_size=8).map(" ".join)
BODY = st.lists(WORDS, max_size=5).map(tuple)


@given(BODY, BODY)
def test_what_was_kept_and_added_is_the_newer_copy_and_kept_and_removed_the_older(
    old: tuple[str, ...], new: tuple[str, ...]
) -> None:
    paragraphs = change(a_story(body=old), a_story(body=new), EMPTY, EMPTY).paragraphs

    def copy(*kinds: str) -> str:
        return " ".join(piece.text for paragraph in paragraphs for piece in paragraph if piece.kind in kinds)

    assert copy("kept", "added") == " ".join(new)
    assert sorted(copy("kept", "removed").split()) == sorted(" ".join(old).split())
