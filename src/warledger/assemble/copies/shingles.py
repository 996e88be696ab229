"""A document → its shingles: every five words in a row, hashed; and a small sketch of them to find its like by."""

from __future__ import annotations

import json
import re
from array import array
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from itertools import islice
from urllib.parse import urlsplit

from warledger.values import Document, Role

_WORDS = re.compile(r"\w+")
_LENGTH = 5  # words a shingle: shorter ones are shared by chance, longer ones break at every edit
_LEAD = 60  # words of the lead, which copies keep when their ends are cut
_SCALE = 16  # one shingle in so many is a key (FracMinHash): enough to meet in a paragraph
_FEWEST = 8  # keys of a text too short for that


@dataclass(frozen=True, slots=True)
class Print:
    """What is compared of a document: its publisher, the hashes of its shingles, and of those of its lead."""

    document: str
    published: date | None
    source: str | None
    shingles: frozenset[int]
    lead: frozenset[int]


def taken(document: Document) -> Print:
    """The print of what is read of a document; boilerplate, which all pages of a site share, is left out."""
    text = " ".join(span.quote for span in document.passages(Role.HEADLINE, Role.BODY))
    words = _WORDS.findall(text.casefold())
    hashes = [_hashed(words[start : start + _LENGTH]) for start in range(max(0, len(words) - _LENGTH + 1))]
    source = document.publisher or (urlsplit(document.url).hostname if document.url else None)
    return Print(document.id, document.published, source, frozenset(hashes), frozenset(islice(hashes, _LEAD)))


def sketch(of: Print) -> frozenset[int]:
    """The keys under which documents that share text find each other, the same shingles in every document."""
    chosen = frozenset(shingle for shingle in of.shingles if shingle % _SCALE == 0)
    return chosen if len(chosen) >= _FEWEST else chosen | frozenset(sorted(of.shingles)[:_FEWEST])


def _hashed(words: list[str]) -> int:
    """31 bits, the same in every process: two texts share a few by chance, kinship asks for many."""
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=4).digest()) >> 1


def packed(of: Print) -> bytes:
    """The print as bytes, for a store: a line of JSON, then the shingles of the lead, then the others."""
    head = [of.document, of.published.isoformat() if of.published else None, of.source, len(of.lead)]
    hashes = array("I", [*sorted(of.lead), *sorted(of.shingles - of.lead)])
    return json.dumps(head).encode() + b"\n" + hashes.tobytes()


def unpacked(data: bytes) -> Print:
    """The print that `packed` wrote."""
    head, _, rest = data.partition(b"\n")
    document, published, source, lead = json.loads(head)
    hashes = array("I", rest)
    day = date.fromisoformat(published) if published else None
    return Print(document, day, source, frozenset(hashes), frozenset(hashes[:lead]))
