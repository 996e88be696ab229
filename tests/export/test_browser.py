"""The page in a real browser: it asks for nothing, runs nothing but its own, and can be walked with the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.export.browser import CHROMIUM, Tab, browser
from tests.export.sample import report
from tests.export.test_page import hostile
from warledger.export.page import page

pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium: the page is not opened; install chromium to run this"
)


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    folder = tmp_path_factory.mktemp("page")
    (folder / "page.html").write_text(page(report()), encoding="utf-8")
    with browser(folder / "profile") as opened:
        opened.open(folder / "page.html")
        yield opened


def test_it_asks_for_nothing_and_nothing_is_refused(tab: Tab) -> None:
    assert [address.rpartition("/")[2] for address in tab.requested()] == ["page.html"]
    assert tab.complaints() == []
    assert tab.value("document.getElementById('theme').hidden") is False


def test_keys_step_through_the_claims_and_back_to_the_words(tab: Tab) -> None:
    focus = "document.activeElement.id"
    tab.press("j")
    tab.press("j")
    assert tab.value(focus) == "claim-2"
    assert tab.value("[...document.querySelectorAll('mark.here')].map((mark) => mark.textContent).join('')") == (
        "Seven of its fighters were killed"
    )
    tab.press("k")
    assert tab.value(focus) == "claim-1"
    tab.press("k")
    assert tab.value(focus) == "claim-1"
    tab.press("ArrowDown")
    assert tab.value(focus) == "claim-2"
    tab.press("Enter")
    assert tab.value(focus) == "words-2"
    tab.press("j")
    assert tab.value(focus) == "words-3"


def test_letters_can_be_switched_off(tab: Tab) -> None:
    tab.value("document.getElementById('keys').click()")
    before = tab.value("document.activeElement.id")
    tab.press("j")
    assert tab.value("document.activeElement.id") == before
    tab.value("document.getElementById('keys').click()")


def test_the_switch_goes_before_what_the_system_prefers(tab: Tab) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    tab.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "light"}])
    light = tab.value(paper)
    tab.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    dark = tab.value(paper)
    assert light != dark
    tab.value("document.getElementById('theme').click()")
    assert tab.value(paper) == light
    tab.value("document.getElementById('theme').click(); document.getElementById('theme').click()")
    assert tab.value(paper) == dark


@pytest.mark.parametrize("width", [360, 768, 1400])
def test_nothing_runs_over_the_edge(tab: Tab, width: int) -> None:
    tab.ask("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
    assert tab.value("document.documentElement.scrollWidth <= innerWidth")


def test_a_hostile_report_runs_nothing(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(hostile()), encoding="utf-8")
    with browser(tmp_path / "profile") as opened:
        opened.open(tmp_path / "page.html")
        assert opened.value("document.scripts.length + document.images.length") == 1
        assert [address.rpartition("/")[2] for address in opened.requested()] == ["page.html"]
        assert opened.complaints() == []
