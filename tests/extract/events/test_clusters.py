"""Which claims tell of one occurrence."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.extract.events.tellings import attack, control, day, killed, telling, town, unverified
from warledger.extract.events.again import Dead
from warledger.extract.events.cluster import Cluster
from warledger.extract.events.clusters import clusters
from warledger.extract.events.telling import Family, Telling
from warledger.extract.events.weights import WEIGHTS
from warledger.values import Outcome, Polarity, Status


def grouped(*told: Telling) -> list[list[int]]:
    """The numbers of the sentences of each cluster."""
    return [[each.number for each in cluster.tellings] for cluster in clusters(told)]


def pair(step: int, left: dict[str, object], right: dict[str, object]) -> list[list[int]]:
    """Two attacks, `step` sentences apart, with these traits."""
    return grouped(telling(attack(0), 0, **left), telling(attack(step), step, **right))


@pytest.mark.parametrize(
    ("step", "left", "right"),
    [
        (1, {}, {}),
        (9, {}, {}),  # nothing speaks for another occurrence: it is the news
        (9, {}, {"days": day(3)}),
        (9, {}, {"place": town("Gao")}),
        (9, {"parties": frozenset({"p1"})}, {"parties": frozenset({"p2"})}),  # they may have fought each other
        (1, {"headline": True, "place": town("Kidal")}, {"place": town("Gao")}),
        (9, {"place": town("Gao")}, {"place": town("Big Market", feature=None)}),  # a spot, perhaps in the town
        (9, {"persons": frozenset({"ana paz"})}, {"persons": frozenset({"eva ruiz"})}),
        (9, {"persons": frozenset({"ana paz"})}, {"persons": frozenset({"ana paz"})}),
        (9, {"counts": frozenset({(Outcome.KILLED, 12)})}, {"counts": frozenset({(Outcome.KILLED, 12)})}),
        (1, {"days": day(3)}, {"days": day(3)}),
        (1, {"place": town("Bamba")}, {"place": town("Tarkint")}),  # right below it may be a village beside
        (1, {"place": town("Bamba"), "days": day(3)}, {"place": town("Tarkint"), "days": day(3)}),
        (1, {"place": town("Gao")}, {"place": town("Gao")}),
        (1, {"place": town("Gao", "Gao Region")}, {"place": town("Gao Region", feature="province")}),
        (1, {"place": town("Gao")}, {"place": town("Wabaria")}),
        (1, {"parties": frozenset({"p1", "p2"})}, {"parties": frozenset({"p2", "p1"})}),
        (1, {"site": "hotel"}, {"site": "gate"}),  # it goes on from the one to the other
        (9, {"site": "hotel"}, {"site": "hotel"}),
        # a place on no map may be a spot in the town; so may one where nobody new fights
        (1, {"place": town("Gao")}, {"place": town("Barga", feature=None)}),
        (
            1,
            {"place": town("Gao"), "parties": frozenset({"p1", "p2"})},
            {"place": town("Barga", feature=None), "parties": frozenset({"p1"})},
        ),
        (9, {"site": "hotel"}, {"site": "gate", "recalls": True}),
        # one raid kills and also takes
        (1, {}, {"family": Family.TAKING, "also": True}),
        # what stands above a live report's entries, and who is told of in two of them
        (1, {}, {"entry": 1}),
        (1, {"entry": 1}, {"entry": 1}),
        (1, {"entry": 1, "persons": frozenset({"ana paz"})}, {"entry": 2, "persons": frozenset({"ana paz"})}),
    ],
)
def test_they_are_one(step: int, left: dict[str, object], right: dict[str, object]) -> None:
    assert pair(step, left, right) == [[0, step]]


@pytest.mark.parametrize(
    ("step", "left", "right"),
    [
        (9, {"parties": frozenset({"p1", "p2"})}, {"parties": frozenset({"p3"})}),
        (9, {"place": town("Bamba")}, {"place": town("Tarkint")}),
        (1, {"place": town("Bamba")}, {"place": town("Tarkint"), "days": day(3)}),
        (1, {"days": day(3)}, {"days": day(5)}),
        (1, {"place": town("Gao")}, {"place": town("Kidal")}),
        (9, {"place": town("Gao")}, {"place": town("Wabaria")}),  # a town nearby, and no word of it right before
        (
            1,
            {"place": town("Gao"), "parties": frozenset({"p1"})},
            {"place": town("Barga", feature=None), "parties": frozenset({"p1", "p2"})},
        ),
        (1, {"parties": frozenset({"p1", "p2"})}, {"parties": frozenset({"p3", "p4"})}),
        (1, {"family": Family.TAKING}, {}),
        (1, {}, {"turns": True}),
        (1, {"sums": True}, {}),
        (9, {"site": "bank"}, {"site": "bridge"}),
        (9, {}, {"family": Family.TAKING, "also": True}),  # besides what was told right before, not far off
        (1, {"place": town("Gao")}, {"family": Family.TAKING, "also": True, "place": town("Kidal")}),
        (1, {"entry": 1}, {"entry": 2}),
    ],
)
def test_they_are_two(step: int, left: dict[str, object], right: dict[str, object]) -> None:
    assert pair(step, left, right) == [[0], [step]]


def test_one_person_taken_and_killed_is_one_occurrence() -> None:
    victim = frozenset({"ana paz"})
    assert pair(1, {"family": Family.TAKING, "persons": victim}, {"persons": victim}) == [[0, 1]]


@pytest.mark.parametrize(
    ("victims", "many"),
    [
        ((frozenset(), frozenset()), 2),
        ((frozenset({"ana paz"}), frozenset({"ana paz"})), 1),  # taken, and two days later killed
    ],
)
def test_a_deed_that_only_says_when_another_was_is_not_that_one(victims: tuple[frozenset[str], ...], many: int) -> None:
    first = telling(killed(0), 0, persons=victims[0])
    assert len(grouped(first, telling(killed(1), 0, persons=victims[1], occasion=True))) == many


@pytest.mark.parametrize(
    ("told", "again", "status", "wanted"),
    [
        ({"ana paz"}, {"ana paz"}, Status.BACKGROUND, [[0, 9]]),  # nobody is killed twice
        ({"priest"}, {"priest"}, Status.BACKGROUND, [[0, 9]]),
        ({"priest"}, {"farmer"}, Status.BACKGROUND, [[0], [9]]),
        ({"priest"}, {"priest"}, Status.HYPOTHETICAL, [[0], [9]]),  # a threat is no deed
    ],
)
def test_who_is_dead_is_known_again(told: set[str], again: set[str], status: Status, wanted: list[list[int]]) -> None:
    names = [frozenset(each) for each in (told, again)]
    first = telling(killed(0), 0, dead=Dead(names[0]), persons=names[0])
    later = telling(replace(killed(9), status=status), 9, dead=Dead(names[1], names[1]), persons=names[1])
    assert grouped(first, later) == wanted


@pytest.mark.parametrize(("first", "wanted"), [(26, [[0, 9]]), (24, [[0], [9]])])
def test_a_total_since_the_occurrence_is_of_it(first: int, wanted: list[list[int]]) -> None:
    since = day(first)[0], day(28)[0]
    told = telling(killed(0), 0, days=day(26)), telling(killed(9), 9, days=since, sums=True)
    assert grouped(*told) == wanted


def test_history_is_no_news_even_beside_it() -> None:
    told = telling(attack(0), 0), telling(attack(1, Status.BACKGROUND), 1), telling(attack(2), 2)
    assert grouped(*told) == [[0, 2], [1]]


@pytest.mark.parametrize(
    "claim",
    [attack(0, polarity=Polarity.DENIED), control(0, "holds"), unverified(0)],
    ids=lambda claim: claim.kind.value,
)
def test_no_event_stands_on_a_denial_a_state_or_a_note(claim: object) -> None:
    assert grouped(telling(claim, 0)) == []  # type: ignore[arg-type]


def test_a_note_is_about_what_was_told_last() -> None:
    far = {"place": town("Gao")}, {"place": town("Kidal")}
    told = telling(killed(0), 0, **far[0]), telling(killed(1), 1, **far[1]), telling(unverified(2), 2)
    assert grouped(*told) == [[0], [1, 2]]


def test_a_note_about_nothing_told_stands_alone() -> None:
    assert grouped(telling(killed(0), 0), telling(unverified(40), 40)) == [[0]]


def test_the_cost_grows_with_the_claims_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def calls(many: int) -> int:
        count = 0

        def counted(feature: Callable[[Cluster, Telling], bool]) -> Callable[[Cluster, Telling], bool]:
            def asked(cluster: Cluster, each: Telling) -> bool:
                nonlocal count
                count += 1
                return feature(cluster, each)

            return asked

        weights = tuple((counted(feature), weight) for feature, weight in WEIGHTS)
        monkeypatch.setattr("warledger.extract.events.weights.WEIGHTS", weights)
        clusters([telling(attack(n * 9), n * 9, persons=frozenset({"ana paz", f"person {n}"})) for n in range(many)])
        return count

    assert calls(400) <= 4.2 * calls(100)


def test_what_is_told_without_a_reason_is_of_the_news_not_of_what_was_told_after_it() -> None:
    far = {"place": town("Gao")}, {"place": town("Kidal")}
    told = telling(killed(0), 0, **far[0]), telling(killed(1), 1, **far[1]), telling(killed(9), 9)
    assert grouped(*told) == [[0, 9], [1]]


def test_beside_another_occurrence_it_is_of_that() -> None:
    far = {"place": town("Gao")}, {"place": town("Kidal")}
    told = telling(killed(0), 0, **far[0]), telling(killed(5), 5, **far[1]), telling(killed(6), 6)
    assert grouped(*told) == [[0], [5, 6]]


def test_a_spot_that_is_on_no_map_hides_no_other_town() -> None:
    places = town("Gao"), town("Big Market", feature=None), town("Kidal")
    assert grouped(*(telling(killed(n * 5), n * 5, place=place) for n, place in enumerate(places))) == [[0, 5], [10]]


def test_history_far_off_is_no_part_of_other_history() -> None:
    told = (telling(attack(number, Status.BACKGROUND), number) for number in (0, 9))
    assert grouped(*told) == [[0], [9]]


@pytest.mark.parametrize(
    ("dead", "traits", "wanted"),
    [
        # all the dead of a paragraph of its own are those of the news
        (4, {"total": True, "paragraph": 2}, [[0, 5], [4]]),
        # in the paragraph of what was told before, or where far more died in the news, they are not
        (4, {"total": True, "paragraph": 1}, [[0], [4, 5]]),
        (26, {"total": True, "paragraph": 2}, [[0], [4, 5]]),
        (4, {"paragraph": 2}, [[0], [4, 5]]),
    ],
)
def test_a_number_that_all_the_dead_come_to_is_of_the_news(
    dead: int, traits: dict[str, object], wanted: list[list[int]]
) -> None:
    told = (
        telling(attack(0), 0, paragraph=0, days=day(3), counts=frozenset({(Outcome.KILLED, dead)})),
        telling(attack(4), 4, paragraph=1, days=day(9)),
        telling(killed(5), 5, refers=True, **traits),
    )
    assert grouped(*told) == wanted
