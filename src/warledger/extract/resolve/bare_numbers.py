"""The people of a number that stands with the harm word alone: "12 dead", "suffered 15 casualties"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise

from warledger.extract.resolve.apart import is_of_other_time
from warledger.extract.resolve.found import CIVILIAN_PEOPLE, NOTHING, Found, first_sided
from warledger.extract.resolve.opponents import Opponents
from warledger.extract.resolve.phrases import Phrases
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import fights
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import category_of, role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word
from warledger.values import Category

_WORDS = resolving_words("groups")
_CLIMB = 4  # words from the harm word upwards
_BEATEN, _LISTED = 3, 5  # sentences back
_HEADING = 8  # words that a heading begins with


class BareNumbers:
    """Resolves the bare numbers of one report."""

    def __init__(self, scene: Scene, phrases: Phrases, opponents: Opponents) -> None:
        self.scene, self.phrases, self.opponents = scene, phrases, opponents
        self._struck: dict[int, tuple[Word, ...]] = {}

    def read(self, sentence: Sentence, near: Word) -> tuple[Found, Word | None]:
        """The people whom the harm word `near` counts, and the noun that names them, if one does."""
        own = self._modified(sentence, near)
        if own.side is not None:
            return own, near
        for noun in self._sufferers(sentence, near):
            found = self.phrases.read_all(sentence, noun)
            if found.side is not None:  # "the front had four wounded": its fighters
                fighting = found.category is Category.UNKNOWN and fights(found.side)
                return (found._replace(category=Category.COMBATANT) if fighting else found), noun
        return self._unnamed(sentence, near), None

    def _unnamed(self, sentence: Sentence, near: Word) -> Found:
        """Whom a harm word counts that no noun with it names: by what it says of them, else as the first of these."""
        continuations = self.phrases.continuations
        if any(child.text.lower() == "no" for child in self.scene.grammar(sentence).children(near, "det")):
            return self.struck(sentence)
        if self._is_prisoner(sentence, near):
            held = self._held(sentence, near)
            held = held if held.side is not None else self.beaten(sentence)
            return held if held.side is not None else self.phrases.continuations.earlier(sentence, near)
        if near.lemma == "victim":
            return continuations.last_harmed(sentence, near)
        if near.lemma in _WORDS["taken"]:
            return continuations.last_taken(sentence, near)
        readings = (self._earlier, self._struck_nearby, self._headed, self._of_same_number)
        return first_sided(reading(sentence, near) for reading in readings)

    def _earlier(self, sentence: Sentence, near: Word) -> Found:
        """The group that stands last before: "nine soldiers were killed and [six] wounded"."""
        alone = near.lemma in _WORDS["named_by_others"]
        return NOTHING if alone else self.phrases.continuations.earlier(sentence, near)

    def _struck_nearby(self, sentence: Sentence, _near: Word) -> Found:
        """Whose post was struck: "shelled an army base, leaving [12] dead"."""
        return self.struck(sentence)

    def _of_same_number(self, sentence: Sentence, near: Word) -> Found:
        """Those who are counted with the same number elsewhere."""
        return self.phrases.continuations.same_number(sentence, near, 0)

    def beaten(self, sentence: Sentence) -> Found:
        """Those who were struck or beaten here or just before: whose the prisoners and the weapons are."""
        return self.struck(sentence, _BEATEN)

    def _headed(self, sentence: Sentence, _near: Word) -> Found:
        """Whose losses a communiqué lists under a heading: "On the friendly side: …", "Enemy losses: …"."""
        for one in (sentence, *self.scene.before(sentence, _LISTED)):
            heading = [word.text.lower() for word in one.words[:_HEADING]]
            pairs = {word for word, then in pairwise(heading) if then in _WORDS["losses"]}
            if pairs & _WORDS["ours"]:
                return Found(self.scene.army(self.scene.home), Category.COMBATANT)
            if pairs & _WORDS["theirs"]:
                enemy = self.opponents.other(self.scene.army(self.scene.home))
                return Found(enemy, Category.COMBATANT) if enemy is not None else NOTHING
        return NOTHING

    def _held(self, sentence: Sentence, near: Word) -> Found:
        """Whose the prisoners are whom one of the two sides of the report says it holds: the other's."""
        holder = self.scene.grammar(sentence).subject(near)
        side = self.phrases.read(sentence, holder).side if holder is not None else None
        other = self.opponents.other(side) if side is not None else None
        return Found(other, Category.COMBATANT) if other is not None else NOTHING

    def _is_prisoner(self, sentence: Sentence, near: Word) -> bool:
        """True of "[prisoners] were taken"."""
        grammar = self.scene.grammar(sentence)
        taken = (near, grammar.passive_subject(near), grammar.object(near))
        return any(word is not None and word.lemma == "prisoner" for word in taken)

    def struck(self, sentence: Sentence, back: int = 1) -> Found:
        """Whose convoy or post was struck or beaten, here or just before: only its people can have been harmed."""
        of_today = () if is_of_other_time(sentence) else self.scene.before(sentence, back)
        for one in (sentence, *of_today):
            if one.start not in self._struck:
                self._struck[one.start] = tuple(self._targets(one))
            for target in self._struck[one.start]:
                found = self.phrases.read(one, target)
                if fights(found.side):
                    return found._replace(category=Category.COMBATANT).through(target)
        return NOTHING

    def _targets(self, sentence: Sentence) -> Iterator[Word]:
        """What stands where fighters stand, and is struck: "shelled [positions] …", "an attack on a [convoy]"."""
        grammar = self.scene.grammar(sentence)
        for deed in sentence.words:
            if is_word(deed.lemma, "onslaught", "rout"):
                struck = (grammar.object(deed), grammar.passive_subject(deed)) if deed.pos == "VERB" else ()
                named = (word for name in ("on", "against", "at") for word in grammar.complements(deed, name))
                yield from (word for word in (*struck, *named) if word and is_word(word.lemma, "post"))

    def _modified(self, sentence: Sentence, near: Word) -> Found:
        """Whose they are by the words before the harm word: "army casualties", "civilian deaths"."""
        words = self.phrases.noun_phrases.of(sentence, near).words
        if any(category_of(word.lemma) is Category.CIVILIAN for word in words):
            return CIVILIAN_PEOPLE
        side = self.phrases.owner_before(sentence, near)
        return Found(side, Category.COMBATANT if fights(side) else Category.UNKNOWN)

    def _sufferers(self, sentence: Sentence, near: Word) -> Iterator[Word]:
        """The nouns that say whose the dead are: "among the rebels", "inflicted on the army", "the army suffered"."""
        grammar = self.scene.grammar(sentence)
        after = (word for word in sentence.words[near.index :] if grammar.preposition(word) in ("among", "amongst"))
        yield from (word for word in islice(after, 1) if word.pos != "PRON")  # "82, among them" tells of no other
        counting = False
        for word in islice((near, *grammar.above(near)), _CLIMB):
            if word.lemma in _WORDS["hearsay"]:  # "had [reports] of 100 dead"
                return
            counting = counting or word.lemma in _WORDS["tolls"]
            counting = counting or word.lemma in _WORDS["dealing"]
            counting = counting or word.lemma == "belong"  # "eight of the dead belonged to [the front]"
            prepositions = ("on", "upon", "to", "of") if counting else ("on", "upon")
            below = [noun for one in (word, *grammar.children(word, "acl", "conj")) for noun in grammar.children(one)]
            named = (noun for noun in below if _is_oblique(noun) and grammar.preposition(noun) in prepositions)
            yield from (noun for noun in named if self._is_of_people(sentence, noun))
            suffers = word.pos == "VERB" and is_word(word.lemma, "suffer", "admitting")
            subject = grammar.subject(word) if suffers else None
            if subject is not None and word.index != near.index:
                yield subject

    def _is_of_people(self, sentence: Sentence, noun: Word) -> bool:
        """False of a thing that is somebody's: who was taken is not told "on its [channel]"."""
        owned = self.scene.grammar(sentence).child(noun, "nmod:poss") is not None
        return not owned or role_of(noun.lemma) is not None or is_word(noun.lemma, "army", "group", "unit", "militia")


def _is_oblique(word: Word) -> bool:
    return word.relation in ("nmod", "obl", "obl:unmarked")
