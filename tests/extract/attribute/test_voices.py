"""On whose word: [the word asked about], {the voice behind it}, <a voice that passes it on>.

Where no voice is marked it is the report's own.
"""

from __future__ import annotations

import re

import pytest

from warledger.extract.attribute import Voices
from warledger.language import read
from warledger.language.syntax import Sentence, Word
from warledger.values import Attribution, Document, SpeakerKind, Stance

ASSERTS, CLAIMS, CONFIRMS, ADMITS = Stance.ASSERTS, Stance.CLAIMS, Stance.CONFIRMS, Stance.ADMITS
DENIES, DECLINES, BLAMES, HEARSAY = Stance.DENIES, Stance.DECLINES, Stance.BLAMES, Stance.HEARSAY


def heard_in(marked: str) -> tuple[Sentence, Word, Voices]:
    """The word in square brackets with its sentence, and who is heard in the report."""
    text = re.sub(r"[\[\]{}<>]", "", marked)
    start = len(re.sub(r"[{}<>]", "", marked.partition("[")[0]))
    document = Document(text=text, blocks=(), source="test")
    sentences = read(text)
    (place,) = [(sentence, word) for sentence in sentences for word in sentence.words if word.start == start]
    return *place, Voices(document, sentences)


def chain_of(marked: str) -> tuple[Attribution, ...]:
    """The chain behind the word in square brackets."""
    sentence, word, heard = heard_in(marked)
    return heard.of(sentence, word)


def marked_voices(marked: str) -> list[str]:
    plain = re.sub(r"[\[\]]", "", marked)
    inner, outer = re.findall(r"{(.*?)}", plain), re.findall(r"<(.*?)>", plain)
    return [re.sub(r"[{}<>]", "", text) for text in (*inner, *outer)]


def voices(chain: tuple[Attribution, ...]) -> list[str]:
    return [link.speaker.text for link in chain if link.speaker is not None]


