"""Sentences written before the rules that read them: what a careful coder dates them to, and what is no date at all."""

from datetime import date

import pytest

from tests.extract.when.marked import REPORTED, report
from warledger.extract.when import Times

UNRESOLVED = (None, None, None)

# What the last sentence says, in a report of Sunday 28 July 2024: first and last day, UCDP's precision.
# fmt: off
DATES = [
    ("Gunmen killed 14 villagers on 14 January.", "2024-01-14", "2024-01-14", 1),
    ("Two traders were shot last Tuesday.", "2024-07-23", "2024-07-23", 1),
    ("Shells hit the camp on Monday night.", "2024-07-22", "2024-07-22", 1),
    ("Shells hit the camp in the early hours of Sunday.", "2024-07-28", "2024-07-28", 1),
    ("Drones hit the camp at dawn on Friday.", "2024-07-26", "2024-07-26", 1),
    ("A bomb went off at 6 p.m. on Thursday.", "2024-07-25", "2024-07-25", 1),
    ("The post fell late on 3 July.", "2024-07-03", "2024-07-03", 1),
    ("Saturday's ambush killed nine.", "2024-07-27", "2024-07-27", 1),
    ("The governor was shot on 27/06/2024.", "2024-06-27", "2024-06-27", 1),
    ("The convoy left on the night of 24 July.", "2024-07-24", "2024-07-24", 1),
    ("The barracks burned on the night of 24 to 25 July.", "2024-07-24", "2024-07-25", 2),
    ("They pulled out between Friday and Saturday.", "2024-07-26", "2024-07-27", 2),
    ("They pulled out during the night between Friday and Saturday.", "2024-07-26", "2024-07-27", 2),
    ("They held the bridge from Monday to Wednesday.", "2024-07-22", "2024-07-24", 2),
    ("The garrison gave up after three days of fighting, which began on Thursday.", "2024-07-25", "2024-07-27", 2),
    ("Rockets fell on the port overnight.", "2024-07-27", "2024-07-28", 2),
    ("Rockets fell on the port over the weekend.", "2024-07-27", "2024-07-28", 2),
    ("Rockets fell on the port last weekend.", "2024-07-20", "2024-07-21", 2),
    ("Forty have died since Thursday.", "2024-07-25", "2024-07-28", 2),
    ("Forty have died since the beginning of the week.", "2024-07-22", "2024-07-28", 2),
    ("Forty have died since last week.", "2024-07-15", "2024-07-28", 4),
    ("Forty have died in the past 72 hours.", "2024-07-25", "2024-07-28", 2),
    ("Forty have died in the past two days.", "2024-07-26", "2024-07-27", 2),
    ("The mine went off around 2 July.", "2024-07-01", "2024-07-03", 2),
    ("Fighting raged in the last 6 days of January.", "2024-01-26", "2024-01-31", 2),
    ("Fighting raged in the first half of June.", "2024-06-01", "2024-06-15", 4),
    ("Fighting raged in mid-July.", "2024-07-10", "2024-07-20", 4),
    ("Fighting raged at the end of May.", "2024-05-15", "2024-05-31", 4),
    ("Fighting raged from early May to mid-June.", "2024-05-01", "2024-06-20", 5),
    ("Fighting raged between January and March.", "2024-01-01", "2024-03-31", 5),
    ("A truce was signed in December.", "2023-12-01", "2023-12-31", 4),
    ("A truce was signed about three weeks ago.", "2024-07-04", "2024-07-10", 3),
    ("Twelve raids were counted in the first quarter of 2024.", "2024-01-01", "2024-03-31", 5),
    ("Twelve raids were counted in the first half of 2023.", "2023-01-01", "2023-06-30", 5),
    ("In 2023, forty villages were burned.", "2023-01-01", "2023-12-31", 5),
    ("Thousands have fled since the 2012 uprising.", "2012-01-01", "2024-07-28", None),
    ("Thousands have fled since the October 7 attack.", "2023-10-07", "2024-07-28", 5),
    ("He rose to power in the August 2020 coup.", "2020-08-01", "2020-08-31", 4),
    ("He rose to power in the 18 August 2020 coup.", "2020-08-18", "2020-08-18", 1),
    ("He fought in the bush in the 1990s.", "1990-01-01", "1999-12-31", None),
    ("The region has been at war for years, and decades ago it was at peace.", None, "2024-07-28", None),
    ("Envoys will meet next Tuesday.", "2024-07-30", "2024-07-30", 1),
    ("A vote will be held in October.", "2024-10-01", "2024-10-31", 4),
    ("By Friday the toll had risen to 30.", None, "2024-07-26", None),
    ("As of 12 July, 300 people had been killed.", None, "2024-07-12", None),
    ("THE GUERRILLAS ATTACKED THE POST ON 19 JULY.", "2024-07-19", "2024-07-19", 1),
    ("THE GUERRILLAS ATTACKED THE POST THIS MORNING.", "2024-07-28", "2024-07-28", 1),
    ("POLICE SAID TWO MEN WERE KILLED LAST NIGHT.", "2024-07-27", "2024-07-27", 1),
    ("TWO SOLDIERS DIED IN AN AMBUSH ON FRIDAY NIGHT.", "2024-07-26", "2024-07-26", 1),
    # dated by what the report told before
    ("A convoy was hit on 3 July. The day after the attack, the army hit back.", "2024-07-04", "2024-07-04", 1),
    ("A convoy was hit on 3 July. Three days later, the army shelled the hills.", "2024-07-06", "2024-07-06", 1),
    ("A convoy was hit on 3 July. The next morning, the army shelled the hills.", "2024-07-04", "2024-07-04", 1),
    ("A convoy was hit on 3 July. A day earlier, two spies had been shot.", "2024-07-02", "2024-07-02", 1),
    ("A convoy was hit on 3 July. A market was shelled that same day.", "2024-07-03", "2024-07-03", 1),
    ("Rebels struck the post on Friday. Earlier in the day, a mine had gone off.", "2024-07-26", "2024-07-26", 1),
    ("Officers seized power on 26 July 2023. A militia rose two weeks after the coup.", "2023-08-06", "2023-08-12", 3),
    ("Officers seized power on 26 July 2023. The border closed the following month.", "2023-08-01", "2023-08-31", 4),
    ("Officers seized power in July 2023. The border was closed two months later.", "2023-09-01", "2023-09-30", 4),
    ("The army built the fort in 2012. The following year it was abandoned.", "2013-01-01", "2013-12-31", 5),
    ("In 2012, rebels rose in the north. In March, officers overthrew the president.", "2012-03-01", "2012-03-31", 4),
]
NOT_RESOLVED = [  # they count from a day that the report does not tell: never from its own
    "Three days later, the army shelled the hills.",
    "Earlier in the day, a mine had gone off.",
    "The day after the attack, the army shelled the hills.",
    "The militia was formed two weeks after the coup.",
    "The envoy left two days before the vote.",
]
NO_DATES = [
    "The siege went on for three days.",  # durations
    "The hostages were held for more than two weeks.",
    "A 24-hour curfew and a three-month truce were declared.",
    "The talks took eleven hours.",
    "Aid trucks crossed every Friday.",  # frequencies
    "The town is shelled twice a week.",
    "On Fridays the market is closed.",
    "Supplies arrive daily, and pay once a month.",
    "A two-year-old girl and a 60-year-old man were hurt.",  # ages
    "It was the third day of mourning.",
    "Soldiers of the March 23 Movement may march again.",  # names, and other words
    "The Sunday Times and the Friday Brigade said nothing.",
    "Some 2000 villagers and 1995 rifles were counted.",
    "The second drone fell in a fall of snow.",
]
# fmt: on


def _days(text: str, published: date | None = REPORTED) -> list[tuple[str | None, str | None, int | None]]:
    document, sentences = report(text, published)
    found = Times(document, sentences).moments(sentences[-1])
    return [(_iso(each.earliest), _iso(each.latest), each.precision) for each in found]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), DATES)
def test_dates(text: str, earliest: str | None, latest: str | None, precision: int | None) -> None:
    assert _days(text) == [(earliest, latest, precision)]


@pytest.mark.parametrize("text", NOT_RESOLVED)
def test_what_the_report_does_not_date(text: str) -> None:
    assert _days(text) == [UNRESOLVED]


@pytest.mark.parametrize("text", NO_DATES)
def test_no_dates(text: str) -> None:
    assert _days(text) == []
