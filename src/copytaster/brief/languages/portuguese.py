"""Portuguese numbers, units and dates, and who said what."""

from copytaster.brief.languages.speech import Speech
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

PORTUGUESE_SPEECH = Speech(
    tongue=PORTUGUESE,
    verbs=words("""disse diz disseram dizem afirmou afirma afirmaram explicou explica acrescentou acrescenta declarou
        declara
        contou conta destacou destaca ressaltou ressalta sublinhou sublinha comentou comenta garantiu garante
        reconheceu reconhece admitiu admite lamentou lamenta criticou critica denunciou denuncia alertou alerta avisou
        pediu pede perguntou pergunta respondeu responde escreveu escreve lembrou lembra recordou recorda insistiu
        completou completa informou informa anunciou anuncia concluiu conclui defendeu defende relatou relata
        observou avaliou avalia referiu salientou adiantou frisou prometeu confirmou"""),
    helpers=words("tem têm tinha tinham havia"),
    participles=words("dito afirmado explicado acrescentado declarado contado destacado escrito pedido admitido"),
    past_endings=("ou", "eu", "iu"),
    pronouns={"ele": "m", "ela": "f"},
    titles={
        "senhor": "m",
        "senhora": "f",
        "sr": "m",
        "sr.": "m",
        "sra": "f",
        "sra.": "f",
        "dom": "m",
        "dona": "f",
        "dr.": "m",
        "dra.": "f",
    },
    roles=words("""porta-voz ministro ministra presidente presidenta prefeito prefeita autarca diretor diretora chefe
        líder
        secretário secretária deputado deputada senador senadora advogado advogada procurador procuradora juiz juíza
        professor professora pesquisador pesquisadora investigador investigadora especialista economista analista
        médico médica enfermeiro enfermeira treinador treinadora técnico técnica capitão jogador jogadora pescador
        pescadora agricultor agricultora vizinho vizinha testemunha estudante autor autora escritor escritora cantor
        cantora ator atriz comissário comissária governador governadora vereador vereadora delegado delegada
        sindicalista historiador historiadora proprietário proprietária dono dona morador moradora trabalhador
        trabalhadora mãe pai policial bombeiro bispo padre polícia governo tribunal ministério sindicato associação
        empresa grupo prefeitura câmara"""),
    determiners=words("o a os as um uma uns umas do da dos das seu sua seus suas ao à este esta"),
    particles=words("de da do das dos e"),
    according=words("segundo conforme"),
    weekdays=words("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo segunda terça"),
    abbreviations=words("sr sra dr dra d exmo exma av núm pág art prof profa eng ltda aprox"),
    drops_subject=True,
)
