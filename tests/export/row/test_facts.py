"""What rows say of an incident's kind."""

from dataclasses import replace

from tests.assemble.sample import Said
from tests.export.dossiers import BATTLE, KILLING, told
from warledger.export.row.facts import type_of


def test_ucdps_type_is_that_of_the_reports_that_tell_enough_for_one() -> None:
    nameless = [told(Said(3), name=name, kind=replace(KILLING, ucdp=None)) for name in "ab"]
    named = told(Said(3), name="c", kind=KILLING)
    assert type_of([*nameless, named]) == KILLING
    battle = told(Said(3), name="c", kind=BATTLE)
    assert type_of([*nameless, battle]).ucdp is None  # of another kind


def test_the_type_of_most_reports_is_not_another_reports() -> None:
    accounts = [told(Said(3), name=name, kind=KILLING) for name in "ab"]
    assert type_of([*accounts, told(Said(3), name="c", kind=BATTLE)]).ucdp == 3


def test_no_report_tells_a_kind() -> None:
    kind = type_of([told(Said(3), kind=replace(BATTLE, acled=None, plover=None, mode=None, ucdp=None))])
    assert kind.ucdp is None
