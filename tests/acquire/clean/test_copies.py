"""In every page ⟦…⟧ marks the copies; the rest is read."""

import pytest

from warledger.acquire.clean.blocks import lay_out
from warledger.values.document import Role

TITLE = "Rebels take the town’s market in the north after three days"
PROSE = "The army said on Monday that it would look into the report, and that three soldiers had been wounded."
PICTURE = "A picture shows the market after the blast"
MENU = "Features\nArmies\nFar north\nMaps\nLetters\nWeapons\nHistory\nLives"


def marked(page: str) -> str:
    """The page with ⟦…⟧ around its boilerplate."""
    layout = lay_out(page.replace("⟦", "").replace("⟧", ""))
    text = layout.text
    for block in reversed(layout.blocks):
        if block.role is Role.BOILERPLATE:
            text = f"{text[: block.start]}⟦{text[block.start : block.stop]}⟧{text[block.stop :]}"
    return text


@pytest.mark.parametrize(
    "page",
    [
        f"{TITLE} ⟦| The Example Post {TITLE} {TITLE}⟧\n⟦{TITLE}⟧\n{PROSE}",
        f"{TITLE}\n⟦{TITLE.replace('’', chr(39))}⟧\n{PROSE}",
        f"{TITLE}\n⟦× {TITLE}⟧\n{PROSE}",
        f"{TITLE}\n⟦Rebels take the town’s market in the...⟧\n{PROSE}",
        f"{TITLE}\n⟦Home⟧\n⟦News⟧\n⟦Share⟧\n⟦Tweet⟧\n⟦Print⟧\n⟦Comments⟧\n⟦{TITLE}⟧\n{PROSE}",
        f"{TITLE}\n{PROSE}\n⟦{PROSE}⟧",
        f"{TITLE}\n{PROSE}\nIt was quiet at noon.\n⟦{PROSE}⟧",
        f"{TITLE}\n{PROSE}\n{PICTURE}\n⟦{PICTURE}⟧\nIt rained.",
    ],
)
def test_copies(page: str) -> None:
    assert marked(page) == page


@pytest.mark.parametrize(
    "page",
    [
        f"{TITLE}\nRebels take the town\n{PROSE}",
        f"{TITLE}\nRebels left the town’s market in the north after three days\n{PROSE}",
        f"{TITLE}\n{PROSE}\nNo one was hurt there.\nNo one was hurt there.",
        f"{TITLE}\n{PROSE}\nNo one was hurt in the second attack.\nIt rained.\nNo one was hurt in the second attack.",
        f"{TITLE}\n{PROSE} It rained.\n{PROSE}",
    ],
)
def test_near_misses(page: str) -> None:
    assert marked(page) == page


def test_a_menu_printed_twice_is_none_of_the_report() -> None:
    layout = lay_out(f"{TITLE}\n{MENU}\n{MENU}\n{PROSE}")
    assert [block.rule for block in layout.blocks] == [None, *["nav.repeated"] * 16, None]


@pytest.mark.parametrize(
    "rows",
    [
        MENU,
        f"{MENU}\nIt rained on Monday.\nFeatures\nArmies\nFar north",
        "Son of Ali\nchild\nmale\nkilled\n" * 6,
    ],
)
def test_short_lines_that_come_once_or_in_turns_stay(rows: str) -> None:
    layout = lay_out(f"{TITLE}\n{PROSE}\n{rows}")
    assert {block.rule for block in layout.blocks} == {None}
