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
        ("The law allows the police to [arrest] two suspects.", "intent"),
        ("The rebels were not able to [kill] the 12 soldiers.", "intent"),
        ("The army would be able to [kill] 12 rebels.", "intent"),
        ("A new road would help [evacuate] 12 children.", "intent"),
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
        "Villagers helped [bury] 13 people.",
        "The rebels were able to [kill] five soldiers.",
        "The drone has allowed the army to [kill] 12 fighters.",
        "The truce made it possible to [evacuate] 40 civilians.",
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


def test_a_day_of_the_second_paragraph_is_not_the_undated_leads() -> None:
    story = "Rockets hit the city and killed its elder.{}On December 25, six fighters were murdered."
    assert _status(story.format("\n\n"), "murdered", published=None) == (BACKGROUND, "other_day")
    assert _status(story.format(" "), "murdered", published=None)[0] is CURRENT


def test_the_news_of_a_group_may_be_of_the_month_just_past() -> None:
    story = "Militias attacked {} villages in June, the group said. Gunmen murdered nine men on 12 June."
    assert _status(story.format("six"), "murdered")[0] is CURRENT
    older = "Militias attacked six villages in March, the group said. Gunmen murdered nine men on 12 March."
    assert _status(older, "murdered")[0] is BACKGROUND


def test_a_count_since_a_day_is_that_of_its_own_clause() -> None:
    story = "Four guards were murdered in an ambush, bringing to 268 the number of guards killed since January."
    assert _status(story, "murdered")[0] is CURRENT
    assert _status(story, "killed")[0] is BACKGROUND


def test_a_heading_goes_on_with_what_was_counted_before() -> None:
    story = "A shell hit the town.\n\nA guard fell.\n\nIn 2019 raids killed 40 people.\n\n{}\n\n• Nine were murdered."
    assert _status(story.format("The dead can be told apart as follows:"), "murdered")[0] is BACKGROUND
    assert _status(story.format("The mayor spoke:"), "murdered")[0] is CURRENT


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


