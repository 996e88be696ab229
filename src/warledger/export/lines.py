"""Everything as JSON lines: incidents, estimates, judgements, reports and claims, each with its `record`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from warledger.export.annotations import text_hash
from warledger.export.flat import flat
from warledger.export.row.dossier import CAVEAT, Dossier, Exported
from warledger.export.row.sources import Telling
from warledger.export.words import parties_of
from warledger.values import Account, Claim, Toll
from warledger.values.json import to_plain

SCHEMA = "warledger/export@1"
_OF_DOCUMENT = ("id", "url", "publisher", "published", "published_from", "language", "raw_hash")


def jsonl(dossiers: Iterable[Dossier], *, policy: str = "ucdp", names: bool = False) -> Exported:
    """One value a line: first what the file is, then each incident, its estimates by every policy, its judgements, and
    the reports and claims that it rests on, each once.

    Without `names` a claim is told in our words and by its offsets, and a report has no text: both may name private
    people. With it they are whole, as docs/json has them.
    """
    records = list(_records(dossiers, policy, names=names))
    head = {"record": "export", "schema": SCHEMA, "caveat": CAVEAT, "names": names, "policy": policy}
    text = "".join(f"{json.dumps(record, ensure_ascii=False)}\n" for record in (head, *records))
    return Exported(text.encode("utf-8", "replace"), len(records))


def _records(dossiers: Iterable[Dossier], policy: str, *, names: bool) -> Iterator[Mapping[str, Any]]:
    told: set[str] = set()
    for dossier in dossiers:
        yield _incident(dossier, policy, names=names)
        for estimate in (each for found in dossier.estimates.values() for each in found):
            yield {"record": "estimate", **to_plain(estimate)}
        for judgement in dossier.judgements:  # a reason is free text and may name anybody
            hidden = {} if names else {"reason": None}
            yield {"record": "judgement", **to_plain(judgement), **hidden}
        for account in dossier.accounts:
            telling = Telling(account, names=names)
            for record in (_report(telling, names=names), *_claims(telling, names=names)):
                if record["id"] not in told:
                    told.add(record["id"])
                    yield record


def _incident(dossier: Dossier, policy: str, *, names: bool) -> dict[str, Any]:
    """The incident with its flat record. Reasons of links are words of the reports: they stand only with names."""
    plain = to_plain(dossier.incident)
    if not names:
        for link in plain["links"]:
            link["features"] = [{"name": each["name"], "weight": each["weight"]} for each in link["features"]]
    record = flat(dossier, policy=policy, names=names)
    kept = {name: value for name, value in record.items() if name not in ("incident", "estimates")}
    return {"record": "incident", **plain, **kept}


def _report(telling: Telling, *, names: bool) -> dict[str, Any]:
    document = telling.account.document
    plain = to_plain(document)
    if names:
        return {"record": "report", **plain}
    kept = {name: plain[name] for name in _OF_DOCUMENT}
    return {"record": "report", **kept, "title": telling.source().headline, "text_sha256": text_hash(document)}


def _claims(telling: Telling, *, names: bool) -> Iterator[dict[str, Any]]:
    account = telling.account
    for claim in account.claims:
        common = {"record": "claim", "account": account.id, "document": account.document.id}
        yield common | (to_plain(claim) if names else _veiled(claim, telling))


def _veiled(claim: Claim, telling: Telling) -> dict[str, Any]:
    """The claim without the report's own words."""
    return {
        "id": claim.id,
        "event": claim.event,
        "kind": claim.kind.value,
        "content": telling.content(claim),
        "polarity": claim.polarity.value,
        "status": claim.status.value,
        "relation": to_plain(claim.relation) if claim.relation else None,
        "toll": _toll(claim.toll, telling.account) if claim.toll else None,
        "attribution": [
            {
                "speaker": telling.voice(link),
                "kind": link.speaker.kind.value if link.speaker else None,
                "stance": link.stance.value,
            }
            for link in claim.attribution
        ],
        "evidence": [{"start": span.start, "stop": span.stop} for span in claim.evidence],
        "made_by": claim.made_by,
    }


def _toll(toll: Toll, account: Account) -> dict[str, Any]:
    named = {party.id: party for party in account.parties}
    return {
        "outcomes": [outcome.value for outcome in toll.outcomes],
        "low": toll.quantity.low,
        "high": toll.quantity.high,
        "bound": toll.quantity.bound.value,
        "victims": parties_of(toll.victims, named),
        "category": toll.victims.category.value,
        "perpetrator": parties_of(toll.perpetrator, named),
    }
