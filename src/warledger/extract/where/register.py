"""The places of one report under their ids, in order of first mention."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from warledger.extract.where.senses import Sense
from warledger.extract.where.toponym import Toponym
from warledger.knowledge.gazetteer import Entry, Feature, fold
from warledger.values import Place, Span


@dataclass
class Register:
    """Gives each place its id; a place that no gazetteer has is known by its name."""

    _places: dict[str, Place] = field(default_factory=dict)
    _entries: dict[str, Entry | None] = field(default_factory=dict)

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(self._places.values())

    def entry(self, id: str) -> Entry | None:  # noqa: A002
        return self._entries[id]

    def known(self, entry: Entry) -> str | None:
        """The id of a place that the report names, None if it does not."""
        place = self._places.get(entry.id)
        return place.id if place else None

    def add(self, toponym: Toponym, sense: Sense, kind: Feature | None, span: Span) -> str:
        """The id of the place that the toponym means, with this mention."""
        if sense.entry is not None:
            return self.add_entry(sense.entry, span)
        unknown = Place("", toponym.text, country=sense.country, feature=kind.value if kind else None)
        return self._add(f"?{fold(toponym.text)}", unknown, None, span)

    def add_entry(self, entry: Entry, span: Span) -> str:
        place = Place(
            "",
            entry.name,
            gazetteer=entry.id,
            country=entry.country,
            admin1=entry.admin1,
            admin2=entry.admin2,
            feature=entry.feature.value,
            latitude=entry.latitude,
            longitude=entry.longitude,
        )
        return self._add(entry.id, place, entry, span)

    def put(self, id: str, around: Entry) -> None:  # noqa: A002
        """Give an unlisted place the point, the country and the divisions of the known place that it is told by."""
        key = next(key for key, place in self._places.items() if place.id == id)
        province, district = around.feature is Feature.PROVINCE, around.feature is Feature.DISTRICT
        self._places[key] = replace(
            self._places[key],
            country=around.country,
            admin1=around.name if province else around.admin1,
            admin2=around.name if district else around.admin2,
            latitude=around.latitude,
            longitude=around.longitude,
        )

    def _add(self, key: str, place: Place, entry: Entry | None, span: Span) -> str:
        known = self._places.get(key)
        if known is None:
            known = replace(place, id=f"g{len(self._places) + 1}")
        self._places[key] = replace(known, mentions=(*known.mentions, span))
        self._entries[known.id] = entry
        return known.id
