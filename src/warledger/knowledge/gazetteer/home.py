"""Where built gazetteers lie, and how a folder takes its place at once or not at all."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

_PATIENCE = 600  # seconds that one process waits for another that builds the same


def home() -> Path:
    """The folder of the built gazetteers: WARLEDGER_HOME/gazetteer, else the user's data folder."""
    return Path(os.environ.get("WARLEDGER_HOME") or platformdirs.user_data_dir("warledger")) / "gazetteer"


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the folder's lock: of several processes that build, one does and the others wait."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = sqlite3.connect(folder / "lock", timeout=_PATIENCE, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        lock.close()


def current() -> Path | None:
    """The imported gazetteer in use, None where the default is."""
    try:
        folder = home() / (home() / "current").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    return folder if folder.is_dir() else None


def use(folder: Path) -> None:
    """Make this the gazetteer in use, at once. The one before stays for the processes that read it; older ones go."""
    before, pointer = current(), home() / "current"
    fresh = pointer.with_suffix(".new")
    fresh.write_text(folder.name, encoding="utf-8")
    fresh.replace(pointer)
    _remove("imported-*", {folder, before})


def use_default(folder: Path) -> bool:
    """Go back to the default, which lies in this folder, and remove all others. False if it was in use already."""
    before = current()
    (home() / "current").unlink(missing_ok=True)
    _remove("*-*", {folder})
    return before is not None


def remove_older(pattern: str, fresh: Path) -> None:
    """Remove what was built before `fresh`, but for the latest of it: another process may be reading that one."""
    before = sorted(
        (folder for folder in home().glob(pattern) if folder != fresh), key=lambda each: each.stat().st_mtime
    )
    _remove(pattern, {fresh, *before[-1:]})


def _remove(pattern: str, but: Collection[Path | None]) -> None:
    for folder in home().glob(pattern):
        if folder not in but:
            shutil.rmtree(folder, ignore_errors=True)
