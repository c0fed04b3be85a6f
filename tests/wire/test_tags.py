"""Tags on headlines and in brackets."""

import pytest

from copytaster.wire.tags import tags_in_brackets, tags_of


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("Corrected-Harbour of Holm reopens", ["correction"]),
        ("CLARIFICATION: Harbour", ["correction"]),
        ("Refile-Harbour of Holm reopens", ["refile"]),
        ("RPT 1-Harbour reopens", ["refile"]),
        ("RPT-UPDATE 2-Harbour reopens", ["refile", "update:2"]),
        ("Update 3-Harbour reopens", ["update:3"]),
        ("AMPLIACIÓN - El puerto abre", ["update"]),
        ("NEWSFLASH: Harbour shut", ["flash"]),
        ("URGENTE - Puerto cerrado", ["urgent"]),
        ("HASTER: Havnen lukket", ["urgent"]),
        ("ALERTE - Port fermé", ["alert"]),
        ("Exclusive: Mayor of Holm quits", ["exclusive"]),
        ("EXKLUSIV: Hafen zu", ["exclusive"]),
        ("ROUNDUP 2: Hafen wieder frei", ["summary"]),
        ("Zusammenfassung: Hafen frei", ["summary"]),
        ("Fact check: Harbour was never shut", ["factcheck"]),
        ("Faktencheck: Der Hafen war nie zu", ["factcheck"]),
        ("(Achtung) Impressum", ["advisory"]),
        ("NB News Digest 6 a.m.", ["advisory"]),
        ("Holm Daybook", ["advisory"]),
        ("Vorschau: Termine der Woche", ["advisory"]),
        ("ATTENTION EDITORS - pictures of Holm", ["advisory"]),
        ("STREICHUNG: Hafen frei", ["kill"]),
        ("ANNULATION - Port rouvert", ["kill"]),
        ("Harbour reopens (ABRIDGED)", ["abridged"]),
    ],
)
def test_tags_of_many_agencies_are_known(line: str, tags: list[str]) -> None:
    assert list(tags_of(line)) == tags


@pytest.mark.parametrize(
    "line",
    [
        "Exclusive-use lanes for buses", "Refile your taxes by May", "Corrected figures calm markets",
        "Update 3 of the phone is out", "Roundup weed killer on trial", "Summary justice in Holm",
        "Fact check site sold to rival", "Faktencheck im Wahlkampf", "News digest for busy people",
        "Achtung, Wölfe in Holm", "Vorschau auf die Woche", "Streichung von Stellen geplant",
        "Daybook of a spy is sold",
        "ALERTE ENLÈVEMENT EN FRANCE", "SUMMARY JUSTICE", "ROUNDUP ON TRIAL", "Review (of a film) is out",
        "Annulation de la course à Holm", "Newsflash in the attic",
    ],
)  # fmt: skip
def test_ordinary_words_are_no_tags(line: str) -> None:
    assert list(tags_of(line)) == []


def test_brackets_of_a_slug_are_read_whatever_their_case() -> None:
    assert list(tags_in_brackets("HOLM-STORM/ (WRAPUP 2, PIX, TV, GRAPHIC)")) == ["wrapup:2"]
    assert list(tags_in_brackets("HOLM-STORM (Corrected, Urgent)")) == ["correction", "urgent"]
    assert list(tags_in_brackets("HOLM-STORM (2ndLD) (film)")) == ["lead:2"]
