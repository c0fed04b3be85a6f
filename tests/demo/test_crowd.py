"""The crowd: any number of stories, no two the same, the same ones every time."""

from itertools import pairwise

from copytaster.demo.copybook import AGENCIES
from copytaster.demo.crowd import APART, crowd
from tests.stories import NOON


def test_the_same_crowd_comes_every_time() -> None:
    assert list(crowd(200, NOON)) == list(crowd(200, NOON))


def test_no_two_stories_are_the_same() -> None:
    stories = list(crowd(3000, NOON))
    assert len({story.key for story in stories}) == len({story.digest for story in stories}) == 3000
    assert len({story.headline for story in stories}) > 2000


def test_they_come_oldest_first_and_end_before_the_start() -> None:
    times = [story.published for story in crowd(50, NOON) if story.published]
    assert all(later - earlier == APART for earlier, later in pairwise([*times, NOON]))


def test_every_story_has_a_quote_a_figure_and_an_agency() -> None:
    for story in crowd(500, NOON):
        assert story.wire in AGENCIES and story.slug and 3 <= len(story.body) <= 4
        assert story.text.count('"') >= 2 and any(letter.isdigit() for letter in story.body[0])
        assert "{" not in story.text and "{" not in story.headline


def test_a_few_are_urgent() -> None:
    stories = list(crowd(4000, NOON))
    assert 5 < sum("flash" in story.markers for story in stories) < 60
    assert all((story.urgency == 1) == ("flash" in story.markers) for story in stories)
