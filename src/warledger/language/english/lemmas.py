"""The dictionary form of an English word: tables for verbs and plurals, and a rule that the network chooses.

A rule is "cut|add|case": take `cut` characters off the end, add `add`, in lower case ("l") or as written ("k").
"killed" → "kill" is `2||l`, "Mali" → "Mali" is `0||k`.
"""

from functools import lru_cache

# Verbs that no ending tells, those of conflict reports among them: base, then the other forms.
_FORMS = """
arise arose arisen
awake awoke awoken
bear bore borne
beat beaten
become became
begin began begun
bend bent
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
come came
creep crept
deal dealt
die died dying dies
dig dug
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled fleeing flees
fling flung
fly flew flown flies
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
kidnap kidnapped kidnaped kidnapping kidnaping
kneel knelt
know knew known
lay laid
lead led
leave left
lend lent
lie lain lying
light lit
lose lost
make made
mean meant
meet met
mistake mistook mistaken
overcome overcame
overrun overran
overtake overtook overtaken
overthrow overthrew overthrown
pay paid
rebuild rebuilt
retake retook retaken
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
slay slew slain
sleep slept
slide slid
speak spoke spoken
speed sped
spend spent
spin spun
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
strike struck stricken
strive strove striven
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undergo underwent undergone
understand understood
wake woke woken
wear wore worn
weep wept
win won
withdraw withdrew withdrawn
withhold withheld
withstand withstood
write wrote written
"""

IRREGULAR_VERBS = {
    form: base for base, *forms in (line.split() for line in _FORMS.strip().splitlines()) for form in (base, *forms)
}

# Plurals that the dictionary gets wrong or the treebanks leave as they are.
_NOUNS = {"people": "people", "troops": "troops", "police": "police", "regards": "regards", "lives": "life"}
_INFLECTED = {"NOUN": ("Number=Plur",), "ADJ": ("Degree=Cmp", "Degree=Sup")}


def lemma_rule(form: str, lemma: str) -> str:
    """The rule that turns `form` into `lemma`."""
    case = "l" if lemma == lemma.lower() else "k"
    written = form.lower() if case == "l" else form
    shared = 0
    while shared < min(len(written), len(lemma)) and written[shared] == lemma[shared]:
        shared += 1
    return f"{len(written) - shared}|{lemma[shared:]}|{case}"


def apply_rule(form: str, rule: str) -> str:
    """The lemma of `form` by `rule`; a rule that would cut the whole word away leaves it whole."""
    cut, add, case = rule.split("|")
    written = form.lower() if case == "l" else form
    kept = written[: len(written) - int(cut)] if int(cut) < len(written) or add else written
    return kept + add


@lru_cache(maxsize=50_000)
def lemma_of(form: str, pos: str, features: str, rule: str) -> str:
    """The dictionary form of a word.

    Verbs come from the table of irregular forms, else, like plurals and comparatives, from a dictionary; a form that
    the dictionary leaves as it is ("saw", "left"), and every other part of speech, goes by the network's rule.
    """
    lower = form.lower()
    if pos == "VERB" and lower in IRREGULAR_VERBS:
        return IRREGULAR_VERBS[lower]
    if pos == "NOUN" and lower in _NOUNS:
        return _NOUNS[lower]
    if pos == "VERB" or any(mark in features for mark in _INFLECTED.get(pos, ())):
        found = _dictionary_form(lower)
        if found != lower:
            return found
    return apply_rule(form, rule)


def _dictionary_form(lower: str) -> str:
    import simplemma

    return simplemma.lemmatize(lower, lang="en")
