"""Where an incident was."""

from dataclasses import replace

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


def test_the_name_that_most_reports_give_stands_before_another_that_one_report_knows_closer() -> None:
    nearby = replace(OURO, gazetteer=None)
    found = site(dossier(at(nearby, 4, "a"), at(nearby, 4, "b"), at(SENA, 1, "c")))
    assert found is not None
    assert (found.name, found.precision) == ("Ouro", 4)


def test_what_most_reports_name_for_want_of_a_place_is_no_place() -> None:
    found = site(dossier(at(MALI, 6, "a"), at(MALI, 6, "b"), at(KALAN, name="c")))
    assert found is not None
    assert found.name == "Kalan"


def test_a_name_that_nobody_can_place_is_no_closer() -> None:
    unknown = Place("g7", "Far Wells")
    found = site(dossier(at(unknown, 1, "a"), at(KALAN, 2, "b")))
    assert found is not None
    assert found.name == "Kalan"
    alone = site(dossier(at(unknown)))
    assert alone is not None
    assert (alone.name, alone.point) == ("Far Wells", None)


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
