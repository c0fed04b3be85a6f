"""`copytaster show`."""

from dataclasses import replace

from tests.cli.at_desk import AtDesk
from tests.stories import HOUR, NOON, a_story

FIRST = a_story(1, slug="QUAKE", body=("At least 10 people were killed in Holm on Monday.",), headline="Quake kills 10")
SECOND = replace(
    FIRST, body=("At least 12 people were killed in Holm on Monday.",), headline="Quake kills 12",
    updated=NOON + HOUR, editor_note="Raises the toll.",
)  # fmt: skip


def shown(at_desk: AtDesk) -> None:
    at_desk.settle('[desk]\neditor = "ida"\ntimezone = "UTC"\n')
    at_desk.receive(FIRST)
    at_desk.run("star", FIRST.key)
    at_desk.run("tag", FIRST.key, "quake")
    at_desk.run("undo")
    at_desk.receive(SECOND, at=NOON + 2 * HOUR)


def test_the_object_has_story_marks_brief_versions_and_history(at_desk: AtDesk) -> None:
    shown(at_desk)
    said = at_desk.run("show", "--json", FIRST.id)
    (found,) = said.objects
    assert (said.code, found["headline"], found["key"]) == (0, "Quake kills 12", FIRST.key)
    assert found["marks"]["starred"] is True and found["marks"]["tags"] == []
    assert found["brief"]["figures"][0]["value"] == 12
    assert [version["digest"] for version in found["versions"]] == [FIRST.digest, SECOND.digest]
    assert [version["shown"] for version in found["versions"]] == [False, True]
    assert found["versions"][0]["received"] == "2026-03-09T13:00:00Z"
    assert [(entry["verb"], entry["undone"]) for entry in found["history"]] == [("star", False), ("tag", True)]
    assert all(entry["by"] == "ida" for entry in found["history"])


def test_the_page_tells_brief_copy_versions_and_who_did_what(at_desk: AtDesk) -> None:
    shown(at_desk)
    said = at_desk.run("show", FIRST.key[:6])
    assert said.code == 0
    for words in ("Quake kills 12", "starred", "NOTE TO EDITORS", "COPY", "VERSIONS", "Quake kills 10", "HISTORY"):
        assert words in said.out
    assert "10 → " in said.out
    assert "ida: tagged quake (undone)" in said.out


def test_one_that_is_not_found_is_exit_1_and_the_others_are_shown(at_desk: AtDesk) -> None:
    shown(at_desk)
    said = at_desk.run("show", "--json", "nothing", FIRST.key)
    assert said.code == 1 and len(said.objects) == 1 and "nothing: no story" in said.err


def test_an_ambiguous_name_lists_the_candidates(at_desk: AtDesk) -> None:
    shown(at_desk)
    twin = a_story(1, wire="south")
    at_desk.receive(twin)
    said = at_desk.run("show", FIRST.id)
    assert (said.code, said.out) == (1, "")
    assert twin.key in said.err and FIRST.key in said.err
