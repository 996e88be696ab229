"""A report as one HTML file that needs nothing else: no server, no other file, no request.

Everything of the report is text on the page, never markup. Beside that the page carries a content security policy
that allows its own style and its own script by their digests, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from warledger.export.overview import Occasion, Overview, overview
from warledger.export.page.claims import claims_table
from warledger.export.page.matrix import matrix
from warledger.export.page.notes import CAVEAT, contested, open_questions, set_aside, warnings
from warledger.export.page.passages import legend, passages
from warledger.export.page.timeline import timeline
from warledger.export.page_parts.frame import framed, packaged, section, theme_switch
from warledger.export.page_parts.markup import Html, Node, joined, link, tag
from warledger.export.words import event_line, kind_of, published
from warledger.values import Report, Role

NO_CLAIMS = "No claims about armed conflict were found in this report."
KEYS = "j and k, or the arrow keys in the table, step through the claims; Enter goes to the words."


def page(report: Report) -> str:
    """`report` as a self-contained page: its text with the claims marked, the tolls, the rivals, what was set aside."""
    view = overview(report)
    body = (
        tag("a", "Skip to the claims", class_="skip", href="#reading"), _header(view),
        tag("main", list(_sections(view)), id="main"),
    )  # fmt: skip
    return framed(_title(view.report), body, script=packaged(__package__, "page.js"))


def _title(report: Report) -> str:
    headline = " ".join(span.quote for span in report.document.passages(Role.HEADLINE)[:1])
    return report.document.title or headline or report.document.source


def _header(view: Overview) -> Html:
    document = view.report.document
    source = link(document.url, document.url or document.source)
    facts: list[Node] = [document.publisher, published(view.report), source, f"document {document.id}"]
    keys = tag("button", "Keys j / k: on", type="button", id="keys", hidden=True, aria_pressed="true")
    return tag(
        "header", tag("p", "What this report claims, and on whose word", class_="kicker"),
        tag("h1", _title(view.report), dir="auto"),
        tag("p", joined((tag("span", fact) for fact in facts if fact), " · "), class_="facts"),
        tag("div", theme_switch(), keys, class_="tools"),
    )  # fmt: skip


def _sections(view: Overview) -> Iterator[Node]:
    yield tag("p", tag("strong", "Caveat: "), CAVEAT, class_="caveat", role="note")
    yield warnings(view)
    if not view.said:
        yield tag("p", NO_CLAIMS, class_="empty", role="status")
    else:
        yield section("events", "In short", _counts(view), [_occasion(view, each) for each in view.occasions])
    drawn = timeline(view)
    if drawn:
        yield section("when", "When", drawn)
    yield _reading(view)
    if view.said:
        yield section("open", "Withheld and unverified", open_questions(view))
    yield section("aside", "Set aside", set_aside(view))


def _counts(view: Overview) -> Html:
    contests = sum(len(occasion.contests) for occasion in view.occasions)
    found = {
        "claims": len(view.said),
        "voices": view.voices,
        "contested matters": contests,
        "set aside": len(view.asides),
    }
    return tag("dl", [tag("div", tag("dt", name), tag("dd", str(n))) for name, n in found.items()], class_="counts")


def _occasion(view: Overview, occasion: Occasion) -> Html:
    event = occasion.event
    label = event_line(event, view.report) if event else "Tied to no event"
    codes = tag("p", kind_of(event), class_="codes") if event and kind_of(event) else None
    return tag(
        "article", tag("h3", label, class_="event", dir="auto"), codes, matrix(view, occasion, label),
        contested(view, occasion.contests), class_="occasion",
    )  # fmt: skip


def _reading(view: Overview) -> Html:
    """The text beside its claims; a text without claims stands alone."""
    if not view.said:
        return tag("div", section("text", "The text", passages(view)), id="reading", tabindex=-1)
    hint = tag("p", KEYS, class_="hint", hidden=True, id="hint")
    text = section("text", "The text", legend(), passages(view))
    claims = section("claims", "The claims", hint, claims_table(view))
    return tag("div", text, claims, class_="reading", id="reading", tabindex=-1)
