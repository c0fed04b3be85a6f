"""Italian numbers, units and dates, and who said what."""

from copytaster.brief.languages.speech import Speech
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

ITALIAN_SPEECH = Speech(
    tongue=ITALIAN,
    verbs=words("""sorride scherza sospira promette disse dice dicono disse affermò afferma spiegò spiega aggiunge
        aggiunse dichiarò dichiara
        sottolinea
        osserva commenta racconta sostiene precisa ricorda avverte ammette assicura annuncia conclude risponde chiede
        scrive denuncia insiste ribadisce prosegue continua confessa lamenta rileva ritiene così"""),
    helpers=words("ha hanno aveva avevano"),
    participles=words("""detto affermato spiegato aggiunto dichiarato sottolineato osservato commentato raccontato
        sostenuto precisato ricordato avvertito ammesso assicurato annunciato concluso risposto chiesto scritto
        denunciato insistito ribadito proseguito continuato confessato lamentato rilevato replicato promesso"""),
    participle_endings=("ato", "ito", "uto", "sto", "tto"),
    pronouns={"lui": "m", "lei": "f", "egli": "m", "ella": "f"},
    titles={
        "signor": "m",
        "signora": "f",
        "sig.": "m",
        "sig.ra": "f",
        "dott.": "",
        "avv.": "",
        "on.": "",
        "dottor": "m",
        "dottoressa": "f",
    },
    roles=words("""portavoce ministro ministra presidente sindaco sindaca direttore direttrice capo leader segretario
        segretaria deputato deputata senatore senatrice avvocato avvocata procuratore procuratrice giudice professore
        professoressa ricercatore ricercatrice esperto esperta economista analista medico infermiere infermiera
        maestro
        maestra allenatore allenatrice capitano giocatore giocatrice pescatore pescatrice agricoltore agricoltrice
        vicino vicina testimone studente studentessa autore autrice scrittore scrittrice cantante attore attrice
        commissario commissaria governatore assessore assessora consigliere consigliera delegato delegata sindacalista
        storico storica proprietario proprietaria titolare operaio operaia madre padre poliziotto vescovo parroco
        polizia governo tribunale ministero sindacato associazione azienda gruppo comune procura"""),
    determiners=words("il lo la i gli le l un uno una del della dello dei degli delle suo sua suoi sue questo questa"),
    particles=words("di de del della dello dei da dal la lo"),
    according=words("secondo"),
    weekdays=words("lunedì martedì mercoledì giovedì venerdì sabato domenica"),
    abbreviations=words("sig sig.ra sigg dott dott.ssa avv ing on prof prof.ssa geom rag pag art ecc es n p.es"),
    drops_subject=True,
)
