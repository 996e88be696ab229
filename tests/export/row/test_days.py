"""When an incident was."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.assemble.sample import DAY, Said
from tests.export.dossiers import dossier, told, within
from warledger.export.row.days import Days, date_prec, days, days_before_report, separate_days
from warledger.values import Account, Moment


def at(first: int, last: int, precision: int, name: str = "a") -> Account:
    """A report of days in July 2024."""
    return told(Said(3), when=within(date(2024, 7, first), date(2024, 7, last), precision), name=name)


def test_the_most_precise_report_dates_the_incident() -> None:
    found = days(dossier(at(25, 27, 2, name="a"), at(26, 26, 1, name="b")))
    assert found == Days(date(2024, 7, 26), date(2024, 7, 26), 1, "then")


def test_of_equally_precise_reports_most_decide() -> None:
    found = days(dossier(at(25, 25, 1, name="a"), at(26, 26, 1, name="b"), at(26, 26, 1, name="c")))
    assert found == Days(date(2024, 7, 26), date(2024, 7, 26), 1, "then")


def test_where_as_many_reports_say_each_the_window_holds_both() -> None:
    found = days(dossier(at(25, 25, 1, name="a"), at(27, 27, 1, name="b")))
    assert found == Days(date(2024, 7, 25), date(2024, 7, 27), 2, "then")


def test_what_goes_on_ends_on_the_day_of_the_report() -> None:
    since = Moment(DAY - timedelta(2), None, None, "since Tuesday")
    assert days(dossier(told(Said(3), when=since))) == Days(DAY - timedelta(2), DAY, 2, "since Tuesday")


def test_no_report_gives_a_time() -> None:
    silent = dossier(told(Said(3), when=None))
    assert days(silent) is None
    found = days_before_report(silent)
    assert found is not None
    assert found[:3] == (DAY - timedelta(2), DAY, 2)


@pytest.mark.parametrize(("length", "code"), [(1, 1), (2, 2), (6, 2), (7, 3), (8, 4), (31, 4), (32, 5), (366, 5)])
def test_the_length_of_a_window_gives_its_precision(length: int, code: int) -> None:
    assert date_prec(DAY, DAY + timedelta(length - 1)) == code


def test_beyond_a_year_there_is_no_precision() -> None:
    assert date_prec(DAY, DAY + timedelta(366)) is None


def test_days_are_told_apart_only_by_one_report_that_names_both() -> None:
    two = told(Said(3), Said(4, by="hospital"), name="a", when=within(DAY, DAY + timedelta(2), 2))
    first, second = two.claims
    assert separate_days(dossier(two)) == ()
    next_day = DAY + timedelta(1)
    dated = [replace(first, when=within(DAY, DAY, 1)), replace(second, when=within(next_day, next_day, 1))]
    assert separate_days(dossier(replace(two, claims=tuple(dated)))) == (DAY, next_day)
    one_each = [replace(two, claims=(claim,), id=f"x/{number}") for number, claim in enumerate(dated)]
    assert separate_days(dossier(*one_each)) == ()
