"""How a noun phrase names a voice: its words, its name, its kind, and the organisation it speaks for."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.attribute.apposed import alias, is_credit, name_behind, name_beside
from warledger.extract.attribute.kinds import kind_of, person_roles
from warledger.extract.attribute.named import without_article, without_brackets
from warledger.extract.attribute.nouns import (
    is_date,
    is_document,
    is_person_name,
    is_spaced,
    is_whole_name,
    known_name,
    owner,
    whole_word,
)
from warledger.knowledge.english.cues import DASHES, cues
from warledger.knowledge.english.people import is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Word
from warledger.values import Document, Span, SpeakerKind

_DETERMINERS = frozenset({"det", "nmod:poss", "predet", "det:predet"})
_BEHIND = ("for", "of", "from", "with")
_TRIMMED = " \t\n\"'“”‘’,;:()[]"


class Phrasing:
    """One noun of a sentence as the name of a voice."""

    def __init__(self, document: Document, grammar: Grammar, noun: Word) -> None:
        self.document, self.grammar = document, grammar
        self.noun = self._author(noun)

    def _author(self, noun: Word) -> Word:
        """A document's author where its phrase names one beside it ("a report by [the army]"), else the noun."""
        if not is_document(noun):
            return noun
        found = owner(self.grammar, noun)
        told = found is not None and found.index > noun.index and found.lemma not in cues().documents
        return found if found is not None and told else noun

    def text(self) -> Span:
        """The words that name the voice, with everyone joined to it."""
        words = [word for noun in self._joined() for word in (*self._undated(noun), *self._explained(noun))]
        start, stop = min(word.start for word in words), max(word.stop for word in words)
        return self._trimmed(start, stop)

    def _undated(self, noun: Word) -> tuple[Word, Word]:
        """First and last word of the phrase, without the day on which it spoke: "the army [on Sunday] said"."""
        known = known_name(self.grammar, noun)
        if known is not None and known.first.index < self.grammar.phrase(noun)[0].index:
            return known.first, known.last
        first, last = self.grammar.phrase(noun)
        aside = (child for child in self.grammar.children(noun, "nmod", "nmod:unmarked") if child.index > noun.index)
        dates = [child for child in aside if is_date(child) or self._is_part(child)]
        said_on = {word.index for child in dates for word in self.grammar.subtree(child) if child.index > noun.index}
        words = self.grammar.sentence.words
        while last.index in said_on:
            last = words[last.index - 1]
        if "-".join(word.text.lower() for word in words[first.index : first.index + 2]) in cues().prepositions:
            first = words[first.index + 2]  # "according to [residents] of the town", all of it read as the residents'
        cases = [word.index for word in self.grammar.children(noun, "case") if first.index <= word.index < noun.index]
        day = next((word for word in words[first.index : noun.index] if is_date(word) and word.pos != "NUM"), None)
        if first.pos == "ADP" and day is not None:  # "[on] Friday evening state media", read as their evening
            first = self._behind_date(day)
        if cases:  # "some 20 injured, according to [police spokesmen]" where all of it was read as the spokesmen's
            first = words[max(word.index for word in self.grammar.subtree(words[cases[-1]])) + 1]
        dashes = [
            word.index for word in words[first.index : noun.index] if word.text in DASHES and is_spaced(words, word)
        ]
        return (words[dashes[-1] + 1] if dashes else whole_word(words, first)), last

    def _is_part(self, noun: Word) -> bool:
        """True for "the ministry [for its part]"."""
        own = self.grammar.child(noun, "nmod:poss")
        return noun.lemma == "part" and self.grammar.preposition(noun) == "for" and own is not None

    def _behind_date(self, day: Word) -> Word:
        """The first word behind a date that was read as part of the phrase, at the latest its noun."""
        words = self.grammar.sentence.words
        while day.index < self.noun.index and is_date(day):
            day = words[day.index + 1]
        return day

    def _explained(self, noun: Word) -> Iterator[Word]:
        """What tells the name within the phrase: "the committee ([COPREFA])", "a group known as [White Helmets]"."""
        for other in self.grammar.children(noun, "appos"):
            before = self.grammar.sentence.words[max(0, other.index - 1)]
            if before.text in ("(", "[") and not is_credit(self.grammar, other):
                yield other
        name = alias(self.grammar, noun) or name_beside(self.grammar, noun)
        if name is not None:
            yield from self.grammar.phrase(name)

    def is_explained(self) -> bool:
        """True if the phrase tells its own name: "the group known as X", "the mayor, X"."""
        return next(self._explained(self.noun), None) is not None

    def _joined(self) -> Iterator[Word]:
        yield self.noun
        for other in self.grammar.children(self.noun, "conj"):
            if other.pos in ("NOUN", "PROPN") and self.grammar.coordinator(other) in ("and", None):
                yield other

    def _trimmed(self, start: int, stop: int) -> Span:
        while start < stop and self.document.text[start] in _TRIMMED:
            start += 1
        while stop > start and self.document.text[stop - 1] in _TRIMMED:
            stop -= 1
        return self.document.span(start, stop)

    def name(self) -> str:
        """The name by which the voice is known: of the person or organisation, else the phrase without its article."""
        if self.noun.text.lower() in cues().sets.by_office:
            return "officials"
        known = known_name(self.grammar, self.noun)
        if known is not None and known.first != known.last:
            return without_article(self._trimmed(known.first.start, known.last.stop).quote)
        noun = alias(self.grammar, self.noun) or name_beside(self.grammar, self.noun) or self.behind()
        noun = name_behind(self.grammar, noun) or noun
        named = self.grammar.sentence.name_at(noun)
        if named is not None and is_person_name(named) and len(tuple(self._joined())) == 1:
            return named.text
        if named is not None and is_whole_name(self.grammar, named, noun):
            return without_article(named.text)
        if noun.index != self.noun.index:
            first, last = self.grammar.phrase(noun)
            return without_article(without_brackets(self._trimmed(first.start, last.stop).quote))
        return without_article(without_brackets(self.text().quote))

    def behind(self) -> Word:
        """The organisation that a mouthpiece or a document speaks for, else the noun itself."""
        if is_document(self.noun):
            return owner(self.grammar, self.noun) or self.noun
        if not self.is_mouthpiece():
            return self.noun
        named = self.grammar.sentence.name_at(self.noun)
        if named is not None and named.kind is NameKind.PERSON:
            return self.noun
        for preposition in _BEHIND:
            for other in self.grammar.complements(self.noun, preposition):
                return other
        modifiers = self.grammar.children(self.noun, "compound", "nmod:poss", "nmod")
        return next((word for word in modifiers if word.pos in ("NOUN", "PROPN")), self.noun)

    def is_mouthpiece(self) -> bool:
        """True for one who speaks for another: "spokesman", "correspondent"."""
        return self.noun.lemma in cues().sets.mouthpieces

    def is_definite(self) -> bool:
        """True for "the source", "this organisation": phrases that may point back at a voice."""
        return any(word.text.lower() in ("the", "this", "that", "these") for word in self._marks())

    def is_his_office(self) -> bool:
        """True for "mayor", "the mayor", "its mayor": whoever holds it; not for "a mayor", "deputy mayor", "police"."""
        body = self.noun.lemma in cues().sets.collectives
        return not body and not self.modifiers() and not any(word.text.lower() in ("a", "an") for word in self._marks())

    def _marks(self) -> tuple[Word, ...]:
        return self.grammar.children(self.noun, *_DETERMINERS)

    def modifiers(self) -> tuple[Word, ...]:
        """What stands in the phrase beside its noun and its article."""
        marks = {word.index for word in self._marks()}
        first, last = self.grammar.phrase(self.noun)
        words = self.grammar.sentence.words[first.index : last.index + 1]
        inside = (word for word in words if word.index not in marks and word.index != self.noun.index)
        return tuple(word for word in inside if word.text.lower() != "same")

    def words(self) -> frozenset[str]:
        """The lower-case lemmas of the phrase, of a title before it, of what explains it."""
        called = alias(self.grammar, self.noun)
        parts = [self.noun, *self.grammar.children(self.noun, "appos", "nmod:desc"), *([called] if called else [])]
        spans = (self.grammar.phrase(part) for part in parts)
        words = (self.grammar.sentence.words[first.index : last.index + 1] for first, last in spans)
        return frozenset(word.lemma for part in words for word in part)

    def is_organisation(self) -> bool:
        """True for an organisation by its name."""
        named = self.grammar.sentence.name_at(self.behind())
        return named is not None and named.kind is NameKind.ORGANISATION

    def is_one_of_several(self) -> bool:
        """True for "one", "another of them": some of those who spoke before; not for "one of the miners"."""
        some = self.noun.lemma in cues().sets.partitive and self.noun.text.lower() != "others"
        if not some or self._marks() or self.grammar.children(self.noun, "appos", "acl"):
            return False
        of = self.grammar.complements(self.noun, "of")
        return all(other.pos == "PRON" for other in of) and len(self.modifiers()) <= 2 * len(of)

    def is_person(self) -> bool:
        """True for a named person, or one person by a noun."""
        if self.noun.text.lower() in ("he", "she"):
            return True
        beside = name_beside(self.grammar, self.noun)
        named = self.grammar.sentence.name_at(beside or self.noun)
        if named is not None:
            return is_person_name(named)
        lemma = self.noun.lemma
        role = lemma in cues().sets.mouthpieces | person_roles()
        role = role or (is_person_noun(lemma) and lemma not in cues().sets.collectives)
        return self.noun.feature("Number") == "Sing" and role

    def is_plural(self) -> bool:
        """True for "witnesses", "police", or several joined; the "United Nations" are one."""
        one = self.grammar.sentence.name_at(self.noun) is not None and self.is_organisation()
        return (self.noun.feature("Number") == "Plur" and not one) or len(tuple(self._joined())) > 1

    def kind(self) -> SpeakerKind:
        """What kind of voice it is: of the one it speaks for, else its own."""
        behind = self.behind()
        found = kind_of(self.grammar, behind)
        medium = found is SpeakerKind.PARTY and cues().voices.get(self.noun.lemma) is SpeakerKind.MEDIA
        if medium and known_name(self.grammar, behind) is None:  # "the Doro Herald's correspondent"
            return SpeakerKind.MEDIA
        return found if found is not SpeakerKind.UNNAMED else kind_of(self.grammar, self.noun)

    def kind_is_told(self) -> bool:
        """True if a word of the phrase tells the kind, and not only that it is a name."""
        first, last = self.grammar.phrase(self.noun)
        words = self.grammar.sentence.words[first.index : last.index + 1]
        return any(not cues().voices.keys().isdisjoint((word.lemma, word.text.lower())) for word in words)
