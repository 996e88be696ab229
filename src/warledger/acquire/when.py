"""The day a report was published, from what the user says or what the page says."""

import re
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from warledger.errors import BadDate

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_TIME = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s?(?P<zone>Z|z|[+-]\d{2}:?\d{2}|[+-]\d{2})?"
)
_LENGTH = 80  # characters; no date is longer


class Day(NamedTuple):
    """A calendar day, and the zone it was counted in, such as "+02:00", if that was said."""

    date: date
    zone: str | None = None


def published_date(text: str) -> date:
    """The day that `text` names: an ISO date, or the day of an ISO date-time as it is written there.

    Raises BadDate for anything else.
    """
    day = iso_day(text)
    if day is None:
        raise BadDate(
            f"the publication date {text[:_LENGTH]!r} is no date",
            'Write year, month and day with hyphens, such as "2024-07-28"',
        )
    return day.date


def given_day(given: date | str | None) -> date | None:
    """The day that a caller gives, as a date, the moment of one, or ISO text; None stays None. Raises BadDate."""
    if isinstance(given, str):
        return published_date(given)
    return given.date() if isinstance(given, datetime) else given


def iso_day(text: str) -> Day | None:
    """The day of an ISO date or date-time, in its own zone; None if `text` is neither."""
    text = text.strip()[:_LENGTH]
    timed = _ISO_TIME.fullmatch(text)
    if timed is None and _ISO_DAY.fullmatch(text) is None:
        return None
    try:
        stamp = datetime.fromisoformat(text[:10] if timed is None else _readable(text))
    except ValueError:
        return None
    return Day(stamp.date(), _zone(stamp))


def stamped_day(text: str) -> Day | None:
    """The day of a page's time stamp, ISO 8601 or RFC 5322, in the page's own zone; None if it is neither."""
    day = iso_day(text)
    if day is not None:
        return day
    try:
        stamp = parsedate_to_datetime(text.strip()[:_LENGTH])
    except (ValueError, IndexError, OverflowError):
        return None
    return Day(stamp.date(), _zone(stamp))


def _readable(text: str) -> str:
    """An ISO date-time as `fromisoformat` reads it: no space before the zone, microseconds at most."""
    text = re.sub(r"\s(?=[+\-Zz])", "", text).replace(",", ".").replace("z", "Z")
    return re.sub(r"(\.\d{6})\d+", r"\1", text)


def _zone(stamp: datetime) -> str | None:
    offset = stamp.utcoffset()
    if offset is None:
        return None
    sign = "-" if offset < timedelta() else "+"
    minutes = int(abs(offset).total_seconds()) // 60
    return f"{sign}{minutes // 60:02}:{minutes % 60:02}"
