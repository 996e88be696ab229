"""Why these reports are held to tell of one occurrence: the links between them, and what people judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warledger.export.dates import day
from warledger.export.incident_page.case import Case
from warledger.export.page_parts.markup import Html, Node, tag
from warledger.export.reasons import Reasons, alike, report_name
from warledger.values import Judgement, Link

_MOST = 60  # links; the strongest are shown of an incident of hundreds of reports


def together(case: Case) -> Iterator[Node]:
    """A table of the links, one column a feature, and the judgements."""
    links = sorted(case.dossier.incident.links, key=lambda link: (-link.score, link.left, link.right))
    if links:
        yield _table(case, links[:_MOST])
        if len(links) > _MOST:
            yield tag("p", f"{len(links) - _MOST} weaker links are not shown.", class_="hint")
    elif len(case.accounts) == 1:
        yield tag("p", "One report alone tells of it.", class_="none")
    if case.dossier.judgements:
        items = [_judgement(case, each[0]) for each in alike(case.dossier.judgements)]
        yield [tag("h3", "Judged by people"), tag("ul", items)]


def _table(case: Case, links: Sequence[Link]) -> Html:
    features = tuple(dict.fromkeys(feature.name for link in links for feature in link.features))
    head = tag("tr", tag("th", "Two reports", scope="col"), [tag("th", name, scope="col") for name in features],
               tag("th", "Points", scope="col"))  # fmt: skip
    caption = tag("caption", "What speaks for two reports telling of one occurrence, in points, and what against it.")
    reasons = Reasons(case.accounts, names=case.names)
    rows = [_row(case, link, features, reasons) for link in links]
    table = tag("table", caption, tag("thead", head), tag("tbody", rows), class_="links")
    return tag("div", table, class_="wide", role="region", aria_label="Links between the reports", tabindex=0)


def _row(case: Case, link: Link, features: Sequence[str], reasons: Reasons) -> Html:
    both = tag("th", _report(case, link.left), tag("span", " and ", class_="and"), _report(case, link.right),
               scope="row")  # fmt: skip
    return tag("tr", both, [_cell(link, name, reasons) for name in features],
               tag("td", tag("b", f"{link.score:g}"), class_="points"))  # fmt: skip


def _cell(link: Link, name: str, reasons: Reasons) -> Html:
    found = [feature for feature in link.features if feature.name == name]
    if not found:
        return tag("td", tag("span", "nothing", class_="unseen"), class_="points silent")
    weight = sum(feature.weight for feature in found)
    why = "; ".join(dict.fromkeys(reasons.said(feature) for feature in found))
    against = " against" if weight < 0 else ""
    return tag("td", tag("b", f"{weight:+g}".replace("-", "−")), tag("small", why), class_=f"points{against}")


def _report(case: Case, account: str) -> Html:
    known = case.tellings.get(account)
    if known is None:
        return tag("span", account)
    source = known.source()
    published = day(source.published) if source.published else "day not known"
    return tag("a", f"{report_name(known)}, {published}", href=f"#report-{source.document}", dir="auto")


def _judgement(case: Case, judgement: Judgement) -> Html:
    """Who judged what, when; the reason is free text and may name anybody."""
    reason = f": {judgement.reason}" if case.names else "; the reason is shown with --names"
    back = f" (taken back {day(judgement.retracted_at.date())})" if judgement.retracted_at else ""
    return tag("li", tag("b", f"{judgement.ruling.value} incident"), f", judged by {judgement.by} on "
               f"{day(judgement.at.date())}{reason}{back}", dir="auto")  # fmt: skip
