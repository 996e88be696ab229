"""Who may answer for a deed, and the mentions that lay one on somebody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from warledger.extract.find.stating import Stating
from warledger.extract.mention import DeedMention
from warledger.knowledge.english.deeds import deeds
from warledger.knowledge.english.finding import finding_words
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import is_person_noun
from warledger.language.syntax import NameKind, Word
from warledger.values import Kind

_WORDS = finding_words("responsibility")
_ACTS = _WORDS["acts"]
_INVOLVEMENT = _WORDS["involvement"]
_BANDS = _WORDS["bands"]
_PERSONAL = _WORDS["personal"]
_NOBODY = _WORDS["nobody"]
_NONE = frozenset({"no", "neither", "nor"})
_DOERS = ("army", "government", "police", "group", "militia", "rebel")


class Laid(NamedTuple):
    """A deed and who stands to it by the verdict of the words; None for a deed that the words only point at."""

    verdict: str
    who: Word
    deed: Word | None


class Answering:
    """Answers for one sentence."""

    def __init__(self, stating: Stating) -> None:
        self.stating, self.grammar = stating, stating.grammar

    def mentions(self, word: Word, laid: Laid | None) -> Iterator[DeedMention]:
        """One mention for each of those to whom the deed is laid; the evidence of a later one begins or ends at him."""
        if laid is None or self.is_nobody(laid.who):
            return
        each = each_of(self.stating, laid.who) or (laid.who,)
        for who in each:
            if self.grammar.negation(who) is not None:  # "to the front and [not] to the army"
                continue
            evidence = None
            if who != each[0]:
                words = [word for word in (who, laid.deed) if word is not None]
                before = [] if word.index < who.index else [word]
                evidence = self.stating.document.span(
                    min(one.start for one in words), max(one.stop for one in (*words, *before))
                )
            yield self.stating.mention(
                Kind.RESPONSIBILITY, laid.verdict, word, actor=who, thing=laid.deed, evidence=evidence
            )

    def laid(self, who: Word | None, deed: Word | None) -> Laid | None:
        """The deed laid on `who`, if he may have done it; None where one of the two is not told."""
        return Laid("blamed", who, deed) if who is not None and deed is not None and self.may_do(who) else None

    def patient(self, verb: Word) -> Word | None:
        """What the verb is done to, also before a participle: "an attack [attributed] to the front"."""
        modifies = verb.relation in ("acl", "amod") and self.grammar.child(verb, "obj", "nsubj", "nsubj:pass") is None
        return self.grammar.head(verb) if modifies else self.stating.patient(verb)

    def below(self, word: Word, prepositions: tuple[str, ...]) -> Word | None:
        """The deed that stands below by one of these, also by "involvement in", "in connection with"."""
        for noun in (one for name in prepositions for one in self.grammar.complements(word, name)):
            if self.is_deed(noun):
                return noun
            if noun.lemma == "which":
                return self._antecedent(noun)
            if noun.lemma in _INVOLVEMENT:
                inner = (one for name in ("in", "with", "for") for one in self.grammar.complements(noun, name))
                return next((one for one in inner if self.is_deed(one)), None)
        return None

    def _antecedent(self, pronoun: Word) -> Word | None:
        """The deed before "for which they hold the army responsible"."""
        before = [word for word in self.stating.sentence.words[: pronoun.index] if word.pos not in ("ADP", "PUNCT")]
        return before[-1] if before and self.is_deed(before[-1]) else None

    def is_deed(self, noun: Word, who: Word | None = None) -> bool:
        """True of a noun for an attack; of what may be another thing, only where `who` may have done one."""
        lemma = noun.lemma
        return lemma in deeds()["responsibility"]["deeds"] or (lemma in _ACTS and (who is None or self.may_do(who)))

    def may_do(self, noun: Word) -> bool:
        """True of those who fight, rule or are people: who may have done a deed."""
        lemma = noun.lemma
        if noun.pos == "PRON":
            return lemma in _PERSONAL
        capital = noun.index > 0 and noun.text[0].isupper() and not self.stating.sentence.is_upper
        named = (noun.pos == "PROPN" or capital) and not self.stating.sentence.is_in_name(noun, NameKind.PLACE)
        people = is_person_noun(lemma) or lemma in _BANDS
        return named or people or self.stating.is_force(noun) or is_word(lemma, *_DOERS)

    def is_nobody(self, noun: Word) -> bool:
        """True of "no group", "nobody", "neither the front nor …": nothing is claimed by saying that nobody did."""
        before = self.grammar.children(noun, "det", "cc:preconj", "cc", "advmod")
        return noun.text.lower() in _NOBODY or any(word.text.lower() in _NONE for word in before)

    def names_deed(self, noun: Word) -> bool:
        """True of a noun that is only ever said of an attack, or of one as well as of other things."""
        lemma = noun.lemma
        return lemma in _ACTS or lemma in deeds()["responsibility"]["deeds"]


def each_of(stating: Stating, noun: Word | None) -> tuple[Word, ...]:
    """`noun` and those joined to it, without a name right before its noun: "the army and [Wagner] forces"."""
    nouns = stating.joined(noun)
    following = {one.index - 1 for one in nouns}
    return tuple(one for one in nouns if one.index not in following)
