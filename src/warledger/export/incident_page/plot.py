"""The drawing of one row: an interval, its best figure, and what is open, on a line of people from 0.

Each row is a small SVG as wide as the page allows; its words stand beside it as text, which wraps, is found and is read
aloud. All rows of a panel share one scale and one grid, so that together they are one plot.
"""

from __future__ import annotations

from collections.abc import Iterator

from warledger.export.incident_page.scale import EDGE, Scale
from warledger.export.page_parts.markup import Html, Node, tag
from warledger.values import Estimate, Quantity


def track(scale: Scale, *marks: Node, behind: Node = None) -> Html:
    """One row's line with its grid."""
    return _line("line", behind, [_upright(scale, tick, "grid") for tick in scale.ticks()], marks)


def axis(scale: Scale) -> Html:
    """The numbers under a panel."""
    numbers = [tag("text", f"{tick:,}", x=_at(scale, tick), y="1em", class_="number") for tick in scale.ticks()]
    return _line("line axis", numbers)


def band(estimate: Estimate | None, scale: Scale) -> Node:
    """The chosen policy's low to high behind the voices, and its best."""
    if estimate is None or estimate.high is None:
        return None
    start = scale.at(estimate.high if estimate.low is None else estimate.low)
    width = round(scale.at(estimate.high) - start, 2)
    found = [tag("rect", x=f"{start}%", width=f"{width}%", height="100%", class_="band")]
    return [*found, _upright(scale, estimate.best, "best")] if estimate.best is not None else found


def bar(estimate: Estimate, scale: Scale) -> Iterator[Node]:
    """Low to high as a bar, the best as a stroke across it. An end that is not known is a broken line."""
    low, best, high = estimate.low, estimate.best, estimate.high
    known = [end for end in (low, best, high) if end is not None]
    if estimate.high_open and known:
        yield _arrow(scale.at(max(known)), "open")
    if high is not None:
        yield _stretch(scale.at(0), scale.at(high), "unknown") if low is None else None
        yield _stretch(scale.at(high if low is None else low), scale.at(high), "bar")
        yield _point(scale, high, "bar") if low in (None, high) or scale.is_beyond(high) else None
    if best is not None and not scale.is_beyond(best):
        yield _shape(scale.at(best), "M0-9V9", "stroke")


def dot(quantity: Quantity, scale: Scale, *, denied: bool = False) -> Iterator[Node]:
    """A number as a dot, a range as a line between two strokes, an open end as an arrow, a denial as a cross.

    Where no number is given nothing is drawn.
    """
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return
    if denied:
        yield _shape(scale.at(low or high or 0), "M-5-5 5 5M-5 5 5-5", "range")
    elif low is None or high is None:
        yield _arrow(scale.at(low or 0), "range") if high is None else _stretch(scale.at(0), scale.at(high), "range")
        yield _point(scale, high or low or 0, "dot")
    elif low == high:
        yield _point(scale, low, "dot")
    else:
        yield _stretch(scale.at(low), scale.at(high), "range")
        yield from (_shape(scale.at(end), "M0-6V6", "range") for end in (low, high) if not scale.is_beyond(end))
        yield _point(scale, high, "range") if scale.is_beyond(high) else None


def _line(name: str, *marks: Node) -> Html:
    drawing = tag("svg", marks, width="100%", height="100%", aria_hidden="true", focusable="false")
    return tag("span", drawing, class_=name)


def _at(scale: Scale, number: int) -> str:
    return f"{scale.at(number)}%"


def _upright(scale: Scale, number: int, name: str) -> Html:
    return tag("line", x1=_at(scale, number), x2=_at(scale, number), y1="0", y2="100%", class_=name)


def _stretch(start: float, stop: float, name: str) -> Html:
    return tag("line", x1=f"{start}%", x2=f"{stop}%", y1="50%", y2="50%", class_=name)


def _point(scale: Scale, number: int, name: str) -> Html:
    """A point; what lies beyond the scale is a double arrow at its edge."""
    if scale.is_beyond(number):
        return _shape(EDGE, "M-11-5-5 0-11 5M-4-5 2 0-4 5", f"{name} tip beyond")
    return tag("circle", cx=_at(scale, number), cy="50%", r=5, class_=name)


def _shape(at: float, path: str, name: str) -> Html:
    """A shape of its own size, whatever the width of the line."""
    return tag("svg", tag("path", d=path, class_=name), x=f"{at}%", y="50%", class_="shape")


def _arrow(start: float, name: str) -> list[Node]:
    """From `start` to the edge of the plot: nobody says where it ends."""
    return [_stretch(start, EDGE, name), _shape(EDGE, "M-7-5 1 0-7 5", f"{name} tip")]
