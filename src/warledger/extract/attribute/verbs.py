"""Verbs of saying, thinking, wanting, praising: whose they are, and what the sentence gives as said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from warledger.extract.attribute.complements import Complements
from warledger.extract.attribute.nouns import antecedent, can_speak, is_document, is_own, owner
from warledger.extract.attribute.subjects import Subjects
from warledger.extract.attribute.trailing import tail
from warledger.extract.attribute.utterance import Utterance
from warledger.knowledge.english.cues import Complement, Cue, cues
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word
from warledger.values import Stance

_CLAUSES = frozenset({"root", "parataxis", "conj", "advcl"})


class _Spoken(NamedTuple):
    """Who a verb has as its voice: the word beside it, what that stands for, and how the verb has it."""

    named: Word | None
    voice: Word | None
    passive: bool
    carried: bool


class Verbs:
    """The verbs of saying of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.subjects = Subjects(grammar)
        self.complements = Complements(grammar)

    def at(self, verb: Word) -> Iterator[Utterance]:
        """The utterance that `verb` makes, if it is a verb of saying with a voice or something said."""
        if verb.pos not in ("VERB", "AUX", "NOUN"):
            return
        told = self._citing(verb) if verb.lemma in cues().sets.citing else self._telling(verb)
        best = sorted(told, key=lambda utterance: (not utterance.governs, not utterance.content))[:1]
        if not best or not best[0].content:
            best = [each for each in self._holding(verb) if not best or (each.content and each.governs)][:1] or best
        yield from best

    def _telling(self, verb: Word) -> Iterator[Utterance]:
        for cue in self._cues(verb):
            utterance = self._utterance(verb, cue)
            if utterance is not None:
                yield utterance

    def _holding(self, verb: Word) -> Iterator[Utterance]:
        for cue in self._attitudes(verb):
            utterance = self._attitude(verb, cue)
            if utterance is not None:
                yield utterance

    def _cues(self, verb: Word) -> tuple[Cue, ...]:
        lemma = verb.lemma
        behind = ("advmod",) if verb.relation == "parataxis" else ()  # “…,” he went on
        for child in self.grammar.children(verb, "compound:prt", "obj", "xcomp", *behind):
            phrasal = cues().verbs.get(f"{lemma}-{child.lemma}")
            if phrasal:
                return phrasal
        return cues().verbs.get(lemma, ())

    def _utterance(self, verb: Word, cue: Cue) -> Utterance | None:
        spoken = self._spoken(verb)
        if not self._is_cue(verb, cue, spoken):
            return None
        content = frozenset(word.index for word in self.complements.of(verb, cue, passive=spoken.passive))
        ending = tail(self.grammar, verb) if Complement.CLAUSE in cue.content else None
        content |= ending.content if ending is not None else frozenset()
        stance = cue.stance if spoken.voice is not None or spoken.carried else cue.passive
        if stance is None or (not content and (spoken.voice is None or Complement.CLAUSE not in cue.content)):
            return None
        return self._made(verb, cue, spoken, stance, content)

    def _made(self, verb: Word, cue: Cue, spoken: _Spoken, stance: Stance, content: frozenset[int]) -> Utterance:
        negated, voice = self._is_unsaid(verb), spoken.voice
        if negated and stance is Stance.CONFIRMS:  # "could not verify that": nobody's word
            return Utterance((verb,), Stance.UNVERIFIED, "cue.unverified", None, content, named=spoken.named)
        if voice is not None and self._is_unconfirmed(voice):
            stance = Stance.UNVERIFIED
        own = voice is not None and is_own(self.grammar, voice)
        return Utterance(
            (verb,),
            stance,
            cue.rule,
            voice,
            content,
            quoted=cue.quoted,
            carried=spoken.carried,
            named=spoken.named,
            governs=cue.governs and not negated and not own,
            negated=negated,
            own=own and cue.governs and not negated,
        )

    def _spoken(self, verb: Word) -> _Spoken:
        passive = self.subjects.is_passive(verb)
        named = self._giver(verb) or self.subjects.named(verb) or (self._officially(verb) if passive else None)
        ending = tail(self.grammar, verb)
        if ending is not None:
            named, passive = ending.voice, False
        voice = self._shown_with(verb, antecedent(self.grammar, named))
        if not passive and self._is_carried(verb, voice):
            return _Spoken(named, None, passive, carried=True)
        return _Spoken(named, voice, passive, carried=False)

    def _officially(self, verb: Word) -> Word | None:
        """As in "it was [officially] reported": officials said so."""
        adverbs = self.grammar.children(verb, "advmod")
        return next((word for word in adverbs if word.text.lower() in cues().sets.by_office), None)

    def _shown_with(self, verb: Word, voice: Word | None) -> Word | None:
        """The pictures that others are some of: "[footage shared by the rebels] showed …, and some clips showed …"."""
        if voice is None or not is_document(voice) or owner(self.grammar, voice) is not None:
            return voice
        clause = self.grammar.head(verb) if verb.relation == "xcomp" else verb
        before = self.grammar.head(clause) if clause is not None and clause.relation == "conj" else None
        subject = self.grammar.subject(before) if before is not None else None
        owned = subject is not None and is_document(subject) and owner(self.grammar, subject) is not None
        return subject if owned else voice

    def _is_cue(self, verb: Word, cue: Cue, spoken: _Spoken) -> bool:
        """True if the verb can be this cue: where it stands in the sentence, and with this voice or none."""
        if verb.pos == "NOUN" and not (verb.relation in _CLAUSES and self._has_clause(verb)):
            return False
        if verb.relation == "amod":
            return False
        if spoken.voice is None:
            return spoken.passive or spoken.carried
        return not cue.nobody and self._may_say(verb, spoken.voice, cue)

    def _giver(self, verb: Word) -> Word | None:
        """As in "obtained the names from [medics]"."""
        if verb.lemma not in cues().sets.received:
            return None
        return next((noun for noun in self.grammar.complements(verb, "from") if can_speak(self.grammar, noun)), None)

    def _is_carried(self, verb: Word, voice: Word | None) -> bool:
        """True for “…,” adding that …: a participle after a quotation, said by whoever was quoted."""
        opens = verb.relation == "root" and verb.feature("VerbForm") in ("Ger", "Part")
        if not opens and verb.relation not in ("advcl", "parataxis"):
            return False
        if self.grammar.child(verb, "nsubj", "mark") is not None:
            return False
        before = self.grammar.sentence.words[max(0, verb.index - 1)]
        quoted = before.text in cues().sets.closing
        return quoted and (voice is None or is_own(self.grammar, voice))

    def _may_say(self, verb: Word, voice: Word, cue: Cue) -> bool:
        if cue.voice and not can_speak(self.grammar, voice) and not is_own(self.grammar, voice):
            return False
        if cue.paper:
            return is_document(voice)
        paper = self.grammar.head(verb) if verb.relation == "acl" else None  # "it published a video [showing] …"
        paper = voice if is_document(voice) else paper
        return not cue.document or (paper is not None and is_document(paper) and owner(self.grammar, paper) is not None)

    def _is_unconfirmed(self, voice: Word) -> bool:
        """True for "unconfirmed reports say"."""
        found = (cues().adjectives.get(word.lemma) for word in self.grammar.children(voice, "amod"))
        return any(cue is not None and cue.stance is Stance.UNVERIFIED for cue in found)

    def _is_unsaid(self, verb: Word) -> bool:
        """True for "did not say", "declined to confirm", "should admit": nothing is said."""
        if self.grammar.negation(verb) is not None or self._is_nobodys(verb) or self._is_neither(verb):
            return True
        head = self.grammar.head(verb) if verb.relation in ("xcomp", "ccomp") else None
        helping = (*self.grammar.children(verb, "aux"), *(self.grammar.children(head, "aux") if head else ()))
        asked = any(word.text.lower() in cues().sets.modals for word in helping)
        asked = asked and not self.subjects.is_passive(verb)  # "it should be recalled that" is the report's own
        return asked or (verb.relation == "xcomp" and head is not None and head.lemma in cues().unsaid)

    def _is_neither(self, verb: Word) -> bool:
        """True for "neither confirmed nor denied", both verbs."""
        marks = self.grammar.children(verb, "advmod", "cc:preconj", "cc")
        return any(mark.text.lower() in ("neither", "nor") for mark in marks)

    def _is_nobodys(self, verb: Word) -> bool:
        """True for "no official said", "none of this could be confirmed"; not for "no casualties were reported"."""
        subject = self.grammar.child(verb, "nsubj", "nsubj:pass")
        if subject is None:
            return False
        words = (subject, *(self.grammar.children(subject, "det") if subject.relation == "nsubj" else ()))
        return any(word.text.lower() in cues().sets.nobody for word in words)

    def _has_clause(self, verb: Word) -> bool:
        return bool(self.grammar.children(verb, "ccomp"))

    # Attitudes: "hopes that …", "praised …", "called for …".

    def _attitudes(self, verb: Word) -> tuple[Cue, ...]:
        """The attitudes of the verb with its particle or preposition, else of the verb alone."""
        lemma = verb.lemma
        beside = [child.text.lower() for child in self.grammar.children(verb, "compound:prt", "advmod", "xcomp")]
        for noun in self.grammar.children(verb, "obl", "nmod", "advcl", "obj"):
            beside.extend(case.text.lower() for case in self.grammar.children(noun, "case", "mark"))
        found = (cues().attitudes.get(f"{lemma}-{word}") for word in beside)
        return next((each for each in found if each), None) or cues().attitudes.get(lemma, ())

    def _attitude(self, verb: Word, cue: Cue) -> Utterance | None:
        if verb.pos == "NOUN" or verb.relation == "amod" or (cue.quoted and self._goes_on_doing(verb)):
            return None
        utterance = self._utterance(verb, cue)
        if utterance is None:
            return None
        if not utterance.content and utterance.voice is not None:
            targets = self.complements.targets(verb, passive=self.subjects.is_passive(verb))
            content = frozenset(word.index for word in targets)
            return replace(utterance, content=content, governs=utterance.governs and utterance.quoted)
        governs = utterance.governs and (utterance.quoted or self._is_clausal(utterance))
        return replace(utterance, governs=governs, narrow=utterance.stance is Stance.UNVERIFIED)

    def _goes_on_doing(self, verb: Word) -> bool:
        """True for "continues to commit crimes", "began killing": nothing is said by it."""
        return verb.lemma in cues().sets.aspect and self.grammar.child(verb, "xcomp", "obj") is not None

    def _is_clausal(self, utterance: Utterance) -> bool:
        """True if what is believed or hoped is a clause: "hoped that …", not "planned the killings"."""
        heads = (self.grammar.sentence.words[index] for index in utterance.content)
        return all(head.pos in ("VERB", "AUX") or self.grammar.child(head, "nsubj", "cop") for head in heads)

    # "Y cited X as saying that …": Y passes on what X says.

    def _citing(self, verb: Word) -> Iterator[Utterance]:
        said = [
            child
            for child in self._below(verb)
            if child.lemma in cues().verbs and self.subjects.quoted(child) is not None
        ]
        voice = self.grammar.agent(verb) if self.subjects.is_passive(verb) else self.grammar.subject(verb)
        if said and voice is not None:
            content = frozenset(child.index for child in said)
            source = antecedent(self.grammar, voice)
            yield Utterance((verb,), Stance.ASSERTS, "cue.cited", source, content, named=voice)

    def _below(self, verb: Word) -> Iterator[Word]:
        for child in self.grammar.children(verb):
            yield child
            if child.relation in ("obj", "nsubj:pass"):
                yield from self.grammar.children(child, "acl", "acl:relcl")
