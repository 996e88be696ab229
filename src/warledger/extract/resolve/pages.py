"""The sentences of one report in their order, with their grammar and the names in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from warledger.extract.resolve.full_names import surnames, with_full_names
from warledger.extract.resolve.labels import Label, Sort, labels, voice_in
from warledger.extract.resolve.sides import Side, listed
from warledger.knowledge.parties import party
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Document, Role


class Pages:
    """A report's sentences, known by where they start."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self.document = document
        self._surnames = surnames(sentences)
        self.sentences = with_full_names(sorted(sentences, key=lambda sentence: sentence.start), self._surnames)
        self._index = {sentence.start: number for number, sentence in enumerate(self.sentences)}
        self._grammars: dict[int, Grammar] = {}
        self.labels = {sentence.start: self._labels(sentence) for sentence in self.sentences}

    def _labels(self, sentence: Sentence) -> tuple[Label, ...]:
        """The labels of `sentence`; a person's surname is nobody's acronym."""
        found = labels(sentence)
        return tuple(one for one in found if not self._is_surname(sentence, one)) if self._surnames else found

    def _is_surname(self, sentence: Sentence, label: Label) -> bool:
        word = sentence.words[label.first]
        called = label.first == label.last and word.text.casefold() in self._surnames
        return called and sentence.is_in_name(word, NameKind.PERSON)

    def read_here(self, sentence: Sentence) -> Sentence:
        """The report's own reading of `sentence`, with everybody's name in it."""
        return self.sentences[self._index[sentence.start]] if sentence.start in self._index else sentence

    def grammar(self, sentence: Sentence) -> Grammar:
        """The grammar of `sentence`."""
        if sentence.start not in self._grammars:
            self._grammars[sentence.start] = Grammar(sentence)
        return self._grammars[sentence.start]

    def labels_of(self, sentence: Sentence) -> tuple[Label, ...]:
        """The labels of a sentence, whether it is the report's own or another's."""
        return self.labels[sentence.start] if sentence.start in self.labels else labels(sentence)

    def number(self, sentence: Sentence) -> int:
        """The place of `sentence` among the report's."""
        return self._index.get(sentence.start, 0)

    def before(self, sentence: Sentence, most: int) -> tuple[Sentence, ...]:
        """Up to `most` sentences before `sentence`, the nearest first."""
        number = self.number(sentence)
        return self.sentences[max(0, number - most) : number][::-1]

    def after(self, sentence: Sentence, most: int) -> tuple[Sentence, ...]:
        """Up to `most` sentences after `sentence`, the nearest first."""
        number = self.number(sentence)
        return self.sentences[number + 1 : number + 1 + most]

    def words_before(self, sentence: Sentence, word: Word, most: int) -> Iterator[tuple[Sentence, Word]]:
        """Every word before `word`, in its sentence and in up to `most` before that, the nearest first."""
        yield from ((sentence, one) for one in reversed(sentence.words[: word.index]))
        yield from ((before, one) for before in self.before(sentence, most) for one in reversed(before.words))

    def around(self, sentence: Sentence, most: int) -> tuple[Sentence, ...]:
        """Up to `most` sentences on either side of `sentence`, in order, without it."""
        number = self.number(sentence)
        return self.sentences[max(0, number - most) : number] + self.sentences[number + 1 : number + 1 + most]

    def label_at(self, sentence: Sentence, word: Word) -> Label | None:
        """The label that holds `word`."""
        return next((one for one in self.labels_of(sentence) if one.first <= word.index <= one.last), None)

    def words(self, sentence: Sentence, first: int, last: int) -> str:
        """The text from one word to another."""
        return self.document.text[sentence.words[first].start : sentence.words[last].stop]

    @cached_property
    def headlines(self) -> tuple[Sentence, ...]:
        """The sentences of the headline."""
        spans = self.document.passages(Role.HEADLINE)
        return tuple(one for one in self.sentences if any(span.start <= one.start < span.stop for span in spans))

    @property
    def voice(self) -> Side | None:
        """The party whose station the report quotes or, by its dateline, monitors."""
        return self.station or self._monitored

    @cached_property
    def station(self) -> Side | None:
        """The party whose station the text quotes."""
        labels = (label for sentence in self.sentences for label in self.labels_of(sentence))
        return next((listed(party(label.key)) for label in labels if label.sort is Sort.VOICE), None)

    @cached_property
    def _monitored(self) -> Side | None:
        """The party whose station the dateline names."""
        keys = (voice_in(self.document.text[span.start : span.stop]) for span in self.document.passages(Role.DATELINE))
        return next((listed(party(key)) for key in keys if key is not None), None)
