"""The news agency that a document credits: whoever prints its words, they are the agency's."""

from __future__ import annotations

import re

from warledger.knowledge.english.agencies import agencies
from warledger.values import Document

_TAIL = 300  # characters at the end, where credits stand


def credited(document: Document) -> str | None:
    """The agency of the dateline, of a credit line, or of brackets at either end; None where none is credited."""
    if document.dateline is not None and document.dateline.agency:
        return agencies().get(document.dateline.agency.casefold(), document.dateline.agency.casefold())
    head, tail = document.text[:_TAIL], document.text[-_TAIL:]
    for pattern in _patterns():
        found = pattern.search(tail) or pattern.search(head)
        if found is not None:
            return agencies()[found["agency"].casefold()]
    return None


def _patterns() -> tuple[re.Pattern[str], ...]:
    """Credits as they are written: "(AFP)", "Source: Reuters", "With reporting by AP", "— Reuters"."""
    names = "|".join(sorted(map(re.escape, agencies()), key=len, reverse=True))
    agency = rf"(?P<agency>{names})"
    return (
        re.compile(rf"\((?:[\w ]+/)?{agency}(?:[/, ][^)]*)?\)", re.IGNORECASE),
        re.compile(
            rf"(?:source|credit|reporting by|report by|agencies|with inputs? from)\W{{1,3}}{agency}\b", re.IGNORECASE
        ),
        re.compile(rf"[—–-]\s*{agency}\W*$", re.IGNORECASE),
    )
