"""Everything as JSON lines."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from dataclasses import replace
from typing import Any

from tests.assemble.sample import Said
from tests.export.dossiers import clash, dossier, killing_of, told
from warledger.export.lines import jsonl
from warledger.export.row import CAVEAT, Exported
from warledger.values import Claim, Document, Feature, Group, Judgement, Link, Ruling
from warledger.values.json import from_json


def records(exported: Exported) -> list[dict[str, Any]]:
    return [json.loads(line) for line in exported.text.splitlines()]


def test_every_value_is_a_line_and_stands_once() -> None:
    shared = told(Said(3), name="a")
    head, *found = records(jsonl([clash(), dossier(shared), dossier(shared, name="i3")]))
    assert (head["record"], head["schema"], head["caveat"]) == ("export", "warledger/export@1", CAVEAT)
    counted = Counter(record["record"] for record in found)
    assert (counted["incident"], counted["report"], counted["claim"]) == (3, 3, 6)
    assert len({record["id"] for record in found if record["record"] == "claim"}) == 6
    estimates = [each for one in (clash(), dossier(shared), dossier(shared)) for each in one.estimates.values()]
    assert counted["estimate"] == sum(map(len, estimates))


def test_with_names_the_values_can_be_read_back() -> None:
    named = killing_of("Amadou Diallo", "Issa Diallo")
    _, *found = records(jsonl([named], names=True))
    (report,) = (record for record in found if record["record"] == "report")
    (claim,) = (record for record in found if record["record"] == "claim")
    document = from_json(Document, json.dumps({name: report[name] for name in report if name != "record"}))
    assert document == named.accounts[0].document
    plain = {name: value for name, value in claim.items() if name not in ("record", "account", "document")}
    assert from_json(Claim, json.dumps(plain), document=document) == named.accounts[0].claims[0]


def test_without_names_nothing_of_the_reports_words_goes_out() -> None:
    named = killing_of("Amadou Diallo", "Issa Diallo")
    link = Link("a/e1", "b/e1", 5.0, (Feature("words", 2.0, "share diallo, baker"),))
    ruling = Judgement(left="c1", right="c2", ruling=Ruling.SAME, reason="both name Amadou Diallo", by="Ana",
                       at=dt.datetime(2024, 8, 1, tzinfo=dt.UTC))  # fmt: skip
    whole = replace(named, incident=replace(named.incident, links=(link,)), judgements=(ruling,))
    text = jsonl([whole]).text
    assert not any(name.casefold() in text.casefold() for name in ("Amadou", "Issa", "Diallo"))
    assert "was killed at home" not in text
    (claim,) = (record for record in records(jsonl([whole])) if record["record"] == "claim")
    assert claim["toll"] == {
        "outcomes": ["killed"], "low": 1, "high": 1, "bound": "exact", "victims": None, "category": "civilian",
        "perpetrator": None,
    }  # fmt: skip
    assert claim["evidence"] == [{"start": 0, "stop": len(named.accounts[0].document.text)}]
    assert "Amadou Diallo" in jsonl([whole], names=True).text


def test_people_of_two_parties_are_named_by_both() -> None:
    whole = clash()
    account = next(each for each in whole.accounts if any(claim.toll for claim in each.claims))
    claim = next(claim for claim in account.claims if claim.toll)
    first, second, *_ = account.parties
    assert claim.toll is not None
    both = Group(f"{first.name} and {second.name}", "the allies", members=(first.id, second.id))
    changed = replace(claim, toll=replace(claim.toll, victims=both, perpetrator=both), id="")
    found = records(jsonl([replace(whole, accounts=(replace(account, claims=(changed,)),))]))
    toll = next(record["toll"] for record in found if record["record"] == "claim")
    assert (toll["victims"], toll["perpetrator"]) == (both.name, both.name)
