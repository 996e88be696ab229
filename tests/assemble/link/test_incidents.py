"""Which accounts tell of one incident, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assemble.sample import DAY, Said, account
from warledger.acquire import from_text
from warledger.assemble.link import ENOUGH, Traits, compare, incidents, links, traits
from warledger.values import Bound, Incident, Judgement, Ruling

BATTLE = Traits(
    account="d1/e1",
    document="d1",
    earliest=DAY,
    latest=DAY,
    dated=True,
    published=DAY,
    places=frozenset({"kalan"}),
    near=frozenset(),
    latitude=19.0,
    longitude=2.0,
    radius=5.0,
    country="ML",
    sides=frozenset({"dunes-army", "salt-front"}),
    kind="Battles",
    people=frozenset(),
    figures=frozenset({("killed", 9)}),
)


def told(number: int, **changed: object) -> Traits:
    """Another report of the battle, changed."""
    return replace(BATTLE, account=f"d{number}/e1", document=f"d{number}", **changed)  # type: ignore[arg-type]


def days(shift: int) -> dict[str, date]:
    return {"earliest": DAY + timedelta(days=shift), "latest": DAY + timedelta(days=shift)}


FAR = {"places": frozenset({"tamar"}), "latitude": 14.0, "longitude": -4.0}
OTHER_SIDES = {"sides": frozenset({"river-guard", "salt-front"})}
BOMB = {"kind": "Explosions/Remote violence", "figures": frozenset({("killed", 40)})}


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (told(2), True),
        (told(2, **days(1)), True),  # a day later: time zones, nights, late reports
        (told(2, figures=frozenset({("killed", 14)})), True),  # tolls move
        (told(2, places=frozenset({"wells kalan"}), latitude=19.03), True),  # another name within reach
        (told(2, kind=None, figures=frozenset()), True),
        (told(2, **days(5)), False),  # the next battle of the pair
        (told(2, **FAR), False),
        (told(2, sides=frozenset({"river-guard", "hill-league"}), figures=frozenset()), False),  # ACLED: another pair
        (told(2, sides=frozenset({"dunes-army", "hill-league"}), figures=frozenset({("killed", 3)})), False),
        (told(2, **BOMB), False),  # two attacks by one pair in one place on one day
        (told(2, country="NE", **FAR), False),
    ],
)
def test_two_reports_tell_of_one_incident_or_of_two(other: Traits, same: bool) -> None:
    assert len(incidents([BATTLE, other])) == (1 if same else 2)


def test_a_link_says_why() -> None:
    link = compare(BATTLE, told(2, **days(1)))
    assert [each.name for each in link.features] == ["time", "place", "sides", "kind", "figures"]
    assert link.score == sum(each.weight for each in link.features)
    assert link.features[1].reason == "both name kalan"


def test_reasons_are_in_words_that_are_read() -> None:
    group = frozenset({"dunes-army", "dune guard|ML"})
    one, other = replace(BATTLE, sides=group), told(2, sides=group, radius=25.0)
    reasons = {each.name: each.reason for each in compare(one, other).features}
    assert reasons["time"] == f"both tell of {DAY}"
    assert reasons["place"] == "both name kalan, not both as the very place"
    assert reasons["sides"] == "both name dune guard, dunes-army"


def test_two_events_of_one_report_stay_two() -> None:
    again = replace(BATTLE, account="d1/e2")
    assert len(incidents([BATTLE, again])) == 2


def test_a_third_report_does_not_join_what_one_report_tells_apart() -> None:
    again = replace(BATTLE, account="d1/e2", figures=frozenset({("killed", 10)}))
    found = incidents([BATTLE, again, told(2)])
    assert sorted(len(each.accounts) for each in found) == [1, 2]


def test_named_people_join_what_a_late_report_dates_badly() -> None:
    named = replace(BATTLE, people=frozenset({"amina sow", "idris bah"}))
    late = told(2, dated=False, earliest=DAY + timedelta(days=20), latest=DAY + timedelta(days=23), people=named.people)
    assert len(incidents([named, late])) == 1


def test_a_summary_stands_beside_what_it_covers_and_is_never_merged() -> None:
    summary = told(9, summary=True, earliest=DAY - timedelta(days=3), latest=DAY + timedelta(days=2))
    found = incidents([BATTLE, told(2), summary])
    assert [(each.accounts, each.summaries) for each in found] == [(("d1/e1", "d2/e1"), ("d9/e1",))]


def test_a_summary_that_covers_nothing_known_is_not_lost() -> None:
    summary = told(9, summary=True, earliest=DAY + timedelta(days=30), latest=DAY + timedelta(days=40))
    assert {each.accounts for each in incidents([BATTLE, summary])} == {("d1/e1",), ("d9/e1",)}


ONE = frozenset("riverbank depot convoy customs orchard quarry".split())
OTHER = frozenset("airstrip warehouse brickworks clinic tannery granary".split())


def test_a_chain_of_likenesses_is_no_incident() -> None:
    """The second is like the first and like the third, which have nothing to do with each other."""
    first = replace(BATTLE, words=ONE)
    unclear = told(2, dated=False, places=frozenset(), latitude=None, figures=frozenset(), words=ONE | OTHER)
    third = told(3, **FAR, **days(-5), figures=frozenset({("killed", 40)}), words=OTHER, sides=frozenset())
    assert len(incidents([first, unclear])) == len(incidents([unclear, third])) == 1
    assert len(incidents([first, unclear, third])) == 2


@pytest.mark.parametrize(
    ("changed", "name", "weight"),
    [
        ({"places": frozenset(), "near": frozenset({"kalan"}), "latitude": None}, "place", 1.0),  # a town beside it
        ({"places": frozenset(), "near": frozenset({"sool"}), "latitude": None}, "place", 0.0),  # a province only
        ({"places": frozenset(), "near": frozenset({"oru"}), "latitude": None}, "place", -2.0),  # other towns
        ({"sides": frozenset({"dune guard|ML"})}, "sides", None),  # an unknown group may be known by another name
        ({"sides": frozenset({"hill-league"})}, "sides", -4.0),
        ({"sides": frozenset({"dunes-army", "hill-league"})}, "sides", -3.5),  # ACLED: another pair of actors
        ({"sides": frozenset({"dunes-army", "dune guard|ML"})}, "sides", 0.0),
        ({"sides": frozenset({"dunes-army"})}, "sides", 0.0),
        ({"kind": "Violence against civilians"}, "kind", -0.5),  # who was armed is what reports differ on
        ({"people": frozenset({"omar sy"})}, "people", 2.5),
        ({"people": frozenset({"omar sy"}), "victims": frozenset({"omar sy"})}, "people", 3.5),
        ({"places": frozenset({"wells kalan"}), "latitude": 19.03}, "place", 0.0),  # another name, 3 km off
        ({"places": frozenset({"orum"}), "latitude": 19.08}, "place", -1.0),  # 9 km off: as far as both reach
        ({"radius": 25.0}, "place", 1.5),  # near the town
        (
            {"places": frozenset({"orum"}), "latitude": 19.01, "radius": 200.0},
            "place",
            -1.0,
        ),  # the middle of a district
        ({"places": frozenset({"orum"}), "latitude": 19.2}, "place", -0.5),
        ({"places": frozenset({"orum"}), "latitude": 19.5}, "place", -3.0),
        (FAR, "place", -5.5),
        ({"ages": frozenset({7, 41})}, "ages", 2.0),
        ({"ages": frozenset(range(7, 35))}, "ages", 0.0),  # of that many people one or another is seven
        ({"ages": frozenset({8, 9, 10})}, "ages", -1.5),
        ({"ages": frozenset({8})}, "ages", None),  # of nine dead, another one's
        ({"ages": frozenset()}, "ages", None),
        ({"hours": frozenset({1235})}, "hour", 1.5),  # 20:35 and 20:30
        ({"hours": frozenset({1260})}, "hour", -1.5),
        ({"houses": frozenset({1400})}, "house", 2.0),
        ({"houses": frozenset({1600})}, "house", -1.5),
        ({"sites": frozenset({"market", "bus"})}, "site", 1.5),
        ({"sites": frozenset({"school"})}, "site", -1.0),
        ({"sites": frozenset()}, "site", None),
        ({"figures": frozenset({("killed", 31)})}, "figures", -2.0),
        ({"figures": frozenset({("killed", 31), ("killed", 9)})}, "figures", -2.0),  # nine of them, who else
        ({"figures": frozenset({("killed", 12)})}, "figures", None),  # tolls move
        ({"figures": frozenset({("killed", 16)})}, "figures", -0.5),
        ({"figures": frozenset({("killed", 16), ("killed", 9)})}, "figures", -0.5),
        ({"figures": frozenset({("wounded", 3)})}, "figures", None),
        ({"figures": frozenset({("killed", 9), ("wounded", 3)})}, "figures", 2.5),
        (days(1), "time", -0.5),
        (days(2), "time", -1.0),
        (days(20), "time", -3.0),
        (days(40), "time", -4.0),
    ],
)
def test_what_speaks_for_and_against(changed: dict[str, object], name: str, weight: float | None) -> None:
    known = replace(BATTLE, regions=frozenset({"sool"}), near=frozenset({"sool"}), people=frozenset({"omar sy"}))
    known = replace(known, ages=frozenset({7, 30, 31}), hours=frozenset({1230}), houses=frozenset({1400}))
    known = replace(known, sites=frozenset({"market"}))
    found = {each.name: each.weight for each in compare(known, told(2, **changed)).features}
    assert found.get(name) == weight


def test_the_highest_figures_are_compared_and_small_ones_that_agree_say_nothing() -> None:
    """A report of many tells of two here and one there."""
    one = replace(BATTLE, figures=frozenset({("killed", 9), ("killed", 2), ("wounded", 4)}))
    other = told(2, figures=frozenset({("killed", 5), ("killed", 2), ("wounded", 7)}))
    half = told(3, figures=frozenset({("killed", 9), ("wounded", 6)}))
    found = {each.name: each for each in compare(one, other).features}["figures"]
    assert (found.weight, found.reason) == (-0.5, "9 and 5 killed; 4 and 7 wounded")
    assert {each.name: each.weight for each in compare(one, half).features}["figures"] == 1.5


def test_one_name_that_both_share_is_worth_a_point_at_most() -> None:
    one, other = replace(BATTLE, words=frozenset({"gazette"})), told(2, words=frozenset({"gazette", "orchard"}))
    assert {each.name: each.weight for each in compare(one, other).features}["words"] == 0.5
    many = [replace(each, words=frozenset({"depot", "orchard", "quarry"})) for each in (BATTLE, told(2))]
    assert {each.name: each.weight for each in compare(*many).features}["words"] == 3.0


STRIKE = replace(
    BATTLE,
    kind="Explosions",
    sides=frozenset({"dunes-army"}),
    figures=frozenset({("killed", 4), ("killed", 1)}),
    victims=frozenset({"omar sy", "awa sy"}),
    words=ONE,
)


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({}, True),
        ({"victims": frozenset()}, True),
        ({"victims": frozenset({"umar sy"})}, True),  # the family's name, spelt otherwise
        ({"victims": frozenset({"amina ba"}), "words": OTHER, "figures": frozenset({("killed", 1)})}, False),
        ({"victims": frozenset(), "words": OTHER, "figures": frozenset({("killed", 7), ("killed", 1)})}, False),
        ({"victims": frozenset(), "words": OTHER, "figures": frozenset({("killed", 6)}), "radius": 25.0}, False),
    ],
)
def test_two_strikes_of_one_war_in_one_town_on_one_day_stay_two(changed: dict[str, object], same: bool) -> None:
    other = replace(STRIKE, account="d2/e1", document="d2", **changed)  # type: ignore[arg-type]
    assert len(incidents([STRIKE, other])) == (1 if same else 2)


@pytest.mark.parametrize(
    ("detail", "shared"),
    [
        ({}, False),
        ({"figures": frozenset({("killed", 4)})}, True),
        ({"ages": frozenset({7})}, True),
        ({"hours": frozenset({1230})}, True),
    ],
)
def test_two_strikes_on_a_town_that_share_no_detail_are_two(detail: dict[str, object], shared: bool) -> None:
    bare = replace(STRIKE, figures=frozenset(), victims=frozenset(), words=frozenset(), radius=25.0)
    one, other = replace(bare, **detail), replace(bare, account="d2/e1", document="d2", **detail)  # type: ignore[arg-type]
    assert len(incidents([one, other])) == (1 if shared else 2)
    battles = [replace(each, kind="Battles") for each in (one, other)]
    assert len(incidents(battles)) == 1


@pytest.mark.parametrize(
    ("shift", "weight"),
    [
        (-20, -4.0),  # before the day that the other tells of
        (20, -1.5),  # after it, as reports of trials are
        (0, 2.0),
    ],
)
def test_a_report_tells_of_nothing_after_its_publication(shift: int, weight: float) -> None:
    out = told(2, dated=False, **days(shift))
    assert {each.name: each.weight for each in compare(BATTLE, out).features}["time"] == weight
    both = compare(replace(BATTLE, dated=False), out)
    assert {each.name: each.weight for each in both.features}["time"] != -4.0


def test_what_is_told_without_a_number_is_no_figure_to_share() -> None:
    assert traits(account(Said(2, bound=Bound.VAGUE), Said(7, "wounded"))).figures == {("wounded", 7)}


def test_who_publishes_a_report_is_no_name_to_share() -> None:
    told_of, text = account(Said(7)), "Orumpost saw the brickworks of Ferhati burn."
    own, others = (from_text(text, source="a", url=url) for url in ("https://orumpost.example/1", None))
    assert traits(replace(told_of, document=own)).words == {"ferhati"}
    assert traits(replace(told_of, document=others)).words == {"ferhati", "orumpost"}


@pytest.mark.parametrize(
    ("site", "same"),
    [("market", True), ("school", False), (None, False)],  # two strikes on one town in one day
)
def test_what_was_struck_tells_one_strike_from_the_next(site: str | None, same: bool) -> None:
    sites = frozenset({site} if site else ())
    first = replace(BATTLE, kind="Explosions", sides=frozenset(), sites=frozenset({"market"}))
    later = told(2, kind="Explosions", sides=frozenset(), sites=sites, figures=frozenset({("killed", 14)}))
    assert len(incidents([first, later])) == (1 if same else 2)


def test_a_region_that_both_name_says_little() -> None:
    one, other = (replace(each, places=frozenset({"sool"}), regions=frozenset({"sool"})) for each in (BATTLE, told(2)))
    assert {each.name: each.weight for each in compare(one, other).features}["place"] == 0.0


def test_reports_of_one_age_in_one_place_meet_though_a_year_lies_between_them() -> None:
    details = {"ages": frozenset({7}), "houses": frozenset({1400}), "hours": frozenset({1230})}
    shooting, trial = told(1, **details), told(2, **details, **days(390))
    assert [link.right for link in links([shooting, trial])] == ["d2/e1"]
    assert links([shooting, replace(trial, ages=frozenset({30}), houses=frozenset())]) == ()


def test_two_few_dead_by_name_are_two_incidents() -> None:
    one = replace(BATTLE, figures=frozenset({("killed", 1)}), victims=frozenset({"omar sy"}))
    other = told(2, figures=frozenset({("killed", 1)}), victims=frozenset({"awa ba"}))
    assert {each.name: each.weight for each in compare(one, other).features}["people"] == -2.0
    many = told(2, figures=frozenset({("killed", 40)}), victims=frozenset({"awa ba"}))
    assert "people" not in {each.name for each in compare(one, many).features}


# Judgements

CLAIMS = {"c1": "d1/e1", "c2": "d2/e1", "c3": "d3/e1"}


def judged(left: str, right: str, ruling: Ruling, **changed: object) -> Judgement:
    at = datetime(2024, 8, 1, tzinfo=UTC)
    return Judgement(left=left, right=right, ruling=ruling, reason="I know", by="ada", at=at, **changed)  # type: ignore[arg-type]


def accounts_of(found: tuple[Incident, ...]) -> set[tuple[str, ...]]:
    return {each.accounts for each in found}


def test_a_person_splits_what_scores_join() -> None:
    apart = judged("c1", "c2", Ruling.DIFFERENT)
    assert accounts_of(incidents([BATTLE, told(2)], [apart], CLAIMS)) == {("d1/e1",), ("d2/e1",)}


def test_a_person_joins_what_scores_keep_apart() -> None:
    same = judged("c1", "c2", Ruling.SAME)
    found = incidents([BATTLE, told(2, **FAR)], [same], CLAIMS)
    assert accounts_of(found) == {("d1/e1", "d2/e1")}
    assert found[0].judgements == (same.id,)


NEXT_WEEK = {**days(5), **FAR}
TWO_INCIDENTS = [BATTLE, told(2), told(3), *(told(number, **NEXT_WEEK) for number in (4, 5, 6))]
THREE = ("d1/e1", "d2/e1", "d3/e1")
NEXT_THREE = ("d4/e1", "d5/e1", "d6/e1")
OF_BOTH = {f"c{number}": f"d{number}/e1" for number in range(1, 8)}


@pytest.mark.parametrize("left", THREE)
@pytest.mark.parametrize("right", NEXT_THREE)
def test_a_person_who_joins_two_incidents_joins_all_their_accounts(left: str, right: str) -> None:
    """The judgement stands on one account of each, whichever; what no score joined otherwise stays alone."""
    claim_of = {account: claim for claim, account in OF_BOTH.items()}
    same = judged(claim_of[left], claim_of[right], Ruling.SAME)
    other = told(7, **days(60))
    assert accounts_of(incidents([*TWO_INCIDENTS, other])) == {THREE, NEXT_THREE, ("d7/e1",)}
    found = incidents([*TWO_INCIDENTS, other], [same], OF_BOTH)
    assert accounts_of(found) == {(*THREE, *NEXT_THREE), ("d7/e1",)}
    gone = replace(same, retracted_at=datetime(2024, 8, 2, tzinfo=UTC), retracted_by="ada")
    assert incidents(TWO_INCIDENTS, [gone], OF_BOTH) == incidents(TWO_INCIDENTS)


def test_a_joined_incident_holds_two_accounts_of_one_report_that_each_of_the_two_had_one_of() -> None:
    both = [BATTLE, told(2), replace(told(2, **NEXT_WEEK), account="d2/e2"), told(4, **NEXT_WEEK)]
    assert accounts_of(incidents(both)) == {("d1/e1", "d2/e1"), ("d2/e2", "d4/e1")}
    same = judged("c1", "c4", Ruling.SAME)
    assert accounts_of(incidents(both, [same], OF_BOTH)) == {("d1/e1", "d2/e1", "d2/e2", "d4/e1")}


def test_what_is_judged_different_stays_out_of_what_is_judged_one() -> None:
    ruled = [judged("c1", "c4", Ruling.SAME), judged("c1", "c6", Ruling.DIFFERENT)]
    found = accounts_of(incidents(TWO_INCIDENTS, ruled, OF_BOTH))
    (mine,) = [group for group in found if "d1/e1" in group]
    assert "d4/e1" in mine
    assert "d6/e1" not in mine
    assert accounts_of(incidents(TWO_INCIDENTS, ruled[::-1], OF_BOTH)) == found


def test_retracting_a_judgement_restores_what_was() -> None:
    before = incidents([BATTLE, told(2)], [], CLAIMS)
    judgement = judged("c1", "c2", Ruling.DIFFERENT, retracted_at=datetime(2024, 8, 2, tzinfo=UTC), retracted_by="ada")
    assert incidents([BATTLE, told(2)], [judgement], CLAIMS) == before


def test_a_judgement_on_a_claim_that_is_no_longer_read_rules_nothing() -> None:
    lost = judged("c1", "gone", Ruling.DIFFERENT)
    assert accounts_of(incidents([BATTLE, told(2)], [lost], CLAIMS)) == {("d1/e1", "d2/e1")}


# Laws

_TOLD = st.lists(
    st.builds(
        told,
        st.integers(2, 12),
        earliest=st.just(DAY),
        latest=st.sampled_from([DAY, DAY + timedelta(days=1), DAY + timedelta(days=2)]),
        places=st.sampled_from([frozenset({"kalan"}), frozenset({"tamar"})]),
        figures=st.sampled_from([frozenset({("killed", 9)}), frozenset({("killed", 40)})]),
        kind=st.sampled_from(["Battles", "Explosions/Remote violence", None]),
    ),
    max_size=8,
    unique_by=lambda each: each.account,
)


@given(_TOLD, st.randoms(use_true_random=False))
def test_the_order_of_reports_does_not_matter(accounts: list[Traits], random: Random) -> None:
    shuffled = list(accounts)
    random.shuffle(shuffled)
    assert incidents(shuffled) == incidents(accounts)


@given(_TOLD)
def test_every_account_is_in_exactly_one_incident_and_twice_changes_nothing(accounts: list[Traits]) -> None:
    found = incidents(accounts)
    assert sorted(account for each in found for account in each.accounts) == sorted(each.account for each in accounts)
    assert incidents([*accounts, *accounts]) == found


def test_only_accounts_that_share_a_block_are_compared() -> None:
    many = [told(n, places=frozenset({f"town {n}"}), latitude=-60.0 + n * 2.0, longitude=n * 3.0) for n in range(2, 40)]
    assert links(many) == ()
    assert all(link.score >= ENOUGH for link in links([BATTLE, told(2), told(3)]))
