"""What reads, as one hash: where it is the same, the same document is read the same and need not be read again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from warledger.knowledge.gazetteer import gazetteer

_ROOMS = ("extract", "knowledge", "language", "values")  # a document is given: how it was acquired is its own matter
_LIBRARIES = ("marisa-trie", "numpy", "onnxruntime", "rapidfuzz", "simplemma")


@lru_cache(maxsize=1)
def reader() -> str:
    """The hash of the rules, word lists and model that read, of the gazetteer in use, and of the libraries below."""
    digest = sha256(gazetteer().version.encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for room in _ROOMS:
        for name, file in _files(files("warledger").joinpath(room), room):
            data = file.read_bytes()
            digest.update(f"{name} {len(data)}\n".encode() + data)
    return digest.hexdigest()


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    """Every file below the folder, in the order of names, without what Python compiles from them."""
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.is_file():
            yield f"{path}/{each.name}", each
        elif each.name != "__pycache__":
            yield from _files(each, f"{path}/{each.name}")
