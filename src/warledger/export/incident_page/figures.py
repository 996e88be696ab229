"""The rival figures, drawn: six policies' bars over one row for each voice, and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from warledger.export.incident_page.case import Case
from warledger.export.incident_page.plot import axis, band, bar, dot, track
from warledger.export.incident_page.rivals import EVERYONE, Panel, Row
from warledger.export.incident_page.saying import bearing, best, capital, ends, number, panel_name, printed, references
from warledger.export.incident_page.scale import Scale, scale
from warledger.export.incident_page.voices import standing
from warledger.export.page_parts.markup import Html, Node, tag
from warledger.export.words import outcomes, whose
from warledger.values import Estimate, Flag

_APART = 10  # times: what is that much smaller than the rest of its outcome would not be seen on their scale
_REST = "What the totals leave beyond the sides that are told apart."


def figures(case: Case, found: Sequence[Panel]) -> Iterator[Node]:
    """Outcome by outcome; the panels of one outcome share a scale, so that they can be compared."""
    for told, group in groupby(found, key=lambda panel: panel.outcomes):
        of_outcome = list(group)
        shared = scale(max(panel.top for panel in of_outcome))
        yield tag("h3", capital(outcomes(told)), class_="outcome")
        yield from (_drawn(case, panel, shared) for panel in of_outcome)


def glance(case: Case, found: Sequence[Panel]) -> Node:
    """The chosen policy's figure for each outcome and side, on one scale."""
    told = [(panel, each) for panel in found if (each := panel.by_policy.get(case.policy))]
    if not told:
        return tag("p", "No report gives a figure.", class_="none")
    one = scale(max(panel.top for panel, _ in told))
    rows = [_estimate_row(panel_name(panel), each, one, "glance") for panel, each in told]
    return tag("figure", tag("ul", rows, class_="tracks"), _axis(one), class_="plot short")


def _drawn(case: Case, panel: Panel, shared: Scale) -> Html:
    drawn = scale(panel.top) if panel.top * _APART < shared.top else shared
    chosen = panel.by_policy.get(case.policy)
    heading = tag("h4", capital(whose(panel.whom)), " ", _flags(chosen), dir="auto")
    notes = [_REST] if panel.whom == EVERYONE and not panel.rows else []
    notes += [f"On a scale of its own, from 0 to {drawn.top:,}."] if drawn != shared else []
    note = tag("p", " ".join(notes), class_="hint") if notes else None
    voices = [_voice_row(case, row, chosen, drawn) for row in panel.rows]
    figure = tag(
        "figure", tag("p", "Weighed", class_="over"), tag("ul", list(_policies(case, panel, drawn)), class_="tracks"),
        [tag("p", "Said", class_="over"), tag("ul", voices, class_="tracks")] if voices else None,
        _axis(drawn), class_="plot",
    )  # fmt: skip
    return tag("section", heading, note, figure, _table(case, panel), class_="panel", aria_label=panel_name(panel))


def _axis(drawn: Scale) -> Html:
    return tag("div", tag("span", "people", class_="unit"), axis(drawn), class_="track", aria_hidden="true")


# Rows


def _policies(case: Case, panel: Panel, drawn: Scale) -> Iterator[Node]:
    """A row for the policies that come to the same, the chosen one first and by itself."""
    alike: dict[tuple[object, ...], list[str]] = {}
    for policy, each in panel.by_policy.items():
        key = policy == case.policy, each.low, each.best, each.high, each.high_open
        alike.setdefault(key, []).append(policy)
    for names in alike.values():
        name = "chosen" if names == [case.policy] else "other"
        yield _estimate_row(", ".join(names), panel.by_policy[names[0]], drawn, name)


def _estimate_row(name: str, estimate: Estimate, drawn: Scale, kind: str) -> Html:
    said: list[Node] = [tag("b", best(estimate)), f" ({ends(estimate)})" if _is_range(estimate) else None]
    if (estimate.low, estimate.best, estimate.high) == (None, None, None):
        said = [ends(estimate)]
    flags = list(_flags(estimate)) if kind == "glance" else []
    return tag(
        "li", tag("span", name, class_="who", dir="auto"), tag("span", said, class_="how"),
        track(drawn, bar(estimate, drawn)), tag("span", flags, class_="why") if flags else None,
        class_=f"track {kind}",
    )  # fmt: skip


def _flags(estimate: Estimate | None) -> Iterator[Node]:
    for flag in estimate.flags if estimate else ():
        yield tag("span", flag.value, class_="badge rival" if flag is Flag.CONTESTED else "badge")


def _is_range(estimate: Estimate) -> bool:
    return not estimate.low == estimate.best == estimate.high or estimate.high_open


def _voice_row(case: Case, row: Row, chosen: Estimate | None, drawn: Scale) -> Html:
    small = ", ".join(dict.fromkeys((*standing(row.voice, row.claims[0]), printed(case, row.claims))))
    said = bearing(row, chosen)
    drawing = track(drawn, tag("title", said), list(dot(row.quantity, drawn, denied=row.denied)),
                    behind=band(chosen, drawn))  # fmt: skip
    return tag(
        "li", tag("span", tag("bdi", row.voice.name), " ", tag("small", small, " ", references(row.claims)),
                  class_="who"),
        tag("span", tag("b", number(row)), class_="how"), drawing, tag("span", said, class_="why"),
        class_="track aside" if row.aside else "track", title=said if row.aside else None,
        id=f"said-{row.claims[0].number}", tabindex=-1,
    )  # fmt: skip


# The same as a table


def _table(case: Case, panel: Panel) -> Html:
    """Everything that the drawing shows, in numbers."""
    weighed = tag(
        "table", tag("caption", f"{panel_name(panel)}, as each policy weighs it"),
        _head("Policy", "Low", "Best", "High", "Independent voices", "Credibility (suggested)"),
        tag("tbody", [_weighed(name, each) for name, each in panel.by_policy.items()]), class_="numbers",
    )  # fmt: skip
    said = tag(
        "table", tag("caption", f"{panel_name(panel)}, as each voice says it"),
        _head("Voice", "Number", "Published", f"By {case.policy}", "Words"),
        tag("tbody", [_said(case, row, panel.by_policy.get(case.policy)) for row in panel.rows]), class_="numbers",
    )  # fmt: skip
    tables = [weighed, said if panel.rows else None]
    inside = tag("div", tables, class_="wide", role="region", aria_label=f"{panel_name(panel)}, numbers", tabindex=0)
    return tag("details", tag("summary", "The same as a table"), inside)


def _head(*names: str) -> Html:
    return tag("thead", tag("tr", [tag("th", name, scope="col") for name in names]))


def _weighed(policy: str, each: Estimate) -> Html:
    ends = (each.low, each.best, each.high)
    numbers = [tag("td", "unknown" if end is None else f"{end:,}") for end in ends]
    if each.high_open:
        numbers[2] = tag("td", "unknown" if each.high is None else f"{each.high:,}", " or more")
    return tag("tr", tag("th", policy, scope="row"), numbers, tag("td", f"{each.voices}"),
               tag("td", f"{each.credibility} of 6"))  # fmt: skip


def _said(case: Case, row: Row, chosen: Estimate | None) -> Html:
    name = tag(
        "th", tag("bdi", row.voice.name), tag("small", ", ".join(standing(row.voice, row.claims[0]))), scope="row"
    )
    why = bearing(row, chosen)
    return tag("tr", name, tag("td", number(row)), tag("td", printed(case, row.claims)), tag("td", why),
               tag("td", references(row.claims)))  # fmt: skip
