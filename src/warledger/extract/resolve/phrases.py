"""Whose people a noun names, from the words of its own phrase, and from what it refers back to."""

from __future__ import annotations

from warledger.extract.resolve.agents import Agents
from warledger.extract.resolve.bands import Bands
from warledger.extract.resolve.bodies import Bodies
from warledger.extract.resolve.called import Called
from warledger.extract.resolve.camps import Camps
from warledger.extract.resolve.company import Company
from warledger.extract.resolve.continuations import Continuations
from warledger.extract.resolve.definites import Definites
from warledger.extract.resolve.descriptions import Descriptions
from warledger.extract.resolve.found import NOTHING, Found
from warledger.extract.resolve.holding import Holding, gathers
from warledger.extract.resolve.identified import Identified
from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.latter import Latter
from warledger.extract.resolve.noun_phrases import NounPhrase, NounPhrases, article, is_member, is_named, is_person
from warledger.extract.resolve.ownership import Ownership
from warledger.extract.resolve.parts import Parts
from warledger.extract.resolve.persons import Persons
from warledger.extract.resolve.pronouns import Pronouns
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import CIVILIAN_SIDE, GROUP, PEOPLE, Side, described, fights, joined
from warledger.extract.resolve.targeted import Targeted
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word
from warledger.values import Category

_WORDS = resolving_words("groups")
_DEEPEST = 6  # readings that ask for one another
_NEAR = 4  # words from "Russians and" to the noun that they are joined to


