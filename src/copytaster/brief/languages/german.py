"""German numbers, units and dates."""

from copytaster.brief.languages.tongue import Tongue
from copytaster.brief.wordlist import words

GERMAN = Tongue(
    code="de",
    common=words(
        "der die das und den dem des ein eine einen einer eines ist nicht mit sich auf für von im zu zum zur als auch"
        " wie nach bei aus werden wurde wurden hat haben sind sei dass über vor am um er sie es"
    ),
    numbers={
        "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
        "elf": 11, "zwölf": 12, "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "hundert": 100,
        "tausend": 1000, "eine": 1, "einer": 1, "einen": 1,
    },
    scales={
        "tausend": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9,
        "billion": 1e12, "billionen": 1e12,
    },
    units={
        "prozent": "%", "%": "%", "prozentpunkte": "pp", "prozentpunkten": "pp", "euro": "EUR", "dollar": "USD",
        "franken": "CHF", "pfund": "GBP", "cent": "cent", "kilometer": "km", "kilometern": "km", "km": "km",
        "meter": "m", "metern": "m", "grad": "°", "tonnen": "tonne", "kilogramm": "kg", "kilo": "kg", "liter": "litre",
        "litern": "litre", "hektar": "hectare", "quadratkilometer": "sqkm", "quadratmeter": "sqm", "stunden": "h",
        "minuten": "min", "sekunden": "s", "tage": "day", "tagen": "day", "wochen": "week", "monate": "month",
        "monaten": "month", "jahre": "year", "jahren": "year",
    },
    months=words("""januar februar märz april mai juni juli august september oktober november dezember jänner jan
        feb mär apr jun jul aug sep sept okt nov dez"""),
    old=words("alt jährige jähriger jährigen jähriges"),
    hours=words("uhr"),
    articles=words("der die das den dem des von mehr weitere weiteren"),
    qualifiers={"mindestens": "at least", "rund": "about", "etwa": "about", "knapp": "nearly", "fast": "nearly",
                "über": "over", "mehr als": "more than", "bis zu": "up to", "weniger als": "less than"},
)  # fmt: skip
