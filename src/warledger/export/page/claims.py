"""The claims as a table: what is said, on whose word, and the way to the words."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.export.content import content
from warledger.export.contested import Said
from warledger.export.contested import numbers as rivals_of
from warledger.export.overview import Overview
from warledger.export.page_parts.markup import Html, Node, tag
from warledger.export.words import event_line, stance, voice
from warledger.values import Claim, RelationKind, Span, Status

_RELATIONS = {
    RelationKind.SUBSET_OF: "part of",
    RelationKind.ADDS_TO: "on top of",
    RelationKind.SUPERSEDES: "replaces",
}


def claims_table(view: Overview) -> Html:
    """One row a claim, in the order of the text."""
    head = tag("tr", [tag("th", name, scope="col") for name in ("No.", "What is claimed", "Who says so")])
    rivals = rivals_of(contest for occasion in view.occasions for contest in occasion.contests)
    body = [_row(view, said, said.number in rivals) for said in view.said]
    caption = tag("caption", "Every claim of the report, in the order of the text. A number leads to the words.")
    return tag("table", caption, tag("thead", head), tag("tbody", body), class_="claims")


def _row(view: Overview, said: Said, contested: bool) -> Html:
    claim, number = said.claim, said.number
    aside = any(aside.said.number == number for aside in view.asides)
    jump = tag("a", str(number), href=f"#words-{number}", aria_label=f"claim {number}: show its words")
    cells = (
        tag("th", jump, scope="row"),
        tag("td", _what(view, claim), _badges(view, claim, contested)),
        tag("td", _chain(claim)),
    )
    classes = " ".join(name for name, holds in (("aside", aside), ("contested", contested)) if holds)
    return tag(
        "tr", *cells, id=f"claim-{number}", class_=classes or None, tabindex=-1,
        data_claim=claim.id, data_number=number, data_kind=claim.kind.value,
    )  # fmt: skip


def _what(view: Overview, claim: Claim) -> Node:
    told = claim.evidence  # words inside others that are shown are not shown again
    quotes = [tag("q", span.quote) for at, span in enumerate(told) if not any(_holds(o, span) for o in told[:at])]
    return [tag("strong", content(claim, view.parties), dir="auto"), tag("div", quotes, class_="quote", dir="auto")]


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.stop <= outer.stop


def _badges(view: Overview, claim: Claim, contested: bool) -> Html:
    """Words, not colours, for what sets a claim apart."""
    badges: list[Node] = [tag("span", claim.kind.value, class_=f"badge {claim.kind.value}")]
    badges += [tag("span", "contested", class_="badge rival")] if contested else []
    if claim.status is not Status.CURRENT:
        badges.append(tag("span", claim.status.value, class_="badge"))
    if claim.relation:
        badges.append(_relation(view, claim))
    event = next((event for event in view.report.events if event.id == claim.event), None)
    title = event_line(event, view.report) if event else "tied to no event"
    badges.append(tag("span", f"event {event.id}" if event else "no event", class_="badge event", title=title))
    return tag("div", badges, class_="badges")


def _relation(view: Overview, claim: Claim) -> Node:
    if claim.relation is None:
        return None
    number = view.number(claim.relation.claim)
    other: Node = f"claim {claim.relation.claim}, which is not in this report"
    if number is not None:
        other = tag("a", f"claim {number}", href=f"#claim-{number}")
    return tag("span", f"{_RELATIONS[claim.relation.kind]} ", other, class_="badge")


def _is_said(cue: str | None) -> bool:
    """True of words that attribute; the colon of a headline is none."""
    return any(map(str.isalpha, cue or ""))


def _chain(claim: Claim) -> Iterator[Node]:
    """The voices from the innermost outwards, each with its kind, its stance and the words that say so."""
    if not claim.attribution:
        yield tag("div", voice(None), class_="voice")
    for place, link in enumerate(claim.attribution):
        kind = link.speaker.kind.value if link.speaker else None
        how = " · ".join(part for part in (kind, stance(link)) if part)
        yield tag(
            "div", "via " if place else None, tag("bdi", voice(link)),
            tag("small", f"{how}{' ' if how else ''}", tag("q", link.cue) if _is_said(link.cue) else None),
            class_="voice",
        )  # fmt: skip
