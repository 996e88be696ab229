"""Brackets mark each quantity that a sentence states; what stands outside them must not be read as one."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warledger.extract.find.quantities import (
    Reading,
    bare_plural,
    indefinite,
    individual,
    quantities,
    reread,
)
from warledger.language.english.tokens import words
from warledger.language.syntax import Name, NameKind, Sentence, Word
from warledger.values.document import Document
from warledger.values.quantity import Bound, Quantity

EXACT, AT_LEAST, MORE_THAN = Bound.EXACT, Bound.AT_LEAST, Bound.MORE_THAN
AT_MOST, LESS_THAN, ABOUT = Bound.AT_MOST, Bound.LESS_THAN, Bound.ABOUT
RANGE, VAGUE, NONE = Bound.RANGE, Bound.VAGUE, Bound.NONE


def sentence_of(text: str) -> tuple[Document, Sentence]:
    """`text` as one sentence, cut into words and not parsed."""
    cut = [
        Word(index, start, stop, text[start:stop], text[start:stop].lower(), "X", "", None, "dep")
        for index, (start, stop) in enumerate(words(text))
    ]
    return Document(text=text, blocks=(), source="test"), Sentence(0, len(text), tuple(cut))


def read(text: str) -> tuple[Quantity, ...]:
    return quantities(*sentence_of(text))


def unmarked(marked: str) -> tuple[str, list[str]]:
    return re.sub(r"[\[\]]", "", marked), re.findall(r"\[(.*?)\]", marked)


# One quantity each: the marked sentence, its interval, its bound, its rule without "quantity.".
STATED: list[tuple[str, int | None, int | None, Bound, str]] = [
    # digits
    ("Militants shot [12] shepherds near the well.", 12, 12, EXACT, "number"),
    ("The ministry counted [1,200] dead.", 1200, 1200, EXACT, "number"),
    ("The ministry counted [1,234,567] voters.", 1234567, 1234567, EXACT, "number"),
    ("The ministry counted [1 200] refugees.", 1200, 1200, EXACT, "number"),
    ("The ministry counted [1.200.000] refugees.", 1200000, 1200000, EXACT, "number"),
    ("Floods displaced [1,50,000] villagers.", 150000, 150000, EXACT, "number"),
    ("Fighting displaced [1.2 million] people.", 1200000, 1200000, EXACT, "number"),
    ("Fighting displaced [15 thousand] people.", 15000, 15000, EXACT, "number"),
    ("The pass is shut to [60k] drivers.", 60000, 60000, EXACT, "number"),
    ("Fighting displaced [3 lakh] people.", 300000, 300000, EXACT, "number"),
    ("The army buried [2000] soldiers.", 2000, 2000, EXACT, "number"),
    ("The blast hit [(256)] olive trees.".replace("[(", "([").replace(")]", "])"), 256, 256, EXACT, "number"),
    # number words
    ("[Seven] nurses were abducted.", 7, 7, EXACT, "number"),
    ("Gunmen freed [twenty-one] hostages.", 21, 21, EXACT, "number"),
    ("Gunmen freed [twenty one] hostages.", 21, 21, EXACT, "number"),
    ("The raid left [a hundred and five] dead.", 105, 105, EXACT, "number"),
    ("The raid left [one hundred five] dead.", 105, 105, EXACT, "number"),
    ("[One hundred and fifty thousand] people fled.", 150000, 150000, EXACT, "number"),
    ("[A thousand] recruits arrived.", 1000, 1000, EXACT, "number"),
    ("[Three and a half thousand] recruits arrived.", 3500, 3500, EXACT, "number"),
    ("[Two and a half million] people fled.", 2500000, 2500000, EXACT, "number"),
    ("[Half a million] people fled.", 500000, 500000, EXACT, "number"),
    ("[Two million three hundred thousand] people fled.", 2300000, 2300000, EXACT, "number"),
    ("[Twelve hundred] prisoners rioted.", 1200, 1200, EXACT, "number"),
    ("[One] woman was wounded.", 1, 1, EXACT, "number"),
    ("Police said that [one] farmer was beaten.", 1, 1, EXACT, "number"),
    ("The commander said [one] of them had died.", 1, 1, EXACT, "number"),
    ("Shells killed [one], the mayor said.", 1, 1, EXACT, "number"),
    # number words that are no numerals
    ("The mine killed [a dozen] sheep.", 12, 12, EXACT, "dozen"),
    ("The mine wounded [two dozen] riders.", 24, 24, EXACT, "dozen"),
    ("The mine wounded [half a dozen] riders.", 6, 6, EXACT, "half_dozen"),
    ("The mine wounded [a half-dozen] riders.", 6, 6, EXACT, "half_dozen"),
    ("The mine wounded [a score] of riders.", 20, 20, EXACT, "score"),
    ("Snipers hit [a couple] of medics.", 2, 2, EXACT, "couple"),
    ("Snipers hit [a pair] of medics.", 2, 2, EXACT, "pair"),
    ("Snipers hit [a trio] of medics.", 3, 3, EXACT, "trio"),
    ("[Both] men died in hospital.", 2, 2, EXACT, "both"),
    ("[All three] were students.", 3, 3, EXACT, "all"),
    # counts beside a group, an addition, a compound
    ("A group of [20] deserters gave themselves up.", 20, 20, EXACT, "number"),
    ("A family of [five] was buried in the ruins.", 5, 5, EXACT, "number"),
    ("Shrapnel hurt [14] others.", 14, 14, EXACT, "number"),
    ("Another [15] were flown to the coast.", 15, 15, EXACT, "number"),
    ("[Nine] more died overnight.", 9, 9, EXACT, "number"),
    ("A [15]-member patrol vanished.", 15, 15, EXACT, "number"),
    ("A [20]-strong unit vanished.", 20, 20, EXACT, "number"),
    # at least
    ("[At least 12] people were killed.", 12, None, AT_LEAST, "at_least"),
    ("[No fewer than 30] houses burned.", 30, None, AT_LEAST, "at_least"),
    ("[No less than thirty] houses burned.", 30, None, AT_LEAST, "at_least"),
    ("[Not less than 30] houses burned.", 30, None, AT_LEAST, "at_least"),
    ("[A minimum of five] guards died.", 5, None, AT_LEAST, "at_least"),
    ("[Upwards of 40] guards died.", 40, None, AT_LEAST, "at_least"),
    ("[15 or more] guards died.", 15, None, AT_LEAST, "at_least"),
    ("[20-plus] guards died.", 20, None, AT_LEAST, "at_least"),
    ("[20+] guards died.", 20, None, AT_LEAST, "at_least"),
    ("[At least a] farmer was killed.", 1, None, AT_LEAST, "at_least"),
    ("The dead were [15 at least].", 15, None, AT_LEAST, "at_least"),
    ("They buried [12 if not more].", 12, None, AT_LEAST, "at_least"),
    ("[At least a dozen] guards died.", 12, None, AT_LEAST, "at_least"),
    ("[At least another 15] guards died.", 15, None, AT_LEAST, "at_least"),
    ("[At least several hundred] guards died.", 300, None, AT_LEAST, "at_least"),
    ("[At least between 10 and 15] guards died.", 10, None, AT_LEAST, "at_least"),
    ("[At least one] guard died.", 1, None, AT_LEAST, "at_least"),
    # more than
    ("[More than 12] miners suffocated.", 13, None, MORE_THAN, "more_than"),
    ("[Over 50] miners suffocated.", 51, None, MORE_THAN, "more_than"),
    ("[Above 50] miners suffocated.", 51, None, MORE_THAN, "more_than"),
    ("Losses were [in excess of 400] men.", 401, None, MORE_THAN, "more_than"),
    ("A crowd [exceeding 400] people gathered.", 401, None, MORE_THAN, "more_than"),
    ("[More than two dozen] miners suffocated.", 25, None, MORE_THAN, "more_than"),
    ("[More than 1.2 million] people fled.", 1200001, None, MORE_THAN, "more_than"),
    # at most
    ("[Up to 30] recruits may have died.", None, 30, AT_MOST, "at_most"),
    ("[As many as 30] recruits may have died.", None, 30, AT_MOST, "at_most"),
    ("[At most three] recruits survived.", None, 3, AT_MOST, "at_most"),
    ("[No more than 30] recruits survived.", None, 30, AT_MOST, "at_most"),
    ("[Not more than 30] recruits survived.", None, 30, AT_MOST, "at_most"),
    ("[A maximum of 30] recruits survived.", None, 30, AT_MOST, "at_most"),
    ("[30 or fewer] recruits survived.", None, 30, AT_MOST, "at_most"),
    ("[Up to several hundred] recruits survived.", None, 999, AT_MOST, "at_most"),
    # less than
    ("[Fewer than 30] recruits survived.", None, 29, LESS_THAN, "less_than"),
    ("[Less than 30] recruits survived.", None, 29, LESS_THAN, "less_than"),
    ("[Under 30] recruits survived.", None, 29, LESS_THAN, "less_than"),
    # nearly
    ("[Nearly 100] families left.", 90, 100, ABOUT, "nearly"),
    ("[Almost 1,000] families left.", 900, 1000, ABOUT, "nearly"),
    ("[Close to 50] families left.", 45, 50, ABOUT, "nearly"),
    ("[Just under 200] families left.", 180, 199, ABOUT, "just_under"),
    ("[Nearly ten] families left.", 9, 10, ABOUT, "nearly"),
    ("[Nearly two dozen] families left.", 22, 24, ABOUT, "nearly"),
    # about
    ("[About 50] rebels surrendered.", 45, 55, ABOUT, "about"),
    ("[Around 132,000] rebels surrendered.", 131500, 132500, ABOUT, "about"),
    ("[Approximately 20] rebels surrendered.", 15, 25, ABOUT, "about"),
    ("[Roughly 120] rebels surrendered.", 115, 125, ABOUT, "about"),
    ("[Some 40] rebels surrendered.", 35, 45, ABOUT, "about"),
    ("[An estimated 300] rebels surrendered.", 250, 350, ABOUT, "about"),
    ("[Circa 40] rebels surrendered.", 35, 45, ABOUT, "about"),
    ("[About 6.5 million] people left.", 6450000, 6550000, ABOUT, "about"),
    ("[About two dozen] rebels surrendered.", 18, 30, ABOUT, "about"),
    ("[About 13] rebels surrendered.", 13, 13, ABOUT, "about"),
    ("[Twenty or so] rebels surrendered.", 15, 25, ABOUT, "about"),
    ("[About 10 to 15] rebels surrendered.", 10, 15, RANGE, "range"),
    # ranges
    ("[Between 10 and 15] boats sank.", 10, 15, RANGE, "range"),
    ("[Between ten and fifteen] boats sank.", 10, 15, RANGE, "range"),
    ("[From 10 to 15] boats sank.", 10, 15, RANGE, "range"),
    ("[10 to 15] boats sank.", 10, 15, RANGE, "range"),
    ("[10-15] boats sank.", 10, 15, RANGE, "range"),
    ("[10 – 15] boats sank.", 10, 15, RANGE, "range"),
    ("[Two or three] boats sank.", 2, 3, RANGE, "range"),
    ("[Five or six] boats sank.", 5, 6, RANGE, "range"),
    ("[Two or three hundred] porters deserted.", 200, 300, RANGE, "range"),
    ("[Two to three dozen] porters deserted.", 24, 36, RANGE, "range"),
    ("[10 to 15 thousand] porters deserted.", 10000, 15000, RANGE, "range"),
    ("[1.2 to 1.5 million] people fled.", 1200000, 1500000, RANGE, "range"),
    ("[One hundred to two hundred thousand] people fled.", 100000, 200000, RANGE, "range"),
    ("[Ninety to a hundred] porters deserted.", 90, 100, RANGE, "range"),
    # none
    ("[No] civilians were harmed.", 0, 0, NONE, "none"),
    ("[No one] was harmed.", 0, 0, NONE, "none"),
    ("[Nobody] was harmed.", 0, 0, NONE, "none"),
    ("[None] of the miners was harmed.", 0, 0, NONE, "none"),
    ("[Zero] casualties were recorded.", 0, 0, NONE, "none"),
    ("The table gave [0] dead.", 0, 0, NONE, "none"),
    ("[Not a single] miner was harmed.", 0, 0, NONE, "none"),
    # vague words
    ("[A few] villagers were beaten.", 2, 5, VAGUE, "few"),
    ("[Few] villagers survived.", 2, 5, VAGUE, "few"),
    ("[A handful] of villagers survived.", 2, 7, VAGUE, "handful"),
    ("[Several] villagers were beaten.", 3, 9, VAGUE, "several"),
    ("[Some] villagers were beaten.", 2, None, VAGUE, "some"),
    ("[A number] of villagers were beaten.", 2, None, VAGUE, "number_of"),
    ("[Multiple] villagers were beaten.", 2, None, VAGUE, "multiple"),
    ("[Many] villagers were beaten.", 3, None, VAGUE, "many"),
    ("[Numerous] villagers were beaten.", 3, None, VAGUE, "many"),
    ("[Countless] villagers were beaten.", 3, None, VAGUE, "many"),
    ("[A large number] of villagers were beaten.", 3, None, VAGUE, "many"),
    ("[Large numbers] of villagers were beaten.", 3, None, VAGUE, "many"),
    ("[A lot of] villagers were beaten.", 3, None, VAGUE, "many"),
    ("[Most of] the villagers were beaten.", 1, None, VAGUE, "most"),
    ("[The majority of] villagers were beaten.", 1, None, VAGUE, "most"),
    ("[An unknown number] of villagers were beaten.", 1, None, VAGUE, "unknown_number"),
    ("[An unspecified number] of villagers were beaten.", 1, None, VAGUE, "unknown_number"),
    ("[Tens] of villagers were beaten.", 20, 99, VAGUE, "tens"),
    ("[Dozens] died in the market.", 24, 99, VAGUE, "dozens"),
    ("[Dozens] more were wounded.", 24, 99, VAGUE, "dozens"),
    ("[Several dozen] villagers were beaten.", 36, 99, VAGUE, "several_dozen"),
    ("[Scores] of villagers were beaten.", 40, 99, VAGUE, "scores"),
    ("[Hundreds] were buried at dusk.", 200, 999, VAGUE, "hundreds"),
    ("[Several hundred] were buried at dusk.", 300, 999, VAGUE, "several_hundred"),
    ("[A few hundred] were buried at dusk.", 200, 599, VAGUE, "few_hundred"),
    ("[Thousands] marched.", 2000, 9999, VAGUE, "thousands"),
    ("[Tens of thousands] marched.", 20000, 99999, VAGUE, "tens_of_thousands"),
    ("[Hundreds of thousands] marched.", 200000, 999999, VAGUE, "hundreds_of_thousands"),
    ("[Millions] marched.", 2000000, None, VAGUE, "millions"),
    ("[Dozens or even hundreds] marched.", 24, 999, VAGUE, "dozens"),
    # what stands beside a count that is none
    ("On 28 July, [15] people were shot.", 15, 15, EXACT, "number"),
    ("On July 28, 2024, [15] people were shot.", 15, 15, EXACT, "number"),
    ("On July 28 [15] people were shot.", 15, 15, EXACT, "number"),
    ("LIMA, 20 AUG 88 (ABC) -- [four] people were shot.", 4, 4, EXACT, "number"),
    ("In 2012, [three] monks were shot.", 3, 3, EXACT, "number"),
    ("At 10:30 [three] monks were shot.", 3, 3, EXACT, "number"),
    ("At 2100, [three] monks were shot.", 3, 3, EXACT, "number"),
    ("A 20-year-old man and [two] boys were shot.", 2, 2, EXACT, "number"),
    ("Boys aged 12, 14 and 16 and [three] women were shot.", 3, 3, EXACT, "number"),
    ("Ana Ruiz, 34, and [two] others were shot.", 2, 2, EXACT, "number"),
    ("Ten days later [ten] monks were shot.", 10, 10, EXACT, "number"),
    ("In clashes, [12], including three-year-old twins, were shot.", 12, 12, EXACT, "number"),
    ("One hour later [one] monk was shot.", 1, 1, EXACT, "number"),
    ("[12] may have been shot.", 12, 12, EXACT, "number"),
    ("Militants of the M-19 shot [five] monks.", 5, 5, EXACT, "number"),
    ("Soldiers of Brigade 55 shot [five] monks.", 5, 5, EXACT, "number"),
    ("In the camp [15] people were shot.", 15, 15, EXACT, "number"),
    ("The toll is [7,] police said.".replace(",]", "],"), 7, 7, EXACT, "number"),
]

# Several in one sentence, where the scope of one ends: text marked, intervals.
SEVERAL: list[tuple[str, list[tuple[int | None, int | None]]]] = [
    ("[At least 12] died and [30] were hurt.", [(12, None), (30, 30)]),
    ("[15] died, [at least 3] of them children.", [(15, 15), (3, None)]),
    ("[15] died but [no] soldiers were hurt.", [(15, 15), (0, 0)]),
    ("[Five] soldiers and [two] drivers were taken.", [(5, 5), (2, 2)]),
    ("[12] died and [more than 20] were hurt.", [(12, 12), (21, None)]),
    ("The toll rose from [10] to [15].", [(10, 10), (15, 15)]),
    ("That brought the toll up to [31], from [30].", [(31, 31), (30, 30)]),
    ("[Two] hostages, [three] guards and [dozens] of goats", [(2, 2), (3, 3), (24, 99)]),
    ("“[Six] are dead,” he said, “and [up to 20] wounded.”", [(6, 6), (None, 20)]),
    ("[More than 10] but [fewer than 20] died.", [(11, None), (None, 19)]),
    ("They killed [four], [one] of whom was a boy.", [(4, 4), (1, 1)]),
    ("[12] wounded, [5] seriously; [none] died.", [(12, 12), (5, 5), (0, 0)]),
    ("[Three] were killed and [a number] were wounded.", [(3, 3), (2, None)]),
]

# Numbers that count nothing.
NOTHING = [
    # dates and times
    "The truce began on 28 July.",
    "The truce began on July 28, 2024.",
    "The truce began on 5 and 10 May.",
    "The truce ran from 3 to 5 July.",
    "The truce began in 2012.",
    "The truce held from 2011 to 2015.",
    "The truce held in 2012-13.",
    "The truce began in March 2000.",
    "The truce of 2015-03-12 held.",
    "The war of the 1980s ended.",
    "The truce began at 10:30.",
    "The truce began at 5 pm.",
    "The truce began between 2 and 5 pm.",
    "The truce began at 0600 GMT.",
    "The truce began at 1700 GMT.",
    "The truce began between 1830 and 2200.",
    "The truce began on the eleven of May.",
    # ages
    "The 20-year-old driver died.",
    "The driver, aged 34, died.",
    "The driver was 34 years old.",
    "He died at the age of 34.",
    "Children under 12 were let go.",
    "Pedro Lara, 45, was shot.",
    "A woman in her forties was shot.",
    "Men in their 20's were shot.",
    "Pedro Lara (45) was shot.",
    # ordinals and fractions
    "The 3rd convoy turned back.",
    "The third convoy turned back.",
    "Two thirds of the convoy turned back.",
    "Two-thirds of the convoy turned back.",
    "Half of the convoy turned back.",
    "A third of the convoy turned back.",
    "One in three houses burned.",
    "Nine out of every ten houses burned.",
    # decimals, shares, money, measures
    "The quake measured 5.8.",
    "The ratio was 1.200 there.",
    "Some 15 percent voted.",
    "Turnout was 15%.",
    "Turnout was between 10 and 15 per cent.",
    "They paid $5 million.",
    "They paid 500 dollars.",
    "They paid 10 million US dollars.",
    "The village lies 10 km away.",
    "The village lies some 15 miles away.",
    "They found 20 kg of powder.",
    "They fired a 155mm gun.",
    "It lasted 30 minutes.",
    "It lasted three days.",
    "It lasted two or three more days.",
    "It lasted several weeks.",
    "It lasted two and a half hours.",
    "It lasted several tense hours.",
    "A 24-hour curfew holds.",
    "A 500-lb bomb fell.",
    "They attacked three times.",
    "They walked dozens of kilometres.",
    # names and marks
    "The M23 advanced.",
    "He carried an AK-47.",
    "An F-16 passed.",
    "Brigade 55 advanced.",
    "The 3rd Division advanced.",
    "Resolution 2254 was ignored.",
    "Resolutions 2139 and 2254 were ignored.",
    "Article 7 was ignored.",
    "Highway 5 was shut.",
    "A Boeing 737 landed.",
    "Suspect No. 3 fled.",
    "The team won 3-1.",
    "3. The council met.",
    "Call 252-972-1411 now.",
    "The court sits at 402 East Lara Street.",
    "It happened in the 500 block of the avenue.",
    # words that look like numbers
    "One of the soldiers sang.",
    "They shot at one another.",
    "One day it ended.",
    "The one who sang left.",
    "No, he said.",
    "It is no longer there.",
    "No doubt it burned.",
    "There were no immediate reports of it.",
    "How many died is unclear.",
    "The number of dead is unclear.",
    "They met at some point.",
    "Both the army and the police advanced.",
    "He scores goals.",
    "The most violent raid ended.",
    "The reign of zero tolerance ended.",
]

SENTENCES = (
    [unmarked(case[0])[0] for case in STATED] + [unmarked(marked)[0] for marked, _ in SEVERAL] + NOTHING
)  # fmt: skip


@pytest.mark.parametrize("shape", [str, str.upper])
@pytest.mark.parametrize(("marked", "low", "high", "bound", "rule"), STATED)
def test_one_quantity_is_read(
    marked: str, low: int | None, high: int | None, bound: Bound, rule: str, shape: type[str]
) -> None:
    text, quotes = unmarked(shape(marked))
    found = [(one.text, one.low, one.high, one.bound, one.rule) for one in read(text)]
    assert found == [(quotes[0], low, high, bound, f"quantity.{rule}")]


@pytest.mark.parametrize("shape", [str, str.upper])
@pytest.mark.parametrize(("marked", "intervals"), SEVERAL)
def test_each_of_several_keeps_its_own_scope(
    marked: str, intervals: list[tuple[int | None, int | None]], shape: type[str]
) -> None:
    text, quotes = unmarked(shape(marked))
    found = [(one.text, (one.low, one.high)) for one in read(text)]
    assert found == list(zip(quotes, intervals, strict=True))


@pytest.mark.parametrize("shape", [str, str.upper])
@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_count_is_left_alone(text: str, shape: type[str]) -> None:
    assert read(shape(text)) == ()


@pytest.mark.parametrize("text", SENTENCES)
def test_every_quantity_is_derived_again_from_its_words(text: str) -> None:
    check_laws(text)
    check_laws(text.upper())


def check_laws(text: str) -> None:
    """In order, apart, quoted exactly, and re-derivable."""
    found = read(text)
    ends = [end for one in found for span in one.evidence for end in (span.start, span.stop)]
    assert ends == sorted(ends)
    for one in found:
        (span,) = one.evidence
        assert one.text == span.quote == text[span.start : span.stop]
        assert reread(one.text) == Reading(one.low, one.high, one.bound, one.rule or "")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120))
def test_no_text_is_too_strange(text: str) -> None:
    check_laws(text)


@pytest.mark.parametrize("unit", ["1,", "1 ", "12-", "1 and ", "at least ", "no ", "brigade 5, "])
def test_a_long_run_of_one_thing_comes_to_an_end(unit: str) -> None:
    check_laws(f"aged {unit * 300}")


WORDS = st.sampled_from(
    """at least more than up to about nearly some no one two ten twenty five hundred thousand million dozen dozens a an
    half and or to between from 12 15 1,200 1.2 2 000 - – + , . % $ of the several few many all both score years old
    killed people plus so another other another's May 28 2012 age aged not a single""".split()
)


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=14), st.sampled_from([" ", " ", "\n", " "]))
def test_no_order_of_number_words_is_too_strange(chosen: list[str], gap: str) -> None:
    check_laws(gap.join(chosen))


ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
ONES += ["seventeen", "eighteen", "nineteen"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int, joint: str = " and ", hyphen: str = "-") -> str:
    """English words for 0–9999, with or without "and" and the hyphen."""
    for scale, name in ((1000, "thousand"), (100, "hundred")):
        if number >= scale:
            count, rest = divmod(number, scale)
            gap = joint if rest < 100 else " "
            return f"{ONES[count]} {name}" + (gap + spelled(rest, joint, hyphen) if rest else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10] + (hyphen + ONES[number % 10] if number % 10 else "")


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 9999), st.sampled_from([" and ", " "]), st.sampled_from(["-", " "]))
def test_a_spelled_number_is_read_back(number: int, joint: str, hyphen: str) -> None:
    (one,) = read(f"They counted {spelled(number, joint, hyphen)} refugees.")
    assert (one.low, one.high) == (number, number)


