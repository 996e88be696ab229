"""Who lost how many, by whose word: the sides against the outcomes, rival figures side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from warledger.export.contested import Said
from warledger.export.contested import numbers as rivals_of
from warledger.export.doers import doer
from warledger.export.overview import Occasion, Overview, Row, outcome_columns
from warledger.export.page_parts.markup import Html, Node, tag
from warledger.export.words import figure, outcomes, voices
from warledger.values import Claim, Outcome, Polarity, RelationKind

_CAPTION = "Tolls by side and outcome. Nothing is added up, and an empty cell is silence, not zero."


def matrix(view: Overview, occasion: Occasion, label: str) -> Html:
    """A table of the event's tolls, or a line that says there are none."""
    if not occasion.rows:
        return tag("p", "No toll is claimed for this event.", class_="none")
    columns = outcome_columns(occasion.rows)
    caption = tag("caption", tag("span", _CAPTION))
    head = tag("tr", tag("th", "Side", scope="col"), [tag("th", _heading(each), scope="col") for each in columns])
    cells = _Cells(view, occasion)
    body = [_row(row, columns, cells) for row in occasion.rows]
    table = tag("table", caption, tag("thead", head), tag("tbody", body), class_="matrix")
    return tag("div", table, class_="wide", role="region", aria_label=f"Tolls: {label}", tabindex=0)


def _heading(found: tuple[Outcome, ...]) -> str:
    return outcomes(found) if found else "any outcome"


def _row(row: Row, columns: Sequence[tuple[Outcome, ...]], cells: _Cells) -> Html:
    told = [cells.cell(row.cells.get(column, ()), _heading(column)) for column in columns]
    return tag("tr", tag("th", row.side.name, scope="row", dir="auto"), told)


class _Cells:
    """The cells of one event's table."""

    def __init__(self, view: Overview, occasion: Occasion) -> None:
        self.parties, self.event, self.rivals = view.parties, occasion.event, rivals_of(occasion.contests)

    def cell(self, found: Iterable[Said], heading: str) -> Html:
        """What is said of one outcome; narrow screens show the `heading` in the cell, since the rows are a stack."""
        entries = [self._entry(said, said.number in self.rivals) for said in found]
        if not entries:
            silence = tag("span", "nothing said", class_="unseen")
            return tag("td", tag("span", "·", aria_hidden="true"), silence, class_="silent")
        return tag("td", tag("ul", entries, class_="entries"), data_outcome=heading)

    def _entry(self, said: Said, rival: bool) -> Html:
        """One figure with who did it and who says so; a denial and a rival say so in words."""
        claim = said.claim
        by = doer(claim.toll, self.event, self.parties) if claim.toll else None
        return tag(
            "li", _number(claim), " ", _badges(claim, rival),
            [tag("span", f"by {by}", class_="doer", dir="auto"), " "] if by else None,
            tag("span", voices(claim), class_="voice", dir="auto"), " ",
            tag("a", f"claim {said.number}", href=f"#claim-{said.number}"), class_="entry rival" if rival else "entry",
        )  # fmt: skip


def _badges(claim: Claim, rival: bool) -> list[Node]:
    badges: list[Node] = []
    if claim.polarity is Polarity.DENIED:
        badges.append(tag("span", "denied", class_="badge"))
    if claim.relation and claim.relation.kind is not RelationKind.SUPERSEDES:
        badges.append(tag("span", "part" if claim.relation.kind is RelationKind.SUBSET_OF else "added", class_="badge"))
    return [*badges, tag("span", "contested", class_="badge rival")] if rival else badges


def _number(claim: Claim) -> Html:
    """The figure; words that it needs beside it may stand under it."""
    if not claim.toll:
        return tag("b", "no figure given", class_="withheld")
    number, space, words = figure(claim.toll.quantity).partition(" (")
    return tag("b", number, tag("small", f" ({words}") if space else None, class_="figure")
