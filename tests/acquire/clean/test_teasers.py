"""In every page ⟦…⟧ marks what belongs to other stories; the rest is the report's."""

import tomllib
from importlib.resources import files

import pytest

from warledger.acquire.clean.blocks import Layout, lay_out
from warledger.values.document import Role

TITLE = "Rebels take Tamassint after three days"
REPORT = (
    "Rebels took the town of Tamassint on Sunday after three days of fighting, a spokesman said.\n"
    "The army said that it had left the town to spare its market, and that twelve of its soldiers had been killed.\n"
    "A doctor at the hospital of Tamassint counted nine dead civilians, two of whom were children."
)
OTHERS = (
    "Ferry with 40 aboard missing off the southern coast\n"
    "Minister resigns over unpaid teachers in the capital\n"
    "Four killed when lorry bomb hits Elmira checkpoint"
)
BEFORE = "Shelling of Tamassint goes on, army says"
AFTER = "Army to leave the town of Tamassint"
CUT = "Gunmen shoot judge dead outside his house in…"


def read(page: str) -> Layout:
    return lay_out(page.replace("⟦", "").replace("⟧", ""))


def marked(page: str) -> str:
    """The page with ⟦…⟧ around its boilerplate."""
    layout = read(page)
    text = layout.text
    for block in reversed(layout.blocks):
        if block.role is Role.BOILERPLATE:
            text = f"{text[: block.start]}⟦{text[block.start : block.stop]}⟧{text[block.stop :]}"
    return text


def each(lines: str) -> str:
    return "\n".join(f"⟦{line}⟧" for line in lines.split("\n"))


@pytest.mark.parametrize(
    "page",
    [
        f"{TITLE}\n{REPORT}\n{each(OTHERS)}",
        f"{TITLE}\n{REPORT}\n{each(OTHERS)}\n⟦All rights reserved⟧",
        f"{TITLE}\n{REPORT}\n⟦28 July 2024⟧\n" + "\n⟦28 July 2024⟧\n".join(each(OTHERS).split("\n")),
        f"{TITLE}\n{each(OTHERS)}\n{REPORT}",
        f"{TITLE}\nRebels held the bridge.\n{each(OTHERS)}\n{REPORT}",
        f"{TITLE}\n{REPORT}\n⟦{CUT}⟧",
        f"{TITLE}\n{REPORT}\n⟦Minister resigns over unpaid teachers in the capital⟧\n⟦{CUT}⟧",
        f"{TITLE}\n{REPORT}\n⟦Ferry with 40 aboard missing off southern coast16min⟧",
        f"{TITLE}\n{REPORT}\n⟦Ferry with 40 aboard missing off southern coast | 1,204 views⟧",
        f"{TITLE}\n{REPORT}\nVisit our other pages.\n{each(OTHERS)}",
    ],
)
def test_lists_of_other_stories(page: str) -> None:
    assert marked(page) == page


@pytest.mark.parametrize(
    "page",
    [
        # The report's own key points: their words are in it.
        f"{TITLE}\nTwelve soldiers killed, army says\nNine civilians dead, doctor at hospital says\n"
        f"Army left the town of Tamassint after three days\n{REPORT}",
        f"{TITLE}\n{REPORT}\nNine civilians dead in town, doctor says\nSpokesman says rebels took the market\n"
        "Army says twelve soldiers killed on Sunday",
        # One line, or two that share a word in three, prove nothing.
        f"{TITLE}\n{REPORT}\nFerry with 40 aboard missing off southern coast",
        f"{TITLE}\n{REPORT}\nThree soldiers killed at bridge near Elmira\nShells kill two children in Elmira market",
        # Two between the paragraphs.
        f"{TITLE}\nFerry missing off the southern coast\nMinister resigns over unpaid teachers in capital\n{REPORT}",
        # Too short a report: all may be one digest.
        f"{TITLE}\n\nThe weekend in short, from our own reporters.\n\n" + OTHERS.replace("\n", "\n\n"),
        # A digest longer than the sentences on its page.
        f"{TITLE}\n{REPORT}\n"
        + "\n".join(f"{place}: four killed when lorry bomb hits checkpoint" for place in "ABCDEFGHIJ"),
        # Introduced by a colon.
        f"{TITLE}\n{REPORT}\nOther attacks of the day:\n{OTHERS}",
        # Sentences.
        f"{TITLE}\n{REPORT}\n" + OTHERS.replace("\n", ".\n") + ".",
        # No small letters: a headline cannot be told.
        f"{TITLE}\n{REPORT}\n{OTHERS}".upper(),
    ],
)
def test_what_is_doubtful_stays(page: str) -> None:
    assert marked(page) == page


