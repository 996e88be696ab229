"""A report on the terminal: what a person wants to see first, on one screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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

_MOST = 6  # lines of a list; what is left out is counted
_MOST_TOLLS = 12
_NARROW = 60  # columns of a screen
_TOLD_ELSEWHERE = frozenset({Kind.TOLL, Kind.WITHHELD, Kind.VERIFICATION})


def terminal(report: Report, console: Console) -> None:
    """Print the events, the sides' tolls with who says so, what is contested, withheld, unverified and set aside.

    Victims and witnesses who may be private people are not named here; the report's own text names them.
    """
    _Screen(overview(report), console).show()


_MARKS = {RelationKind.SUBSET_OF: "of them ", RelationKind.ADDS_TO: "another "}


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
        self._list("Set aside", list(self._set_aside()))
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
        """One line a figure, side by side; "!" stands before what is contested.

        Who did it has a column where any figure names somebody beyond the sides of the event.
        """
        found = _by_side([(self._side(each.claim.toll), each.claim.toll, each) for each in said if each.claim.toll])
        shown, more = found[:_MOST_TOLLS], len(found) - _MOST_TOLLS
        doers = {each.number: self._doer(toll, event) for _, toll, each in shown}
        table = _columns(by=any(doers.values()), width=self.console.width)
        for whose, group in groupby(shown, key=lambda entry: entry[0]):
            for place, (_, toll, each) in enumerate(group):
                by = [doers[each.number]] if any(doers.values()) else []
                words = ("" if place else whose.name, outcomes(toll.outcomes), *by)
                number = self._figure(each.claim, toll, each.number in rivals)
                table.add_row(*map(_text, words), number, _text(self._voices(each)))
        if more > 0:
            table.add_row(*[""] * (len(table.columns) - 1), f"… and {_count(more, 'more figure')}")
        return table

    def _doer(self, toll: Toll, event: Event | None) -> str:
        return self.veil.words(doer(toll, event, self.view.parties) or "")

    def _figure(self, claim: Claim, toll: Toll, contested: bool) -> Text:
        """The figure; of a part or an addition it says so, lest it be read as another total."""
        mark = _MARKS.get(claim.relation.kind, "") if claim.relation else ""
        words = self.veil.words(figure(toll.quantity))
        return _text(f"{'! ' if contested else ''}{mark}{words}", "red" if contested else "")

    def _side(self, toll: Toll) -> Side:
        return side(toll.victims, self.view.parties)

    def _contest(self, contest: Contest) -> str:
        """The matter and its rivals: "Karsan army, killed: > 40 [Northern Front] against 6 [Karsan army]"."""
        return f"{contest.about}: " + " against ".join(self._rival(said) for said in contest.rivals)

    def _rival(self, said: Said) -> str:
        claim = said.claim
        denied = claim.polarity is Polarity.DENIED
        if claim.toll:
            what = ("a denial of " if denied else "") + figure(claim.toll.quantity)
        else:
            what = "a denial" if denied else content(claim, self.view.parties)
        return f"{self.veil.words(what)} [{self._voices(said)}]"

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

    def _list(self, title: str, lines: Sequence[str], style: str = "bold") -> None:
        """A titled list, cut where it would push the rest off the screen."""
        if not lines:
            return
        self._line(title, style, gap=True)
        most = _MOST if len(lines) > _MOST + 1 else len(lines)
        more = [f"… and {len(lines) - most} more"] if len(lines) > most else []
        for line in (*lines[:most], *more):
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


def _by_side(found: Iterable[tuple[Side, Toll, Said]]) -> list[tuple[Side, Toll, Said]]:
    """The same, the figures of one side together; the sides in the order of the text."""
    sides: dict[str, list[tuple[Side, Toll, Said]]] = {}
    for entry in found:
        sides.setdefault(entry[0].key, []).append(entry)
    return [entry for entries in sides.values() for entry in entries]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
