"""Notebooks under a copy."""

from copytaster.wire.notebook import opened_notebook

TEXT = """The copy.

# Notizblock

## Berichtigung
- Name im
  zweiten Absatz

## Internet
- [Hafen](https://holm.example)

## Sperrfrist
- Mittwoch, 18.00 Uhr

* * * *
Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt

## Redaktionelle Hinweise
- Ida Lund 0123
"""


def test_notes_to_editors_are_parted_from_copy_links_and_what_is_private() -> None:
    notebook = opened_notebook(TEXT)
    assert notebook.copy.strip() == "The copy."
    assert notebook.notes == ("Name im zweiten Absatz", "Sperrfrist: Mittwoch, 18.00 Uhr")
    assert notebook.markers == ("correction",)


def test_without_a_notebook_only_what_is_private_is_cut_off() -> None:
    assert opened_notebook("One.\n\n* * *\n\nTwo.").copy == "One.\n\n* * *\n\nTwo."
    assert opened_notebook("One.\n\nNot for publication:\n0123").copy.strip() == "One."
    assert opened_notebook("Not for publication before Monday.\nOne.").copy.endswith("One.")
    assert opened_notebook("A # Notebook on the desk.").notes == ()