# One voice: the sentence, the stance and the rule of the innermost link.
ONE_VOICE: list[tuple[str, Stance, str]] = [
    # a clause that is said, before, inside and after its cue
    ("{Police} said seven soldiers were [killed] near the bridge.", ASSERTS, "cue.said"),
    ("Seven soldiers were [killed] near the bridge, {police} said.", ASSERTS, "cue.said"),
    ("Seven soldiers, {police} said, were [killed] near the bridge.", ASSERTS, "cue.said"),
    ("{Residents} said that a shell hit the market and that six traders [died].", ASSERTS, "cue.said"),
    ("As reported by {Radio Kasai}, ten people [died].", ASSERTS, "cue.reported"),
    ("It was reported by {the governor} that three farmers were [abducted].", ASSERTS, "cue.reported"),
    ("It was {officially} announced that nine men had [died].", ASSERTS, "cue.reported"),
    # a thing or an action that is said
    ("{The UN} announced the [death] of two peacekeepers.", ASSERTS, "cue.reported"),
    ("{Eyewitnesses} reported seeing nine [bodies].", ASSERTS, "cue.saw"),
    ("{Witnesses} told of nine men [shot] in the street.", ASSERTS, "cue.told_of"),
    ("{The army} put the death [toll] at 40.", ASSERTS, "cue.put_toll"),
    ("A clip posted by {the rebels} showed [bodies] beside a road.", ASSERTS, "cue.seen_in"),
    # other stances
    ("{The army} claimed to have [killed] 40 rebels.", CLAIMS, "cue.claimed"),
    ("{Hospital officials} confirmed 14 [deaths].", CONFIRMS, "cue.confirmed"),
    ("{The commander} admitted that his men had [killed] two nurses.", ADMITS, "cue.admitted"),
    ("{The government} denied that 50 villagers had been [killed].", DENIES, "cue.denied"),
    ("{Amnesty International} accused the militia of [killing] 20 villagers.", BLAMES, "cue.blamed"),
    ("{The colonel} ruled out that his men had [killed] two nurses.", DENIES, "cue.denied"),
    ("{The relief agency} estimates the death [toll] at 40.", ASSERTS, "cue.put_toll"),
    ("{The army} declined to [say] how many soldiers died.", DECLINES, "cue.declined"),
    # prepositions, nouns, labels
    ("According to {the Kasai Hospital}, nine people were [wounded].", ASSERTS, "cue.according_to"),
    ("Nine soldiers [died], per {the army}.", ASSERTS, "cue.per"),
    ("{The army}'s statement that 30 rebels were [killed] could not be checked.", ASSERTS, "cue.statement"),
    ("{Police}: two officers [killed] in Lima", ASSERTS, "cue.colon"),
    ("Two officers [killed] in Lima: {police}", ASSERTS, "cue.colon"),
    ("Nine people were [killed] on Monday — {officials}", ASSERTS, "cue.dash"),
    # in a relative clause, whatever it was read as the subject of
    ("Nine people who {police} said were [killed] on Monday are alive.", ASSERTS, "cue.said"),
    ("The raid, which {Gao} says [killed] nine soldiers, was on Monday.", ASSERTS, "cue.said"),
    ("They fled after a raid that {residents} said had [killed] at least nine.", ASSERTS, "cue.said"),
    ("Nine were [shot] when rebels shelled Doro, {the city's rebel-held mayor} said.", ASSERTS, "cue.said"),
    # documents speak for who made them
    ("A report issued on Monday by {the Sahel Watch Group} said nine soldiers were [killed].", ASSERTS, "cue.said"),
    ("{An army communique} reported 15 [deaths].", ASSERTS, "cue.reported"),
    (
        "Footage shared by {the rebels} showed burnt cars, and some clips appeared to show foreign [soldiers].",
        ASSERTS,
        "cue.seen_in",
    ),
    # a clause behind what is said, however it was read
    (
        "At least 11 farmers were [killed] on Sunday, {the Sahel Unity Front} announced today.",
        ASSERTS,
        "cue.reported",
    ),
    ("{The Chadian state news agency ATP} reported a number of soldiers were [killed].", ASSERTS, "cue.reported"),
    ("According to {residents in the market quarter}, the blast [killed] two children.", ASSERTS, "cue.according_to"),
    ("THE FIRE LEFT NINE DEAD AND SOME 30 [INJURED], ACCORDING TO {A FIRE CHIEF}.", ASSERTS, "cue.according_to"),
    ("{The intelligence services} announced that three gunmen were [killed].", ASSERTS, "cue.reported"),
    ("Two men died. Four others were [wounded], {the MoI} confirmed.", CONFIRMS, "cue.confirmed"),
    ("{The mayor} asserted that nine men were [killed].", ASSERTS, "cue.said"),
    (
        "Nine men were [killed] when a shell hit a house in the village of Doro, {the head of the regional "
        "administration, Ali Keita}, wrote on Telegram on Saturday.",
        ASSERTS,
        "cue.said",
    ),
    ("Among the [dead] were nine children and four women, {the Doro Relief Network} said.", ASSERTS, "cue.said"),
    ("{The Front} spoke of 87 [dead] and 266 wounded.", ASSERTS, "cue.told_of"),
    ("Nine men were [killed] after jets bombed a market, according to {rescuers}.", ASSERTS, "cue.according_to"),
    # a name behind a dash that speaks in the report
    ("4 [killed] in Garoua raid – {Liwa Saqr}\n\nThe Liwa Saqr said four men died.", ASSERTS, "cue.dash"),
    # a label over what is said
    ("{Radio Doro}:\n\nNine men were [killed] in Kidal.", ASSERTS, "cue.colon"),
    ("{Minister Amina Bell} said:\n\nI am appalled by the attack. It [killed] nine villagers.", ASSERTS, "cue.said"),
    # who spoke before goes on
    ("Twelve people died, {the army} said, adding that four more were [missing].", ASSERTS, "cue.said"),
    ("{The army} said it was attacked by the rebels, adding that it [killed] five of them.", ASSERTS, "cue.said"),
    # upper case
    ("{THE ARMY} REPORTED TODAY THAT 40 REBELS WERE [KILLED].", ASSERTS, "cue.reported"),
    ("40 REBELS WERE [KILLED] IN CLASHES, {A MILITARY SPOKESMAN} SAID.", ASSERTS, "cue.said"),
]


