"""Spanish numbers, units and dates, and who said what."""

from copytaster.brief.languages.speech import Speech
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

SPANISH_SPEECH = Speech(
    tongue=SPANISH,
    verbs=words("""dijo dice dijeron dicen afirmó afirma aseguró asegura explicó explica señaló señala añadió añade
        agregó
        agrega declaró declara indicó indica comentó comenta manifestó manifiesta apuntó apunta destacó destaca
        subrayó
        subraya sostuvo sostiene advirtió advierte reconoció reconoce admitió admite lamentó lamenta criticó critica
        denunció denuncia pidió pide preguntó pregunta respondió responde contestó escribió escribe contó cuenta
        relató
        relata recordó recuerda insistió insiste recalcó recalca precisó precisa expresó expresa concluyó concluye
        confesó confiesa anunció anuncia informó informa opinó opina prometió zanjó matizó expuso detalló"""),
    helpers=words("ha han había habían"),
    participles=words("""dicho afirmado asegurado explicado señalado añadido agregado declarado indicado comentado
        manifestado apuntado destacado subrayado sostenido advertido reconocido admitido lamentado criticado
        denunciado pedido preguntado respondido escrito contado relatado recordado insistido recalcado precisado
        expresado concluido confesado anunciado informado opinado"""),
    past_endings=("ó",),
    participle_endings=("ado", "ido", "cho", "sto"),
    pronouns={"él": "m", "ella": "f"},
    titles={
        "señor": "m",
        "señora": "f",
        "sr": "m",
        "sr.": "m",
        "sra": "f",
        "sra.": "f",
        "don": "m",
        "doña": "f",
        "dr.": "",
    },
    roles=words("""primer primera portavoz ministro ministra presidente presidenta alcalde alcaldesa director
        directora jefe jefa
        líder
        secretario secretaria diputado diputada senador senadora abogado abogada fiscal juez jueza profesor profesora
        investigador investigadora experto experta economista analista médico médica enfermero enfermera maestro
        maestra entrenador entrenadora capitán jugador jugadora pescador pescadora agricultor agricultora ganadero
        ganadera vecino vecina testigo estudiante autor autora escritor escritora cantante actor actriz comisario
        comisaria gobernador gobernadora consejero consejera concejal concejala delegado delegada sindicalista
        historiador historiadora propietario propietaria dueño dueña trabajador trabajadora madre padre policía
        bombero obispo párroco gobierno tribunal ministerio sindicato asociación empresa grupo ayuntamiento
        fiscalía"""),
    determiners=words("el la los las un una unos unas su sus del de al este esta"),
    particles=words("de del la las los y"),
    according=words("según"),
    weekdays=words("lunes martes miércoles jueves viernes sábado domingo"),
    abbreviations=words("sr sra srta dr dra d dña núm pág av avda art ud uds ee.uu aprox gral ing lic prof"),
    drops_subject=True,
)
