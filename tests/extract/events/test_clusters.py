"""Which claims tell of one occurrence."""

from collections.abc import Callable

import pytest

from tests.extract.events.tellings import attack, control, day, killed, telling, town, unverified
from warledger.extract.events.clusters import clusters
from warledger.extract.events.features import WEIGHTS, Cluster, are_apart
from warledger.extract.events.telling import Family, Telling
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
        (9, {"persons": frozenset({"ana paz"})}, {"persons": frozenset({"ana paz"})}),
        (9, {"counts": frozenset({(Outcome.KILLED, 12)})}, {"counts": frozenset({(Outcome.KILLED, 12)})}),
        (1, {"days": day(3)}, {"days": day(3)}),
        (1, {"place": town("Gao")}, {"place": town("Gao")}),
        (1, {"place": town("Gao", "Gao Region")}, {"place": town("Gao Region")}),
        (1, {"parties": frozenset({"p1", "p2"})}, {"parties": frozenset({"p2", "p1"})}),
    ],
)
def test_they_are_one(step: int, left: dict[str, object], right: dict[str, object]) -> None:
    assert pair(step, left, right) == [[0, step]]


@pytest.mark.parametrize(
    ("step", "left", "right"),
    [
        (9, {}, {}),
        (9, {"persons": frozenset({"ana paz"})}, {"persons": frozenset({"eva ruiz"})}),
        (1, {"days": day(3)}, {"days": day(5)}),
        (1, {"place": town("Gao")}, {"place": town("Kidal")}),
        (1, {"family": Family.TAKING}, {}),
        (1, {}, {"turns": True}),
        (1, {"sums": True}, {}),
    ],
)
def test_they_are_two(step: int, left: dict[str, object], right: dict[str, object]) -> None:
    assert pair(step, left, right) == [[0], [step]]


def test_one_person_taken_and_killed_is_one_occurrence() -> None:
    victim = frozenset({"ana paz"})
    assert pair(1, {"family": Family.TAKING, "persons": victim}, {"persons": victim}) == [[0, 1]]


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
        monkeypatch.setattr("warledger.extract.events.features.WEIGHTS", weights)
        clusters([telling(attack(n * 9), n * 9, persons=frozenset({"ana paz", f"person {n}"})) for n in range(many)])
        return count

    assert calls(400) <= 4.2 * calls(100)


def test_a_town_is_not_apart_from_its_province() -> None:
    assert not are_apart(town("Gao", "Gao Region"), town("Gao Region"))
    assert are_apart(town("Gao", "Gao Region"), town("Menaka"))
