"""What a report as a whole tells of its parties: its country, its names and acronyms, how it calls its armies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from warledger.extract.resolve.acronyms import is_called_rebel, spelled_out
from warledger.extract.resolve.labels import Label, Sort, labels, plain
from warledger.extract.resolve.sides import GOVERNMENT, POLICE, REBELS, STATE_FORCES, Side, kind_of_name, listed
from warledger.knowledge.english.parties import armed_groups, is_word, nations, towns
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, Role

# How much a mention says of where the report's events are: "in Mali", a capital, "Malian".
_WEIGHTS = {Sort.STATE: 2, Sort.CAPITAL: 1, Sort.PEOPLE: 1}
_LOCATIVE, _DATELINE = 2, 6
_FORCES = ("army", "military", "forces", "troops", "soldiers", "soldier", "navy")


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
        self.labels = {start: self._with_acronyms(start, found) for start, found in self.labels.items()}
        self._groups = {group.name: listed(group) for group in armed_groups()}

    def _with_acronyms(self, start: int, found: tuple[Label, ...]) -> tuple[Label, ...]:
        """The labels of a sentence and every acronym that the report defines, whether it was read as a name or not."""
        taken = {index for label in found for index in range(label.first, label.last + 1)}
        acronyms = (
            Label(word.index, word.index, Sort.NAME, plain(word.text))
            for word in self.sentences[self._index[start]].words
            if word.text in self._long and word.index not in taken
        )
        return tuple(sorted((*found, *acronyms)))

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
        if label.sort in (Sort.GROUP, Sort.VOICE):
            return self._groups[label.key]
        if label.sort is Sort.NAME:
            return self.named(self.words(sentence, label.first, label.last))
        return self.army(label.key)

    def named(self, written: str) -> Side:
        """The side of a name as written; its acronym and its full name are one side."""
        name = written.strip(" \"'“”‘’").removeprefix("the ").removeprefix("THE ").strip(" \"'“”‘’")
        name = self._short.get(plain(name), name)
        group = _listed_names().get(plain(name))
        if group:
            return self._groups[group]
        kind = REBELS if plain(name) in self._fighting else kind_of_name(self._long.get(name, name))
        return Side(f"name:{name.lower()}", name, kind)

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

    @cached_property
    def country(self) -> str | None:
        """The code of the nation that the report is about: the one it names most, places before peoples."""
        scores: Counter[str] = Counter()
        for sentence in self.sentences:
            for label in self.labels_of(sentence):
                if label.sort in _WEIGHTS:
                    scores[label.key] += self._weight(sentence, label)
            for word in sentence.words:
                if word.pos == "PROPN" and plain(word.text) in towns():
                    scores[towns()[plain(word.text)]] += 1
        for code in self._dateline():
            scores[code] += _DATELINE
        best = scores.most_common(1)
        return best[0][0] if best and best[0][1] else None

    def _weight(self, sentence: Sentence, label: Label) -> int:
        if label.sort is Sort.PEOPLE:
            after = sentence.words[label.last + 1 : label.last + 4]
            foreign = any(is_word(_lemma(word), "army", "means", "unit", "invader") for word in after)
            return 0 if foreign or [word.text for word in after[:1]] == ["-"] else 1
        before = sentence.words[label.first - 1].text.lower() if label.first else ""
        return _WEIGHTS[label.sort] + (_LOCATIVE if before in ("in", "of", "northern", "across", "northeast") else 0)

    def _dateline(self) -> Iterator[str]:
        line = self.document.dateline
        place = plain(line.place) if line and line.place else ""
        for nation in nations().values():
            if place and place in {plain(name) for name in (*nation.names, *nation.capitals)}:
                yield nation.code

    @cached_property
    def says_regime(self) -> bool:
        """True where the report calls the state that it is about a regime."""
        return any(word.text.lower() == "regime" for sentence in self.sentences for word in sentence.words)

    @cached_property
    def _forms(self) -> dict[str, Counter[str]]:
        """How often the report writes "Malian army", "Malian forces", … of each nation."""
        forms: dict[str, Counter[str]] = {}
        for sentence in self.sentences:
            for label in self.labels_of(sentence):
                after = [word.text.lower() for word in sentence.words[label.last + 1 : label.last + 3]]
                found = next((word for word in after if word in _FORCES), None)
                if label.sort is Sort.PEOPLE and found:
                    form = "army" if found in ("soldiers", "soldier", "troops") else found
                    forms.setdefault(label.key, Counter())[form] += 1
        return forms

    @cached_property
    def _adjectives(self) -> dict[str, str]:
        """The adjective of each nation as the report writes it, in its usual case."""
        written: dict[str, str] = {}
        for sentence in self.sentences:
            for label in self.labels_of(sentence):
                if label.sort is Sort.PEOPLE:
                    word = self.words(sentence, label.first, label.last)
                    forms = {plain(form): form for form in nations()[label.key].adjectives}
                    written.setdefault(label.key, forms.get(plain(word), nations()[label.key].adjective))
        return written

    def adjective(self, code: str) -> str:
        """The nation's adjective, as the report writes it: "Malian"."""
        return self._adjectives.get(code, nations()[code].adjective)

    def army(self, code: str | None) -> Side:
        """The armed forces of a nation, as the report calls them."""
        if code is None:
            return Side("army:", "army", STATE_FORCES)
        if code == self.country and self.says_regime:
            name = f"{self.adjective(code)} regime forces"
        elif code in self._forms:
            name = f"{self.adjective(code)} {self._forms[code].most_common(1)[0][0]}"
        else:
            name = f"{self.adjective(code)} army" if code == self.country else nations()[code].name
        return Side(f"army:{code}", name, STATE_FORCES, code)

    def office(self, template: str, kind: str | None = GOVERNMENT) -> Side:
        """The side of a template of people.toml: "<people> judiciary"."""
        people = self.adjective(self.country) if self.country else ""
        return Side(f"office:{template}", template.replace("<people>", people).strip(), kind, self.country)

    def government(self, code: str | None, noun: str) -> Side:
        """Those who rule a nation: "Malian junta"."""
        if noun == "regime":
            return self.army(code)
        name = noun if noun in ("junta", "government") else "government"
        return Side(f"government:{code or ''}", f"{self.adjective(code)} {name}" if code else name, GOVERNMENT, code)

    def police(self) -> Side:
        """The police of the country."""
        return Side("police", "police", POLICE, self.country)

    @cached_property
    def names_army(self) -> bool:
        """True where the report speaks of soldiers or an army at all."""
        words = (word for sentence in self.sentences for word in sentence.words)
        return any(word.text.lower() in ("army", "soldiers", "troops", "military", "soldier") for word in words)

    @cached_property
    def rebels(self) -> tuple[Named, ...]:
        """Every mention of a named party that fights a state, in order of the text."""
        found = []
        for sentence in self.sentences:
            for label in self.labels_of(sentence):
                if label.sort in (Sort.GROUP, Sort.NAME):
                    side = self.side_of(sentence, label)
                    if side and side.kind == REBELS:
                        found.append(Named(sentence.words[label.first].start, sentence.words[label.last].stop, side))
        return tuple(found)

    def rebel_at(self, position: int) -> Side | None:
        """The rebels that "the rebels" means at `position`: the party named last before, else the one named most."""
        before = [one for one in self.rebels if one.start <= position]
        if before and position - before[-1].start < self._near:
            return before[-1].side
        counted = Counter(one.side for one in self.rebels)
        if counted:
            return counted.most_common(1)[0][0]
        voices = (one for sentence in self.sentences for one in self.labels_of(sentence) if one.sort is Sort.VOICE)
        voice = next(voices, None)
        return self._groups[voice.key] if voice else None

    _near = 400  # characters: about two sentences


def _lemma(word: Word) -> str:
    return word.lemma.lower()


@lru_cache(maxsize=1)
def _listed_names() -> dict[str, str]:
    return {plain(name): group.name for group in armed_groups() for name in (group.name, *group.also)}
