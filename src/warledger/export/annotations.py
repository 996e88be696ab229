"""Claims as W3C Web Annotations: what is said, on which words of which text, and how that text was when it was read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from warledger.export.row.dossier import CAVEAT, Dossier, Exported
from warledger.export.row.sources import Telling
from warledger.values import Claim, Document, Span

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"warledger": "urn:warledger:ns#"}]
AROUND = 32  # characters before and after a quotation, by which it is found again in a changed text


def web_annotations(dossiers: Iterable[Dossier], *, policy: str = "ucdp", names: bool = False) -> Exported:
    """An AnnotationCollection with one annotation for each claim; `policy` does not matter to it.

    Each claim points at its words by position, in Unicode code points of the cleaned text, and by quotation. Where the
    quotation or what stands around it may name a private person, the position alone stands, unless `names` is True.
    """
    del policy
    items = [item for dossier in dossiers for item in _of(dossier, names=names)]
    whole = {
        "@context": CONTEXT,
        "id": "urn:warledger:claims",
        "type": "AnnotationCollection",
        "label": f"Claims. {CAVEAT}",
        "total": len(items),
        "first": {
            "id": "urn:warledger:claims:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return Exported((json.dumps(whole, ensure_ascii=False) + "\n").encode("utf-8", "replace"), len(items))


def text_hash(document: Document) -> str:
    """The SHA-256 of a document's cleaned text, in which offsets count."""
    return sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()


def _of(dossier: Dossier, *, names: bool) -> Iterator[dict[str, Any]]:
    for account in dossier.accounts:
        telling = Telling(account, names=names)
        state = _state(account.document)
        yield from (_annotation(claim, telling, state, dossier.incident.id) for claim in account.claims)


def _annotation(claim: Claim, telling: Telling, state: dict[str, Any], incident: str) -> dict[str, Any]:
    document = telling.account.document
    source = document.url or f"urn:warledger:document:{document.id}"
    body = {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": telling.says(claim)}
    return {
        "id": f"urn:warledger:claim:{claim.id}",
        "type": "Annotation",
        "motivation": "describing",
        "body": body,
        "target": [
            {"source": source, "selector": list(_selectors(span, telling)), "state": state} for span in claim.evidence
        ],
        "warledger:incident": incident,
        "warledger:event": telling.account.id,
        "warledger:kind": claim.kind.value,
    }


def _selectors(span: Span, telling: Telling) -> Iterator[dict[str, Any]]:
    """By position always; by quotation where its words are nobody's private name."""
    yield {"type": "TextPositionSelector", "start": span.start, "end": span.stop}
    text = telling.account.document.text
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.stop : span.stop + AROUND]
    if not telling.hides(before + span.quote + after):
        yield {"type": "TextQuoteSelector", "exact": span.quote, "prefix": before, "suffix": after}


def _state(document: Document) -> dict[str, Any]:
    """What the text was: a position holds for this text alone."""
    return {
        "type": "warledger:TextState",
        "warledger:document": document.id,
        "warledger:sha256": text_hash(document),
        "warledger:raw_sha256": document.raw_hash,
        "warledger:published": f"{document.published}" if document.published else None,
    }
