"""Whether a time told in a sentence is that of the deed, or of what is said, done or decided about it."""

from __future__ import annotations

from warledger.extract.when import is_of_deed
from warledger.knowledge.english.deeds import deeds
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Moment

_BELOW = frozenset({"ccomp", "csubj", "csubj:pass", "acl:relcl", "advcl:relcl"})
_CLAUSES = _BELOW | {"acl", "advcl", "xcomp"}
_OF_NOUN = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod", "nmod:poss", "compound"})


def borrows_its_day(sentence: Sentence, predicate: Word, when: Moment | None) -> bool:
    """True where only a verb above the deed's word has the day: "it was unclear [Monday] how the child was shot",
    "leaders gathered [on Saturday] after the killing".
    """
    spans = when.evidence if when else ()
    times = [word for span in spans for word in sentence.words if span.start <= word.start < span.stop]
    if not times:
        return False
    grammar = Grammar(sentence)
    own = {word.index for word in grammar.subtree(predicate)}
    if all(_is_later(grammar, predicate, word) for word in times):
        return True
    if any(word.index in own for word in times) or any(is_of_deed(grammar, word) for word in times):
        return False
    at: Word | None = predicate
    while at is not None:
        head = grammar.head(at)
        if any(_is_of_clause(grammar, word, at) for word in times):
            return _is_counted(at)
        if (
            at.relation in _BELOW
            or _is_charge(grammar, at, head)
            or _is_before(grammar, at, head)
            or (head is not None and at.relation in _OF_NOUN and not _happens(head))
        ):
            return True
        at = head
    return False


def _is_of_clause(grammar: Grammar, time: Word, verb: Word) -> bool:
    """True for "heavy fighting [on Friday] left", too; not for "troops who came [on Friday] left"."""
    at: Word | None = time
    while at is not None and at != verb:
        if at.relation in _CLAUSES:
            return False
        at = grammar.head(at)
    return at is not None


def _is_counted(verb: Word) -> bool:
    """True for the day of a count: "[today] put the dead at 12"."""
    return verb.lemma in deeds()["aftermath"]["counting"]


def _is_later(grammar: Grammar, predicate: Word, time: Word) -> bool:
    """True for the day on which it ended: "were kidnapped in Gao and released [today]"."""
    later = [verb for verb in grammar.conjuncts(predicate) if verb.lemma in deeds()["aftermath"]["later"]]
    return any(verb != predicate and time in grammar.subtree(verb) for verb in later)


def _is_charge(grammar: Grammar, verb: Word, head: Word | None) -> bool:
    """True for what somebody is held for: "[today] arrested ten people suspected of having set off the bomb"."""
    if head is None or verb.relation not in ("acl", "advcl") or _happens(head):
        return False
    return any(mark.text.lower() in ("of", "for") for mark in grammar.children(verb, "mark", "case"))


def _is_before(grammar: Grammar, verb: Word, head: Word | None) -> bool:
    """True for what something else came after: "the siege ended [on Sunday] after gunmen had killed nine"."""
    if head is None or verb.relation != "advcl" or head.lemma not in deeds()["aftermath"]["later"]:
        return False
    return any(mark.text.lower() == "after" for mark in grammar.children(verb, "mark"))


def _happens(verb: Word) -> bool:
    """True for "took place", "was carried out", "killed": what is told of the deed is the deed."""
    action = deeds()["action"]
    known = action["happens"] | action["does"] | action["hears"] | action["verbs"] | action["begins"]
    lemma = verb.lemma
    return verb.pos != "VERB" or any(word.split("-")[0] == lemma for word in known) or lemma in _CAUSES


_CAUSES = frozenset({"leave", "claim", "cause", "kill", "wound", "injure", "come", "result", "end"})
