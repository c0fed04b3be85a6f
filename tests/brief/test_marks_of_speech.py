"""A mark opens or closes by what stands around it, then by its shape."""

import pytest

from copytaster.brief.marks_of_speech import runs, word_count


def cut(text: str) -> list[str]:
    return [text[run.start : run.end] for run in runs(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He said "no way" and left.', ["no way"]),
        ("He said “no way” and “never”.", ["no way", "never"]),
        ("Er sagte „nein danke“ und ging.", ["nein danke"]),
        ("Er sagte »nein danke« und ging.", ["nein danke"]),
        ("Il a dit « non merci » hier.", ["non merci"]),
        ("He said ``no way'' and left.", ["no way"]),
        ("He said ''no way'' and left.", ["no way"]),
        ("He said ”no way” and left.", ["no way"]),
        ("“She said “no” to me,” he said.", ["She said “no” to me,"]),
        ("‘She said “no” to me,’ he said. ‘So I left her there.’", ["She said “no” to me,", "So I left her there."]),
        ("‘She said ‘no’ to me,’ he said.", ["She said ‘no’ to me,"]),
        ("He called the dogs’ home ‘a good place’ for the boys’ dogs.", ["a good place"]),
        ("She’s here, isn’t she?", []),
        ("It was 6' 2\" tall", []),
        ('He said,"no way" and left.', ["no way"]),
        ('"One. "Two."', ["One.", "Two."]),
        ("", []),
    ],
)
def test_the_words_between_marks_are_found(text: str, words: list[str]) -> None:
    assert cut(text) == words


def test_a_run_ends_with_its_paragraph_when_nobody_closes_it() -> None:
    first, second = runs('"One goes on.\n\n"Two ends." Three.')
    assert (first.closed, second.closed) == (False, True)


def test_the_outer_span_holds_the_marks() -> None:
    (run,) = runs("So « non » it is")
    assert ("So « non » it is"[run.outer_start : run.outer_end], run.end - run.start) == ("« non »", 3)


def test_words_are_counted_no_further_than_asked() -> None:
    assert (word_count("a b c d", 0, 7), word_count("a b c d", 0, 7, 2)) == (4, 2)


def test_a_closing_mark_behind_a_stray_space_closes() -> None:
    text = 'It began. "it is cold in the night, "said Lund. "we are afraid of it, "she said.'
    assert [text[run.start : run.end] for run in runs(text)] == ["it is cold in the night,", "we are afraid of it,"]
