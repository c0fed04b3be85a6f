"""Nightly exports, from one night to the next."""

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from copytaster.export.job import NO_COPY, Job, Report, run, usual_name
from copytaster.model.errors import ExportError
from copytaster.model.mark import Marks
from copytaster.model.story import Status, Story
from tests.export.archives import Desk
from tests.stories import DAY, HOUR, MINUTE, NOON, a_story

ROOT = Path(__file__).parents[2]


class Nights:
    """One export that is run night after night into files of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.desk = Desk()
        self.number = 0

    def run(
        self, now: datetime = NOON + DAY, *, output: Path | None = None, tags: tuple[str, ...] = ("syria",)
    ) -> Report:
        self.number += 1
        file = output or self.folder / f"night-{self.number}.jsonl"
        job = Job(tags, "jsonl", file, last=True, name="night")
        return run(job, self.desk.said(), self.desk, store=self.folder / "store", now=now, emit=lambda data: None)


@pytest.fixture
def nights(tmp_path: Path) -> Nights:
    return Nights(tmp_path)


def ids(report: Report) -> list[str]:
    return [row.story.id.removeprefix("urn:north:") for row in report.selection.rows]


def stories(*numbers: int) -> list[Story]:
    return [a_story(number) for number in numbers]


def test_each_night_brings_what_was_tagged_since_and_nothing_twice(nights: Nights) -> None:
    nights.desk.receive(*stories(1, 2, 3))
    nights.desk.tag(*stories(1, 2))
    assert ids(nights.run()) == ["2", "1"]
    assert ids(nights.run()) == []
    nights.desk.tag(a_story(3))
    assert ids(nights.run()) == ["3"]


def test_a_night_missed_is_caught_up_and_no_clock_matters(nights: Nights) -> None:
    nights.desk.receive(*stories(1, 2, 3))
    nights.desk.tag(a_story(1))
    nights.run(NOON + 400 * DAY)
    nights.desk.tag(*stories(2, 3))
    assert ids(nights.run(NOON - 400 * DAY)) == ["3", "2"]


def test_what_is_embargoed_is_named_every_night_and_goes_out_when_it_may(nights: Nights) -> None:
    embargoed = a_story(1, embargo=NOON + DAY + HOUR)
    nights.desk.receive(embargoed)
    nights.desk.tag(embargoed)
    for _ in range(2):
        report = nights.run(NOON + DAY)
        assert ids(report) == [] and [held.slug for held in report.selection.held] == ["STORM-HARBOUR-1"]
    report = nights.run(NOON + DAY + HOUR)
    assert ids(report) == ["1"] and report.selection.held == ()
    assert ids(nights.run(NOON + 2 * DAY)) == []


def test_what_was_killed_before_it_went_out_is_named_once(nights: Nights) -> None:
    killed = a_story(1, status=Status.CANCELED)
    nights.desk.receive(killed)
    nights.desk.tag(killed)
    assert [held.reason for held in nights.run().selection.held] == ["killed by the wire"]
    assert nights.run().selection.held == ()


def test_what_is_killed_after_it_went_out_is_recalled_once_naming_its_file(nights: Nights) -> None:
    nights.desk.receive(a_story(1))
    nights.desk.tag(a_story(1))
    first = nights.run()
    nights.desk.receive(a_story(1, status=Status.CANCELED, headline="KILL: Harbour"))
    (recalled,) = nights.run().selection.recalled
    assert (recalled.reason, recalled.killed, recalled.headline) == ("killed", True, "KILL: Harbour")
    assert recalled.file == first.job.file
    third = nights.run().selection
    assert third.recalled == () and third.rows == () and third.held == ()
    nights.desk.receive(a_story(1, headline="Harbour, sent again"))
    assert ids(nights.run()) == ["1"]


def test_a_correction_is_recalled_and_goes_out_corrected(nights: Nights) -> None:
    nights.desk.receive(a_story(1), a_story(2))
    nights.desk.tag(a_story(1), a_story(2))
    nights.run()
    nights.desk.receive(a_story(1, headline="Corrected", markers=("correction",)))
    nights.desk.receive(a_story(2, headline="An update takes nothing back", markers=("update:2",)))
    report = nights.run()
    assert [one.reason for one in report.selection.recalled] == ["corrected"]
    assert [row.story.headline for row in report.selection.rows] == ["Corrected"]
    report = nights.run()
    assert report.selection.recalled == () and ids(report) == []


def test_a_correction_that_was_updated_before_the_night_is_recalled_all_the_same(nights: Nights) -> None:
    nights.desk.receive(a_story(1))
    nights.desk.tag(a_story(1))
    nights.run()
    nights.desk.receive(a_story(1, markers=("correction:1",)), a_story(1, headline="Updated once more"))
    report = nights.run()
    assert [one.reason for one in report.selection.recalled] == ["corrected"]
    assert [row.story.headline for row in report.selection.rows] == ["Updated once more"]


def test_a_kill_taken_back_before_the_night_is_told_and_the_story_sent_again(nights: Nights) -> None:
    nights.desk.receive(a_story(1))
    nights.desk.tag(a_story(1))
    nights.run()
    nights.desk.receive(a_story(1, status=Status.CANCELED), a_story(1, headline="Back again"))
    report = nights.run()
    assert [one.reason for one in report.selection.recalled] == ["killed, then sent again"] and ids(report) == ["1"]


def test_a_correction_under_embargo_is_told_at_once_and_goes_out_later(nights: Nights) -> None:
    nights.desk.receive(a_story(1))
    nights.desk.tag(a_story(1))
    nights.run(NOON)
    nights.desk.receive(a_story(1, markers=("correction",), embargo=NOON + HOUR))
    report = nights.run(NOON)
    assert [one.reason for one in report.selection.recalled] == ["corrected"] and ids(report) == []
    report = nights.run(NOON + HOUR)
    assert report.selection.recalled == () and ids(report) == ["1"]
    assert ids(nights.run(NOON + HOUR)) == []


def test_a_correction_of_what_is_no_longer_tagged_is_told_and_not_sent(nights: Nights) -> None:
    nights.desk.receive(a_story(1))
    nights.desk.tag(a_story(1))
    nights.run()
    nights.desk.untag(a_story(1))
    nights.desk.receive(a_story(1, markers=("correction",)))
    report = nights.run()
    assert len(report.selection.recalled) == 1 and ids(report) == []
    assert nights.run().selection.recalled == ()


def test_an_undo_that_brings_an_old_tag_back_does_not_lose_the_story(nights: Nights) -> None:
    nights.desk.receive(*stories(1, 2))
    nights.desk.tag(*stories(1, 2))
    stood = nights.desk.untag(a_story(1))
    assert ids(nights.run()) == ["2"]
    nights.desk.tagged[a_story(1).key]["syria"] = stood
    assert ids(nights.run()) == ["1"]


def test_an_archive_that_began_anew_is_looked_through_whole(nights: Nights) -> None:
    nights.desk.receive(a_story(9), a_story(8), a_story(1))
    nights.desk.tag(a_story(1))
    nights.run()
    nights.desk.versions.clear()
    nights.desk.heads_.clear()
    nights.desk.position = 0
    nights.desk.receive(a_story(1, markers=("kill",)))
    assert [one.reason for one in nights.run().selection.recalled] == ["killed"]


def test_a_discarded_story_is_held_back_and_goes_out_once_restored(nights: Nights) -> None:
    nights.desk.receive(a_story(1))
    nights.desk.tag(a_story(1))
    nights.desk.standing[a_story(1).key] = Marks(tags=("syria",), discarded=True)
    assert [held.reason for held in nights.run().selection.held] == ["discarded at the desk"]
    nights.desk.standing[a_story(1).key] = Marks(tags=("syria",))
    assert ids(nights.run()) == ["1"]


def test_a_story_whose_copy_is_gone_is_told_once_and_makes_the_run_partial(nights: Nights) -> None:
    nights.desk.tag(a_story(1))
    report = nights.run()
    assert report.missing == 1 and report.selection.held[0].reason == NO_COPY
    assert nights.run().missing == 0


def test_a_file_that_cannot_be_put_leaves_the_watermark_where_it_was(nights: Nights) -> None:
    nights.desk.receive(a_story(1))
    nights.desk.tag(a_story(1))
    with pytest.raises(ExportError):
        nights.run(output=nights.folder / "nowhere" / "a.jsonl")
    assert ids(nights.run()) == ["1"]


def test_without_last_the_store_is_not_touched_and_a_rerun_gives_the_same_bytes(tmp_path: Path) -> None:
    desk = Desk()
    desk.receive(*stories(1, 2, 3))
    desk.tag(*stories(3, 1, 2))
    for form in ("csv", "jsonl", "markdown"):
        documents: set[bytes] = set()
        for now in (NOON, NOON + DAY):
            job = Job(("syria",), form, since=NOON + 2 * MINUTE)
            run(job, desk.said(), desk, store=tmp_path / "store", now=now, emit=documents.add)
        assert len(documents) == 1
    assert not (tmp_path / "store").exists()


def test_dates_in_the_file_do_not_make_another_export_of_it() -> None:
    def name(file: str) -> str:
        return usual_name(["b", "a"], "csv", Path(file))

    assert name("/out/tags-2026-03-09.csv") == name("/out/tags-2026-03-10.csv") == "a,b as csv to /out/tags-DATE.csv"
    assert name("/out/2026/03/tags-20260309T0430.csv") == name("/out/2027/03/tags-20270309T0431.csv")
    assert len({name("/out/web.csv"), name("/out/print.csv"), name("/out/desk1.csv"), name("/out/desk2.csv")}) == 4
    assert usual_name(["a"], "csv", None) == "a as csv to stdout"


def test_a_run_killed_at_any_call_tears_loses_and_doubles_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.export.kills", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    assert found["wrong"] == [] and found["points"] > 30
