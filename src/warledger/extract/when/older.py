"""Asides of a report about what is older than its news: the grammar of "had killed in March", "often kill"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from warledger.extract.when.leading_up import LEADING_UP, Rule
from warledger.extract.when.occasions import is_violent
from warledger.extract.when.tense import clause_verb
from warledger.knowledge.english.harm import Frame, harms
from warledger.knowledge.english.modality import modality
from warledger.knowledge.english.time import time_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_OWN_VOICE = frozenset({"ccomp", "parataxis"})
_YEARS = frozenset({"month", "year", "decade"})
_EACH = frozenset({"every", "each"})
_OWN_TIME = _OWN_VOICE | {"acl:relcl", "advcl:relcl"}


def aside(grammar: Grammar, word: Word) -> str | None:
    """The id of the rule by which `word` is said of something older, or of what happens again and again."""
    if _pluperfect(grammar, word):
        return "status.pluperfect"
    return _ruled(grammar, word, _OWN_TIME, _RULES) or came_before(grammar, word)


def came_before(grammar: Grammar, word: Word) -> str | None:
    """The id of the rule by which the deed that `word` tells of came before the news and led to it.

    A clause that only says more of the deed is of its time: "in retaliation for a raid that had [killed] five".
    """
    return _ruled(grammar, word, _OWN_VOICE, LEADING_UP)


def _ruled(grammar: Grammar, word: Word, ends: frozenset[str], rules: Mapping[str, Rule]) -> str | None:
    """The id of the first rule that holds of `word` or what it stands in; asked are those whose words are there."""
    needs, said = _needs(), grammar.sentence.vocabulary
    possible = [(name, rule) for name, rule in rules.items() if not needs[name].isdisjoint(said)]
    for at in _outwards(grammar, word, ends) if possible else ():
        for name, rule in possible:
            if rule(grammar, at):
                return f"status.{name}"
    return None


def _outwards(grammar: Grammar, word: Word, ends: frozenset[str]) -> Iterator[Word]:
    """`word` and what it stands in, up to the clause of one of these relations."""
    at: Word | None = word
    while at is not None:
        yield at
        if at.relation in ends:
            return
        at = grammar.head(at)


def _formerly(grammar: Grammar, at: Word) -> bool:
    """True for "previously", "earlier" -- not "earlier today", nor "hours earlier", which is of the same news."""
    words = grammar.sentence.words
    for adverb in grammar.children(at, "advmod"):
        if adverb.text.lower() in modality()["formerly"]["words"]:
            after = words[adverb.index + 1].text.lower() if adverb.index + 1 < len(words) else ""
            hours = adverb.index > 0 and words[adverb.index - 1].lemma in modality()["formerly"]["short"]
            if after not in modality()["formerly"]["recent_after"] and adverb.index > 0 and not hours:
                return True
    return False


def _since(grammar: Grammar, at: Word) -> bool:
    """True for "have been killed since the party was founded": a count over the time since."""
    if not grammar.is_perfect(at):
        return False
    inner = (*grammar.children(at, "advcl", "obl"),)
    return any(mark.text.lower() == "since" for child in inner for mark in grammar.children(child, "mark", "case"))


def _over_years(grammar: Grammar, at: Word) -> bool:
    """True for "814 have been murdered in four years", "have fought for decades"."""
    if not grammar.is_perfect(at):
        return False
    spans = [noun for noun in grammar.children(at, "obl") if noun.lemma in _YEARS]
    if any(grammar.preposition(noun) == "for" and noun.feature("Number") == "Plur" for noun in spans):
        return True
    return any(
        grammar.preposition(noun) in ("in", "over", "during", "within") and grammar.children(noun, "nummod")
        for noun in spans
    )


def _habit(grammar: Grammar, at: Word) -> bool:
    habit, adverbs = modality()["habit"], grammar.children(at, "advmod", "obl:unmarked")
    if any(adverb.lemma in habit["words"] for adverb in adverbs):
        return True
    if any(
        _is_rate(grammar, noun) for noun in grammar.children(at, "obl", "obl:unmarked", "obj", "nsubj", "nsubj:pass")
    ):
        return True
    times = (noun for noun in grammar.children(at, "obl", "obl:unmarked") if noun.lemma in modality()["habit"]["times"])
    return any(det.text.lower() in _EACH for noun in times for det in grammar.children(noun, "det"))


def _is_rate(grammar: Grammar, noun: Word) -> bool:
    """True for "ten people a day", "a dozen a week"; not "a week ago", "a day after"."""
    units = modality()["habit"]["units"]
    for unit in (noun, *grammar.children(noun, "nmod:unmarked", "nmod", "obl:unmarked", "dep", "appos")):
        if unit.lemma in units and any(det.text.lower() == "a" for det in grammar.children(unit, "det")):
            words = grammar.sentence.words
            after = words[unit.index + 1].text.lower() if unit.index + 1 < len(words) else ""
            counted = any(word.pos == "NUM" for word in words[max(0, unit.index - 4) : unit.index])
            if counted and after not in ("ago", "after", "before", "later", "earlier", "since"):
                return True
    return False


def _general(grammar: Grammar, at: Word) -> bool:
    """True for losses spoken of in general: "accused of undercounting [civilian casualties]"."""
    head = grammar.head(at)
    bare = at.feature("Number") == "Plur" and not grammar.children(at, "det", "nummod", "nmod:poss")
    return bare and at.relation == "obj" and head is not None and head.lemma in modality()["general"]["verbs"]


def _abuses(grammar: Grammar, at: Word) -> bool:
    """True for what somebody is known to do: "the group has also [massacred] civilians", of no number and no day."""
    done_to = grammar.child(at, "obj") if is_violent(at) and at.pos == "VERB" else None
    if done_to is None or not any(child.text.lower() in ("has", "have") for child in grammar.children(at, "aux")):
        return False
    return done_to.feature("Number") == "Plur" and not grammar.children(done_to, "det", "nummod", "amod", "nmod:poss")


def _record(grammar: Grammar, at: Word) -> bool:
    """True for "in the worst attack in the city's history, a bomb killed 212"."""
    for noun in grammar.children(at, "obl"):
        near = {word.lemma for word in grammar.subtree(noun)}
        if noun.index < at.index and near & modality()["record"]["worst"] and near & modality()["record"]["of"]:
            return True
    return False


def _era(grammar: Grammar, at: Word) -> bool:
    """True for "died during the civil war", "killed in the genocide"."""
    nouns = (*grammar.children(at, "obl", "nmod"), at)
    return any(
        noun.lemma in modality()["era"]["nouns"] and grammar.preposition(noun) in ("in", "during", "of")
        for noun in nouns
    )


def _war(grammar: Grammar, at: Word) -> bool:
    """True for the toll of a whole war: "the conflict has killed 12,000", "a war that has left thousands dead"."""
    if not grammar.is_perfect(at):
        return False
    subject, head = grammar.subject(at), grammar.head(at)
    whole = head if at.relation == "acl:relcl" and subject is not None and subject.pos == "PRON" else subject
    return whole is not None and whole.lemma in modality()["war"]["nouns"]


def _pluperfect(grammar: Grammar, word: Word) -> bool:
    """True for "had been killed" in the report's own voice; in what somebody said it is only the past."""
    verb = clause_verb(grammar, word)
    if word.relation in ("nsubj", "nsubj:pass") and not _names_event(word):
        return False  # "the eight victims had been farmers" tells of them, not of the harm
    if verb is None or not any(child.text.lower() == "had" for child in grammar.children(verb, "aux")):
        return False
    return not any(at.relation in ("ccomp", "parataxis") or _says(at) for at in (verb, *grammar.above(verb)))


