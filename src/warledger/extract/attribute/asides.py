"""A saying that stands in or behind what is said: "Nine died, [he said], on Monday", "…, the army announced"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.attribute.edges import first_of, mark_before
from warledger.extract.attribute.nouns import is_date
from warledger.extract.attribute.subjects import Subjects
from warledger.knowledge.english.cues import cues
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word


def interrupted(grammar: Grammar, verb: Word) -> Iterator[Word]:
    """The clause that the saying stands in or after, if it does."""
    case = grammar.child(verb, "case", "mark")
    as_clause = verb.relation == "advcl" and case is not None and case.text.lower() == "as"
    aside = verb.relation == "parataxis" and mark_before(grammar, verb) != ";"
    if not (aside or as_clause or _trails(grammar, verb)):
        return
    head = grammar.head(verb)
    while head is not None and head.index < verb.index and (head.relation == "conj" or _cites_behind(head)):
        head = grammar.head(head)
    if head is not None:
        yield head


def _trails(grammar: Grammar, verb: Word) -> bool:
    """True for "…, the army announced today" where it was read as another clause."""
    openers = (word.text.lower() for word in grammar.children(verb, "advmod"))
    joined = grammar.children(verb, "mark", "cc", "obj") or not cues().sets.asking.isdisjoint(openers)
    if verb.relation not in ("advcl", "advcl:relcl", "conj") or joined:
        return False
    subject = grammar.child(verb, "nsubj") or Subjects(grammar).strays.displaced(verb)
    head = grammar.head(verb)
    if subject is None or head is None or not head.index < subject.index < verb.index:
        return False
    inside = {word.index for word in grammar.subtree(verb)} | {verb.index}
    after = grammar.sentence.words[verb.index + 1 :]
    ends = all(word.index in inside or word.pos == "PUNCT" or is_date(word) for word in after)
    return ends and "," in (mark_before(grammar, subject), first_of(grammar, subject).text)


def _cites_behind(verb: Word) -> bool:
    """True for "Nine died, the agency quoted the ministry as saying": what the agency does, and not what is said."""
    return verb.relation in ("parataxis", "ccomp") and verb.lemma in cues().sets.citing
