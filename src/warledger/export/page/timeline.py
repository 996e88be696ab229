"""When: the current events' days and the day of publication on one line, as inline SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from warledger.export.dates import day, days
from warledger.export.overview import Overview
from warledger.export.page_parts.markup import Node, tag
from warledger.export.words import event_line, published
from warledger.values import Event, Moment, Status

_ROW, _TOP = 34, 8
_TICKS = 6  # as many as fit a narrow screen
_MIDDLE = 50  # percent; words stand in the half of the line that has room for them


@dataclass(frozen=True, slots=True)
class _Axis:
    """Days as percentages of the width, so that letters keep their size on every screen."""

    first: date
    last: date

    def left(self, when: date, part: float = 0.0) -> float:
        """Where `part` of the day `when` has passed; there is a margin of 4 % on both sides."""
        total = (self.last - self.first).days + 1
        return round(4 + 92 * ((when - self.first).days + part) / total, 3)

    def ticks(self) -> list[date]:
        total = (self.last - self.first).days
        step = -(-(total + 1) // _TICKS)
        return [date.fromordinal(self.first.toordinal() + gone) for gone in range(0, total + 1, step)]


def timeline(view: Overview) -> Node:
    """The line with a list that says the same in words; nothing where no current event has a day."""
    dated = [event for event in view.report.events if event.status is Status.CURRENT and _known(event.when)]
    if not dated:
        return None
    axis = _axis(view, dated)
    height = _TOP + _ROW * (len(dated) + 1) + 26
    label = "Days of the events and of publication; the list below says the same"
    drawing = tag(
        "svg", tag("title", label), _grid(axis, height), list(_bars(axis, dated)), _publication(view, axis, len(dated)),
        class_="timeline", role="img", aria_label=label, width="100%", height=height,
    )  # fmt: skip
    words = [tag("li", tag("b", event.id), " ", event_line(event, view.report), dir="auto") for event in dated]
    return tag("figure", drawing, tag("figcaption", tag("ul", words, tag("li", published(view.report)))))


def _known(when: Moment | None) -> bool:
    return when is not None and (when.earliest is not None or when.latest is not None)


def _axis(view: Overview, dated: Sequence[Event]) -> _Axis:
    ends = [end for event in dated if event.when for end in (event.when.earliest, event.when.latest) if end]
    issued = view.report.document.published
    ends += [issued] if issued else []
    return _Axis(min(ends), max(ends))


def _grid(axis: _Axis, height: int) -> Iterator[Node]:
    for tick in axis.ticks():
        start, middle = f"{axis.left(tick)}%", f"{axis.left(tick, 0.5)}%"
        yield tag("line", x1=start, x2=start, y1=_TOP, y2=height - 22, class_="tick")
        yield tag("text", f"{tick.day} {tick:%b}", x=middle, y=height - 6, class_="date")


def _bars(axis: _Axis, dated: Sequence[Event]) -> Iterator[Node]:
    """A bar an event; an open end runs to the edge of the line and is broken."""
    for place, event in enumerate(dated):
        if event.when is None:
            continue
        first, last = event.when.earliest or axis.first, event.when.latest or axis.last
        is_open = event.when.earliest is None or event.when.latest is None
        left, right = axis.left(first), axis.left(last, 1.0)
        top = _TOP + place * _ROW
        yield tag(
            "rect", tag("title", f"{event.id}: {days(event.when)}"), x=f"{left}%", y=top + 14,
            width=f"{round(right - left, 3)}%", height=12, rx=3, class_="bar open" if is_open else "bar",
        )  # fmt: skip
        at, anchor = (right, "end") if left > _MIDDLE else (left, "start")
        yield tag("text", f"{event.id} · {days(event.when)}", x=f"{at}%", y=top + 10, text_anchor=anchor)


def _publication(view: Overview, axis: _Axis, place: int) -> Node:
    issued = view.report.document.published
    if issued is None:
        return None
    at, top = axis.left(issued, 0.5), _TOP + place * _ROW
    anchor = "end" if at > _MIDDLE else "start"
    return [
        tag("circle", tag("title", f"published {day(issued)}"), cx=f"{at}%", cy=top + 20, r=6, class_="issued"),
        tag("text", "published", x=f"{at}%", y=top + 24, dx=-12 if anchor == "end" else 12, text_anchor=anchor),
    ]
