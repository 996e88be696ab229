"""The lexicon of attribution: words that say on whose word a statement stands, and what kind of voice a noun makes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from warledger.knowledge.english.notes import denial_words
from warledger.knowledge.english.tables import table, word_set
from warledger.values import SpeakerKind, Stance

DASHES = frozenset({"-", "--", "–", "—", "―"})
_COUNTING = frozenset({"by", "in"})  # "by the army's count", "in his version"
BULLETS = DASHES | frozenset("•*·▪●")  # before an item of a list
MARKS = DASHES | {":"}  # between what is said and who says it


class Complement(StrEnum):
    """What a verb's statement may be (see cues.toml)."""

    CLAUSE = "clause"
    ACTION = "action"
    THING = "thing"
    TOPIC = "topic"
    ACCUSATION = "accusation"
    TARGET = "target"
    LEVEL = "level"
    BEFORE = "before"


class Cue(NamedTuple):
    """One rule of the lexicon. `passive` is its stance where it stands in the passive and names nobody.

    `governs` is False where what it is directed at is not said: "praised [the plan]".
    """

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
    governs: bool = True
    nobody: bool = False
    paper: bool = False

    def takes(self, thing: str) -> bool:
        """True if the noun with this lemma can be what the verb says."""
        return thing not in self.barred and (not self.things or thing in self.things)


class Sets(NamedTuple):
    """Closed sets of words, as `[sets]` of voices.toml names them."""

    citing: frozenset[str]
    pronouns: frozenset[str]
    own: frozenset[str]
    nobody: frozenset[str]
    closing: frozenset[str]
    actors: frozenset[str]
    own_documents: frozenset[str]
    received: frozenset[str]
    topical: frozenset[str]
    collectives: frozenset[str]
    passing_on: frozenset[str]
    days: frozenset[str]
    giving: frozenset[str]
    about: frozenset[str]
    offence: frozenset[str]
    directed: frozenset[str]
    but: frozenset[str]
    occasions: frozenset[str]
    contrast: frozenset[str]
    small: frozenset[str]
    weak: frozenset[str]
    mouthpieces: frozenset[str]
    media: frozenset[str]
    watchers: frozenset[str]
    bodies: frozenset[str]
    informing: frozenset[str]
    publics: frozenset[str]
    partitive: frozenset[str]
    asking: frozenset[str]
    counts: frozenset[str]
    venues: frozenset[str]
    ours: frozenset[str]
    titles: frozenset[str]
    official_papers: frozenset[str]
    ranks: frozenset[str]
    questioning: frozenset[str]
    press_offices: frozenset[str]
    versions: frozenset[str]
    plain: frozenset[str]
    moved: frozenset[str]
    putting: frozenset[str]
    tolls: frozenset[str]
    going_on: frozenset[str]
    aspect: frozenset[str]
    adding: frozenset[str]
    modals: frozenset[str]
    mediums: frozenset[str]
    addressing: frozenset[str]
    pointing: frozenset[str]
    households: frozenset[str]
    civil_generals: frozenset[str]
    by_office: frozenset[str]


class Lexicon(NamedTuple):
    """Cues by the lemma of a verb or noun, by the lower-case words of an adverb, adjective or preposition."""

    verbs: Mapping[str, tuple[Cue, ...]]
    prepositions: Mapping[str, Cue]
    adverbs: Mapping[str, Cue]
    adjectives: Mapping[str, Cue]
    nouns: Mapping[str, Cue]
    attitudes: Mapping[str, tuple[Cue, ...]]
    attitude_adjectives: Mapping[str, Cue]
    attitude_nouns: Mapping[str, Cue]
    voices: Mapping[str, SpeakerKind]
    named: Mapping[str, SpeakerKind]
    documents: frozenset[str]
    anaphors: frozenset[str]
    unsaid: frozenset[str]
    doing: Mapping[str, Stance]
    labels: frozenset[str]
    statements: frozenset[str]
    roles: frozenset[str]
    listening: frozenset[str]
    issuing: frozenset[str]
    possessives: Mapping[str, str]
    objects: Mapping[str, str]
    sets: Sets
    openings: frozenset[str]  # what a cue may begin with, a lemma or as it is written: most words can be passed over
    preposition_openings: frozenset[str]
    named_openings: frozenset[str]


