"""A report on the terminal: what a person wants to see first, on one screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from warledger.export.content import content
from warledger.export.contested import Contest, Said
from warledger.export.contested import numbers as rivals_of
from warledger.export.doers import doer
from warledger.export.overview import Occasion, Overview, overview
from warledger.export.veil import Veil
from warledger.export.words import Side, event_line, figure, kind_of, outcomes, published, shown, side, voices
from warledger.values import Claim, Event, Kind, Polarity, RelationKind, Report, Stance, Toll

NO_CLAIMS = "No claims about armed conflict were found."
CAVEAT = "Documented is not occurred: these are claims that one report passes on; nobody has checked them here."

_MOST, _MOST_ASIDE = 6, 8  # lines of a list; what is left out is counted
_MOST_TOLLS = 12
_NARROW = 60  # columns of a screen
_TOLD_ELSEWHERE = frozenset({Kind.TOLL, Kind.WITHHELD, Kind.VERIFICATION})


def terminal(report: Report, console: Console) -> None:
    """Print the events, the sides' tolls with who says so, what is contested, withheld, unverified and set aside.

    Victims and witnesses who may be private people are not named here; the report's own text names them.
    """
    _Screen(overview(report), console).show()


_MARKS = {RelationKind.SUBSET_OF: "of them ", RelationKind.ADDS_TO: "another "}


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the tolls: whose, what befell them, by whom, how many."""

    whose: Side
    outcome: str
    by: str
    figure: str
    contested: bool


