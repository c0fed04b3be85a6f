"""Turkish numbers, units and dates, and who said what."""

from copytaster.brief.languages.speech import Speech
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

TURKISH_SPEECH = Speech(
    tongue=TURKISH,
    verbs=words("""dedi diyor dediler söyledi söylüyor belirtti belirtiyor açıkladı anlattı ekledi vurguladı konuştu
        kaydetti ifade kullandı bildirdi aktardı savundu uyardı sordu yazdı yanıtladı cevapladı dile hatırlattı
        yanıtını değerlendirdi seslendi duyurdu paylaştı bulundu"""),
    pronouns={"o": ""},
    titles={"bay": "m", "bayan": "f", "sayın": "", "dr.": "", "prof.": "", "doç.": ""},
    roles=words("""yardımcısı vekili temsilcisi komutanı sorumlusu sözcüsü sözcü bakanı bakan başkanı başkan müdürü
        müdür genel lideri lider valisi vali milletvekili
        avukatı avukat savcı savcısı hâkim profesör araştırmacı uzman uzmanı ekonomist analist doktor doktoru hemşire
        öğretmen öğretmeni teknik direktör direktörü kaptanı kaptan oyuncu oyuncusu balıkçı çiftçi komşusu komşu
        tanık öğrenci öğrencisi yazar yazarı şarkıcı yönetmen muhtarı muhtar kaymakam kaymakamı üyesi sekreteri
        cumhurbaşkanı başbakan belediye polis jandarma hükümet mahkeme bakanlık sendika dernek şirket"""),
    determiners=words("bir bu o"),
    particles=frozenset(),
    behind=words("göre"),
    weekdays=words("pazartesi salı çarşamba perşembe cuma cumartesi pazar"),
    abbreviations=words("dr prof doç av sn vb vs yrd öğr gör mah cad sok no tel müh alb bkz örn"),
    callings=("cı", "ci", "cu", "cü", "çı", "çi", "çu", "çü", "men"),
    drops_subject=True,
    verb_last=True,
    suffixed=True,
)
