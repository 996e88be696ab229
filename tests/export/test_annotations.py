"""Claims as Web Annotations."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from typing import Any

from tests.assemble.sample import DAY, Said
from tests.export.dossiers import clash, dossier, killing_of, told
from warledger.acquire import from_text
from warledger.export.annotations import AROUND, web_annotations
from warledger.export.row import CAVEAT, Dossier
from warledger.values import Allegation, Kind


def annotated(*dossiers: Dossier, names: bool = False) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(web_annotations(dossiers, names=names).text)
    return found


def test_every_claim_is_an_annotation_on_its_words() -> None:
    whole = annotated(clash())
    claims = {claim.id: claim for account in clash().accounts for claim in account.claims}
    items = whole["first"]["items"]
    assert (whole["type"], whole["total"], whole["first"]["type"]) == ("AnnotationCollection", 5, "AnnotationPage")
    assert CAVEAT in whole["label"]
    assert [item["id"].removeprefix("urn:warledger:claim:") for item in items] == list(claims)
    assert {item["warledger:incident"] for item in items} == {"i1"}


def test_a_claim_is_found_by_position_and_by_quotation() -> None:
    account = told(Said(3, by="hospital"), Said(4, by="army"))
    text = account.document.text
    for item, claim in zip(annotated(dossier(account))["first"]["items"], account.claims, strict=True):
        (target,) = item["target"]
        position, quote = target["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"] == claim.evidence[0].quote
        start = text.index(quote["prefix"] + quote["exact"] + quote["suffix"]) + len(quote["prefix"])
        assert start == position["start"]
        assert max(len(quote["prefix"]), len(quote["suffix"])) <= AROUND
        assert target["source"] == account.document.url


def test_the_state_of_the_text_is_told() -> None:
    account = told(Said(3))
    ((target,),) = (item["target"] for item in annotated(dossier(account))["first"]["items"])
    assert target["state"]["warledger:sha256"] == sha256(account.document.text.encode()).hexdigest()
    assert target["state"]["warledger:published"] == "2024-07-25"


def test_where_words_name_a_private_person_the_position_stands_alone() -> None:
    named = killing_of("Amadou Diallo", "Issa Diallo")
    whole = annotated(named)
    assert not any(name in json.dumps(whole) for name in ("Amadou", "Issa", "Diallo"))
    ((target,),) = (item["target"] for item in whole["first"]["items"])
    assert [each["type"] for each in target["selector"]] == ["TextPositionSelector"]
    ((open_target,),) = (item["target"] for item in annotated(named, names=True)["first"]["items"])
    assert "Amadou Diallo" in open_target["selector"][1]["exact"]


def test_a_name_that_nobody_noticed_is_no_quotation_either() -> None:
    account = told(Said(1, by="hospital"))
    document = from_text("A child named Amadou Diallo was killed on Tuesday.", source="a", published=DAY)
    claim = replace(account.claims[0], evidence=(document.span(0, len(document.text)),), toll=None, id="",
                    kind=Kind.ALLEGATION, allegation=Allegation("killing of Amadou Diallo"))  # fmt: skip
    unnoticed = dossier(replace(account, document=document, claims=(claim,)))
    assert not any(name in json.dumps(annotated(unnoticed)) for name in ("Amadou", "Diallo"))
    plain = from_text("Mali: two people were killed in Mali on Tuesday.", source="a", published=DAY)
    seen = replace(claim, evidence=(plain.span(10, len(plain.text)),), allegation=Allegation("killing"), id="")
    ((target,),) = (item["target"] for item in annotated(dossier(replace(account, document=plain, claims=(seen,))))
                    ["first"]["items"])  # fmt: skip
    assert target["selector"][1]["exact"] == "people were killed in Mali on Tuesday."
