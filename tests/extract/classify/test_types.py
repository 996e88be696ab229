"""The codes of events, by sentences written before the rules (see probes.py)."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.extract.classify.probes import AIR, ATTACK, CLASH, DONE, GAPS, IED, SHELLING, SUICIDE, TOLD, Row
from warledger.acquire import from_text
from warledger.extract.classify import Types
from warledger.extract.events import Placed
from warledger.extract.report import report_of
from warledger.knowledge.gazetteer import gazetteer
from warledger.language import read_document
from warledger.values import Action, Claim, EventType, Kind, Party, Report, Status

Codes = tuple[str | None, str | None, str | None, int | None, str | None, bool | None]


def codes(found: EventType) -> Codes:
    return found.acled, found.plover, found.mode, found.ucdp, found.weapon, found.civilian_targeting


def first_type(text: str) -> EventType:
    """The type of the report's first event; of a report without one, no type at all."""
    document = from_text(text, published=date(2024, 7, 28))
    report = report_of(document, read_document(document), gazetteer())
    return report.events[0].type if report.events else EventType()


def type_of_deed(marked: str, status: Status = Status.CURRENT) -> EventType:
    """The type of an event that stands on the bracketed word alone."""
    document = from_text(re.sub(r"[\[\]]", "", marked))
    [sentence] = read_document(document)
    word = re.findall(r"\[(.+?)\]", marked)[0]
    predicate = next(each for each in sentence.words if each.text == word)
    evidence = (document.span(predicate.start, predicate.stop),)
    claim = Claim(kind=Kind.ACTION, action=Action(predicate.lemma), status=status, evidence=evidence)
    told = [Placed(claim, 0, sentence, predicate)]
    return Types(document, [sentence], told, ()).of(told)


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row[0])
def test_a_reports_event_gets_its_codes(row: Row) -> None:
    text, *expected = row
    assert codes(first_type(text)) == tuple(expected)


@pytest.mark.parametrize("row", DONE, ids=lambda row: row[0])
def test_a_deed_gets_the_codes_of_its_words(row: Row) -> None:
    marked, *expected = row
    assert codes(type_of_deed(marked)) == tuple(expected)


@pytest.mark.parametrize(("text", "ucdp", "reason"), GAPS)
@pytest.mark.xfail(strict=True, reason="see probes.GAPS")
def test_what_is_not_read_yet(text: str, ucdp: int, reason: str) -> None:
    assert first_type(text).ucdp == ucdp, reason


def read(text: str) -> Report:
    document = from_text(text, published=date(2024, 7, 28))
    return report_of(document, read_document(document), gazetteer())


