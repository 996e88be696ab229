"""The lexicon of attribution: words that say on whose word a statement stands, and what kind of voice a noun makes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from warledger.values import SpeakerKind, Stance


class Complement(StrEnum):
    """What a verb's statement may be (see cues.toml)."""

    CLAUSE = "clause"
    ACTION = "action"
    THING = "thing"
    TOPIC = "topic"
    ACCUSATION = "accusation"


class Cue(NamedTuple):
    """One rule of the lexicon. `passive` is its stance where it stands in the passive and names nobody."""

    rule: str
    stance: Stance
    content: frozenset[Complement] = frozenset()
    things: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
    voice: bool = False
    document: bool = False
    quoted: bool = False
    inner: bool = False
    passive: Stance | None = None

    def takes(self, thing: str) -> bool:
        """True if the noun with this lemma can be what the verb says."""
        return thing not in self.barred and (not self.things or thing in self.things)


class Lexicon(NamedTuple):
    """Cues by the lemma of a verb or noun, by the lower-case words of an adverb, adjective or preposition."""

    verbs: Mapping[str, tuple[Cue, ...]]
    prepositions: Mapping[str, Cue]
    adverbs: Mapping[str, Cue]
    adjectives: Mapping[str, Cue]
    nouns: Mapping[str, Cue]
    voices: Mapping[str, SpeakerKind]
    documents: frozenset[str]
    anaphors: frozenset[str]
    unsaid: frozenset[str]
    labels: frozenset[str]
    statements: frozenset[str]
    roles: frozenset[str]


@lru_cache(maxsize=1)
def cues() -> Lexicon:
    """The lexicon, loaded once."""
    data = tomllib.loads(files("warledger.knowledge.english").joinpath("cues.toml").read_text(encoding="utf-8"))
    verbs: dict[str, tuple[Cue, ...]] = {}
    for verb, cue in _entries(data["cue"], "cue", "verbs"):
        verbs[verb] = (*verbs.get(verb, ()), cue)
    return Lexicon(
        verbs=verbs,
        prepositions=dict(_entries(data["preposition"], "cue", "words")),
        adverbs=dict(_entries(data["adverb"], "cue", "words")),
        adjectives=dict(_entries(data["adjective"], "cue", "words")),
        nouns=dict(_entries(data["noun"], "cue", "words")),
        voices=_voices(data["voice"]),
        documents=_words(data["documents"]["words"]),
        anaphors=_words(data["anaphors"]["words"]),
        unsaid=_words(data["unsaid"]["words"]),
        labels=_words(data["labels"]["words"]),
        statements=_words(data["labels"]["statements"]),
        roles=_words(data["labels"]["roles"]),
    )


def _entries(tables: Mapping[str, Mapping[str, Any]], prefix: str, words: str) -> Iterator[tuple[str, Cue]]:
    for name, table in tables.items():
        cue = Cue(
            f"{prefix}.{name}",
            Stance(table["stance"]),
            frozenset(map(Complement, table.get("content", ()))),
            _words(table.get("things", "")),
            _words(table.get("except", "")),
            table.get("voice", False),
            table.get("document", False),
            table.get("quoted", False),
            table.get("inner", False),
            Stance(table["passive"]) if "passive" in table else None,
        )
        yield from ((word, cue) for word in table[words].split())


def _voices(tables: Mapping[str, str]) -> Mapping[str, SpeakerKind]:
    kinds: dict[str, SpeakerKind] = {}
    for kind, words in tables.items():
        for word in words.split():
            kinds.setdefault(word, SpeakerKind(kind))
    return kinds


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())
