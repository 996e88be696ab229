"""Reports → the ledger: what follows from them is derived with them, and is the same whatever the order."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import permutations
from random import Random
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select, text

from bench.generated import COUNTRIES, occurrence, told, world
from tests.assemble.sample import Said
from tests.ledger.sample import AT, SIGNED, derived, digest, grouping, judged, report, total, twice
from warledger.assemble.copies import families, taken
from warledger.assemble.link import incidents, traits
from warledger.errors import NotInLedger
from warledger.ledger import Ledger, audit, create, deriving, reading
from warledger.ledger.deriving import AccountRow
from warledger.ledger.tables import accounts, covers, documents, entries, links
from warledger.ledger.tables import incidents as listed
from warledger.pipeline import linking
from warledger.pipeline.keeping import judge, keep, keep_all, prepare, rederive, retract
from warledger.values import Report, Ruling, Status
from warledger.values import accounts as accounts_of

BATTLE = report(name="a")
AGAIN = report(Said(9), name="b", publisher="Post")  # the same battle, told by another
NEXT_DAY = report(Said(12), name="c", days=1, publisher="Radio")
ELSEWHERE = report(Said(40), name="d", place="Tamar", days=30)
TWO = twice(report(Said(9), Said(2, "wounded"), name="e", publisher="Wire"))
WEEK = total(report(Said(60), name="f", days=-3), days=7)
YEAR = total(report(Said(900), name="g", days=300, place="Gao"), days=20)  # holds nothing that is told
EIGHT = (BATTLE, AGAIN, NEXT_DAY, ELSEWHERE, TWO, WEEK, YEAR, report(Said(9), name="h", days=20))


@contextmanager
def in_memory() -> Iterator[Ledger]:
    """A ledger that goes when it is closed."""
    made = create("sqlite://")
    yield made
    made.close()


def fill(ledger: Ledger, reports: Sequence[Report]) -> None:
    for each in reports:
        keep(ledger, each, **SIGNED)


def kinds(ledger: Ledger) -> list[str]:
    """What the entries are, in the order in which they were written."""
    with ledger.reading() as connection:
        return list(connection.execute(select(entries.c.kind).order_by(entries.c.seq)).scalars())


def held(ledger: Ledger) -> set[tuple[str, frozenset[str], frozenset[str]]]:
    """The incidents: id, accounts, and the summaries that hold it."""
    with ledger.reading() as connection:
        ids = dict(connection.execute(select(accounts.c.number, accounts.c.id)).all())
        holding: dict[str, set[str]] = {}
        for row in connection.execute(select(covers)):
            holding.setdefault(row.incident, set()).add(ids[row.summary])
        groups = {
            row.id: frozenset(deriving.accounts_in(connection, row.id)) for row in connection.execute(select(listed))
        }
    return {(key, group, frozenset(holding.get(key, ()))) for key, group in groups.items()}


def at_once(reports: Sequence[Report]) -> set[tuple[str, frozenset[str], frozenset[str]]]:
    """The incidents that linking makes of all accounts at once, without a ledger; what holds a summary is left out."""
    current = [each for one in reports for each in accounts_of(one) if each.event.status is Status.CURRENT]
    totals = {each.id for each in current if each.event.summary}
    found = incidents([traits(each) for each in current])
    return {
        (each.id, frozenset(each.accounts), frozenset(() if each.accounts[0] in totals else each.summaries))
        for each in found
    }


# Adding


def test_adding_the_same_report_again_changes_nothing(ledger: Ledger) -> None:
    assert keep(ledger, BATTLE, b"page", **SIGNED)
    before = derived(ledger)
    assert not keep(ledger, BATTLE, b"page", made_by="bob", at=AT)
    assert derived(ledger) == before
    with ledger.reading() as connection:
        assert connection.execute(select(entries.c.kind).order_by(entries.c.seq)).scalars().all() == [
            "original",
            "report",
        ]


def test_reports_added_together_are_as_if_added_one_by_one(ledger: Ledger) -> None:
    assert keep_all(ledger, [prepare(each) for each in (*EIGHT, BATTLE)], **SIGNED) == (*[True] * 8, False)
    with in_memory() as other:
        fill(other, EIGHT)
        assert derived(other) == derived(ledger)


def test_a_report_that_cannot_be_added_leaves_nothing_of_its_company(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(ledger, [BATTLE])
    before = derived(ledger)

    def broken(*_given: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr(linking, "regroup", broken)
    with pytest.raises(RuntimeError):
        keep_all(ledger, [prepare(ELSEWHERE, b"page"), prepare(AGAIN, b"page")], **SIGNED)
    assert derived(ledger) == before
    assert audit(ledger) is None


def test_hypotheses_and_background_make_no_accounts(ledger: Ledger) -> None:
    event = replace(BATTLE.events[0], status=Status.BACKGROUND)
    fill(ledger, [replace(BATTLE, events=(event,))])
    assert held(ledger) == set()


# Order


def test_the_ledger_holds_what_linking_makes_of_all_at_once(ledger: Ledger) -> None:
    fill(ledger, EIGHT)
    assert held(ledger) == at_once(EIGHT)
    assert len({group for _, group, _ in held(ledger) if len(group) > 1}) == 1


def test_a_report_may_tell_of_an_event_and_of_a_total_that_holds_it(ledger: Ledger) -> None:
    week = digest(Said(9), Said(42), name="s")
    for some in ([week], [week, AGAIN], [BATTLE, week, AGAIN]):
        fill(ledger, some)
        assert held(ledger) == at_once(some)
    assert any(summaries for _, _, summaries in held(ledger))


_day, _place = st.integers(0, 4), st.sampled_from(["Kalan", "Tamar"])
_told = st.builds(
    lambda number, day, place, killed, kind: kind(
        report(Said(killed), Said(2, "wounded"), name=f"n{number}", days=day, place=place, publisher=f"p{number}")
    ),
    st.integers(0, 10**6),
    _day,
    _place,
    st.sampled_from([3, 9, 40]),
    st.sampled_from([lambda one: one, twice, lambda one: total(one, days=3)]),
)


_all_told = st.lists(_told, min_size=2, max_size=8, unique_by=lambda one: one.document.id)
_chance = st.randoms(use_true_random=False)


@given(_all_told, _chance)
@settings(max_examples=25, deadline=None)
def test_the_order_of_reports_does_not_matter(reports: list[Report], chance: Random) -> None:
    expected = at_once(reports)
    chance.shuffle(reports)
    with in_memory() as ledger:
        fill(ledger, reports)
        assert held(ledger) == expected
        before = derived(ledger)
        rederive(ledger)
        assert derived(ledger) == before


@given(_all_told, _chance)
@settings(max_examples=25, deadline=None)
def test_reading_anew_is_as_if_it_had_been_read_so_at_first(reports: list[Report], chance: Random) -> None:
    """Every report is also read worse, as of no known day and with its first claim alone, before or after."""
    worse = [replace(one, events=(replace(one.events[0], when=None),), claims=one.claims[:1]) for one in reports]
    steps = worse + reports
    chance.shuffle(steps)
    with in_memory() as ledger:
        fill(ledger, steps)
        standing = {one.document.id: one for one in steps}
        with ledger.reading() as connection:
            assert {one.document.id: one for one in reading.reports(connection)} == standing
        assert held(ledger) == at_once(list(standing.values()))
        before = derived(ledger)
        rederive(ledger)
        assert derived(ledger) == before


def test_where_every_day_is_linked_to_the_next_incidents_are_those_of_all_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is grouped anew for a report is little of what links lead to, and comes out as if it were all."""
    monkeypatch.setattr(linking, "CROWD", 10**6)
    read: list[int] = []
    monkeypatch.setattr(deriving, "companions", _counted(deriving.companions, read))
    town = world().places[COUNTRIES[0]][0]  # where most happens
    numbers = [number for number in range(700) if occurrence(number, 30_000).place == town]
    reports = [each for number in numbers for each in told(number, 30_000)]
    with in_memory() as ledger:
        fill(ledger, reports)
        assert held(ledger) == at_once(reports)
        assert 0 < median([number for number in read if number][-20:]) < _longest_chain(ledger) / 2
        fill(ledger, [replace(each, warnings=("read anew",)) for each in Random(3).sample(reports, 10)])  # noqa: S311
        assert held(ledger) == at_once(reports)


