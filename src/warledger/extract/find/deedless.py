"""Harm words that tell of no deed: what was tried, prevented, expected or played, and what no violence did."""

from __future__ import annotations

from warledger.knowledge.english.finding import finding_words
from warledger.knowledge.english.harm import no_conflict
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_WORDS = finding_words("deedless")
_TRIED = _WORDS["tried"]
_PREVENTING = _WORDS["preventing"]
_SENTENCED = _WORDS["sentenced"]
_PRETENDED = _WORDS["pretended"]
_EXPECTED = _WORDS["expected"]
_MISHAPS = _WORDS["mishaps"]
_VEHICLES = _WORDS["vehicles"]
_ARMS = _WORDS["arms"]
_NO_ENEMIES = _WORDS["no_enemies"]
_ONSLAUGHTS = _WORDS["onslaughts"]
_STORIES = _WORDS["stories"]
_CHARACTERS = _WORDS["characters"]
_BELOW = frozenset({"ccomp", "xcomp", "advcl", "advcl:relcl", "acl:relcl", "conj", "obj", "nsubj:pass"})
_ELSEWHERE = _WORDS["elsewhere"]
_CAUSED = ("of", "from", "in", "by", "during", "after")


def is_no_deed(grammar: Grammar, word: Word) -> bool:
    """True for what was only tried, and for what illness, traffic or nature did: no toll of a conflict."""
    return any(rule(grammar, word) for rule in _RULES)


def _is_tried(grammar: Grammar, word: Word) -> bool:
    """True for "the attempted [murder] of two guards"."""
    return any(mark.lemma in _TRIED for mark in grammar.children(word, "amod", "compound"))


def _is_sentenced(grammar: Grammar, verb: Word) -> bool:
    """True for "[jailed] for killings": a court's doing."""
    reasons = (each for each in grammar.children(verb, "obl") if grammar.preposition(each) == "for")
    return verb.lemma in _SENTENCED and any(reasons)


def _is_prevented(grammar: Grammar, word: Word) -> bool:
    """True for "further [deaths] were prevented", "the possibility of [casualties]"."""
    above = grammar.head(word)
    return above is not None and above.lemma in _PREVENTING and word.relation in ("obj", "nsubj:pass", "nmod")


def _is_expected(grammar: Grammar, word: Word) -> bool:
    """True for "potential [casualties]"."""
    return any(mark.lemma in _EXPECTED for mark in grammar.children(word, "amod"))


def _is_of_no_conflict(grammar: Grammar, word: Word) -> bool:
    """True for what illness, traffic or nature did: "[died] of cholera", "[deaths] in road accidents"."""
    causes = [each for each in grammar.children(word, "obl", "nmod") if grammar.preposition(each) in _CAUSED]
    near = [*causes, *(mark for cause in causes for mark in grammar.children(cause, "compound", "amod"))]
    hearts = (mark for cause in causes for mark in grammar.children(cause, "compound") if mark.lemma == "heart")
    return any(hearts) or any(cause.lemma in no_conflict() for cause in near)


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
            return not any(each.lemma in _ARMS for each in grammar.sentence.words)
    if doer is None or (doer.pos == "PROPN" and doer.lemma not in no_conflict()):
        return False
    marks = grammar.children(doer, "compound") if doer.lemma in _ONSLAUGHTS else grammar.children(doer, "amod")
    kinds = {doer.lemma, *(each.lemma for each in marks)}
    return bool(kinds & _NO_ENEMIES) or doer.lemma in no_conflict()


def _is_fiction(grammar: Grammar, word: Word) -> bool:
    """True for what a film shows: "in the film, 30 soldiers are killed", "the novel tells how …"."""
    above: Word | None = word
    while above is not None:
        places = (each for each in grammar.children(above, "obl") if grammar.preposition(each) == "in")
        doer = grammar.child(above, "nsubj")
        told = [*places, *([doer] if doer is not None else [])]
        if doer is not None and doer.lemma in _CHARACTERS:
            told.extend(grammar.children(doer, "nmod:poss", "nmod"))
        if any(each.lemma in _STORIES for each in told):
            return True
        above = grammar.head(above) if above.relation in _BELOW else None
    return False


def _is_pretended(grammar: Grammar, word: Word) -> bool:
    """True for what a drill plays: "pretended to [rescue] 20 hostages"."""
    above = grammar.head(word)
    while above is not None and above.lemma not in _PRETENDED:
        above = grammar.head(above) if above.relation in ("xcomp", "obj") else None
    return above is not None


_RULES = (
    _is_tried, _is_sentenced, _is_prevented, _is_expected, _is_moved, _is_in_compound, _is_pretended, _is_wished,
    _is_accident, _is_fiction, _is_of_no_conflict,
)  # fmt: skip
