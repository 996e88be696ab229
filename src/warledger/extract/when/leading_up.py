"""What came before the news and led up to it: what it followed, what it answered, what it came after."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from warledger.knowledge.english.modality import modality
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

Rule = Callable[[Grammar, Word], bool]


def _long_after(grammar: Grammar, at: Word) -> bool:
    """True for what the news came long after: "a month after pirates attacked a tanker", "days after".

    Of a day or hours only where another deed came then: "it came hours after gunmen shot 13"; "died a day after he was
    shot" is of one.
    """
    words = grammar.sentence.words
    opening = [at, *grammar.children(at, "nsubj", "nsubj:pass")]  # parsers take "after a raid" of "after a raid left"
    below = (mark for each in opening for mark in grammar.children(each, "mark", "case"))
    marks = (mark for mark in below if mark.text.lower() == "after" and mark.index)
    for unit in (words[mark.index - 1] for mark in marks):
        lemma, listed = unit.lemma, modality()["long_after"]
        if lemma in listed["units"] or unit.text.lower() == "days":
            return True
        if lemma in listed["short"] and _came_then(grammar, at):
            return True
    return False


def _came_then(grammar: Grammar, at: Word) -> bool:
    """True if the verb over the clause says only that something came to pass."""
    verb = next((above for above in grammar.above(at) if above.pos == "VERB"), None)
    return verb is not None and verb.lemma in modality()["long_after"]["comes"]


def _followed(grammar: Grammar, at: Word) -> bool:
    """True for what the news came after: "the clashes followed [the announcement]"."""
    head = grammar.head(at)
    return at.relation == "obj" and head is not None and head.lemma == "follow" and head.head is None


def _answered(grammar: Grammar, at: Word) -> bool:
    """True for what the news answers: "in retaliation for [an attack]", "as a response to [the killing]"."""
    words, listed = grammar.sentence.words, modality()["answered"]
    marks = [mark for mark in grammar.children(at, "case") if mark.index and mark.text.lower() in listed["to"]]
    for noun in (words[mark.index - 1] for mark in marks):
        lemma = noun.lemma
        if lemma in listed["answers"] or (lemma in listed["replies"] and grammar.preposition(noun) in listed["as"]):
            return True
    return False


LEADING_UP: Mapping[str, Rule] = {
    "followed": _followed,
    "answered": _answered,
    "long_after": _long_after,
}
