"""Whose deed it is said to be: responsibility claimed, denied or laid on somebody, and abuses alleged."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.stating import Stating
from warledger.extract.mention import DeedMention
from warledger.knowledge.english.deeds import deeds
from warledger.language.syntax import Word
from warledger.values import Kind


class Blame:
    """Finds responsibility and allegations in one sentence."""

    def __init__(self, stating: Stating) -> None:
        self.stating, self.grammar = stating, stating.grammar

    def of_verb(self, verb: Word) -> Iterator[DeedMention]:
        """As in "claimed responsibility for the attack", "blamed the rebels for the killing"."""
        laid_on = self._laid_on(verb)
        if laid_on is not None:
            yield self.stating.mention(Kind.RESPONSIBILITY, "blamed", verb, actor=laid_on[1], thing=laid_on[0])
            return
        for verdict in ("claimed", "denied", "blamed"):
            if not self.stating.is_in(verb, "responsibility", verdict):
                continue
            deed = self._deed(verb)
            if deed is None:
                return
            actor = self.stating.patient(verb) if verdict == "blamed" else self.grammar.subject(verb)
            if actor is not None:
                yield self.stating.mention(Kind.RESPONSIBILITY, verdict, verb, actor=actor, thing=deed)

    def _laid_on(self, verb: Word) -> tuple[Word, Word] | None:
        """The deed and who is held to have done it: "the attack was attributed to the rebels", "blamed it on them"."""
        if verb.lemma.lower() not in deeds()["responsibility"]["laid_on"]:
            return None
        deed = self.stating.patient(verb)
        whom = [*self.grammar.complements(verb, "on"), *self.grammar.complements(verb, "to")]
        return (deed, whom[0]) if deed is not None and whom and self._is_deed(deed) else None

    def of_adjective(self, word: Word) -> Iterator[DeedMention]:
        """As in "the army is responsible for the murder"."""
        if word.lemma.lower() not in deeds()["responsibility"]["answerable"] or self.grammar.negation(word):
            return
        holder = self.grammar.child(word, "nsubj")
        below = [*self.grammar.complements(word, "for"), *self.grammar.complements(word, "of")]
        deed = next((noun for noun in below if self._is_deed(noun)), None)
        if holder is not None and deed is not None and self.stating.is_force(holder):
            yield self.stating.mention(Kind.RESPONSIBILITY, "blamed", word, actor=holder, thing=deed)

    def _is_deed(self, noun: Word) -> bool:
        return noun.lemma.lower() in deeds()["responsibility"]["deeds"]

    def _deed(self, verb: Word) -> Word | None:
        """The deed that somebody is responsible for: a noun for an attack below the verb, or "of killing …"."""
        below = list(self.grammar.subtree(verb))
        nouns = (word for word in below if word.lemma.lower() in deeds()["responsibility"]["deeds"])
        verbs = (word for word in below if word.pos == "VERB" and word.relation in ("advcl", "ccomp", "acl"))
        return next((word for word in (*nouns, *verbs) if word.index > verb.index), None)

    def of_noun(self, noun: Word) -> Iterator[DeedMention]:
        """As in "allegations of human rights abuses by the army [and its allies]": one for each of them."""
        if noun.lemma.lower() not in deeds()["allegation"]["nouns"]:
            return
        head = self.grammar.head(noun)
        near = [*self.grammar.subtree(noun), *([head, *self.grammar.children(head)] if head is not None else [])]
        if any(word.lemma.lower() in deeds()["allegation"]["markers"] for word in near):
            by = [*self.grammar.complements(noun, "by"), *(self.grammar.complements(head, "by") if head else ())]
            actors = self._each(self.stating.joined(next(iter(by), None))) or (None,)
            for actor in actors:
                yield self._alleged(noun, actor)
            yield from self._denials(noun, actors)

    def _each(self, nouns: tuple[Word, ...]) -> tuple[Word, ...]:
        """Without a name that only stands before its noun, as in "the army and [Wagner] forces"."""
        following = {noun.index - 1 for noun in nouns}
        return tuple(noun for noun in nouns if noun.index not in following)

    def _alleged(self, abuse: Word, actor: Word | None) -> DeedMention:
        """The evidence ends with the one whom it names, so that each of several has his own."""
        start = self.stating.counter.span(abuse).start
        stop = self.stating.counter.span(actor).stop if actor is not None else abuse.stop
        evidence = self.stating.document.span(start, max(stop, abuse.stop))
        return self.stating.mention(Kind.ALLEGATION, "alleged", abuse, actor=actor, thing=abuse, evidence=evidence)

    def _denials(self, abuse: Word, actors: tuple[Word | None, ...]) -> Iterator[DeedMention]:
        """As in "… though the authorities have denied such claims": the same abuse by each of them, denied."""
        for verb in self.stating.sentence.words:
            if verb.pos == "VERB" and verb.lemma in deeds()["allegation"]["denying"] and verb.index > abuse.index:
                said = self.stating.patient(verb)
                if said is not None and (said.lemma in deeds()["allegation"]["said"] or said.lemma == "it"):
                    for actor in actors:
                        evidence = self.stating.stretch(verb, actor or abuse)
                        yield self.stating.mention(
                            Kind.ALLEGATION, "denied", verb, actor=actor, thing=abuse, evidence=evidence
                        )
