"""What is cut from the end of a copy, and what must stay."""

import pytest

from copytaster.wire.closing import closed, is_closing

LEAD = "The harbour of Holm reopened on Monday."


@pytest.mark.parametrize(
    "line",
    [
        "-30-", "--30--", "- 0 -", "ends", "ENDS", "(END)", "(MORE)", "MORE", "/more/", "###", "* * * *", "_____",
        "(FIN)", "More to follow",
        "dpa kl/abc yyhh n1", "AFP kl", "AAP KLM", "afp-kl/ab", "kl/abc/mn", "ab-cde", "/ritzau/", "(SDA/kl)",
        "(ANSA).", "51 77 03 CRO01 1113 APE4800",
    ],
)  # fmt: skip
def test_end_marks_and_desk_codes_leave_the_copy(line: str) -> None:
    assert is_closing(line)
    assert closed((LEAD, line)) == (LEAD,)


@pytest.mark.parametrize(
    "line",
    [
        "More than 30 people were hurt.", "Ends of the earth", "(He smiled.)", "(Applause)", "AP said so.",
        "Holm 3 Vik 1",
        "2 1 4 0", "HOLM 12 VIK 13 NES 14 BY", "Well-known", "mother-in-law", "The AFP party won.", "Dpa",
    ],
)  # fmt: skip
def test_copy_and_results_stay(line: str) -> None:
    assert closed((LEAD, line)) == (LEAD, line)


def test_several_marks_go_and_the_last_paragraph_never_does() -> None:
    assert closed((LEAD, "dpa kl ab n1", "ends", "-30-")) == (LEAD,)
    assert closed(("ends",)) == ("ends",)


@pytest.mark.parametrize(
    "line",
    [
        "# Notizblock", "## Notebook", "Notizblock:",
        "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
        "The following information is not intended for publication",
        "Ei julkaisuun:",
    ],
)  # fmt: skip
def test_what_is_not_for_publication_is_left_out_to_the_end(line: str) -> None:
    assert closed((LEAD, "* * * *", line, "Reporter: Kim Holt, +45 12 34 56 78")) == (LEAD,)


def test_a_story_about_a_notebook_stays_whole() -> None:
    body = (LEAD, "Notebook prices rose.", "It was not for publication before noon, she said, and then told them all.")
    assert closed(body) == body