@pytest.mark.parametrize(("marked", "stance", "rule"), ONE_VOICE)
def test_a_cue_gives_its_voice(marked: str, stance: Stance, rule: str) -> None:
    chain = chain_of(marked)
    assert (voices(chain), chain[0].stance, chain[0].rule) == (marked_voices(marked), stance, rule)


@pytest.mark.parametrize(
    "marked",
    [
        "<The army> said that {residents} had told it that five men were [executed].",
        "<Reuters> quoted {an army officer} as saying nine soldiers were [killed].",
        "{The mayor} was quoted by <state television> as saying that six people [died].",
        "<The defence ministry>, citing {a hospital}, said that 12 people had [died].",
        "<The defence ministry> said 12 people had [died], citing {hospital sources}.",
        "<The army> rejected {the rebels}' claim that twenty soldiers had [died].",
    ],
)
def test_who_passes_it_on_comes_after_who_says_it(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


@pytest.mark.parametrize(
    ("marked", "rule"),
    [
        ("At least 12 people were reportedly [killed].", "cue.reportedly"),
        ("Twelve people were reported [killed] in the raid.", "cue.reported"),
        ("Twelve people are said to have been [killed] in the raid.", "cue.said"),
        ("Nine people are feared [dead].", "cue.feared"),
        ("There were reports of nine [deaths].", "cue.statement"),
        ("There were reports of villagers [killed] by gunmen.", "cue.statement"),
        ("NINE REBELS [DIED], IT WAS REPORTED.", "cue.reported"),
    ],
)
def test_hearsay_is_nobodys_word(marked: str, rule: str) -> None:
    (link,) = chain_of(marked)
    assert (link.speaker, link.stance, link.rule) == (None, HEARSAY, rule)


def test_a_link_that_names_nobody_comes_last() -> None:
    named, unnamed = chain_of("According to local sources, at least 15 men were reportedly [killed].")
    assert (named.cue, unnamed.cue) == ("According to", "reportedly")


# The report's own voice, though a cue stands near.
OWN_VOICE = [
    # words that look like a cue
    "The army claimed the [lives] of 40 rebels.",
    "The attack [claimed] the lives of 40 people.",
    "Rebels claimed responsibility for the attack that [killed] nine soldiers.",
    "Rebels claimed victory after nine soldiers were [killed].",
    "The junta took power citing the failure of the government, and 20 people were [killed].",
    "The price is 5 dollars per day since nine soldiers [died].",
    "SYRIA: two officers [killed] in Lima",
    "Video footage showed nine [bodies] in the street.",
    # a statement that is not made
    "The army did not say that soldiers [died].",
    "The president condemned the [killing] of nine soldiers.",
    # what is said of the voice, not by it
    "The group, which [killed] 30 people last year, said it would lay down arms.",
    # scope that something else ends
    "Footage shared by the rebels showed burnt cars, and a drone [killed] two soldiers.",
    "Nine men [died] when, the army said, a truck burned.",
    "4 [killed] in Garoua raid – Daily Mirror\n\nThe mayor said four men died.",
    "The minister said:\n\nI am appalled by the attack.\n\nThe militia has [killed] two envoys.",
    "The minister said:\n\nPolice search the town. The militia has [killed] two envoys.",
    "Nine men were [killed], although nobody shelled the town, according to rescuers.",
    "The mayor spoke on Sunday of peace. Nine men were [killed].",
    "Nine men were [killed] in Doro, the town of the mayor, and fled.",
    "The rebels claimed 40 soldiers were killed, but the army [lost] two men.",
    "The army said ten soldiers died; however, residents [buried] thirty.",
    "Nine soldiers were [killed], although the army said only that three were wounded.",
    "The army said it had repelled an attack. Two civilians were [killed].",
    "“We won,” the general said. Two civilians were [killed].",
]


@pytest.mark.parametrize("marked", OWN_VOICE)
def test_the_reports_own_voice(marked: str) -> None:
    assert chain_of(marked) == ()


@pytest.mark.parametrize(
    "marked",
    [
        "The rebels claimed 40 soldiers were killed, but {the army} said two men [died].",
        "State media said the army had lost ten men while {the rebels} claimed they had [killed] fifty.",
        "Nine soldiers were killed, although {the army} said only that three were [wounded].",
    ],
)
def test_a_contrast_has_its_own_voice_alone(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "“We lost nobody,” {General Keita} said. “They [lost] at least 60 men.”",
        "“They came at night,” said {Awa Diarra}, a resident. “They [killed] my brother.”",
        "“They came at night. They [killed] my brother and two others,” said {Awa Diarra}, a resident.",
        "{The spokesman} said: “We won. We [killed] thirteen of them.”",
        "{The spokesman} said: “We won.\n\n“We [killed] thirteen of them, and we shall be back.”",
        "{The president} condemned “the cowardly [murder] of nine young soldiers on duty”.",
        '"NINE REBELS [DIED]," {THE COMMUNIQUE} SAYS.',
    ],
)
def test_a_quotation_has_its_speaker(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Mohamed Diallo, a spokesman for the Azawad Front, spoke. He said 30 men were [captured].", "Mohamed Diallo"),
        ("Mohamed Diallo said they won. He added that 30 men were [captured].", "Mohamed Diallo"),
        ("An army communique reported 15 deaths. It said that ten rebels were also [wounded].", "army"),
        ("The front spoke of nine dead. The army lost two posts. It said that a man was [wounded].", "army"),
        ("According to the United Nations, nine died. It said that a man was [wounded].", "United Nations"),
        ("According to witnesses, nine died. It said that a man was [wounded].", "It"),
        ("The army spoke of nine dead. The road was closed. It said that a man was [wounded].", "army"),
        ("Local sources said a village burned. The sources said two women were [wounded].", "Local sources"),
        (
            "A statement by the Azawad Front said nine men died. The statement added that four were [captured].",
            "Azawad Front",
        ),
        (
            "The Syrian Observatory for Human Rights said 4 men died. The monitor added that 3 were [wounded].",
            "Syrian Observatory for Human Rights",
        ),
        ("The Sahel Watch Group (SWG) counted 90 deaths. SWG said 12 children were [killed].", "Sahel Watch Group"),
        ("Interior Minister Omar Ba said nine men died. The minister said three were [captured].", "Omar Ba"),
        ("Police chief Ali Keita said nine men died. Keita said three were [captured].", "Ali Keita"),
        ("The mayor, Ali Keita, told reporters that nine men [died].", "Ali Keita"),
        ("A spokesman for the Sahel Watch Group said nine men [died].", "Sahel Watch Group"),
        ("The Ministry of Defence (MoD) said two men died. The MoD said four were [wounded].", "Ministry of Defence"),
        ("Residents said a truck burned. The army has said it won. They deny that nine women were [killed].", "army"),
        (
            "In a statement, the Gendarmerie said that the inquiry indicated that a drone hit the market. "
            "Four people were [killed], the statement added.",
            "Gendarmerie",
        ),
        (
            "Bako spoke, according to a Health Department release. Bako said it was over. "
            "The release said nine men were [wounded].",
            "Health Department",
        ),
        ("The Border Security Force of Darfur (Haras) said nine men [died].", "Border Security Force of Darfur"),
    ],
)
def test_a_voice_is_named_by_what_was_said_before(marked: str, name: str) -> None:
    speaker = chain_of(marked)[0].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("voice", "kind"),
    [
        ("The army", SpeakerKind.PARTY),
        ("The defence ministry", SpeakerKind.OFFICIAL),
        ("Police", SpeakerKind.OFFICIAL),
        ("A doctor", SpeakerKind.HOSPITAL),
        ("Local sources", SpeakerKind.WITNESS),
        ("Residents", SpeakerKind.WITNESS),
        ("Human Rights Watch", SpeakerKind.MONITOR),
        ("The newspaper", SpeakerKind.MEDIA),
        ("An analyst", SpeakerKind.EXPERT),
        ("A local official", SpeakerKind.OFFICIAL),
        ("Save the Children", SpeakerKind.MONITOR),
        ("The International Committee of the Red Cross", SpeakerKind.MONITOR),
        ("Radio Venceremos", SpeakerKind.PARTY),
        ("The Green Cross", SpeakerKind.HOSPITAL),
        ("Amina Bell, a vegetable vendor,", SpeakerKind.WITNESS),
        ("Amina Bell, a colonel,", SpeakerKind.PARTY),
        ("Amina Bell, a spokeswoman for the NLF-DPA,", SpeakerKind.PARTY),
        ("Amina Bell, a reporter for DPA,", SpeakerKind.MEDIA),
        ("Ali Keita, a spokesman for the local PDF,", SpeakerKind.PARTY),
        ("Sources", SpeakerKind.UNNAMED),
        ("Army sources", SpeakerKind.UNNAMED),
        ("Observatory sources", SpeakerKind.MONITOR),
        ("The Defence Department", SpeakerKind.OFFICIAL),
        ("Foreign Secretary Amina Bell", SpeakerKind.OFFICIAL),
        ("Col. Traore", SpeakerKind.PARTY),
        ("Carabineros", SpeakerKind.OFFICIAL),
        ("Emil Haro, an announcer for Radio Kasai,", SpeakerKind.MEDIA),
        ("DoroNews", SpeakerKind.MEDIA),
        ("Rescue workers", SpeakerKind.HOSPITAL),
        ("A factory worker", SpeakerKind.WITNESS),
        ("A nursing officer of the army hospital", SpeakerKind.HOSPITAL),
        ("An army officer", SpeakerKind.PARTY),
        ("A civil society group", SpeakerKind.MONITOR),
        ("An armed group", SpeakerKind.PARTY),
        ("The prosecutor general's office", SpeakerKind.OFFICIAL),
        ("An army general", SpeakerKind.PARTY),
        ("The head of the regional military administration", SpeakerKind.OFFICIAL),
        ("The head of the military wing", SpeakerKind.PARTY),
        ("Human Rights Watch researcher Lena Ortiz", SpeakerKind.MONITOR),
        ("The Doro Tribune correspondent", SpeakerKind.MEDIA),
        ("Al-Masirah TV", SpeakerKind.PARTY),
        ("One woman", SpeakerKind.WITNESS),
        ("The council chairman, James Ogbole,", SpeakerKind.OFFICIAL),
    ],
)
def test_a_voice_has_a_kind(voice: str, kind: SpeakerKind) -> None:
    speaker = chain_of(f"{voice} said seven people were [killed].")[0].speaker
    assert speaker is not None
    assert speaker.kind is kind


