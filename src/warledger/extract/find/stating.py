"""What every kind of deed is found with: the sentence's grammar, and the making of the mention from its words."""

from __future__ import annotations

from warledger.extract.find.patients import Patients
from warledger.extract.find.victims import Counter
from warledger.extract.mention import DeedMention
from warledger.knowledge.english.deeds import deeds, openings
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Document, Kind, Quantity, Span


class Stating:
    """The sentence of the deeds, with what is asked of it again and again."""

    def __init__(self, document: Document, sentence: Sentence) -> None:
        self.document, self.sentence = document, sentence
        self.grammar = Grammar(sentence)
        self.counter = Counter(document, self.grammar)
        self.patients = Patients(self.grammar, self.counter)

    def is_in(self, word: Word, section: str, name: str) -> bool:
        """True if the word, alone or with its particle or noun, is in the list."""
        words, lemma = deeds()[section][name], word.lemma
        if lemma in words or lemma not in openings(words):
            return lemma in words
        near = self.grammar.children(word, "compound:prt", "obj", "advmod", "obl")
        return any(f"{lemma}-{other.lemma}" in words for other in near)

    def patient(self, verb: Word) -> Word | None:
        """What the verb is done to, by its syntax alone."""
        return self.grammar.child(verb, "obj") or self.grammar.passive_subject(verb)

    def actor(self, verb: Word) -> Word | None:
        """Who does it: by the clause, else whose deed a noun above it is: "the army's announcement of retaking …"."""
        noun = self.grammar.head(verb)
        owner = self.grammar.child(noun, "nmod:poss") if noun is not None and noun.pos == "NOUN" else None
        return self.patients.agent(verb, None) or (owner if verb.relation in ("acl", "advcl", "nmod") else None)

    def joined(self, noun: Word | None) -> tuple[Word, ...]:
        """The noun and those joined to it."""
        return self.grammar.conjuncts(noun) if noun is not None else ()

    def named(self, noun: Word, kind: str) -> Word | None:
        """`noun`, or what it is an amount of, if it names a thing of this kind."""
        words = [noun, *self.grammar.complements(noun, "of")]
        return next((word for word in words if word.lemma in deeds()["things"][kind]), None)

    def is_place(self, noun: Word) -> bool:
        """True for a place by its name or its noun."""
        return self.sentence.is_in_name(noun, NameKind.PLACE) or self.named(noun, "places") is not None

    def is_force(self, noun: Word) -> bool:
        """True for those who fight, by their name or their noun."""
        return self.named(noun, "forces") is not None or self.sentence.is_in_name(
            noun, NameKind.ORGANISATION, NameKind.PEOPLE
        )

    def mention(
        self,
        kind: Kind,
        value: str,
        predicate: Word,
        *,
        actor: Word | None = None,
        target: Word | None = None,
        thing: Word | None = None,
        weapon: Word | None = None,
        quantity: Quantity | None = None,
        evidence: Span | None = None,
    ) -> DeedMention:
        """The mention; its evidence runs from the first to the last of its words unless it is given."""
        if actor is None and predicate.pos == "VERB" and kind is not Kind.ACTION:
            actor = self.actor(predicate)
        words = (actor, target, thing, weapon)
        return DeedMention(
            sentence=self.sentence,
            kind=kind,
            value=value,
            predicate=predicate,
            actor=actor,
            target=target,
            thing=self.counter.span(thing) if thing is not None else None,
            quantity=quantity,
            evidence=evidence or self.stretch(predicate, *(word for word in words if word is not None)),
            rule=f"{kind.value}.{value}",
        )

    def stretch(self, predicate: Word, *nouns: Word) -> Span:
        """From the first to the last character of the predicate with its particle, and of the nouns' groups."""
        parts = [predicate, *self.grammar.children(predicate, "compound:prt")]
        spans = [self.counter.span(noun) for noun in nouns]
        start = min([*(word.start for word in parts), *(span.start for span in spans)])
        return self.document.span(start, max([*(word.stop for word in parts), *(span.stop for span in spans)]))
