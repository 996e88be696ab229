"""What is compared of an account: of a digest, its own item."""

from __future__ import annotations

from dataclasses import replace

from tests.assemble.sample import DAY, Said, account
from warledger.acquire import from_text
from warledger.assemble.link import beside, traits
from warledger.values import Account, Action, Claim, Document, Event, Kind, Place, Report, Status, Where, accounts

DIGEST = """Strikes across the north

Amina Diallo, 7, died in Kalan.

Omar Sy died in Tamar at 8:30 pm.

Moussa Ba died in Gao."""


def digest(*names: str) -> Report:
    """A report of what befell one person in each of these places."""
    document = from_text(DIGEST, source="digest", published=DAY, url="https://gazette.example/digest")
    return Report(
        document=document,
        places=tuple(Place(name, name) for name in names),
        events=tuple(Event(id=name, where=Where(name, 1)) for name in names),
        claims=tuple(_claim(document, name) for name in names),
    )


def _claim(document: Document, name: str) -> Claim:
    start = DIGEST.index("died in " + name)
    words = document.span(start, start + len("died"))
    (claim,) = account(Said(1)).claims
    assert claim.toll
    toll = replace(claim.toll, quantity=replace(claim.toll.quantity, text="died", evidence=(words,)))
    return replace(claim, event=name, evidence=(words,), toll=toll, id="")


def test_of_a_digest_an_account_has_its_own_item() -> None:
    report = digest("Kalan", "Tamar", "Gao")
    kalan, tamar, _ = (traits(each, beside(report, each)) for each in accounts(report))
    assert kalan.ages == {7}
    assert kalan.hours == frozenset()
    assert tamar.ages == frozenset()
    assert tamar.hours == {1230}
    assert "diallo" in kalan.words
    assert "diallo" not in tamar.words


def test_a_report_of_two_events_is_no_digest() -> None:
    report = digest("Kalan", "Tamar")
    assert [traits(each, beside(report, each)).ages for each in accounts(report)] == [{7}, {7}]


def test_what_happened_in_one_place_is_no_digest() -> None:
    report = digest("Kalan", "Tamar", "Gao")
    here = replace(report, events=tuple(replace(each, where=Where("Kalan", 1)) for each in report.events))
    assert [traits(each, beside(here, each)).ages for each in accounts(here)] == [{7}, {7}, {7}]


def test_what_was_struck_is_told_by_headline_and_deeds_not_by_the_rest() -> None:
    text = "Drone hits bazaar\n\nA missile hit a bus in Kalan. The wounded were brought to a hospital."
    document = from_text(text, source="strike", published=DAY)
    start = text.index("A missile")
    words = document.span(start, text.index(" in Kalan"))
    deed = Claim(kind=Kind.ACTION, event="e1", action=Action("hit"), evidence=(words,))
    strike = Account(id=f"{document.id}/e1", document=document, event=Event(id="e1"), claims=(deed,))
    assert traits(strike).sites == {"market", "bus"}
    older = replace(strike, claims=(replace(deed, status=Status.BACKGROUND, id=""),))
    assert traits(older).sites == {"market"}