@pytest.mark.parametrize(
    "lines",
    [
        "• Four killed when lorry bomb hits checkpoint at Elmira\n• Ferry with 40 aboard missing off the coast\n"
        "• Minister wounded in blast in the capital city",
        "1. Four killed when lorry bomb hits checkpoint\n2. Ferry with 40 aboard missing off coast\n"
        "3. Minister wounded in blast in the capital",
        "Amina Sample Example, 34, of the lower village\nYusuf Example Sample, 6, her son\n"
        "Idris Sample Example, 71, of the lower village",
        "Amina Sample Bint Example Al-Sample\nYusuf Example Ibn Sample Al-Example\n"
        "Idris Sample Example Al-Sample Junior",
        "People killed in the lower village: 12\nPeople wounded in the lower village: 30\n"
        "Houses burnt in the lower village: 4",
        "Hamlet destroyed – Lower Elmira North Village\nHamlet burnt down – Upper Elmira North Village\n"
        "Hamlet left empty – Middle Elmira North Village",
        "“Four of my cousins died in the lorry\nThe ferry never came back to us!”\n“Nobody has called my mother yet”",
        "Four dead at Elmira, says my uncle pic.twitter.com/x1\nFerry is gone, boats are looking @example_watch\n"
        "Smoke over Elmira this morning https://example.com/x",
        "Amina Sample, teacher of the girls أمينة\nYusuf Example, pupil of the school يوسف\n"
        "Idris Sample, keeper of bees إدريس",
        "Smoke over a lorry in Elmira (Photo: Jane Example)\nA ferry before it left port (Source: Jane Example)\n"
        "The minister at a school (Image: Jane Example)",
        "which the lorry bomb had torn down\nand the ferry, of which no trace was left\n"
        "or so the minister of schools believed",
    ],
)
def test_lines_of_the_report_that_look_like_headlines(lines: str) -> None:
    page = f"{TITLE}\n{REPORT}\n{lines}"
    assert not any((block.rule or "").startswith("teaser.") for block in read(page).blocks)


@pytest.mark.parametrize(
    "line",
    ["Amina Sample, 34, of the lower village", "It rained on Monday.", "Killed: 12", "The week in numbers:"],
)
def test_a_line_of_the_report_ends_a_list(line: str) -> None:
    first, second, third = OTHERS.split("\n")
    page = f"{TITLE}\n{REPORT}\n{first}\n{line}\n{second}\n{line}\n{third}"
    assert marked(page) == page


@pytest.mark.parametrize(
    "page",
    [
        f"{TITLE}\n{REPORT}\n⟦Previous post⟧\n⟦{BEFORE}⟧\n⟦Next post⟧\n⟦{AFTER}⟧",
        f"{TITLE}\n{REPORT}\n⟦Next story →⟧\n⟦{AFTER}⟧\nIt rained on Monday.",
        f"{TITLE}\n{REPORT}\n⟦Prev Post⟧\n⟦The army has left the villages of Tamassint.⟧\n⟦Next Post⟧\n{each(OTHERS)}",
        f"{TITLE}\n⟦Prev Post⟧\n⟦{BEFORE}⟧\n⟦Next Post⟧\n⟦{AFTER}⟧\n⟦{CUT}⟧",
    ],
)
def test_the_stories_before_and_after(page: str) -> None:
    assert marked(page) == page


