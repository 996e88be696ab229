"""The values that TimeML gives to time expressions: "1998-W05", "P3D", "PRESENT_REF", "1998-07-28TNI".

It gives one to what dates nothing too. After the TimeML annotation guidelines 1.2.1 and TIDES 2005, section 3.2.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from warledger.extract.when.joints import Expression
from warledger.extract.when.said import Said
from warledger.knowledge.english.time import time_words

_UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "month": "M", "year": "Y",
    "quarter": "Q", "weekend": "WE", "fortnight": "W",
}  # fmt: skip
_LONGER = {"decade": 10, "century": 100, "centurie": 100}
_PARTS = (
    ("morning", "TMO"), ("dawn", "TMO"), ("afternoon", "TAF"), ("evening", "TEV"), ("night", "TNI"), ("dusk", "TEV"),
)  # fmt: skip
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_EACH = {"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
         "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y"}  # fmt: skip
_REFERENCES = {"present": "PRESENT_REF", "future": "FUTURE_REF", "past": "PAST_REF"}
_SIGNAL = re.compile(r" (?:after|before|following|preceding)\b")
_CLOCK = re.compile(r"(?<![\d/-])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?: ?(?P<half>[ap])\.?m\b)?")
_LENGTHS = frozenset({"past_hours", "past_days", "past_months", "past_years", "lasting", "long"})


def value(each: Expression, day: date | None) -> str:
    """The value, counted from `day` where the words need one."""
    phrase = Phrase(each, day)
    if each.rule.kind == "set":
        return _set(phrase)
    if each.rule.kind == "reference":
        return _reference(phrase)
    if each.rule.kind == "duration" or each.rule.reads in _LENGTHS:
        return _length(phrase)
    if each.rule.rule in _BY_RULE:
        return _BY_RULE[each.rule.rule](phrase)
    if each.rule.reads in _EVEN_UNRESOLVED:
        return _EVEN_UNRESOLVED[each.rule.reads](phrase)
    if phrase.first is None or phrase.last is None:
        return "XXXX-XX-XX"
    return _RESOLVED.get(each.rule.reads, _day)(phrase)


class Phrase:
    """An expression with what its value is made of; `first` and `last` are None where nothing resolves it."""

    def __init__(self, each: Expression, day: date | None) -> None:
        self.each, self.day = each, day
        self.words = each.match[0].lower().replace("’", "'")
        self.said = Said(each.match.groupdict(), each.rule.known, each.basis)
        self.unit = self.said.part("unit")
        self.first, self.last = each.days.first, each.days.last

    @property
    def at(self) -> date:
        """The day in its middle. Only for what is resolved."""
        assert self.first is not None  # noqa: S101
        assert self.last is not None  # noqa: S101
        return self.first + (self.last - self.first) / 2

    @property
    def is_vague(self) -> bool:
        """True for "a few weeks"."""
        fewest, most = self.said.count
        return fewest != most


def has_signal(each: Expression) -> bool:
    """True for "10 days before [the murder]": TimeML leaves the signal out."""
    groups = each.match.groupdict()
    return (
        (groups.get("way") or "").lower() in ("after", "before", "following", "preceding")
        and bool(groups.get("unit") and each.rule.reads in ("later", "unanchored"))
        and each.rule.rule != "time.next_day"
    )


def _set(phrase: Phrase) -> str:
    said = phrase.said
    weekday = next((number for name, number in time_words().weekdays.items() if name in phrase.words), None)
    if weekday is not None:
        return f"XXXX-WXX-{weekday + 1}"
    if said.part("month"):
        return f"XXXX-{said.month:02}"
    return _EACH.get(phrase.words) or (_period("1", phrase.unit) if phrase.unit else "P1D")


def _reference(phrase: Phrase) -> str:
    if phrase.each.rule.rule == "time.before_christ":
        return _before_christ(phrase.said)
    if "reference" in phrase.said.known:
        return _REFERENCES[phrase.said.known["reference"]]
    return (phrase.day.isoformat() if phrase.day else "XXXX-XX-XX") + _time_of_day(phrase.words)


def _before_christ(said: Said) -> str:
    if said.part("century"):
        return f"BC{int(said.part('century')) - 1:02}"
    year = f"BC{int(said.part('years')):04}"
    if said.part("tens"):
        return year[:-1]
    if said.part("month"):
        return f"{year}-{said.month:02}"
    return year + (f"-{_SEASONS[said.part('season')]}" if said.part("season") else "")


def _length(phrase: Phrase) -> str:
    words = _SIGNAL.split(phrase.words)[0]
    unit = phrase.unit or next((unit for unit in (*_UNITS, *_LONGER) if unit in words), "day")
    if "half a" in words:
        return {"hour": "PT30M", "day": "PT12H", "year": "P6M"}.get(unit, f"P0.5{unit[0].upper()}")
    if phrase.said.part("half"):
        whole = re.split(r"\D", phrase.said.part("half"))[0]
        return f"PT{whole}H30M" if unit == "hour" else _period(f"{whole}.5", unit)
    counted = phrase.said.part("count")
    if counted in ("", "an additional", "another"):
        return _period("X" if not counted and words.endswith("s") else "1", unit)
    number = "X" if phrase.is_vague else str(phrase.said.count[1]) + (".5" if "half" in words else "")
    return _period("1", "day") if (number, unit) == ("24", "hour") else _period(number, unit)


def _period(number: str, unit: str) -> str:
    if unit in _LONGER:
        return f"P{int(number) * _LONGER[unit]}Y" if number.isdigit() else "PXY"
    return f"P{'T' if unit in ('hour', 'minute', 'second') else ''}{number}{_UNITS[unit]}"


def _ago(phrase: Phrase) -> str:
    if phrase.is_vague or phrase.first is None or phrase.last is None:
        return "PAST_REF"
    return _of_unit(phrase)


def _offset(phrase: Phrase) -> str:
    """For "yesterday", "hours ago"."""
    if phrase.unit:
        return "PAST_REF"
    return "XXXX-XX-XX" if phrase.first is None else _day(phrase)


def _from_told(phrase: Phrase) -> str:
    """For "three days later"; what nothing resolves is a length before a signal, else only before or after."""
    if phrase.first is None and has_signal(phrase.each):
        return _length(phrase)
    if phrase.first is None or phrase.last is None or phrase.is_vague:
        after = phrase.said.part("way") in ("later", "after", "afterwards", "afterward", "thereafter")
        return {"day": "XXXX-XX-XX", "year": "XXXX"}.get(phrase.unit, "FUTURE_REF" if after else "PAST_REF")
    return _of_unit(phrase)


def _of_unit(phrase: Phrase) -> str:
    """As exact as the unit that is counted in."""
    if phrase.unit in _WRITES_UNIT:
        return _WRITES_UNIT[phrase.unit](phrase)
    return phrase.at.isoformat() + _time_of_day(phrase.words)


def _year_ago(phrase: Phrase) -> str:
    if phrase.first is None or phrase.last is None:
        return "PAST_REF"
    return _quarter(phrase) if 80 <= (phrase.last - phrase.first).days <= 100 else _year(phrase)


def _week(phrase: Phrase) -> str:
    year, week, _ = phrase.at.isocalendar()
    return f"{year}-W{week:02}"


def _month(phrase: Phrase) -> str:
    return f"{phrase.at:%Y-%m}"


def _quarter(phrase: Phrase) -> str:
    return f"{phrase.at.year}-Q{(phrase.at.month + 2) // 3}"


def _half(phrase: Phrase) -> str:
    return f"{phrase.at.year}-H{1 if phrase.at.month <= 6 else 2}"


def _year(phrase: Phrase) -> str:
    return str(phrase.at.year)


def _decade(phrase: Phrase) -> str:
    return str(phrase.at.year)[:3]


def _century(phrase: Phrase) -> str:
    return f"{(phrase.at.year - 1) // 100:02}"


def _day(phrase: Phrase) -> str:
    return f"{phrase.first}{_time_of_day(phrase.words)}"


def _season(phrase: Phrase) -> str:
    season = next(code for name, code in _SEASONS.items() if name in phrase.words)
    if phrase.said.part("year") or phrase.each.basis.goes_on or phrase.day is None:
        return f"{phrase.at.year}-{season}"
    is_over = phrase.day.month >= {"SP": 6, "SU": 9, "FA": 12, "WI": 13}[season]
    return f"{phrase.day.year - ('last' in phrase.words and not is_over)}-{season}"


def _time_of_day(words: str) -> str:
    for word, code in (("noon", "T12:00"), ("midday", "T12:00"), ("midnight", "T00:00")):
        if re.search(rf"\b{word}\b", words):
            return code
    clock = _CLOCK.search(words)
    if clock and (clock["minute"] or clock["half"]):
        hour = int(clock["hour"]) % 12 if clock["half"] else int(clock["hour"])
        return f"T{hour + 12 * (clock['half'] == 'p'):02}:{clock['minute'] or '00'}"
    return next((code for word, code in _PARTS if word in words), "")


_WRITES_UNIT: Mapping[str, Callable[[Phrase], str]] = {
    "week": _week, "month": _month, "quarter": _quarter, "year": _year, "decade": _decade,
}  # fmt: skip
_BY_RULE: Mapping[str, Callable[[Phrase], str]] = {
    "time.recently": lambda phrase: "PXD" if "days" in phrase.words else "PAST_REF",
    "time.past_day": lambda _: "P1D",
    "time.past_week": lambda _: "P1W",
    "time.past_year": lambda _: "P1Y",
    "time.overnight": lambda phrase: f"{phrase.first or 'XXXX-XX-XX'}TNI",
    "time.recent_years": lambda phrase: "PXY" if "years" in phrase.words else "PAST_REF",
}
_EVEN_UNRESOLVED: Mapping[str, Callable[[Phrase], str]] = {
    "ago": _ago, "offset": _offset, "open": lambda _: "PAST_REF", "year_ago": _year_ago, "told": _from_told,
    "later": _from_told, "next_period": _from_told, "next_told": _from_told, "told_quarter": _from_told,
    "unanchored": _from_told,
}  # fmt: skip
_RESOLVED: Mapping[str, Callable[[Phrase], str]] = {
    "week": _week, "month_week": _week, "weekend": lambda phrase: f"{_week(phrase)}-WE", "start_of": _of_unit,
    "month": _month, "month_named": _month, "which_month": _month, "month_half": _month, "end_of": _of_unit,
    "year": _year, "years": _year, "which_year": _year, "year_half": _half, "quarter": _quarter, "decade": _decade,
    "century": _century, "season": _season,
}  # fmt: skip
