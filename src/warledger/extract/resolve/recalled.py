"""The doer of a deed that is told elsewhere in the report: "the bombing", "these attacks", a strike told again."""

from __future__ import annotations

from itertools import pairwise

from warledger.extract.resolve.deeds import Deeds, Doer, same_camp
from warledger.extract.resolve.found import lemma, outcomes
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import CIVILIANS, PEOPLE, Side
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word
from warledger.values import Outcome

_PERIODS = frozenset("ago since year years month months decade decades annually yearly daily weekly".split())
_MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec""".split()
)
_ACCIDENTS = frozenset({"accident", "crash", "suicide", "disease", "cholera"})
_BACK, _CARRY = 10, 2


class Recalled:
    """Answers for one report."""

    def __init__(self, scene: Scene, deeds: Deeds) -> None:
        self.scene, self.deeds = scene, deeds
        self._owned: dict[str, list[Doer]] = {}

    def of(self, sentence: Sentence, predicate: Word, seen: list[Word], victims: Side | None) -> Doer | None:
        """The doer of the deed that the sentence goes back to: "the bombing", "these attacks", the one just told."""
        back = any(is_word(lemma(deed), "means") and self._goes_back(sentence, deed) for deed in seen)
        if back and not _is_of_other_year(sentence):
            return self._told(sentence, _BACK, victims)
        if seen:
            return None
        heading = self._heading(sentence)
        if heading is not None:
            return self.stated(heading, victims)
        accident = any(lemma(word) in _ACCIDENTS for word in sentence.words)
        alone = accident or spans_time(sentence) or self.is_total(sentence, predicate) or not _is_bodily(predicate)
        return None if alone else self._told(sentence, _CARRY, victims)

    def is_total(self, sentence: Sentence, predicate: Word) -> bool:
        """True of a count that is drawn up, not an event that is told: "[there are] 26 dead"."""
        grammar = self.scene.grammar(sentence)
        head = grammar.head(predicate)
        near = [word for word in (predicate, head, grammar.head(head) if head else None) if word is not None]
        below = [child for word in near for child in grammar.children(word)]
        none = any(word.relation == "det" and lemma(word) == "no" for word in below)
        return not none and any(word.relation == "expl" for word in below)

    def _told(self, sentence: Sentence, most: int, victims: Side | None) -> Doer | None:
        told = (self.stated(one, victims) for one in self.scene.before(sentence, most))
        return next((found for found in told if found), None)

    def strikes(self, sentence: Sentence, verb: Word) -> bool:
        """True of "attacked", and of "carried out" with a deed for its object."""
        if is_word(lemma(verb), "strike"):
            return True
        objects = self.scene.grammar(sentence).children(verb, "obj", "nsubj:pass")
        return is_word(lemma(verb), "light") and any(map(self.deeds.is_deed, objects))

    def _heading(self, sentence: Sentence) -> Sentence | None:
        """The words without a verb on the same line before: "Turkish drone attack | …"."""
        for one in self.scene.before(sentence, 1):
            between = self.scene.document.text[one.start : sentence.start]
            if "\n" not in between and not any(word.pos == "VERB" for word in one.words):
                return one
        return None

    def _goes_back(self, sentence: Sentence, deed: Word) -> bool:
        """True of a deed that was told before: definite, or the subject without an article ("[three attacks] left")."""
        first = self.scene.grammar(sentence).child(deed, "det", "nmod:poss")
        if is_word(lemma(deed), "ownerless"):
            return first is not None and first.text.lower() in ("the", "this", "these")
        return first is None or first.text.lower() not in ("a", "an", "no")

    def stated(self, sentence: Sentence, victims: Side | None) -> Doer | None:
        """The last attack in `sentence` whose doer it says."""
        for word in reversed(sentence.words):
            found = None
            if self.deeds.is_deed(word) and word.pos == "NOUN":
                found = self.deeds.owner(sentence, word, victims)
            elif word.pos == "VERB" and self.strikes(sentence, word):
                subject = self.scene.grammar(sentence).subject(word)
                agent = self.scene.grammar(sentence).agent(word)
                named = agent or subject
                found = self.deeds.doer(sentence, named, victims) if named else None
            if found and found.side.kind != CIVILIANS:
                return found
        return None

    def elsewhere(self, seen: list[Word], victims: Side | None) -> Doer | None:
        """Whose the deed is where the report tells it of one side only: "a strike killed nine … the Turkish strike"."""
        for deed in (one for one in seen if one.pos == "NOUN" and not is_word(lemma(one), "fight")):
            owners = [doer for doer in self._owners(lemma(deed)) if not same_camp(doer.side, victims)]
            if owners and len({doer.side.key for doer in owners}) == 1:
                return owners[0]
        return None

    def _owners(self, deed: str) -> list[Doer]:
        """Whose the deeds by this noun are, wherever the report tells it."""
        if deed not in self._owned:
            told = ((one, word) for one in self.scene.sentences for word in one.words if lemma(word) == deed)
            found = (self.deeds.owner(one, word, None) for one, word in told if word.pos == "NOUN")
            self._owned[deed] = [doer for doer in found if doer and doer.side.kind not in (None, PEOPLE, CIVILIANS)]
        return self._owned[deed]


def _is_of_other_year(sentence: Sentence) -> bool:
    """True of "in 2016": the raid is told for the first time."""
    pairs = pairwise(word.text.lower() for word in sentence.words)
    return any(before == "in" and year.isdigit() and 1900 < int(year) < 2100 for before, year in pairs)


def spans_time(sentence: Sentence) -> bool:
    """True for totals over a time, for history, for what has a day of its own: none goes back to the attack before."""
    texts = [word.text.lower() for word in sentence.words]
    texts = [text for text, after in pairwise((*texts, "")) if after != "-"]  # "a 12-year-old boy"
    dated = any(_MONTHS.intersection(pair) and any(map(str.isdigit, pair)) for pair in pairwise(texts))
    return dated or any(text in _PERIODS or (text.isdigit() and 1900 < int(text) < 2100) for text in texts)


def _is_bodily(predicate: Word) -> bool:
    """True if people are killed or wounded, not arrested, missing or displaced."""
    suffered = outcomes(predicate)
    return bool(suffered & {Outcome.KILLED, Outcome.WOUNDED}) or not suffered
