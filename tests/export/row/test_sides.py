"""Who against whom."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.assemble.sample import Said
from tests.export.dossiers import ARMY, JNIM, dossier, told
from warledger.assemble.weigh import CAVEAT as WEIGHING
from warledger.assemble.weigh.whom import side_key
from warledger.export.row.dossier import CAVEAT
from warledger.export.row.sides import sides
from warledger.values import Party


def test_a_party_joins_the_camp_that_another_report_puts_it_in() -> None:
    apart = told(Said(3), name="a")
    swapped = told(Said(3), name="b", sides=(("p2",), ("p1",)))
    found = sides(dossier(apart, swapped))
    assert sorted([actor.key for actor in camp] for camp in found) == [["jnim"], ["ml-military"]]


def test_the_first_camp_is_the_one_that_did_something() -> None:
    blamed = told(Said(3, whose="army", perpetrator="front"))
    assert [actor.key for actor in sides(dossier(blamed)).first] == ["jnim"]


def test_a_party_stands_where_most_reports_put_it() -> None:
    against = [told(Said(3), name=name) for name in "ab"]
    beside = told(Said(3), name="c", sides=(("p1", "p2"),))
    found = sides(dossier(*against, beside))
    assert sorted([actor.key for actor in camp] for camp in found) == [["jnim"], ["ml-military"]]


def test_parties_that_no_report_names_together_stand_by_what_was_done() -> None:
    struck = told(Said(3, perpetrator="army", category="civilian"), name="a", sides=(("p1",),))
    lost = told(Said(3, whose="front"), name="b", sides=(("p2",),))
    assert [[actor.key for actor in camp] for camp in sides(dossier(struck, lost))] == [["ml-military"], ["jnim"]]


def test_guerrillas_are_left_out_where_a_party_goes_by_its_name() -> None:
    nameless = Party("p3", "guerrillas", kind="rebel group")
    account = told(Said(3), sides=(("p1",), ("p2", "p3")))
    found = sides(dossier(replace(account, parties=(*account.parties, nameless))))
    assert [actor.name for camp in found for actor in camp].count("guerrillas") == 1
    assert "guerrillas" not in [actor.name for camp in found.named() for actor in camp]
    alone = told(Said(3), sides=(("p1",), ("p3",)))
    kept = sides(dossier(replace(alone, parties=(*alone.parties, nameless)))).named()
    assert "guerrillas" in [actor.name for camp in kept for actor in camp]


def test_civilians_are_no_side() -> None:
    civilians = Party("p3", "civilians", kind="civilians")
    account = told(Said(3), sides=(("p2",), ("p3",)))
    found = sides(dossier(replace(account, parties=(*account.parties, civilians))))
    assert [[actor.name for actor in camp] for camp in found] == [["JNIM"], []]


@given(st.text(min_size=1, max_size=20), st.sampled_from(["ML", None]), st.sampled_from(["jnim", None]))
def test_a_side_has_the_key_that_weighing_gives_it(name: str, country: str | None, entry: str | None) -> None:
    party = Party("p1", name, country=country, entry=entry)
    assert party.key == side_key(replace(told(), parties=(party,)), "p1")


def test_the_caveat_is_the_one_of_weighing() -> None:
    assert CAVEAT == WEIGHING


def test_the_parties_of_these_tests_are_known() -> None:
    assert {actor.entry is not None for camp in sides(dossier(told())) for actor in camp} == {True}
    assert (ARMY.entry, JNIM.entry) == ("ml-military", "jnim")
