"""Abuses alleged, and their denials: "allegations of torture by the army, which denied them"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.answering import each_of
from warledger.extract.find.stating import Stating
from warledger.extract.mention import DeedMention
from warledger.knowledge.english.deeds import deeds
from warledger.language.syntax import Word
from warledger.values import Kind


class Allegations:
    """Finds the abuses that one sentence alleges."""

    def __init__(self, stating: Stating) -> None:
        self.stating, self.grammar = stating, stating.grammar

    def of_noun(self, noun: Word) -> Iterator[DeedMention]:
        """As in "allegations of human rights abuses by the army [and its allies]": one for each of them."""
        if noun.lemma not in deeds()["allegation"]["nouns"]:
            return
        head = self.grammar.head(noun)
        near = [*self.grammar.subtree(noun), *([head, *self.grammar.children(head)] if head is not None else [])]
        if any(word.lemma in deeds()["allegation"]["markers"] for word in near):
            by = [*self.grammar.complements(noun, "by"), *(self.grammar.complements(head, "by") if head else ())]
            actors = each_of(self.stating, next(iter(by), None)) or (None,)
            for actor in actors:
                yield self._alleged(noun, actor)
            yield from self._denials(noun, actors)

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
