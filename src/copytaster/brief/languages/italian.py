"""Italian numbers, units and dates."""

from copytaster.brief.languages.tongue import Tongue
from copytaster.brief.wordlist import words

ITALIAN = Tongue(
    code="it",
    common=words(
        "il lo la i gli le di del della dei delle e un una è che in per con non si da dal al alla sono ha hanno ma"
        " come più nel nella anche stato su"
    ),
    numbers={
        "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10,
        "undici": 11, "dodici": 12, "quindici": 15, "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50,
        "cento": 100, "mille": 1000, "un": 1,
    },
    scales={"mila": 1e3, "milione": 1e6, "milioni": 1e6, "miliardo": 1e9, "miliardi": 1e9},
    units={
        "%": "%", "per cento": "%", "punti percentuali": "pp", "euro": "EUR", "dollari": "USD", "franchi": "franc",
        "sterline": "GBP", "centesimi": "cent", "chilometri": "km", "km": "km", "metri": "m", "gradi": "°",
        "tonnellate": "tonne", "chili": "kg", "litri": "litre", "ettari": "hectare", "chilometri quadrati": "sqkm",
        "metri quadrati": "sqm", "ore": "h", "minuti": "min", "secondi": "s", "giorni": "day", "settimane": "week",
        "mesi": "month", "anni": "year",
    },
    months=words("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    old=words("età"),
    hours=words("h"),
    articles=words("di altri altre"),
    qualifiers={"almeno": "at least", "circa": "about", "quasi": "nearly", "oltre": "over", "più di": "more than",
                "fino a": "up to", "meno di": "less than"},
)  # fmt: skip
