"""A report's claims as rows of a table, one a claim, and as CSV."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from warledger.export.content import content
from warledger.export.contested import Said
from warledger.export.overview import overview
from warledger.export.sheet import sheet
from warledger.export.veil import Veil
from warledger.export.words import THE_REPORT, side
from warledger.values import Category, Claim, Group, Kind, Party, Report, Toll

Cell = str | int | None
Row = dict[str, Cell]

COLUMNS = (
    "document", "published", "claim", "event", "kind", "content", "outcomes", "low", "high", "bound", "quantity",
    "victims", "side", "category", "perpetrator", "speakers", "stance", "polarity", "status", "relation",
    "related_claim", "quote", "start", "stop",
)  # fmt: skip
_NUMBERS = ("low", "high", "start", "stop")


def rows(report: Report, *, names: bool = False) -> list[Row]:
    """One row a claim, in the order of the text, with the columns of `COLUMNS`; None where nothing is said.

    Victims and witnesses who may be private people are not named unless `names` says so: "[…]" stands for their
    names. `low` and `high` are None where the words leave that side open, never 0.
    """
    view = overview(report)
    veil = Veil(report, names=names)
    return [_row(each, report, view.parties, veil) for each in view.said]


def csv_text(report: Report, *, names: bool = False) -> str:
    """The rows as CSV (RFC 4180). Text that a spreadsheet would run as a formula has a ' before it."""
    return sheet(COLUMNS, rows(report, names=names)).decode()


def tolls(report: Report, *, names: bool = False) -> Any:
    """The rows of the tolls: a pandas DataFrame where pandas is installed, else a list of dicts.

    Columns, and what is hidden without `names`, are those of `rows`; numbers are pandas' Int64, which knows "not told".
    """
    found = [row for row in rows(report, names=names) if row["kind"] == Kind.TOLL]
    if find_spec("pandas") is None:
        return found
    return import_module("pandas").DataFrame(found, columns=list(COLUMNS)).astype(dict.fromkeys(_NUMBERS, "Int64"))


def _row(said: Said, report: Report, parties: Mapping[str, Party], veil: Veil) -> Row:
    claim, proof = said.claim, said.claim.evidence[0]
    row: Row = dict.fromkeys(COLUMNS)
    row |= {
        "document": report.document.id,
        "published": report.document.published.isoformat() if report.document.published else None,
        "claim": claim.id,
        "event": claim.event,
        "kind": claim.kind.value,
        "content": veil.words(content(claim, parties)),
        "polarity": claim.polarity.value,
        "status": claim.status.value,
        "quote": veil.words(proof.quote),
        "start": proof.start,
        "stop": proof.stop,
    }
    if claim.relation:
        row |= {"relation": claim.relation.kind.value, "related_claim": claim.relation.claim}
    return row | _people(claim, parties, veil) | _voices(claim, veil)


def _people(claim: Claim, parties: Mapping[str, Party], veil: Veil) -> Row:
    if claim.toll:
        return _toll(claim.toll, parties, veil)
    if claim.withheld:
        whose = claim.withheld.whose
        return {"outcomes": " or ".join(claim.withheld.outcomes) or None} | _group(whose, parties, veil.victims(whose))
    return {}


def _toll(toll: Toll, parties: Mapping[str, Party], veil: Veil) -> Row:
    quantity, doer = toll.quantity, toll.perpetrator
    party = parties.get(doer.party or "") if doer else None
    by = party.name if party else veil.words(doer.text or doer.name or "") if doer else None
    return {
        "outcomes": " or ".join(toll.outcomes),
        "low": quantity.low,
        "high": quantity.high,
        "bound": quantity.bound.value,
        "quantity": veil.number(toll),
        "perpetrator": by,
    } | _group(toll.victims, parties, veil.victims(toll.victims, quantity))


def _group(group: Group, parties: Mapping[str, Party], shown: str) -> Row:
    known = group.category is not Category.UNKNOWN
    return {
        "victims": shown,
        "side": _side(group, parties),
        "category": group.category.value if known else None,
    }


def _side(group: Group, parties: Mapping[str, Party]) -> str | None:
    """The party or parties, None where people are told only by what they were."""
    found = side(group, parties)
    return found.name if set(found.key.split("+")) <= set(parties) else None


def _voices(claim: Claim, veil: Veil) -> Row:
    """The chain, innermost originator first, as "hospital ← ministry"; the stance is the originator's."""
    if not claim.attribution:
        return {"speakers": THE_REPORT, "stance": None}
    names = [veil.voice(link) for link in claim.attribution]
    return {"speakers": " ← ".join(names), "stance": claim.attribution[0].stance.value}
