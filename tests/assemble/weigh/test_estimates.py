"""Rival figures of one incident, and what each policy makes of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.assemble.sample import DAY, Said, account, related
from warledger.assemble.weigh import POLICIES, estimates
from warledger.values import (
    Account,
    Bearing,
    Bound,
    Claim,
    Estimate,
    Flag,
    Group,
    Kind,
    Outcome,
    Relation,
    RelationKind,
    Responsibility,
    SpeakerKind,
    Stance,
    Toll,
    Verdict,
)

LATER = DAY + timedelta(days=3)


def figures(*accounts: Account, policy: str = "ucdp", side: str | None = None, outcome: str = "killed") -> object:
    """Low, best and high of the total (or of one side)."""
    found = of(accounts, policy=policy, side=side, outcome=outcome)
    return (found.low, found.best, found.high) if found else None


def of(
    accounts: tuple[Account, ...], *, policy: str = "ucdp", side: str | None = None, outcome: str = "killed"
) -> Estimate | None:
    wanted = [
        each
        for each in estimates("i", accounts, policy=policy)
        if each.outcomes == tuple(sorted(Outcome(word) for word in outcome.split(" or ")))
        and (each.whom.key if each.whom else "total") == (side or "total")
    ]
    return wanted[0] if wanted else None


A = account(Said(12), name="a", publisher="a.example")
B = account(Said(15, by="hospital", kind=SpeakerKind.HOSPITAL), name="b", publisher="b.example")
C = account(Said(12), name="c", publisher="c.example")
AT_LEAST = account(Said(10, high=None, bound=Bound.AT_LEAST, by="residents", kind=SpeakerKind.WITNESS), name="d")
DOZENS = account(Said(24, high=99, bound=Bound.VAGUE), name="e")


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("ucdp", (12, 12, 15)),  # two voices against one that stands as high
        ("acled", (12, 12, 12)),  # the lowest reported
        ("conservative", (12, 12, 12)),
        ("representative", (12, 12, 12)),  # two reports against one
        ("informative", (15, 15, 15)),
        ("airwars", (12, None, 15)),  # a range, no best
    ],
)
def test_each_policy_weighs_the_same_rival_figures_its_own_way(policy: str, expected: object) -> None:
    assert figures(A, B, C, policy=policy) == expected


def test_silence_is_no_estimate_at_all() -> None:
    assert estimates("i", [account(name="x")]) == ()


def test_no_casualties_is_a_claim_of_zero() -> None:
    assert figures(account(Said(0))) == (0, 0, 0)


def test_at_least_sets_low_and_best_and_leaves_the_high_open() -> None:
    found = of((AT_LEAST,))
    assert found is not None
    assert (found.low, found.best, found.high, found.high_open) == (10, 10, 10, True)


def test_up_to_is_no_best() -> None:
    assert figures(account(Said(None, high=30, bound=Bound.AT_MOST))) == (None, None, 30)


def test_the_soft_high_of_dozens_feeds_no_high() -> None:
    assert figures(DOZENS) == (24, 24, 24)


def test_dozens_are_twelve_for_acled() -> None:
    assert figures(DOZENS, policy="acled") == (12, 12, 12)


def test_a_number_beats_a_vague_word_for_best() -> None:
    assert figures(DOZENS, account(Said(31), name="n")) == (31, 31, 31)
    assert figures(DOZENS, account(Said(12), name="n")) == (12, 12, 24)
    assert figures(DOZENS, account(Said(200), name="n")) == (24, 200, 200)  # nobody calls these dozens


# Who says it of whom


def test_an_admission_of_own_losses_beats_everyone_elses_word() -> None:
    admitted = account(Said(7, whose="front", by="front"), name="f")
    claimed = account(Said(40, whose="front", by="army"), name="g")
    media = account(Said(9, whose="front"), name="h")
    assert figures(admitted, claimed, media, side="salt-front") == (7, 7, 40)


def test_a_claim_on_the_enemys_losses_feeds_the_high_alone() -> None:
    assert figures(account(Said(40, whose="front", by="army")), side="salt-front") == (None, None, 40)


def test_a_wild_claim_is_set_aside_with_its_reason() -> None:
    told = (account(Said(5, whose="front"), name="m"), account(Said(900, whose="front", by="army"), name="n"))
    found = of(told, side="salt-front")
    assert found is not None
    assert found.high == 5
    assert [each.reason for each in found.set_aside] == ["out of all proportion to the other figures"]


def test_a_denial_contests_and_sets_nothing_to_zero() -> None:
    told = (account(Said(8), name="m"), account(Said(8, by="army", denied=True, stance=Stance.DENIES), name="n"))
    found = of(told)
    assert found is not None
    assert (found.low, found.best, found.high) == (8, 8, 8)
    assert Flag.CONTESTED in found.flags
    assert "a denial: it contests a figure and sets none" in [each.reason for each in found.set_aside]


RESIDENTS = Said(14, by="residents", category="civilian", perpetrator="army", kind=SpeakerKind.WITNESS)
BY_THE_REPORT = Said(14, category="civilian", perpetrator="army")
NO_CIVILIAN = Said(0, by="army", category="civilian")


@pytest.mark.parametrize(
    "told",
    [
        (account(RESIDENTS, NO_CIVILIAN._replace(perpetrator="army"), name="m"),),  # "killed by our forces"
        (account(RESIDENTS, name="m"), account(NO_CIVILIAN._replace(perpetrator="army"), name="n")),
        (account(RESIDENTS, NO_CIVILIAN, name="m"),),  # said to have harmed them, by others
        (account(BY_THE_REPORT, name="m"), account(NO_CIVILIAN, name="n")),
        (account(BY_THE_REPORT, name="m"), account(Said(0, by="army"), name="n")),  # "nobody": may be the same people
    ],
)
@pytest.mark.parametrize("policy", POLICIES)
def test_a_zero_of_those_who_are_said_to_have_harmed_them_is_a_denial(told: tuple[Account, ...], policy: str) -> None:
    found = of(told, policy=policy)
    assert found is not None
    assert {found.low, found.best, found.high} <= {14, None}
    assert found.low == found.high == 14
    assert Flag.CONTESTED in found.flags
    assert ["a denial" in each.reason for each in found.set_aside] == [True]


@pytest.mark.parametrize(
    ("zero", "side"),
    [
        (Said(0, whose="army", by="army"), "dunes-army"),  # it lost nobody: its own losses
        (Said(0, category="civilian", by="front"), "total"),  # not said to have harmed anybody
        (Said(0, category="civilian", by="army", perpetrator="front"), "total"),  # of its enemy's deed
        (Said(0, category="civilian", by="hospital", kind=SpeakerKind.HOSPITAL), "total"),  # of no side
        (Said(0, category="civilian"), "total"),  # the report's own word
        (Said(0, "wounded", by="army", category="civilian"), "total"),  # nobody tells of wounded by it
    ],
)
def test_another_zero_is_a_figure(zero: Said, side: str) -> None:
    told = (account(BY_THE_REPORT, name="m"), account(zero, name="n"))
    found = of(told, side=side, outcome=zero.outcome)
    assert found is not None
    assert found.low == 0


@pytest.mark.parametrize(("blamed", "low"), [("p1", 14), ("p2", 0)])
def test_a_zero_of_those_who_are_held_responsible_is_a_denial(blamed: str, low: int) -> None:
    told = account(Said(14, category="civilian"), NO_CIVILIAN)
    words = told.claims[0].evidence
    blame = Claim(
        kind=Kind.RESPONSIBILITY,
        evidence=words,
        responsibility=Responsibility(Verdict.BLAMED, Group("those blamed", None, blamed), "the shelling"),
    )
    found = of((replace(told, claims=(*told.claims, blame)),))
    assert found is not None
    assert found.low == low


def test_a_denial_alone_makes_no_figure() -> None:
    assert estimates("i", [account(NO_CIVILIAN._replace(perpetrator="army"))]) == ()


# Sides and totals


def test_sides_add_up_to_the_total() -> None:
    told = account(Said(7, whose="front"), Said(5, whose="army"), name="m")
    assert figures(told) == (12, 12, 12)


def test_what_a_total_leaves_over_the_sides_is_of_no_known_side() -> None:
    told = (account(Said(7, whose="front"), Said(5, whose="army"), name="m"), account(Said(15), name="n"))
    assert figures(*told) == (15, 15, 15)
    rest = [each for each in estimates("i", told) if each.whom and each.whom.key is None]
    assert [(each.low, each.best, each.high) for each in rest] == [(0, 3, 3)]


def test_a_part_is_not_added_to_its_whole() -> None:
    told = account(Said(19), Said(12, category="civilian"), name="m")
    part = related(told, Relation(RelationKind.SUBSET_OF, told.claims[0].id), 1)
    assert figures(part) == (19, 19, 19)


def test_killed_or_captured_is_a_figure_of_its_own() -> None:
    told = account(Said(15, outcome="killed or captured"), name="m")
    assert figures(told, outcome="killed or captured") == (15, 15, 15)
    assert figures(told) is None


def test_the_same_people_under_two_names_count_once() -> None:
    civilians = account(Said(12, category="civilian"), name="m")
    ours = account(Said(14, whose="front"), name="n")
    assert figures(civilians, ours) == (12, 12, 14)


# Voices and time


def test_a_voices_later_figure_supersedes_its_earlier_one() -> None:
    before = account(Said(9, by="ministry"), name="m")
    after = account(Said(12, by="ministry"), name="n", day=LATER)
    found = of((before, after))
    assert found is not None
    assert (found.low, found.best, found.high, found.voices) == (12, 12, 12, 1)
    assert [each.reason for each in found.set_aside] == [f"the same voice gave another figure on {LATER}"]


def test_one_voice_in_many_articles_is_one_voice() -> None:
    told = tuple(account(Said(9, by="ministry"), name=name) for name in "mnop")
    found = of(told)
    assert found is not None
    assert found.voices == 1
    assert Flag.SINGLE_VOICE in found.flags


@pytest.mark.parametrize(
    ("names", "voices"),
    [
        (("Salt Observatory", "Salt Observatory for Rights"), 1),
        (("Salt Observatory", "Salt Observatory for Rights", "Salt Observatory of Kalan"), 3),  # of which of the two?
        (("Observatory", "Observatory for Rights"), 2),  # one word is no name
        (("Salt Observatory", "Salt Observatories"), 2),
    ],
)
def test_a_voice_named_by_the_first_words_of_one_other_is_that_voice(names: tuple[str, ...], voices: int) -> None:
    told = [account(Said(9, by=name, kind=SpeakerKind.EXPERT), name=f"n{n}") for n, name in enumerate(names)]
    assert estimates("i", told)[-1].voices == voices


def test_copies_are_one_voice() -> None:
    one, other = account(Said(9), name="m"), account(Said(9), name="n")
    copies = {other.document.id: one.document.id, one.document.id: one.document.id}
    total = estimates("i", (one, other), copies=copies)[-1]
    apart = estimates("i", (one, other))[-1]
    assert (total.voices, apart.voices) == (1, 2)


def test_a_total_of_two_sides_told_of_by_two_voices_is_no_single_voices() -> None:
    told = account(Said(4, whose="front", by="front"), Said(9, whose="army"), name="m")
    sides, whole = estimates("i", [told])[:-1], estimates("i", [told])[-1]
    assert [each.voices for each in sides] == [1, 1]
    assert all(Flag.SINGLE_VOICE in each.flags for each in sides)
    assert (whole.voices, Flag.SINGLE_VOICE in whole.flags) == (2, False)
    alone = estimates("i", [account(Said(4, whose="front"), Said(9, whose="army"), name="m")])[-1]
    assert (alone.voices, Flag.SINGLE_VOICE in alone.flags) == (1, True)


def test_voices_that_no_number_fits_make_a_figure_contested() -> None:
    found = of((A, B))
    assert found is not None
    assert Flag.CONTESTED in found.flags
    agreed = of((A, C))
    assert agreed is not None
    assert Flag.CONTESTED not in agreed.flags


@pytest.mark.parametrize(
    ("told", "credibility"),
    [
        ((A, account(Said(12, by="hospital", kind=SpeakerKind.HOSPITAL), name="q")), 1),
        ((A, C), 2),
        ((A,), 3),
        ((account(Said(40, whose="front", by="army")),), 4),
        ((account(Said(4, by="someone", kind=SpeakerKind.UNNAMED, stance=Stance.HEARSAY)),), 6),
    ],
)
def test_credibility_is_suggested_from_independence_and_kind(told: tuple[Account, ...], credibility: int) -> None:
    assert estimates("i", told)[-1].credibility == credibility


def test_every_policy_is_named_for_what_users_type() -> None:
    assert list(POLICIES) == ["ucdp", "acled", "conservative", "representative", "informative", "airwars"]


def test_the_ends_name_their_claims() -> None:
    found = of((A, B, C))
    assert found is not None
    named = {bearing: {each.claim for each in found.basis if each.bearing is bearing} for bearing in Bearing}
    assert named[Bearing.BEST] == {A.claims[0].id, C.claims[0].id}
    assert named[Bearing.HIGH] == {B.claims[0].id}
    assert named[Bearing.LOW] == {A.claims[0].id, C.claims[0].id}
    assert date(2024, 7, 25) == A.document.published


# Rival figures

SOME = "quantity.individual"
SEVERAL = account(Said(3, high=9, bound=Bound.VAGUE, by="residents", kind=SpeakerKind.WITNESS), name="s")
BETWEEN = account(Said(12, high=20, bound=Bound.RANGE), name="r")


def one_by_one(told: Account) -> Account:
    """The account, its people told of one by one."""
    return replace(told, claims=tuple(replace(claim, toll=_as(claim.toll, SOME)) for claim in told.claims))


def _as(toll: Toll | None, rule: str) -> Toll:
    assert toll is not None
    return replace(toll, quantity=replace(toll.quantity, rule=rule))


def test_people_told_of_one_by_one_are_no_rival_figure_of_a_count() -> None:
    named = one_by_one(account(Said(1, by="relatives", kind=SpeakerKind.WITNESS), name="k"))
    found = of((A, named))
    assert found is not None
    assert (found.low, found.best, found.high) == (12, 12, 12)
    assert "tells of some of them, not how many there were" in [each.reason for each in found.set_aside]
    assert figures(named) == (1, 1, 1)  # alone it is what there is


def test_more_people_than_a_count_has_are_a_rival_of_it() -> None:
    assert figures(A, one_by_one(account(Said(14, by="relatives", kind=SpeakerKind.WITNESS), name="k")))[2] == 14  # type: ignore[index]


def test_a_word_without_a_number_is_no_rival_of_a_number() -> None:
    assert figures(A, SEVERAL) == (12, 12, 12)
    assert figures(SEVERAL) == (3, 3, 3)


def test_what_a_report_quotes_beyond_its_own_bounds_is_set_aside() -> None:
    def quoting(low: int) -> Account:
        own, quoted = Said(12, high=None, bound=Bound.AT_LEAST), Said(low, by="an agency", kind=SpeakerKind.MEDIA)
        return account(own, quoted, name="q")

    assert figures(quoting(5), policy="airwars") == (12, None, 12)
    assert figures(quoting(15), policy="airwars") == (12, None, 15)


@pytest.mark.parametrize(
    ("quoted", "low"),
    [
        (Said(5, by="an agency", kind=SpeakerKind.MEDIA), 12),
        (Said(5, by="residents", kind=SpeakerKind.WITNESS), 12),
        (Said(5, by="hospital", kind=SpeakerKind.HOSPITAL), 5),  # an authority may be right
        (Said(5, by="army"), 5),  # and so may a side
    ],
)
def test_whom_a_report_quotes_with_fewer_than_it_counts_itself(quoted: Said, low: int) -> None:
    found = of((account(Said(12), quoted, name="q"),))
    assert found is not None
    assert found.low == low
    assert ("beyond the bounds that the report itself gives" in {each.reason for each in found.set_aside}) is (
        low == 12
    )


def test_whoever_tells_of_more_than_a_report_counts_itself_is_its_rival() -> None:
    told = account(Said(12), Said(15, by="an agency", kind=SpeakerKind.MEDIA), name="q")
    assert figures(told, policy="airwars") == (12, None, 15)


def test_the_one_soldier_beside_many_civilians_is_no_count_of_all() -> None:
    told = (
        account(Said(27, category="civilian"), Said(1, whose="army", by="hospital", category="combatant"), name="m"),
        account(Said(22), name="n"),
        account(Said(30, whose="army", by="front", category="combatant"), name="o"),
    )
    assert figures(*told) == (22, 22, 30)
    found = of(told)
    assert found is not None
    assert "the same report counts more people" in {each.reason for each in found.set_aside}


def test_somebody_without_a_side_who_tells_of_many_times_as_many_tells_of_something_wider() -> None:
    known = account(Said(15), name="m"), account(Said(15), name="n")
    assert figures(*known, account(Said(46), name="o"), policy="airwars") == (15, None, 15)
    assert figures(*known, account(Said(45), name="o"), policy="airwars") == (15, None, 45)
    assert figures(*known, account(Said(46), name="o")) == (15, 15, 46)  # UCDP's high is the highest that is reasonable
    claimed = account(Said(46, whose="front", by="army"), name="o")
    assert figures(*known, claimed, policy="airwars") == (15, None, 46)


def test_another_reports_lower_figure_stands_against_those_bounds() -> None:
    assert figures(BETWEEN, account(Said(5, by="an agency", kind=SpeakerKind.MEDIA), name="q"), policy="airwars") == (
        5,
        None,
        20,
    )


def test_airwars_codes_words_for_numbers_its_own_way() -> None:
    assert figures(SEVERAL, policy="airwars") == (2, None, 2)
    assert figures(DOZENS, policy="airwars") == (12, None, 24)


def test_parts_that_outgrow_every_total_are_the_same_people_under_two_names() -> None:
    told = (
        account(Said(4), name="m"),
        account(Said(4, whose="front"), name="n"),
        account(Said(4, whose="army"), name="o"),
    )
    assert figures(*told) == (4, 4, 4)
    apart = account(Said(4, whose="front"), Said(5, whose="army"), name="p")
    assert figures(told[0], apart) == (4, 9, 9)  # one voice tells of both


def test_one_who_is_wounded_in_one_report_and_dead_in_a_later_one_died() -> None:
    before = account(Said(2), Said(1, "wounded"), name="m")
    after = account(Said(3), name="n", day=LATER)
    assert figures(before, after, outcome="wounded") == (None, None, None)
    found = of((before, after), outcome="wounded")
    assert found is not None
    assert [each.reason for each in found.set_aside] == [f"among the 3 dead that a report of {LATER} tells of"]
    assert figures(before, after) == (2, 3, 3)


@pytest.mark.parametrize(
    "after",
    [
        account(Said(4), name="n", day=LATER),  # another number
        account(Said(3), Said(1, "wounded"), name="n", day=LATER),  # wounded, too
        account(Said(3), name="n", day=DAY - timedelta(days=1)),  # an older report
        account(Said(3, category="combatant"), name="n", day=LATER),  # other people
    ],
)
def test_wounded_stay_wounded_where_the_dead_are_others(after: Account) -> None:
    before = account(Said(2), Said(1, "wounded", category="civilian"), name="m")
    assert figures(before, after, outcome="wounded") == (1, 1, 1)


def test_reports_that_are_all_replaced_leave_no_figure_and_say_why() -> None:
    told = account(Said(2), name="m")
    (found,) = estimates("i", [told], replaced=frozenset({told.document.id}))
    assert (found.best, [each.reason for each in found.set_aside]) == (
        None,
        ["an updated version of the report stands for it"],
    )


def test_civilians_and_somebody_of_a_side_are_parts_and_neither_is_a_total() -> None:
    assert figures(account(Said(4, category="civilian"), Said(1, whose="front"), name="m")) == (5, 5, 5)


def test_a_side_is_the_total_of_the_civilians_and_fighters_that_are_told_apart_in_it() -> None:
    parts = Said(4, whose="front", category="civilian"), Said(3, whose="front", category="combatant")
    assert figures(account(*parts, Said(7, whose="front"), name="m")) == (7, 7, 7)
    civilians = Said(4, category="civilian")
    assert figures(account(civilians, Said(9, whose="front"), Said(2, whose="army"), name="m")) == (15, 15, 15)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((account(Said(10, category="civilian"), name="m"), account(Said(16), name="n")), (10, 16, 16)),
        ((account(Said(16), Said(10, category="civilian"), name="m"),), (16, 16, 16)),  # one voice tells them apart
        (
            (account(Said(10, whose="front"), name="m"), account(Said(4, whose="army"), name="o"), account(Said(16))),
            (16, 16, 16),
        ),  # two groups are no rivals
    ],
)
def test_one_group_alone_that_others_do_not_tell_apart_may_be_all(told: tuple[Account, ...], expected: object) -> None:
    assert figures(*told) == expected


def test_dozens_say_no_more_than_a_number_within_them() -> None:
    few = account(Said(15, high=None, bound=Bound.AT_LEAST), name="n")
    assert figures(DOZENS, few, policy="airwars") == (15, None, 15)
    assert figures(DOZENS, account(Said(31), name="n"), policy="airwars") == (31, None, 31)
    assert figures(DOZENS, account(Said(6), name="n"), policy="airwars") == (6, None, 24)
    assert figures(DOZENS, account(Said(90), name="n"), policy="airwars") == (12, None, 90)


def test_who_says_up_to_so_many_alleges_that_number() -> None:
    up_to = account(Said(None, high=40, bound=Bound.AT_MOST), name="u")
    assert figures(up_to, policy="airwars") == (40, None, 40)
    assert figures(up_to, account(Said(31), name="n"), policy="airwars") == (31, None, 40)
    assert figures(up_to) == (None, None, 40)  # no such word gives a low or a best