@pytest.mark.parametrize(
    "page",
    [
        f"⟦Previous post⟧\n⟦Next post⟧\n{TITLE}\n{REPORT}",
        f"⟦Next story⟧\n{TITLE}\nThree soldiers killed on the bridge of Tamassint\n{REPORT}",
        f"{TITLE}\n{REPORT}\n⟦Next page⟧\nArmy says that it will be back in Tamassint soon",
        f"{TITLE}\n{REPORT}\n⟦Next post⟧\nThe general came to the town at noon. He left it at once.",
        f"{TITLE}\n⟦Next post⟧\nThree soldiers killed on the bridge of Tamassint",
    ],
)
def test_a_button_is_no_proof_above_the_report_or_before_sentences(page: str) -> None:
    assert marked(page) == page


BLURB = "A teacher from Elmira who crossed the desert with her three sisters has opened a bakery."
OWN = "Rebels took the town of Tamassint on Sunday after days of fighting, and nine civilians were killed."


@pytest.mark.parametrize(
    ("page", "rules"),
    [
        (f"{TITLE}\n{BLURB}\n{BLURB}\n{REPORT}", ["teaser.twice", "line.copy"]),
        (f"{TITLE}\n{OWN}\n{OWN}\n{REPORT}", [None, "line.copy"]),
        # What is left does not tell what the headline says: it may be the other stories.
        (f"Elmira baker opens shop\n{BLURB}\n{BLURB}\n{REPORT}", [None, "line.copy"]),
    ],
)
def test_lines_printed_twice(page: str, rules: list[str | None]) -> None:
    assert [block.rule for block in read(page).blocks[1:3]] == rules


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (CUT, "teaser.cut_off"),
        ("Gunmen shoot judge dead outside his house in...", "teaser.cut_off"),
        ("Ferry missing off the southern coast 2 hours ago", "teaser.aged"),
        ("Ferry missing off the southern coast 3hrs", "teaser.aged"),
        ("Ferry missing off the southern coast for 3 hours", "teaser.list"),
        ("Gunmen shoot judge dead outside his house", "teaser.list"),
    ],
)
def test_the_rule_is_that_of_the_line(line: str, rule: str) -> None:
    assert read(f"{TITLE}\n{REPORT}\n{OTHERS}\n{line}").blocks[-1].rule == rule


def test_a_note_behind_the_full_stop_leaves_a_sentence() -> None:
    page = f"{TITLE}\n{REPORT}\n" + OTHERS.replace("\n", ".[8][18]\n") + ".[12]"
    assert marked(page) == page


def test_every_pattern_has_an_id_of_its_own_and_a_reason() -> None:
    table = tomllib.loads(files("warledger.acquire.clean").joinpath("teasers.toml").read_text(encoding="utf-8"))
    rows = [*table["sign"], *table["keep"]]
    assert len({row["id"] for row in rows}) == len(rows)
    assert all(row["why"].endswith(".") for row in rows)


@pytest.mark.parametrize("seed", ["A", "Aa ", "a[1]", "1:1 ", "- ", "“", "(source ", "Aé א ", "@ ", "Next "])
def test_no_line_takes_long(seed: str) -> None:
    page = f"{TITLE}\n{REPORT}\n{(seed * 300)[:290]}\n{seed * 20_000}\n{OTHERS}"
    assert read(page).blocks


def test_the_title_over_the_report_is_no_teaser() -> None:
    """Among the furniture over the report its own title stays, however few words the lines beside it share."""
    page = f"{OTHERS}\n{TITLE}\n{REPORT}"
    assert TITLE not in [line for line in marked(page).split("\n") if line.startswith("⟦")]
