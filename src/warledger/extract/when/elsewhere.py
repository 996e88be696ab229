"""The day of a deed that its own sentence does not tell: where the report names the deed again, with a day.

As in "Police condemned the murder of Maria Lopez. … Lopez was shot on Friday", where she is the same; and as in "Rebels
attacked Essa. … The attack took place at dawn on Friday", where the attack is that of the lead, which gives no day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cached_property

from warledger.extract.when.befallen import Telling, befell, fates_of
from warledger.extract.when.chronicle import Chronicle
from warledger.extract.when.dating import Dated
from warledger.extract.when.occasions import is_violent
from warledger.extract.when.opening import lead_of
from warledger.knowledge.english.deeds import deeds
from warledger.knowledge.english.harm import Frame, harms
from warledger.knowledge.english.time import time_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, Moment, Outcome

_FINE = (1, 2, 3)  # UCDP's date_prec: days up to a week
_RECENT = timedelta(days=31)
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_OTHER = frozenset(
    {"other", "another", "second", "third", "similar", "previous", "earlier", "separate", "new", "recent"}
)
_CLAUSES = ("acl", "acl:relcl")


class Elsewhere:
    """What dates the deeds of one report from other sentences; `chronicle` is that of its `sentences`."""

    def __init__(self, document: Document, sentences: Sequence[Sentence], chronicle: Chronicle) -> None:
        self._document, self._sentences = document, sentences
        self._datings, self._anchor = chronicle.datings, chronicle.anchor

    def of(self, number: int, word: Word) -> Moment | None:
        """The days of what `word` tells in the sentence of this `number`, where only another sentence gives them."""
        grammar = self._datings[number].grammar
        if not is_violent(word):
            return None
        for fate in sorted(befell(grammar, word)):
            for told in self._fates.get(fate, ()):
                dated = self._datings[told.number].own(told.word) if told.number != number else None
                if dated and dated.moment.precision in _FINE:
                    return dated.moment
        if number not in self._lead:
            return None
        return next((dated.moment for noun, dated in self._named_again if _may_be(noun, grammar, word)), None)

    @cached_property
    def _lead(self) -> frozenset[int]:
        return lead_of(self._document, self._sentences)

    @cached_property
    def _fates(self) -> dict[tuple[Outcome, str], tuple[Telling, ...]]:
        return fates_of(self._sentences)

    @cached_property
    def _named_again(self) -> tuple[tuple[Word, Dated], ...]:
        """The deeds that the body names as known and dates; none where the lead gives days itself."""
        if any(dated.moment.precision in _FINE for number in self._lead for dated in self._datings[number].of_events):
            return ()
        said = frozenset(form for number in self._lead for form in self._sentences[number].vocabulary)
        return tuple(
            (noun, dated)
            for number, dating in enumerate(self._datings)
            if number not in self._lead
            for dated in dating.of_events
            if dated.moment.precision in _FINE and self._is_recent(dated.moment)
            for noun in _deeds_dated(dating.grammar, dated.top)
            if _is_known(dating.grammar, noun, said)
        )

    def _is_recent(self, moment: Moment) -> bool:
        return bool(self._anchor and moment.latest and self._anchor - moment.latest <= _RECENT)


def _deeds_dated(grammar: Grammar, top: Word) -> Iterator[Word]:
    """The noun of the deed that the moment at `top` dates: "[attack] on Friday", "the [attack] began on Friday"."""
    above = grammar.head(top)
    verb = above if above is not None and above.pos == "VERB" else None
    if verb is not None and verb.lemma in time_words().occurs:
        noun = (
            grammar.head(verb) if verb.relation in _CLAUSES else grammar.passive_subject(verb) or grammar.subject(verb)
        )
    else:
        noun = None if verb is not None else above
    if noun is not None and noun.pos == "NOUN" and _names_deed(noun):
        yield noun


def _names_deed(noun: Word) -> bool:
    lemma = noun.lemma
    return (
        lemma in deeds()["turning"]["named"] or lemma in deeds()["deed_nouns"]["explode"] or lemma in time_words().deeds
    )


def _is_known(grammar: Grammar, noun: Word, said: frozenset[str]) -> bool:
    """True for "the attack", "Friday's attack", where what it is named with was `said` by the lead."""
    marks = {mark.text.lower() for mark in grammar.children(noun, "det", "amod")}
    if marks & _OTHER or not (marks & _DEFINITE or grammar.children(noun, "nmod:poss")):
        return False
    names = [word for word in grammar.subtree(noun) if word.pos == "PROPN" and not word.text.isdigit()]
    return not names or any(word.text.lower() in said for word in names)


def _may_be(noun: Word, grammar: Grammar, word: Word) -> bool:
    """True if a deed called so can be what `word` tells: a murder where somebody is killed, a blast where it blew."""
    lemma, said = noun.lemma, grammar.sentence.vocabulary
    killing = harms().get((lemma, Frame.EVENT))
    if killing is not None:
        senses = (harm for (told, _), harm in harms().items() if told == word.lemma)
        return any(set(killing.outcomes) & set(sense.outcomes) for sense in senses)
    if lemma in deeds()["deed_nouns"]["explode"]:
        return any(form.startswith(("bomb", "explo", "blast", "deton", "blew")) for form in said)
    return True
