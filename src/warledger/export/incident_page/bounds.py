"""Why each bound is what it is, by the chosen policy: what it rests on, what was set aside, each on its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warledger.export.incident_page.case import Case, Cited
from warledger.export.incident_page.rivals import Panel, Row
from warledger.export.incident_page.saying import listed, number, panel_name, references
from warledger.export.incident_page.voices import voice_of
from warledger.export.page_parts.markup import Html, Node, tag
from warledger.export.words import figure
from warledger.values import Basis, Bearing, Estimate


def bounds(case: Case, found: Sequence[Panel]) -> Iterator[Node]:
    """A table for the ends of each estimate, and a list of what sets none of them."""
    for panel in found:
        estimate = panel.by_policy.get(case.policy)
        aside = [row for row in panel.rows if row.aside]
        if estimate is None and not aside:
            continue
        yield tag("h3", panel_name(panel), dir="auto")
        if estimate is not None and estimate.basis:
            yield _ends(case, panel, estimate)
        if aside:
            yield [tag("h4", "Set aside"), tag("ul", [_aside(row) for row in aside], class_="asides")]


def _ends(case: Case, panel: Panel, estimate: Estimate) -> Html:
    names = ("End", "Why", "On whose word")
    head = tag("tr", [tag("th", name, scope="col", role="columnheader") for name in names], role="row")
    rows = [_end(case, estimate, bearings) for bearings in _alike(estimate)]
    caption = tag("caption", f"What sets each end of “{panel_name(panel)}” by {case.policy}", class_="unseen")
    # A narrow screen lays the cells one under the other; the roles keep the table a table there.
    return tag("table", caption, tag("thead", head, role="rowgroup"), tag("tbody", rows, role="rowgroup"),
               class_="bounds", role="table")  # fmt: skip


def _alike(estimate: Estimate) -> list[list[Bearing]]:
    """The ends that are one number on the same claims, together."""
    found: dict[tuple[object, ...], list[Bearing]] = {}
    for bearing in Bearing:
        value = getattr(estimate, bearing)
        claims = frozenset(each.claim for each in estimate.basis if each.bearing is bearing)
        if value is not None:
            found.setdefault((value, claims), []).append(bearing)
    return list(found.values())


def _end(case: Case, estimate: Estimate, bearings: Sequence[Bearing]) -> Html:
    basis = [each for each in estimate.basis if each.bearing in bearings]
    more = " or more" if Bearing.HIGH in bearings and estimate.high_open else ""
    value = tag("b", f"{getattr(estimate, bearings[0]):,}{more}", class_="figure")
    return tag(
        "tr", tag("th", listed(bearings), " ", value, scope="row", role="rowheader"),
        tag("td", "; ".join(dict.fromkeys(each.reason for each in basis)), role="cell"),
        tag("td", tag("ul", list(_words(case, basis)), class_="plain"), role="cell"), role="row",
    )  # fmt: skip


def _words(case: Case, basis: Sequence[Basis]) -> Iterator[Node]:
    """What was said and by whom; a voice that says the same in several reports is named once."""
    told: dict[tuple[tuple[str, str], str], list[Cited]] = {}
    for cited in case.find(each.claim for each in basis):
        said = figure(cited.claim.toll.quantity) if cited.claim.toll else cited.claim.kind.value
        told.setdefault((voice_of(case, cited).key, said), []).append(cited)
    for (_, said), claims in told.items():
        first = claims[0]
        quote = first.telling.quoted(first.claim.evidence[0].quote)
        yield tag(
            "li", tag("b", first.telling.words(said)), ", ", tag("bdi", voice_of(case, first).name), ": ",
            tag("q", quote, class_="said"), " ", references(claims), dir="auto",
        )  # fmt: skip


def _aside(row: Row) -> Html:
    return tag("li", tag("b", number(row)), ", ", tag("bdi", row.voice.name), " ", references(row.claims), ": ",
               "; ".join(row.reasons) or "sets no end", dir="auto")  # fmt: skip
