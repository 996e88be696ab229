"""Whose people a noun names, from the words of its own phrase, and from what it refers back to."""

from __future__ import annotations

from warledger.extract.resolve.agents import Agents
from warledger.extract.resolve.called import called
from warledger.extract.resolve.company import Company
from warledger.extract.resolve.continuations import Continuations
from warledger.extract.resolve.definites import Definites
from warledger.extract.resolve.descriptions import MEMBERS, Descriptions
from warledger.extract.resolve.found import NOTHING, Found, lemma
from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.noun_phrases import NounPhrase, NounPhrases, is_person
from warledger.extract.resolve.ownership import Ownership
from warledger.extract.resolve.partners import Partners
from warledger.extract.resolve.persons import Persons
from warledger.extract.resolve.pronouns import Pronouns
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import PEOPLE, Side, joined
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.language.syntax import Sentence, Word
from warledger.values import Category

# Words that count or hold other people: "one of …", "the bodies of …".
_PARTITIVES = frozenset(
    """one dozen dozens hundred hundreds thousand thousands score scores number total body corpse rest part handful
    couple most some all remains life many several two three both majority series list half few each none any pair
    trio presence case""".split()
)
# Those who fight, of any party: of the only armed group of a report, where nothing else says whose they are.
_FIGHTERS = frozenset({"fighter", "combatant", "warrior", "commander"})
_THESE = frozenset({"them", "these", "those", "whom"})
_ANYBODY = frozenset({"anybody", "anyone", "somebody", "someone", "everybody", "everyone", "nobody"})
_DEEPEST = 6


