"""A figure as an editor says it in a list row: "240,000 killed", "$50m fine", "12% rise"."""

from __future__ import annotations

from copytaster.brief.wordlist import words
from copytaster.model.brief import Figure
from copytaster.model.harm import is_harm

GATHERED = frozenset(
    {"audience", "crowd", "town", "city", "village", "panel", "team", "crew", "jury", "staff", "workforce", "island"}
)
"""Nouns in the singular that hold the number counted: "an audience of 2,000"."""
LONGEST = 24
"""Characters a list row has for it."""

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "TRY": "₺", "RUB": "₽", "KRW": "₩", "ILS": "₪"}
_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
_SAID = {"at least": "at least ", "up to": "up to ", "as many as": "up to ", "as much as": "up to ",
         "nearly": "nearly ", "almost": "nearly ", "more than": "over ", "over": "over ", "about": "about ",
         "around": "about ", "roughly": "about ", "approximately": "about ", "fewer than": "under ",
         "less than": "under ", "under": "under ", "a record": "record ", "record": "record "}  # fmt: skip
_MOVES = words(
    """rise rises fall falls increase increases decrease decreases cut cuts drop drops decline declines growth gain
    gains loss losses jump slump surge tax taxes tariff tariffs duty duties levy stake stakes discount discounts share
    margin majority turnout raise raises pay interest rate rates chance chances lead swing hike slide plunge reduction
    yield"""
)
"""Nouns that a percentage belongs to, and is no part of."""
_PLAIN = frozenset(
    {
        "°",
        "°C",
        "°F",
        "km",
        "m",
        "cm",
        "mm",
        "kg",
        "g",
        "mg",
        "km/h",
        "mph",
        "kW",
        "MW",
        "GW",
        "MWh",
        "GWh",
        "fps",
        "ppm",
        "rpm",
        "dB",
    }
)
_UNITS = {"h": "hours", "min": "minutes", "s": "seconds", "sqm": "sq m", "sqkm": "sq km", "sqmi": "sq miles",
          "sqft": "sq ft", "foot": "feet", "inch": "inches", "pp": "points", "barrel/day": "barrels a day"}  # fmt: skip


def figure_line(figure: Figure) -> str:
    """`figure` in at most 24 characters: number, unit, and what fits of what is counted or done."""
    number = _number(figure)
    if figure.kind == "count" and (what := (figure.what or "").lower()) in GATHERED:
        gathered = f"{what} of {number}"
        if len(gathered) <= LONGEST:
            return gathered
    for after in _afters(figure):
        for before in (_SAID.get(figure.qualifier or "", ""), ""):
            line = f"{before}{number}{after}"
            if len(line) <= LONGEST:
                return line
    return number if len(number) <= LONGEST else number[: LONGEST - 1] + "…"


def _afters(figure: Figure) -> tuple[str, ...]:
    """What may follow the number, the best first."""
    what = figure.what or ""
    last = what.split()[-1] if what else ""
    afters = [f" {word}" for word in (what, last) if word]
    if is_harm(figure.verb) and figure.kind == "count":
        hurt = [f" {figure.verb}"]
        afters = hurt if figure.what in (None, "people", "person") else [f" {what} {figure.verb}", *hurt]
    elif figure.kind in ("age", "measure"):
        afters = []
    elif figure.kind == "percent" and last.lower() not in _MOVES:
        afters = [f" of{after}" for after in afters]  # "a third of voters", but "12% rise"
    return (*afters, "")


def _number(figure: Figure) -> str:
    """The value with its unit: 240,000; 4m; $50m; 12%; 39 hours; 10–12."""
    if figure.value is not None:
        amount = _short(figure.value)
    else:
        amount = f"{_short(figure.low or 0)}–{_short(figure.high or 0)}"
    unit = figure.unit
    if unit == "%" and figure.text.lower().endswith(
        ("half", "third", "thirds", "quarter", "quarters", "fifth", "fifths")
    ):
        return figure.text.lower()
    if unit is None:
        return amount
    if figure.kind == "money":
        if unit.islower():
            return f"{amount} {unit}" if unit.endswith("e") else f"{amount} {unit}s"
        return _SIGNS[unit] + amount if unit in _SIGNS else f"{unit} {amount}"
    if unit == "%":
        return amount + unit
    if unit == "magnitude":
        return f"magnitude {amount}"
    if unit in _PLAIN:
        return f"{amount} {unit}" if unit[0] != "°" else amount + unit
    name = _UNITS.get(unit, unit if unit.endswith("s") else unit + "s")
    return f"{amount} {name[:-1] if amount == '1' and name.endswith('s') else name}"


def _short(value: float) -> str:
    """A value as a row shows it: whole thousands with commas, millions and more with their letter."""
    for scale, letter in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:.2f}".rstrip("0").rstrip(".") + letter
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")