def test_every_value_stands_on_its_words() -> None:
    (link,) = chain_of("Seven soldiers were [killed], according to the Kasai Hospital.")
    assert link.speaker is not None
    assert [span.quote for span in (*link.evidence, *link.speaker.evidence)] == ["according to", "the Kasai Hospital"]


@pytest.mark.parametrize(
    "marked",
    [
        # the clause was read as the source's, the active verb as a passive, the voice as another noun's
        "<AFP> is reporting, citing {a hospital source}, that a mother and three children were [killed].",
        "{One mother}, who asked not to be named, accused the police of [killing] her son after he had surrendered.",
        "A car bomb [killed] at least six people near a bakery, {the town's mayor, Abdul Rahim}, said by telephone.",
        "Two men have been [arrested], {the police commissioner, Dario Fonti}, has just told reporters outside.",
        "TAL DORO - A bomb [killed] six people near a bakery, {the town's mayor, Abdul Rahim}, said by telephone.",
        # counts, and what stands on networks
        "By {the army}'s count, over 120 rebels were [killed] in the valley.",
        "The raid left 30 villagers [dead], by {the council}'s count.",
        "The chief rejected the claims spread by {foreign bloggers} according to which thirty soldiers were [taken].",
        "{Police} put the toll at four [dead] and ten wounded.",
        "{The command}'s initial assessment is that the strike [killed] three militants.",
        "Nine men were [killed], <the Doro news agency> reports, citing {two officials}.",
        "<The newspaper La Nacion> quotes {President Duran} as saying that the rebels have [lost] 400 men.",
        # documents
        "{The message} read: nine of our brothers were [martyred] in the valley.",
    ],
)
def test_a_voice_is_found_where_its_words_were_misread(marked: str) -> None:
    assert voices(chain_of(marked))[:1] == marked_voices(marked)[:1]