def test_a_neighbours_weapon_is_left_to_it() -> None:
    report = read(
        "On Monday rebels ambushed a patrol near Goma, killing ten soldiers. "
        "On Thursday a drone killed four farmers in Bukavu."
    )
    assert [codes(event.type)[0] for event in report.events] == [
        "Battles/Armed clash",
        "Explosions/Remote violence/Air/drone strike",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norian forces killed two rebel leaders in an airstrike near Goma on Thursday. "
            "Clashes between the army and the rebels went on in the area, killing three soldiers.",
            "Explosions/Remote violence/Air/drone strike",
        ),
        (
            "Norian forces killed a rebel leader near Goma in an airstrike. A raid on a village nearby wounded three.",
            "Explosions/Remote violence/Air/drone strike",
        ),
        (
            "Soldiers and rebels clashed near Goma on Friday, killing ten. A drone killed two rebels there.",
            "Battles/Armed clash",
        ),
        ("Soldiers backed by warplanes clashed with rebels near Goma, killing ten.", "Battles/Armed clash"),
        # a blast at the gate opens the attack on a base; one in a market does not
        (
            "A car bomb exploded at the gate of an army base near Goma. Gunmen then stormed the base, killing ten "
            "soldiers.",
            "Battles/Armed clash",
        ),
        (
            "Gunmen massacred 30 villagers near Goma. Soldiers who came to help killed three of them in a firefight.",
            "Violence against civilians/Attack",
        ),
        # where most of those who fell did not fight
        (
            "Gunmen attacked a town near Goma, killing 40 people. Police killed ten gang members in a shootout.",
            "Violence against civilians/Attack",
        ),
        (
            "Gunmen attacked a town near Goma, killing four people. Police killed ten gang members in a shootout.",
            "Battles/Armed clash",
        ),
        (
            "Gunmen shot at soldiers near Goma. Soldiers who came to help killed three of them in a firefight.",
            "Battles/Armed clash",
        ),
    ],
)
def test_a_strike_that_opens_the_report_is_none_of_the_clashes_told_later(text: str, wanted: str) -> None:
    assert read(text).events[0].type.acled == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # what the lead tells decides, though armed men fell besides
        ("Rebels killed 30 villagers near Goma. Two soldiers died in the fighting that followed.", ATTACK),
        ("Gunmen killed 30 people near Goma. Troops killed three of the attackers.", ATTACK),
        ("Gunmen killed ten villagers near Goma. Three women had been raped.", ATTACK),
        (
            "Gunmen raped three women near Goma. Ten villagers were killed.",
            "Violence against civilians/Sexual violence",
        ),
        # not where as many of a force fell, nor where the lead tells of a fight
        ("Rebels killed three villagers near Goma. Twenty soldiers died in the fighting that followed.", CLASH),
        ("Rebels killed 30 villagers near Goma in a clash with the army. Two soldiers died.", CLASH),
        # under a headline stands the lead
        (
            "Rebels attack beach in Goma\n\nA suicide bomber killed 30 people at a beach in Goma on Friday.\n\n"
            "One soldier died in the assault, and troops killed three of the gunmen.",
            SUICIDE,
        ),
        (
            "Ten die at Goma base\n\nRebels stormed an army base in Goma on Friday, killing ten soldiers.\n\n"
            "A suicide bomber had blown up its gate, killing a trader.",
            CLASH,
        ),
    ],
)
def test_the_deed_of_the_lead_decides(text: str, wanted: str) -> None:
    assert read(text).events[0].type.acled == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # most of those who fell did not fight, and no force was attacked
        ("Rebels killed 19 farmers and two soldiers when they raided a market near Goma.", ATTACK),
        ("Rebels killed 19 soldiers and two farmers when they raided a market near Goma.", CLASH),
        ("Rebels killed 19 farmers and two soldiers when they clashed with the army near Goma.", CLASH),
        # soldiers off duty do not fight
        ("Gunmen shot a policeman dead at his home near Goma.", ATTACK),
        ("Gunmen shot a policeman dead near Goma while he was on leave.", ATTACK),
        ("Gunmen shot a policeman dead on patrol near Goma.", CLASH),
        # those of no known side whom the police shot had attacked people
        ("A baker was killed in a knife attack in Goma; police shot the attacker.", ATTACK),
        ("Two soldiers were killed in an attack in Goma; police shot the attacker.", CLASH),
        # what the dead were found with
        ("The bodies of four men with bullet wounds were found near Goma.", ATTACK),
        ("The bodies of four men were found near Goma.", None),
        # a guided bomb falls from the air, and what is fired comes from afar
        ("A guided bomb struck a farm near Goma, killing two people.", AIR),
        ("A bomb struck a farm near Goma, killing two people.", IED),
        ("Two people were killed near Goma when bombs were fired at the town.", SHELLING),
        ("Two people were killed near Goma when bombs exploded in the town.", IED),
        # a bomber is no aircraft, and in a car he blows himself up
        ("A bomber blew up his car at a checkpoint near Goma, killing five soldiers.", SUICIDE),
        ("A bomber planted the device near Goma that exploded and killed five soldiers.", IED),
    ],
)
def test_who_fought_and_with_what(text: str, wanted: str | None) -> None:
    assert read(text).events[0].type.acled == wanted


def test_a_threat_has_no_type() -> None:
    marked = "Rebels [attacked] the army base."
    assert codes(type_of_deed(marked))[1] == "ASSAULT"
    assert type_of_deed(marked, Status.HYPOTHETICAL) == EventType()


