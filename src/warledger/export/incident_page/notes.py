"""What helps to read the figures, and what the reports leave open."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.export.incident_page.case import Case, Cited
from warledger.export.incident_page.saying import POLICIES, references
from warledger.export.incident_page.voices import voice_of
from warledger.export.page_parts.markup import Html, Node, tag
from warledger.values import Kind


def legend(case: Case) -> Html:
    """How the drawings are to be read."""
    return tag(
        "p", "Along each line are people, from 0. Bars run from low to high by each policy, the best as a stroke. "
        "Below them stands a row for each voice, however often it is printed: a dot is a number, a line between two "
        "strokes a range, an arrow an end that nobody tells, a cross a denial, a "
        "double arrow what lies far beyond the others. What sets no end is grey, with the "
        f"reason. The tinted band is {case.policy}’s low to high, which is no confidence interval.", class_="hint key",
    )  # fmt: skip


def policies(case: Case) -> Html:
    """What each policy does."""
    known = [(name, POLICIES[name]) for name in case.policies if name in POLICIES]
    items = [tag("div", tag("dt", name), tag("dd", said)) for name, said in known]
    return tag("details", tag("summary", "What the policies do"), tag("dl", items, class_="known"))


def open_questions(case: Case) -> Node:
    """Figures asked for and not given, and what the reports say about checking."""
    withheld = [each for each in case.cited.values() if each.claim.kind is Kind.WITHHELD]
    checks = [each for each in case.cited.values() if each.claim.kind is Kind.VERIFICATION]
    found = [
        _listed(case, "Withheld", "asked for or expected, and not given: not zero, and not silence", withheld),
        _listed(case, "Verification", "what the reports say about checking", checks),
    ]
    return found if any(found) else tag("p", "The reports say nothing of either.", class_="none")


def _listed(case: Case, name: str, meaning: str, told: Sequence[Cited]) -> Node:
    """What a voice says in the same words in several reports stands once."""
    alike: dict[tuple[str, str], list[Cited]] = {}
    for each in told:
        alike.setdefault((each.telling.content(each.claim), voice_of(case, each).name), []).append(each)
    items = [tag("li", said, " — ", tag("bdi", name), " ", references(claims), dir="auto")
             for (said, name), claims in alike.items()]  # fmt: skip
    return [tag("h3", f"{name} ", tag("small", meaning)), tag("ul", items)] if items else None
