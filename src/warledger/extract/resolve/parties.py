"""The parties of a report, and who the groups of people in it are.

parties = Parties(document, sentences)        reads the whole report once
parties.group(sentence, noun)                 whose people a noun names, and what they are
parties.perpetrator(sentence, predicate, …)   who is said to have harmed them
parties.speaks_for(speaker)                   which party a voice speaks for
parties.parties                               every side of the report: p1, p2, … by first mention
parties.unknown()                             those of them that have a name, which the knowledge base has not
"""

from __future__ import annotations

from collections.abc import Sequence

from warledger.extract.resolve.bare_numbers import BareNumbers
from warledger.extract.resolve.camps import same_force
from warledger.extract.resolve.found import Found
from warledger.extract.resolve.harmed import Harmed
from warledger.extract.resolve.laid import Laying, nothing_laid
from warledger.extract.resolve.mentions import Mentions
from warledger.extract.resolve.opponents import Opponents
from warledger.extract.resolve.perpetrators import Perpetrators
from warledger.extract.resolve.phrases import Phrases
from warledger.extract.resolve.scene import Scene, Turns, nobody
from warledger.extract.resolve.sides import NAMED, Side, fights
from warledger.extract.resolve.spokesmen import Spokesmen
from warledger.extract.resolve.stories import Ages, all_news
from warledger.language.syntax import Sentence, Word
from warledger.values import Category, Document, Group, Party, Span, Speaker


class Parties:
    """Resolves the people of one report."""

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        turn: Turns = nobody,
        age: Ages = all_news,
        laying: Laying = nothing_laid,
    ) -> None:
        """`turn` tells who speaks in the whole stretch around a character: of a communiqué, an answer, a post.

        `age` tells whether what a word says is the report's news; `laying`, what a sentence lays on whom.
        """
        self._scene = Scene(document, sentences, turn)
        self._phrases = Phrases(self._scene)
        opponents = Opponents(self._scene, self._phrases)
        self._bare = BareNumbers(self._scene, self._phrases, opponents)
        self._harmed = Harmed(self._scene, self._phrases, self._bare)
        self._perpetrators = Perpetrators(self._scene, self._phrases, age, laying)
        self._spokesmen = Spokesmen(self._scene, self._phrases)
        mentioned = Mentions(self._scene, self._phrases).by_side()
        self._ids = {side.key: f"p{number}" for number, (side, _) in enumerate(mentioned, start=1)}
        self.parties: tuple[Party, ...] = tuple(self._party(side, spans) for side, spans in mentioned)
        named = {self._ids[side.key] for side, _ in mentioned if side.key.startswith(NAMED)}
        self._unknown = tuple(party for party in self.parties if party.id in named and not party.known)

    def _party(self, side: Side, mentions: tuple[Span, ...]) -> Party:
        return Party(
            id=self._ids[side.key],
            name=self._scene.called(side),
            known=side.entry is not None,
            kind=side.kind,
            country=side.country,
            mentions=mentions,
            entry=side.entry,
        )

    def unknown(self) -> tuple[Party, ...]:
        """The parties that the report names and the knowledge base has not, with every mention: what a person adds."""
        return self._unknown

    def group(self, sentence: Sentence, noun: Word | None, *, near: Word | None = None) -> Group:
        """The people that `noun` names; of a number alone (`noun` is None) those of the harm word `near` it.

        `name` and `party` are None where the text does not tell whose people they are.
        """
        sentence = self._scene.read_here(sentence)
        found, named_by = self._harmed.read(sentence, noun, near)
        return self._as_group(sentence, named_by, found)

    def force(self, sentence: Sentence, noun: Word) -> Group:
        """Those who fight or are fought, with whom `noun` is joined to: "the army [and its allies]"."""
        sentence = self._scene.read_here(sentence)
        found = self._phrases.read_all(sentence, noun)
        if found.side is None or not found.side.members:
            return self.group(sentence, noun)
        return self._as_group(sentence, noun, found, last=self._scene.grammar(sentence).conjuncts(noun)[-1])

    def owner(self, sentence: Sentence, thing: Word, by: Word | None = None) -> Group | None:
        """Whose a thing is that was lost: "three [army] tanks", "tanks [of the army]"; else of those who were beaten.

        Nobody takes his own from himself: `by`, who took or destroyed it, rules the beaten out.
        """
        sentence = self._scene.read_here(sentence)
        side = self._phrases.owner_before(sentence, thing)
        if side is not None:
            return self._as_group(sentence, thing, Found(side, self._fighting(side)))
        for noun in self._scene.grammar(sentence).complements(thing, "of"):
            found = self._phrases.read(sentence, noun)
            if fights(found.side):
                return self._as_group(sentence, noun, found)
        beaten = self._bare.beaten(sentence)
        taker = self._phrases.read(sentence, by).side if by is not None else None
        if beaten.side is None or same_force(beaten.side, taker):
            return None
        return self._as_group(sentence, None, beaten)

    def _fighting(self, side: Side) -> Category:
        return Category.COMBATANT if fights(side) else Category.UNKNOWN

    def perpetrator(
        self,
        sentence: Sentence,
        predicate: Word,
        agent: Word | None,
        *,
        victims: Word | None = None,
        heading: tuple[Sentence, Word] | None = None,
    ) -> Group | None:
        """Who is said to have inflicted the harm of `predicate`; None where the report does not say.

        Nobody is said to strike his own: `victims`, else those to whom the grammar says it was done, rules a side out.
        Of an item of a list the `heading` tells the harm.
        """
        sentence = self._scene.read_here(sentence)
        grammar = self._scene.grammar(sentence)
        victims = victims or grammar.passive_subject(predicate) or grammar.object(predicate)
        harmed = self._harmed.told(sentence, victims, predicate)[0].side
        if heading is not None:
            (outer, predicate), victims = heading, None
            sentence = self._scene.read_here(outer)
        doer = self._perpetrators.of(sentence, predicate, agent, victims, harmed)
        if doer is None:
            return None
        found = Found(doer.side, doer.category)
        if doer.noun == predicate:  # who it was follows from the report; no words here name him
            return self._as_group(sentence, None, found.through(predicate))
        return self._as_group(doer.sentence, doer.noun, found)

    def speaks_for(self, speaker: Speaker) -> Party | None:
        """The party that a voice speaks for, also by a pronoun, or by a name that is explained elsewhere."""
        side = self._spokesmen.side(speaker.name, speaker.evidence)
        return next((party for party in self.parties if side and party.id == self._ids.get(side.key)), None)

    def _as_group(self, sentence: Sentence, noun: Word | None, found: Found, *, last: Word | None = None) -> Group:
        """The group that the phrase of `noun` names, up to the end of that of `last` where more are joined to it."""
        side, document = found.side, self._scene.document
        name, party = (self._scene.called(side), self._ids.get(side.key)) if side else (None, None)
        members = tuple(self._ids[one.key] for one in (side.members if side else ()) if one.key in self._ids)
        proof = tuple(document.span(start, stop) for start, stop in found.proof)
        if noun is None:
            return Group(name, None, party, found.category, proof, members)
        grammar = self._scene.grammar(sentence)
        span = document.span(grammar.phrase(noun)[0].start, grammar.phrase(last or noun)[1].stop)
        return Group(name, span.quote, party, found.category, (span, *proof), members)
