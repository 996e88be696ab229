"""Parts of a toll."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Fifteen people were injured, three seriously.",
            ["wounded 15..15 [Fifteen people]", "wounded 3..3 of people"],
        ),
        ("Nine people were shot, one fatally.", ["killed+wounded 9..9 [Nine people]", "killed 1..1 of people"]),
        (
            "Nine people were killed; among them were three nurses.",
            ["killed 9..9 [Nine people]", "killed 3..3 [three nurses] of people"],
        ),
        (
            "Nine people were killed, of whom four were women.",
            ["killed 9..9 [Nine people]", "killed 4..4 [four] of people"],
        ),
        (
            "Gunmen killed a guard and injured 15 nurses, four of them badly.",
            ["killed 1..1 [a guard]", "wounded 15..15 [15 nurses]", "wounded 4..4 [four of them] of nurses"],
        ),
        (
            "Police counted 12 dead, including three children.",
            ["killed 12..12", "killed 3..3 [three children] of dead"],
        ),  # the whole is a bare number
        (
            "The war left 90 dead, including six priests who were murdered.",
            ["killed 90..90", "killed 6..6 [six priests] of dead"],
        ),
        (
            "The war left 90 dead, and six priests who were murdered are mourned.",
            ["killed 90..90", "killed 6..6 [six priests]"],
        ),
        (
            "Twelve people, among them three children, were killed.",
            ["killed 12..12 [Twelve people]", "killed 3..3 [three children] of people"],
        ),
        ("Fifteen people were injured, some seriously.", ["wounded 15..15 [Fifteen people]"]),  # how, not how many
        ("Two men, both of whom were guards, were killed.", ["killed 2..2 [Two men]"]),  # all of them are no part
        ("Fifteen people were injured, and three critically ill men were freed.", ["wounded 15..15 [Fifteen people]"]),
    ],
)
def test_parts(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Six of the dead were guards and two were drivers.",
            ["killed 6..6 [guards]", "killed 2..2 [drivers]"],
        ),
        ("Of those wounded, five were nurses.", ["wounded 5..5 [nurses]"]),
        ("Six of the dead were unknown.", ["killed 6..6"]),
        ("Six of the guards were farmers before the war, and the dead were remembered.", []),
    ],
)
def test_what_the_harmed_were(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Four bodies were found on Monday and nine more on Tuesday.",
            ["killed 4..4", "killed 9..9 [nine more]"],
        ),
        ("Four bodies were found and nine more letters were written.", ["killed 4..4"]),
        ("Four were killed on Monday and nine more arrived.", ["killed 4..4 [Four]"]),
        (
            "Four were killed on Monday and nine others were wounded.",
            ["killed 4..4 [Four]", "wounded 9..9 [nine others]"],
        ),
    ],
)
def test_further(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ten people were killed, among them a woman and her two children.",
            [
                "killed 10..10 [Ten people]",
                "killed 1..1 [a woman] of people",
                "killed 2..2 [her two children] of people",
            ],
        ),
        (
            "Ten people were killed, including a market trader.",
            ["killed 10..10 [Ten people]", "killed 1..1 [a market trader] of people"],
        ),
        ("Ten people were killed in raids, including a market raid.", ["killed 10..10 [Ten people]"]),
        ("The raid caused hundreds of deaths, including mutilations.", ["killed 200..999"]),
        (
            "The raid killed five civilians - one woman and four of her children - and wounded a nurse.",
            [
                "killed 5..5 [five civilians]",
                "wounded 1..1 [a nurse]",
                "killed 1..1 [one woman] of civilians",
                "killed 4..4 [her children] of civilians",
            ],
        ),
    ],
)
def test_who_may_be_a_part(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Shelling led to the death and injury of 11 villagers, including women.",
            ["killed+wounded 11..11 [11 villagers]", "killed+wounded 2.. [women] of villagers"],
        ),
        (
            "Shelling killed 11 villagers, including women, and injured nine.",
            ["killed 11..11 [11 villagers]", "wounded 9..9 [nine]", "killed 2.. [women] of villagers"],
        ),
    ],
)
def test_that_parts_suffer_what_the_whole_does(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ten bodies were found in Gao and four more, all women, were recovered in Kidal.",
            ["killed 10..10", "killed 4..4 [four more]"],
        ),
        ("Ten bodies were found in Gao and four more trucks were discovered in Kidal.", ["killed 10..10"]),
        ("Ten bodies were found in Gao and four others were found alive in Kidal.", ["killed 10..10"]),
        (
            "Ten people were killed in Gao and four others were found in Kidal.",
            ["killed 10..10 [Ten people]"],
        ),  # of no bodies
    ],
)
def test_more_bodies_elsewhere(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
