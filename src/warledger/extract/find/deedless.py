"""Harm words that tell of no deed: what was tried, prevented, expected or played, and what no violence did."""

from __future__ import annotations

from warledger.knowledge.english.harm import no_conflict
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_TRIED = frozenset({"attempted", "attempt", "foiled", "failed", "thwarted", "planned"})
_PREVENTING = frozenset(
    """prevent avoid avert risk minimize minimise limit reduce mitigate fear possibility potential risk danger
    likelihood probability warrant""".split()
)
_SENTENCED = frozenset({"jail", "imprison"})
_PRETENDED = frozenset({"pretend", "simulate", "rehearse"})
_EXPECTED = frozenset({"potential", "future"})
_MISHAPS = frozenset({"derail", "overturn", "plunge", "skid", "veer", "collide", "capsize", "crash"})
_VEHICLES = frozenset(
    "bus minibus coach truck lorry car van train tram vehicle boat ferry tanker wagon plane airplane aircraft".split()
)
# With one of these in the sentence the bus did not overturn by itself.
_ARMS = frozenset(
    """mine landmine bomb rocket shell missile drone gunman militant rebel bandit attack ambush blast explosion fire
    shoot shot gunfire ied""".split()
)
# What kills or wounds and wages no war; by some of them nobody is harmed in truth ("inflation killed small traders").
_NO_ENEMIES = frozenset(
    """elephant crocodile leopard hippo hippopotamus shark snake bear bee hyena buffalo drunk drunken eruption volcano
    lightning famine drought blizzard tsunami wildfire landslip inflation recession criticism remark boredom curiosity
    grief""".split()
)
_ONSLAUGHTS = frozenset({"attack", "bite", "mauling", "eruption"})  # "a shark attack"
_STORIES = frozenset("film movie novel thriller comedy opera sitcom videogame musical fiction fable myth".split())
_CHARACTERS = frozenset({"hero", "heroine", "protagonist", "villain", "character"})
_BELOW = frozenset({"ccomp", "xcomp", "advcl", "advcl:relcl", "acl:relcl", "conj", "obj", "nsubj:pass"})
_ELSEWHERE = ("to", "of", "into", "from", "onto", "through")
_CAUSED = ("of", "from", "in", "by", "during", "after")


def is_no_deed(grammar: Grammar, word: Word) -> bool:
    """True for what was only tried, and for what illness, traffic or nature did: no toll of a conflict."""
    if any(mark.lemma.lower() in _TRIED for mark in grammar.children(word, "amod", "compound")):
        return True  # "the attempted murder of two guards"
    above = grammar.head(word)
    if word.lemma in _SENTENCED and any(grammar.preposition(c) == "for" for c in grammar.children(word, "obl")):
        return True  # "jailed for killings"
    if above is not None and above.lemma in _PREVENTING and word.relation in ("obj", "nsubj:pass", "nmod"):
        return True  # "further deaths were prevented", "the possibility of casualties"
    if any(mark.lemma.lower() in _EXPECTED for mark in grammar.children(word, "amod")):
        return True  # "potential casualties"
    if _is_moved(grammar, word) or _is_in_compound(grammar, word):
        return True
    causes = [c for c in grammar.children(word, "obl", "nmod") if grammar.preposition(c) in _CAUSED]
    if above is not None and _is_pretended(grammar, above):
        return True
    if _is_wished(grammar, word) or _is_accident(grammar, word) or _is_fiction(grammar, word):
        return True
    near = [*causes, *(mark for cause in causes for mark in grammar.children(cause, "compound", "amod"))]
    hearts = (mark for cause in causes for mark in grammar.children(cause, "compound") if mark.lemma == "heart")
    return any(hearts) or any(cause.lemma.lower() in no_conflict() for cause in near)


def _is_in_compound(grammar: Grammar, verb: Word) -> bool:
    """True for the "kill" of "shoot-to-[kill] orders", and for what only "nearly [killed]" somebody."""
    before = [word.text.lower() for word in grammar.sentence.words[max(0, verb.index - 2) : verb.index]]
    return before == ["to", "-"] or (verb.pos == "VERB" and before[-1:] in (["nearly"], ["almost"]))


def _is_moved(grammar: Grammar, verb: Word) -> bool:
    """True for people who are "taken out of the school", "taken out to the yard": they are brought elsewhere."""
    if verb.lemma != "take" or verb.pos != "VERB":
        return False
    after = [word.text.lower() for word in grammar.sentence.words[verb.index + 1 : verb.index + 3]]
    return after[:1] == ["out"] and after[-1] in _ELSEWHERE


def _is_wished(grammar: Grammar, verb: Word) -> bool:
    """True for what is only asked for: "we demand that the guards [be] arrested"."""
    being = any(word.text.lower() == "be" for word in grammar.children(verb, "aux:pass"))
    return (
        being and not grammar.children(verb, "aux") and bool(grammar.child(verb, "mark")) and verb.relation == "ccomp"
    )


def _is_accident(grammar: Grammar, word: Word) -> bool:
    """True for what beasts, waters and drivers do: "the flood killed 300", "the bus overturned, killing nine"."""
    above = grammar.head(word)
    doer = grammar.subject(word) or grammar.agent(word)
    if doer is None and above is not None and word.relation in ("advcl", "xcomp", "conj"):
        if above.relation == "advcl" and above.lemma not in _MISHAPS:
            above = grammar.head(above) or above  # "crashed, destroying homes and [killing] 17"
        doer = grammar.subject(above) or grammar.passive_subject(above)
        if above.lemma in _MISHAPS and doer is not None and doer.lemma in _VEHICLES:
            return not any(each.lemma.lower() in _ARMS for each in grammar.sentence.words)
    if doer is None or (doer.pos == "PROPN" and doer.lemma.lower() not in no_conflict()):
        return False
    marks = grammar.children(doer, "compound") if doer.lemma in _ONSLAUGHTS else grammar.children(doer, "amod")
    kinds = {doer.lemma.lower(), *(each.lemma.lower() for each in marks)}
    return bool(kinds & _NO_ENEMIES) or doer.lemma.lower() in no_conflict()


def _is_fiction(grammar: Grammar, word: Word) -> bool:
    """True for what a film shows: "in the film, 30 soldiers are killed", "the novel tells how …"."""
    above: Word | None = word
    while above is not None:
        places = (each for each in grammar.children(above, "obl") if grammar.preposition(each) == "in")
        doer = grammar.child(above, "nsubj")
        told = [*places, *([doer] if doer is not None else [])]
        if doer is not None and doer.lemma in _CHARACTERS:
            told.extend(grammar.children(doer, "nmod:poss", "nmod"))
        if any(each.lemma.lower() in _STORIES for each in told):
            return True
        above = grammar.head(above) if above.relation in _BELOW else None
    return False


def _is_pretended(grammar: Grammar, word: Word) -> bool:
    """True for what a drill plays: "pretended to rescue 20 hostages"."""
    above: Word | None = word
    while above is not None and above.lemma not in _PRETENDED:
        above = grammar.head(above) if above.relation in ("xcomp", "obj") else None
    return above is not None
