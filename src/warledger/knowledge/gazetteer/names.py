"""Which of a source's alternate names are names that a report would use."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

from warledger.knowledge.gazetteer.folding import fold

_CODE = re.compile(r"[A-Z]{2,4}")  # airport and railway codes; a name in capitals is longer
_STRANGE = re.compile(r"[\d/(),;:=#*№<>\[\]@_]|https?")
_SHORTEST = 3
_LAST_LATIN = "\u024f"  # the end of the block Latin Extended-B


@lru_cache(maxsize=1)
def _lists() -> tuple[frozenset[str], Mapping[str, str]]:
    data = tomllib.loads(files("warledger.knowledge.gazetteer").joinpath("names.toml").read_text(encoding="utf-8"))
    words = frozenset(fold(word) for row in data["no_names"].values() for word in row.split())
    return words, {language: script for script, row in data["scripts"].items() for language in row.split()}


def no_name(folded: str) -> bool:
    """True for a word that means something else far more often than the place so called ("of", "police")."""
    return len(folded) < _SHORTEST or folded in _lists()[0]


def scripts(languages: str) -> frozenset[str]:
    """The scripts, besides Latin, of a country's languages ("ar-SY,ku,hy,fr": ARABIC, ARMENIAN)."""
    known = _lists()[1]
    return frozenset(known[language] for tag in languages.split(",") if (language := tag.partition("-")[0]) in known)


def other_names(name: str, alternates: Iterable[str], local: frozenset[str]) -> Iterator[str]:
    """The alternates that are names, each once: in Latin letters with a capital, or in a script of the country.

    Left out: airport codes, links, postal codes, single letters, search forms in lower case ("ge ma"), glosses in
    brackets, names in other countries' scripts, and common words.
    """
    seen = {name}
    for alternate in alternates:
        if alternate not in seen and is_name(alternate, local):
            seen.add(alternate)
            yield alternate


def is_name(alternate: str, local: frozenset[str]) -> bool:
    """True if an alternate name is one that a report would use of the place."""
    if len(alternate) < 2 or (alternate.isascii() and alternate.islower()):
        return False
    if (alternate[0] > _LAST_LATIN and not local) or _STRANGE.search(alternate) or _CODE.fullmatch(alternate):
        return False
    if max(alternate) > _LAST_LATIN and (found := _scripts(alternate)) != {"LATIN"}:
        return len(found) == 1 and found <= local
    return not alternate.islower() and not no_name(alternate.casefold())


def _scripts(name: str) -> set[str]:
    return {_script(letter) for letter in set(name) if letter.isalpha() and letter not in "ʻʽʿʾʹʺʼ"}


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "UNKNOWN").split()[0]
