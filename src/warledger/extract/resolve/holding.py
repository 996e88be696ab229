"""What a noun holds or counts: "members of [the front]", "a couple of dozen [troops]", "20 [Taliban]"."""

from __future__ import annotations

from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.noun_phrases import is_member
from warledger.extract.resolve.scene import Scene
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word

_WORDS = resolving_words("groups")
_FORCES = ("army", "group", "unit", "militia", "office", "government")
_HOLDING = ("of", "from", "among", "within", "for", "in")


class Holding:
    """Answers for one report."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def inner(self, sentence: Sentence, noun: Word) -> Word | None:
        """What follows by "of", "from", "in": "members of [the front]"."""
        grammar = self.scene.grammar(sentence)
        for preposition in _HOLDING if is_member(noun) else ("of",):
            for word in grammar.complements(noun, preposition):
                placed = preposition == "in" and self._is_in_state(sentence, word)
                if word.index > noun.index and not placed and not self._is_of_later(sentence, noun, word):
                    return self._counted(sentence, noun, word)
        return self._party_after(sentence, noun) or self._party_counted(sentence, noun)

    def _counted(self, sentence: Sentence, noun: Word, inner: Word) -> Word:
        """The noun after a number that the parser hung beside it: "a couple of dozen [troops]"."""
        after = sentence.words[inner.index + 1 : inner.index + 2]
        beside = next((word for word in after if inner.pos == "NUM" and word.head == noun.index), None)
        return beside if beside is not None and beside.relation == "nmod" else inner

    def _is_of_later(self, sentence: Sentence, noun: Word, party: Word) -> bool:
        """True of "six soldiers and nine rebels of [the front]", wherever the parser hung the front."""
        own, others = role_of(noun.lemma), self.scene.grammar(sentence).children(noun, "conj")
        later = (role_of(other.lemma) for other in others if noun.index < other.index < party.index)
        return own is not None and own.side is not None and any(role and role.side != own.side for role in later)

    def _party_after(self, sentence: Sentence, noun: Word) -> Word | None:
        """The party right after "of", wherever the parser hung the parts of its name: "gunmen of [Viv Ansanm]"."""
        following = sentence.words[noun.index + 1 : noun.index + 3]
        if [word.text.lower() for word in following[:1]] != ["of"]:
            return None
        first = noun.index + (3 if following[1:] and following[1].text.lower() == "the" else 2)
        named = (one for one in self.scene.labels_of(sentence) if one.sort is Sort.GROUP and one.first == first)
        return next((sentence.words[label.first] for label in named), None)

    def _party_counted(self, sentence: Sentence, noun: Word) -> Word | None:
        """The party right after a number, wherever the parser hung it: "20 [Taliban] were killed"."""
        after = sentence.words[noun.index + 1 : noun.index + 2] if noun.pos == "NUM" else ()
        return next((one for one in after if self._names_group(sentence, one) and one.head == noun.head), None)

    def _is_in_state(self, sentence: Sentence, word: Word) -> bool:
        """True of a country or a part of it: "a leader in [Myanmar]", "people in Mali's [north]"; not its army."""
        owner = self.scene.grammar(sentence).child(word, "nmod:poss")
        part = owner is not None and self._is_state(sentence, owner) and not is_word(word.lemma, *_FORCES)
        return part or self._is_state(sentence, word)

    def _is_state(self, sentence: Sentence, word: Word) -> bool:
        label = self.scene.label_at(sentence, word)
        return label is not None and label.sort in (Sort.STATE, Sort.CAPITAL)

    def _names_group(self, sentence: Sentence, word: Word) -> bool:
        label = self.scene.label_at(sentence, word)
        return label is not None and label.sort is Sort.GROUP and label.last == word.index


def gathers(noun: Word, inner: Word) -> bool:
    """True of "a [group] of hotel guests", who are no armed group."""
    role = role_of(inner.lemma)
    return noun.lemma in _WORDS["gathered"] and role is not None and role.side == "civilians"