@given(st.integers(1, 10**12))
def test_grouped_digits_are_read_back(number: int) -> None:
    (one,) = read(f"They counted {number:,} refugees.")
    assert (one.low, one.high) == (number, number)


@pytest.mark.parametrize(
    ("text", "index", "quote", "rule"),
    [
        ("A soldier was killed.", 0, "A", "quantity.a"),
        ("They shot an officer.", 2, "an", "quantity.a"),
        ("They shot another officer.", 2, "another", "quantity.a"),
        ("One of the officers died.", 0, "One of", "quantity.one_of"),
    ],
)
def test_an_article_says_one_when_asked(text: str, index: int, quote: str, rule: str) -> None:
    one = indefinite(*sentence_of(text), index)
    assert one is not None
    assert (one.text, one.low, one.high, one.bound, one.rule) == (quote, 1, 1, EXACT, rule)
    assert reread(one.text) == Reading(1, 1, EXACT, rule)


@pytest.mark.parametrize(("text", "index"), [("The soldier died.", 0), ("One soldier died.", 0), ("He died.", 1)])
def test_no_article_says_nothing(text: str, index: int) -> None:
    assert indefinite(*sentence_of(text), index) is None


@pytest.mark.parametrize("text", ["", "soldiers", "12 soldiers", "at least", "about", "1.5", "killed 12", "the"])
def test_words_that_are_no_number_from_end_to_end_are_not_reread(text: str) -> None:
    assert reread(text) is None


