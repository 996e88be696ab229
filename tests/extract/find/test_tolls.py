"""Tolls: every form the field writes, a near miss beside it, and what ends its scope."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # passive, active, intransitive
        ("Seven of their fighters were killed.", ["killed 7..7 [Seven of their fighters]"]),
        ("Gunmen killed at least nine villagers.", ["killed 9.. [at least nine villagers]"]),
        ("A dozen rebels died on Friday.", ["killed 12..12 [A dozen rebels]"]),
        ("The soldier was wounded by a sniper.", ["wounded 1..1 [The soldier]"]),
        ("Two officers, who were abducted in May, are alive.", ["abducted 2..2 [Two officers]"]),
        # gaps
        ("Seven were killed and 12 wounded.", ["killed 7..7 [Seven]", "wounded 12..12"]),
        ("One policeman was killed and another wounded.", ["killed 1..1 [One policeman]", "wounded 1..1 [another]"]),
        ("The blast left 17 people dead and over 55 others injured.",
         ["killed 17..17 [17 people]", "wounded 56.. [over 55 others]"]),
        ("The raid resulted in 12 dead and 30 wounded.", ["killed 12..12", "wounded 30..30"]),
        # joined groups and pooled outcomes
        ("Two soldiers and six rebels died.", ["killed 2..2 [Two soldiers]", "killed 6..6 [six rebels]"]),
        ("At least 15 men were killed or captured.", ["killed+captured 15.. [At least 15 men]"]),
        ("The shelling killed and wounded many people.", ["killed+wounded 3.. [many people]"]),
        ("The attack caused 45 casualties.", ["killed+wounded 45..45"]),
        # nouns
        ("He confirmed the death of two nurses.", ["killed 2..2 [two nurses]"]),
        ("The strike led to the death of a child and the injury of five others.",
         ["killed 1..1 [a child]", "wounded 5..5 [five others]"]),
        ("The bodies of four farmers were found.", ["killed 4..4 [four farmers]"]),
        ("Doctors counted 31 deaths.", ["killed 31..31"]),
        # verbs that need their noun
        ("Three miners lost their lives.", ["killed 3..3 [Three miners]"]),
        ("The war has claimed the lives of 40 journalists.", ["killed 40..40 [40 journalists]"]),
        ("Nine recruits were taken prisoner.", ["captured 9..9 [Nine recruits]"]),
        ("Five passengers sustained serious injuries.", ["wounded 5..5 [Five passengers]"]),
        ("Prisoners were also taken.", ["captured 2.."]),
        # parts
        ("Nine people were killed, including four children.",
         ["killed 9..9 [Nine people]", "killed 4..4 [four children] of people"]),
        ("Police arrested 30 men, among them a priest.",
         ["captured 30..30 [30 men]", "captured 1..1 [a priest] of men"]),
        # a number apart from what it counts
        ("The number of people killed in the market has risen to 14.", ["killed 14..14 [people]"]),
        ("The death toll rose to 31.", ["killed 31..31"]),
        # none
        ("No civilians were killed.", ["killed 0..0 [No civilians]"]),
        ("The minister was not injured.", ["wounded 0..0 [The minister]"]),
        ("The driver escaped unharmed.", ["wounded 0..0 [The driver]"]),
        # without a number
        ("Several guards were wounded.", ["wounded 3..9 [Several guards]"]),
        ("Soldiers were killed in the clash.", ["killed 2.. [Soldiers]"]),
        ("Child killed in raid on village", ["killed 1..1 [Child]"]),
        ("One of the students kidnapped last week was freed.", ["abducted 1..1 [One of the students]"]),
    ],
)  # fmt: skip
def test_a_toll_is_read(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Police said 12 checkpoints were closed.",  # things
        "The rebels captured the town.",
        "The army lost two tanks.",
        "The bill was killed in committee.",
        "The victims were buried on Monday.",
        "He asked how many people died.",
        "The talks died on Friday.",
        "Several massacres shook the region.",
        "The alliance claimed a victory.",
    ],
)
def test_what_is_no_toll(text: str) -> None:
    assert read(text) == []


def test_capitals_change_nothing() -> None:
    text = "Gunmen killed at least nine villagers and wounded 12 others."
    assert [toll.lower() for toll in read(text.upper())] == [toll.lower() for toll in read(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The arrest of Juan Gil brings to three the number of men that have been seized.",
            ["captured 1..1 [Juan Gil]", "captured 3..3 [men]"],
        ),
        (
            "The arrest of Juan Gil and of men that had been seized brings calm.",
            ["captured 1..1 [Juan Gil]", "captured 2.. [men]"],
        ),
        (
            "Eleven soldiers were killed and as many were wounded.",
            ["killed 11..11 [Eleven soldiers]", "wounded 2.. [as many]"],
        ),
    ],
)
def test_what_a_total_counts(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A woman died tonight after sustaining severe injuries in the raid.", ["killed 1..1 [A woman]"]),
        ("A woman died after two others had been wounded.", ["killed 1..1 [A woman]", "wounded 2..2 [two others]"]),
        ("The daughter received two shots in the chest.", ["wounded 1..1 [The daughter]"]),
        ("The daughter received two letters.", []),
    ],
)
def test_wounds_that_somebody_died_of(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Villagers killed, wounded in raid on hamlet", ["killed+wounded 2.. [Villagers]"]),
        ("Nine villagers were killed, 12 wounded in the raid.", ["killed 9..9 [Nine villagers]", "wounded 12..12"]),
    ],
)
def test_verbs_that_a_comma_joins(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("At least [9] persons died last week.", ["killed 9.. [persons]"]),
        ("Nine persons [words indistinct] died last week.", ["killed 9..9 [Nine persons]"]),
        ("Persons were killed last week.[9] Persons fled.", ["killed 2.. [Persons]", "displaced 2.. [Persons]"]),
        ("Persons were killed last week [9].", ["killed 2.. [Persons]"]),
        ("Soldiers seized arms and sticks of dynamite.", []),
    ],
)
def test_what_a_monitor_of_broadcasts_writes(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Seven men were abducted and killed.", ["abducted 7..7 [Seven men]", "killed 7..7 [Seven men]"]),
        ("Seven men were abducted or killed.", ["abducted+killed 7..7 [Seven men]"]),
        ("Seven men were killed and wounded.", ["killed+wounded 7..7 [Seven men]"]),
    ],
)
def test_what_befell_them_in_turn(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The judge died after he was shot by two men.", ["killed 1..1 [The judge]"]),
        ("The judge died, and his clerk says he was shot, too.", ["killed 1..1 [The judge]"]),
        ("Two judges died, and he was shot.", ["killed 2..2 [Two judges]", "killed+wounded 1..1 [he]"]),
    ],
)
def test_how_somebody_died(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nineteen people sheltering in a camp were killed.", ["killed 19..19 [Nineteen people]"]),
        ("Nineteen people are sheltering in a camp.", ["displaced 19..19 [Nineteen people]"]),
        ("Nineteen people sheltering in a camp said four nurses were killed.",
         ["displaced 19..19 [Nineteen people]", "killed 4..4 [four nurses]"]),
    ],
)  # fmt: skip
def test_flight_that_describes(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Death toll in raid climbs past 90.", ["killed 91.."]),
        ("Death toll in raid tops 90", ["killed 91.."]),
        ("Toll of the siege surpasses 90.", ["killed 91.."]),
        ("The number of dead may exceed 90, doctors said.", ["killed 91.."]),
        ("The death toll stands at 90.", ["killed 90..90"]),
        ("The death toll later rose to four.", ["killed 4..4"]),
        ("The road goes past 12 villages where nine people were killed.", ["killed 9..9 [nine people]"]),
    ],
)
def test_a_total_past_a_number(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Three more died in the shelling, bringing the total to 80.", ["killed 3..3 [Three]", "killed 80..80"]),
        ("Three more died of cholera, bringing the total to 80.", []),  # no violence did it
    ],
)
def test_a_total_that_deaths_raise(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
