"""A small gazetteer of places made up for the tests, and the default one of this installation."""

from __future__ import annotations

from pathlib import Path

import pytest

from warledger.knowledge.gazetteer import Entry, Feature, Gazetteer
from warledger.knowledge.gazetteer.build import build
from warledger.knowledge.gazetteer.default import default_folder


def town(number: int, name: str, country: str, point: tuple[float, float], people: int = 0, *also: str) -> Entry:
    return Entry(f"geonames:{number}", name, Feature.TOWN, country, None, None, *point, population=people, also=also)


SMALL = (
    Entry("geonames:1", "Mali", Feature.COUNTRY, "ML", None, None, 17.0, -4.0, 20_000_000),
    Entry("geonames:9", "Niger", Feature.COUNTRY, "NE", None, None, 16.0, 8.0, 22_000_000),
    town(2, "Gao", "ML", (16.27, -0.04), 90_000, "Gawo"),
    town(3, "Gao", "BF", (11.65, -2.18), 26_000),
    town(4, "El Fasher", "SD", (13.63, 25.35), 250_000, "Al Fashir", "الفاشر"),
    town(5, "Gawo", "NE", (14.0, 5.0), 2_000),
    town(6, "New Gao", "ML", (16.30, -0.06), 500),
    town(7, "Police", "PL", (53.55, 14.57), 34_000),
    town(8, "Deir ez-Zor", "SY", (35.33, 40.14), 240_000),
    town(10, "Lakeba", "FJ", (-18.2, -178.8), 2_000),
    Entry("warledger:ML.09", "Gao", Feature.PROVINCE, "ML", "Gao", None, 16.5, 0.5, 250_000, 300.0, ("Gao Region",)),
    Entry("warledger:the-hills", "Hills of Gao", Feature.MOUNTAINS, "ML", "Gao", None, 17.5, 0.5, precision=60.0),
)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    folder = tmp_path_factory.mktemp("gazetteer") / "small"
    build(SMALL, folder, {"version": "small", "source": "the tests"})
    return Gazetteer(folder)


@pytest.fixture(scope="session")
def default() -> Gazetteer:
    return Gazetteer(default_folder())


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for built gazetteers."""
    monkeypatch.setenv("WARLEDGER_HOME", str(tmp_path))
    return tmp_path / "gazetteer"