class Phrases:
    """Resolves the nouns of one report, each once."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.noun_phrases = NounPhrases(scene)
        self._found: dict[tuple[int, int, int], Found] = {}
        self.pronouns = Pronouns(scene, self)
        self.partners = Partners(scene, self)
        self.descriptions = Descriptions(scene, Definites(scene, self.pronouns, self.partners))
        self.continuations = Continuations(scene, self)
        self.agents = Agents(scene, self)
        self.company = Company(scene)
        self.persons = Persons(scene, self.noun_phrases, self)
        self.ownership = Ownership(scene, self)

    def read(self, sentence: Sentence, noun: Word, depth: int = 0) -> Found:
        """The side and the category of the people that `noun` names, as far as the report tells."""
        key = sentence.start, noun.index, depth
        if key not in self._found:
            self._found[key] = self._read(sentence, noun, depth) if depth <= _DEEPEST else NOTHING
        return self._found[key]

    def _read(self, sentence: Sentence, noun: Word, depth: int) -> Found:
        if noun.text.lower() in _ANYBODY:
            return NOTHING
        if noun.pos == "PRON" and lemma(noun) not in _PARTITIVES:
            return self._pronoun(sentence, noun, depth)
        described = self._told_to_be(sentence, noun)
        if described is not None:
            told, whole = self.read(sentence, described, depth + 1), self.continuations.earlier(sentence, noun, depth)
            return whole if whole.side is not None and told.category is Category.CIVILIAN else told
        inner = self._inner(sentence, noun)
        if inner is not None and (lemma(noun) in _PARTITIVES or noun.pos == "NUM"):
            return self._inside(sentence, noun, inner, depth)
        phrase = self.noun_phrases.of(sentence, noun)
        found = called(self.scene, phrase) or self.ownership.owned(phrase, inner, depth) or self._apposed(phrase, depth)
        found = found or self.descriptions.read(phrase)
        if found is None or (found.side is not None and found.side.kind == PEOPLE):
            by_deed = self.agents.read(sentence, noun, depth)  # "the attackers"
            if by_deed.side is not None:
                return by_deed._replace(category=phrase.category)
        return found or self._elsewhere(phrase, inner, depth)

    def _elsewhere(self, phrase: NounPhrase, inner: Word | None, depth: int) -> Found:
        """What those around the people say of them, and what the report says elsewhere."""
        sentence, noun = phrase.sentence, phrase.noun
        if inner is not None and lemma(noun) in MEMBERS and is_word(lemma(inner), "unit", "militia"):
            return Found(None, Category.COMBATANT)
        found = self.company.read(phrase)
        found = found if found.side else self.persons.read(phrase, depth)
        found = found if found.side else self.continuations.read(sentence, noun, phrase.role, depth)
        if found.side is None and lemma(noun) in _FIGHTERS:
            found = found._replace(side=self.scene.only_group)
        return found._replace(category=phrase.category) if found.category is Category.UNKNOWN else found

    def read_group(self, sentence: Sentence, noun: Word) -> Found:
        """As `read`, and of two sides where one number counts both: "200 [soldiers and rebels]"."""
        grammar = self.scene.grammar(sentence)
        others = grammar.conjuncts(noun)[1:]
        shared = grammar.child(noun, "nummod") is not None and len(others) == 1
        if shared and not grammar.child(others[0], "nummod", "det"):
            return self.read_all(sentence, noun)
        return self.read_all(sentence, noun) if grammar.child(noun, "appos") else self.read(sentence, noun)

    def read_all(self, sentence: Sentence, noun: Word) -> Found:
        """The side of `noun` and of what is joined to it, or of the list that explains it."""
        grammar = self.scene.grammar(sentence)
        parts = grammar.children(noun, "appos", "parataxis")
        listed = grammar.conjuncts(parts[0]) if parts and role_of(lemma(parts[0])) else ()
        if len(listed) > 1 and is_person(sentence, noun):  # "Ana Ruiz, a lawyer and former mayor": one woman
            return self.read(sentence, max(listed, key=_weight))
        return self._joined(sentence, listed if len(listed) > 1 else grammar.conjuncts(noun))

    def _joined(self, sentence: Sentence, nouns: tuple[Word, ...]) -> Found:
        found = [one for one in (self.read(sentence, one) for one in nouns) if one.side is not None]
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
        people = all(role_of(lemma(word)) for word in nouns)
        return self._joined(sentence, nouns) if people and not depth else self.read(sentence, inner, depth + 1)

    def _pronoun(self, sentence: Sentence, pronoun: Word, depth: int) -> Found:
        if pronoun.relation == "nmod" and pronoun.text.lower() in _THESE:  # "two of them"
            return self.continuations.earlier(sentence, pronoun, depth)
        if self._is_done_to(sentence, pronoun):
            found = self.continuations.last_harmed(sentence, pronoun, depth, back=1)
            if found.side is not None:
                return found
        return self.pronouns.read(sentence, pronoun, depth)

    def _told_to_be(self, sentence: Sentence, noun: Word) -> Word | None:
        """What a part of a group is told to be: "six of whom are [policemen]", "eleven of them [children]"."""
        following = sentence.words[noun.index + 1 : noun.index + 8]
        of, these = [*(word.text.lower() for word in following), "", ""][:2]
        if of != "of" or these not in _THESE:
            return None
        for word in following[2:]:
            if word.pos in ("NOUN", "PROPN"):
                role = role_of(lemma(word))
                return word if role is not None and role.side is not None else None
            if word.pos not in ("AUX", "DET", "ADJ", "NUM"):
                return None
        return None

    def _is_done_to(self, sentence: Sentence, pronoun: Word) -> bool:
        """True of "[they] were killed", "[he] is unharmed"."""
        head = self.scene.grammar(sentence).head(pronoun)
        patient = pronoun.relation == "nsubj:pass" or (
            pronoun.relation == "nsubj" and head is not None and head.pos == "ADJ"
        )
        return patient and pronoun.text.lower() in ("they", "he", "she")

    def _inner(self, sentence: Sentence, noun: Word) -> Word | None:
        """What follows by "of", "from", "in": "members of [the front]"."""
        grammar = self.scene.grammar(sentence)
        for preposition in ("of", "from", "among", "within", "for", "in"):
            for word in grammar.complements(noun, preposition):
                after = word.index > noun.index and not self._is_of_later(sentence, noun, word)
                if after and (preposition == "of" or lemma(noun) in MEMBERS):
                    return self._counted(sentence, noun, word)
        return self._party_after(sentence, noun)

    def _counted(self, sentence: Sentence, noun: Word, inner: Word) -> Word:
        """The noun after a number that the parser hung beside it: "a couple of dozen [troops]"."""
        after = sentence.words[inner.index + 1 : inner.index + 2]
        beside = next((word for word in after if inner.pos == "NUM" and word.head == noun.index), None)
        return beside if beside is not None and beside.relation == "nmod" else inner

    def _is_of_later(self, sentence: Sentence, noun: Word, party: Word) -> bool:
        """True of "six soldiers and nine rebels of [the front]", wherever the parser hung the front."""
        own, others = role_of(lemma(noun)), self.scene.grammar(sentence).children(noun, "conj")
        later = (role_of(lemma(other)) for other in others if noun.index < other.index < party.index)
        return own is not None and own.side is not None and any(role and role.side != own.side for role in later)

    def _party_after(self, sentence: Sentence, noun: Word) -> Word | None:
        """The party right after "of", wherever the parser hung the parts of its name: "gunmen of [Viv Ansanm]"."""
        following = sentence.words[noun.index + 1 : noun.index + 3]
        if [word.text.lower() for word in following[:1]] != ["of"]:
            return None
        first = noun.index + (3 if following[1:] and following[1].text.lower() == "the" else 2)
        named = (one for one in self.scene.labels_of(sentence) if one.sort is Sort.GROUP and one.first == first)
        return next((sentence.words[label.first] for label in named), None)

    def _apposed(self, phrase: NounPhrase, depth: int) -> Found | None:
        """What the description after a name says: "Ana Ruiz, a member of the front"."""
        telling = phrase.role is not None and phrase.role.side not in ("army", None)
        if telling or not is_person(phrase.sentence, phrase.noun):
            return None
        after = self.scene.grammar(phrase.sentence).children(phrase.noun, "appos")
        found = (self.read(phrase.sentence, word, depth + 1) for word in after)
        return next((one for one in found if one.side), None)


def _weight(noun: Word) -> int:
    """Of several things that one person is, an office tells more than a trade."""
    role = role_of(lemma(noun))
    return (Category.UNKNOWN, Category.CIVILIAN, Category.COMBATANT, Category.OFFICIAL).index(
        role.category if role else Category.UNKNOWN
    )
