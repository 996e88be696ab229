"""The nouns of a sentence that may say who did a harm: agents, causes, the subjects of the clauses that govern it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from warledger.extract.resolve.attacks import Attacks
from warledger.extract.resolve.climbing import climb
from warledger.extract.resolve.deeds import Deeds
from warledger.extract.resolve.harm_words import is_guess, outcomes
from warledger.extract.resolve.scene import Scene
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word

_WORDS = resolving_words("doers")
_HEARSAY = resolving_words("groups")["hearsay"]
_CLIMBS = frozenset(
    """advcl acl acl:relcl advcl:relcl conj nmod obl obj ccomp xcomp appos parataxis nsubj nsubj:pass dep
    list orphan root obl:agent""".split()
)
_FOLLOWING = _WORDS["causes"] - _WORDS["causes_near_only"]
# Verbs whose "by …" may have done what the clauses below or beside tell.
_HARMING = ("strike", "onslaught", "abduction", "effect", "light", "lay", "rout", "partake", "means", "fight")


class Candidates:
    """Answers for one report."""

    def __init__(self, scene: Scene, deeds: Deeds, attacks: Attacks) -> None:
        self.scene, self.deeds, self.attacks = scene, deeds, attacks

    def of(self, sentence: Sentence, predicate: Word, victims: Word | None) -> Iterator[Word]:
        """The nouns that may say who did it, the nearest to the predicate first."""
        grammar = self.scene.grammar(sentence)
        for word in (predicate, victims):
            if word is not None:
                yield from self._causes(sentence, word, None)
        for other in grammar.children(predicate, "conj", "parataxis", "acl"):
            if not is_word(other.lemma, "speak"):
                causes = self._causes(sentence, other, None)
                own = grammar.child(other, "nsubj", "nsubj:pass") is not None  # "…; a boy was shot by [the police]"
                yield from (noun for noun in causes if not own or self.deeds.is_deed(noun))
        yield from self._by(sentence, predicate)
        yield from self._takers(sentence, victims)
        yield from self._releasing(sentence, victims or predicate)
        yield from self._above(sentence, predicate)
        yield from self._following(sentence, predicate)

    def _takers(self, sentence: Sentence, victims: Word | None) -> Iterator[Word]:
        """Who had taken those whose harm is told: "the bodies of four students kidnapped by [gunmen]"."""
        grammar = self.scene.grammar(sentence)
        while victims is not None and victims.relation == "nmod":  # "the bodies of [four] of the students"
            victims = grammar.head(victims)
        for verb in grammar.subtree(victims) if victims is not None else ():
            if verb.relation in ("acl", "acl:relcl") and is_word(verb.lemma, "abduction"):
                agent = grammar.agent(verb)
                yield from (agent,) if agent is not None else ()

    def _releasing(self, sentence: Sentence, held: Word) -> Iterator[Word]:
        """Who lets those go whom he had taken, or still holds them; not who rescues them.

        As in "[rebels] released two kidnapped policemen", "the priest, kidnapped in Cali, was released by [rebels]".
        """
        grammar = self.scene.grammar(sentence)
        *_, top = climb(grammar, held, "nummod", "nmod", "amod", "acl", "conj")
        verb = grammar.head(top) if top.relation in ("obj", "nsubj:pass") else None
        if verb is None or verb.lemma not in _WORDS["keeping"]:
            return
        holder = grammar.agent(verb) if top.relation == "nsubj:pass" else grammar.subject(verb)
        yield from (holder,) if holder is not None else ()

    def _above(self, sentence: Sentence, predicate: Word) -> Iterator[Word]:
        """The nouns of the clauses that govern the predicate, up to who speaks of it or confesses to it."""
        grammar = self.scene.grammar(sentence)
        climbing: Word | None = predicate
        below: Word | None = None
        while climbing is not None:
            if below is None and climbing.pos == "NOUN" and self.attacks.is_freed(sentence, climbing):
                break
            if below is not None:
                yield from self._causes(sentence, climbing, below)
                yield from self._subjects(sentence, climbing, below)
            after = below is None and climbing.relation == "amod"  # "left eight soldiers [dead]"
            if not (after or climbing.relation in _CLIMBS) or is_word(climbing.lemma, "speak"):
                break
            if self._is_of_other_time(sentence, climbing):
                break
            if below is not None and is_word(climbing.lemma, "partake"):  # "confessed to the killing of"
                yield from self._described(sentence, climbing)
                break
            below, climbing = climbing, grammar.head(climbing)
            if climbing is not None and is_word(climbing.lemma, "speak") and climbing.pos == "VERB":
                break

    def _is_of_other_time(self, sentence: Sentence, clause: Word) -> bool:
        """True of what others did before or afterwards: "the strike came a day [after a bomb killed nine]"."""
        grammar = self.scene.grammar(sentence)
        subject = grammar.subject(clause) if clause.relation == "advcl" else None
        if subject is None:
            return False
        mark = grammar.child(clause, "mark") or grammar.child(subject, "case")  # the parser's slip
        return mark is not None and mark.text.lower() in _WORDS["of_other_time"]

    def is_of_other_attack(self, sentence: Sentence, predicate: Word) -> bool:
        """True of what an attack only followed: "the raid came a day after a bomb had [killed] nine"."""
        grammar = self.scene.grammar(sentence)
        for word in climb(grammar, predicate, *_CLIMBS):
            above = grammar.head(word) if self._is_of_other_time(sentence, word) else None
            subject = grammar.subject(above) if above is not None else None
            if subject is not None:
                return self.deeds.is_deed(subject)
        return False

    def _described(self, sentence: Sentence, clause: Word) -> Iterator[Word]:
        """Those whom a participle tells of: "[officers] involved in the murder of"."""
        head = self.scene.grammar(sentence).head(clause)
        if clause.relation in ("acl", "amod") and head is not None and head.pos in ("NOUN", "PROPN"):
            yield head

    def _following(self, sentence: Sentence, predicate: Word) -> Iterator[Word]:
        """The deeds further on in the sentence that a preposition makes a cause, wherever the parser hung them."""
        for word in sentence.words[predicate.index + 1 :]:
            if word.text.lower() in _WORDS["ends"] or self._contrasts(sentence, word) or is_word(word.lemma, "speak"):
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
            if (below is not None and noun.index == below.index) or self._contrasts(sentence, noun):
                continue
            if self.deeds.is_deed(noun) and noun.pos == "VERB" and is_word(noun.lemma, "fight"):
                yield noun
            elif noun.pos == "VERB" or noun.relation == "advcl":
                yield from self._clause(sentence, noun)
                if below is None:
                    yield from self._causes(sentence, noun, word)
            elif self.deeds.is_deed(noun) or (grammar.preposition(noun) == "by" and not self._spares(below and word)):
                yield noun
            elif noun.lemma in _WORDS["holding_causes"]:
                yield from self._within(sentence, noun)

    def _contrasts(self, sentence: Sentence, clause: Word) -> bool:
        """True of what happened to others: "five died in Gana, [while] two were hurt in the shelling of Tora"."""
        grammar = self.scene.grammar(sentence)
        mark = grammar.child(clause, "mark") if clause.relation == "advcl" else None
        told = mark is not None and mark.text.lower() in _WORDS["contrasting"]
        return told and grammar.child(clause, "nsubj", "nsubj:pass") is not None

    def _spares(self, verb: Word | None) -> bool:
        """True of a clause above or beside that tells of no harm: "nine were [freed] by soldiers and three died"."""
        return verb is not None and verb.pos == "VERB" and not (is_word(verb.lemma, *_HARMING) or outcomes(verb))

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
        if struck or self.attacks.strikes(sentence, verb) or is_word(verb.lemma, "effect"):
            subject = grammar.child(verb, "nsubj")
            if subject is not None and self._is_harmed(sentence, verb, subject):
                subject = None
            agent = grammar.agent(verb)
            yield from (word for word in (subject, agent) if word is not None)

    def _is_harmed(self, sentence: Sentence, verb: Word, subject: Word) -> bool:
        """True of the pronoun for those who are harmed: "nine were killed when [they] entered"."""
        above = self.scene.grammar(sentence).head(verb)
        return subject.pos == "PRON" and above is not None and self.scene.grammar(sentence).is_passive(above)

    def _subjects(self, sentence: Sentence, word: Word, below: Word) -> Iterator[Word]:
        """The subject of the verb that governs the harm: "[the army] shelled the town, killing nine"."""
        grammar = self.scene.grammar(sentence)
        if is_guess(grammar, word) or (is_word(word.lemma, "accuse") and not grammar.is_passive(word)):
            return  # who accuses has not done it
        striking = any(map(partial(self._harms, sentence), (word, *grammar.children(word, "xcomp"))))
        subject = self._subject(sentence, word)
        if (
            subject is not None
            and subject.index != below.index
            and (striking or self._strikes_as(sentence, subject, word))
        ):
            yield subject
        agent = grammar.agent(word)
        if agent is not None and striking and not is_word(word.lemma, "accuse"):
            yield agent
        if striking:
            yield from (noun for noun in grammar.children(word, "obj") if self.deeds.is_deed(noun))

    def _harms(self, sentence: Sentence, verb: Word) -> bool:
        """True of a verb whose subject has part in the harm below it."""
        if verb.lemma in _WORDS["witnessing"]:
            return False
        having_part = is_word(verb.lemma, "effect", "blame", "rout") or self.attacks.takes_part(sentence, verb)
        return having_part or self.attacks.strikes(sentence, verb)

    def _subject(self, sentence: Sentence, verb: Word) -> Word | None:
        """The subject of a verb; of one below "thought", "charged", that of the verb above or its object."""
        grammar = self.scene.grammar(sentence)
        subject, head = grammar.subject(verb), grammar.head(verb)
        if head is None:
            return subject
        if verb.relation == "ccomp" and is_word(head.lemma, "held") and not is_word(head.lemma, "speak"):
            return grammar.subject(head)  # "a drone [thought] to be of the front hit a car"
        if subject is None and verb.relation in ("xcomp", "advcl") and is_word(head.lemma, "accuse"):
            return grammar.child(head, "obj")  # "charged [them] with taking part in the murder"
        return grammar.subject(head) if subject is None and verb.relation == "xcomp" else subject

    def _strikes_as(self, sentence: Sentence, subject: Word, verb: Word) -> bool:
        """True of a deed or a weapon as the subject of a verb, not of what met with an accident."""
        landed = any(self.scene.grammar(sentence).complements(verb, one) for one in ("into", "onto"))
        return self.deeds.is_deed(subject) and (verb.lemma not in _WORDS["mishaps"] or landed)

    def _by(self, sentence: Sentence, predicate: Word) -> Iterator[Word]:
        """The "by …" after a deed, wherever the parser hung it: "the murder of seven by [gunmen]"."""
        grammar = self.scene.grammar(sentence)
        passive = predicate.pos == "VERB" and grammar.is_passive(predicate) and grammar.agent(predicate) is None
        if predicate.pos != "NOUN" and not passive:
            return
        for word in sentence.words[predicate.index + 1 :]:
            if word.feature("Mood") or word.text in (";", ":"):
                return
            if grammar.preposition(word) == "by" and not self._is_of_other(sentence, word, predicate):
                yield word

    def _is_of_other(self, sentence: Sentence, noun: Word, predicate: Word) -> bool:
        """True of who did what another noun's clause tells: "the murder of Ruiz, an allegation made by [the army]"."""
        grammar = self.scene.grammar(sentence)
        clause = grammar.head(noun)
        told = grammar.head(clause) if clause is not None and clause.relation == "acl" else None
        return told is not None and told.index > predicate.index and told.lemma in _HEARSAY
