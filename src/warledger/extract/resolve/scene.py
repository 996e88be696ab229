"""What a report as a whole tells of its parties: its sentences, its names and acronyms, whom each of them names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from warledger.extract.resolve.abroad import Abroad
from warledger.extract.resolve.acronyms import in_full, spelled_out
from warledger.extract.resolve.described import Described
from warledger.extract.resolve.institutions import Institutions, Written
from warledger.extract.resolve.items import Items
from warledger.extract.resolve.known import Known
from warledger.extract.resolve.labels import Label, Sort, plain
from warledger.extract.resolve.nations import Nations
from warledger.extract.resolve.pages import Pages
from warledger.extract.resolve.sides import (
    COMBATANT_KINDS,
    COMPANY,
    GOVERNMENT,
    NAMED,
    POLICE,
    REBELS,
    STATE_FORCES,
    STATE_KINDS,
    Side,
    enumerated,
    fights,
    is_numbered_unit,
    kind_of_name,
    listed,
)
from warledger.knowledge.english.parties import is_word, party_words
from warledger.knowledge.english.resolving import resolving_words
from warledger.knowledge.parties import Entry, is_acronym, party
from warledger.language.syntax import Sentence
from warledger.values import Document, Speaker, SpeakerKind

_WORDS = resolving_words("forces")

# Who speaks in the whole stretch around a character: of a communiqué, an answer, a post.
Turns = Callable[[int], Speaker | None]


def nobody(_start: int) -> Speaker | None:
    """The turns of a report without any."""
    return None


class Named(NamedTuple):
    """A side that is named in the text, and where."""

    start: int
    stop: int
    side: Side


class Scene(Pages):
    """The facts of one report."""

    def __init__(self, document: Document, sentences: Sequence[Sentence], turn: Turns = nobody) -> None:
        super().__init__(document, sentences)
        self._turn = turn
        self._short = dict(spelled_out(document, self.sentences))
        self.in_full = self._long = {short: long for long, short in self._short.items()}
        self._nations = Nations(document, self.sentences, self.labels)
        self.labels = {start: self._with_spelled_out(start, found) for start, found in self.labels.items()}
        self._known = Known(self._nations.weights, document.published, self._long)
        self._described = Described(self, self._short)
        said = {word.text.lower() for sentence in self.sentences for word in sentence.words}
        self.names_army = bool(said & _WORDS["army"])
        self._abroad = Abroad(self.sentences, self.labels, document.text)
        institutions = Institutions(
            tuple(self._written()), self._nations, self._known, frozenset(said), self._abroad.nations
        )
        self.army, self.government = institutions.army, institutions.government
        self.police, self.office = institutions.police, institutions.office
        self.home, self._items = institutions.home, Items(self.sentences, self.labels)
        self.names_armies = institutions.armies > 1
        self.names_police = bool(said & _WORDS["police"])

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

    def is_in_digest(self, sentence: Sentence) -> bool:
        """True of a sentence of a digest's item: what the report's lead tells is of another."""
        return self._items.at(sentence.start) is not None

    def home_at(self, sentence: Sentence) -> str | None:
        """Whose "the army" is in a sentence: that of its item of a digest, of where it goes on, else of the country."""
        item = self._items.at(sentence.start)
        return item.nation if item is not None else self._abroad.at(sentence) or self.home

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
        return Side(f"{NAMED}{short.lower()}", short, self._kind(short))

    def _kind(self, name: str) -> str | None:
        """What a party is that the knowledge base has not: as the report describes it, else by its name."""
        if plain(name) in self._described.fighting:
            return REBELS
        if self.is_political(name):
            return None
        return kind_of_name(self._long.get(name, name)) or self._known.kind(name)

    def is_political(self, name: str) -> bool:
        """True of a name that the report tells to be of politicians."""
        return plain(name) in self._described.political

    def _of_entry(self, entry: Entry) -> Side:
        """The side of an entry; what a state's institution is called, the report decides."""
        if not entry.patterned or entry.country is None:
            return listed(entry)
        if entry.kind == STATE_FORCES:
            return self.army(entry.country)
        if entry.kind == GOVERNMENT:
            return self.government(entry.country, "government")
        return self.police() if entry.country == self.country else listed(entry)

    def called(self, side: Side) -> str:
        """Its name, by the acronym that the report calls it by, if it does: "ISIS", not "Islamic State"."""
        if side.members:
            return enumerated([self.called(member) for member in side.members])
        if is_numbered_unit(side):  # a unit is of its army: both show
            return f"{self.army(self.home).name} ({side.name})" if self.home and not self.names_armies else side.name
        return self._acronyms.get(side.entry or "", side.name)

    @cached_property
    def _acronyms(self) -> Mapping[str, str]:
        """The acronym of each known party that the report calls it by more often than by a name in words."""
        counted: dict[str, Counter[str]] = {}
        for sentence in self.sentences:
            for label in (one for one in self.labels_of(sentence) if one.sort is Sort.GROUP):
                written = self.words(sentence, label.first, label.last)
                entry = self._known.entry(written)
                if entry is not None:
                    short = written if is_acronym(written) and written in entry.also else ""
                    counted.setdefault(entry.id, Counter())[short] += 1
        most = {entry: forms.most_common(1)[0][0] for entry, forms in counted.items()}
        return {entry: short for entry, short in most.items() if short}

    def own(self, start: int) -> Side | None:
        """The party whose statement the character at `start` stands in: who "we" is there."""
        speaker = self._turn(start)
        if speaker is None or speaker.kind is not SpeakerKind.PARTY:
            return None
        body, _, rest = speaker.name.partition(" of ")  # "the general command of [the Dawn Brigades]"
        side = self.named(rest if rest and is_word(body.split()[-1].lower(), "group", "office") else speaker.name)
        return side if fights(side) else None

    @property
    def country(self) -> str | None:
        """The code of the nation that the report is about."""
        return self._nations.country

    @cached_property
    def _doing(self) -> tuple[Sentence, ...]:
        """The sentences that say of a party more than that it is about: "the region is a stronghold of …"."""
        about = party_words()["about"]
        return tuple(one for one in self.sentences if not any(word.lemma in about for word in one.words))

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
        return self._only(COMBATANT_KINDS - {STATE_FORCES, POLICE, "coalition", "international force"})

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
                if side is not None and side.country == code and side.kind not in STATE_KINDS:
                    return side
        return None

    def rebel_at(self, position: int) -> Side | None:
        """The rebels that "the rebels" means at `position`: the party named just before, else the one named most.

        None where two were named just before, or as often: they stay rebels of no known party.
        """
        item = self._items.at(position)
        inside = [one for one in self.rebels if self._items.at(one.start) == item]
        near = [one.side for one in inside if 0 <= position - one.start < self._near]
        counted = Counter(near or (one.side for one in inside)).most_common(2)
        if len(counted) == 2 and counted[0][1] == counted[1][1]:
            return None
        if counted:
            return counted[0][0]
        return self.station

    _near = 400  # characters: about two sentences
