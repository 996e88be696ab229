"""The day that a dateline names, from its words; two-digit years from 70 on are of the twentieth century."""

from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PIVOT = 70  # 70 → 1970, 69 → 2069: wire archives begin about there
_AHEAD = timedelta(days=7)  # a report may be dated a little after the day the page gives


def written_day(parts: dict[str, str | None], published: date | None) -> date | None:
    """The day that the `parts` of a dateline name; `published` gives the year to one without."""
    if parts.get("iso"):
        return _iso(parts["iso"] or "")
    day, month = parts.get("day") or parts.get("day2"), parts.get("month") or parts.get("month2")
    if not day or not month:
        return None
    number = _MONTHS.index(month[:3].lower()) + 1
    year = parts.get("year") or parts.get("year2")
    if year:
        return calendar_day(full_year(year), number, int(day))
    return _nearest(number, int(day), published) if published else None


def full_year(digits: str) -> int:
    """The year that two or four digits mean: "88" → 1988, "24" → 2024; the pivot is 70."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= _PIVOT else 2000)


def calendar_day(year: int, month: int, day: int) -> date | None:
    """That day, or None if the calendar has no such day: a misprint is no reason to lose the report."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(digits: str) -> date | None:
    year, month, day = map(int, digits.split("-"))
    return calendar_day(year, month, day)


def _nearest(month: int, day: int, published: date) -> date | None:
    """The last such day before `published`: a report is not dated after the page that carries it."""
    years = (published.year + 1, published.year, published.year - 1)
    days = (calendar_day(year, month, day) for year in years if year <= date.max.year and year >= 1)
    return next((found for found in days if found is not None and found - published <= _AHEAD), None)