@pytest.mark.parametrize(
    ("marked", "status", "rule"),
    [
        # what is looked back on, whatever day that is done
        ("A judge on Saturday found him guilty of ordering the [murder] of 61 villagers.", BACKGROUND, "occasion"),
        ("The town marked the anniversary of the attack in which 94 people were [killed].", BACKGROUND, "occasion"),
        ("A film about the siege, in which thousands [died], opens on Sunday.", BACKGROUND, "occasion"),
        ("The court heard that the men had [shot] 40 people.", BACKGROUND, "occasion"),
        ("He was convicted of a murder; on Saturday a guard was [killed] outside.", CURRENT, "dated"),
        ("He was jailed for an attack that [killed] five people on Friday.", CURRENT, "dated"),
        ("The doctor heard that the men had [shot] 40 people.", CURRENT, "news"),
        ("A film crew was [killed] in the raid.", CURRENT, "news"),
        # long before it
        ("The raid came a month after rebels [murdered] a mayor.", BACKGROUND, "long_after"),
        ("The eight [victims] had been farmers.", CURRENT, "news"),
        ("The clashes followed the [murder] of a mayor.", BACKGROUND, "followed"),
        ("A war that has [left] thousands dead goes on.", BACKGROUND, "war"),
        ("The fighting has [left] nine dead.", CURRENT, "news"),
        ("The strike was the latest in a series that has [killed] several mayors.", BACKGROUND, "war"),
        ("The strike was the latest that [killed] a mayor.", CURRENT, "news"),
        # what somebody is known to do
        ("The group has also [massacred] civilians.", BACKGROUND, "abuses"),
        ("The group has also [massacred] nine civilians.", CURRENT, "news"),
        ("The group also [massacred] civilians.", CURRENT, "news"),
        # what the news answers
        ("The raid came in retaliation for the [murder] of a mayor.", BACKGROUND, "answered"),
        ("Shells were fired as a response to the [killing] of two guards on Friday.", BACKGROUND, "answered"),
        ("The raid was in reprisal for a bomb that [killed] two guards.", BACKGROUND, "answered"),
        ("The police responded to the [killing] of two guards.", CURRENT, "news"),
        ("The raid came in retaliation, and [murdered] a mayor.", CURRENT, "news"),
        ("The army said it was no reprisal; a mayor was [murdered].", CURRENT, "news"),
        # counted from what was told
        ("A few days earlier, the army said that two guards had been [shot].", BACKGROUND, "days_earlier"),
        ("A few minutes earlier, the army said that two guards had been [shot].", CURRENT, "news"),
        # losses spoken of in general
        ("The coalition was accused of undercounting civilian [casualties].", BACKGROUND, "general"),
        ("The coalition was accused of hiding the [deaths] of nine civilians.", CURRENT, "news"),
        ("The strike caused civilian [casualties].", CURRENT, "news"),
        ("The war [killed] his brother on Friday.", CURRENT, "dated"),
        ("Clashes followed, and a mayor was [killed].", CURRENT, "news"),
        ("The minister said that the army followed [gunmen] who killed a mayor.", CURRENT, "news"),
        ("The raid came hours after rebels [murdered] a mayor.", BACKGROUND, "long_after"),
        ("The guard died hours after rebels [shot] him.", CURRENT, "news"),
        ("The raid came days after rebels [murdered] a mayor.", BACKGROUND, "long_after"),
        ("The raid came a day after rebels [murdered] a mayor.", BACKGROUND, "long_after"),
        ("The raid came to an end after rebels [murdered] a mayor.", CURRENT, "news"),
        ("In the worst attack in the city's history, a bomb [killed] 212 people.", BACKGROUND, "record"),
        ("In the worst attack, a bomb [killed] 12 people.", CURRENT, "news"),
        ("Hundreds [died] during the civil war.", BACKGROUND, "era"),
        (
            "The murder of a mayor had angered the town.\nThe [murder] of Pedro Dias had led to riots.",
            BACKGROUND,
            "pluperfect",
        ),
        ("The [victims] of the raid had been farmers.", CURRENT, "news"),
        # counts
        ("Shelling [killed] up to ten people a day in the town.", BACKGROUND, "habit"),
        ("Shelling [killed] ten people a day after the talks.", CURRENT, "news"),
        ("Rebels [shot] at the town every night.", BACKGROUND, "habit"),
        ("Rebels [shot] at the town from every side.", CURRENT, "news"),
        ("The fighting, which began in 2021, has [killed] 900 people.", BACKGROUND, "earlier"),
        ("The fighting, which began on Saturday, has [killed] 90 people.", CURRENT, "news"),
        ("Eighty men had been murdered in 2022.\nNine of them were [shot] in the head.", BACKGROUND, "goes_on"),
        ("Eighty men had been murdered in 2022.\nNine guards were [shot] in the head.", CURRENT, "news"),
        ("Eighty men had been murdered in 2022.\nSeparately, they were [shot].", CURRENT, "news"),
        ("Eighty men had been murdered in 2022.\nIn the south, they were [shot].", BACKGROUND, "goes_on"),
        ("Eighty men had been murdered in 2022.\nThe figures tell of some [shot] dead.", BACKGROUND, "goes_on"),
        ("Eighty men had been murdered in 2022.\nThe army saw some [shot] dead.", CURRENT, "news"),
        ("The coalition has [killed] 3,900 civilians.", BACKGROUND, "thousands"),
        ("Of 3,900 villagers the coalition has [killed] nine.", CURRENT, "news"),
        ("The coalition flew 3,900 sorties and [killed] nine civilians.", CURRENT, "news"),
        ("Some 800 members have been [murdered] in four years.", BACKGROUND, "over_years"),
        ("Some 80 members have been [murdered] in four hours.", CURRENT, "news"),
        # what was played
        ("Police held an exercise in which gunmen [seized] 30 passengers.", HYPOTHETICAL, "rehearsal"),
        ("In the film, a sniper kills a doctor and is [captured].", HYPOTHETICAL, "rehearsal"),
        ("A diver was [killed] in the exercise.", CURRENT, "news"),
        ("The army halted an exercise in which a diver was [killed].", CURRENT, "news"),
    ],
)
def test_what_is_looked_back_on_and_what_is_played(marked: str, status: Status, rule: str) -> None:
    text, [word] = unmarked(marked)
    assert _status(NEWS + text, word) == (status, rule)


