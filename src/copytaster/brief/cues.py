"""The verbs that report speech, in all their forms.

The lists hold the ordinary verbs of news prose; which list a verb is in was settled by the cues counted in
one half of a set of news stories annotated by hand.
"""

from __future__ import annotations

from copytaster.brief.wordlist import words

# Verbs that nearly always have the speaker as subject and the speech as object.
_STRONG = words(
    """say tell add ask write tweet note explain reply respond declare announce continue argue insist warn state claim
    recall conclude acknowledge admit joke quip suggest assert stress remark comment observe concede lament
    boast vow predict maintain complain caution contend emphasize emphasise shout yell muse answer retort
    counter counsel mutter whisper scream exclaim proclaim reveal recount allege confess reiterate opine post
    retweet testify report confirm pledge promise wonder chant interject plead protest deny urge echo summarize
    elaborate deadpan snap scoff sigh gush shrug crow exhort beg point read think believe intone deplore
    underline underscore clarify volunteer inquire enthuse rejoin blurt sneer quote rule mock repeat email text
    blog"""
)

# Verbs that carry a phrase of the speaker's, or tell what the speaker did with words.
_WEAK = words(
    """call describe criticize criticise accuse praise denounce blast slam attack dismiss label refer deride condemn
    defend express offer thank promote cite mention discuss characterize characterise compare portray blame
    assail decry brand dub hail tout ridicule term demand speak talk advocate applaud advise agree recommend
    challenge chide lambaste rip bemoan charge denigrate endorse fault insult invoke laud lash liken question
    rail rebuke reject scold tease taunt highlight vent rave instruct implore invite pitch pronounce reassure
    remind sum apologize apologise appeal bash brag cheer congratulate contrast decline deem depict detail guess
    imply indicate inform insinuate interrupt introduce pan paint regard retract salute scorch skewer swear
    trash trumpet voice object pray persuade convince"""
)

# Verbs that stand near quotations as often as not for another reason: only the last resort in front of one.
_VAGUE = words(
    """use want hope expect feel fear see seek propose speculate raise shoot fire deliver begin open close end finish
    start go list order publish send issue release sing sign bill celebrate consider cry discover envision
    estimate favor find flag focus forecast know lead learn like love make mean plan point press push quote rank
    rate reason reflect remember scrawl share show signal stand support take target teach toast understand
    unload view wish worry welcome vote decide determine aim appear seem read think believe rule report hit hold
    help run need try allow include continue carry feature confirm reveal detail reject protest post issue chant"""
)

_IRREGULAR_FORMS = """
say said; tell told; write wrote written; read read; think thought; speak spoke spoken; sing sang sung; see
saw seen; seek sought; shoot shot; begin began begun; go went gone; find found; forecast forecast; know knew
known; lead led; make made; mean meant; stand stood; swear swore sworn; take took taken; teach taught;
understand understood; send sent; hit hit; feel felt; beg begged; quip quipped; rip ripped; admit admitted;
dub dubbed; snap snapped; scar scarred; pan panned; plan planned; flag flagged; refer referred; brag bragged;
rebut rebutted; plead pleaded pled; label labeled labelled; counsel counseled counselled; signal signaled
signalled
"""
_IRREGULAR = {pair.split()[0]: set(pair.split()[1:]) for pair in _IRREGULAR_FORMS.split(";")}
_DOUBLED = {"beg", "quip", "rip", "admit", "dub", "snap", "pan", "plan", "flag", "refer", "brag", "begin", "hit", "vet"}


def _forms(verb: str) -> tuple[str, set[str], str]:
    """The third person, the past forms and the -ing form of `verb`."""
    consonant_y = verb.endswith("y") and verb[-2] not in "aeiou"
    hissing = verb.endswith(("s", "sh", "ch", "x", "go"))
    third = verb[:-1] + "ies" if consonant_y else verb + ("es" if hissing else "s")
    if verb in _IRREGULAR:
        past = _IRREGULAR[verb]
    elif consonant_y:
        past = {verb[:-1] + "ied"}
    else:
        past = {verb + ("d" if verb.endswith("e") else "ed")}
    stem = verb + verb[-1] if verb in _DOUBLED else verb
    if verb.endswith("e") and verb != "see":
        stem = verb[:-1]
    return third, past, stem + "ing"


STRONG_FINITE: set[str] = set()
"""Forms of the strong verbs that can stand as the verb of a tag: "said", "says", "say"."""
WEAK_FINITE: set[str] = set()
"""The same of the weak verbs: "called", "calls"."""
STRONG_ING: set[str] = set()
"""Their participles: "saying"."""
WEAK_ING: set[str] = set()
"""Their participles: "calling"."""
VAGUE: set[str] = set()
"""All forms of the verbs that say little about who speaks."""

for _verbs, _finite, _ing in ((_STRONG, STRONG_FINITE, STRONG_ING), (_WEAK | _VAGUE, WEAK_FINITE, WEAK_ING)):
    for _verb in _verbs:
        _third, _past, _present = _forms(_verb)
        _finite |= {_verb, _third, *_past}
        _ing.add(_present)
        if _verb in _VAGUE:
            VAGUE |= {_verb, _third, _present, *_past}
WEAK_FINITE -= STRONG_FINITE
WEAK_ING -= STRONG_ING
BASE_FORMS = frozenset(verb for verb in _STRONG | _WEAK | _VAGUE if verb not in _IRREGULAR.get(verb, ()))
"""The forms that may as well be nouns: "claim", "report"."""
