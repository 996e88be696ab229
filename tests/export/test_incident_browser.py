"""The page of an incident in a real browser: it asks for nothing, fits every screen, and its ways lead to the words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.export.browser import CHROMIUM, Tab, browser
from tests.export.dossiers import clash
from tests.export.test_incident_page import hostile, reprinted
from warledger.export.incident_page import incident_page

pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium: the page is not opened; install chromium to run this"
)


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    folder = tmp_path_factory.mktemp("incident")
    (folder / "incident.html").write_text(incident_page(clash()), encoding="utf-8")
    with browser(folder / "profile") as opened:
        opened.open(folder / "incident.html")
        yield opened


def test_it_asks_for_nothing_and_nothing_is_refused(tab: Tab) -> None:
    assert [address.rpartition("/")[2] for address in tab.requested()] == ["incident.html"]
    assert tab.complaints() == []
    assert tab.value("document.getElementById('theme').hidden") is False


@pytest.mark.parametrize("width", [360, 400, 768, 1300])
def test_nothing_runs_over_the_edge(tab: Tab, width: int) -> None:
    tab.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
    assert tab.value("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [400, 1300])
def test_the_rows_of_a_plot_share_one_scale(tab: Tab, width: int) -> None:
    tab.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
    edges = """[...document.querySelectorAll('.plot')].map((plot) =>
        new Set([...plot.querySelectorAll('.line')].map((line) => {
            const box = line.getBoundingClientRect();
            return Math.round(box.left) + ' ' + Math.round(box.right);
        })).size)"""
    found = tab.value(edges)
    assert found
    assert set(found) == {1}


def test_a_dot_stands_at_its_number(tab: Tab) -> None:
    """The army's three dead and the scale's four stand where 3 and 4 of 4 belong, whatever the width."""
    at = """(() => {
        const panels = [...document.querySelectorAll('.panel')];
        const plot = panels.find((panel) => panel.textContent.includes('JNIM on its'));
        const row = plot.querySelector('.track:not(.aside) circle.dot');
        const ticks = [...plot.querySelectorAll('.axis text')].map((tick) => {
            const box = tick.getBoundingClientRect();
            return [Number(tick.textContent), (box.left + box.right) / 2];
        });
        const number = Number(row.closest('.track').querySelector('.how b').textContent);
        const [[low, start], [high, stop]] = [ticks[0], ticks.at(-1)];
        const box = row.getBoundingClientRect();
        return (box.left + box.right) / 2 - (start + (stop - start) * (number - low) / (high - low));
    })()"""
    assert abs(tab.value(at)) < 1.5


def test_a_reference_leads_to_the_words_and_back(tab: Tab) -> None:
    tab.value("document.querySelector('.track .cite').click()")
    assert tab.value("document.querySelector(':target').id").startswith("words-")
    tab.value("document.querySelector(':target').click()")
    assert tab.value("document.querySelector(':target').classList.contains('track')") is True


def test_tables_open_with_the_keyboard(tab: Tab) -> None:
    tab.value("document.querySelector('.panel summary').focus()")
    tab.press("Enter")
    assert tab.value("document.querySelector('.panel details').open") is True


def test_the_sentences_of_a_copy_open_when_a_reference_leads_there(tmp_path: Path) -> None:
    (tmp_path / "incident.html").write_text(incident_page(reprinted()), encoding="utf-8")
    with browser(tmp_path / "profile") as opened:
        opened.open(tmp_path / "incident.html")
        folded = "document.querySelector('.report details')"
        assert opened.value(f"{folded}.open") is False
        opened.value(f"document.querySelector(`.cite[href='#${{{folded}.querySelector('.ref').id}}']`).click()")
        assert opened.value(f"{folded}.open") is True


def test_both_themes_and_print_show_the_page(tab: Tab) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    found = []
    for theme in ("light", "dark"):
        tab.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": theme}])
        found.append(tab.value(paper))
    assert len(set(found)) == 2
    tab.ask("Emulation.setEmulatedMedia", media="print")
    assert tab.value("getComputedStyle(document.querySelector('.tools')).display") == "none"
    tab.ask("Emulation.setEmulatedMedia", media="")


def test_a_hostile_report_runs_nothing(tmp_path: Path) -> None:
    (tmp_path / "incident.html").write_text(incident_page(hostile(), names=True), encoding="utf-8")
    with browser(tmp_path / "profile") as opened:
        opened.open(tmp_path / "incident.html")
        assert opened.value("document.scripts.length + document.images.length") == 1
        assert [address.rpartition("/")[2] for address in opened.requested()] == ["incident.html"]
        assert opened.complaints() == []