@pytest.mark.parametrize(
    ("lead", "body", "status"),
    [
        ("A court sentenced a colonel for the murder of 61 villagers.", "Two guards were [killed] too.", BACKGROUND),
        ("Families of miners abducted in 2021 met on Saturday.", "Two guards were [killed] too.", BACKGROUND),
        ("The singer Ama Luri died of cancer on Saturday.", "She was [wounded] by rebels as a girl.", BACKGROUND),
        ("Gunmen murdered nine villagers on Saturday.", "Two guards were [killed] too.", CURRENT),
        ("A court sentenced a colonel for the murder of 61.", "A guard was [killed] on Saturday.", CURRENT),
        ("A court sentenced a colonel for the murder of 61.", "Meanwhile, a guard was [killed].", CURRENT),
        ("The minister met families of the miners.", "Two guards were [killed] too.", CURRENT),
    ],
)
def test_a_report_that_only_looks_back_tells_no_news(lead: str, body: str, status: Status) -> None:
    text, [word] = unmarked(body)
    assert _status(f"{lead}\nThe talks went on.\n{text}", word)[0] is status


def test_a_saturday_is_no_day() -> None:
    story = (
        "The town marked the anniversary of the attack.\nThe talks went on.\nGunmen had murdered nine on a Saturday."
    )
    assert _status(story, "murdered")[0] is BACKGROUND


@pytest.mark.parametrize(
    ("lead", "body", "status"),
    [
        ("A raid killed nine.", "The coalition has [murdered] 3,900 civilians.", BACKGROUND),
        ("A raid killed nine of 12,000.", "The coalition has [murdered] 3,900 civilians.", CURRENT),
        ("A film of 12,000 metres.", "The coalition has [murdered] 3,900 civilians.", CURRENT),
    ],
)
def test_thousands_are_no_news_where_the_lead_has_none(lead: str, body: str, status: Status) -> None:
    text, [word] = unmarked(body)
    assert _status(f"{lead}\nThe talks went on.\n{text}", word)[0] is status


@pytest.mark.parametrize(
    ("marked", "status"),
    [
        # "that attack" is what was told last, though the sentence before is of the news
        ("The strike follows another in 2019, which hit a car. Nobody was [killed] in that attack.", BACKGROUND),
        ("The strike follows another in 2019, which hit a car. Nobody was [killed] at the time.", BACKGROUND),
        ("The strike was the second since a blast. Nobody was [killed] in the tower.", CURRENT),
        # what is said by the way begins no story
        ("He had built a school there. Gunmen [killed] the teacher.", CURRENT),
        ("He had shot a guard there. Gunmen [killed] the teacher.", BACKGROUND),
        (
            "Judges were going to be at the burial of the victims of a raid in 2019. Gunmen [killed] the teacher.",
            CURRENT,
        ),
        (
            "Judges were going to be at the burial of the victims of a raid in 2019. That attack [killed] a teacher.",
            BACKGROUND,
        ),
        # "later" goes on with what was told before
        ("In 2019 a raid killed 26, and ten days later nine soldiers were [shot].", BACKGROUND),
        ("A raid killed 26, and ten days later nine soldiers were [shot].", CURRENT),
    ],
)
def test_what_points_back_is_of_the_time_that_was_told(marked: str, status: Status) -> None:
    text, [word] = unmarked(marked)
    assert _status("Rebels attacked the town of Essa, the army said.\nHelp came.\n" + text, word, None)[0] is status


@pytest.mark.parametrize(
    ("lead", "body", "status"),
    [
        ("Rebels attacked Essa on Friday.", "A guard was [murdered] in 2019.", BACKGROUND),
        ("Rebels attacked Essa on Friday, weeks after a 2019 raid [murdered] nine.", "Help came.", BACKGROUND),
        ("Rebels attacked Essa on Friday.", "A guard was [murdered] on Sunday.", CURRENT),
        ("A raid on 9 January hit Essa, officials said Friday.", "A guard was [murdered].", CURRENT),
        ("A raid on 9 January hit Essa.", "A guard was [murdered] on 17 December.", BACKGROUND),
        ("A shell hit Essa.", "A woman born in 1961 was [murdered].", CURRENT),
        ("A shell hit Essa.", "A woman was [murdered] in 1961.", BACKGROUND),
    ],
)
def test_a_report_without_a_day(lead: str, body: str, status: Status) -> None:
    text, [word] = unmarked(f"{lead}\nThe army spoke.\nThe mayor left.\n{body}")
    assert _status(text, word, None)[0] is status