class _Screen:
    """One report being printed. Nothing of it reaches the terminal but through `_text`."""

    def __init__(self, view: Overview, console: Console) -> None:
        self.view, self.console, self.veil = view, console, Veil(view.report)

    def show(self) -> None:
        self._heading()
        if not self.view.said:
            self._line(NO_CLAIMS, gap=True)
        for occasion in self.view.occasions:
            self._occasion(occasion)
        kept = [said for occasion in self.view.occasions for said in occasion.said]
        self._list("Not given, not verified", [self._saying(said) for said in kept if _is_open(said.claim)])
        self._list("Set aside", list(self._set_aside()), most=_MOST_ASIDE)
        for warning in (*self.view.report.document.warnings, *self.view.report.warnings):
            self._line(f"warning: {warning}", "bold yellow")
        self._line(CAVEAT, "italic", gap=True)

    def _heading(self) -> None:
        document = self.view.report.document
        counted = f"{_count(len(self.view.said), 'claim')} by {_count(self.view.voices, 'voice')}"
        facts = (document.publisher, published(self.view.report), counted if self.view.said else None)
        self._line(document.title or document.source, "bold")
        self._line(" · ".join(fact for fact in facts if fact), "dim")

    def _occasion(self, occasion: Occasion) -> None:
        event, rivals = occasion.event, rivals_of(occasion.contests)
        tolls = [said for said in occasion.said if said.claim.toll]
        others = [s for s in occasion.said if s.claim.kind not in _TOLD_ELSEWHERE and s.number not in rivals]
        if not (event or tolls or others or occasion.contests):
            return
        self._line(event_line(event, self.view.report) if event else "Tied to no event", "bold cyan", gap=True)
        if event and kind_of(event):
            self._line(kind_of(event), "dim")
        if tolls:
            self.console.print(self._tolls(tolls, rivals, event))
        self._list("Contested, marked ! above", [self._contest(contest) for contest in occasion.contests], "bold red")
        self._list("Also claimed", [self._saying(said) for said in others])

    def _tolls(self, said: Iterable[Said], rivals: frozenset[int], event: Event | None) -> Table:
        """One line a figure, side by side, with all who say it; "!" stands before what is contested.

        Who did it has a column where any figure names somebody beyond the sides of the event.
        """
        rows: dict[_Row, list[str]] = {}
        for each in said:
            if each.claim.toll:
                told = rows.setdefault(self._row(each.claim, each.claim.toll, event, each.number in rivals), [])
                told.extend({self._voices(each)}.difference(told))
        found = _by_side(rows)
        shown, more = found[:_MOST_TOLLS], len(found) - _MOST_TOLLS
        has_doers = any(row.by for row in shown)
        table = _columns(by=has_doers, width=self.console.width)
        for whose, group in groupby(shown, key=lambda row: row.whose):
            for place, row in enumerate(group):
                words = ("" if place else whose.name, row.outcome, *([row.by] if has_doers else []))
                number = _text(f"{'! ' if row.contested else ''}{row.figure}", "red" if row.contested else "")
                table.add_row(*map(_text, words), number, _text("; ".join(rows[row])))
        if more > 0:
            table.add_row(*[""] * (len(table.columns) - 1), f"… and {_count(more, 'more figure')}")
        return table

    def _row(self, claim: Claim, toll: Toll, event: Event | None, contested: bool) -> _Row:
        """Of a part or an addition the figure says so, lest it be read as another total."""
        mark = _MARKS.get(claim.relation.kind, "") if claim.relation else ""
        number = mark + self.veil.words(figure(toll.quantity))
        whose = side(toll.victims, self.view.parties)
        return _Row(whose, outcomes(toll.outcomes), self._doer(toll, event), number, contested)

    def _doer(self, toll: Toll, event: Event | None) -> str:
        return self.veil.words(doer(toll, event, self.view.parties) or "")

    def _contest(self, contest: Contest) -> str:
        """The matter and its rivals: "Karsan army, killed: > 40 [Northern Front] against 6 [Karsan army]"."""
        rivals: dict[str, list[str]] = {}
        for said in contest.rivals:
            told = rivals.setdefault(self._rival(said.claim), [])
            told.extend({self._voices(said)}.difference(told))
        return f"{contest.about}: " + " against ".join(f"{what} [{'; '.join(told)}]" for what, told in rivals.items())

    def _rival(self, claim: Claim) -> str:
        denied = claim.polarity is Polarity.DENIED
        if claim.toll:
            return self.veil.words(("a denial of " if denied else "") + figure(claim.toll.quantity))
        return "a denial" if denied else self.veil.words(content(claim, self.view.parties))

    def _set_aside(self) -> Iterator[str]:
        """What is no figure of the event, with the reason; a denial that is told as contested is not told again."""
        told = rivals_of(contest for occasion in self.view.occasions for contest in occasion.contests)
        for aside in self.view.asides:
            if aside.said.number not in told:
                yield f"{aside.reason.value}: {self._saying(aside.said).removeprefix('denied: ')}"
        for span in self.view.unread[:2]:
            yield f"boilerplate: {self.veil.words(span.quote)}"
        if len(self.view.unread) > 2:
            yield f"boilerplate: {_count(len(self.view.unread) - 2, 'more passage')}"

    def _saying(self, said: Said) -> str:
        return f"{self.veil.words(content(said.claim, self.view.parties))} — {self._voices(said)}"

    def _voices(self, said: Said) -> str:
        return voices(said.claim, self.veil.voice)

    def _list(self, title: str, lines: Sequence[str], style: str = "bold", *, most: int = _MOST) -> None:
        """A titled list, cut where it would push the rest off the screen."""
        if not lines:
            return
        self._line(title, style, gap=True)
        told = lines if len(lines) <= most + 1 else (*lines[:most], f"… and {len(lines) - most} more")
        for line in told:
            self.console.print(Padding(_text(line), (0, 0, 0, 2), expand=False))

    def _line(self, words: str, style: str = "", *, gap: bool = False) -> None:
        if gap:
            self.console.print()
        self.console.print(_text(words, style))


def _columns(*, by: bool, width: int) -> Table:
    """An empty table of tolls on a screen of this width, with a column for who did it if `by` says so."""
    between = 1 if width < _NARROW else 2
    table = Table(box=None, pad_edge=False, padding=(0, between, 0, 0), header_style="dim")
    widths = {"side": 26, "outcome": 20, "by": 24, "figure": 24, "who says so": None}
    for name, widest in widths.items():
        if by or name != "by":
            justify: Literal["left", "right"] = "right" if name == "figure" else "left"
            table.add_column(name, overflow="fold", max_width=widest, justify=justify)
    return table


def _is_open(claim: Claim) -> bool:
    """Withheld, or about verification: a note of the report, or a claim that it passes on as unverified."""
    unverified = any(link.stance is Stance.UNVERIFIED for link in claim.attribution)
    return unverified or claim.kind in (Kind.WITHHELD, Kind.VERIFICATION)


def _text(words: str, style: str = "") -> Text:
    """Words as text: never markup, on one line, and without what a terminal would obey."""
    return Text(" ".join(shown(words).split()), style=style)


def _by_side(rows: Iterable[_Row]) -> list[_Row]:
    """The same, the figures of one side together; the sides in the order of the text."""
    sides: dict[str, list[_Row]] = {}
    for row in rows:
        sides.setdefault(row.whose.key, []).append(row)
    return [row for its in sides.values() for row in its]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
