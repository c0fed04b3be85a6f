"""French numbers, units and dates, and who said what."""

from copytaster.brief.languages.speech import Speech
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
        "onze": 11, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "cent":
        100,
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

FRENCH_SPEECH = Speech(
    tongue=FRENCH,
    verbs=words("""sourit s’amuse plaisante promet dit déclare affirme explique ajoute assure estime précise souligne
        indique raconte confie lance
        poursuit conclut rappelle répond demande regrette dénonce prévient annonce écrit juge reconnaît insiste
        martèle
        témoigne soupire résume déplore promet confirme disait déclarait affirmait expliquait ajoutait assurait
        estimait soulignait racontait écrivait déclara affirma expliqua ajouta répondit lança"""),
    helpers=words("a ont avait avaient s’est s'est"),
    participles=words("""dit déclaré affirmé expliqué ajouté assuré estimé précisé souligné indiqué raconté confié
        lancé
        poursuivi conclu rappelé répondu demandé regretté dénoncé prévenu annoncé écrit jugé reconnu insisté martelé
        témoigné résumé déploré promis confirmé réjoui félicité inquiété indigné étonné agacé emporté exclamé moqué
        tweeté averti plaidé commenté"""),
    participle_endings=("é", "i", "u"),
    pronouns={"il": "m", "elle": "f"},
    titles={"m.": "m", "m": "m", "mme": "f", "mlle": "f", "me": "", "dr": "", "pr": ""},
    roles=words("""porte-parole ministre président présidente maire directeur directrice chef cheffe responsable
        patron
        patronne secrétaire député députée sénateur sénatrice avocat avocate procureur procureure juge professeur
        professeure chercheur chercheuse expert experte économiste analyste médecin infirmier infirmière enseignant
        enseignante entraîneur entraîneuse capitaine joueur joueuse pêcheur pêcheuse agriculteur agricultrice
        éleveur éleveuse habitant habitante voisin voisine témoin étudiant étudiante auteur autrice écrivain
        réalisateur réalisatrice chanteur chanteuse acteur actrice commissaire préfet préfète gouverneur premier
        première conseiller conseillère adjoint adjointe délégué déléguée syndicaliste historien historienne
        gérant gérante propriétaire salarié salariée mère père policier policière pompier évêque curé police
        gouvernement parquet tribunal ministère syndicat association entreprise groupe mairie préfecture"""),
    determiners=words("le la les l un une des du de son sa ses leur leurs cet cette ce"),
    particles=words("de du des la le van von der el ben bin d"),
    according=words("selon"),
    weekdays=words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    abbreviations=words("m mm mme mlle mgr dr pr me st ste av bd env art p.ex cf vol chap éd"),
)