def test_nouns_without_a_number_word_have_their_constructors() -> None:
    document, _ = sentence_of("Soldiers shot the mayor.")
    plural, one = bare_plural(document, 0, 8), individual(document, 14, 23)
    assert (plural.text, plural.low, plural.high, plural.bound) == ("Soldiers", 2, None, VAGUE)
    assert (one.text, one.low, one.high, one.bound) == ("the mayor", 1, 1, EXACT)


def test_offsets_count_in_the_document_not_in_the_sentence() -> None:
    text = "It was quiet. Then 12 men came."
    document, whole = sentence_of(text)
    later = [word for word in whole.words if word.start >= 14]
    words_there = tuple(replace(word, index=index) for index, word in enumerate(later))
    (one,) = quantities(document, Sentence(14, len(text), words_there))
    assert one.evidence == (document.span(19, 21),)


def test_a_number_inside_a_name_is_part_of_it() -> None:
    document, sentence = sentence_of("Radio Sol 24 said 12 men came.")
    name = Name(0, 2, 0, 12, "Radio Sol 24", NameKind.ORGANISATION)
    found = quantities(document, replace(sentence, names=(name,)))
    assert [one.text for one in found] == ["12"]


def test_a_parse_can_tell_a_number_word_from_its_double() -> None:
    document, sentence = sentence_of("No tell them both came.")
    tagged = tuple(replace(word, pos="INTJ" if word.text == "No" else "X") for word in sentence.words)
    found = quantities(document, replace(sentence, words=tagged))
    assert [one.text for one in found] == ["both"]
