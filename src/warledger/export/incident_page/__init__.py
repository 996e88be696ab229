"""An incident as one HTML file that needs nothing else, for people who would rather look than read.

case       what the parts of the page share: the claims with their numbers, the reports in their order
voices     who says it, the same voice in many reports, and how it stands to whose losses it tells
rivals     for each outcome and side what every policy makes of it, and a row for each voice
scale      numbers of people along a line; plot: intervals drawn on it
heading    what, where, when, between whom, and what is in doubt
figures    the rival figures, drawn and as tables
bounds     why each bound is what it is
reports    the reports; quotes: the sentences that carry their claims
together   why the reports are held to tell of one occurrence
locator    a map without map data

The page computes no figure: it shows those of the estimates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warledger.export.incident_page.bounds import bounds
from warledger.export.incident_page.case import Case, case_of
from warledger.export.incident_page.figures import figures, glance
from warledger.export.incident_page.heading import heading, title
from warledger.export.incident_page.locator import locator
from warledger.export.incident_page.notes import legend, open_questions, policies
from warledger.export.incident_page.reports import reports
from warledger.export.incident_page.rivals import Panel, panels
from warledger.export.incident_page.together import together
from warledger.export.page_parts.frame import framed, packaged, section
from warledger.export.page_parts.markup import Node, tag
from warledger.export.row.dossier import CAVEAT, Dossier


def incident_page(dossier: Dossier, *, policy: str = "ucdp", names: bool = False) -> str:
    """`dossier` as a self-contained page. `policy` is the one whose reasons are told; private people are named only if
    `names` says so. Raises UnknownPolicy (W601) for a policy that the incident was not weighed by.
    """
    case = case_of(dossier, policy=policy, names=names)
    found = panels(case)
    skip = tag("a", "Skip to the figures", class_="skip", href="#figures" if found else "#glance")
    body = (
        skip, heading(case, found),
        tag("main", list(_sections(case, found)), id="main"),
    )  # fmt: skip
    return framed(title(case), body, style=packaged(__package__, "incident.css"))


def _sections(case: Case, found: Sequence[Panel]) -> Iterator[Node]:
    yield tag("p", tag("strong", "Caveat: "), CAVEAT, class_="caveat", role="note")
    place = locator(case)
    yield tag("div", section("glance", f"At a glance, by {case.policy}", glance(case, found)),
              section("where", "Where", place) if place else None, class_="beside")  # fmt: skip
    if found:
        yield section("figures", "Rival figures", legend(case), list(figures(case, found)), policies(case))
        yield section("bounds", f"Why each bound is what it is, by {case.policy}", list(bounds(case, found)))
    yield section("open", "Withheld and unverified", open_questions(case))
    rows = {claim.number: row.claims[0].number for panel in found for row in panel.rows for claim in row.claims}
    yield section("reports", "The reports", list(reports(case, rows)))
    links = list(together(case))
    if links:
        yield section("together", "Why these reports belong together", links)
