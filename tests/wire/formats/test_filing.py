"""Many items of one document."""

from tests.wire.arrivals import reading_of, rss


def test_an_item_sent_twice_is_one_story() -> None:
    item = "<guid>1</guid><title>Toll 10</title>"
    assert len(reading_of(rss(item, item)).items) == 1


def test_versions_of_one_id_stand_oldest_first_in_their_places() -> None:
    new = "<guid>1</guid><title>Toll 12</title><pubDate>Mon, 09 Mar 2026 12:00:00 GMT</pubDate>"
    other = "<guid>2</guid><title>Quake</title>"
    old = "<guid>1</guid><title>Toll 10</title><pubDate>Mon, 09 Mar 2026 10:00:00 GMT</pubDate>"
    assert [story.headline for story in reading_of(rss(new, other, old)).items] == ["Toll 10", "Quake", "Toll 12"]


def test_versions_without_times_stay_as_sent() -> None:
    items = ("<guid>1</guid><title>B</title>", "<guid>1</guid><title>A</title>")
    assert [story.headline for story in reading_of(rss(*items)).items] == ["B", "A"]


def test_only_the_first_twenty_broken_items_are_named_one_by_one() -> None:
    reading = reading_of(rss(*("<link>/x</link>" for _ in range(30)), "<title>T</title>"))
    assert reading.skipped == 30 and len(reading.notes) == 21
    assert reading.notes[-1] == "10 more items without text, skipped"
