"""Rows and CSV, and the names that they keep back."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

import warledger
from tests.export.sample import ARMY, CIVILIANS, FRONT, LEGION, Coder, document, report
from warledger.export.table import COLUMNS, csv_text, rows
from warledger.values import (
    Attribution,
    Block,
    Bound,
    Category,
    Document,
    Group,
    Kind,
    Outcome,
    Party,
    Report,
    Role,
    Speaker,
    SpeakerKind,
    Stance,
    Verification,
)


def test_one_row_a_claim_with_its_words() -> None:
    found = rows(report())
    assert len(found) == len(report().claims)
    assert found[7] == dict.fromkeys(COLUMNS) | {
        "document": document().id,
        "published": "2024-07-28",
        "claim": found[7]["claim"],
        "event": "e1",
        "kind": "toll",
        "content": "15 captured: Karsan army (combatant)",
        "outcomes": "captured",
        "low": 15,
        "high": 15,
        "bound": "exact",
        "quantity": "15",
        "victims": "its men",
        "side": "Karsan army",
        "category": "combatant",
        "speakers": "hospital staff ← local aid group",
        "stance": "asserts",
        "polarity": "affirmed",
        "status": "current",
        "quote": "15 of its men had been captured",
        "start": 473,
        "stop": 504,
    }


def test_offsets_lead_to_the_quote() -> None:
    text = report().document.text
    for row in rows(report(), names=True):
        start, stop = row["start"], row["stop"]
        assert isinstance(start, int)
        assert isinstance(stop, int)
        assert text[start:stop] == row["quote"]


def test_an_open_side_is_empty_and_none_is_zero() -> None:
    coder = Coder(document())
    none = coder.toll("no", "no", (0, 0), Bound.NONE, None, (Outcome.KILLED,), event=None)
    row = next(csv.DictReader(io.StringIO(csv_text(Report(document=coder.document, claims=(none,))))))
    assert (row["low"], row["high"]) == ("0", "0")
    more = next(row for row in csv.DictReader(io.StringIO(csv_text(report()))) if row["bound"] == "more_than")
    assert (more["low"], more["high"]) == ("41", "")


def test_private_people_are_not_named_unless_asked() -> None:
    told = csv_text(report())
    for name in ("Amina", "Yusef", "Idris"):
        assert name not in told
    named = csv_text(report(), names=True)
    assert "Amina Yusef, 34, a baker" in named
    assert "Idris Yusef" in named


def _only(text: str, victims: str, number: str, *, low: int = 1, party: str | None = None) -> dict[str, object]:
    whole = Document(text=text, blocks=(Block(0, len(text), Role.BODY),), source="x")
    coder = Coder(whole)
    claim = coder.toll(text, number, (low, low), Bound.EXACT, victims, (Outcome.KILLED,), event=None, party=party,
                       category=Category.CIVILIAN)  # fmt: skip
    parties = tuple(each for each in report().parties if each.id == party)
    return dict(rows(Report(document=whole, parties=parties, claims=(claim,)))[0])


@pytest.mark.parametrize(
    ("text", "victims", "number", "low", "shown", "quote"),
    [
        ("Rana Odeh was killed", "Rana Odeh", "Rana Odeh", 1, "1 civilian", "[…] was killed"),
        ("RANA ODEH WAS KILLED", "RANA ODEH", "RANA ODEH", 1, "1 civilian", "[…] WAS KILLED"),
        ("killed Rana Odeh and her two sons", "Rana Odeh and her two sons", "two", 3, "3 civilians", "killed […]"),
        ("قتل محمد", "محمد", "محمد", 1, "1 civilian", "قتل […]"),  # letters without capitals may be a name
        ("Two villagers were killed", "Two villagers", "Two", 2, "Two villagers", "Two villagers were killed"),
        ("TWO VILLAGERS WERE KILLED", "TWO VILLAGERS", "TWO", 2, "TWO VILLAGERS", "TWO VILLAGERS WERE KILLED"),
        ("killed 30 Karsans", "30 Karsans", "30", 30, "30 Karsans", "killed 30 Karsans"),
        (
            "killed 30 Malian soldiers",
            "30 Malian soldiers",
            "30",
            30,
            "30 Malian soldiers",
            "killed 30 Malian soldiers",
        ),
        ("Two Odeh brothers died", "Two Odeh brothers", "Two", 2, "2 civilians", "[…] died"),
        ("her sons Peter and Paul died", "her sons Peter and Paul", "her sons", 2, "2 civilians", "[…] died"),
        ("Three sons of Rana Odeh died", "Three sons of Rana Odeh", "Three", 3, "3 civilians", "[…] died"),
        (
            "a teacher died; Odeh had hidden",
            "a teacher",
            "a teacher",
            1,
            "a teacher",
            "a teacher died; Odeh had hidden",
        ),
    ],
)
def test_words_in_doubt_are_hidden(text: str, victims: str, number: str, low: int, shown: str, quote: str) -> None:
    row = _only(text, victims, number, low=low)
    assert (row["victims"], row["quote"]) == (shown, quote)


def test_a_hidden_name_is_hidden_wherever_it_stands() -> None:
    text = "Rana Odeh was killed. Mourners carried Odeh home, which nobody could verify."
    coder = Coder(Document(text=text, blocks=(Block(0, len(text), Role.BODY),), source="x"))
    claims = (
        coder.toll(
            "Rana Odeh was killed", "Rana Odeh", (1, 1), Bound.EXACT, "Rana Odeh", (Outcome.KILLED,), event=None
        ),
        coder.claim(Kind.VERIFICATION, Verification(False, "that Odeh died"), text[22:], event=None),
    )
    told = csv_text(Report(document=coder.document, claims=claims))
    assert "Odeh" not in told
    assert "not verified: that […] died" in told


def test_a_named_soldier_is_shown_by_the_party() -> None:
    row = _only("Captain Bilal Sen was killed", "Captain Bilal Sen", "Captain Bilal Sen", party=ARMY)
    assert row["victims"] == "1 civilian (Karsan army)"
    assert row["quote"] == "[…] was killed"


def test_a_spreadsheet_runs_nothing() -> None:
    text = '=HYPERLINK("https://example.org")'
    coder = Coder(Document(text=text, blocks=(Block(0, len(text), Role.BODY),), source="x"))
    claim = coder.claim(Kind.VERIFICATION, Verification(False, "@all"), text, event=None)
    made = Report(document=coder.document, claims=(claim,))
    assert next(csv.DictReader(io.StringIO(csv_text(made))))["quote"] == f"'{text}"
    assert rows(made)[0]["quote"] == text


def test_people_the_report_does_not_describe_are_nobody() -> None:
    coder = Coder(document())
    claim = coder.claim(Kind.VERIFICATION, Verification(True, "x"), "Seven", event=None)
    row = rows(Report(document=coder.document, claims=(claim,)))[0]
    assert {row[name] for name in ("victims", "side", "category", "low", "high", "bound", "outcomes")} == {None}


def test_a_report_without_claims_is_a_table_without_rows() -> None:
    assert csv_text(Report(document=document())) == ",".join(COLUMNS) + "\r\n"


def test_the_tolls_alone_are_rows_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warledger.export.table.find_spec", lambda _: None)
    assert warledger.tolls(report()) == [row for row in rows(report()) if row["kind"] == "toll"]
    named = [row for row in rows(report(), names=True) if row["kind"] == "toll"]
    assert report().tolls(names=True) == warledger.tolls(report(), names=True) == named


def test_the_tolls_are_a_frame_where_pandas_is_installed() -> None:
    frame = report().tolls()
    assert list(frame.columns) == list(COLUMNS)
    assert set(frame["kind"]) == {"toll"}
    assert list(warledger.tolls(Report(document=document())).columns) == list(COLUMNS)


@pytest.mark.parametrize(
    ("speaker", "shown"),
    [
        ("local sources and former United Nations personnel", "local sources and former […] personnel"),
        ("residents of the Sidi Amar quarter", "residents of the […] quarter"),
        ("Amina Yusef, a shopkeeper", "a witness"),
        ("a shopkeeper", "a shopkeeper"),
    ],
)
def test_a_witness_stands_without_a_name(speaker: str, shown: str) -> None:
    claim = report().claims[0]
    said = Attribution(Speaker(speaker, SpeakerKind.WITNESS, speaker), Stance.ASSERTS, "said")
    told = replace(report(), claims=(replace(claim, attribution=(said,)),))
    assert rows(told)[0]["speakers"] == shown
    assert rows(told, names=True)[0]["speakers"] == speaker


def test_equipment_has_its_owner_its_number_and_who_took_it() -> None:
    """Beside the people, so that one filter on `side` finds all that a side lost."""
    claim = next(claim for claim in report().claims if claim.materiel)
    assert claim.materiel is not None
    taken = replace(
        claim.materiel, owner=Group("the Front", None, FRONT), by=Group("both", "both", members=(ARMY, LEGION))
    )
    row = rows(replace(report(), claims=(replace(claim, materiel=taken, id=""),)))[0]
    assert (row["side"], row["perpetrator"], row["low"], row["outcomes"]) == ("Northern Front", "both", 3, None)


def test_people_of_two_parties_are_named_by_both() -> None:
    claim = next(claim for claim in report().claims if claim.toll and claim.toll.perpetrator)
    assert claim.toll is not None
    both = Group("Karsan army and Iron Legion", "its soldiers and allies", members=(ARMY, LEGION))
    changed = replace(claim, toll=replace(claim.toll, victims=both, perpetrator=both), id="")
    row = rows(replace(report(), claims=(changed,)))[0]
    assert (row["side"], row["perpetrator"]) == ("Karsan army and Iron Legion",) * 2


def test_what_civilians_are_called_is_no_public_name() -> None:
    """The generic party of civilians is mentioned by the words for them, which may be a family's name."""
    text = "A shell killed three of the Odeh family."
    coder = Coder(Document(text=text, blocks=(Block(0, len(text), Role.BODY),), source="x"))
    civilians = Party(CIVILIANS, "civilians", kind="civilians", mentions=(coder.at("Odeh family"),))
    claim = coder.toll(text, "three", (3, 3), Bound.EXACT, "the Odeh family", (Outcome.KILLED,), event=None,
                       party=CIVILIANS, category=Category.CIVILIAN)  # fmt: skip
    assert "Odeh" not in csv_text(Report(document=coder.document, parties=(civilians,), claims=(claim,)))
