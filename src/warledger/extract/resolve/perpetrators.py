"""Who is said to have inflicted a harm."""

from __future__ import annotations

from warledger.extract.resolve.accused import Accused
from warledger.extract.resolve.attacks import Attacks
from warledger.extract.resolve.authors import Authors
from warledger.extract.resolve.camps import same_force
from warledger.extract.resolve.candidates import Candidates
from warledger.extract.resolve.claimants import Claimants
from warledger.extract.resolve.claimed import Claimed
from warledger.extract.resolve.climbing import first_joined
from warledger.extract.resolve.deeds import Deeds, Doer
from warledger.extract.resolve.harm_words import may_suffer
from warledger.extract.resolve.laid import Laying, Responsible
from warledger.extract.resolve.phrases import Phrases
from warledger.extract.resolve.retold import Retold, Telling
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import Side, is_nameless, is_party
from warledger.extract.resolve.stories import Ages, Stories
from warledger.extract.resolve.suspects import Suspects
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word

_WORDS = resolving_words("doers")


class Perpetrators:
    """Answers for one report."""

    def __init__(self, scene: Scene, phrases: Phrases, age: Ages, laying: Laying) -> None:
        self.scene, self.deeds = scene, Deeds(scene, phrases)
        responsible = Responsible(scene, laying)
        authors = Authors(scene, self.deeds, responsible)
        stories = Stories(scene, age)
        self.retold = Retold(scene)
        self.attacks = Attacks(scene, self.deeds, stories, authors)
        self.accused = Accused(self.deeds, responsible)
        self.claimants = Claimants(scene, self.deeds, authors, stories, self.retold)
        self.candidates = Candidates(scene, self.deeds, self.attacks)
        self.suspects = Suspects(self.attacks, Claimed(scene, phrases))

    def of(
        self, sentence: Sentence, predicate: Word, agent: Word | None, noun: Word | None, victims: Side | None
    ) -> Doer | None:
        """The doer of the harm; where it is told only as "gunmen", the party that claims the attack."""
        found = self._of(sentence, predicate, agent, noun, victims)
        if found is None or not is_nameless(found.side):
            return found
        again = self._again(sentence, predicate, noun, victims)
        named = (*self.claimants.of(sentence, noun, victims)[:1], *(again if len(again) == 1 else ()))
        return next((one for one in named if is_party(one.side) and not is_nameless(one.side)), found)

    def _of(
        self, sentence: Sentence, predicate: Word, agent: Word | None, noun: Word | None, victims: Side | None
    ) -> Doer | None:
        """The nearest who is told: in the sentence of the harm, where it is told again, in other sentences.

        Nobody where two are told to have done it.
        """
        agent = self._agent(sentence, predicate, agent, noun)
        told = self._here(sentence, predicate, agent, noun, victims)
        if told or self._is_nobodys(sentence, predicate) or self._is_by_thing(sentence, predicate):
            return told
        if self.candidates.is_of_other_attack(sentence, predicate):
            return None
        again = self._again(sentence, predicate, noun, victims)
        if again:
            return again[0] if len(again) == 1 else None
        seen = self._deeds_seen(sentence, predicate, agent, noun)
        return self._elsewhere(sentence, predicate, noun, seen, victims)

    def _here(
        self, sentence: Sentence, predicate: Word, agent: Word | None, noun: Word | None, victims: Side | None
    ) -> Doer | None:
        """Who is told in the clause of the harm or in those that govern it.

        Whom somebody accuses of the harm goes before all that the grammar makes its doer.
        """
        accused = self.accused.of(sentence, predicate, victims)
        if accused or self._is_nobodys(sentence, predicate):
            return accused
        return (
            self._by_agent(sentence, predicate, agent, victims)
            or self._by_cause(sentence, predicate, noun, victims)
            or self._by_clause_above(sentence, predicate, noun, victims)
        )

    def _again(self, sentence: Sentence, predicate: Word, noun: Word | None, victims: Side | None) -> tuple[Doer, ...]:
        """The parties that did it where the report tells again what befell the same people, each once."""
        told = [found for one in self.retold.of(sentence, predicate, noun) if (found := self._in(one, victims))]
        several: list[Doer] = []
        for doer in told:
            if is_party(doer.side) and not any(same_force(doer.side, other.side) for other in several):
                several.append(doer)
        return tuple(several)

    def _in(self, telling: Telling, victims: Side | None) -> Doer | None:
        """Who did it by the sentence of a telling."""
        sentence, predicate, noun = telling
        agent = self._agent(sentence, predicate, self.scene.grammar(sentence).agent(predicate), noun)
        return self._here(sentence, predicate, agent, noun, victims)

    def _agent(self, sentence: Sentence, predicate: Word, agent: Word | None, noun: Word | None) -> Word | None:
        """Whom the grammar makes the doer; none of those who are harmed together."""
        agent = agent or self._subject_of(sentence, predicate)
        agent = None if agent is not None and self._is_beside(sentence, agent, noun) else agent
        return self.attacks.meant(sentence, agent, predicate) if agent is not None else None

    def _by_agent(self, sentence: Sentence, predicate: Word, agent: Word | None, victims: Side | None) -> Doer | None:
        """The one to whom the grammar gives the harm: "killed by [gunmen]"; "they" are those told of before."""
        if agent is None or agent.pos == "NUM":
            return None
        before = self.suspects.of(sentence, predicate, [], victims) if agent.text.lower() == "they" else None
        return before or self.deeds.doer(sentence, agent, victims, people=True)

    def _by_cause(self, sentence: Sentence, predicate: Word, noun: Word | None, victims: Side | None) -> Doer | None:
        """The first doer among the causes of the harm: "killed in [shelling] by the army"."""
        for one in self.candidates.of(sentence, predicate, noun):
            if self._tells(sentence, one):
                continue
            found = self.deeds.doer(sentence, one, victims, people=self._may_be_people(sentence, one))
            if found and (noun is None or found.noun.index != noun.index):
                return found
        return None

    def _by_clause_above(
        self, sentence: Sentence, predicate: Word, noun: Word | None, victims: Side | None
    ) -> Doer | None:
        above = self._doer_above(sentence, predicate, noun) if victims is not None else None
        return self.deeds.doer(sentence, above, victims) if above is not None else None

    def _deeds_seen(self, sentence: Sentence, predicate: Word, agent: Word | None, noun: Word | None) -> list[Word]:
        """The deeds of which the sentence says that they did it, and of none of them whose it was."""
        causes = (one for one in self.candidates.of(sentence, predicate, noun) if not _is_idle(sentence, one))
        return [one for one in (*filter(None, [agent]), *causes) if self.deeds.is_deed(one)]

    def _elsewhere(
        self, sentence: Sentence, predicate: Word, noun: Word | None, seen: list[Word], victims: Side | None
    ) -> Doer | None:
        """Who did it as other sentences tell, by the deeds that this one has `seen`: who says so himself goes first.

        Nobody where two blame each other.
        """
        claims = self.claimants.of(sentence, noun, victims)
        if any(not same_force(one.side, claims[0].side) for one in claims[1:]):
            return None
        if claims and may_suffer(predicate):
            return claims[0]
        return self.suspects.of(sentence, predicate, seen, victims)

    def _is_nobodys(self, sentence: Sentence, predicate: Word) -> bool:
        """True of harm by "a [stray] bullet", and of people whom somebody led to safety: "evacuated"."""
        grammar = self.scene.grammar(sentence)
        agent = grammar.agent(predicate)
        stray = agent is not None and any(word.lemma == "stray" for word in grammar.children(agent))
        return stray or (predicate.lemma == "evacuate" and (agent or grammar.subject(predicate)) is not None)

    def _is_by_thing(self, sentence: Sentence, predicate: Word) -> bool:
        """True of harm "by falling [debris]"; the parser takes "among them [two officers]" for who did it, too."""
        agent = self.scene.grammar(sentence).agent(predicate)
        return agent is not None and self._is_by(sentence, agent) and not self.deeds.is_deed(agent)

    def _tells(self, sentence: Sentence, noun: Word) -> bool:
        """True of who gives a toll: "the toll was given as 22 by [a newspaper]"."""
        head = self.scene.grammar(sentence).head(noun)
        telling = head is not None and head.pos == "VERB" and is_word(head.lemma, "speak", "tell_of")
        return telling and self._is_by(sentence, noun)

    def _subject_of(self, sentence: Sentence, predicate: Word) -> Word | None:
        """Who does it to an object: "[gang members] killed nine"; nobody dies or falls of himself so."""
        grammar = self.scene.grammar(sentence)
        if predicate.pos != "VERB" or not is_word(predicate.lemma, "strike", "abduction"):
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
        if verb is None or noun is None or not harming or verb.pos != "VERB" or is_word(verb.lemma, "speak"):
            return None
        return grammar.subject(verb) if not grammar.is_passive(verb) else None

    def _is_beside(self, sentence: Sentence, agent: Word, victims: Word | None) -> bool:
        """True of those who are harmed together: "[nine patients] and a nurse died"."""
        first = first_joined(self.scene.grammar(sentence), victims) if victims is not None else None
        return first is not None and victims is not None and agent.index == first.index != victims.index

    def _may_be_people(self, sentence: Sentence, noun: Word) -> bool:
        """True of the agent, and of who throws a bomb, opens fire, takes part: people of no party did that, too."""
        grammar = self.scene.grammar(sentence)
        verb = grammar.head(noun) if noun.relation == "nsubj" else None
        if verb is None or noun.pos == "PRON":
            return self._is_by(sentence, noun)
        armed = any(map(self.deeds.is_deed, grammar.children(verb, "obj"))) and verb.lemma not in _WORDS["meeting"]
        attacking = is_word(verb.lemma, "onslaught") and verb.lemma not in _WORDS["meeting"]
        return armed or attacking or self.attacks.takes_part(sentence, verb)

    def _is_by(self, sentence: Sentence, noun: Word) -> bool:
        return self.scene.grammar(sentence).preposition(noun) == "by"


def _is_idle(sentence: Sentence, deed: Word) -> bool:
    """True of "set on [fire]": nobody shot."""
    return deed.lemma == "fire" and deed.index > 0 and sentence.words[deed.index - 1].text.lower() == "on"
