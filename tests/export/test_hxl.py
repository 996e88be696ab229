"""HXL's tags."""

from __future__ import annotations

import csv
import io
import re

from tests.assemble.sample import Said
from tests.export.dossiers import MALI, clash, dossier, killing_of, told
from warledger.export.hxl import TAGS, hxl_csv
from warledger.export.row import CAVEAT

_TAG = re.compile(r"#[a-z][a-z0-9_]*(?:\+[a-z][a-z0-9_]*)*")


def test_the_second_row_holds_the_tags() -> None:
    header, tags, row = csv.reader(io.StringIO(hxl_csv([clash()]).text))
    assert len(header) == len(tags) == len(row)
    assert all(_TAG.fullmatch(tag) for tag in tags)
    assert len(set(tags)) == len(tags)
    by_tag = dict(zip(tags, row, strict=True))
    expected = {
        "#event+code": "i1", "#date+start": "2024-07-25", "#country+code": "MLI", "#adm1+name": "Gao",
        "#loc+name": "Kalan", "#geo+lat": "15.5", "#geo+lon": "0.5", "#affected+killed+min": "6",
        "#affected+killed+best": "6", "#affected+killed+max": "8", "#affected+injured+best": "11",
        "#affected+missing": "", "#description": CAVEAT,
    }  # fmt: skip
    assert {tag: by_tag[tag] for tag in expected} == expected


def test_what_is_not_known_is_empty() -> None:
    silent = dossier(told(Said(4, "wounded"), place=MALI, precision=6, when=None))
    *_, row = csv.reader(io.StringIO(hxl_csv([silent]).text))
    by_name = dict(zip(TAGS, row, strict=True))
    assert [by_name[name] for name in ("killed_best", "latitude", "longitude", "date_start")] == ["", "", "", ""]
    assert by_name["country"] == "Mali"


def test_no_private_person_is_named() -> None:
    text = hxl_csv([killing_of("Amadou Diallo", "Issa Diallo")]).text
    assert not any(name in text for name in ("Amadou", "Issa", "Diallo"))
