"""The doer of a deed that is told elsewhere in the report: "the bombing", "these attacks", a strike told again."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.resolve.apart import is_accident, is_of_other_year, spans_time
from warledger.extract.resolve.camps import same_force
from warledger.extract.resolve.deeds import Deeds, Doer
from warledger.extract.resolve.found import lemma
from warledger.extract.resolve.harm_words import is_guess, outcomes
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import CIVILIANS, Side, is_actor
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import is_thing
from warledger.language.syntax import Sentence, Word
from warledger.values import Outcome

_BACK, _CARRY = 10, 2  # sentences back: to "the bombing", to the attack of which this tells more


class Recalled:
    """Answers for one report."""

    def __init__(self, scene: Scene, deeds: Deeds) -> None:
        self.scene, self.deeds = scene, deeds
        self._owned: dict[str, list[Doer]] = {}

    def of(self, sentence: Sentence, predicate: Word, seen: list[Word], victims: Side | None) -> Doer | None:
        """The doer of the deed that the sentence goes back to: "the bombing", "these attacks", the one just told."""
        back = [deed for deed in seen if is_word(lemma(deed), "means") and self._goes_back(sentence, deed)]
        if back and not is_of_other_year(sentence):
            return self._by_same_noun(sentence, back, victims) or self._told(sentence, _BACK, victims)
        fought = self._fought(sentence, seen, victims)
        if seen or fought:
            return fought
        heading = self._heading(sentence)
        if heading is not None:
            return self.stated(heading, victims)
        if outcomes(predicate) & {Outcome.MISSING, Outcome.CAPTURED} or self.is_freed(sentence, predicate):
            return self._taker(sentence, victims)
        alone = is_accident(sentence) or spans_time(sentence) or self.is_total(sentence, predicate)
        if alone or not _is_bodily(predicate):
            return None
        return self._named_here(sentence, victims) or self._told(sentence, _CARRY, victims)

    def _named_here(self, sentence: Sentence, victims: Side | None) -> Doer | None:
        """Whose the attack is that the sentence itself names, wherever the parser hung it."""
        deeds = (word for word in reversed(sentence.words) if word.pos == "NOUN" and self.deeds.is_deed(word))
        told = (self.deeds.owner(sentence, word, victims) for word in deeds if not self._is_answered(sentence, word))
        return next((found for found in told if found and found.side.kind != CIVILIANS), None)

    def is_freed(self, sentence: Sentence, noun: Word) -> bool:
        """True of those whom somebody rescues: he has not taken them: "rescued nine [hostages]"."""
        verb = self.scene.grammar(sentence).head(noun)
        return verb is not None and noun.relation in ("obj", "nsubj:pass") and is_word(lemma(verb), "freeing")

    def _taker(self, sentence: Sentence, victims: Side | None) -> Doer | None:
        """Who took those who are missing or held since, as told in this sentence or shortly before."""
        for one in (sentence, *self.scene.before(sentence, _CARRY + 1)):
            for word in reversed(one.words):
                taking = outcomes(word) & {Outcome.ABDUCTED, Outcome.CAPTURED}
                if taking and (found := self._doer_of(one, word, victims)):
                    return found
        return None

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

    def _fought(self, sentence: Sentence, seen: list[Word], victims: Side | None) -> Doer | None:
        """Whom the victims fought as told just before: "clashed with rebels. The clash left six dead"."""
        back = any(is_word(lemma(deed), "fight") and self._goes_back(sentence, deed) for deed in seen)
        if not (back or (_follows(sentence) and not seen)) or victims is None:
            return None
        for one in self.scene.before(sentence, _CARRY):
            for word in reversed(one.words):
                if is_word(lemma(word), "fight"):
                    found = [doer for noun in self._fighting(one, word) if (doer := self.deeds.doer(one, noun, None))]
                    others = [doer for doer in found if not same_force(doer.side, victims)]
                    if len(found) == 2 and len(others) == 1:
                        return others[0]
        return None

    def _fighting(self, sentence: Sentence, fight: Word) -> Iterator[Word]:
        """Both sides of a fight: "[troops] clashed with [rebels]", "a battle between [troops] and [rebels]"."""
        grammar = self.scene.grammar(sentence)
        subject = grammar.subject(fight) if fight.pos == "VERB" else None
        yield from (subject,) if subject is not None else ()
        verb = grammar.head(fight) if fight.pos == "NOUN" and fight.relation == "nsubj" else None  # "clashes [erupted]"
        for preposition in ("with", "against", "between"):
            nouns = (noun for one in (fight, verb) if one is not None for noun in grammar.complements(one, preposition))
            yield from (one for noun in nouns for one in grammar.conjuncts(noun))

    def _by_same_noun(self, sentence: Sentence, deeds: list[Word], victims: Side | None) -> Doer | None:
        """The doer of the deed that was told last by the same noun: "a Turkish raid … … the raid"."""
        nouns = {(lemma(deed), deed.feature("Number") or "") for deed in deeds if deed.pos == "NOUN"}
        verbs = {noun.removesuffix("ing").removesuffix("ment") for noun, _ in nouns}
        told = ((one, word) for one in self.scene.before(sentence, _BACK) for word in reversed(one.words))
        found = (
            self._doer_of(one, word, victims)
            for one, word in told
            if (lemma(word), word.feature("Number") or "") in nouns or (word.pos == "VERB" and lemma(word) in verbs)
        )
        return next((doer for doer in found if doer and is_actor(doer.side)), None)

    def strikes(self, sentence: Sentence, verb: Word) -> bool:
        """True of "attacked", and of "carried out" with a deed for its object."""
        if is_word(lemma(verb), "strike"):
            downed = any(
                is_word(lemma(noun), "unmanned") for noun in self.scene.grammar(sentence).children(verb, "obj")
            )
            return not downed and not self._is_done(sentence, verb)
        objects = self.scene.grammar(sentence).children(verb, "obj", "nsubj:pass")
        return is_word(lemma(verb), "light") and any(map(self.deeds.is_deed, objects))

    def takes_part(self, sentence: Sentence, verb: Word) -> bool:
        """True of "took part in", "were involved in"."""
        objects = self.scene.grammar(sentence).children(verb, "obj")
        return is_word(lemma(verb), "partake") or (lemma(verb) == "take" and any(lemma(o) == "part" for o in objects))

    def _is_done(self, sentence: Sentence, verb: Word) -> bool:
        """True of a participle without its "were": "and at least 24 soldiers [injured]" harmed nobody."""
        grammar = self.scene.grammar(sentence)
        head = grammar.head(verb)
        beside = verb.relation == "conj" and head is not None and grammar.is_passive(head)
        bare = verb.relation in ("root", "parataxis") and verb.feature("VerbForm") == "Part"
        return (
            (beside or bare)
            and bool(outcomes(verb))
            and grammar.object(verb) is None
            and not grammar.children(verb, "aux")
        )

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
        bare = first is None and deed.feature("Number") == "Plur" and is_thing(lemma(deed))  # "[missiles] hit Tora"
        if bare:
            return False
        if is_word(lemma(deed), "ownerless"):
            return first is not None and first.text.lower() in ("the", "this", "these")
        return first is None or first.text.lower() not in ("a", "an", "no")

    def stated(self, sentence: Sentence, victims: Side | None) -> Doer | None:
        """The last attack in `sentence` whose doer it says."""
        return next(self.all_stated(sentence, victims), None)

    def all_stated(self, sentence: Sentence, victims: Side | None) -> Iterator[Doer]:
        """Every attack in `sentence` whose doer it says, the last first."""
        for word in reversed(sentence.words):
            found = None if self._is_answered(sentence, word) else self._doer_of(sentence, word, victims)
            if found and found.side.kind != CIVILIANS:
                yield found

    def _doer_of(self, sentence: Sentence, word: Word, victims: Side | None) -> Doer | None:
        """Whose the attack is that `word` names, or who does what it says."""
        if self.deeds.is_deed(word) and word.pos in ("NOUN", "PROPN"):
            return self.deeds.owner(sentence, word, victims)
        grammar = self.scene.grammar(sentence)
        if word.pos != "VERB" or not self.strikes(sentence, word) or is_guess(grammar, word):
            return None
        named = grammar.agent(word) or grammar.subject(word)
        if named is not None and named.text.lower() == "they":  # whoever was told of before
            return None
        strangers = named is not None and self._are_strangers(sentence, named)
        return self.deeds.doer(sentence, named, victims, people=strangers) if named else None

    def _are_strangers(self, sentence: Sentence, noun: Word) -> bool:
        """True of people of whom it is told that they attack and no more: "[masked men] fired at him"."""
        marks = self.scene.grammar(sentence).children(noun, "amod")
        return any(is_word(mark.text.lower(), "stranger") for mark in marks)

    def _is_answered(self, sentence: Sentence, deed: Word) -> bool:
        """True of a deed that another was done for, or meant to further: "in reprisal for [attacks] by rebels"."""
        grammar = self.scene.grammar(sentence)
        verb, case = grammar.head(deed), grammar.child(deed, "case")
        if verb is not None and deed.relation == "obj" and is_word(lemma(verb), "undone"):
            return True
        return case is not None and case.index > 0 and is_word(lemma(sentence.words[case.index - 1]), "answer")

    def elsewhere(self, seen: list[Word], victims: Side | None) -> Doer | None:
        """Whose the deed is where the report tells it of one side only: "a strike killed nine … the Turkish strike"."""
        for deed in (one for one in seen if one.pos == "NOUN" and not is_word(lemma(one), "fight")):
            owners = [doer for doer in self._owners(lemma(deed)) if not same_force(doer.side, victims)]
            if owners and len({doer.side.key for doer in owners}) == 1:
                return owners[0]
        return None

    def _owners(self, deed: str) -> list[Doer]:
        """Whose the deeds by this noun are, wherever the report tells it."""
        if deed not in self._owned:
            told = ((one, word) for one in self.scene.sentences for word in one.words if lemma(word) == deed)
            found = (self.deeds.owner(one, word, None) for one, word in told if word.pos == "NOUN")
            self._owned[deed] = [doer for doer in found if doer and is_actor(doer.side)]
        return self._owned[deed]


def _follows(sentence: Sentence) -> bool:
    """True of what came of the sentence before: "As a result, two gunmen were killed"."""
    return [word.text.lower() for word in sentence.words[:3]] == ["as", "a", "result"]


def _is_bodily(predicate: Word) -> bool:
    """True if people are killed or wounded, not arrested, missing or displaced."""
    suffered = outcomes(predicate)
    return bool(suffered & {Outcome.KILLED, Outcome.WOUNDED}) or not suffered
