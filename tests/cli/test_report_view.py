"""A report on the terminal: one screen, plain where asked, and nothing of the report commands the terminal."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from tests.export.sample import ARMY, CIVILIANS, Coder, document, report
from warledger.cli.report_view import NO_CLAIMS, terminal
from warledger.values import Category, Group, Kind, Report, Verification


def shown(report: Report, width: int = 100, *, color: bool = False) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, highlight=False, force_terminal=color or None, no_color=not color)
    terminal(report, console)
    return out.getvalue()


def lines(report: Report, width: int = 200) -> list[str]:
    return [" ".join(line.split()) for line in shown(report, width).splitlines()]


def test_a_person_sees_first_what_it_is_about() -> None:
    first = lines(report())
    assert first[0] == "Rivals trade victory claims after three days of fighting at Ouadi"
    assert first[1].endswith("published 28 July 2024 (from the dateline) · 21 claims by 7 voices")
    assert first[3].startswith("Northern Front against Karsan army, Iron Legion · Ouadi")


@pytest.mark.parametrize(
    "line",
    [
        "Northern Front killed 7 Northern Front (admits)",
        "Karsan army killed ! > 40 Northern Front (claims)",
        "killed of them 2 Northern Front (claims)",
        "captured ! 15 hospital staff, via local aid group",
        "Iron Legion killed or captured 24–99 (dozens) residents (reportedly)",
        "civilians killed 1 a witness",
        "Karsan army, killed: > 40 [Northern Front (claims)] against 6 [Karsan army (admits)]",
        "Karsan army, captured: a denial of 15 [Karsan army (denies)] against 15 [hospital staff, via local aid group]",
        "no figure given for killed or wounded: Iron Legion — the report",
        "not verified: the figures — the report",
        "background: 25–35 (about 30) killed: Karsan army (combatant) — the report",
        "hypothetical: 200–999 (hundreds) killed: people, side not said — analysts",
        "boilerplate: READ ALSO: Rains close the mountain road for a second week",
    ],
)
def test_each_figure_has_its_side_bounds_and_voice(line: str) -> None:
    assert line in lines(report())


def test_an_ordinary_report_fits_a_screen() -> None:
    assert len(lines(report())) <= 40


def test_private_people_are_not_named() -> None:
    assert not any(name in shown(report()) for name in ("Amina", "Yusef"))


def test_colours_are_off_when_piped_and_on_when_asked() -> None:
    assert "\x1b" not in shown(report())
    assert "\x1b[" in shown(report(), color=True)


@pytest.mark.parametrize("width", [40, 60, 80, 160])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    assert max(len(line) for line in shown(report(), width).splitlines()) <= width


def test_an_empty_report_says_so() -> None:
    assert NO_CLAIMS in lines(Report(document=document()))


def test_a_report_cannot_command_the_terminal() -> None:
    coder = Coder(document(title="\x1b]0;owned\x07[red]\x1b[2J title\nsecond", warnings=("\x1b[31mwarning",)))
    claim = coder.claim(Kind.VERIFICATION, Verification(False, "\x9b31m[bold]x[/bold]"), "Seven", event=None)
    told = shown(Report(document=coder.document, claims=(claim,)))
    assert not {"\x1b", "\x07", "\x9b"} & set(told)
    assert "[bold]x[/bold]" in told
    assert told.splitlines()[0].endswith("[2J title second")


def test_long_lists_are_cut_and_counted() -> None:
    coder = Coder(document())
    words = coder.document.text.split()[:40]
    claims = [coder.claim(Kind.VERIFICATION, Verification(False, w), w, event=None) for w in dict.fromkeys(words)]
    cut = lines(replace(report(), claims=tuple(claims)))
    assert f"… and {len(claims) - 6} more" in cut
    assert len(cut) <= 25


def test_who_did_it_stands_beside_the_figure() -> None:
    claim = next(claim for claim in report().claims if claim.toll)
    assert claim.toll is not None
    villagers, army = Group(None, "villagers", CIVILIANS, Category.CIVILIAN), Group(None, "the army", ARMY)
    said = replace(claim, toll=replace(claim.toll, victims=villagers, perpetrator=army), attribution=(), id="")
    found = lines(replace(report(), claims=(said,)))
    assert "side outcome by figure who says so" in found
    assert "civilians killed Karsan army 7 the report" in found


def test_one_figure_of_several_voices_is_one_line() -> None:
    claim = next(claim for claim in report().claims if claim.toll)
    again = replace(claim, attribution=(), id="")
    found = lines(replace(report(), claims=(claim, claim, again)))
    assert "Northern Front killed 7 Northern Front (admits); the report" in found


def test_nothing_is_headed_that_is_not_there() -> None:
    note = next(claim for claim in report().claims if claim.verification)
    found = lines(replace(report(), claims=(replace(note, event=None, id=""),), events=()))
    assert "Tied to no event" not in found
    assert "not verified: the figures — the report" in found
