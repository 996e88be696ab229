"""Who says it: the noun that a verb of saying has as its voice, wherever the sentence puts it."""

from __future__ import annotations

from warledger.extract.attribute.nouns import antecedent, can_speak
from warledger.knowledge.english.cues import DASHES, cues
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_SHORT = 5  # words of a voice that ends a headline
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "CCONJ", "ADP", "NUM", "PART"})


class Subjects:
    """The voices of the verbs of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def voice(self, verb: Word) -> Word | None:
        """The noun that speaks, with "who" and "which" led back to what they stand for."""
        return antecedent(self.grammar, self.named(verb))

    def named(self, verb: Word) -> Word | None:
        """The word that speaks: the subject, of the passive the agent; of a participle, who spoke before it."""
        if self.is_passive(verb):
            return self.grammar.agent(verb)
        subject = self._speaking(verb) or self.misread(verb)
        if subject is not None:
            return subject
        if self.grammar.child(verb, "nsubj:pass"):
            return None
        return (
            self.quoted(verb)
            or self._misread(verb)
            or self._inverted(verb)
            or self._carried(verb)
            or self._modified(verb)
            or self.displaced(verb)
        )

    def _speaking(self, verb: Word) -> Word | None:
        """The subject, and not the place that opens the sentence and was read as one too."""
        subject = self.grammar.subject(verb)
        if subject is not None and self.fronted(verb):
            return next(noun for noun in self.grammar.children(verb, "nsubj") if noun.index > verb.index)
        if subject is None or not self.is_dateline(subject):
            return subject
        others = (noun for noun in self.grammar.children(verb, "nsubj") if noun.index != subject.index)
        other = next((noun for noun in others if can_speak(self.grammar, noun)), None)
        return other if other is not None or subject.pos == "PROPN" else subject

    def fronted(self, verb: Word) -> Word | None:
        """As in "Among the dead were [three minors], said the mayor" where they were read as the verb's subject."""
        before = [noun for noun in self.grammar.children(verb, "nsubj") if noun.index < verb.index]
        behind = [noun for noun in self.grammar.children(verb, "nsubj") if noun.index > verb.index]
        told = before and any(self.grammar.child(noun, "cop") for noun in self.grammar.children(verb, "obl"))
        return before[0] if told and behind and can_speak(self.grammar, behind[0]) else None

    def is_dateline(self, noun: Word) -> bool:
        """True for the place that opens a sentence: "[DORO] - Seven men died, the mayor said", "(Doro) –", "Doro: "."""
        words = self.grammar.sentence.words
        last = noun.index + 1
        while last < len(words) and (words[last].pos == "PROPN" or words[last].text == ")"):
            last += 1
        mark = words[last] if last < len(words) else None
        if noun.pos not in ("PROPN", "NOUN") or any(
            word.pos != "PROPN" and word.text != "(" for word in words[: noun.index]
        ):
            return False
        return mark is not None and (mark.text == ":" or (mark.text in DASHES and words[last - 1].stop < mark.start))

    def displaced(self, verb: Word) -> Word | None:
        """As in "… in the village of Doro, [the mayor, Ali Keita], wrote" where it was read as explaining the village.

        The phrase fills the stretch between a comma and a verb of saying without a subject that follows what is said.
        """
        if verb.relation not in ("advcl", "conj", "parataxis") or verb.lemma.lower() not in cues().verbs:
            return None
        if verb.feature("VerbForm") != "Fin" or self.grammar.children(verb, "nsubj", "nsubj:pass", "mark", "cc"):
            return None
        return self._filling(verb)

    def _filling(self, verb: Word) -> Word | None:
        """The noun whose phrase fills the stretch between a comma and the verb."""
        nouns = self.grammar.sentence.words[: verb.index]
        named = (noun for noun in nouns if self._is_stray(noun, verb) and self._fills(noun, verb))
        return next((noun for noun in named if can_speak(self.grammar, noun)), None)

    def _is_stray(self, noun: Word, verb: Word) -> bool:
        """True for a noun that was read as explaining another, or as the subject of a verb before it."""
        head = noun.head if noun.head is not None else noun.index
        return noun.relation in ("appos", "conj") or (
            noun.relation == "nsubj" and head < noun.index and head != verb.index
        )

    def _fills(self, noun: Word, verb: Word) -> bool:
        """True if the phrase of `noun` reaches from a comma to the verb."""
        inside = sorted(word.index for word in self.grammar.subtree(noun))
        words = self.grammar.sentence.words
        before = words[inside[0]].text if words[inside[0]].pos == "PUNCT" else words[max(0, inside[0] - 1)].text
        rest = words[inside[-1] + 1 : verb.index]
        return before == "," and all(word.pos in ("PUNCT", "AUX") for word in rest)

    def is_passive(self, verb: Word) -> bool:
        """True for "it was reported that", "four men said killed"."""
        if self._continues_active(verb) or self.misread(verb) is not None:
            return False
        if self.grammar.child(verb, "nsubj") is None:
            return self.grammar.is_passive(verb)
        return self.is_headline_passive(verb)

    def misread(self, verb: Word) -> Word | None:
        """As in "[a mother] accused the police of …", read as a passive: no "was" stands by it, nor "by" after it."""
        if verb.feature("Tense") != "Past" or self.grammar.children(verb, "aux", "aux:pass"):
            return None
        agent = self.grammar.child(verb, "obl:agent")
        if agent is None or agent.index < verb.index or self.grammar.children(agent, "case"):
            return None
        return self.grammar.child(verb, "nsubj:pass")

    def _continues_active(self, verb: Word) -> bool:
        """True for "has released … and [called] for", though its form is that of the passive."""
        head = self.grammar.head(verb)
        if (
            verb.relation != "conj"
            or head is None
            or self.grammar.children(verb, "aux:pass", "nsubj:pass", "obl:agent")
        ):
            return False
        return self.grammar.child(head, "aux") is not None and not self.grammar.is_passive(head)

    def is_headline_passive(self, verb: Word) -> bool:
        """True for "four men said killed", "three feared dead": a participle beside the verb, without a subject."""
        if verb.feature("VerbForm") not in ("Part", "Fin") or verb.index + 1 >= len(self.grammar.sentence.words):
            return False
        beside = self.grammar.sentence.words[verb.index + 1]
        if beside.head != verb.index or beside.relation not in ("ccomp", "xcomp", "advcl", "obj"):
            return False
        done = beside.feature("VerbForm") == "Part" and beside.feature("Tense") != "Pres"
        participle = done or beside.lemma.lower() in ("dead", "missing", "wounded")
        return participle and not self.grammar.children(beside, "nsubj", "nsubj:pass", "mark", "aux")

    def quoted(self, verb: Word) -> Word | None:
        """As in "cited [the army] as saying", "[the mayor] was quoted as saying"."""
        if not any(child.lemma == "as" for child in self.grammar.children(verb, "mark", "case", "advmod")):
            return None
        head = self.grammar.head(verb)
        if head is None:
            return None
        if verb.relation.startswith("acl") and head.pos != "VERB":
            return head
        behind = (noun for noun in self.grammar.children(head, "nsubj") if head.index < noun.index < verb.index)
        return next(behind, None) or self.grammar.passive_subject(head) or self.grammar.child(head, "obj")

    def _misread(self, verb: Word) -> Word | None:
        """As in "…, [activists] said" where the noun was read as a second subject of the clause before it."""
        for clause in self.grammar.children(verb, "ccomp"):
            for noun in self.grammar.children(clause, "nsubj"):
                if clause.index < noun.index < verb.index:
                    return noun
            if clause.index < verb.index:
                return self._joined_on(verb) or self._filling(verb)
            stolen = self._stolen(verb, clause)
            if stolen is not None:
                return stolen
        return None

    def _stolen(self, verb: Word, clause: Word) -> Word | None:
        """As in "[the agency] reported nine soldiers were killed" where it was read as the subject of "killed"."""
        subjects = self.grammar.children(clause, "nsubj", "nsubj:pass")
        before = [noun for noun in subjects if noun.index < verb.index and can_speak(self.grammar, noun)]
        return before[0] if before and len(subjects) > len(before) else None

    def _joined_on(self, verb: Word) -> Word | None:
        """As in "killed nine people, [activists] said" where the noun was read as one more of the people."""
        words = self.grammar.sentence.words
        first = verb.index
        while first and words[first - 1].pos in _NOMINAL:
            first -= 1
        if not first or first == verb.index or words[first - 1].text != ",":
            return None
        phrase = words[first : verb.index]
        tops = (word for word in phrase if word.head is None or not first <= word.head < verb.index)
        return next((word for word in tops if can_speak(self.grammar, word)), None)

    def _carried(self, verb: Word) -> Word | None:
        """Whoever a clause without a subject belongs to: "[the army] said …, adding", "[he] goes on to report"."""
        head, subject = self.grammar.head(verb), None
        while head is not None:
            if head.lemma.lower() in cues().sets.citing:
                return self.grammar.child(head, "obj") or self.grammar.passive_subject(head)
            subject = subject or self.grammar.subject(head)
            for said in (head, *self.grammar.children(head, "parataxis")):
                if said.lemma.lower() in cues().verbs and said.index < verb.index and self.grammar.subject(said):
                    return self.grammar.subject(said)
            head = self.grammar.head(head)
        return subject if verb.relation in ("xcomp", "advcl", "conj") else None

    def _inverted(self, verb: Word) -> Word | None:
        """As in “…,” added [a resident] where the noun was read as the verb's object."""
        before = self.grammar.sentence.words[verb.index - 1] if verb.index else None
        if before is None or not (before.text in cues().sets.closing or self._ends_headline(verb, before)):
            return None
        after = (noun for noun in self.grammar.children(verb, "obj", "iobj") if noun.index > verb.index)
        return next((noun for noun in after if can_speak(self.grammar, noun)), None)

    def _ends_headline(self, verb: Word, before: Word) -> bool:
        """True for "Nine killed in airstrike, says [monitor]"."""
        rest = self.grammar.sentence.words[verb.index + 1 :]
        present = verb.feature("Tense") == "Pres" and verb.relation in ("root", "parataxis")
        return before.text == "," and present and len(rest) <= _SHORT and "," not in [word.text for word in rest]

    def _modified(self, verb: Word) -> Word | None:
        """As in "[activists] urging …", "[she] made a speech urging …"."""
        head = self.grammar.head(verb)
        participle = verb.feature("VerbForm") in ("Ger", "Part") and not self.grammar.children(verb, "mark")
        if verb.relation != "acl" or head is None or not participle:
            return None
        if can_speak(self.grammar, head):
            return head
        clause = self.grammar.head(head)
        return self.grammar.subject(clause) if clause is not None and head.relation in ("obj", "obl") else None
