"""What is measured: currencies, percent, time, length, weight and the rest, by the words that name them."""

from __future__ import annotations

from dataclasses import dataclass

from copytaster.brief.wordlist import words as listed
from copytaster.brief.words import Words


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as the brief names it; `factor` turns the number written into that unit ("two decades": 20 years).

    `kind` is money, percent or measure.
    """

    name: str
    kind: str = "measure"
    factor: float = 1.0


PERCENT = Unit("%", "percent")
# A sign or a code of money that stands before the number; written as the copy writes it, in lower case.
SIGNS = {
    "$": "USD", "us$": "USD", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "hk$": "HKD",
    "s$": "SGD", "r$": "BRL", "nt$": "TWD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₺": "TRY", "₽": "RUB",
    "₩": "KRW", "₪": "ILS", "₴": "UAH", "₦": "NGN", "฿": "THB", "₫": "VND", "₱": "PHP", "¢": "cent", "rs": "INR",
    "元": "CNY",
}  # fmt: skip
CODES = listed(
    """usd eur gbp jpy chf cad aud nzd hkd sgd cny rmb inr try rub brl mxn zar sek nok dkk pln czk huf ron bgn krw ils
    uah thb idr myr php vnd aed sar qar kwd bhd omr jod lbp egp ngn kes pkr lkr bdt twd ars clp cop pen btc"""
)  # ISO 4217
_MONEY_WORDS = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "pound sterling": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rouble": "RUB", "ruble": "RUB", "rupee": "INR", "lira": "TRY", "turkish lira": "TRY",
    "franc": "franc", "swiss franc": "CHF", "krona": "krona", "krone": "krone", "peso": "peso", "rand": "ZAR",
    "real": "BRL", "reai": "BRL", "won": "KRW", "shekel": "ILS", "dinar": "dinar", "dirham": "AED", "riyal": "SAR",
    "rial": "rial", "zloty": "PLN", "forint": "HUF", "hryvnia": "UAH", "naira": "NGN", "baht": "THB",
    "rupiah": "IDR", "ringgit": "MYR", "cent": "cent", "eurocent": "eurocent", "penny": "pence", "pence": "pence",
    "bitcoin": "BTC", "guilder": "NLG", "us dollar": "USD", "u . s . dollar": "USD", "american dollar": "USD",
    "canadian dollar": "CAD", "australian dollar": "AUD", "new zealand dollar": "NZD", "hong kong dollar": "HKD",
    "singapore dollar": "SGD", "taiwan dollar": "TWD", "japanese yen": "JPY", "chinese yuan": "CNY",
    "british pound": "GBP", "egyptian pound": "EGP", "indian rupee": "INR", "sri lankan rupee": "LKR",
    "pakistani rupee": "PKR", "pakistan rupee": "PKR", "swedish krona": "SEK", "danish krone": "DKK",
    "norwegian krone": "NOK", "mexican peso": "MXN", "argentine peso": "ARS", "south korean won": "KRW",
    "korean won": "KRW", "russian rouble": "RUB", "russian ruble": "RUB", "dime": "dime", "kronor": "SEK",
    "kroner": "krone", "quid": "GBP", "crown": "crown", "us $": "USD",
}  # fmt: skip
_MEASURES = {
    "second": "s", "sec": "s", "millisecond": "ms", "ms": "ms", "minute": "min", "min": "min", "hour": "h", "hr": "h",
    "day": "day", "working day": "day", "business day": "day", "week": "week", "month": "month", "year": "year",
    "yr": "year", "kilometre": "km", "kilometer": "km", "km": "km", "metre": "m", "meter": "m", "centimetre": "cm",
    "centimeter": "cm", "cm": "cm", "millimetre": "mm", "millimeter": "mm", "mm": "mm", "nanometre": "nm",
    "nanometer": "nm", "nm": "nm", "micron": "µm", "decimetre": "dm", "decimeter": "dm", "dm": "dm", "mile": "mile",
    "nautical mile": "nautical mile", "yard": "yard", "yd": "yard", "foot": "foot", "feet": "foot", "ft": "foot",
    "inch": "inch", "inche": "inch", "light year": "light year", "light - year": "light year", "kilogram": "kg",
    "kilogramme": "kg", "kilo": "kg", "kg": "kg", "gram": "g", "gramme": "g", "milligram": "mg", "mg": "mg",
    "microgram": "µg", "µg": "µg", "tonne": "tonne", "metric ton": "tonne", "ton": "ton", "short ton": "ton",
    "lb": "lb", "ounce": "oz", "oz": "oz", "stone": "stone", "litre": "litre", "liter": "litre",
    "millilitre": "ml", "milliliter": "ml", "ml": "ml", "gallon": "gallon", "pint": "pint", "quart": "quart",
    "barrel": "barrel", "bbl": "barrel",
    "bpd": "barrel/day", "rpm": "rpm", "fps": "fps", "ppm": "ppm", "dba": "dB", "teaspoon": "teaspoon",
    "tablespoon": "tablespoon", "tbsp": "tablespoon", "tsp": "teaspoon", "cup": "cup", "acre": "acre",
    "hectare": "hectare", "ha": "hectare", "square metre": "sqm", "square meter": "sqm", "sq m": "sqm", "m²": "sqm",
    "sqm": "sqm", "square kilometre": "sqkm", "square kilometer": "sqkm", "sq km": "sqkm", "km²": "sqkm",
    "square mile": "sqmi", "sq mile": "sqmi", "sq mi": "sqmi", "square foot": "sqft", "square feet": "sqft",
    "sq ft": "sqft", "square yard": "sqyd", "square inch": "sqin", "square inche": "sqin", "cubic metre": "m³",
    "cubic meter": "m³", "m³": "m³", "cubic foot": "cuft", "cubic feet": "cuft", "kph": "km/h", "kmh": "km/h",
    "km / h": "km/h", "kmph": "km/h", "mph": "mph", "knot": "knot", "degree celsius": "°C", "degree centigrade": "°C",
    "degree fahrenheit": "°F", "degree c": "°C", "degree f": "°F", "deg c": "°C", "deg f": "°F", "celsius": "°C",
    "centigrade": "°C", "fahrenheit": "°F", "° celsius": "°C", "° fahrenheit": "°F", "° c": "°C", "° f": "°F",
    "°": "°", "degree": "°", "kelvin": "K", "watt": "W", "kilowatt": "kW", "kw": "kW", "megawatt": "MW", "mw": "MW",
    "gigawatt": "GW", "gw": "GW", "terawatt": "TW", "kilowatt hour": "kWh", "kilowatt - hour": "kWh", "kwh": "kWh",
    "megawatt hour": "MWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh", "volt": "V", "amp": "A", "horsepower": "hp",
    "hp": "hp", "hertz": "Hz", "hz": "Hz", "khz": "kHz", "megahertz": "MHz", "mhz": "MHz", "gigahertz": "GHz",
    "ghz": "GHz", "byte": "byte", "kilobyte": "KB", "kb": "KB", "megabyte": "MB", "mb": "MB", "gigabyte": "GB",
    "gb": "GB", "terabyte": "TB", "tb": "TB", "bit": "bit", "megabit": "Mbit", "gigabit": "Gbit", "mbps": "Mbit/s",
    "gbps": "Gbit/s", "joule": "J", "calorie": "calorie", "kilocalorie": "kcal", "kcal": "kcal", "decibel": "dB",
    "carat": "carat", "bushel": "bushel", "kiloton": "kiloton", "megaton": "megaton", "electronvolt": "eV",
    "ev": "eV", "tev": "TeV", "gev": "GeV", "mgy": "mGy",
}  # fmt: skip
_GLUED = {"m": "m", "g": "g", "t": "tonne", "l": "litre", "c": "°C", "f": "°F", "h": "h", "w": "W", "v": "V"}
"""One letter is a unit only where it touches its digits: 48m, 40C."""
_LONG_TIMES = {"decade": 10.0, "century": 100.0, "centurie": 100.0, "fortnight": 0.0}
_PER = {"hour": "h", "second": "s", "minute": "min", "day": "day", "year": "year", "millisecond": "ms", "h": "h"}
_PERCENT_WORDS = ("percent", "per cent", "pct", "percentage", "%", "percents", "per - cent")
_POINTS = ("percentage point", "percentage - point", "% point", "percent point", "per cent point")


def _table() -> dict[str, Unit]:
    """Every unit by its words, in the singular and the plural."""
    table = dict.fromkeys(_PERCENT_WORDS, PERCENT)
    for phrase in _POINTS:
        table[phrase] = table[phrase + "s"] = Unit("pp", "percent")
    table["basis point"] = table["basis points"] = Unit("pp", "percent", 0.01)
    for phrase, name in _MEASURES.items():
        table[phrase] = table.get(phrase, Unit(name))
        if len(phrase) > 2:
            table.setdefault(phrase + "s", Unit(name))
            table.setdefault(phrase.replace("degree ", "degrees "), Unit(name))
    table["lbs"] = Unit("lb")
    for phrase, name in _MONEY_WORDS.items():
        table[phrase] = table[phrase + "s"] = Unit(name, "money")
    for name in ("USD", "EUR", "GBP"):
        table["m" + name.lower()] = Unit(name, "money", 1e6)
    for sign, name in SIGNS.items():
        if not sign.isalnum() or sign == "元":
            table[sign] = Unit(name, "money")
    for phrase, years in _LONG_TIMES.items():
        unit = Unit("year", factor=years) if years else Unit("week", factor=2.0)
        table[phrase] = table[phrase + "s"] = unit
    return table


UNITS = _table()
_CODED = {code: Unit("CNY" if code == "rmb" else code.upper(), "money") for code in CODES}
_FIRSTS = frozenset(phrase.split()[0] for phrase in UNITS) | _GLUED.keys() | CODES | {"pound", "pounds"}
_HEAVY = listed("""weigh weighs weighed weighing weight lost lose losing gained bomb bombs heavy baby meat fish""")


def unit_at(words: Words, place: int) -> tuple[Unit, int] | None:
    """The unit that begins at `place` (a hyphen may stand before it) and where it ends; None without one."""
    hyphen = words.at(place) in ("-", "‑") and words.at(place + 1).isalpha()
    start = place + hyphen
    if words.at(start) == "[" and words.at(start + 2) == "]":
        start += 1
    if words.at(start) not in _FIRSTS:
        return None
    if words.at(start) in SIGNS and words.touches(start + 1) and words.at(start + 1)[:1].isdecimal():
        return None  # the sign of the next sum
    for length in range(min(4, len(words.low) - start), 0, -1):
        phrase = " ".join(words.low[start : start + length])
        unit = UNITS.get(phrase)
        if unit is not None:
            return _with_rate(words, unit, start + length)
    word = words.at(start)
    if word in CODES and words.written(start).isupper():
        return _CODED[word], start + 1
    if word in ("pound", "pounds"):
        return _pounds(words, start, hyphen=hyphen), start + 1
    if word in _GLUED and words.touches(start) and words.at(start - 1)[-1:].isdecimal():
        capital = words.written(start).isupper()
        if words.touches(start + 1) and words.at(start + 1)[:1].isdecimal():
            return None
        if capital == (word in "cfwv") or (word == "c" and words.at(start + 1) in ("", "degrees")):
            return Unit(_GLUED[word]), start + 1
    return None


def _pounds(words: Words, place: int, *, hyphen: bool) -> Unit:
    """Pounds of money, unless something is weighed."""
    around = words.low[max(0, place - 6) : place] + words.low[place + 1 : place + 4]
    heavy = (hyphen and words.at(place) == "pound") or not _HEAVY.isdisjoint(around)
    return Unit("lb") if heavy else Unit("GBP", "money")


def _with_rate(words: Words, unit: Unit, end: int) -> tuple[Unit, int]:
    """ "miles an hour", "kilometres per hour": a speed; other rates stay with their unit."""
    if unit.name in ("km", "mile", "m", "cm") and words.at(end) in ("per", "an", "a", "/"):
        per = _PER.get(words.at(end + 1))
        if per is not None:
            name = {"mile/h": "mph"}.get(f"{unit.name}/{per}", f"{unit.name}/{per}")
            return Unit(name), end + 2
    if unit.name in ("km", "m") and words.at(end) == "2" and words.touches(end):
        return Unit("sq" + unit.name), end + 1
    return unit, end


def sign_before(words: Words, place: int) -> tuple[Unit, int] | None:
    """The sign or code of money right before `place` and the word it begins at; None without one."""
    mark = words.at(place - 1)
    if mark in ("-", "−") and words.at(place - 2) in SIGNS:
        place, mark = place - 1, words.at(place - 2)
    if mark in SIGNS and (mark != "rs" or words.written(place - 1) != "RS"):
        longer = words.at(place - 2) + mark
        if mark == "$" and longer in SIGNS and words.touches(place - 1):
            return Unit(SIGNS[longer], "money"), place - 2
        return Unit(SIGNS[mark], "money"), place - 1
    if mark == "." and words.at(place - 2) == "rs":
        return Unit("INR", "money"), place - 2
    if mark in CODES and words.written(place - 1).isupper():
        return _CODED[mark], place - 1
    return None