Companions = Callable[[Connection, Iterable[int]], dict[int, AccountRow]]


def _counted(of: Companions, read: list[int]) -> Companions:
    def counted(connection: Connection, numbers: Iterable[int]) -> dict[int, AccountRow]:
        found = of(connection, numbers)
        read.append(len(found))
        return found

    return counted


def _longest_chain(ledger: Ledger) -> int:
    """How many accounts hang together by links, at most."""
    with ledger.reading() as connection:
        pairs = connection.execute(select(links.c.one, links.c.other)).all()
    chains = {end: {end} for pair in pairs for end in pair}
    for one, other in pairs:
        joined = chains[one] | chains[other]
        chains |= dict.fromkeys(joined, joined)
    return max(map(len, chains.values()))


@pytest.mark.parametrize("seed", range(4))
def test_too_full_words_tell_nothing_whatever_the_order(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """With blocks that are full at three accounts, links that stood on them go, and come back with room."""
    monkeypatch.setattr(linking, "CROWD", 3)
    reports = [each for number in range(4) for each in told(number, 40)]
    shown = []
    for order in (reports, Random(seed).sample(reports, len(reports))):  # noqa: S311
        with in_memory() as ledger:
            fill(ledger, order)
            shown.append(held(ledger))
            again = [replace(each, warnings=("read anew",)) for each in order[:5]]
            fill(ledger, again)
            assert held(ledger) == shown[-1]
    assert shown[0] == shown[1]


# Copies


def test_copies_are_those_of_all_documents_at_once(ledger: Ledger) -> None:
    reports = [each for number in range(5) for each in told(number, 200)]
    Random(5).shuffle(reports)  # noqa: S311
    fill(ledger, reports)
    found = families([taken(each.document) for each in reports])
    with ledger.reading() as connection:
        rows = connection.execute(select(documents.c.id, documents.c.original, documents.c.replaced_by)).all()
    assert {row.id: row.original for row in rows} == {
        member: family.original for family in found for member in family.members
    }
    assert {row.id for row in rows if row.replaced_by} == {each for family in found for each in family.replaced}
    assert any(len(family.members) > 1 for family in found)


# Reading anew


def test_an_older_reading_stays_on_record_and_what_followed_from_it_goes(ledger: Ledger) -> None:
    fill(ledger, [BATTLE, AGAIN])
    better = replace(BATTLE, events=(replace(BATTLE.events[0], when=ELSEWHERE.events[0].when, where=None),), places=())
    assert keep(ledger, better, **SIGNED)
    with ledger.reading() as connection:
        assert connection.execute(select(entries.c.seq).order_by(entries.c.seq)).scalars().all() == [1, 2, 3]
        assert reading.report_of_entry(connection, 1) == BATTLE
        assert reading.report(connection, BATTLE.document.id) == better
    assert grouping(ledger) == {frozenset({f"{BATTLE.document.id}/e1"}), frozenset({f"{AGAIN.document.id}/e1"})}


def test_judgements_outlast_a_better_reading(ledger: Ledger) -> None:
    fill(ledger, [BATTLE, AGAIN])
    judge(ledger, judged(BATTLE, AGAIN))
    apart = grouping(ledger)
    assert len(apart) == 2
    keep(ledger, replace(AGAIN, gazetteer="newer"), **SIGNED)
    assert grouping(ledger) == apart


def test_a_judgement_on_a_claim_that_is_no_longer_read_rests_until_it_is_read_again(ledger: Ledger) -> None:
    fill(ledger, [BATTLE, AGAIN])
    together = grouping(ledger)
    judge(ledger, judged(BATTLE, AGAIN))
    keep(ledger, replace(AGAIN, claims=()), **SIGNED)
    assert grouping(ledger) == together
    keep(ledger, replace(AGAIN, gazetteer="newer"), **SIGNED)
    assert grouping(ledger) != together


# Judgements


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_judgements_rule_in_any_order_and_taken_back_leave_no_trace(ledger: Ledger, order: tuple[int, ...]) -> None:
    fill(ledger, EIGHT)
    before = derived(ledger)
    given = [
        judged(BATTLE, AGAIN, minute=1),
        judged(BATTLE, ELSEWHERE, Ruling.SAME, minute=2),
        judged(AGAIN, EIGHT[7], Ruling.SAME, minute=3),
    ]
    for number in order:
        judge(ledger, given[number])
    ruled = derived(ledger)
    groups = grouping(ledger)
    ids = {one: f"{one.document.id}/e1" for one in (BATTLE, AGAIN, ELSEWHERE, EIGHT[7])}
    assert any({ids[BATTLE], ids[ELSEWHERE]} <= group for group in groups)
    assert not any({ids[BATTLE], ids[AGAIN]} <= group for group in groups)
    rederive(ledger)
    assert derived(ledger) == ruled
    for number in order:
        retract(ledger, given[number], reason="seen the pictures", **SIGNED)
    assert derived(ledger) == before
    with ledger.reading() as connection:
        assert [each.holds for each in reading.judgements(connection)] == [False] * 3


LATER = tuple(report(Said(30), name=f"l{number}", days=12, publisher=f"p{number}") for number in range(3))


@pytest.mark.parametrize("left", [0, 1])
@pytest.mark.parametrize("right", [0, 2])
def test_a_judgement_that_two_incidents_are_one_joins_all_their_reports(ledger: Ledger, left: int, right: int) -> None:
    first = (BATTLE, AGAIN)
    fill(ledger, [*first, *LATER[:2]])
    ids = [frozenset(f"{one.document.id}/e1" for one in group) for group in (first, LATER)]
    same = judged(first[left], LATER[right], Ruling.SAME)
    if right < 2:
        judge(ledger, same)
    fill(ledger, LATER[2:])  # a report of the later one joins them, whichever comes first
    if right == 2:
        judge(ledger, same)
    assert grouping(ledger) == {ids[0] | ids[1]}
    ruled = derived(ledger)
    rederive(ledger)
    assert derived(ledger) == ruled
    retract(ledger, same, reason="seen the pictures", **SIGNED)
    assert grouping(ledger) == set(ids)


@given(_all_told, st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.sampled_from(list(Ruling)))), _chance)
@settings(max_examples=25, deadline=None)
def test_the_order_of_reports_and_judgements_does_not_matter(
    reports: list[Report], rulings: list[tuple[int, int, Ruling]], chance: Random
) -> None:
    """Judgements once their claims are read, in any order among the reports: what comes out is what comes of all."""
    pairs = [(reports[one % len(reports)], reports[other % len(reports)], ruling) for one, other, ruling in rulings]
    given = [judged(*pair, minute=minute) for minute, pair in enumerate(pairs) if pair[0] is not pair[1]]
    with in_memory() as ledger, in_memory() as other:
        fill(ledger, reports)
        for each in given:
            judge(ledger, each)
        chance.shuffle(given)
        chance.shuffle(reports)
        waiting, read = list(given), set[str]()
        for one in reports:
            keep(other, one, **SIGNED)
            read |= {claim.id for claim in one.claims}
            for each in [each for each in waiting if {each.left, each.right} <= read]:
                judge(other, each)
                waiting.remove(each)
        assert grouping(other) == grouping(ledger)
        for each in given:
            retract(other, each, reason="a mistake", **SIGNED)
        assert held(other) == at_once(reports)


