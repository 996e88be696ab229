"""What every benchmark does with the corpora: read rows, pin the questions, load the scorers that stand beside them."""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

Row = dict[str, Any]


def rows(path: Path) -> Iterator[Row]:
    """The objects of a gzipped JSON-lines file, one at a time."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def digest(*paths: Path) -> str:
    """A short hash of the questions, so that nobody improves a score by changing them."""
    found = hashlib.sha256()
    for path in paths:
        found.update(path.read_bytes())
    return found.hexdigest()[:12]


def scorer(corpora: Path, name: str) -> ModuleType:
    """The scorer `tools/NAME.py` beside the folder of corpora. Raises FileNotFoundError if there is none."""
    path = corpora.resolve().parent / "tools" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    if not path.is_file() or spec is None or spec.loader is None:
        raise FileNotFoundError(f"there is no {path}; name a folder of corpora that has tools/ beside it")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
