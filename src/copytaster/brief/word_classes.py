"""What kind of word a word of the copy is, as far as finding speakers needs to know."""

from __future__ import annotations

from copytaster.brief import cues
from copytaster.brief.wordlist import words

STRONG, WEAK, VAGUE, ING, AUX, ADVERB, PREPOSITION, DETERMINER, PRONOUN, FUNCTION, TITLE, ROLE, DAY, ORG, PLACE = (
    1 << bit for bit in range(15)
)

SUBJECT_PRONOUNS = words("he she they it i we who")

_AUXILIARY = words(
    """has have had is are was were be been being will would could should may might must can did does do having 's 've
    'd 'll hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't couldn't didn't doesn't don't hasn’t
    haven’t hadn’t isn’t aren’t wasn’t weren’t won’t wouldn’t couldn’t didn’t doesn’t don’t"""
)
_ADVERBS = words(
    """also then later once again now still often just even only reportedly recently repeatedly famously previously
    already always never both further subsequently immediately quickly simply publicly privately openly earlier
    today yesterday tonight first soon instead ever long actually apparently certainly clearly flatly bluntly
    jokingly finally eventually initially reportedly specifically not too additionally meanwhile afterward
    afterwards nonetheless so far likewise sarcastically wryly"""
)
_PREPOSITIONS = words(
    """of in to for with on at from by about against as into over after before between during under through among
    toward towards upon within without since until near outside inside behind beyond despite via across around
    above below like amid per alongside than regarding concerning off including versus except besides"""
)
_DETERMINERS = words(
    """the a an this that these those his her their its my our your another some many several one two three four five
    six seven eight nine ten any all both each every most few other no such various numerous multiple"""
)
_PRONOUNS = words(
    """he she they it i we you who him them us me himself herself themselves itself everyone someone nobody"""
)
_FUNCTION = words(
    """and or but nor so yet if when while where because although though unless whether that which whose whom what how
    why there here then however moreover meanwhile indeed thus hence therefore perhaps maybe yes no not only
    even still just than last next as according asked speaking following instead today yesterday tomorrow
    tonight now later earlier once well oh ok okay plus more less most much very too such same both either
    i'm i’m i've i’ve i'd i’d i'll i’ll he's he’s she's she’s it's it’s we're we’re we've we’ve they're they’re you're
    you’re that's that’s there's there’s here's here’s what's what’s who's who’s let's let’s don't don’t
    neither else also editor's related follow read watch click see photo image update updated breaking exclusive
    correction"""
)
TITLE_WORDS = words(
    """mr mrs ms miss dr sir dame lord lady prof professor sen sens senator rep reps representative congressman
    congresswoman gov govs governor president minister secretary chairman chairwoman chair judge justice gen
    general col colonel capt captain lt lieutenant sgt sergeant maj major adm admiral king queen prince princess
    pope archbishop bishop cardinal rev reverend father sister rabbi imam sheikh ayatollah ambassador mayor
    councillor councilman councilwoman cllr sheriff commissioner chancellor premier cmdr commander cpl pvt brig
    supt det insp inspector detective officer constable emperor sultan emir saint st hon comrade chief coach"""
)
_ROLES = (
    TITLE_WORDS
    | words(
        """spokesman spokeswoman spokesperson spokespeople leader head director manager executive ceo founder co-founder
    cofounder analyst expert economist professor lawyer attorney prosecutor officer official aide adviser
    advisor strategist consultant pollster activist campaigner organizer candidate nominee contender lawmaker
    legislator politician republican democrat conservative liberal independent socialist businessman
    businesswoman billionaire mogul tycoon entrepreneur banker investor trader broker farmer teacher student
    researcher scientist physicist biologist historian author writer novelist poet columnist commentator
    journalist reporter editor anchor host correspondent blogger publisher producer filmmaker actor actress
    singer rapper musician comedian artist designer architect engineer developer programmer player captain
    striker goalkeeper midfielder quarterback trainer champion athlete runner swimmer doctor physician surgeon
    neurosurgeon nurse psychologist psychiatrist therapist patient victim survivor witness resident neighbor
    neighbour friend brother sister mother father son daughter wife husband widow cousin uncle aunt grandmother
    grandfather man woman boy girl soldier veteran marine pilot sailor fisherman driver worker employee boss
    owner shopkeeper partner colleague rival opponent critic supporter fan voter donor member chairperson
    president-elect treasurer deputy assistant intern clerk fellow scholar dean principal superintendent counsel
    solicitor barrister magistrate juror defendant suspect convict detainee inmate refugee migrant immigrant
    minister undersecretary envoy diplomat negotiator mediator monitor inspector investigator detective
    policeman policewoman firefighter paramedic guard chief vice whip speaker cleric pastor priest preacher
    theologian monk nun rebel militant commander fighter guru celebrity star model presenter narrator moderator
    panelist creator curator celebrity master philosopher frontrunner front-runner ex-president ex-wife
    ex-husband hopeful incumbent challenger successor predecessor newcomer lobbyist operative staffer volunteer
    protester protestor demonstrator dissident hacker gunman confidant confidante ally allies source insider
    loyalist surrogate"""
    )
    | words(  # more of what people are in the news, from general knowledge; none that is a common surname too
        """qualifier debutant substitute rookie defender winger sprinter vicar bride groom passenger attendant conductor
    client tenant landlord landlady warden coroner chef waiter waitress cashier hairdresser mechanic electrician
    plumber welder motorist cyclist pedestrian hiker climber skier diver surfer rower boxer wrestler jockey referee
    umpire pensioner teenager schoolboy schoolgirl grandson granddaughter nephew niece parent customer shopper
    commuter tourist villager islander homeowner user viewer listener reader bystander onlooker caller
    seismologist ecologist meteorologist forecaster hydrologist epidemiologist geologist archaeologist astronomer
    chemist statistician mathematician virologist oncologist pathologist midwife dentist pharmacist vet
    veterinarian librarian bandmaster skipper crewman caretaker janitor cleaner gardener beekeeper shepherd"""
    )
)
_DAYS = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thurs
    fri sat sun am pm est edt gmt utc"""
)
_ORGS = words(
    """party committee council commission university college school institute institution department ministry agency
    bureau office court congress senate house parliament assembly government administration association
    federation union organization organisation foundation fund bank group company corporation corp inc ltd llc
    co times post journal news tribune herald gazette magazine press network media radio television tv channel
    broadcasting agency service services center centre society club league team army navy force forces police
    guard campaign caucus chamber coalition alliance brigade battalion regiment squadron fleet movement command project
    initiative center network board authority
    pac super hospital church museum industries holdings partners capital international enterprises systems
    technologies motors airlines airways observatory consortium trust ministry embassy consulate pentagon
    kremlin nato isis isil hamas taliban hezbollah fbi cia nasa opec reuters afp ap cnn bbc nbc abc cbs msnbc
    fox pbs npr twitter facebook google apple microsoft amazon youtube instagram tower hotel street avenue
    airport stadium hall palace square park bridge act law bill agreement treaty accord deal constitution
    amendment conference summit forum games olympics cup championship festival award prize war day week states
    kingdom republic islands county city province district"""
)
_PLACES = words(
    """afghanistan africa alabama alaska albania aleppo algeria america amsterdam ankara arabia argentina arizona
    arkansas armenia asia athens atlanta australia austria azerbaijan baghdad bahrain baltimore bangkok
    bangladesh barcelona beijing beirut belarus belgium berlin bolivia bosnia boston brazil britain brussels
    budapest bulgaria cairo california cambodia canada carolina chicago chile china cleveland colombia colorado
    connecticut copenhagen cuba cyprus dakota dallas damascus delaware denmark detroit dubai dublin ecuador
    edinburgh egypt england estonia ethiopia europe finland florida france frankfurt gaza geneva germany ghana
    greece guatemala haiti hawaii helsinki hollywood honduras houston hungary iceland idaho illinois india
    indiana indonesia iowa iran iraq ireland israel istanbul italy jakarta japan jerusalem johannesburg kabul
    kansas karachi kentucky kenya kiev kosovo kuwait kyiv laos latvia lebanon libya lisbon lithuania london
    louisiana luxembourg macedonia madrid maine malaysia mali malta manchester manhattan maryland massachusetts
    melbourne mexico miami michigan milan minneapolis minnesota mississippi missouri moldova mongolia montana
    montenegro montreal morocco moscow mumbai munich myanmar nairobi nebraska nepal netherlands nevada nicaragua
    niger nigeria norway ohio oklahoma oman ontario oregon oslo ottawa pakistan palestine panama paraguay paris
    pennsylvania peru philadelphia philippines phoenix poland portugal prague qatar quebec riyadh romania rome
    russia rwanda sacramento scotland seattle senegal seoul serbia shanghai singapore slovakia slovenia somalia
    spain stockholm sudan sweden switzerland sydney syria taiwan tehran tennessee texas thailand tokyo toronto
    tripoli tunisia turkey uganda ukraine uruguay utah venezuela vermont vienna vietnam virginia wales warsaw
    washington wisconsin wyoming yemen zimbabwe zurich"""
)

CLASS: dict[str, int] = {}
"""The classes of a word in lower case, as bits; a word that is not here has none."""

for _listed, _bits in (
    (cues.STRONG_FINITE, STRONG), (cues.WEAK_FINITE, WEAK), (cues.VAGUE, VAGUE),
    (cues.STRONG_ING, STRONG | ING), (cues.WEAK_ING, WEAK | ING),
    (_AUXILIARY, AUX), (_ADVERBS, ADVERB), (_PREPOSITIONS, PREPOSITION), (_DETERMINERS, DETERMINER),
    (_PRONOUNS, PRONOUN), (_FUNCTION | _PREPOSITIONS | _DETERMINERS | _PRONOUNS | _AUXILIARY, FUNCTION),
    (TITLE_WORDS, TITLE), (_ROLES | {_role + "s" for _role in _ROLES}, ROLE),
    (_DAYS, DAY), (_ORGS, ORG), (_PLACES, PLACE),
):  # fmt: skip
    for _word in _listed:
        CLASS[_word] = CLASS.get(_word, 0) | _bits
