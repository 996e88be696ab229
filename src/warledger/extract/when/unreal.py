"""Whether a word says something that has not happened: a threat, a plan, a condition, a possibility, a question."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.knowledge.english.modality import modality
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_PASSED_DOWN = frozenset({"obj", "obl", "nsubj:pass", "nmod", "conj", "xcomp", "compound", "appos", "nmod:poss"})


def unreal(grammar: Grammar, word: Word, text: str) -> str | None:
    """The id of the rule by which what `word` says has not happened, None if it is said to have."""
    if _asks_whether(grammar, text):
        return "status.question"
    for at in _scope(grammar, word):
        rule = _rule_at(grammar, at)
        if rule:
            return f"status.{rule}"
    return None


def _asks_whether(grammar: Grammar, text: str) -> bool:
    """True for a question, unless it asks only who, how or why of what it takes as given."""
    opening = [word.text.lower() for word in grammar.sentence.words[:4]]
    given = modality()["question"]["given"]
    return text.rstrip(" \"'”’)]\n").endswith("?") and not any(word in given for word in opening)


def _scope(grammar: Grammar, word: Word) -> Iterator[Word]:
    """`word` and the words outwards whose mood is its own; a relative clause or a "when" clause has its own."""
    at: Word | None = word
    while at is not None:
        yield at
        above = grammar.head(at)
        if above is None or not _shares_mood(grammar, at, above):
            return
        at = above


def _shares_mood(grammar: Grammar, at: Word, above: Word) -> bool:
    if at.relation in ("acl:relcl", "advcl:relcl", "ccomp", "parataxis", "root"):
        return False
    if at.relation == "conj":
        return not grammar.children(at, "nsubj", "nsubj:pass") and not (_is_finite(grammar, at) and at.pos == "VERB")
    if at.relation in ("advcl", "acl"):
        return not grammar.children(at, "mark") or _has_to(grammar, at)
    if at.relation == "xcomp":
        return True
    if at.pos == "VERB":
        return False
    causes = above.pos != "VERB" or above.lemma in modality()["cause"]["verbs"]
    return causes and at.relation in _PASSED_DOWN


def _rule_at(grammar: Grammar, at: Word) -> str | None:
    """The rule by which `at` is no fact."""
    if _is_modal(grammar, at):
        return "modal"
    if {mark.text.lower() for mark in grammar.children(at, "mark")} & modality()["condition"]["words"]:
        return "condition"
    if at.pos == "VERB" and _inverted(grammar, at):
        return "condition"
    if at.relation in ("xcomp", "advcl", "acl", "ccomp", "csubj") and (_has_to(grammar, at) or _is_bare(at)):
        return _to(grammar, at)
    if _is_feared(grammar, at):
        return "fear"
    return "rehearsal" if _rehearsed(grammar, at) or _is_told_in(grammar, at) or _is_scenario(grammar, at) else None


def _is_modal(grammar: Grammar, verb: Word) -> bool:
    words = modality()["modal"]
    helpers = {child.text.lower() for child in grammar.children(verb, "aux")}
    modals = helpers & words["words"]
    if not modals:
        return False
    return bool(modals & words["unreal"]) if "have" in helpers else True


def _inverted(grammar: Grammar, verb: Word) -> bool:
    """True for "had it not been for …": the helper before the subject."""
    had = next(
        (child for child in grammar.children(verb, "aux") if child.text.lower() in ("had", "should", "were")), None
    )
    subject = grammar.child(verb, "nsubj", "nsubj:pass")
    return verb.relation == "advcl" and had is not None and subject is not None and had.index < subject.index


def _has_to(grammar: Grammar, verb: Word) -> bool:
    return any(mark.text.lower() == "to" for mark in grammar.children(verb, "mark"))


def _is_bare(verb: Word) -> bool:
    """True for "helped capture": an infinitive without "to"."""
    return verb.relation == "xcomp" and verb.feature("VerbForm") == "Inf"


def _to(grammar: Grammar, verb: Word) -> str | None:
    """What "to kill" is, by what it hangs on."""
    head = grammar.head(verb)
    lemma = head.lemma if head else ""
    intent = modality()["intent"]
    if any(child.text.lower() == "have" for child in grammar.children(verb, "aux")):
        return None
    if head is not None and lemma in modality()["enabling"]["words"] and _is_told(grammar, head):
        return None
    if verb.relation == "xcomp":
        return "intent" if lemma in intent["verbs"] or (head is not None and head.pos == "ADJ") else None
    if verb.relation == "acl":
        return None if lemma in modality()["purpose"]["counted"] or _counts(grammar, head) else "intent"
    only = any(child.text.lower() == "only" for child in grammar.children(verb, "advmod"))
    return None if only or lemma in intent["happened"] else "purpose"


def _is_told(grammar: Grammar, word: Word) -> bool:
    """True in the past or the perfect, not denied: "helped", "were able", "has allowed", "made it possible"."""
    above = grammar.head(word) if word.relation == "xcomp" else None
    verb = above if above is not None and word.pos == "ADJ" else word
    if grammar.negation(verb) is not None or grammar.negation(word) is not None:
        return False
    marks = (verb, *grammar.children(verb, "aux", "cop"))
    past = any(mark.feature("Tense") == "Past" and mark.feature("VerbForm") == "Fin" for mark in marks)
    return past or any(mark.lemma == "have" for mark in marks[1:])


def _counts(grammar: Grammar, noun: Word | None) -> bool:
    """True for "the first journalist to be killed"."""
    marks = grammar.children(noun, "amod", "nummod") if noun else ()
    return any(mark.lemma in modality()["purpose"]["counted"] for mark in marks)


def _is_feared(grammar: Grammar, at: Word) -> bool:
    """True for "fears that …", "the risk of", "prevented the killing of"."""
    head, words = grammar.head(at), modality()["fear"]
    if head is None:
        return False
    if at.relation in ("ccomp", "obj", "nsubj:pass", "acl") and head.lemma in words["verbs"]:
        return True
    return at.relation in ("nmod", "acl", "ccomp") and head.pos == "NOUN" and head.lemma in words["nouns"]


def _rehearsed(grammar: Grammar, at: Word) -> bool:
    near = (*grammar.children(at, "obl", "nsubj", "nsubj:pass", "amod", "nmod", "compound"), at)
    return any(word.lemma in modality()["rehearsal"]["words"] for word in near)


def _is_told_in(grammar: Grammar, at: Word) -> bool:
    """True for "in the film, a sniper kills a doctor and is captured"."""
    verbs = [at]
    while verbs[-1].relation == "conj" and (head := grammar.head(verbs[-1])) is not None:
        verbs.append(head)
    fiction = modality()["occasion"]["art"]
    return any(
        noun.lemma in fiction and grammar.preposition(noun) == "in"
        for verb in verbs
        if verb.pos == "VERB"
        for noun in grammar.children(verb, "obl")
    )


def _is_scenario(grammar: Grammar, at: Word) -> bool:
    """True for "held an exercise in which gunmen seized a ferry": it was played."""
    clause: Word | None = at
    while clause is not None and clause.relation not in ("acl:relcl", "advcl:relcl"):
        clause = grammar.head(clause)
    drill = grammar.head(clause) if clause is not None else None
    held = grammar.head(drill) if drill is not None else None
    if clause is None or drill is None or held is None:
        return False
    words = modality()["drill"]
    return drill.lemma in words["nouns"] and held.lemma in words["held"]


def _is_finite(grammar: Grammar, verb: Word) -> bool:
    return verb.feature("VerbForm") == "Fin" or any(
        child.feature("VerbForm") == "Fin" for child in grammar.children(verb, "aux", "aux:pass", "cop")
    )
