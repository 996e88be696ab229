"""Why reports are held to tell of one occurrence, and what people judged, as it is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.assemble.sample import Said
from tests.export.dossiers import told
from warledger.export.reasons import Reasons, alike, report_name
from warledger.export.row.sources import Telling
from warledger.values import Feature, Judgement, Ruling

ACCOUNT = told(Said(9, by="army"))
NOON = datetime(2024, 7, 30, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "reason", "said"),
    [
        ("sides", "both name jnim, ml-military", "both name JNIM, Malian armed forces"),
        ("sides", "one names jnim, the other ml-military-police", "one names JNIM, the other ml-military-police"),
        ("place", "both name kalan, not both as the very place", "both name Kalan, not both as the very place"),
        ("place", "both name kalan-sur-mer", "both name kalan-sur-mer"),
        ("time", "both tell of 2024-07-26", "both tell of 2024-07-26"),
        ("words", "share amina, kalan", "not shown: it may name private people (see --names)"),
        ("house", "both name number 7", "not shown: it may name private people (see --names)"),
    ],
)
def test_a_reason_has_names_but_those_of_private_people(name: str, reason: str, said: str) -> None:
    assert Reasons([ACCOUNT]).said(Feature(name, 1.0, reason)) == said


def test_whoever_asks_for_names_gets_the_words() -> None:
    assert Reasons([ACCOUNT], names=True).said(Feature("words", 2.0, "share amina, kalan")) == "share amina, kalan"


def _judged(left: str, **other: object) -> Judgement:
    facts = {"right": "c9", "ruling": Ruling.DIFFERENT, "reason": "another day", "by": "ada", "at": NOON, **other}
    return Judgement(left=left, **facts)  # type: ignore[arg-type]


def test_what_one_person_judged_at_once_is_one() -> None:
    one, two = _judged("c1"), _judged("c2")
    later = _judged("c3", at=NOON + timedelta(days=1))
    others = _judged("c4", by="omar")
    assert {frozenset(group) for group in alike([later, one, others, two])} == {
        frozenset({one, two}), frozenset({later}), frozenset({others}),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("publisher", "title", "name"),
    [
        ("Gazette", "Nine dead in Kalan", "Gazette"),
        (None, "Nine dead in Kalan", "Nine dead in Kalan"),
        (None, None, "4b46a83bc20c88d1"),
    ],
)
def test_a_report_goes_by_its_publisher_else_its_headline_else_its_id(
    publisher: str | None, title: str | None, name: str
) -> None:
    document = replace(ACCOUNT.document, publisher=publisher, title=title, url=None, id="")
    assert report_name(Telling(replace(ACCOUNT, document=document))) == name
