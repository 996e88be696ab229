"""The places of a report: where they are named, what they are, and how precisely each mention tells where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from warledger.extract.where.candidates import Asked, Key
from warledger.extract.where.clues import clues
from warledger.extract.where.lying import Around, around
from warledger.extract.where.lying import Told as Lying
from warledger.extract.where.mention import PlaceMention
from warledger.extract.where.named import SIDE, Named, holding, is_a_town
from warledger.extract.where.names import Finder
from warledger.extract.where.register import Register
from warledger.extract.where.senses import Sense, Senses
from warledger.extract.where.telling import Telling
from warledger.extract.where.toponym import Part, Toponym
from warledger.extract.where.triggers import Told, told
from warledger.knowledge.english.places import place_words
from warledger.knowledge.gazetteer import Entry, Feature, Gazetteer, fold
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, Place, Span, Where

_BARE = "place.shared_name"
_BORDER = "place.border"
_RURAL = "place.countryside"
_PEOPLE_WEIGHT = 0.7  # of a country whose people are named, against one that is named itself
_HOME_WEIGHT = 0.5  # of the country where the report was published


@dataclass(frozen=True, slots=True)
class Aside:
    """A place's name that names no place here: in an institution's name, or as a people's; `entry` is the place's."""

    span: Span
    part: Part
    entry: Entry | None


class Places:
    """The places of one report. Mentions are given by sentence; the same report is always read the same."""

    def __init__(self, document: Document, sentences: Sequence[Sentence], gazetteer: Gazetteer) -> None:
        self.document, self.gazetteer = document, gazetteer
        self._register = Register()
        self._mentions: dict[int, list[PlaceMention]] = defaultdict(list)
        self._dateline: Sentence | None = None
        toponyms = list(self._toponyms(sentences))
        named = list(self._named(toponyms))
        asked = [Asked(each.toponym.text, each.clues.kind, each.key[2]) for each in named]
        asked += [Asked(each.text, None, None) for each in toponyms if each.part is Part.WITHIN]
        self._senses = Senses(gazetteer, asked, self._countries(toponyms))
        self._add_all(named)
        self._around = self._placed_around(named)
        self.places: tuple[Place, ...] = self._register.places
        self.asides: tuple[Aside, ...] = tuple(self._asides(toponyms))
        dateline = self._dateline if self._dateline and self._is_here(self._dateline) else None
        entries = {place: found.entry for place, found in self._around.items()}
        self._telling = Telling(sentences, self.mentions, self._register.entry, entries, dateline)

    @property
    def all_mentions(self) -> tuple[PlaceMention, ...]:
        """Those of every sentence, and of the dateline."""
        return tuple(mention for mentions in self._mentions.values() for mention in mentions)

    def mentions(self, sentence: Sentence) -> tuple[PlaceMention, ...]:
        """The places that a sentence of the report names, in the order of the text."""
        return tuple(self._mentions.get(sentence.start, ()))

    def where(self, anchors: Sequence[tuple[Sentence, Word]]) -> Where | None:
        """Where something happened that is told at these words; None if the report does not say.

        It is the place that the predicate's own words give, else the nearest before it, else the dateline's town; a
        finer place that certainly lies in it goes before a coarse one.
        """
        mention = self._telling.where(anchors)
        if mention is None:
            return None
        by = self._around.get(mention.place)
        precision = by.precision if by else mention.precision
        return Where(self._division.get(mention.span, mention.place), precision, mention.evidence)

    def closer(self, where: Where, others: Sequence[Where]) -> Where:
        """Of a division, or a town that shares its name, the first of `others` that is told to lie in or by it."""
        name = next(place.name for place in self.places if place.id == where.place)
        if not any(entry.feature in (Feature.PROVINCE, Feature.DISTRICT) for entry in self.gazetteer.find(name)):
            return where
        told = (o for o in others if (by := self._around.get(o.place)) and fold(by.entry.name) == fold(name))
        return next(told, where)

    def _toponyms(self, sentences: Sequence[Sentence]) -> Iterator[Toponym]:
        finder = Finder(self.document.text, self.gazetteer, sentences)
        found = [each for sentence in sentences for each in finder.toponyms(sentence)]
        yield from self._of_dateline(found)
        yield from found

    def _of_dateline(self, found: Sequence[Toponym]) -> Iterator[Toponym]:
        """The town of the dateline, which is in no sentence, with its country behind it."""
        dateline = self.document.dateline
        if dateline is None or not dateline.place:
            return
        if any(each.start < dateline.stop and dateline.start < each.stop for each in found):
            return
        self._dateline = line = Sentence(dateline.start, dateline.stop, ())
        start = dateline.start
        for name in dateline.place.split(", "):  # "QAMISHLI, Syria"
            start = self.document.text.find(name, start, dateline.stop)
            if start >= 0:
                yield Toponym(line, 0, 0, start, start + len(name), name)

    def _named(self, toponyms: Sequence[Toponym]) -> Iterator[Named]:
        """Each name with its clues; a bare one means what the same name means elsewhere in the report."""
        beside: dict[int, list[Toponym]] = defaultdict(list)
        for each in toponyms:
            beside[each.sentence.start].append(each)
        rows = [
            (each, clues(self.document.text, each, beside[each.sentence.start]))
            for each in toponyms
            if each.part is Part.PLACE
        ]
        containers: dict[str, str] = {}
        for each, found in rows:
            if found.container:
                containers.setdefault(fold(each.text), found.container)
        for each, found in rows:
            container = found.container or containers.get(fold(each.text))
            yield Named(each, found, Asked(each.text, found.kind, container).key)

    def _countries(self, toponyms: Sequence[Toponym]) -> dict[str, float]:
        """The countries that peoples, and the publisher's address, speak for."""
        found: dict[str, float] = defaultdict(float)
        for each in toponyms:
            entry = self.gazetteer.people_of(each.text) if each.part is Part.PEOPLE else None
            if entry is not None and entry.country:
                found[entry.country] += _PEOPLE_WEIGHT
        home = place_words().home(self.document.url)
        if home is not None:
            found[home] += _HOME_WEIGHT
        return found

    def _add_all(self, named: Sequence[Named]) -> None:
        senses = {key: self._senses.sense(key) for key in dict.fromkeys(each.key for each in named)}
        senses |= {
            each.key: replace(senses[each.key], country=self._country_beside(each, named, senses))
            for each in named
            if senses[each.key].country is None and senses[each.key].entry is None
        }
        rows = [(each, senses[each.key], self._told(each, senses[each.key])) for each in named]
        towns = {s.entry.id for each, s, t in rows if s.entry and is_a_town(each, t, self._dateline)}
        held = list(holding(named))
        self._division: dict[Span, str] = {}
        for each, sense, found in rows:
            self._add(each, sense, found, towns, held)
        self._division |= dict(self._this_side())

    def _placed_around(self, named: Sequence[Named]) -> dict[str, Around]:
        """What each unlisted place is told to lie in or by, which then gives it its point."""
        mentions = {mention.span.start: mention for mention in self.all_mentions}
        rows = [(each, mentions[each.toponym.start]) for each in named]
        found = around(self.document.text, [Lying(e.toponym, e.clues, m, self._entry_of(m)) for e, m in rows])
        for place, by in found.items():
            self._register.put(place, by.entry)
        return found

    def _entry_of(self, mention: PlaceMention) -> Entry | None:
        """What the gazetteer has of the place meant: the town's, or its division's."""
        return self._register.entry(self._division.get(mention.span, mention.place))

    def _this_side(self) -> Iterator[tuple[Span, str]]:
        """The country on this side of a border: "near the border with Algeria", in a report of Mali, is in Mali."""
        entries = [(mention, self._register.entry(mention.place)) for mention in self.all_mentions]
        abroad = [(m, e) for m, e in entries if e and m.rule == _BORDER and e.feature is Feature.COUNTRY]
        named = Counter(e.country for m, e in entries if e and e.country and (m, e) not in abroad)
        for mention, neighbour in abroad:
            others = [country for country, _ in named.most_common(2) if country != neighbour.country]
            here = self.gazetteer.country(others[0]) if others else None
            if here is not None and (place := self._register.known(here)) is not None:
                yield mention.span, place

    def _is_here(self, dateline: Sentence) -> bool:
        """False for a dateline in a country of which the report itself does not speak, though it does of others."""
        entries = [self._register.entry(mention.place) for mention in self.mentions(dateline)]
        return not any(entry is not None and self._senses.is_elsewhere(entry) for entry in entries[:1])

    def _country_beside(self, each: Named, named: Sequence[Named], senses: Mapping[Key, Sense]) -> str | None:
        """The only country that the sentence's other places lie in: what the text gives of an unknown place."""
        beside = (senses[other.key] for other in named if other.toponym.sentence is each.toponym.sentence)
        found = {sense.country for sense in beside if sense.entry is not None and sense.country}
        return found.pop() if len(found) == 1 else None

    def _told(self, each: Named, sense: Sense) -> Told:
        return told(self.document.text, each.toponym, each.clues, sense.entry)

    def _add(self, each: Named, sense: Sense, found: Told, towns: set[str], holding: Collection[Toponym]) -> None:
        """`towns` are surely no divisions, `holding` are what another town or village is said to lie in."""
        toponym, span = each.toponym, self.document.span(each.toponym.start, each.toponym.stop)
        place = self._register.add(toponym, sense, each.clues.kind, span)
        precision, rule = found.precision, found.rule
        holds = found.rule == _RURAL or toponym in holding  # what is not the town itself
        open_ = not found.triggered or found.rule == SIDE or holds
        before = self.document.text[found.start : span.start].lower()
        side = holds or (found.rule == SIDE and ("ern" in before or " of" in before))
        division = self._shared(sense.entry, side=side) if sense.entry and open_ else None
        is_town = not holds and sense.entry is not None and sense.entry.id in towns
        if division is not None and each.clues.kind is None and not is_town:
            precision = place_words().levels[division.feature].precision
            rule = _RURAL if found.rule == _RURAL else _BARE
            self._division[span] = self._register.add_entry(division, span)
        words = self.document.span(min(found.start, span.start), max(found.stop, span.stop))
        self._mentions[toponym.sentence.start].append(
            PlaceMention(
                place=place,
                span=span,
                first=toponym.first,
                last=toponym.last,
                precision=precision,
                rule=rule,
                evidence=(words,),
                sense=sense.rule,
                reasons=sense.reasons,
                triggered=found.triggered,
            )
        )

    def _shared(self, town: Entry, *, side: bool) -> Entry | None:
        """The division of the same name that a town lies in: of a bare name, the higher level is sure (UCDP).

        A large town is meant by its bare name; "northern Aleppo" is as well the north of its division.
        """
        own_name = town.population >= place_words().own_name_population
        if town.feature is not Feature.TOWN or (own_name and not side):
            return None
        found = [
            entry
            for entry in self.gazetteer.find(town.name)
            if entry.feature in (Feature.PROVINCE, Feature.DISTRICT) and entry.country == town.country
        ]
        return min(found, key=lambda entry: entry.feature is not Feature.PROVINCE, default=None)

    def _asides(self, toponyms: Sequence[Toponym]) -> Iterator[Aside]:
        for each in toponyms:
            span = self.document.span(each.start, each.stop)
            if each.part is Part.PEOPLE:
                yield Aside(span, each.part, self.gazetteer.people_of(each.text))
            elif each.part is Part.WITHIN:
                yield Aside(span, each.part, self._senses.sense(Asked(each.text, None, None).key).entry)
