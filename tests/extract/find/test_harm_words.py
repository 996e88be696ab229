"""Words that are harm words only with others."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A policeman was shot and killed.", ["killed 1..1 [A policeman]"]),
        ("A guard was found shot to death.", ["killed 1..1 [A guard]"]),
        ("A man was shot in the leg.", ["wounded 1..1 [A man]"]),
        ("A man was shot in the yard.", ["killed+wounded 1..1 [A man]"]),
        ("A clerk was hit in the arm.", ["wounded 1..1 [A clerk]"]),
        ("The wall was hit in the raid.", []),
        ("Police in rebel-held Gao arrested two men.", ["captured 2..2 [two men]"]),
        ("Rebels held two clerks in Gao.", ["abducted 2..2 [two clerks in Gao]"]),
        ("Eleven of our men are in hospital.", ["wounded 11..11 [Eleven of our men]"]),
        ("Nine nurses work in hospital.", []),
        (
            "The flames left hundreds wounded and tens of thousands homeless.",
            ["wounded 200..999 [hundreds]", "displaced 20000..99999"],
        ),
        ("The homeless man slept.", []),
        ("Gunmen machinegunned two guards.", ["killed+wounded 2..2 [two guards]"]),
        ("Gunmen machinegunned two houses.", []),
        ("Armed men carted away nine women.", ["abducted 9..9 [nine women]"]),
        ("Thieves carted away nine cows.", []),
        ("His nephew was hacked with a machete.", ["wounded 1..1 [His nephew]"]),
        ("His phone was hacked.", []),
        ("Soldiers opened fire, hitting two students.", ["killed+wounded 2..2 [two students]"]),
        ("A car hit two students.", []),
        ("The judge was riddled with bullets.", ["killed 1..1 [The judge]"]),
        ("The van was riddled with bullets.", []),
        ("The bomber blew himself up.", ["killed 1..1 [The bomber]"]),
        (
            "A man killed two guards before turning the gun on himself.",
            ["killed 2..2 [two guards]", "killed 1..1 [A man]"],
        ),
        ("Police turned the guns on a bus.", []),
        ("Twelve lives were lost.", ["killed 12..12"]),
        ("The war cost 12 people their lives.", ["killed 12..12 [12 people]"]),
        ("The army lost 12 men.", ["killed 12..12 [12 men]"]),
        ("The party lost two deputies.", []),
        ("Forty rebels laid down their arms.", ["surrendered 40..40 [Forty rebels]"]),
        ("The raid forced 900 people to flee.", ["displaced 900..900 [900 people]"]),
        ("The gunman fled.", []),
        ("Ten people were taken to hospital.", ["wounded 10..10 [Ten people]"]),
        ("The victims were taken to hospital.", []),  # told before
        ("Seven students went missing.", ["missing 7..7 [Seven students]"]),
        ("Half of the 40 soldiers were killed.", []),  # a share is no number
        ("Rebels kidnapped a young couple.", ["abducted 2..2 [a young couple]"]),
        ("A minister died of a heart illness.", []),
        ("Two guards died in a road accident.", []),
        ("Two guards died in a raid.", ["killed 2..2 [Two guards]"]),
    ],
)
def test_words(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The war has cost tens of thousands of lives.", ["killed 20000..99999"]),
        ("The fighting claimed hundreds of lives in the north.", ["killed 200..999"]),
        ("The war has cost hundreds of millions.", []),
        ("The raid caused losses estimated at $500 million.", []),
    ],
)
def test_lives_behind_numbers_in_words(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Dozens feared dead after attack on village", ["missing 24..99 [Dozens]"]),
        ("Nine miners were presumed dead.", ["missing 9..9 [Nine miners]"]),
        ("Nine miners were confirmed dead.", ["killed 9..9 [Nine miners]"]),
        ("Nine confirmed dead in attack", ["killed 9..9 [Nine]"]),
        ("Nine miners feared the dead.", []),
        ("Two boys were left with serious injuries.", ["wounded 2..2 [Two boys]"]),
        ("Two boys were left with serious questions.", []),
    ],
)
def test_who_is_feared_dead_or_left_hurt(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
