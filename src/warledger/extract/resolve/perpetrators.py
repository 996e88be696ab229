"""Who is said to have inflicted a harm."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from warledger.extract.resolve.accused import Accused
from warledger.extract.resolve.claimed import Claimed
from warledger.extract.resolve.deeds import Deeds, Doer
from warledger.extract.resolve.found import lemma
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import CIVILIANS, Side
from warledger.knowledge.english.harm import Frame, harms
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word
from warledger.values import Outcome

# "Killed [in] an ambush by …", "died [from] shelling", "wounded [as a result of] …" (its noun is "result").
_CAUSES = frozenset(
    """by in due from during after under through following because over at as with since amid via while when owing
    thanks upon on of against""".split()
)
_CLIMBS = frozenset(
    """advcl acl acl:relcl advcl:relcl conj nmod obl obj ccomp xcomp appos parataxis nsubj nsubj:pass dep
    list orphan root obl:agent""".split()
)
_FOLLOWING = _CAUSES - {"of", "with", "on", "against", "while"}
_ENDS = frozenset({";", ":", "but", "however", "although"})
_PERIODS = frozenset("since year years month months decade decades annually yearly daily weekly".split())
_MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec""".split()
)
_BACK, _CARRY = 10, 2


class Perpetrators:
    """Answers for one report."""

    def __init__(self, scene: Scene, deeds: Deeds, claimed: Claimed) -> None:
        self.scene, self.deeds, self.claimed = scene, deeds, claimed
        self.accused = Accused(scene, deeds.phrases)

    def of(
        self, sentence: Sentence, predicate: Word, agent: Word | None, noun: Word | None, victims: Side | None
    ) -> Doer | None:
        """The doer of the harm: in its clause, in the clauses that govern it, or of the attack that it goes back to."""
        accused = self.accused.of(sentence, predicate, victims)
        if accused:
            return accused
        if agent is not None and agent.pos != "NUM":
            found = self.deeds.doer(sentence, agent, victims, people=True)
            if found:
                return found
        seen: list[Word] = [agent] if agent is not None and self.deeds.is_deed(agent) else []
        for one in self._candidates(sentence, predicate, noun):
            if self.deeds.is_deed(one):
                seen.append(one)
            found = self.deeds.doer(sentence, one, victims, people=self._is_by(sentence, one))
            if found and (noun is None or found.noun.index != noun.index):
                return found
        found = self.deeds.other_side(sentence, seen, victims) or self._recalled(sentence, predicate, seen, victims)
        return found or (None if seen else self.claimed.of(sentence, predicate, victims))

    def _is_by(self, sentence: Sentence, noun: Word) -> bool:
        return self.scene.grammar(sentence).preposition(noun) == "by"

    def _candidates(self, sentence: Sentence, predicate: Word, victims: Word | None) -> Iterator[Word]:
        """The nouns that may say who did it, the nearest to the predicate first."""
        grammar = self.scene.grammar(sentence)
        for word in (predicate, victims):
            if word is not None:
                yield from self._causes(sentence, word, None)
        for other in grammar.children(predicate, "conj", "parataxis", "acl"):
            if not is_word(lemma(other), "speak"):
                yield from self._causes(sentence, other, None)
        yield from self._by(sentence, predicate)
        climbing: Word | None = predicate
        below: Word | None = None
        while climbing is not None:
            if below is not None:
                yield from self._causes(sentence, climbing, below)
            if below is not None:
                yield from self._subjects(sentence, climbing, below)
            after = below is None and climbing.relation == "amod"  # "left eight soldiers [dead]"
            if not (after or climbing.relation in _CLIMBS) or is_word(lemma(climbing), "speak"):
                break
            below, climbing = climbing, grammar.head(climbing)
            if climbing is not None and is_word(lemma(climbing), "speak") and climbing.pos == "VERB":
                break
        yield from self._following(sentence, predicate)

    def _following(self, sentence: Sentence, predicate: Word) -> Iterator[Word]:
        """The deeds further on in the sentence that a preposition makes a cause, wherever the parser hung them."""
        for word in sentence.words[predicate.index + 1 :]:
            if word.text.lower() in _ENDS or is_word(lemma(word), "speak"):
                return
            marks = self.scene.grammar(sentence).children(word, "case", "mark")
            if self.deeds.is_deed(word) and any(mark.text.lower() in _FOLLOWING for mark in marks):
                yield word

    def _causes(self, sentence: Sentence, word: Word, below: Word | None) -> Iterator[Word]:
        grammar = self.scene.grammar(sentence)
        if below is not None and self.deeds.is_deed(word) and word.pos == "NOUN":
            yield word
        children = grammar.children(word, "obl:agent", "obl", "nmod", "obl:unmarked", "advcl")
        for noun in sorted(children, key=lambda child: grammar.preposition(child) != "by"):
            if below is not None and noun.index == below.index:
                continue
            if self.deeds.is_deed(noun) and noun.pos == "VERB" and is_word(lemma(noun), "fight"):
                yield noun
            elif noun.pos == "VERB" or noun.relation == "advcl":
                yield from self._clause(sentence, noun)
                if below is None:
                    yield from self._causes(sentence, noun, word)
            elif grammar.preposition(noun) == "by" or self._causes_harm(noun):
                yield noun
            elif lemma(noun) in ("result", "hand", "wound", "injury", "context"):
                yield from self._within(sentence, noun)

    def _causes_harm(self, noun: Word) -> bool:
        return self.deeds.is_deed(noun)

    def _within(self, sentence: Sentence, noun: Word) -> Iterator[Word]:
        """What stands below: "a result of [shelling]", "at the hands of [gunmen]", "wounds sustained in [a raid]"."""
        grammar = self.scene.grammar(sentence)
        yield from grammar.complements(noun, "of")
        for clause in grammar.children(noun, "acl", "acl:relcl"):
            yield from (one for one in grammar.children(clause, "obl", "obl:agent") if self.deeds.is_deed(one))

    def _clause(self, sentence: Sentence, verb: Word) -> Iterator[Word]:
        """The subject of a clause of striking: "… when [the army] attacked"."""
        grammar = self.scene.grammar(sentence)
        struck = any(map(self.deeds.is_deed, grammar.children(verb, "obj")))
        if struck or self._strikes(sentence, verb) or is_word(lemma(verb), "effect"):
            subject = grammar.child(verb, "nsubj")
            agent = grammar.agent(verb)
            yield from (word for word in (subject, agent) if word is not None)

    def _subjects(self, sentence: Sentence, word: Word, below: Word) -> Iterator[Word]:
        """The subject of the verb that governs the harm: "[the army] shelled the town, killing nine"."""
        grammar = self.scene.grammar(sentence)
        verbs = (word, *grammar.children(word, "xcomp"))
        striking = any(self._strikes(sentence, verb) or is_word(lemma(verb), "effect", "blame") for verb in verbs)
        subject = grammar.subject(word)
        head = grammar.head(word)
        if subject is None and word.relation == "xcomp" and head is not None:
            subject = grammar.subject(head)
        if subject is not None and subject.index != below.index and (striking or self.deeds.is_deed(subject)):
            yield subject
        agent = grammar.agent(word)
        if agent is not None and striking:
            yield agent
        if striking:
            yield from (noun for noun in grammar.children(word, "obj") if self.deeds.is_deed(noun))

    def _by(self, sentence: Sentence, predicate: Word) -> Iterator[Word]:
        """The "by …" after the noun of a deed, wherever the parser hung it: "the murder of seven by [gunmen]"."""
        if predicate.pos != "NOUN":
            return
        for word in sentence.words[predicate.index + 1 :]:
            if word.feature("Mood") or word.text in (";", ":"):
                return
            if self._is_by(sentence, word):
                yield word

    def _recalled(self, sentence: Sentence, predicate: Word, seen: list[Word], victims: Side | None) -> Doer | None:
        """The doer of the deed that the sentence goes back to: "the bombing", "these attacks", the one just told."""
        if any(is_word(lemma(deed), "means") and self._goes_back(sentence, deed) for deed in seen):
            return self._told(sentence, _BACK, victims)
        if seen:
            return None
        heading = self._heading(sentence)
        if heading is not None:
            return self.stated(heading, victims)
        alone = _spans_time(sentence) or self._is_total(sentence, predicate) or not _is_bodily(predicate)
        return None if alone else self._told(sentence, _CARRY, victims)

    def _is_total(self, sentence: Sentence, predicate: Word) -> bool:
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

    def _strikes(self, sentence: Sentence, verb: Word) -> bool:
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
            elif word.pos == "VERB" and self._strikes(sentence, word):
                subject = self.scene.grammar(sentence).subject(word)
                agent = self.scene.grammar(sentence).agent(word)
                named = agent or subject
                found = self.deeds.doer(sentence, named, victims) if named else None
            if found and found.side.kind != CIVILIANS:
                return found
        return None


def _spans_time(sentence: Sentence) -> bool:
    """True for totals over a time, for history, for what has a day of its own: none goes back to the attack before."""
    texts = [word.text.lower() for word in sentence.words]
    dated = any(_MONTHS.intersection(pair) and any(map(str.isdigit, pair)) for pair in pairwise(texts))
    return dated or any(text in _PERIODS or (text.isdigit() and 1900 < int(text) < 2100) for text in texts)


def _is_bodily(predicate: Word) -> bool:
    """True if people are killed or wounded, not arrested, missing or displaced."""
    senses = (harms().get((word, frame)) for word in (lemma(predicate), predicate.text.lower()) for frame in Frame)
    outcomes = {outcome for sense in senses if sense for outcome in sense.outcomes}
    return bool(outcomes & {Outcome.KILLED, Outcome.WOUNDED}) or not outcomes
