"""What is known of a report besides its words, and how a cleaned text becomes a document."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from warledger.acquire.address_days import address_day
from warledger.acquire.clean import Layout
from warledger.acquire.tags import iso_language
from warledger.acquire.when import Day
from warledger.errors import EmptySource, WarledgerError
from warledger.language.identify import language_of
from warledger.values.document import Document, PublishedFrom, Role

_DISAGREEMENT = 7  # days; reports are often put on a page some days after they were filed


@dataclass(frozen=True, slots=True)
class Acquired:
    """The bytes as they came, and the document that they are or the error that says why they are none."""

    raw: bytes
    outcome: Document | WarledgerError


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the page, the row or the caller says of a report. `day` is the page's, `published` the caller's."""

    source: str
    raw: bytes
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    language: str | None = None
    day: Day | None = None
    published: date | None = None

    @property
    def hint(self) -> date | None:
        """The publication day, as far as it is known before the text is read."""
        return self.published or (self.day.date if self.day else address_day(self.url))


def compose(layout: Layout, known: Known) -> Document:
    """The document of a cleaned text. Raises EmptySource if nothing is left of the text."""
    if not layout.text:
        raise EmptySource(f"{known.source} holds no words", "Give a report with text in it")
    published, origin, zone = _published(layout, known)
    return Document(
        text=layout.text,
        blocks=layout.blocks,
        source=known.source,
        url=known.url,
        publisher=known.publisher,
        title=known.title or _headline(layout),
        published=published,
        published_from=origin,
        time_zone=zone,
        language=iso_language(known.language) or language_of(_body(layout)),
        dateline=layout.dateline,
        raw_hash=sha256(known.raw).hexdigest(),
        warnings=tuple(_warnings(layout, known)),
    )


def _published(layout: Layout, known: Known) -> tuple[date | None, PublishedFrom, str | None]:
    """The day, how it is known and its zone: by caller, page, address, dateline, printed stamp."""
    if known.published is not None:
        return known.published, PublishedFrom.ARGUMENT, None
    if known.day is not None:
        return known.day.date, PublishedFrom.METADATA, known.day.zone
    if known.hint is not None:
        return known.hint, PublishedFrom.METADATA, None
    if layout.dateline is not None and layout.dateline.date is not None:
        return layout.dateline.date, PublishedFrom.DATELINE, None
    if layout.stamped is not None:
        return layout.stamped, PublishedFrom.METADATA, None
    return None, PublishedFrom.UNKNOWN, None


def _warnings(layout: Layout, known: Known) -> list[str]:
    filed = layout.dateline.date if layout.dateline else None
    said = known.hint
    if filed is None or said is None or abs((said - filed).days) <= _DISAGREEMENT:
        return []
    by = "the date given" if known.published else "the page's date"
    return [f"The dateline says {filed.isoformat()}, {by} is {said.isoformat()}; {said.isoformat()} is used."]


def _headline(layout: Layout) -> str | None:
    heads = (layout.text[block.start : block.stop] for block in layout.blocks if block.role is Role.HEADLINE)
    return next(heads, None)


def _body(layout: Layout) -> str:
    """The words of the report itself; of the whole text if the rules left nothing."""
    parts = [layout.text[block.start : block.stop] for block in layout.blocks if block.role is Role.BODY]
    return "\n".join(parts) or layout.text
