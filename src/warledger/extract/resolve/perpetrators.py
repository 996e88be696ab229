"""Who is said to have inflicted a harm."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.resolve.accused import Accused
from warledger.extract.resolve.claimants import Claimants
from warledger.extract.resolve.claimed import Claimed
from warledger.extract.resolve.deeds import Deeds, Doer
from warledger.extract.resolve.found import lemma, may_suffer
from warledger.extract.resolve.lone import LoneAttacker
from warledger.extract.resolve.opponents import Opponents
from warledger.extract.resolve.recalled import Recalled
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import Side
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word

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


class Perpetrators:
    """Answers for one report."""

    def __init__(self, scene: Scene, deeds: Deeds, claimed: Claimed) -> None:
        self.scene, self.deeds, self.claimed = scene, deeds, claimed
        self.accused = Accused(scene, deeds.phrases)
        self.recalled = Recalled(scene, deeds)
        bands = deeds.phrases.descriptions.bands
        self.opponents, self.claimants = Opponents(scene, deeds.phrases), Claimants(scene, deeds)
        self.lone = LoneAttacker(scene, deeds, self.recalled, bands)

    def of(
        self, sentence: Sentence, predicate: Word, agent: Word | None, noun: Word | None, victims: Side | None
    ) -> Doer | None:
        """The doer of the harm: in its clause, in the clauses that govern it, or of the attack that it goes back to."""
        accused = self.accused.of(sentence, predicate, victims)
        if accused:
            return accused
        agent = None if agent is not None and self._is_beside(sentence, agent, noun) else agent
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
        found = self.recalled.of(sentence, predicate, seen, victims)
        found = found or self.recalled.elsewhere(seen, victims)
        found = found or (None if seen else self.claimed.of(sentence, predicate, victims))
        found = found or (self.claimants.of(sentence, victims) if may_suffer(predicate) else None)
        found = found or self.opponents.of(sentence, predicate, victims)
        return found or self.lone.of(sentence, predicate, victims)

    def _is_beside(self, sentence: Sentence, agent: Word, victims: Word | None) -> bool:
        """True of those who are harmed together: "[nine patients] and a nurse died"."""
        climbing = victims
        while climbing is not None and climbing.relation == "conj":
            climbing = self.scene.grammar(sentence).head(climbing)
        return climbing is not None and victims is not None and agent.index == climbing.index != victims.index

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
        yield from self._above(sentence, predicate)
        yield from self._following(sentence, predicate)

    def _above(self, sentence: Sentence, predicate: Word) -> Iterator[Word]:
        """The nouns of the clauses that govern the predicate, up to who speaks of it or confesses to it."""
        grammar = self.scene.grammar(sentence)
        climbing: Word | None = predicate
        below: Word | None = None
        while climbing is not None:
            if below is not None:
                yield from self._causes(sentence, climbing, below)
                yield from self._subjects(sentence, climbing, below)
            after = below is None and climbing.relation == "amod"  # "left eight soldiers [dead]"
            if not (after or climbing.relation in _CLIMBS) or is_word(lemma(climbing), "speak"):
                break
            if below is not None and is_word(lemma(climbing), "partake"):  # "confessed to the killing of"
                break
            below, climbing = climbing, grammar.head(climbing)
            if climbing is not None and is_word(lemma(climbing), "speak") and climbing.pos == "VERB":
                break

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
        weapon = grammar.child(verb, "nsubj")
        if weapon is not None and self.deeds.is_deed(weapon) and weapon.pos == "NOUN":  # "when [shells] landed"
            yield weapon
        if struck or self.recalled.strikes(sentence, verb) or is_word(lemma(verb), "effect"):
            subject = grammar.child(verb, "nsubj")
            agent = grammar.agent(verb)
            yield from (word for word in (subject, agent) if word is not None)

    def _subjects(self, sentence: Sentence, word: Word, below: Word) -> Iterator[Word]:
        """The subject of the verb that governs the harm: "[the army] shelled the town, killing nine"."""
        grammar = self.scene.grammar(sentence)
        verbs = (word, *grammar.children(word, "xcomp"))
        striking = any(
            self.recalled.strikes(sentence, verb) or is_word(lemma(verb), "effect", "blame", "partake")
            for verb in verbs
        )
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
        """The "by …" after a deed, wherever the parser hung it: "the murder of seven by [gunmen]"."""
        grammar = self.scene.grammar(sentence)
        passive = predicate.pos == "VERB" and grammar.is_passive(predicate) and grammar.agent(predicate) is None
        if predicate.pos != "NOUN" and not passive:
            return
        for word in sentence.words[predicate.index + 1 :]:
            if word.feature("Mood") or word.text in (";", ":"):
                return
            if self._is_by(sentence, word):
                yield word
