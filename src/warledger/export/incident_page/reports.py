"""The reports: who published them and when, which are copies, and the sentences that carry their claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from warledger.export.dates import day
from warledger.export.incident_page.case import Case
from warledger.export.incident_page.quotes import quotes
from warledger.export.page_parts.markup import Html, Node, joined, link, tag
from warledger.export.row.sources import Telling
from warledger.values import Account


def reports(case: Case, rows: Mapping[int, int]) -> Iterator[Node]:
    """The reports, the earliest first; a copy's sentences are folded away, for they are its original's."""
    veil = "" if case.names else "Names of private people are hidden, and so is what might be one: […]. "
    yield tag("p", f"{veil}The sentences that carry claims, the words of each claim marked.", class_="hint")
    yield from (_report(case, account, rows) for account in case.accounts)
    if case.dossier.summaries:
        titles = [tag("li", _title(case, each), dir="auto") for each in case.dossier.summaries]
        yield [tag("h3", "Totals over several incidents, of which this is one"), tag("ul", titles)]


def _report(case: Case, account: Account, rows: Mapping[int, int]) -> Html:
    document = account.document
    told = [cited for cited in case.cited.values() if cited.account.id == account.id]
    sentences: Node = list(quotes(told, rows)) or tag("p", "It gives no figure.", class_="none")
    if case.is_copy(document):
        sentences = tag("details", tag("summary", f"Its sentences ({len(told)} claims)"), sentences)
    heading = tag("h3", _title(case, account), dir="auto")
    return tag("article", heading, _facts(case, account), sentences, id=_anchor(document.id), class_="report")


def _title(case: Case, account: Account) -> str:
    telling = case.tellings.get(account.id) or Telling(account, names=case.names)
    return telling.source().headline or f"Report {account.document.id}"


def _facts(case: Case, account: Account) -> Html:
    source = case.tellings[account.id].source()
    document = account.document
    facts: list[Node] = [source.publisher, day(source.published) if source.published else "day not known"]
    facts.append(link(source.url, source.url) if source.url else document.source)
    if case.is_copy(document):
        facts.append(_copy(case, account))
    if document.id in case.dossier.replaced:
        facts.append(tag("b", "replaced by an updated version"))
    return tag("p", joined((tag("span", fact) for fact in facts if fact), " · "), class_="facts")


def _copy(case: Case, account: Account) -> Node:
    """Whose copy it is, with the way there if that report is on the page."""
    original = next((each for each in case.accounts if each.document.id == case.original(account.document)), None)
    if original is None:
        return tag("b", f"copy of {case.original(account.document)}, which tells of another incident")
    return tag("b", "copy of ", tag("a", _title(case, original), href=f"#{_anchor(original.document.id)}"))


def _anchor(document: str) -> str:
    return f"report-{document}"