@pytest.mark.parametrize(
    ("marked", "status"),
    [
        ("A director told a court that guards [shot] 14 inmates.", BACKGROUND),
        ("A director told a reporter that guards [shot] 14 inmates.", CURRENT),
        ("A director of the court said that guards [shot] 14 inmates.", CURRENT),
    ],
)
def test_what_a_court_is_told_is_old(marked: str, status: Status) -> None:
    text, [word] = unmarked(marked)
    assert _status(NEWS + text, word)[0] is status


def test_a_report_may_open_with_what_counts_from_nothing_told() -> None:
    assert _status("Ten days later nine soldiers were shot.", "shot", None)[0] is CURRENT
    assert _status("The army spoke.\nTen days later nine soldiers were shot.", "shot", None)[0] is CURRENT


@pytest.mark.parametrize(
    ("lead", "body", "status"),
    [
        ("Rebels attacked Essa on Friday.", "A guard was [murdered] last Monday.", BACKGROUND),
        ("Rebels attacked Essa on Friday.", "A guard was [murdered] on Thursday.", CURRENT),  # it may be the same night
        (
            "Rebels attacked Essa.",
            "A guard was [murdered] last Monday.",
            CURRENT,
        ),  # the lead has no day to be other than
    ],
)
def test_what_was_days_before_the_day_of_the_lead_is_another_deed(lead: str, body: str, status: Status) -> None:
    text, [word] = unmarked(f"{lead}\nThe army spoke.\n{body}")
    assert _status(text, word)[0] is status


@pytest.mark.parametrize(
    ("lead", "status"),
    [
        ("Five farmers were murdered on Friday, four days after gunmen [shot] 13 others in Essa.", BACKGROUND),
        ("It came a day after shelling had [killed] seven in Essa.", BACKGROUND),
        ("Five farmers were [murdered] on Friday, four days after gunmen shot 13 others in Essa.", CURRENT),
        ("Soldiers [killed] 54 rebels in one of the deadliest raids in recent years.", CURRENT),
        ("Soldiers [killed] 54 rebels in recent years.", BACKGROUND),
        ("A monitor counted 214 civilians [killed] in the first half of 2024.", CURRENT),
        ("A monitor counted 214 civilians [killed] in the first half of 2021.", BACKGROUND),
        ("A monitor counted 214 civilians [killed] since 2011.", BACKGROUND),
    ],
)
def test_a_lead_may_tell_of_what_came_before_its_news(lead: str, status: Status) -> None:
    text, [word] = unmarked(lead)
    document, sentences = report(f"{text}\nThe army sent help to the town.\nIt rained.", REPORTED)
    first = [each for each in sentences[0].words if each.text == word]
    place = text.index(word) if text.count(word) == 1 else lead.index("[")
    found = next(each for each in first if each.start == place)
    assert Statuses(document, sentences).judged(sentences[0], found).status is status


_SEVEN = "Rebels murdered seven farmers in Essa on Friday.\nThe army spoke.\n"


@pytest.mark.parametrize(
    ("marked", "status"),
    [
        ("The raid came three days after a bombing in Doro [left] nine dead.", BACKGROUND),
        ("The raid came three days after a truce and [left] nine dead.", CURRENT),
        ("The raid came three days after a bombing in Doro. It [left] nine dead.", CURRENT),
        ("In a separate incident, a mine [killed] two guards on Monday.", CURRENT),
        ("In a separate incident, a mine [killed] two guards on 15 July.", BACKGROUND),
        ("On 3 May 2019 90 farmers were murdered.\nOn the same day, a drone hit a market, [killing] two.", BACKGROUND),
        ("In 2019 a bomber murdered 40 guards.\nAnother villager put the number of [dead] at 9.", CURRENT),
        ("In 2019 a bomber murdered 40 guards.\nAnother 12 were [wounded].", BACKGROUND),
    ],
)
def test_history_is_not_what_else_is_news(marked: str, status: Status) -> None:
    text, [word] = unmarked(marked)
    assert _status(_SEVEN + text, word)[0] is status


@pytest.mark.parametrize(
    ("second", "status"),
    [
        ("The war has [killed] tens of thousands of people since it began.", BACKGROUND),
        ("The raid has [killed] dozens of people since it began.", CURRENT),
        ("The raid [killed] thousands of people.", CURRENT),
    ],
)
def test_a_war_s_thousands_are_no_news_right_after_the_first_sentence(second: str, status: Status) -> None:
    text, [word] = unmarked(second)
    assert _status(f"Rebels attacked Essa on Friday.\n{text}", word)[0] is status
