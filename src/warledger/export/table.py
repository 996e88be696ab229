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
from warledger.export.words import THE_REPORT, parties_of
from warledger.values import Category, Claim, Group, Kind, Materiel, Party, Quantity, Report, Toll

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
    if claim.materiel:
        return _materiel(claim.materiel, parties, veil)
    if claim.withheld:
        whose = claim.withheld.whose
        return {"outcomes": " or ".join(claim.withheld.outcomes) or None} | _group(whose, parties, veil.victims(whose))
    return {}


def _toll(toll: Toll, parties: Mapping[str, Party], veil: Veil) -> Row:
    whom = _group(toll.victims, parties, veil.victims(toll.victims, toll.quantity))
    by = _doer(toll.perpetrator, parties, veil)
    number = _number(toll.quantity, veil.number(toll))
    return {"outcomes": " or ".join(toll.outcomes), **number, "perpetrator": by} | whom


def _materiel(materiel: Materiel, parties: Mapping[str, Party], veil: Veil) -> Row:
    """Whose equipment it was stands under `side`, as with people; who is said to have done it under `perpetrator`."""
    number = _number(materiel.quantity, veil.words(materiel.quantity.text)) if materiel.quantity else {}
    return number | {"side": parties_of(materiel.owner, parties), "perpetrator": _doer(materiel.by, parties, veil)}


def _number(quantity: Quantity, words: str) -> Row:
    return {"low": quantity.low, "high": quantity.high, "bound": quantity.bound.value, "quantity": words}


def _doer(doer: Group | None, parties: Mapping[str, Party], veil: Veil) -> str | None:
    """The party or parties that are said to have done it, else what the text calls them."""
    if doer is None:
        return None
    return parties_of(doer, parties) or veil.words(doer.text or doer.name or "") or None


def _group(group: Group, parties: Mapping[str, Party], shown: str) -> Row:
    known = group.category is not Category.UNKNOWN
    return {
        "victims": shown,
        "side": parties_of(group, parties),
        "category": group.category.value if known else None,
    }


def _voices(claim: Claim, veil: Veil) -> Row:
    """The chain, innermost originator first, as "hospital ← ministry"; the stance is the originator's."""
    if not claim.attribution:
        return {"speakers": THE_REPORT, "stance": None}
    names = [veil.voice(link) for link in claim.attribution]
    return {"speakers": " ← ".join(names), "stance": claim.attribution[0].stance.value}
