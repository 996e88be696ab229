"""What a reader must know beside the figures: what is contested, withheld, unverified, and what was set aside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from warledger.export.content import content
from warledger.export.contested import Contest, Said
from warledger.export.overview import Overview, Reason
from warledger.export.page_parts.markup import Html, Node, tag
from warledger.export.words import event_line, voices
from warledger.values import Kind, Stance, Status

CAVEAT = (
    "Documented is not occurred. These are claims that one report passes on, with the words they stand on; nobody has "
    "checked them here, and what nobody wrote about is missing."
)
_WHY = {
    Reason.BACKGROUND: "about an older event",
    Reason.HYPOTHETICAL: "about something that has not happened",
    Reason.DENIED: "a denial is kept beside what it denies, and counts for nothing",
    Reason.REPLACED: "a later figure of the same series takes its place",
}


def contested(view: Overview, contests: Sequence[Contest]) -> Node:
    """The rivals of each contested matter, side by side."""
    if not contests:
        return None
    groups = [
        tag("li", tag("b", contest.about, dir="auto"), tag("ul", [_said(view, said) for said in contest.rivals]))
        for contest in contests
    ]
    return [tag("h3", "Contested"), tag("ul", groups, class_="contests")]


def open_questions(view: Overview) -> Node:
    """What was withheld, what nobody verified, and what is hearsay."""
    kept = [said for occasion in view.occasions for said in occasion.said]
    withheld = [said for said in kept if said.claim.kind is Kind.WITHHELD]
    checks = [said for said in kept if said.claim.verification]
    hearsay = [said for said in kept if _is_hearsay(said)]
    found = [
        _listed(view, "Withheld", "asked for or expected, and not given: not zero, and not silence", withheld),
        _listed(view, "Verification", "what the report says about checking", checks),
        _listed(view, "Hearsay", "told at second hand, or marked as unverified", hearsay),
    ]
    return found if any(found) else tag("p", "The report says nothing of either.", class_="none")


def set_aside(view: Overview) -> Node:
    """What was left out of the figures, and why."""
    groups: list[Node] = [
        _listed(view, reason.value.capitalize(), _WHY[reason], [a.said for a in view.asides if a.reason is reason])
        for reason in Reason
    ]
    older = [event for event in view.report.events if event.status is not Status.CURRENT]
    if older:
        items = [tag("li", event_line(event, view.report), dir="auto") for event in older]
        groups.append([tag("h3", "Events that are not the report’s news"), tag("ul", items)])
    if view.unread:
        items = [tag("li", tag("q", span.quote), dir="auto") for span in view.unread]
        groups.append([tag("h3", "Boilerplate ", tag("small", "not part of this report")), tag("ul", items)])
    return groups if any(groups) else tag("p", "Nothing was set aside.", class_="none")


def warnings(view: Overview) -> Node:
    """What went wrong while the report was fetched and read."""
    found = (*view.report.document.warnings, *view.report.warnings)
    return tag("ul", [tag("li", f"Warning: {each}") for each in found], class_="warnings") if found else None


def _is_hearsay(said: Said) -> bool:
    return any(link.stance in (Stance.HEARSAY, Stance.UNVERIFIED) for link in said.claim.attribution)


def _listed(view: Overview, title: str, meaning: str, found: Iterable[Said]) -> Node:
    items = [_said(view, said) for said in found]
    return [tag("h3", f"{title} ", tag("small", meaning)), tag("ul", items)] if items else None


def _said(view: Overview, said: Said) -> Html:
    return tag(
        "li", content(said.claim, view.parties), " ", tag("span", voices(said.claim), class_="voice"), " ",
        tag("a", f"claim {said.number}", href=f"#claim-{said.number}"), dir="auto",
    )  # fmt: skip
