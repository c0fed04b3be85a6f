"""Turkish numbers, units and dates."""

from copytaster.brief.languages.tongue import Tongue
from copytaster.brief.wordlist import words

TURKISH = Tongue(
    code="tr",
    common=words(
        "ve bir bu için ile da de olarak olan daha çok gibi sonra kadar ise en o her ne ama ancak göre dedi etti oldu"
        " üzere değil var yeni ilk"
    ),
    numbers={
        "iki": 2, "üç": 3, "dört": 4, "beş": 5, "altı": 6, "yedi": 7, "sekiz": 8, "dokuz": 9, "on": 10, "yirmi": 20,
        "otuz": 30, "kırk": 40, "elli": 50,
    },
    scales={"bin": 1e3, "milyon": 1e6, "milyar": 1e9, "trilyon": 1e12},
    units={
        "lira": "TRY", "liralık": "TRY", "dolar": "USD", "avro": "EUR", "euro": "EUR", "kilometre": "km", "km": "km",
        "metre": "m", "derece": "°", "ton": "tonne", "kilo": "kg", "litre": "litre", "hektar": "hectare", "saat": "h",
        "dakika": "min", "saniye": "s", "gün": "day", "hafta": "week", "ay": "month", "yıl": "year", "yıllık": "year",
    },
    months=words("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"),
    old=words("yaşında yaşındaki yaşındaydı"),
    hours=words("sularında"),
    articles=words("ayrı"),
    qualifiers={"en az": "at least", "yaklaşık": "about", "neredeyse": "nearly", "en fazla": "up to"},
)  # fmt: skip
