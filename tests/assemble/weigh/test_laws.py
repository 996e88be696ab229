"""What must hold of every estimate, whatever was reported."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.assemble.sample import DAY, Said, account
from warledger.assemble.weigh import POLICIES, estimates
from warledger.values import Account, Bearing, Bound, Estimate, SpeakerKind, Stance

_SAID = st.builds(
    Said,
    low=st.just(0) | st.integers(0, 60),
    outcome=st.sampled_from(["killed", "wounded", "killed or captured"]),
    whose=st.sampled_from([None, "army", "front"]),
    by=st.sampled_from([None, "army", "front", "hospital", "residents"]),
    category=st.sampled_from(["unknown", "civilian", "combatant"]),
    high=st.just(-1) | st.none(),
    bound=st.just(Bound.EXACT),
    denied=st.booleans(),
    perpetrator=st.sampled_from([None, "army", "front"]),
    stance=st.sampled_from([Stance.ASSERTS, Stance.CLAIMS, Stance.HEARSAY]),
    kind=st.sampled_from([SpeakerKind.HOSPITAL, SpeakerKind.WITNESS, SpeakerKind.OFFICIAL]),
)
_ACCOUNTS = st.lists(st.tuples(st.lists(_SAID, max_size=3), st.integers(0, 3)), min_size=1, max_size=5).map(
    lambda drawn: [
        account(*said, name=f"r{number}", day=DAY + timedelta(days=days)) for number, (said, days) in enumerate(drawn)
    ]
)
_POLICY = st.sampled_from(list(POLICIES))


@given(_ACCOUNTS, _POLICY, st.randoms(use_true_random=False))
def test_the_order_of_reports_does_not_matter(told: list[Account], policy: str, random: Random) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)
    assert estimates("i", shuffled, policy=policy) == estimates("i", told, policy=policy)


@given(_ACCOUNTS, _POLICY)
def test_the_same_report_twice_changes_nothing(told: list[Account], policy: str) -> None:
    assert estimates("i", [*told, *told], policy=policy) == estimates("i", told, policy=policy)


@given(_ACCOUNTS, _POLICY)
def test_best_is_the_sum_of_its_parts(told: list[Account], policy: str) -> None:
    by_outcomes: dict[object, list[Estimate]] = {}
    for estimate in estimates("i", told, policy=policy):
        by_outcomes.setdefault(estimate.outcomes, []).append(estimate)
    for *parts, total in by_outcomes.values():
        assert total.whom is None
        known = [part.best for part in parts if part.best is not None]
        assert total.best == (sum(known) if known else None)


@given(_ACCOUNTS, _POLICY)
def test_every_claim_sets_an_end_or_is_set_aside_with_a_reason(told: list[Account], policy: str) -> None:
    found = estimates("i", told, policy=policy)
    explained = {each.claim for estimate in found for each in estimate.basis}
    explained |= {each.claim for estimate in found for each in estimate.set_aside}
    weighed = {estimate.outcomes for estimate in found}
    claims = {c.id for one in told for c in one.claims if c.toll and tuple(sorted(c.toll.outcomes)) in weighed}
    assert explained == claims
    assert all(each.reason for estimate in found for each in estimate.basis)
    assert all(each.reason for estimate in found for each in estimate.set_aside)


@given(_ACCOUNTS, _POLICY)
def test_every_end_rests_on_claims(told: list[Account], policy: str) -> None:
    for estimate in estimates("i", told, policy=policy):
        ends = {bearing for bearing in Bearing if getattr(estimate, bearing) is not None}
        assert {basis.bearing for basis in estimate.basis} == ends


@given(_ACCOUNTS)
def test_one_more_report_of_the_same_figure_leaves_the_range_alone(told: list[Account]) -> None:
    again = account(name="again", publisher="elsewhere.example")
    assert estimates("i", [*told, again], policy="ucdp") == estimates("i", told, policy="ucdp")
