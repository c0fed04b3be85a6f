"""Spanish numbers, units and dates."""

from copytaster.brief.languages.tongue import Tongue
from copytaster.brief.wordlist import words

SPANISH = Tongue(
    code="es",
    common=words(
        "el la los las de del y un una es en que se por para con no su sus al lo como más pero ha han fue este esta"
        " entre sobre según ya también"
    ),
    numbers={
        "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
        "once": 11, "doce": 12, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
        "cien": 100, "mil": 1000, "un": 1,
    },
    scales={"mil": 1e3, "millón": 1e6, "millones": 1e6, "mil millones": 1e9, "billones": 1e12},
    units={
        "%": "%", "por ciento": "%", "puntos porcentuales": "pp", "euro": "EUR", "euros": "EUR", "dólares": "USD",
        "pesos": "peso", "libras": "GBP", "céntimos": "cent", "kilómetros": "km", "km": "km", "metros": "m",
        "grados": "°", "toneladas": "tonne", "kilos": "kg", "litros": "litre", "hectáreas": "hectare",
        "kilómetros cuadrados": "sqkm", "metros cuadrados": "sqm", "horas": "h", "minutos": "min", "segundos": "s",
        "días": "day", "semanas": "week", "meses": "month", "años": "year",
    },
    months=words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    old=words("edad"),
    hours=words("h hs"),
    articles=words("de otros otras"),
    qualifiers={"al menos": "at least", "unos": "about", "unas": "about", "cerca de": "nearly", "casi": "nearly",
                "más de": "more than", "hasta": "up to", "menos de": "less than"},
)  # fmt: skip
