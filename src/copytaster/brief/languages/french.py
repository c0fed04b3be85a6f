"""French numbers, units and dates."""

from copytaster.brief.languages.tongue import Tongue
from copytaster.brief.wordlist import words

FRENCH = Tongue(
    code="fr",
    common=words(
        "le la les de des du et un une est dans que qui pour par sur au aux avec ne pas plus ce cette son sa ses se il"
        " elle ils ont été a à en d l selon mais ou où"
    ),
    numbers={
        "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
        "onze": 11, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "cent": 100,
        "mille": 1000, "un": 1,
    },
    scales={"mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9},
    units={
        "%": "%", "pour cent": "%", "points de pourcentage": "pp", "euro": "EUR", "euros": "EUR", "dollar": "USD",
        "dollars": "USD", "francs": "franc", "livres": "GBP", "centimes": "cent", "kilomètres": "km", "km": "km",
        "mètres": "m", "degrés": "°", "tonnes": "tonne", "kilos": "kg", "kg": "kg", "litres": "litre",
        "hectares": "hectare", "kilomètres carrés": "sqkm", "mètres carrés": "sqm", "heures": "h", "minutes": "min",
        "secondes": "s", "jours": "day", "semaines": "week", "mois": "month", "ans": "year", "années": "year",
    },
    months=words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    old=words("ans"),
    hours=words("h"),
    articles=words("de d des autres"),
    qualifiers={"au moins": "at least", "environ": "about", "près de": "nearly", "presque": "nearly",
                "plus de": "more than", "jusqu’à": "up to", "jusqu'à": "up to", "moins de": "less than",
                "quelque": "some"},
)  # fmt: skip
