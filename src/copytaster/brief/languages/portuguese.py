"""Portuguese numbers, units and dates."""

from copytaster.brief.languages.tongue import Tongue
from copytaster.brief.wordlist import words

PORTUGUESE = Tongue(
    code="pt",
    common=words(
        "o a os as de do da dos das e um uma é em que se por para com não no na nos nas ao à mais foi são como mas seu"
        " sua ele ela pelo pela também"
    ),
    numbers={
        "dois": 2, "duas": 2, "três": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8, "nove": 9,
        "dez": 10, "onze": 11, "doze": 12, "quinze": 15, "vinte": 20, "trinta": 30, "quarenta": 40, "cinquenta": 50,
        "cem": 100, "mil": 1000, "um": 1,
    },
    scales={"mil": 1e3, "milhão": 1e6, "milhões": 1e6, "bilhão": 1e9, "bilhões": 1e9, "mil milhões": 1e9},
    units={
        "%": "%", "por cento": "%", "pontos percentuais": "pp", "euro": "EUR", "euros": "EUR", "dólares": "USD",
        "reais": "BRL", "libras": "GBP", "quilômetros": "km", "quilómetros": "km", "km": "km", "metros": "m",
        "graus": "°", "toneladas": "tonne", "quilos": "kg", "litros": "litre", "hectares": "hectare", "horas": "h",
        "minutos": "min", "segundos": "s", "dias": "day", "semanas": "week", "meses": "month", "anos": "year",
    },
    months=words("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    old=words("idade"),
    hours=words("h"),
    articles=words("de outros outras"),
    qualifiers={"pelo menos": "at least", "cerca de": "about", "quase": "nearly", "mais de": "more than",
                "até": "up to", "menos de": "less than"},
)  # fmt: skip
