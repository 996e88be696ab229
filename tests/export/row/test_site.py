"""Where an incident was."""

import pytest

from tests.assemble.sample import Said
from tests.export.dossiers import BERA, KALAN, MALI, NIAMI, OURO, SENA, dossier, summary, told
from warledger.export.row.site import Site, covering, site, sites_of_total
from warledger.values import Account, Place


def at(place: Place | None, precision: int = 1, name: str = "a") -> Account:
    return told(Said(3), place=place, precision=precision, name=name)


def test_the_most_precise_report_places_the_incident() -> None:
    found = site(dossier(at(KALAN, 2, "a"), at(MALI, 6, "b")))
    assert found is not None
    assert (found.name, found.precision, found.point) == ("Kalan", 2, (0.5, 15.5))


def test_more_than_half_of_the_reports_settle_it() -> None:
    found = site(dossier(at(KALAN, name="a"), at(KALAN, name="b"), at(SENA, name="c")))
    assert found is not None
    assert found.name == "Kalan"


@pytest.mark.parametrize(
    ("other", "name", "precision"),
    [(BERA, "Ansongo", 3), (OURO, "Gao", 4), (SENA, "Mali", 6)],  # one district, one province, one country
)
def test_reports_that_disagree_meet_in_the_division_that_holds_both(other: Place, name: str, precision: int) -> None:
    found = site(dossier(at(KALAN, name="a"), at(other, name="b")))
    assert found is not None
    assert (found.name, found.precision) == (name, precision)
    assert set(found.of) == {"Kalan", other.name}


def test_reports_that_disagree_on_the_country_place_it_nowhere() -> None:
    assert site(dossier(at(KALAN, name="a"), at(NIAMI, name="b"))) is None


def test_no_report_names_a_place() -> None:
    assert site(dossier(at(None))) is None


def test_the_middle_of_a_country_is_no_point() -> None:
    found = site(dossier(at(MALI, 6)))
    assert found is not None
    assert found.point is None


def test_a_total_is_over_the_places_that_its_sentence_names() -> None:
    assert [each.name for each in sites_of_total(summary(29, KALAN, OURO))] == ["Kalan", "Ouro"]
    assert sites_of_total(summary(29, KALAN)) == ()
    assert sites_of_total(dossier(at(KALAN))) == ()


def test_one_place_covers_itself() -> None:
    only = Site("Kalan", "ML", "Gao", "Ansongo", 15.5, 0.5, 1)
    assert covering([only]) == only
