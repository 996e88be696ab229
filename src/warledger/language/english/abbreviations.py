"""English abbreviations that keep their full stop, without it, casefolded."""

# Before a name: a full stop here never ends a sentence.
TITLES = frozenset(
    """mr mrs ms messrs dr prof rev hon fr st sr sra gen lt col maj capt cpt cmdr sgt cpl pvt adm brig lieut
    gov sen rep amb supt insp det ofc pte gnr spc cllr atty ft mt""".split()
)

# Before a number: "No. 3" keeps its stop, "She said no." does not.
BEFORE_NUMBER = frozenset("no nos art fig vol pp p ph ch sec para approx".split())

# May close a sentence as well as stand inside one; the next word decides.
MAY_END = frozenset("etc inc ltd co corp jr bros al ave blvd hwy".split())

_OTHERS = frozenset(
    """vs dept univ est cf eg ie eds resp jan feb mar apr jun jul aug sep sept oct nov dec tue tues thu thur thurs
    ala ariz calif colo conn fla mich minn mont neb nev okla penn tenn tex wis wyo""".split()
)

ABBREVIATIONS = TITLES | MAY_END | _OTHERS
