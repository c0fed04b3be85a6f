"""The archive tells what is new, finds stories again, and serves many threads."""

import threading
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.model.source import SourceState, Trouble
from copytaster.store.archive import Archive
from tests.store.archives import parcel, receive
from tests.stories import MINUTE, NOON, a_story


def test_a_new_archive_is_empty(archive: Archive) -> None:
    assert (archive.heads(), archive.news(), archive.states(), archive.position) == ([], [], {}, 0)
    assert archive.story("nothing") is None and archive.versions("nothing") == [] and archive.notice is None


def test_heads_after_a_sequence_are_those_that_changed_since(archive: Archive) -> None:
    receive(archive, a_story(1), a_story(2), a_story(3))
    after = archive.position
    receive(archive, a_story(2, headline="Second"), a_story(4))
    assert [head.id for head in archive.heads(after)] == ["urn:north:2", "urn:north:4"]
    assert [head.id for head in archive.heads()] == ["urn:north:1", "urn:north:3", "urn:north:2", "urn:north:4"]


def test_what_others_bring_is_news_once(archive: Archive, tmp_path: Path) -> None:
    archive.heads()
    theirs = Archive.open(tmp_path / "store")
    receive(theirs, a_story(1))
    theirs.close()
    assert [head.id for head in archive.news()] == ["urn:north:1"]
    assert archive.news() == []
    receive(archive, a_story(2))
    assert [head.id for head in archive.heads(1)] == ["urn:north:2"]
    assert archive.news() == [], "handed out already"


def test_news_leaves_out_nothing_that_was_skipped_by_asking_further_on(archive: Archive) -> None:
    receive(archive, a_story(1), a_story(2))
    archive.heads(1)
    assert [head.id for head in archive.news()] == ["urn:north:1", "urn:north:2"]


def test_a_story_is_found_by_the_beginning_of_its_key_and_by_its_wires_id(archive: Archive) -> None:
    receive(archive, a_story(1), a_story(2), a_story(1, wire="south"))
    key = a_story(2).key
    assert archive.find(key[:6]) == archive.find(key.upper()) == archive.find("urn:north:2") == [key]
    assert archive.find("urn:north:1") == [a_story(1, wire="south").key, a_story(1).key]
    assert archive.find("") == archive.find("urn:north") == archive.find("%") == archive.find("zz") == []


def test_one_row_is_had_by_its_key(archive: Archive) -> None:
    receive(archive, a_story(1), a_story(2))
    assert archive.head(a_story(2).key) == archive.heads()[1]
    assert archive.head("nothing") is None


def test_all_words_must_stand_in_the_copy(archive: Archive) -> None:
    receive(archive, a_story(1, headline="Café closes", body=("The mayor spoke.",)), a_story(2, keywords=("sport",)))
    one, two = a_story(1).key, a_story(2).key
    assert archive.search("mayor cafe ") == [one]
    assert archive.search("MAYOR crane") == []
    assert archive.search("storm-harbour") == [two, one]
    assert archive.search("sport ") == archive.search('"harbour master" lund') == [two]
    assert archive.search('"master harbour"') == []
    assert archive.search("may") == [one] and archive.search("may ") == []
    assert archive.search("") == archive.search(" - ") == []


def test_a_search_finds_old_versions_once_and_the_latest_first(archive: Archive) -> None:
    receive(archive, a_story(1, headline="Ferry aground"), a_story(2, headline="Ferry afloat"))
    receive(archive, a_story(1, headline="Ship aground"), a_story(1, headline="Ferry free"))
    assert archive.search("ferry") == [a_story(1).key, a_story(2).key]
    assert archive.search("ferry", limit=1) == [a_story(1).key]


def test_nothing_that_is_typed_breaks_the_search(archive: Archive) -> None:
    receive(archive, a_story(1))

    @settings(max_examples=300, deadline=None)
    @given(words=st.text() | st.text(st.sampled_from('"*()^:-+ANDORTE \t\0{}é京')))
    def typed(words: str) -> None:
        assert set(archive.search(words)) <= {a_story(1).key}

    typed()


def test_states_of_sources_are_kept_with_the_stories_or_alone(archive: Archive, tmp_path: Path) -> None:
    trouble = Trouble("south", "dns", "No such host.", NOON, NOON + MINUTE)
    north = SourceState(etag='W/"1"', validated=NOON, last_ok=NOON, failures=0)
    archive.receive([parcel(a_story(1))], NOON, {"north": north})
    archive.keep_states({"south": SourceState(failures=3, gone=True, trouble=trouble)})
    archive.keep_states({})
    expected = {"north": north, "south": SourceState(failures=3, gone=True, trouble=trouble)}
    assert archive.states() == expected
    again = Archive.open(tmp_path / "store", readonly=True)
    assert again.states() == expected
    again.close()


def test_readers_in_other_threads_see_what_a_writer_brings(archive: Archive) -> None:
    seen: list[int] = []

    def read() -> None:
        while not seen or seen[-1] < 60:
            seen.append(len(archive.heads()))

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(60):
        receive(archive, a_story(number))
    for reader in readers:
        reader.join(20)
    assert max(seen) == 60


def test_two_archives_in_many_threads_lose_nothing(archive: Archive, tmp_path: Path) -> None:
    other = Archive.open(tmp_path / "store")

    def write(thread: int) -> None:
        for number in range(15):
            receive((archive, other)[thread % 2], a_story(100 * thread + number), a_story(7, headline=f"{thread}"))

    writers = [threading.Thread(target=write, args=(thread,)) for thread in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(archive.heads()) == 4 * 15 + (0 if a_story(7).key in {a_story(n).key for n in range(15)} else 1)
    assert len(archive.versions(a_story(7).key)) == 5
    other.close()
