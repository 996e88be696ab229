"""Who says it: the noun that a verb of saying has as its voice, wherever the sentence puts it."""

from __future__ import annotations

from warledger.extract.attribute.nouns import antecedent, can_speak
from warledger.extract.attribute.strays import Strays
from warledger.knowledge.english.cues import DASHES, cues
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_ENDING = frozenset({",", ".", "?", "!"})  # before the mark that closes a quotation


class Subjects:
    """The voices of the verbs of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.strays = Strays(grammar)

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
            or self.strays.within(verb)
            or self.strays.behind(verb)
            or self._carried(verb)
            or self._modified(verb)
            or self.strays.displaced(verb)
        )

    def _speaking(self, verb: Word) -> Word | None:
        """The subject, and not the place that opens the sentence and was read as one too."""
        subject = self.grammar.subject(verb)
        if subject is not None and (self.fronted(verb) or self.headline(verb) or self._is_name_of_last(subject, verb)):
            return self.grammar.children(verb, "nsubj")[-1]
        if subject is not None and subject.pos == "PRON":  # "a raid that [police] say killed nine"
            nearer = [noun for noun in self.grammar.children(verb, "nsubj") if subject.index < noun.index < verb.index]
            subject = next((noun for noun in nearer if can_speak(self.grammar, noun)), subject)
        if subject is None:
            return self._clausal(verb)
        if not self.is_dateline(subject):
            return subject
        others = (noun for noun in self.grammar.children(verb, "nsubj") if noun.index != subject.index)
        other = next((noun for noun in others if can_speak(self.grammar, noun)), None)
        return other if other is not None or subject.pos == "PROPN" else subject

    def _is_name_of_last(self, subject: Word, verb: Word) -> bool:
        """True for the first word of a name that was read as two subjects: "[Doro Human Rights] said"."""
        name = self.grammar.sentence.name_at(subject)
        last = self.grammar.children(verb, "nsubj")[-1:]
        return name is not None and any(subject.index < other.index <= name.last for other in last)

    def _clausal(self, verb: Word) -> Word | None:
        """As in "[residents] reached by telephone said" where a clause was read as the subject."""
        clause = self.grammar.child(verb, "csubj")
        marked = clause is None or self.grammar.child(clause, "mark", "aux", "aux:pass") is not None
        noun = self.grammar.child(clause, "nsubj", "nsubj:pass") if clause is not None and not marked else None
        return noun if noun is not None and can_speak(self.grammar, noun) else None

    def fronted(self, verb: Word) -> Word | None:
        """As in "Among the dead were [three minors], said the mayor" where they were read as the verb's subject."""
        before = [noun for noun in self.grammar.children(verb, "nsubj") if noun.index < verb.index]
        behind = [noun for noun in self.grammar.children(verb, "nsubj") if noun.index > verb.index]
        told = before and any(self.grammar.child(noun, "cop") for noun in self.grammar.children(verb, "obl"))
        return before[0] if told and behind and can_speak(self.grammar, behind[0]) else None

    def headline(self, verb: Word) -> Word | None:
        """As in "War: [attack] kills 25, says mayor" where all of it was read as the verb's other subject.

        So may be what is said before the one who speaks: "[One more] in the river,” Keita said".
        """
        first, *others = self.grammar.children(verb, "nsubj") or (None,)
        if first is None or not others or first.index > verb.index or not can_speak(self.grammar, others[-1]):
            return None
        last, words = others[-1], self.grammar.sentence.words
        start, stop = self.grammar.phrase(last)
        if last.index > verb.index:
            ends = words[stop.index + 1 : stop.index + 2]  # not "…, said nine people were killed"
            return first if words[verb.index - 1].text == "," and all(word.pos == "PUNCT" for word in ends) else None
        before = [word.text for word in words[max(0, start.index - 2) : start.index]]
        if len(before) < 2:
            return None
        quoted = before[-1] in cues().sets.closing  # not the end of a nickname: 'Ali "the Lion" Keita said'
        parted = before[0] in _ENDING if quoted else before[-1] in DASHES | {","}
        return (
            first if parted and all(word.pos in ("AUX", "ADV") for word in words[stop.index + 1 : verb.index]) else None
        )

    def is_dateline(self, noun: Word) -> bool:
        """True for the place that opens a sentence: "[DORO] - Seven men died, the mayor said", "(Doro) –", "Doro: "."""
        words = self.grammar.sentence.words
        last = noun.index + 1
        while last < len(words) and (words[last].pos == "PROPN" or words[last].text == ")"):
            last += 1
        mark = words[last] if last < len(words) else None
        verb = self.grammar.head(noun)
        between = words[last + 1 : verb.index] if verb is not None else ()
        if any(word.text in DASHES for word in between):  # "Keita – a baker – said"
            return False
        if noun.pos not in ("PROPN", "NOUN") or any(
            word.pos != "PROPN" and word.text != "(" for word in words[: noun.index]
        ):
            return False
        return mark is not None and (mark.text == ":" or (mark.text in DASHES and words[last - 1].stop < mark.start))

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
        participle = done or beside.lemma in ("dead", "missing", "wounded")
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

    def _carried(self, verb: Word) -> Word | None:
        """Whoever a clause without a subject belongs to: "[the army] said …, adding", "[he] goes on to report"."""
        head, subject = self.grammar.head(verb), None
        while head is not None:
            if head.lemma in cues().sets.citing:
                return self.grammar.child(head, "obj") or self.grammar.passive_subject(head)
            subject = subject or self.grammar.subject(head)
            for said in (head, *self.grammar.children(head, "parataxis")):
                if said.lemma in cues().verbs and said.index < verb.index and self.grammar.subject(said):
                    return self.grammar.subject(said)
            head = self.grammar.head(head)
        return subject if verb.relation in ("xcomp", "advcl", "conj") else None

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
