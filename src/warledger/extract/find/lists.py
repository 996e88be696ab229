"""Lists of people, read by the order of their words: "Ana Ruiz, 34, a nurse; Tom Hale, and two of his guards".

Parsers lose long lists of names at the first age or apposition. A list here is cut at commas, semicolons and "and";
each piece that names people is a member, unless it only describes the member before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from warledger.extract.find.quantities import bare_plural, indefinite, individual
from warledger.extract.find.victims import Counter, Victims
from warledger.knowledge.english.people import is_person_noun
from warledger.language.syntax import NameKind, Word
from warledger.values import Quantity

_CUTS = frozenset({",", ";", "and", "&", "–", "—", "--"})
_ENDS = frozenset({".", ":", "?", "!", "(", "but", "while", "after", "when", "as", "because", "in", "on", "at", "by"})
_CLOSES = frozenset({".", ":", "?", "!", "(", "but", "while"})  # nothing of the list stands behind these
_RELATIVE = frozenset({"who", "whom", "whose", "which", "that", "where"})
_OPENS = frozenset({"after", "before", "when", "while", "because", "since", "until", "but", "where", "as", "if"})
_ASIDES = frozenset({"-", "–", "—", "--"})
_SKIPPED = "skipped"  # the cut before what follows a member and names nobody: "[in the north]"
_FULL_NAME = 2  # words
_ASIDE = 7  # words that a note in brackets may have
_MODIFIED = ("NOUN", "PROPN", "PART")  # what the head noun stands behind: "police officer", "the mayor's wife"


class _Piece(NamedTuple):
    """A stretch between two cuts, and the cut before it."""

    words: tuple[Word, ...]
    cut: str


class Members:
    """Reads the lists of one sentence."""

    def __init__(self, counter: Counter) -> None:
        self.counter, self.grammar = counter, counter.grammar
        self.sentence, self.document = counter.grammar.sentence, counter.document

    def after(self, start: int, stop: int | None = None, *, names: bool = False) -> list[Victims]:
        """The people of the list that begins at word `start`; none if its first piece names nobody.

        `names` says that a list of names stands there: "identified as …".
        """
        return self._read(list(self._pieces(start, len(self.sentence.words) if stop is None else stop)), names=names)

    def before(self, stop: int) -> list[Victims]:
        """The people of the list that ends right before word `stop`: "after [a judge], [a nurse] and … were killed"."""
        stop -= self.sentence.words[stop - 1].text == ","  # "a judge, Ana Gil[,] was shot"
        pieces = list(self._pieces(self._clause_start(stop), stop))
        at = len(pieces) if pieces and pieces[-1].words[-1].index == stop - 1 else 0
        while at and self._is_whole(pieces[at - 1]):
            at -= 1
        first = pieces[at].words[0].index if at < len(pieces) else stop
        aside = any(word.text in _ASIDES for word in self.sentence.words[max(0, first - 1) : stop])
        return [] if aside else self._read(pieces[at:], names=False)  # not "70 people -- guards and clerks -- were"

    def _clause_start(self, stop: int) -> int:
        """Where the clause begins that word `stop` is in: behind a "when", a "who", a finite verb, a colon."""
        for word in reversed(self.sentence.words[:stop]):
            form = word.text.lower()
            opens = word.pos == "SCONJ" or form in _OPENS or form in _RELATIVE
            if opens or form in (":", ";", ".") or (word.pos in ("VERB", "AUX") and "VerbForm=Fin" in word.features):
                return word.index + 1
        return 0

    def _is_whole(self, piece: _Piece) -> bool:
        """True for a piece that begins with its people: not "in Gao", "the capital", "a result of the attack Ruiz"."""
        noun = self._people(piece.words)
        before = [word for word in piece.words if noun is not None and word.index < noun.index]
        begins = piece.words[0].pos != "VERB" and not any(word.pos == "ADP" for word in before)
        return noun is not None and begins and piece.cut != _SKIPPED

    def _read(self, pieces: list[_Piece], *, names: bool) -> list[Victims]:
        """The members of a list; none if its first piece names nobody."""
        found: list[Victims] = []
        before: Victims | None = None
        for place, piece in enumerate(pieces):
            member = self._member(piece) or (self._called(piece) if names else None)
            if member is None and not found:
                return []
            goes_on = any(later.cut in ("and", "&") for later in pieces[place:])
            if member and not (before and self._describes(piece, member, before, goes_on=goes_on)):
                found.append(member)
                before = member
        return found

    def _pieces(self, start: int, stop: int) -> Iterator[_Piece]:
        """The pieces up to the end of the list: a word that no list has, or a clause of its own."""
        piece: list[Word] = []
        cut = ""
        for word in self.sentence.words[start:stop]:
            if self._is_aside(word):
                continue
            form = "" if self._is_in_number(word) else word.text.lower()
            is_relative = any(other.text.lower() in _RELATIVE for other in piece)
            if form in _CUTS:
                if piece:
                    yield _Piece(tuple(piece), cut)
                    cut = ""
                cut = ";" if form == ";" or cut == ";" else ("and" if form in ("and", "&") else cut or ",")
                piece = []
            elif form in _ENDS and not is_relative and self._is_named_or_counted(piece):
                yield _Piece(tuple(piece), cut)
                piece = [*piece, word]  # what follows belongs to this member
                if form in _CLOSES:
                    return
                cut = _SKIPPED
            elif word.pos in ("VERB", "AUX") and "VerbForm=Fin" in word.features and not is_relative:
                return
            else:
                piece.append(word)
        if piece:
            yield _Piece(tuple(piece), cut)

    def _is_in_number(self, word: Word) -> bool:
        """True for the "at" and the "and" of "at least six", "between 24 and 31"."""
        spans = (quantity.evidence[0] for quantity in self.counter.numbers.quantities)
        return word.pos in ("ADP", "CCONJ") and any(span.start <= word.start < span.stop for span in spans)

    def _is_aside(self, word: Word) -> bool:
        """True for a word of a short note in brackets: "Omar Said [(41)]", "[(a married couple)]"."""
        words = self.sentence.words
        before = words[max(0, word.index - _ASIDE) : word.index + 1]
        opens = next(
            (each for each in reversed(before) if each.text == "(" or (each.text == ")" and each != word)), None
        )
        if opens is None or opens.text != "(":
            return False
        return any(each.text == ")" for each in words[word.index : opens.index + _ASIDE])

    def _is_named_or_counted(self, piece: list[Word]) -> bool:
        return bool(piece) and self._people(tuple(piece)) is not None

    def _member(self, piece: _Piece) -> Victims | None:
        if piece.cut == _SKIPPED:
            return None
        noun = self._people(piece.words)
        if noun is None:
            return None
        span = self.document.span(self._first(piece.words, noun).start, self._last(noun).stop)
        return Victims(noun, span, self._count(piece.words, noun))

    def _called(self, piece: _Piece) -> Victims | None:
        """Who has a name of two words or more that the reader of names did not know: "as [Yusra Darwish], a nurse"."""
        run = list(takewhile(lambda word: word.pos == "PROPN", piece.words))
        if piece.cut == _SKIPPED or len(run) < _FULL_NAME or self.sentence.is_in_name(run[0]):
            return None
        span = self.document.span(run[0].start, run[-1].stop)
        return Victims(self._top(tuple(run)), span, individual(self.document, span.start, span.stop))

    def _people(self, words: tuple[Word, ...]) -> Word | None:
        """The word of a piece that names people: the head of a person's name, else the first noun for people."""
        indices = {word.index for word in words}
        for name in self.sentence.names:
            if name.kind is NameKind.PERSON and name.first in indices and name.last in indices:
                return self._top(self.sentence.words[name.first : name.last + 1])
        for word in words:
            if self._is_in_number(word):
                continue
            if word.text.lower() in _RELATIVE or (word.pos == "ADP" and word.text.lower() != "of"):
                return None
            following = self.sentence.words[word.index + 1 : word.index + 2]
            is_modifier = bool(following) and following[0].index in indices and following[0].pos in _MODIFIED
            if is_modifier or word.pos not in ("NOUN", "ADJ", "PROPN"):
                continue
            if is_person_noun(word.lemma) or self.sentence.is_in_name(word, NameKind.PEOPLE):
                return word
            if word.pos == "NOUN":
                return None  # "the rest of the guards' crimes"
        return None

    def _top(self, name: tuple[Word, ...]) -> Word:
        """The word of a name that the others hang on: that is where the syntax hangs titles."""
        inside = {word.index for word in name}
        return next((word for word in name if word.head not in inside), name[-1])

    def _last(self, noun: Word) -> Word:
        """The last word of the name that `noun` is in, else `noun`."""
        name = self.sentence.name_at(noun)
        return noun if name is None else self.sentence.words[name.last]

    def _first(self, words: tuple[Word, ...], noun: Word) -> Word:
        """The first word of the member, without "also" and quotes."""
        return next((word for word in words if word.pos not in ("ADV", "PUNCT", "SCONJ")), noun)

    def _count(self, words: tuple[Word, ...], noun: Word) -> Quantity:
        """By a number or an article before the noun, else by the noun's own number."""
        for quantity in self.counter.numbers.quantities:
            if words[0].start <= quantity.evidence[0].start < noun.start:
                return quantity
        before = [word for word in words if word.index < noun.index]
        one = next((found for word in before if (found := self._one(word))), None)
        start = self._first(words, noun).start
        if one is not None:
            return one
        is_plural = noun.feature("Number") == "Plur" and noun.pos != "PROPN"
        return (bare_plural if is_plural else individual)(self.document, start, self._last(noun).stop)

    def _one(self, word: Word) -> Quantity | None:
        return indefinite(self.document, self.sentence, word.index) if word.pos == "DET" else None

    def _describes(self, piece: _Piece, member: Victims, before: Victims, *, goes_on: bool) -> bool:
        """True for ", a nurse" after a name, and for ", an employee" where no "and" follows."""
        if piece.cut != ",":
            return False
        if self._is_name(member):  # "a commander of the force, [Omar Said], …"
            return not self._is_name(before) and before.quantity.rule in ("quantity.a", "quantity.individual")
        first = self._first(piece.words, piece.words[-1])
        is_own = first.feature("Poss") == "Yes" or first.pos == "NUM"
        return not is_own and (self._is_name(before) or not goes_on)

    def _is_name(self, member: Victims) -> bool:
        return member.noun is not None and self.counter.persons.is_name(member.noun)
