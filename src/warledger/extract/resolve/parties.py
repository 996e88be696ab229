"""The parties of a report, and who the groups of people in it are.

parties = Parties(document, sentences)        reads the whole report once
parties.group(sentence, noun)                 whose people a noun names, and what they are
parties.perpetrator(sentence, predicate, …)   who is said to have harmed them
parties.speaks_for(speaker)                   which party a voice speaks for
parties.parties                               every side of the report: p1, p2, … by first mention
parties.unknown()                             those of them that have a name, which the knowledge base has not
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warledger.extract.resolve.bands import own
from warledger.extract.resolve.bare_numbers import BareNumbers
from warledger.extract.resolve.bystanders import Bystanders
from warledger.extract.resolve.claimed import Claimed
from warledger.extract.resolve.deeds import Deeds, same_camp
from warledger.extract.resolve.found import NOTHING, Found, lemma
from warledger.extract.resolve.headings import Headings
from warledger.extract.resolve.identified import Identified
from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.perpetrators import Perpetrators
from warledger.extract.resolve.phrases import Phrases
from warledger.extract.resolve.scene import Scene, Turns, nobody
from warledger.extract.resolve.sides import CIVILIAN_SIDE, COMBATANT_KINDS, GROUP, NAMED, OWN, PEOPLE, Side
from warledger.extract.resolve.spokesmen import Spokesmen
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.language.syntax import Sentence, Word
from warledger.values import Category, Document, Group, Party, Span, Speaker

_NAMING = ("army", "government", "unit", "police", "militia", "group", "enemy", "partner", "office")
# How a noun stands in a clause that tells of what it does or has done to it.
_PARTS = frozenset({"nsubj", "nsubj:pass", "obj", "obl:agent", "nmod:poss", "root", "appos"})
_BESIDE = frozenset({"by", "against", "with", "between"})


class Parties:
    """Resolves the people of one report."""

    def __init__(self, document: Document, sentences: Sequence[Sentence], turn: Turns = nobody) -> None:
        """`turn` tells who speaks in the whole stretch around a character: of a communiqué, an answer, a post."""
        self._scene = Scene(document, sentences, turn)
        self._phrases = Phrases(self._scene)
        self._bare = BareNumbers(self._scene, self._phrases)
        self._headings = Headings(self._scene, self._phrases)
        self._identified = Identified(self._scene, self._phrases)
        self._bystanders = Bystanders(self._scene, self._phrases.noun_phrases)
        self._perpetrators = Perpetrators(
            self._scene, Deeds(self._scene, self._phrases), Claimed(self._scene, self._phrases)
        )
        self._spokesmen = Spokesmen(self._scene, self._phrases)
        mentions: dict[str, list[Span]] = {}
        sides: dict[str, Side] = {}
        for span, side in sorted(self._mentions(), key=lambda mention: mention[0]):
            sides.setdefault(side.key, side)
            if span not in mentions.setdefault(side.key, []):
                mentions[side.key].append(span)
        self._ids = {key: f"p{number}" for number, key in enumerate(sides, start=1)}
        self.parties: tuple[Party, ...] = tuple(
            Party(
                id=self._ids[side.key],
                name=self._scene.called(side),
                known=side.entry is not None,
                kind=side.kind,
                country=side.country,
                mentions=tuple(mentions[side.key]),
                entry=side.entry,
            )
            for side in sides.values()
        )
        named = {self._ids[key] for key in sides if key.startswith(NAMED)}
        self._unknown = tuple(party for party in self.parties if party.id in named and not party.known)

    def unknown(self) -> tuple[Party, ...]:
        """The parties that the report names and the knowledge base has not, with every mention: what a person adds."""
        return self._unknown

    def group(self, sentence: Sentence, noun: Word | None, *, near: Word | None = None) -> Group:
        """The people that `noun` names; of a number alone (`noun` is None) those of the harm word `near` it.

        `name` and `party` are None where the text does not tell whose people they are.
        """
        if noun is not None:
            found = self._phrases.read_group(sentence, noun)
            if near is not None and self._is_bare(sentence, noun) and self._harms(sentence, near, found.side):
                found = NOTHING
            if found == NOTHING and is_word(lemma(noun), "harmed"):  # "suffered 25 casualties: nine [dead] and …"
                found = self._bare.read(sentence, noun)[0]
            if found == Found(None, Category.COMBATANT):  # "struck a rebel base, killing several fighters"
                struck = self._bare.beaten(sentence)
                found = struck if struck.side is not None and struck.side.kind in COMBATANT_KINDS else found
            return self._as_group(sentence, noun, self._or_bystanders(sentence, noun, near, found))
        found, named_by = self._bare.read(sentence, near) if near is not None else (NOTHING, None)
        if near is not None and self._harms(sentence, near, found.side):
            found, named_by = NOTHING, None
        return self._as_group(sentence, named_by, self._or_bystanders(sentence, named_by, near, found))

    def _is_bare(self, sentence: Sentence, noun: Word) -> bool:
        """True of what tells by itself nothing of whose people they are: a number, "its crew"."""
        possessor = self._scene.grammar(sentence).child(noun, "nmod:poss")
        return noun.pos == "NUM" or (possessor is not None and possessor.pos == "PRON")

    def _harms(self, sentence: Sentence, verb: Word, side: Side | None) -> bool:
        """True if `side` does the harm: whom "rebels shelled Tora, killing nine" counts are not rebels."""
        doer = self._scene.grammar(sentence).doer(verb)
        harming = is_word(lemma(verb), "strike", "abduction") or lemma(verb) == "take"
        if side is None or doer is None or not harming:
            return False
        return self._phrases.read(sentence, doer).side == side

    def force(self, sentence: Sentence, noun: Word) -> Group:
        """Those who fight or are fought, with whom `noun` is joined to: "the army [and its allies]"."""
        found = self._phrases.read_all(sentence, noun)
        if found.side is None or not found.side.members:
            return self.group(sentence, noun)
        return self._as_group(sentence, noun, found, last=self._scene.grammar(sentence).conjuncts(noun)[-1])

    def owner(self, sentence: Sentence, thing: Word, by: Word | None = None) -> Group | None:
        """Whose a thing is that was lost: "three [army] tanks", "tanks [of the army]"; else of those who were beaten.

        Nobody takes his own from himself: `by`, who took or destroyed it, rules the beaten out.
        """
        side = self._phrases.owner_before(sentence, thing)
        if side is not None:
            return self._as_group(sentence, thing, Found(side, self._fighting(side)))
        for noun in self._scene.grammar(sentence).complements(thing, "of"):
            found = self._phrases.read(sentence, noun)
            if found.side is not None and found.side.kind in COMBATANT_KINDS:
                return self._as_group(sentence, noun, found)
        beaten = self._bare.beaten(sentence)
        taker = self._phrases.read(sentence, by).side if by is not None else None
        if beaten.side is None or same_camp(beaten.side, taker):
            return None
        return self._as_group(sentence, None, beaten)

    def _fighting(self, side: Side) -> Category:
        return Category.COMBATANT if side.kind in COMBATANT_KINDS else Category.UNKNOWN

    def _or_bystanders(self, sentence: Sentence, noun: Word | None, near: Word | None, found: Found) -> Found:
        """`found`; where nothing says whose people they are, the civilians that the place of the harm makes them."""
        if near is None or found.side is not None or found.category is not Category.UNKNOWN:
            return found
        if self._bystanders.may_be(sentence, noun, near):
            told = self._headings.over(sentence)
            told = told if told.side is not None else self._identified.read(sentence)
            if told.side is not None:
                return told
        if self._bystanders.are(sentence, noun, near):
            return Found(CIVILIAN_SIDE, Category.CIVILIAN)
        nationals = self._bystanders.nationals(sentence, noun) if noun is not None else None
        if noun is not None and not nationals and self._bystanders.may_be(sentence, noun, near):
            struck = self._bare.struck(sentence)  # "a strike on a post of the front killed six people"
            return struck if struck.side is not None else found
        return Found(own(nationals.capitalize())) if nationals else found

    def perpetrator(
        self, sentence: Sentence, predicate: Word, agent: Word | None, *, victims: Word | None = None
    ) -> Group | None:
        """Who is said to have inflicted the harm of `predicate`; None where the report does not say.

        Nobody is said to strike his own: `victims`, else those to whom the grammar says it was done, rules a side out.
        """
        grammar = self._scene.grammar(sentence)
        victims = victims or grammar.passive_subject(predicate) or grammar.object(predicate)
        found = self._phrases.read_group(sentence, victims) if victims else self._bare.read(sentence, predicate)[0]
        bare = victims is None or self._is_bare(sentence, victims)
        found = NOTHING if bare and self._harms(sentence, predicate, found.side) else found
        doer = self._perpetrators.of(sentence, predicate, agent, victims, found.side)
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

    def _mentions(self) -> Iterator[tuple[Span, Side]]:
        """Every noun that names a side or shows whose weapon or deed it is, and the side."""
        for sentence in self._scene.sentences:
            for word in sentence.words:
                found = self._side_at(sentence, word)
                for side in (found.members or (found,)) if found is not None else ():
                    if side.kind not in (None, PEOPLE) and self._takes_part(sentence, word, side):
                        yield self._scene.document.span(*self._phrases.noun_phrases.extent(sentence, word)), side

    def _takes_part(self, sentence: Sentence, word: Word, side: Side) -> bool:
        """False of groups that have no name and are only spoken of: "the presence of criminal organisations"."""
        if side.kind != GROUP or not side.key.startswith(OWN):
            return True
        grammar = self._scene.grammar(sentence)
        top, head = word, grammar.head(word)
        while top.relation == "conj" and head is not None:
            top, head = head, grammar.head(head)
        return top.relation in _PARTS or grammar.preposition(top) in _BESIDE

    def _side_at(self, sentence: Sentence, word: Word) -> Side | None:
        if word.pos not in ("NOUN", "PROPN") or word.relation in ("compound", "flat", "nmod:desc"):
            return None
        label, role = self._scene.label_at(sentence, word), role_of(lemma(word))
        if label is not None and label.sort in (Sort.STATE, Sort.CAPITAL):  # a place, unless it acts
            return self._phrases.read(sentence, word).side if word.relation in ("nsubj", "obl:agent") else None
        telling = role is not None and (role.category is not Category.UNKNOWN or self._is_named(sentence, word))
        if telling or label is not None or is_word(lemma(word), *_NAMING):
            return self._phrases.read(sentence, word).side
        return self._phrases.owner_before(sentence, word) if is_word(lemma(word), "means") else None

    def _is_named(self, sentence: Sentence, word: Word) -> bool:
        """True of people with a party's name right before them: "nine [VDP] members"."""
        before = self._scene.label_at(sentence, sentence.words[word.index - 1]) if word.index else None
        return before is not None and before.sort in (Sort.GROUP, Sort.NAME)