class Phrases:
    """Resolves the nouns of one report, each once."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.noun_phrases = NounPhrases(scene)
        self._found: dict[tuple[int, int, int], Found] = {}
        self.pronouns = Pronouns(scene, self)
        self.camps, self.bands = Camps(scene, self), Bands(scene)
        self.bodies, self.called = Bodies(scene), Called(scene)
        definites = Definites(scene, self.pronouns, self.camps, self.bodies)
        self.descriptions = Descriptions(scene, definites, self.bands, self.bodies)
        self.continuations = Continuations(scene, self)
        self.parts = Parts(self, self.continuations)
        self.agents = Agents(scene, self)
        self.company = Company(scene)
        self._holding, self.latter = Holding(scene), Latter(scene, self)
        self.targeted, self.identified = Targeted(scene, self), Identified(scene, self)
        self.persons = Persons(scene, self.noun_phrases, self, self.identified.told)
        self.ownership = Ownership(scene, self, self.targeted, self.bodies)

    def read(self, sentence: Sentence, noun: Word, depth: int = 0) -> Found:
        """The side and the category of the people that `noun` names, as far as the report tells."""
        key = sentence.start, noun.index, depth
        if key not in self._found:
            self._found[key] = self._read(sentence, noun, depth) if depth <= _DEEPEST else NOTHING
        return self._found[key]

    def _read(self, sentence: Sentence, noun: Word, depth: int) -> Found:
        """As the first of these readings tells. What points to others goes before what the noun says by itself."""
        if noun.text.lower() in _WORDS["anybody"]:
            return NOTHING
        if noun.pos == "PRON" and noun.lemma not in _WORDS["partitives"]:
            return self._pronoun(sentence, noun, depth)
        readings = (
            self.parts.counted,  # "two kidnapped policemen"
            self.latter.read,  # "the latter"
            self.parts.told_to_be,  # "six of whom are policemen"
            self.parts.among_fighters,  # "13 rebels, including seven women"
            self._held,  # "dozens of soldiers"
            self.persons.identified,  # "the dead soldier was identified as Ruiz"
            self._by_phrase,
        )
        found = (reading(sentence, noun, depth) for reading in readings)
        return next((one for one in found if one is not None), NOTHING)

    def _by_phrase(self, sentence: Sentence, noun: Word, depth: int) -> Found:
        """By the noun with the words around it: the name behind it, its owner, what explains or describes it.

        What only describes people gives way to the deed that they are named by; what tells nothing, to the report.
        """
        phrase, inner = self.noun_phrases.of(sentence, noun), self._holding.inner(sentence, noun)
        found = self.called.read(phrase) or self.ownership.owned(phrase, inner, depth) or self._apposed(phrase, depth)
        found = found or self.descriptions.read(phrase)
        if found is None or (found.side is not None and found.side.kind == PEOPLE):
            by_deed = self.agents.read(sentence, noun, depth)  # "the attackers"
            if by_deed.side is not None:
                return by_deed._replace(category=phrase.category)
        return found or self._elsewhere(phrase, inner, depth)

    def _held(self, sentence: Sentence, noun: Word, depth: int) -> Found | None:
        """Whom a number or a word for a part counts: "dozens of [soldiers]", "the bodies of [nine men]"."""
        inner = self._holding.inner(sentence, noun)
        if inner is None or not (noun.pos == "NUM" or noun.lemma in _WORDS["partitives"] or gathers(noun, inner)):
            return None
        return self._inside(sentence, noun, inner, depth)

    def _elsewhere(self, phrase: NounPhrase, inner: Word | None, depth: int) -> Found:
        """What those around the people say of them, and what the report says elsewhere."""
        sentence, noun = phrase.sentence, phrase.noun
        if inner is not None and is_member(noun) and self._is_armed(sentence, inner, depth):
            return Found(None, Category.COMBATANT)
        found = self.identified.within(sentence, noun, depth)
        if found.side is not None or found.category is not Category.UNKNOWN:
            return found
        found = self.company.read(phrase)
        found = found if found.side else self.persons.read(phrase, depth)
        found = found if found.side else self.targeted.read(sentence, noun, depth)
        found = found if found.side else self.continuations.read(sentence, noun, phrase.role, depth)
        if found.side is None and noun.lemma in _WORDS["fighters"]:
            found = found._replace(side=self.scene.only_group)
        return found._replace(category=phrase.category) if found.category is Category.UNKNOWN else found

    def _is_armed(self, sentence: Sentence, body: Word, depth: int) -> bool:
        """True of what only those who fight are members of: "a brigade", "a civilian defence force"."""
        unit = is_word(body.lemma, "unit", "militia")
        return unit or self.read(sentence, body, depth + 1).category is Category.COMBATANT

    def read_group(self, sentence: Sentence, noun: Word) -> Found:
        """As `read`, and of two sides where one number counts both: "200 [soldiers and rebels]"."""
        grammar = self.scene.grammar(sentence)
        others = grammar.conjuncts(noun)[1:]
        shared = grammar.child(noun, "nummod") is not None and len(others) == 1
        if shared and not grammar.child(others[0], "nummod", "det", "nmod:poss"):
            return self.read_all(sentence, noun)
        apart = any(self._is_apart(sentence, other) for other in others)
        whole = grammar.child(noun, "appos") and not apart
        return self.read_all(sentence, noun) if whole else self.read(sentence, noun)

    def read_all(self, sentence: Sentence, noun: Word) -> Found:
        """The side of `noun` and of what is joined to it, or of the list that explains it."""
        grammar = self.scene.grammar(sentence)
        parts = grammar.children(noun, "appos", "parataxis")
        listed = grammar.conjuncts(parts[0]) if parts and role_of(parts[0].lemma) else ()
        if len(listed) > 1 and is_person(sentence, noun):  # "Ana Ruiz, a lawyer and former mayor": one woman
            return self.read(sentence, max(listed, key=_weight))
        if len(listed) > 1 and all(is_named(sentence, one) for one in listed):  # "two of its fighters, A and B"
            own = self.read(sentence, noun)
            if fights(own.side):
                return own
        return self._joined(sentence, listed if len(listed) > 1 else grammar.conjuncts(noun))

    def _joined(self, sentence: Sentence, nouns: tuple[Word, ...]) -> Found:
        every = [self.read(sentence, one) for one in nouns]
        found = [one for one in every if one.side is not None]
        told = {one.category for one in every} - {Category.UNKNOWN}
        unarmed = all(one.side == CIVILIAN_SIDE for one in found)
        if len(told) > 1 and len(found) < len(every) and unarmed:
            return NOTHING  # "six civilians and three combatants", whosever they were
        sides = tuple(dict.fromkeys(one.side for one in found if one.side is not None))
        if len(sides) < 2:
            return found[0] if found else self.read(sentence, nouns[0])
        categories = {one.category for one in found}
        return Found(joined(sides), categories.pop() if len(categories) == 1 else Category.UNKNOWN)

    def owner_before(self, sentence: Sentence, deed: Word) -> Side | None:
        """Whose a deed or a weapon is by the words before it: "a Turkish drone", "regime shelling", "their raid"."""
        phrase = self.noun_phrases.of(sentence, deed)._replace(role=None)
        owner = self.ownership.owner(phrase, None, 0)
        return owner.side if owner is not None and owner.side is not None else self.descriptions.before(phrase)

    def _inside(self, sentence: Sentence, noun: Word, inner: Word, depth: int) -> Found:
        """What is counted or held: "dozens of [soldiers and mercenaries]"."""
        grammar = self.scene.grammar(sentence)
        beside = [word for word in grammar.children(noun, "nmod") if word.index > noun.index]
        beside = beside if any(map(grammar.coordinator, beside)) else []  # the parser hangs each on the number at times
        nouns = tuple(dict.fromkeys((*beside, *grammar.conjuncts(inner))))
        nouns = (nouns[0], *(word for word in nouns[1:] if not self._is_counted(sentence, word)))
        known = tuple(word for word in nouns if role_of(word.lemma) or self._is_party(sentence, word))
        people = len(known) == len(nouns) or (bool(known) and known[-1] == nouns[-1])
        found = self._joined(sentence, known) if people and not depth else self.read(sentence, inner, depth + 1)
        return found if depth else self._with_nationals(sentence, nouns[-1], found)

    def _is_party(self, sentence: Sentence, noun: Word) -> bool:
        label = self.scene.label_at(sentence, noun)
        return label is not None and label.sort is Sort.GROUP

    def _is_counted(self, sentence: Sentence, noun: Word) -> bool:
        """True of what has a number of its own: "two of the leaders and [several women]"."""
        grammar = self.scene.grammar(sentence)
        vague = any(role_of(mark.lemma) for mark in grammar.children(noun, "amod"))  # "several", "some"
        return vague or grammar.child(noun, "nummod", "det") is not None

    def _is_apart(self, sentence: Sentence, noun: Word) -> bool:
        """True of those told beside who are no part of it: "the governor, Ana Ruiz, and [his wife]"."""
        grammar = self.scene.grammar(sentence)
        alike = any(mark.lemma == "other" for mark in grammar.children(noun, "amod"))
        owner = grammar.child(noun, "nmod:poss")
        his = owner is not None and owner.text.lower() in ("his", "her")
        one = article(grammar, noun) in ("a", "an")
        return not alike and (his or one or grammar.child(noun, "nummod") is not None)

    def _with_nationals(self, sentence: Sentence, noun: Word, found: Found) -> Found:
        """With the people of a nation who are joined to fighters: "dozens of [Russians] and Malian soldiers"."""
        for label in self.scene.labels_of(sentence):
            after = sentence.words[label.last + 1 : label.last + 2]
            plural = label.sort is Sort.PEOPLE and sentence.words[label.last].text.lower().endswith("s")
            beside = plural and bool(after) and after[0].text.lower() == "and" and 0 < noun.index - label.last <= _NEAR
            if beside and found.side is not None and found.category is Category.COMBATANT:
                name = self.scene.words(sentence, label.first, label.last)
                nationals = self.scene.party_of(label.key) or described(name, GROUP, label.key)
                return found._replace(side=joined((nationals, found.side)))
        return found

    def _pronoun(self, sentence: Sentence, pronoun: Word, depth: int) -> Found:
        part = self.scene.grammar(sentence).preposition(pronoun) == "of" or pronoun.relation == "nmod"
        if part and pronoun.text.lower() in _WORDS["these"]:  # "two of them", wherever the parser hung them
            return self.continuations.earlier(sentence, pronoun, depth)
        if self._is_done_to(sentence, pronoun):
            found = self.continuations.last_harmed(sentence, pronoun, depth, back=1)
            if found.side is not None:
                return found
        return self.pronouns.read(sentence, pronoun, depth)

    def _is_done_to(self, sentence: Sentence, pronoun: Word) -> bool:
        """True of "[they] were killed", "[he] is unharmed"."""
        head = self.scene.grammar(sentence).head(pronoun)
        patient = pronoun.relation == "nsubj:pass" or (
            pronoun.relation == "nsubj" and head is not None and head.pos == "ADJ"
        )
        return patient and pronoun.text.lower() in ("they", "he", "she")

    def _apposed(self, phrase: NounPhrase, depth: int) -> Found | None:
        """What the description after a name says: "Ana Ruiz, a member of the front"."""
        titles = (role_of(word.lemma) or role_of(word.text.lower()) for word in phrase.words)
        if any(title and title.side not in ("army", None) for title in titles) or not is_person(
            phrase.sentence, phrase.noun
        ):
            return None
        after = self.scene.grammar(phrase.sentence).children(phrase.noun, "appos")
        found = [self.read(phrase.sentence, word, depth + 1) for word in after]
        sided = [one for one in found if one.side is not None]
        return next((one for one in sided if one.category is not Category.UNKNOWN), sided[0] if sided else None)


def _weight(noun: Word) -> int:
    """Of several things that one person is, an office tells more than a trade."""
    role = role_of(noun.lemma)
    return (Category.UNKNOWN, Category.CIVILIAN, Category.COMBATANT, Category.OFFICIAL).index(
        role.category if role else Category.UNKNOWN
    )
