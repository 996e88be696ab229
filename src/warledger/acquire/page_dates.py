"""When a page says it was published, with its time zone: JSON-LD first, then meta tags, then `<time>`."""

import json
from collections.abc import Iterator
from typing import Any

from warledger.acquire.when import Day, stamped_day

_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "date", "pubdate", "publish-date", "publishdate",
)  # fmt: skip
_DEPTH = 6  # JSON-LD nests graphs in lists in graphs; deeper is no article


def page_day(tree: Any) -> Day | None:
    """The first publication day that `tree`, a parsed page, gives in a form that can be read; None if none."""
    stamps = (*_linked_data(tree), *_meta(tree), *_times(tree))
    days = (stamped_day(stamp) for stamp in stamps)
    return next((day for day in days if day is not None), None)


def _linked_data(tree: Any) -> Iterator[str]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            # Many pages carry broken JSON-LD; the meta tags say the same.
            continue
        yield from _published(data, _DEPTH)


def _published(data: Any, depth: int) -> Iterator[str]:
    """Yield every `datePublished` of an article in JSON-LD; comments and videos have such dates too."""
    if depth == 0:
        return
    if isinstance(data, list):
        for item in data:
            yield from _published(item, depth - 1)
    elif isinstance(data, dict):
        stamp = data.get("datePublished")
        if isinstance(stamp, str) and _is_article(data.get("@type")):
            yield stamp
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _published(data.get(key), depth - 1)


def _is_article(kind: Any) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(name, str) and name.endswith(("Article", "Report", "Posting", "WebPage")) for name in kinds)


def _meta(tree: Any) -> Iterator[str]:
    for name in _META:
        yield from tree.xpath("//meta[@property=$name or @name=$name or @itemprop=$name]/@content", name=name)


def _times(tree: Any) -> Iterator[str]:
    """Yield the `datetime` of `<time>` elements, those marked as the publication first."""
    yield from tree.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime")
    yield from tree.xpath("//article//time/@datetime | //header//time/@datetime")
    every = tree.xpath("//time/@datetime")
    yield from every if len(every) == 1 else ()