def _names_event(noun: Word) -> bool:
    return (noun.lemma, Frame.EVENT) in harms()


def _says(word: Word) -> bool:
    return word.lemma in time_words().saying_verbs


def _judicial(_grammar: Grammar, at: Word) -> bool:
    """True for "was investigating the killing", "convicted of killing"."""
    return at.lemma in modality()["judicial"]["verbs"]


_RULES: Mapping[str, Rule] = {
    "formerly": _formerly,
    "since": _since,
    "over_years": _over_years,
    "habit": _habit,
    "judicial": _judicial,
    "record": _record,
    "era": _era,
    "war": _war,
    "general": _general,
    "abuses": _abuses,
}


@lru_cache(maxsize=1)
def _needs() -> Mapping[str, frozenset[str]]:
    """The words of which a sentence must have one for a rule to hold of it."""
    words = modality()
    habit, answered = words["habit"], words["answered"]
    return {
        "formerly": words["formerly"]["words"],
        "since": frozenset({"since"}),
        "over_years": _YEARS,
        "habit": habit["words"] | habit["units"] | _EACH,
        "judicial": words["judicial"]["verbs"],
        "record": words["record"]["worst"],
        "era": words["era"]["nouns"],
        "war": words["war"]["nouns"],
        "general": words["general"]["verbs"],
        "abuses": frozenset({"has", "have"}),
        "followed": frozenset({"follow"}),
        "answered": answered["answers"] | answered["replies"],
        "long_after": frozenset({"after"}),
    }
