"""German numbers, units and dates, and who said what."""

from copytaster.brief.languages.speech import Speech
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
        "meter": "m", "metern": "m", "grad": "°", "tonnen": "tonne", "kilogramm": "kg", "kilo": "kg", "liter":
        "litre",
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

GERMAN_SPEECH = Speech(
    tongue=GERMAN,
    verbs=words("""sagte sagt sagten sagen erklärte erklärt erklärten meinte meint meinten betonte betont betonten
        fügte
        ergänzte ergänzt kritisierte kritisiert warnte warnt warnten forderte fordert forderten schrieb schreibt
        berichtete berichtet berichteten teilte äußerte kündigte versicherte versichert räumte rief fragte fragt
        antwortete antwortet erzählte erzählt mahnte mahnt lobte lobt begrüßte bekräftigte bekräftigt unterstrich
        resümierte bilanzierte konstatierte erwiderte entgegnete beteuerte klagte klagt so sprach spricht nannte
        nennt bezeichnete bezeichnet behauptete behauptet urteilte zitierte freute beklagte hieß twitterte"""),
    helpers=words("hat habe haben hatte hatten"),
    participles=words("""gesagt erklärt gemeint betont ergänzt kritisiert gewarnt gefordert geschrieben berichtet
        mitgeteilt geäußert angekündigt versichert eingeräumt gefragt geantwortet erzählt genannt bezeichnet"""),
    pronouns={"er": "m", "sie": "f"},
    titles={"herr": "m", "herrn": "m", "frau": "f", "dr": "", "dr.": "", "prof": "", "prof.": ""},
    roles=words("""sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin bürgermeister
        bürgermeisterin chef chefin leiter leiterin direktor direktorin geschäftsführer geschäftsführerin vorsitzende
        vorsitzender vorsitzenden vorstand trainer trainerin kapitän anwalt anwältin richter richterin staatsanwalt
        staatsanwältin forscher forscherin experte expertin wissenschaftler wissenschaftlerin professor professorin
        analyst analystin ökonom ökonomin arzt ärztin lehrer lehrerin schüler schülerin student studentin bauer
        bäuerin landwirt landwirtin pfarrer pfarrerin bischof zeuge zeugin bewohner bewohnerin anwohner anwohnerin
        nachbar nachbarin abgeordnete abgeordneter politiker politikerin senator senatorin landrat landrätin
        botschafter botschafterin kommissar kommissarin beamter beamtin polizist polizistin autor autorin schauspieler
        schauspielerin sänger sängerin regisseur regisseurin künstler künstlerin unternehmer unternehmerin händler
        händlerin meister meisterin mitarbeiter mitarbeiterin augenzeuge augenzeugin mann frau mutter vater polizei
        behörde ministerium gericht feuerwehr staatsanwaltschaft unternehmen verband gewerkschaft regierung"""),
    compounds=True,
    nouns_are_capital=True,
    determiners=words("""der die das dem den ein eine einer eines einem einen ihr ihre ihrer sein seine seiner der
        deren dessen"""),
    particles=words("von van der den zu zur vom de"),
    according=words("laut"),
    behind=words("zufolge"),
    weekdays=words("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"),
    abbreviations=words("""bzw ca dr prof hr fr st str nr mio mrd usw evtl ggf inkl jh jhd geb gest verh z.b d.h u.a
        z.t o.ä u.ä i.d.r s.o v.a vgl bspw sog abs art aufl bd hrsg dipl ing"""),
)
