"""How the page says estimates, rows and policies."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.export.dates import days
from warledger.export.incident_page.case import Case, Cited
from warledger.export.incident_page.rivals import Panel, Row
from warledger.export.page_parts.markup import Html, Node, joined, tag
from warledger.export.words import figure, outcomes, whose
from warledger.values import Estimate, Flag, Moment

POLICIES = {
    "ucdp": "low the most conservative, best the most reliable, high the highest in proportion (UCDP)",
    "acled": "the lowest reported; “dozens” is 12 (ACLED)",
    "conservative": "the smallest of the reports’ figures",
    "representative": "the figure that most reports give",
    "informative": "the largest of the reports’ figures",
    "airwars": "from the lowest to the highest alleged, without a best (Airwars)",
}
FLAGS = {
    Flag.CONTESTED: "no one number fits all voices, or somebody denies it",
    Flag.UNVERIFIED: "nobody independent has checked it, as far as the reports tell",
    Flag.SINGLE_VOICE: "it rests on one voice alone, however many reports print it",
    Flag.WITHHELD: "asked for or expected and not given: not zero",
}


def panel_name(panel: Panel) -> str:
    """Outcome and side: "Killed: Nigerien army"."""
    return f"{capital(outcomes(panel.outcomes))}: {whose(panel.whom)}"


def capital(text: str) -> str:
    """`text` with a capital letter at its start; the others stay."""
    return text[:1].upper() + text[1:]


def listed(words: Sequence[str]) -> str:
    """The words as they are said one after another: "killed, wounded and captured"."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def ends(estimate: Estimate) -> str:
    """Low to high: "9–27", "14", "? – 5", "15–60 or more"."""
    low, high = (f"{end:,}" if end is not None else None for end in (estimate.low, estimate.high))
    more = " or more" if estimate.high_open else ""
    if low is None and high is None:
        return "not known"
    if low == high:
        return f"{low}{more}"
    return f"{low}–{high}{more}" if low and high else f"up to {high}{more}" if high else f"{low} or more"


def best(estimate: Estimate) -> str:
    """The best figure, where the policy gives one."""
    return "no best" if estimate.best is None else f"{estimate.best:,}"


def number(row: Row) -> str:
    """What the row's voice says, without the names of private people."""
    telling, toll = row.claims[0].telling, row.claims[0].claim.toll
    if row.denied and toll:
        return f"denies {telling.veil.number(toll)}"
    return telling.words(figure(row.quantity))


def bearing(row: Row, estimate: Estimate | None) -> str:
    """What becomes of it: "sets low: the lowest figure", "goes into the low of 7" (a sum), "set aside: …"."""
    if row.aside or estimate is None:
        return f"set aside: {'; '.join(row.reasons)}" if row.reasons else "sets no end"
    by_reason: dict[tuple[str, str], list[str]] = {}
    for basis in row.sets:
        value, end = getattr(estimate, basis.bearing), basis.bearing.value
        alone = value in (row.quantity.low, row.quantity.high)
        verb, what = ("sets", end) if alone else ("goes into", f"the {end} of {value:,}")
        by_reason.setdefault((verb, basis.reason), []).append(what)
    return "; ".join(f"{verb} {listed(tuple(dict.fromkeys(ends)))}: {reason}"
                     for (verb, reason), ends in by_reason.items())  # fmt: skip


def printed(case: Case, claims: Sequence[Cited]) -> str:
    """Where and when: "12 March 2025", "11–13 March 2025, 3 reports, 1 of them a copy"."""
    documents = {each.account.document.id: each.account.document for each in claims}
    dates = sorted({each.published for each in documents.values() if each.published})
    said = [days(Moment(dates[0], dates[-1], None, ""))] if dates else []
    copies = sum(case.is_copy(each) for each in documents.values())
    if len(documents) > 1:
        said.append(f"{len(documents)} reports" + (f", {copies} of them {'a copy' if copies == 1 else 'copies'}"
                                                  if copies else ""))  # fmt: skip
    return ", ".join(said)


def references(claims: Sequence[Cited]) -> Node:
    """Numbers that lead to the words of the claims."""
    return joined([reference(each) for each in claims], " ")


def reference(cited: Cited) -> Html:
    """A number that leads to the words of a claim."""
    label = f"the words of claim {cited.number}"
    return tag("a", f"[{cited.number}]", href=f"#words-{cited.number}", class_="cite", aria_label=label)