def of_all(text: str, sides: tuple[tuple[str, ...], ...] = (), country: str | None = None) -> EventType:
    """The type of one event that all claims of the report are of."""
    document = from_text(text, published=date(2024, 7, 28))
    sentences = read_document(document)
    report = report_of(document, sentences, gazetteer())
    told = []
    for claim in report.claims:
        number = next(n for n, each in enumerate(sentences) if claim.evidence[0].start < each.stop)
        words = sentences[number].words
        told.append(
            Placed(claim, number, sentences[number], next(w for w in words if w.start == claim.evidence[-1].start))
        )
    return Types(document, sentences, told, report.parties).of(told, sides, country)


def test_abducted_and_then_killed_is_an_attack() -> None:
    found = of_all("Rebels kidnapped a doctor. The rebels killed the doctor in the forest.")
    assert found.acled == "Violence against civilians/Attack"


@pytest.mark.parametrize(
    ("country", "acled"),
    [("RU", "Battles/Government regains territory"), ("UA", "Battles/Non-state actor overtakes territory")],
)
def test_a_foreign_army_regains_nothing(country: str, acled: str) -> None:
    """ACLED counts a foreign state that takes territory with the non-state actors."""
    assert of_all("Russian troops captured the town of Vovchansk in heavy fighting.", country=country).acled == acled


@pytest.mark.parametrize(
    ("kinds", "ucdp"),
    [
        (("state forces", "rebel group"), 1),
        (("state forces", "state forces"), 1),
        (("rebel group", "political militia"), 2),
        (("criminal group", "criminal group"), 2),
        (("state forces", "criminal group"), None),
        (("private military company", "rebel group"), None),
        (("state forces", None), None),
    ],
)
def test_the_type_of_violence_follows_from_the_kinds_of_the_sides(
    kinds: tuple[str, str | None], ucdp: int | None
) -> None:
    text = "Clashes broke out in the valley."
    document = from_text(text)
    [sentence] = read_document(document)
    word = sentence.words[0]
    claim = Claim(kind=Kind.ACTION, action=Action("clash"), evidence=(document.span(word.start, word.stop),))
    parties = [Party(f"p{n}", f"Side {n}", kind=kind) for n, kind in enumerate(kinds)]
    told = [Placed(claim, 0, sentence, word)]
    assert Types(document, [sentence], told, parties).of(told, (("p0",), ("p1",))).ucdp == ucdp


def test_a_type_names_its_rules_and_shows_its_words() -> None:
    found = first_type("Ten civilians were killed in an air strike by Saudi warplanes on a market in Saada.")
    assert found.rules == ("acled.air_drone_strike", "plover.assault", "ucdp.3", "means.aircraft")
    assert [span.quote for span in found.evidence] == ["air strike", "warplanes"]


def test_capitals_change_nothing() -> None:
    text = "Rebels ambushed an army patrol near Goma, killing ten soldiers."
    assert codes(first_type(text.upper())) == codes(first_type(text))


@pytest.mark.parametrize(
    ("before", "acled"),
    [
        ("The army shelled the rebels in the hills and the rebels returned fire.", "Battles/Armed clash"),
        ("Diplomats debated a plan to shell the barracks in the hills.", None),
        ("It rained all day in the hills.", None),
    ],
)
def test_the_sentence_before_speaks_where_the_events_own_do_not(before: str, acled: str | None) -> None:
    assert read(f"{before} Six fighters died.").events[-1].type.acled == acled


@pytest.mark.parametrize(
    ("text", "acled"),
    [
        ("A bomb lay in a bin at the market. The attack killed nine people.", IED),
        ("A bomb lay in a bin at the market. Gunmen shot dead nine traders there.", ATTACK),
        ("A bomb was defused at the market. The attack killed nine people.", ATTACK),
    ],
)
def test_the_sentence_before_names_the_weapon_where_the_events_own_names_none(text: str, acled: str) -> None:
    assert read(text).events[-1].type.acled == acled


def test_a_reported_explosion_is_one() -> None:
    found = type_of_deed("Police received [reports] of two explosions in Lima.")
    assert found.acled == "Explosions/Remote violence/Remote explosive/landmine/IED"
