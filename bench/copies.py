"""Whether reprints, wire copies and updated versions are found for what they are, and voices counted right.

From 500 articles (one an incident of the gun-violence registry, at least 1,500 characters in six paragraphs) six
versions each are made, by chances that only a seed draws: two with cut ends (a half to nine tenths stay), two with
another lead (the first paragraphs are replaced by sentences of our own), two with boilerplate between the paragraphs,
of which one is also cut.
A pair is right if both were made from one article. Articles that the registry gives for different incidents count as
different texts, although now and then one site wrote both. `voices` is the share of articles whose seven versions come
out as one voice.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from bench.data import digest, rows
from bench.language import Figures
from warledger.acquire import from_text
from warledger.assemble.copies import families, taken

_ARTICLES = 500
_SHORTEST = 1500  # characters
_FEWEST = 6  # paragraphs, so that most of a text is left when its lead is changed
_LEADS = (
    "Our correspondent reports that the story told below was still unfolding on {day}.",
    "What is known so far, and who says so, is gathered here by the desk.",
    "Readers in {town} have asked for the background to the events of {day}.",
    "The following was sent to this newsroom and is printed with few changes.",
    "Authorities are expected to speak to the press in {town} before the week is out.",
)
_BETWEEN = (
    "Sign up for our morning letter and read the news before the others do.",
    "Photograph: courtesy of the department. All rights are with their owners.",
    "Share this story with a friend, or tell us what we missed.",
    "More from this section: weather, traffic and the week in pictures.",
)


def figures(corpora: Path) -> Figures:
    """Recall and precision of the pairs, and the share of articles counted as one voice, in percent."""
    path = corpora / "gun_violence.jsonl.gz"
    versions = dict(_versions(path))
    made_from = {name: name.partition("#")[0] for name in versions}
    documents = {name: from_text(text, source=name, url=f"https://{name}") for name, text in versions.items()}
    name_of = {document.id: name for name, document in documents.items()}
    found = families([taken(document) for document in documents.values()])
    groups = [[name_of[member] for member in family.members] for family in found]
    pairs = {frozenset(pair) for group in groups for pair in combinations(group, 2)}
    true = {pair for article in set(made_from.values()) for pair in _pairs(article, made_from)}
    right = len(pairs & true)
    alone = sum(1 for group in groups if len({made_from[name] for name in group}) == 1 and len(group) == 7)
    return {
        "data digest": digest(path),
        "articles": len(set(made_from.values())),
        "pairs": len(true),
        "recall": round(100 * right / len(true), 2),
        "precision": round(100 * right / max(1, len(pairs)), 2),
        "voices": round(100 * alone / len(set(made_from.values())), 2),
    }


def _pairs(article: str, made_from: dict[str, str]) -> Iterator[frozenset[str]]:
    names = [name for name, origin in made_from.items() if origin == article]
    return (frozenset(pair) for pair in combinations(names, 2))


def _versions(path: Path) -> Iterator[tuple[str, str]]:
    """Each article and its six versions, by name."""
    seen: set[str] = set()
    for row in rows(path):
        if len(seen) == _ARTICLES:
            return
        paragraphs = [part for part in row["text"].split("\n") if part.strip()]
        if row["incident_id"] in seen or len(row["text"]) < _SHORTEST or len(paragraphs) < _FEWEST:
            continue
        seen.add(row["incident_id"])
        chance = random.Random(row["incident_id"])  # noqa: S311  # versions, not secrets
        yield row["incident_id"], "\n\n".join(paragraphs)
        for number, version in enumerate(_made(paragraphs, chance)):
            yield f"{row['incident_id']}#{number}", "\n\n".join(version)


def _made(paragraphs: list[str], chance: random.Random) -> Iterator[list[str]]:
    for _ in range(2):
        yield _cut(paragraphs, chance)
    for _ in range(2):
        leads = chance.sample(_LEADS, 2)
        yield [*(lead.format(day="Friday", town="Marlow") for lead in leads), *paragraphs[chance.randint(1, 2) :]]
    dressed = [
        part for each in paragraphs for part in ((each, chance.choice(_BETWEEN)) if chance.random() < 0.4 else (each,))
    ]
    yield dressed
    yield _cut(dressed, chance)


def _cut(paragraphs: list[str], chance: random.Random) -> list[str]:
    """The beginning of the text, to a word between a half and nine tenths."""
    words = "\n".join(paragraphs).split(" ")
    return " ".join(words[: int(len(words) * chance.uniform(0.5, 0.9))]).split("\n")
