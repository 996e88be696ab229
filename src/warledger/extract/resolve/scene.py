"""What a report as a whole tells of its parties: its sentences, its names and acronyms, whom each of them names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from warledger.extract.resolve.acronyms import in_full, is_called_rebel, spelled_out
from warledger.extract.resolve.institutions import Institutions, Written
from warledger.extract.resolve.known import Known
from warledger.extract.resolve.labels import Label, Sort, labels, plain
from warledger.extract.resolve.nations import Nations
from warledger.extract.resolve.sides import (
    COMBATANT_KINDS,
    COMPANY,
    GOVERNMENT,
    NAMED,
    POLICE,
    REBELS,
    STATE_FORCES,
    Side,
    kind_of_name,
    listed,
)
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.parties import Entry, party
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, Role

# Words by which a report speaks of soldiers or an army at all.
_ARMY = frozenset({"army", "soldiers", "troops", "military", "soldier"})
_POLICE = frozenset({"police", "policeman", "policemen", "gendarmes", "gendarmerie"})


class Named(NamedTuple):
    """A side that is named in the text, and where."""

    start: int
    stop: int
    side: Side


class Scene:
    """The facts of one report. Sentences are known by where they start."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self.document = document
        self.sentences = tuple(sorted(sentences, key=lambda sentence: sentence.start))
        self._index = {sentence.start: number for number, sentence in enumerate(self.sentences)}
        self._grammars: dict[int, Grammar] = {}
        self.labels = {sentence.start: labels(sentence) for sentence in self.sentences}
        self._short = dict(spelled_out(document, self.sentences))
        self._long = {short: long for long, short in self._short.items()}
        self._nations = Nations(document, self.sentences, self.labels)
        self.labels = {start: self._with_spelled_out(start, found) for start, found in self.labels.items()}
        self._known = Known(self._nations.weights, document.published, self._long)
        said = {word.text.lower() for sentence in self.sentences for word in sentence.words}
        self.names_army = bool(said & _ARMY)
        institutions = Institutions(tuple(self._written()), self._nations, self._known, frozenset(said))
        self.army, self.government = institutions.army, institutions.government
        self.police, self.office = institutions.police, institutions.office
        self.home = institutions.home
        self.names_armies = institutions.armies > 1
        self.names_police = bool(said & _POLICE)

    def _written(self) -> Iterator[Written]:
        for sentence in self.sentences:
            for label in self.labels_of(sentence):
                after = tuple(word.text.lower() for word in sentence.words[label.last + 1 : label.last + 3])
                yield Written(label, self.words(sentence, label.first, label.last), after)

    def _with_spelled_out(self, start: int, found: tuple[Label, ...]) -> tuple[Label, ...]:
        """The labels of a sentence and every name and acronym that the report defines, however it was read there."""
        sentence = self.sentences[self._index[start]]
        whole = tuple(in_full(self.document.text, sentence, self._short))
        named = {index for label in whole for index in range(label.first, label.last + 1)}
        kept = tuple(label for label in found if not named.intersection(range(label.first, label.last + 1)))
        taken = named | {index for label in kept for index in range(label.first, label.last + 1)}
        acronyms = (
            Label(word.index, word.index, Sort.NAME, plain(word.text))
            for word in sentence.words
            if word.text in self._long and word.index not in taken
        )
        return tuple(sorted((*kept, *whole, *acronyms)))

    def grammar(self, sentence: Sentence) -> Grammar:
        """The grammar of `sentence`."""
        if sentence.start not in self._grammars:
            self._grammars[sentence.start] = Grammar(sentence)
        return self._grammars[sentence.start]

    def labels_of(self, sentence: Sentence) -> tuple[Label, ...]:
        """The labels of a sentence, whether it is the report's own or another's."""
        return self.labels[sentence.start] if sentence.start in self.labels else labels(sentence)

    def before(self, sentence: Sentence, most: int) -> tuple[Sentence, ...]:
        """Up to `most` sentences before `sentence`, the nearest first."""
        number = self._index.get(sentence.start, 0)
        return self.sentences[max(0, number - most) : number][::-1]

    def after(self, sentence: Sentence, most: int) -> tuple[Sentence, ...]:
        """Up to `most` sentences after `sentence`, the nearest first."""
        number = self._index.get(sentence.start, 0)
        return self.sentences[number + 1 : number + 1 + most]

    def around(self, sentence: Sentence, most: int) -> tuple[Sentence, ...]:
        """Up to `most` sentences on either side of `sentence`, in order, without it."""
        number = self._index.get(sentence.start, 0)
        return self.sentences[max(0, number - most) : number] + self.sentences[number + 1 : number + 1 + most]

    def label_at(self, sentence: Sentence, word: Word) -> Label | None:
        """The label that holds `word`."""
        return next((one for one in self.labels_of(sentence) if one.first <= word.index <= one.last), None)

    def side_of(self, sentence: Sentence, label: Label) -> Side | None:
        """The side that a label names; a nation's name is its army's, its capital stands for its government."""
        if label.sort is Sort.VOICE:
            return listed(party(label.key))
        if label.sort in (Sort.GROUP, Sort.NAME):
            return self.named(self.words(sentence, label.first, label.last))
        return self.army(label.key)

    def named(self, written: str) -> Side:
        """The side of a name as written; its acronym and its full name are one side."""
        name = written.strip(" \"'“”‘’").removeprefix("the ").removeprefix("THE ").strip(" \"'“”‘’")
        short = self._short.get(plain(name), name)
        entry = self._known.entry(name) or self._known.entry(short)
        if entry is not None:
            return self._of_entry(entry)
        kind = REBELS if plain(short) in self._fighting else kind_of_name(self._long.get(short, short))
        return Side(f"{NAMED}{short.lower()}", short, kind or self._known.kind(short))

    def _of_entry(self, entry: Entry) -> Side:
        """The side of an entry; what a state's institution is called, the report decides."""
        if not entry.patterned or entry.country is None:
            return listed(entry)
        if entry.kind == STATE_FORCES:
            return self.army(entry.country)
        if entry.kind == GOVERNMENT:
            return self.government(entry.country, "government")
        return self.police() if entry.country == self.country else listed(entry)

    @cached_property
    def _fighting(self) -> frozenset[str]:
        """The names that the report describes as rebels: "the separatist coalition, known as X", "X rebels"."""
        found = set()
        for sentence in self.sentences:
            for label in self.labels_of(sentence):
                if label.sort is Sort.NAME and is_called_rebel(self.grammar(sentence), label):
                    name = plain(self.words(sentence, label.first, label.last))
                    found |= {name, plain(self._short.get(name, name))}
        return frozenset(found)

    def words(self, sentence: Sentence, first: int, last: int) -> str:
        """The text from one word to another."""
        return self.document.text[sentence.words[first].start : sentence.words[last].stop]

    @cached_property
    def headlines(self) -> tuple[Sentence, ...]:
        """The sentences of the headline."""
        spans = self.document.passages(Role.HEADLINE)
        return tuple(one for one in self.sentences if any(span.start <= one.start < span.stop for span in spans))

    @property
    def country(self) -> str | None:
        """The code of the nation that the report is about."""
        return self._nations.country

    @cached_property
    def _doing(self) -> tuple[Sentence, ...]:
        """The sentences that say of a party more than that it is about: "the region is a stronghold of …"."""
        about = (any(is_word(word.lemma.lower(), "about") for word in one.words) for one in self.sentences)
        return tuple(one for one, only in zip(self.sentences, about, strict=True) if not only)

    @cached_property
    def rebels(self) -> tuple[Named, ...]:
        """Every mention of a named party that fights a state, in order of the text."""
        found = []
        for sentence in self._doing:
            for label in self.labels_of(sentence):
                if label.sort in (Sort.GROUP, Sort.NAME):
                    side = self.side_of(sentence, label)
                    if side and side.kind == REBELS:
                        found.append(Named(sentence.words[label.first].start, sentence.words[label.last].stop, side))
        return tuple(found)

    @cached_property
    def only_group(self) -> Side | None:
        """The armed group that the report names, if it names one: whose "the fighters" are."""
        return self._only(COMBATANT_KINDS - {STATE_FORCES, POLICE})

    @cached_property
    def only_company(self) -> Side | None:
        """The private military company that the report names, if it names one: whose "white soldiers" are."""
        return self._only(frozenset({COMPANY}))

    def _only(self, kinds: frozenset[str]) -> Side | None:
        found = {
            self.side_of(sentence, label)
            for sentence in self._doing
            for label in self.labels_of(sentence)
            if label.sort in (Sort.GROUP, Sort.NAME)
        }
        sides = [side for side in found if side is not None and side.kind in kinds]
        return sides[0] if len(sides) == 1 else None

    def party_of(self, code: str) -> Side | None:
        """The party at home in a nation, other than a state's, that the report names first."""
        for sentence in self.sentences:
            for label in self.labels_of(sentence):
                side = self.side_of(sentence, label) if label.sort is Sort.GROUP else None
                if side is not None and side.country == code and side.kind not in (STATE_FORCES, GOVERNMENT, POLICE):
                    return side
        return None

    def rebel_at(self, position: int) -> Side | None:
        """The rebels that "the rebels" means at `position`: the party named just before, else the one named most.

        None where two were named just before, or as often: they stay rebels of no known party.
        """
        near = [one.side for one in self.rebels if 0 <= position - one.start < self._near]
        counted = Counter(near or (one.side for one in self.rebels)).most_common(2)
        if len(counted) == 2 and counted[0][1] == counted[1][1]:
            return None
        if counted:
            return counted[0][0]
        voices = (one for sentence in self.sentences for one in self.labels_of(sentence) if one.sort is Sort.VOICE)
        voice = next(voices, None)
        return listed(party(voice.key)) if voice else None

    _near = 400  # characters: about two sentences
