"""The gazetteer: where the places of the world lie, and what they are called."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from warledger.knowledge.gazetteer.entry import Entry, Feature
from warledger.knowledge.gazetteer.folding import fold
from warledger.knowledge.gazetteer.home import current
from warledger.knowledge.gazetteer.lookup import Gazetteer, distance_km

__all__ = ["Entry", "Feature", "Gazetteer", "distance_km", "fold", "gazetteer"]


def gazetteer() -> Gazetteer:
    """The imported gazetteer if there is one, else the default, which is built at its first use (some seconds)."""
    folder = current()
    if folder is None:
        from warledger.knowledge.gazetteer.default import default_folder

        folder = default_folder()
    return _opened(folder)


@lru_cache(maxsize=2)
def _opened(folder: Path) -> Gazetteer:
    return Gazetteer(folder)
