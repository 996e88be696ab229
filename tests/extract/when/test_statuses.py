from datetime import date

import pytest

from tests.extract.when.marked import REPORTED, report, unmarked, word_at
from warledger.extract.when import Statuses
from warledger.values import Status

NEWS = "Rebels attacked the northern town of Essa on Saturday, the army said.\nThe army sent help to the town.\n"
CURRENT, BACKGROUND, HYPOTHETICAL = Status.CURRENT, Status.BACKGROUND, Status.HYPOTHETICAL


def _status(text: str, word: str, published: date | None = REPORTED) -> tuple[Status, str]:
    document, sentences = report(text, published)
    judged = Statuses(document, sentences).judged(*word_at(sentences, word))
    return judged.status, judged.rule.removeprefix("status.")


@pytest.mark.parametrize(
    ("marked", "rule"),
    [
        ("The group threatened to [kill] ten mayors.", "intent"),
        ("He urged the army to [kill] the 12 rebels.", "intent"),
        ("A reward is offered to anyone who helps [capture] the two gunmen.", "intent"),
        ("Rebels could [kill] dozens of civilians.", "modal"),
        ("The army will not [kill] any civilians.", "modal"),
        ("The bomb would have [killed] 200 people.", "modal"),
        ("A new attack could cause the [deaths] of 12 people.", "modal"),
        ("THEY WARNED THAT THEY WILL [KILL] FIVE HOSTAGES.", "modal"),
        ("If five soldiers [die], the talks end.", "condition"),
        ("Troops stormed the village in order to [arrest] two men.", "purpose"),
        ("Officials feared that 40 miners had been [killed].", "fear"),
        ("The raid prevented the [killing] of 12 hostages.", "fear"),
        ("Were 12 soldiers [killed]?", "question"),
    ],
)
def test_what_has_not_happened(marked: str, rule: str) -> None:
    text, [word] = unmarked(marked)
    assert _status(text, word) == (HYPOTHETICAL, rule)


@pytest.mark.parametrize(
    "marked",
    [
        "The army managed to [kill] 12 rebels.",
        "The blast caused the [deaths] of 12 people.",
        "The [killing] of 12 people could delay the talks.",
        "The army said it would punish those who [killed] 12 soldiers.",
        "The toll may rise, but 12 people were [killed].",
        "Who [killed] the 12 soldiers?",
        "The army may have [killed] 12 civilians.",
        "He was the third reporter to be [killed].",
        "The militia is believed to have [executed] 30 prisoners.",
        "The operation, which aims to capture 200 rebels, has [killed] 12 civilians.",
        "Twelve soldiers were [killed] when they tried to flee.",
        "No soldiers were [killed], the army said.",
    ],
)
def test_what_has_happened(marked: str) -> None:
    text, [word] = unmarked(marked)
    assert _status(text, word)[0] is CURRENT


@pytest.mark.parametrize(
    ("marked", "rule"),
    [
        ("Rebels [murdered] 69 villagers there in 1985.", "earlier"),
        ("In May the army said 40 rebels had been [murdered].", "earlier"),
        ("About 13,000 people have been [murdered] since 1980.", "total"),
        ("So far this year, 700 people have been [murdered].", "total"),
        ("Many have been [murdered] since the party was founded.", "since"),
        ("Rebels had [murdered] two guards at the same post.", "pluperfect"),
        ("Rebels had previously [murdered] two guards there.", "pluperfect"),
        ("Turkish jets shell the town almost every day, sometimes [murdering] civilians.", "habit"),
        ("The judge was investigating the [murder] of 43 people.", "judicial"),
        ("Attacks since early 2023 number 20. These attacks [murdered] 25 people.", "goes_on"),
        ("Attacks since early 2023 number 20.\nThey [murdered] 25 people.", "goes_on"),
    ],
)
def test_what_is_older_than_the_news(marked: str, rule: str) -> None:
    text, [word] = unmarked(marked)
    assert _status(NEWS + text, word) == (BACKGROUND, rule)


@pytest.mark.parametrize(
    "marked",
    [
        "Rebels [murdered] 69 villagers there on Friday.",
        "The army said 40 rebels had been [murdered].",  # what is said is only past
        "In a separate incident, two guards were [murdered].",
        "Meanwhile, two guards were [murdered] in the south.",
        "The town was founded in 1985.\nTwo guards were [murdered] in the raid.",  # a new paragraph
        "In 1985 rebels took the town, but on Saturday they [murdered] two guards.",
        "Earlier today, two guards were [murdered].",
    ],
)
def test_what_is_still_the_news(marked: str) -> None:
    text, [word] = unmarked(marked)
    assert _status(NEWS + text, word)[0] is CURRENT


def test_a_court_story_is_of_its_old_crime() -> None:
    story = "Four officials resigned after the investigation of a killing.\nHe was tried.\nThey investigate the murder."
    assert _status(story, "murder")[0] is CURRENT


def test_a_report_without_a_date_is_compared_with_its_own_days() -> None:
    story = "On August 10, a drone hit a car, killing three.\nIt burned.\nA strike on July 6 murdered five."
    assert _status(story, "murdered", published=None) == (BACKGROUND, "earlier")
    assert _status(story, "killing", published=None)[0] is CURRENT


def test_another_day_than_an_undated_lead_is_older() -> None:
    story = "Rockets hit the city and killed its elder.\nThe fire went on.\nOn December 25, six fighters were murdered."
    assert _status(story, "murdered", published=None) == (BACKGROUND, "other_day")


@pytest.mark.parametrize(
    ("marked", "status"),
    [
        ("Hours earlier a strike [killed] three children.", CURRENT),
        ("Minutes earlier, gunmen had opened fire and [killed] a guard, police said.", CURRENT),
        ("Years earlier a strike [killed] three children.", BACKGROUND),
        ("The army had earlier [killed] three children.", BACKGROUND),
    ],
)
def test_hours_earlier_is_of_the_same_news(marked: str, status: Status) -> None:
    text, [word] = unmarked(marked)
    assert _status(NEWS + text, word)[0] is status