@lru_cache(maxsize=1)
def cues() -> Lexicon:
    """The lexicon, loaded once."""
    data, denial = table("cues.toml") | table("voices.toml"), denial_words()
    held = table("attitudes.toml")["attitude"]
    verbs = _grouped(_entries(data["cue"], "cue", "verbs"))
    attitudes = _grouped(_entries(held, "attitude", "verbs"))
    phrases = {
        kind: dict(_entries(data[kind], "cue", "words")) for kind in ("preposition", "adverb", "adjective", "noun")
    }
    dispositions = {kind: dict(_entries(held, "attitude", kind)) for kind in ("adjectives", "nouns")}
    sets = Sets(**{name: word_set(words) for name, words in data["sets"].items()})
    named = {name: SpeakerKind(kind) for kind, names in data["named"].items() for name in names}
    return Lexicon(
        verbs=verbs,
        prepositions=phrases["preposition"],
        adverbs=phrases["adverb"],
        adjectives=phrases["adjective"],
        nouns=phrases["noun"],
        attitudes=attitudes,
        attitude_adjectives=dispositions["adjectives"],
        attitude_nouns=dispositions["nouns"],
        voices=_voices(data["voice"]),
        named=named,
        documents=word_set(data["documents"]["words"]),
        anaphors=word_set(data["anaphors"]["words"]),
        unsaid=word_set(data["unsaid"]["words"]),
        doing={verb: Stance(stance) for stance, words in data["doing"].items() for verb in words.split()},
        labels=word_set(data["labels"]["words"]),
        statements=word_set(data["labels"]["statements"]),
        roles=word_set(data["labels"]["roles"]),
        listening=word_set(data["labels"]["listening"]),
        issuing=word_set(data["issuing"]["words"]),
        possessives=data["possessives"],
        objects=data["objects"],
        sets=sets,
        openings=_openings(
            denial["judgements"],
            denial["affirming"],
            denial["truths"],
            verbs,
            attitudes,
            sets.citing,
            _COUNTING,
            sets.tolls,
            *phrases.values(),
            *dispositions.values(),
            MARKS,
        ),
        preposition_openings=_openings(phrases["preposition"]),
        named_openings=frozenset(re.split("[ -]", name)[0] for name in named),
    )


def _grouped(entries: Iterable[tuple[str, Cue]]) -> Mapping[str, tuple[Cue, ...]]:
    grouped: dict[str, tuple[Cue, ...]] = {}
    for word, cue in entries:
        grouped[word] = (*grouped.get(word, ()), cue)
    return grouped


def _entries(tables: Mapping[str, Mapping[str, Any]], prefix: str, words: str) -> Iterator[tuple[str, Cue]]:
    for name, row in tables.items():
        cue = Cue(
            rule=f"{prefix}.{name}",
            stance=Stance(row["stance"]),
            content=frozenset(map(Complement, row.get("content", ()))),
            things=word_set(row.get("things", "")),
            barred=word_set(row.get("except", "")),
            voice=row.get("voice", False),
            document=row.get("document", False),
            quoted=row.get("quoted", False),
            inner=row.get("inner", False),
            passive=Stance(row["passive"]) if "passive" in row else None,
            governs=row.get("governs", True),
            nobody=row.get("nobody", False),
            paper=row.get("paper", False),
        )
        yield from ((word, cue) for word in row.get(words, "").split())


def _voices(tables: Mapping[str, str]) -> Mapping[str, SpeakerKind]:
    kinds: dict[str, SpeakerKind] = {}
    for kind, words in tables.items():
        for word in words.split():
            kinds.setdefault(word, SpeakerKind(kind))
    return kinds


def _openings(*listed: Iterable[str]) -> frozenset[str]:
    """The words, and the first of those written as one: "according" of "according-to"."""
    return frozenset(word for words in listed for whole in words for word in (whole, whole.partition("-")[0]))
