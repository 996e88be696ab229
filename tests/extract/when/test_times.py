"""When what a report tells happened: by its own words, or carried on from what was told before."""

import pytest

from tests.extract.when.marked import report, unmarked, word_at
from warledger.extract.when import Times


def _told(marked: str) -> tuple[str, str] | None:
    text, [word] = unmarked(marked)
    document, sentences = report(text)
    told = Times(document, sentences).told(*word_at(sentences, word))
    return (told.moment.text, told.rule.removeprefix("when.")) if told else None


RAID = "On Monday, gunmen stormed the village."


@pytest.mark.parametrize(
    ("marked", "moment"),
    [
        ("On Monday, gunmen stormed the village and [killed] 12.", "Monday"),
        ("Twelve were [killed] in an attack on Monday.", "Monday"),
        (f"{RAID} Two days later they [killed] 12.", "Two days later"),
        ("The army said on Sunday that 12 were [killed] on Monday.", "Monday"),
        ("A strike on Monday [claimed] 12 lives.", "Monday"),
        ("Thousands have fled since the 2012 [uprising].", "the 2012 uprising"),
        ("Thousands have [fled] since the 2012 uprising.", "since the 2012 uprising"),
    ],
)
def test_its_own_words_come_first(marked: str, moment: str) -> None:
    assert _told(marked) == (moment, "own")


@pytest.mark.parametrize(
    "marked",
    [
        f"{RAID} They [killed] 12.",
        f"{RAID} Twelve people were [killed].",
        f"{RAID} Houses were burned, killing two. They [shot] 12.",
        f"{RAID}\nThey [killed] 12.",  # a new paragraph, and a pronoun
        f"{RAID}\nThe attackers [killed] 12.",
        f"{RAID}\nThe attack left 12 [dead].",
        f"{RAID}\nThe gunmen [killed] 12, a teacher said.",
        f"{RAID}\nA teacher said the gunmen had come by night and [killed] 12.",
    ],
)
def test_the_same_scene_goes_on(marked: str) -> None:
    assert _told(marked) == ("Monday", "goes_on")


@pytest.mark.parametrize(
    "marked",
    [
        f"{RAID} Meanwhile, rebels [killed] 12 in the south.",  # something else
        f"{RAID} In a separate attack, rebels [killed] 12.",
        f"{RAID} The war has [killed] 12,000 people.",  # another tense
        f"{RAID} They often [kill] villagers.",
        f"{RAID} They may [kill] again.",
        f"{RAID} They had [killed] 12 there before.",
        f"{RAID}\nA farmer [killed] two men in the capital.",  # a new paragraph that points to nothing
        f"{RAID} Floods hit in March. Nobody was [killed] in the north, which burned on Friday and on Saturday.",
        "The army said on Monday that gunmen had come. They [killed] 12.",  # only the saying is dated
        "Gunmen have come since May. They [killed] 12.",  # a count dates its own sentence
        "Twelve people were [killed].",
    ],
)
def test_what_does_not_go_on_is_not_dated(marked: str) -> None:
    assert _told(marked) is None


def test_these_attacks_are_those_that_were_counted() -> None:
    assert _told("Attacks since May number 20. These attacks [killed] 12.") == ("since May", "goes_on")


def test_the_scene_is_forgotten_after_a_few_sentences() -> None:
    between = "Prices rose.\nA bank closed.\nSchools opened.\nRain fell.\n"
    assert _told(f"{RAID}\n{between}They [killed] 12.") is None