@pytest.mark.parametrize(
    "marked",
    [
        "Jets killed two men, by army count, and [drove] others out of the town.",  # joined on behind a count
        "By the end of the week nine men were [dead].",  # no count
        "Nine men were [killed] by a bomb, the second in a week.",
        "The hospital has [admitted] nine wounded men.",  # no admission
        "A mother accused of the murder of her son was [arrested].",
        "He went to the market, and nine men were [killed] there.",
    ],
)
def test_no_voice_is_found_where_nobody_speaks(marked: str) -> None:
    assert chain_of(marked) == ()


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Bertin Kasongo called it an invention. Nine men had [fallen], he told reporters.", "Bertin Kasongo"),
        ("A survivor, Milan Ilic, took the stand. Two sisters [died] there, he told the judges.", "Milan Ilic"),
        ("Omar Ba was asked who did it. He recalled that 29 men had been [killed].", "Omar Ba"),
        ("The mayor, Ali Keita, spoke of a crime. According to him, nine men [died].", "Ali Keita"),
        ("Two residents said that a house burned. One said his wife had been [killed].", "Two residents"),
        (
            "The Sahel Observatory said two men died. The Observatory has documented the [death] of 96 men.",
            "Sahel Observatory",
        ),
        ("Archbishop Luis Alba said the war was lost. According to the prelate, nine men [died].", "Luis Alba"),
        ("The ministry put the toll at nine, quoting medics. Earlier it had spoken of six [dead].", "ministry"),
        ("The mayor, Ali Keita, said two men died. The indictment lists nine [murders].", "indictment"),
        ("The mayor, Ali Keita, confirms the raid but gives another toll: eight [dead].", "Ali Keita"),
        ("Tariq Amin was there. He remembers the night. Nine men were [killed], he says.", "Tariq Amin"),
        ("Captain Ali Keita sees no fault. In his version, two officers were [stabbed].", "Ali Keita"),
        ("Radio Insurgente said it won. The clandestine station said one man was [killed].", "Radio Insurgente"),
        ("A former officer said two men died. Another officer said nine were [killed].", "Another officer"),
        ("The Highland Alliance broke its silence. Nine men [died], the alliance said.", "Highland Alliance"),
    ],
)
def test_a_voice_is_who_acted_or_spoke_before(marked: str, name: str) -> None:
    speaker = chain_of(marked)[0].speaker
    assert speaker is not None
    assert speaker.name == name


def test_a_statement_without_marks_goes_on_while_it_says_we() -> None:
    told = "In a statement, the front said the following:\n\nOur men left Doro. Nine soldiers were killed.\n\n"
    assert voices(chain_of(told + "We mourn four men who [died].")) == ["the front"]
    assert voices(chain_of(told + "The town is quiet. Two farmers [died] on Sunday.")) == []


@pytest.mark.parametrize(
    "marked",
    [
        "{The agency} said that rockets fell near Gao. However, no [casualties] were reported.",
        "According to {the agency}, gunmen opened fire on a checkpoint, but no [casualties] were reported.",
        "The agency said that rockets fell near Gao.\n\nNo [casualties] were reported.",
        "The agency said that rockets fell near Gao. Nine [deaths] were reported.",
        "Rockets fell near Gao. However, no [casualties] were reported.",
    ],
)
def test_who_told_of_an_attack_reports_that_it_harmed_nobody(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "A raid killed 13 men, residents said; {the Pentagon} said that 12 of them [died] in a blast.",
        "{The army} said that three men died; two others were [hurt].",
        "A raid [killed] 13 men, {residents} said; the Pentagon said that 12 of them died in a blast.",
    ],
)
def test_behind_a_semicolon_another_voice_begins(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)
