"""A morning's copy, the same one every time: what the pictures of the screens show."""

from __future__ import annotations

from copytaster.model.story import Status, Story
from tests.stories import DAY, HOUR, MINUTE, NOON, a_story

FERRY = a_story(
    1, headline="Ferry with 212 aboard runs aground off Holm", slug="FERRY-HOLM/", urgency=2, version="1",
    dateline="HOLM, March 9", city="Holm", byline="By Runa Eikrem", url="https://north.example/ferry-holm",
    body=(
        "A ferry carrying 212 passengers ran aground on a reef outside Holm on Monday, and at least three people were "
        "hurt, the coastguard said.",
        '"She hit the rock at full speed," coastguard commander Leif Nordgaard told reporters on the quay. "Everybody '
        'was off the ship within 40 minutes."',
        "The Nordlys was on her way from the outer islands. Two helicopters and six fishing boats took the passengers "
        "ashore. The owner, Skerry Lines, said the ferry had passed its inspection in January.",
        '"We will open every door to the investigators," said Ida Lund, the company\'s chief executive.',
        "The reef was last hit in 1987, when a freighter lost 900 tonnes of grain.",
    ),
    published=NOON + 70 * MINUTE, updated=NOON + 70 * MINUTE, words=118,
)  # fmt: skip

FERRY_2 = a_story(
    1, headline="UPDATE 1-Ferry with 212 aboard runs aground off Holm, 14 hurt", slug="FERRY-HOLM/", urgency=2,
    version="2", dateline="HOLM, March 9", city="Holm", byline="By Runa Eikrem", markers=("update:1",),
    editor_note="Recasts with higher number of injured.", url="https://north.example/ferry-holm",
    body=(
        "A ferry carrying 212 passengers ran aground on a reef outside Holm on Monday, and at least 14 people were "
        "hurt, two of them badly, the coastguard said.",
        *FERRY.body[1:4],
        "Divers were to look at the hull on Tuesday.",
    ),
    published=NOON + 70 * MINUTE, updated=NOON + 95 * MINUTE, words=123,
)  # fmt: skip

MORNING: tuple[Story, ...] = (
    FERRY,
    a_story(
        2, headline="Central bank of Vestmark raises its rate to 3.75 percent", slug="VESTMARK-RATES/", urgency=3,
        source="Meridian", wire="meridian", published=NOON + 55 * MINUTE, words=340,
        body=(
            "Vestmark's central bank raised its main interest rate by a quarter point to 3.75 percent on Monday, its "
            "third increase in a row.",
            '"Prices are still rising too fast," governor Astrid Moland said.',
        ),
    ),
    a_story(
        3, headline="KILL: Minister resigns", slug="MINISTER-RESIGNS/", urgency=2, status=Status.CANCELED,
        markers=("kill",), source="Meridian", wire="meridian", published=NOON + 48 * MINUTE, words=38,
        editor_note="Please kill the story MINISTER-RESIGNS of 11:20. The minister has not resigned.",
        body=("The story is withdrawn. A corrected version will not be sent.",),
    ),
    a_story(
        4, headline="Vestmark to spend 1.6 billion crowns on new rail line, budget shows", slug="VESTMARK-BUDGET/",
        embargo=NOON + 5 * HOUR, status=Status.EMBARGOED, published=NOON + 40 * MINUTE, words=410, urgency=3,
        body=("The government will spend 1.6 billion crowns on a railway to the north, the budget to be published on "
              "Monday evening shows.",),
    ),
    a_story(
        5, headline="CORRECTED-Measles cases in the valley rise to 61, not 610", slug="HEALTH-MEASLES", urgency=4,
        markers=("correction",), source="Atlas", wire="atlas", published=NOON + 33 * MINUTE, words=205,
        body=("Sixty-one children have fallen ill with measles in the valley since January, the health office said.",),
    ),
    a_story(
        6, headline="藤原 玲: 東京の橋、50年ぶりに修復 — Bridge of Minasato repaired after 50 years", slug=None,
        urgency=6, source="Atlas", wire="atlas", published=NOON + 21 * MINUTE, words=88,
        body=("The old bridge of Minasato, closed for 50 years, was opened to walkers on Sunday.",),
    ),
    a_story(
        7, headline="Holm wins coast cup after penalties", slug="SOC-COASTCUP", urgency=5, source="Skerry Press",
        wire="skerry", published=NOON - 2 * HOUR, words=260,
        body=("HOLM - Holm beat Brandsund 5-4 on penalties in the coast cup final on Sunday before 18,000 people.",),
    ),
    a_story(
        8, headline="Nine things to know about the winter timetable of the outer islands, from first boat to last",
        slug="FEATURE-TIMETABLE-OUTER-ISLANDS-WINTER", urgency=None, source="Skerry Press", wire="skerry",
        published=NOON - 2 * DAY, words=1_240,
        body=("The first boat leaves Holm at 6.05 in the morning.",),
    ),
)  # fmt: skip

FLASH = a_story(
    9, headline="FLASH: VESTMARK PRIME MINISTER CALLS ELECTION FOR MAY 3", slug="VESTMARK-ELECTION/", urgency=1,
    markers=("flash",), source="Meridian", wire="meridian", published=NOON + 100 * MINUTE, words=9,
    body=("Vestmark prime minister calls election for May 3.",),
)  # fmt: skip