def test_a_judgement_is_given_and_taken_back_once(ledger: Ledger) -> None:
    fill(ledger, [BATTLE, AGAIN])
    for _ in range(2):
        judge(ledger, judged(BATTLE, AGAIN))
    for _ in range(2):
        retract(ledger, judged(BATTLE, AGAIN), reason="a mistake", **SIGNED)
    assert kinds(ledger) == ["report", "report", "judgement", "retraction"]


def test_a_judgement_on_what_was_never_read_is_refused(ledger: Ledger) -> None:
    fill(ledger, [BATTLE])
    with pytest.raises(NotInLedger, match="W504"):
        judge(ledger, judged(BATTLE, AGAIN))
    with pytest.raises(NotInLedger, match="W504"):
        retract(ledger, judged(BATTLE, AGAIN), reason="a mistake", **SIGNED)


# Several writers

WRITER = """
import sys
from itertools import islice
from random import Random
from bench.generated import told
from tests.ledger.sample import SIGNED
from warledger.ledger import open_ledger
from warledger.pipeline.keeping import keep, keep_all, prepare
where, seed = sys.argv[1], int(sys.argv[2])
reports = [each for number in range(8) for each in told(number, 60)]
Random(seed).shuffle(reports)
ledger = open_ledger(where)
for each in reports[: len(reports) // 2]:
    keep(ledger, each, each.document.text.encode(), **SIGNED)
keep_all(ledger, [prepare(each, each.document.text.encode()) for each in reports], **SIGNED)
ledger.close()
"""


def test_several_writers_at_once_lose_nothing_and_double_nothing(ledger: Ledger, place: str) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, place, f"{seed}"]) for seed in range(4)]
    assert [writer.wait() for writer in writers] == [0] * 4
    reports = [each for number in range(8) for each in told(number, 60)]
    assert audit(ledger) is None
    with ledger.reading() as connection:
        found = connection.execute(select(entries.c.subject).where(entries.c.kind == "report")).scalars().all()
        assert sorted(found) == sorted(each.document.id for each in reports)
        assert list(reading.reports(connection)) == sorted(reports, key=lambda each: each.document.id)
        assert connection.execute(text("SELECT count(*) FROM search")).scalar() == len(reports)
    assert held(ledger) == at_once(reports)
