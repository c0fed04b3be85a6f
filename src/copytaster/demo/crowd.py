"""Any number of plausible short stories, the same ones every time: what a full archive is tried with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from copytaster.demo.copybook import AGENCIES
from copytaster.model.story import Story

APART = timedelta(seconds=37)
"""Time between two stories: a hundred thousand of them fill six weeks."""

_SEED = 1867
_FIRST = (
    "Aino", "Bashir", "Célestine", "Dmitar", "Eilidh", "Farid", "Gudrun", "Hisako", "Ilse", "Joaquim", "Katerina",
    "Leif", "Marisol", "Nkechi", "Oskar", "Pilar", "Quentin", "Ruxandra", "Sabine", "Tariq", "Ulla", "Vasil",
    "Wanda", "Ximena", "Yusuf", "Zdenka", "Amadou", "Brigid", "Çiğdem", "Đorđe",
)  # fmt: skip
_LAST = (
    "Abendroth", "Bellweather", "Castellane", "Drozdov", "Eikrem", "Fairclough", "Gravesen", "Hollander", "Ibarguen",
    "Jankovska", "Kirkegard", "Lindvall", "Makgoba", "Nakahara", "Oyelaran", "Pemberly", "Quist", "Rosenquist",
    "Saltmarsh", "Tervonen", "Ugarte", "Vandermolen", "Whitlock", "Yamashiro", "Zeller", "Öztoprak", "Świderski",
    "Ångman", "Marković", "Nguyen-Roy",
)  # fmt: skip
_PLACES = (
    "Holm", "Brandsund", "Tarnholt", "Zelengrad", "Minasato", "Gözlükaya", "Kalyros", "Port Meridian", "Bellmere",
    "Corrigan", "Dunmere", "Santa Calida", "Marisol Bay", "Pine Hollow", "Sankt Aurel", "Wiesbach", "Bad Liebstein",
    "Val Sernaz", "Porto Salvo", "Rouvray", "Hohenfurt", "Gamlevik", "Svartnes", "Qasr al-Bahr", "Kilbride",
)  # fmt: skip
_FIRMS = (
    "Kestrel Foods", "Orrin Motors", "Halvor Marine", "Tessaline Bank", "Corvane Energy", "Lumenta Pharma", "Nordkok",
    "Hoshikawa Precision", "Polder Asset", "Great Basin & Eastern", "Skylift-Nordby", "Danton Mills",
)  # fmt: skip
_SAYINGS = (
    "We did not expect it to go so fast", "Nobody asked the people who live here",
    "I have waited for this day for ten years", "It is a start, and it is not enough",
    "We shall look at every line of it", "You can plan for many things, but not for this",
    "Ask me again when the money is there", "I would not call it luck", "There is no going back from here",
    "Everybody knew, and nobody had written it down", "We count on our neighbours, and they on us",
    "That is a question for the courts",
)  # fmt: skip
_SECONDS = (
    "A decision is expected within {days} days.", "It was the {ordinal} such case in {place} this year.",
    "The opposition called for an inquiry.", "Work is to begin in the spring.",
    "The figures will be revised next month.", "Two earlier attempts had failed.",
    "A spokesman for {firm} declined to comment.", "Residents were told to keep their windows shut.",
)  # fmt: skip

# Slug, headline, first paragraph, who speaks; the number, the sum and the share differ from story to story.
_TOPICS = (
    ("FLOOD-{PLACE}", "Floods in {place} force {count} people from their homes",
     "At least {few} people were killed and {count} displaced when the river at {place} burst its banks, officials"
     " said. Damage was put at {money}.", "Mayor"),
    ("RESULTS-{FIRM}", "{firm} profit rises {percent} percent to {money}",
     "{firm} said that its quarterly profit rose {percent} percent to {money}, more than analysts had expected."
     " The company employs {count} people.", "Chief Executive"),
    ("STRIKE-{PLACE}", "{count} workers walk out at {firm} in {place}",
     "About {count} workers stopped work at the {place} plant of {firm} in a dispute over pay. They demand"
     " {percent} percent more.", "union leader"),
    ("COURT-{PLACE}", "Court in {place} jails {few} over {money} fraud",
     "A court in {place} sentenced {few} people to up to {years} years in prison for a fraud that cost investors"
     " {money}.", "prosecutor"),
    ("HEALTH-{PLACE}", "Fever cases in {place} pass {count}, ministry says",
     "The number of fever cases in {place} passed {count}, up {percent} percent in a week, the health ministry said."
     " {few} patients have died.", "chief physician"),
    ("SCIENCE-{PLACE}", "Ice core from {place} lake tells of {years} dry years",
     "Researchers who drilled {depth} metres into the bed of a lake near {place} found traces of a drought that"
     " lasted for {years} years.", "geologist"),
    ("SPORT-{PLACE}", "{place} win {few}-1 before crowd of {count}",
     "{place} beat their neighbours {few}-1 before {count} spectators and are now {percent} percent likely to stay"
     " up, by the league's own arithmetic.", "coach"),
    ("ELECTION-{PLACE}", "Turnout of {percent} percent in {place} council vote",
     "Turnout in the council election in {place} was {percent} percent, the lowest in {years} years. {count} votes"
     " are still to be counted.", "returning officer"),
    ("FIRE-{PLACE}", "Warehouse fire in {place} burns for {years} hours",
     "A fire in a warehouse of {firm} in {place} burned for {years} hours and destroyed goods worth {money}. {few}"
     " firefighters were hurt.", "Fire Chief"),
    ("HOUSING-{PLACE}", "Rents in {place} up {percent} percent in a year",
     "Rents in {place} rose by {percent} percent in a year, and {count} households are on the waiting list for a"
     " council flat, a survey showed.", "economist"),
    ("TRANSPORT-{PLACE}", "New {depth} km line to link {place} with coast for {money}",
     "A railway line of {depth} km is to link {place} with the coast by the end of the decade, at a cost of {money}."
     " Some {count} people live along it.", "Transport Minister"),
    ("CULTURE-{PLACE}", "Museum in {place} buys lost portrait for {money}",
     "The museum in {place} has bought a portrait that was thought lost for {years} years. It paid {money}, of which"
     " {count} donors gave {percent} percent.", "museum director"),
)  # fmt: skip


def crowd(count: int, start: datetime) -> Iterator[Story]:
    """`count` stories, oldest first, the last of them 37 seconds before `start` (aware).

    They come from the four agencies in turn; about one in fifty is urgent and one in two hundred a
    flash. Ids are `urn:crowd:0` and on. The same `count` and `start` give the same stories.
    """
    dice = Random(_SEED)
    for number in range(count):
        yield _one(number, start - (count - number) * APART, dice)


def _one(number: int, moment: datetime, dice: Random) -> Story:
    slug, headline, lead, role = dice.choice(_TOPICS)
    facts = _facts(dice)
    place, person = facts["place"], f"{dice.choice(_FIRST)} {dice.choice(_LAST)}"
    saying, again = dice.sample(_SAYINGS, 2)
    body = [lead.format(**facts), f'"{saying}," {role} {person} said.', dice.choice(_SECONDS).format(**facts)]
    if dice.random() < 0.4:
        body.append(f'"{again}," {person.rpartition(" ")[2]} added.')
    wire = AGENCIES[number % len(AGENCIES)]
    body[0] = f"{place.upper()} ({wire.capitalize()}) - {body[0]}"
    luck = dice.random()
    return Story(
        id=f"urn:crowd:{number}", version="1", headline=headline.format(**facts), body=tuple(body),
        slug=slug.format(**facts), dateline=f"{place.upper()} ({wire.capitalize()})", city=place,
        source=wire.capitalize(), wire=wire, urgency=1 if luck < 0.005 else 2 if luck < 0.025 else dice.randint(3, 6),
        language="en", published=moment, updated=moment, words=sum(len(part.split()) for part in body),
        markers=("flash",) if luck < 0.005 else (),
    )  # fmt: skip


def _facts(dice: Random) -> dict[str, str]:
    """One fall of the dice: what the blanks of a story are filled with."""
    place, firm = dice.choice(_PLACES), dice.choice(_FIRMS)
    return {
        "place": place,
        "PLACE": place.upper().replace(" ", ""),
        "firm": firm,
        "FIRM": firm.split()[0].upper(),
        "count": f"{dice.randint(11, 960) * 100:,}",
        "few": str(dice.randint(2, 28)),
        "years": str(dice.randint(2, 90)),
        "days": str(dice.randint(3, 60)),
        "depth": str(dice.randint(5, 400)),
        "percent": f"{dice.randint(11, 640) / 10:g}",
        "money": f"${dice.randint(1, 9)}.{dice.randint(1, 9)} billion"
        if dice.random() < 0.1
        else f"${dice.randint(12, 980)} million",
        "ordinal": dice.choice(("second", "third", "fourth", "fifth", "ninth")),
    }
