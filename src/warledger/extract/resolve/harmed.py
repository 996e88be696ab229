"""Whose people were harmed: by the words that name or count them, else by what the report tells of where they were."""

from __future__ import annotations

from warledger.extract.resolve.bands import own
from warledger.extract.resolve.bare_numbers import BareNumbers
from warledger.extract.resolve.bystanders import Bystanders
from warledger.extract.resolve.found import CIVILIAN_PEOPLE, NOTHING, Found, first_sided
from warledger.extract.resolve.headings import Headings
from warledger.extract.resolve.noun_phrases import is_person
from warledger.extract.resolve.phrases import Phrases
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import Side, fights
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word
from warledger.values import Category

_WORDS = resolving_words("groups")


class Harmed:
    """Answers for one report."""

    def __init__(self, scene: Scene, phrases: Phrases, bare: BareNumbers) -> None:
        self.scene, self.phrases, self.bare = scene, phrases, bare
        self.headings = Headings(scene, phrases, phrases.continuations)
        self.bystanders = Bystanders(scene, phrases.noun_phrases)

    def read(self, sentence: Sentence, noun: Word | None, harm: Word | None) -> tuple[Found, Word | None]:
        """The people that `noun` names, of a number alone those that `harm` counts; and the noun that names them."""
        found, named_by = self.told(sentence, noun, harm)
        if noun is not None:
            found = self._explained(sentence, noun, found)
        if harm is not None and found.side is None and found.category is Category.UNKNOWN:
            found = self._untold(sentence, named_by, harm, found)
        return found, named_by

    def told(self, sentence: Sentence, noun: Word | None, harm: Word | None) -> tuple[Found, Word | None]:
        """As `read`, by the words for them alone; nobody where these would have a party harm its own."""
        found, named_by = NOTHING, noun
        if noun is not None:
            found = self.phrases.read_group(sentence, noun)
        elif harm is not None:
            found, named_by = self.bare.read(sentence, harm)
        bare = noun is None or self._is_bare(sentence, noun)
        if bare and harm is not None and self._harms(sentence, harm, noun, found.side):
            return NOTHING, noun
        return found, named_by

    def _is_bare(self, sentence: Sentence, noun: Word) -> bool:
        """True of what tells by itself nothing of whose people they are: a number, "its crew"."""
        possessor = self.scene.grammar(sentence).child(noun, "nmod:poss")
        alone = not self.scene.grammar(sentence).complements(noun, "of")
        uncounted = alone and noun.lemma in _WORDS["partitives"]  # "taking [hundreds] hostage"
        return noun.pos == "NUM" or uncounted or (possessor is not None and possessor.pos == "PRON")

    def _harms(self, sentence: Sentence, verb: Word, noun: Word | None, side: Side | None) -> bool:
        """True if others of `side` do the harm: whom "rebels shelled Tora, killing nine" counts are not rebels."""
        doer = self.scene.grammar(sentence).doer(verb)
        harming = is_word(verb.lemma, "strike", "abduction") or verb.lemma == "take"
        if side is None or doer is None or doer == noun or not harming:  # "[one] blew himself up"
            return False
        return self.phrases.read(sentence, doer).side == side

    def _explained(self, sentence: Sentence, noun: Word, found: Found) -> Found:
        """`found`, or what the sentence tells more: of the dead by whom it counts, of fighters by who was beaten."""
        if found == NOTHING and is_word(noun.lemma, "harmed"):  # "suffered 25 casualties: nine [dead] and …"
            found = self.bare.read(sentence, noun)[0]
        if found.side is None and found.category is Category.COMBATANT:  # "struck a base, killing [fighters]"
            beaten = self.bare.beaten(sentence)
            found = beaten if fights(beaten.side) else found
        return found

    def _untold(self, sentence: Sentence, noun: Word | None, harm: Word, found: Found) -> Found:
        """Who people are of whom only the harm is told, as the first of these tells; else `found`.

        What says it of themselves goes before what the place makes of them: the heading of their list, who they
        turned out to be, then civilians among civilians, their nation, and last whose post was struck.
        """
        if not self.bystanders.are_untold(sentence, noun):
            return found
        readings = (self._by_heading, self._told_later, self._civilians, self._nationals, self._of_struck)
        of_all = (self._by_heading, self._told_later, self._nationals)
        innocent = self.bystanders.may_be(sentence, noun, harm)
        told = (reading(sentence, noun, harm) for reading in (readings if innocent else of_all))
        return first_sided(told, found)

    def _by_heading(self, sentence: Sentence, _noun: Word | None, _harm: Word) -> Found:
        """As in "Rebels: 12 dead" with "[six] were killed in Tora" below it."""
        return self.headings.over(sentence)

    def _told_later(self, sentence: Sentence, _noun: Word | None, harm: Word) -> Found:
        """As in "killing [two men]. The two were members of the front"."""
        return self.phrases.identified.read(sentence, harm)

    def _civilians(self, sentence: Sentence, noun: Word | None, harm: Word) -> Found:
        """As in "shells struck a market, killing [nine people]"."""
        return CIVILIAN_PEOPLE if self.bystanders.are(sentence, noun, harm) else NOTHING

    def _nationals(self, sentence: Sentence, noun: Word | None, _harm: Word) -> Found:
        """As in "two [Iranians] were killed"."""
        nationals = self.bystanders.nationals(sentence, noun) if noun is not None else None
        return Found(own(nationals.capitalize())) if nationals else NOTHING

    def _of_struck(self, sentence: Sentence, noun: Word | None, harm: Word) -> Found:
        """As in "a strike on a post of the front killed [six people]"; whoever is buried was told of by others."""
        buried = harm.lemma in _WORDS["burial"]
        return NOTHING if noun is None or buried or is_person(sentence, noun) else self.bare.struck(sentence)
