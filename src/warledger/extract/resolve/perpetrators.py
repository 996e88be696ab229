"""Who is said to have inflicted a harm."""

from __future__ import annotations

from warledger.extract.resolve.accused import Accused
from warledger.extract.resolve.candidates import Candidates
from warledger.extract.resolve.claimants import Claimants
from warledger.extract.resolve.claimed import Claimed
from warledger.extract.resolve.deeds import Deeds, Doer
from warledger.extract.resolve.found import lemma, may_suffer
from warledger.extract.resolve.leads import Leads
from warledger.extract.resolve.lone import LoneAttacker, stand_together
from warledger.extract.resolve.opponents import Opponents
from warledger.extract.resolve.recalled import Recalled
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import PEOPLE, Side
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word

# What one does to a mine or a bomb without having laid it.
_MEETING = frozenset({"hit", "strike", "storm", "find", "see", "suffer", "survive", "dismantle"})


class Perpetrators:
    """Answers for one report."""

    def __init__(self, scene: Scene, deeds: Deeds, claimed: Claimed) -> None:
        self.scene, self.deeds, self.claimed = scene, deeds, claimed
        self.accused = Accused(scene, deeds)
        self.recalled = Recalled(scene, deeds)
        self.candidates = Candidates(scene, deeds, self.recalled)
        bands = deeds.phrases.descriptions.bands
        self.opponents, self.claimants = Opponents(scene, deeds.phrases), Claimants(scene, deeds)
        self.leads = Leads(scene, self.recalled)
        self.lone = LoneAttacker(scene, deeds, self.recalled, bands)

    def of(
        self, sentence: Sentence, predicate: Word, agent: Word | None, noun: Word | None, victims: Side | None
    ) -> Doer | None:
        """The doer of the harm; where it is told only as "gunmen", the party that claims the attack."""
        found = self._of(sentence, predicate, agent, noun, victims)
        if found is None or found.side.kind != PEOPLE:
            return found
        return self.claimants.of(sentence, victims) or found

    def _of(
        self, sentence: Sentence, predicate: Word, agent: Word | None, noun: Word | None, victims: Side | None
    ) -> Doer | None:
        """In the clause of the harm, in the clauses that govern it, or of the attack that it goes back to."""
        accused = self.accused.of(sentence, predicate, victims)
        if accused:
            return accused
        if self._is_nobodys(sentence, predicate):
            return None
        agent = agent or self._subject_of(sentence, predicate)
        agent = None if agent is not None and self._is_beside(sentence, agent, noun) else agent
        if agent is not None and agent.pos != "NUM":
            found = self.recalled.of(sentence, predicate, [], victims) if agent.text.lower() == "they" else None
            found = found or self.deeds.doer(sentence, agent, victims, people=True)
            if found:
                return found
        seen: list[Word] = [agent] if agent is not None and self.deeds.is_deed(agent) else []
        for one in self.candidates.of(sentence, predicate, noun):
            if self.deeds.is_deed(one) and not _is_idle(sentence, one):
                seen.append(one)
            if self._tells(sentence, one):
                continue
            found = self.deeds.doer(sentence, one, victims, people=self._may_be_people(sentence, one))
            if found and (noun is None or found.noun.index != noun.index):
                return found
        above = self._doer_above(sentence, predicate, noun) if victims is not None else None
        found = self.deeds.doer(sentence, above, victims) if above is not None else None
        return found or self._elsewhere(sentence, predicate, seen, victims)

    def _elsewhere(self, sentence: Sentence, predicate: Word, seen: list[Word], victims: Side | None) -> Doer | None:
        """Who did it as other sentences tell, by the deeds that this one has `seen`."""
        found = self.recalled.of(sentence, predicate, seen, victims) or self.recalled.elsewhere(seen, victims)
        found = None if found is not None and stand_together(found.side, victims) else found
        found = found or (None if seen else self.claimed.of(sentence, predicate, victims))
        found = found or (self.claimants.of(sentence, victims) if may_suffer(predicate) else None)
        found = found or self.leads.of(sentence, predicate, victims)
        found = found or self._opponent(sentence, predicate, victims)
        found = found or self.lone.of(sentence, predicate, victims)
        return None if found is not None and self.opponents.has_allies(found.side) else found

    def _is_nobodys(self, sentence: Sentence, predicate: Word) -> bool:
        """True of harm by "a [stray] bullet", and of people whom somebody led to safety: "evacuated"."""
        grammar = self.scene.grammar(sentence)
        agent = grammar.agent(predicate)
        stray = agent is not None and any(lemma(word) == "stray" for word in grammar.children(agent))
        return stray or (lemma(predicate) == "evacuate" and (agent or grammar.subject(predicate)) is not None)

    def _tells(self, sentence: Sentence, noun: Word) -> bool:
        """True of who gives a toll: "the toll was given as 22 by [a newspaper]"."""
        head = self.scene.grammar(sentence).head(noun)
        telling = head is not None and head.pos == "VERB" and is_word(lemma(head), "speak", "tell_of")
        return telling and self._is_by(sentence, noun)

    def _subject_of(self, sentence: Sentence, predicate: Word) -> Word | None:
        """Who does it to an object: "[gang members] killed nine"; nobody dies or falls of himself so."""
        grammar = self.scene.grammar(sentence)
        if predicate.pos != "VERB" or not is_word(lemma(predicate), "strike", "abduction"):
            return None
        if grammar.child(predicate, "obj") is None or grammar.child(predicate, "aux:pass") is not None:
            return None
        found = grammar.subject(predicate) or grammar.child(predicate, "nsubj:pass")  # the parser's slip
        return found if found is not None and found.index < predicate.index else None

    def _doer_above(self, sentence: Sentence, predicate: Word, noun: Word | None) -> Word | None:
        """Who did something else and harmed so: "[the army] dismantled a cell, capturing eight of its members"."""
        grammar = self.scene.grammar(sentence)
        verb = grammar.head(predicate) if predicate.relation == "advcl" else None
        harming = predicate.feature("VerbForm") in ("Part", "Ger") and grammar.object(predicate) is not None
        if verb is None or noun is None or not harming or verb.pos != "VERB" or is_word(lemma(verb), "speak"):
            return None
        return grammar.subject(verb) if not grammar.is_passive(verb) else None

    def _opponent(self, sentence: Sentence, predicate: Word, victims: Side | None) -> Doer | None:
        """The other of two who fight, in a report that tells of no third who attacks."""
        found = self.opponents.of(sentence, predicate, victims)
        return None if found is not None and self.lone.others(found.side, victims) else found

    def _is_beside(self, sentence: Sentence, agent: Word, victims: Word | None) -> bool:
        """True of those who are harmed together: "[nine patients] and a nurse died"."""
        climbing = victims
        while climbing is not None and climbing.relation == "conj":
            climbing = self.scene.grammar(sentence).head(climbing)
        return climbing is not None and victims is not None and agent.index == climbing.index != victims.index

    def _may_be_people(self, sentence: Sentence, noun: Word) -> bool:
        """True of the agent, and of who throws a bomb, opens fire, takes part: people of no party did that, too."""
        grammar = self.scene.grammar(sentence)
        verb = grammar.head(noun) if noun.relation == "nsubj" else None
        if verb is None or noun.pos == "PRON":
            return self._is_by(sentence, noun)
        armed = any(map(self.deeds.is_deed, grammar.children(verb, "obj"))) and lemma(verb) not in _MEETING
        attacking = is_word(lemma(verb), "onslaught") and lemma(verb) not in _MEETING
        return armed or attacking or self.recalled.takes_part(sentence, verb)

    def _is_by(self, sentence: Sentence, noun: Word) -> bool:
        return self.scene.grammar(sentence).preposition(noun) == "by"


def _is_idle(sentence: Sentence, deed: Word) -> bool:
    """True of "set on [fire]": nobody shot."""
    return lemma(deed) == "fire" and deed.index > 0 and sentence.words[deed.index - 1].text.lower() == "on"
