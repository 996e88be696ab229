"""Deeds: attacks by verb, weapon and noun, and what else is claimed; with a near miss beside each."""

import pytest

from warledger.extract.find.deeds import deeds_of
from warledger.language.english.reader import Reader
from warledger.language.syntax import Word
from warledger.values import Document, Kind


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def read(reader: Reader, text: str, *kinds: Kind) -> list[str]:
    """The deeds of a text, written short: "attack gunmen > convoy"; things in brackets."""
    document = Document(text=text, blocks=(), source="test")
    found = (mention for sentence in reader.read(text) for mention in deeds_of(document, sentence))
    return [
        f"{mention.value}{named(mention.actor, ' ', '')}{named(mention.target, ' > ', '')}"
        f"{f' [{mention.thing.quote}]' if mention.thing else ''}"
        for mention in found
        if mention.kind in kinds
    ]


def named(word: Word | None, before: str, after: str) -> str:
    return f"{before}{word.text}{after}" if word else ""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # who struck whom or what
        ("Gunmen attacked a convoy near Gao.", ["attack Gunmen > convoy"]),
        ("A police station was attacked on Sunday.", ["attack > station"]),
        ("The barracks were stormed by rebels.", ["storm rebels > barracks"]),
        ("Rebels ambushed a patrol and burned two schools.", ["ambush Rebels > patrol", "burn Rebels > schools"]),
        ("Guerrillas dynamited the power tower.", ["dynamite Guerrillas > tower"]),
        ("The militia shelled the town of Sake.", ["shell militia > town"]),
        ("Two schools were set ablaze.", ["set ablaze > schools"]),
        ("Militants opened fire on the bus.", ["open fire Militants > bus"]),
        ("The army bombed the village.", ["bomb army > village"]),
        # words, not arms; nobody's ill will; a denial of it
        ("The minister attacked the opposition for its budget.", []),
        ("The senator attacked the plan.", []),
        ("The earthquake destroyed the town.", []),
        ("The army did not attack the village.", []),
        ("The drought burned the fields.", []),
        # what strikes a site
        ("Rebel missiles hit the oil refinery in Doro overnight.", ["hit missiles > refinery"]),
        ("A school in Doro was struck by a shell.", ["strike > school"]),
        ("Drones targeted a power station near Kidal.", ["target > station"]),
        ("A storm hit the town.", []),
        ("The missile hit nobody.", []),
        ("The mayor hit the road when shells were found.", []),
        # what flies and strikes, whose it is, and whatever it struck; not a club, not those who stop work
        ("Warplanes bombed Sake on Friday.", ["bomb > Sake"]),
        ("Warplanes bombed the outskirts of Sake.", ["bomb > outskirts"]),
        ("Russian jets struck targets near Sake.", ["strike jets > targets"]),
        ("The village was hit by an airstrike.", ["hit > village"]),
        ("Israeli strikes targeted the airport in Doro.", ["target strikes > airport"]),
        ("Warplanes launched raids targeting the city.", ["raid Warplanes", "target > city"]),
        ("The Jets hit the road on Monday.", []),
        ("Two blocks of flats were hit on Monday.", ["hit > blocks"]),
        ("Two sectors of trade were hit on Monday.", []),
        ("The hotel was hit by the slump.", []),
        ("Air defences intercepted 45 of 60 drones.", ["intercept defences"]),
        ("An explosion ripped through a market on Saturday.", ["explode"]),
        ("A bomber detonated his vest in a mosque.", ["detonate bomber > mosque"]),
        ("A teachers' strike hit the port on Monday.", []),
        ("The company hit its targets for the year.", []),
        ("The comedian bombed in Doro.", []),
        # ground around a place, and points that are somebody's; not points of a speech
        ("The army shelled the countryside of Sake.", ["shell army > countryside"]),
        ("The army attacked rebel positions near Sake.", ["attack army > positions"]),
        ("The minister attacked the position of the union.", []),
        # a state that bombs; with words it does not
        ("Israel bombed Rafah on Monday.", ["bomb Israel > Rafah"]),
        ("Israel attacked the decision.", []),
        # with what arms it was aimed at
        ("The army targeted the outskirts of Sake with shells.", ["target army > outskirts"]),
        ("The government targeted the bank with sanctions.", []),
        ("The occupation targeted a house in Doro.", ["target occupation > house"]),
        ("The army targeted recruits with a campaign.", []),
        ("Army helicopters strafed the hills above Doro.", ["strafe helicopters > hills"]),
        ("Russia fired 60 drones at cities overnight.", ["fire Russia > cities"]),
        ("The air force carried out eleven strikes against hideouts in Doro.", ["strike force > hideouts"]),
        # what comes down or is dropped
        ("Several rockets landed in the town of Sake.", ["land > town"]),
        ("Shells fell on the market of Sake.", ["fall > market"]),
        ("Helicopters dropped barrel bombs on Sake.", ["bomb Helicopters > Sake"]),
        ("The plane landed in Sake.", []),
        ("The rocket landed on its pad in Texas.", []),
        ("Prosecutors dropped charges against the man.", []),
        # what was stopped on its way
        ("Our air defenses intercepted the missiles.", ["intercept defenses"]),
        ("The defense intercepted two passes.", []),
        # who lies under fire
        ("The town of Sake came under heavy artillery fire.", ["shell > town"]),
        ("The minister came under fire for his remarks.", []),
        # nouns that are deeds of arms by a word beside them
        ("Russian forces carried out an airdrop operation in the town of Sake.", ["raid forces > town"]),
        ("The enemy carried out an aerial act of aggression on points south of Gao.", ["attack enemy > points"]),
        ("Activists reported an airstrike on Gao.", ["strike > Gao"]),
        ("The surgeon performed an operation on Friday.", []),
        ("The council condemned aggression against the country.", []),
        ("Workers launched a strike at the factory.", []),
        # weapons and blasts that ruin a site, wherever the verb puts them
        ("A bomb destroyed two shops in Doro.", ["destroy > shops"]),
        ("The town hall was damaged by an explosion.", ["damage > hall"]),
        ("A gas explosion destroyed the bakery's house.", []),
        ("The storm destroyed two shops.", []),
        ("The bomb destroyed his hopes.", []),
        # fire that is set, wherever the tree hangs it
        ("Guerrillas set two trucks loaded with ore on fire.", ["set fire Guerrillas > trucks"]),
        ("The council set a tax on fire insurance.", []),
        # "they", who is told of before; not "it", not words
        ("They blew up the offices of the council.", ["blow up They > offices"]),
        ("They attacked the newspaper.", []),
        ("It burned two houses.", []),
        # what was done to mark a day; not by those who are not armed
        ("Rebels marked the day by burning two buses.", ["burn Rebels > buses"]),
        ("The plant saved money by burning its garages.", []),
        # explosives that are used against a site
        ("Terrorists used explosives against the town hall.", ["use Terrorists > hall"]),
        ("Miners used explosives in the tunnel.", []),
        # a party by its known name
        ("The Shining Path dynamited a bus.", ["dynamite Path > bus"]),
        ("The Autumn Wind dynamited a bus.", []),
        # what exploded
        ("A bomb exploded in front of the embassy.", ["explode > embassy"]),
        ("A car bomb went off outside a bank, killing two.", ["go off > bank"]),
        ("Two grenades exploded on Friday.", ["explode"]),
        ("Rebels planted a bomb under the bridge.", ["plant Rebels > bridge"]),
        ("Explosives were placed at the gate of the ministry.", ["place > ministry"]),
        ("Unknown men threw a grenade at the house.", ["throw men > house"]),
        ("The population exploded in the nineties.", []),
        ("Workers planted trees beside the school.", []),
        ("The player threw the ball at the goal.", []),
        # deeds that are nouns
        ("An attack on the embassy was reported.", ["attack > embassy"]),
        ("The group carried out an ambush.", ["ambush group"]),
        ("Rebels launched a raid on the camp.", ["raid Rebels > camp"]),
        ("Three explosions were heard in the capital.", ["explode"]),
        ("The bombing of the hospital killed six people.", ["bomb > hospital"]),
        ("The attack by gunmen lasted an hour.", ["attack gunmen"]),
        ("The attack lasted an hour.", []),
        ("No attack was reported.", []),
        ("Attacks on villages are a crime.", []),
        ("He suffered a heart attack.", []),
        ("The murder of two nurses shocked the town.", []),  # a toll, which says more
        ("The 2012 uprising began in the north.", ["rebel"]),
        # ruin as a noun, of sites and by arms; what was struck again and again
        ("The city is dark after the destruction of three pylons.", ["destroy > pylons"]),
        ("The destruction of two houses by the flood is complete.", []),
        ("The destruction of the forest goes on.", []),
        ("The burning of a restaurant was reported.", ["burn > restaurant"]),
        ("The school has been the target of ten attacks.", ["attack > school"]),
        ("The plan has been the target of attacks.", []),
    ],
)  # fmt: skip
def test_attacks(reader: Reader, text: str, wanted: list[str]) -> None:
    assert read(reader, text, Kind.ACTION) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The clashes, which began on Thursday, go on.", ["begin > clashes"]),
        ("The army began an operation.", []),
        ("The junta seized power in 2020.", ["seize junta > power"]),
        ("The trader seized the chance.", []),
    ],
)
def test_beginnings_and_coups(reader: Reader, text: str, wanted: list[str]) -> None:
    assert read(reader, text, Kind.ACTION) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army took the town of Sake.", ["takes army [the town of Sake]"]),
        ("The army regained control of two districts, including the area of Kidal.",
         ["takes army [two districts]", "takes army [the area of Kidal]"]),
        ("The rebels lost the airport.", ["loses rebels [the airport]"]),
        ("The army took Ouaza and other towns.", ["takes army [Ouaza]", "takes army [other towns]"]),
        ("The army took Major Keita prisoner.", []),
        ("The team took the lead.", []),
        ("The price fell.", []),
    ],
)  # fmt: skip
def test_control(reader: Reader, text: str, wanted: list[str]) -> None:
    assert read(reader, text, Kind.CONTROL) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Soldiers destroyed three tanks.", ["destroyed Soldiers > tanks [three tanks]"]),
        ("Rifles and radios were seized.", ["captured > Rifles [Rifles]"]),
        ("Critics destroyed his argument.", []),
    ],
)
def test_materiel(reader: Reader, text: str, wanted: list[str]) -> None:
    assert read(reader, text, Kind.MATERIEL) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The rebels claimed a victory over the army.", ["victory rebels > army"]),
        ("Our forces routed the enemy columns.", ["victory forces > columns"]),
        ("The garrison withdrew on Friday.", ["withdrawal garrison"]),
        ("The club celebrated its defeat of the champions.", []),
        ("The minister withdrew his offer.", []),
    ],
)
def test_outcomes(reader: Reader, text: str, wanted: list[str]) -> None:
    assert read(reader, text, Kind.OUTCOME) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The group claimed responsibility for the attack.", ["claimed group [the attack]"]),
        ("The group denied responsibility for the bombing.", ["denied group [the bombing]"]),
        ("Officials blamed the rebels for the killing.", ["blamed rebels [the killing]"]),
        ("Officials blamed the rebels and called off the talks.", ["blamed rebels"]),
        ("The rebels blamed the army, saying that its guns stood there.", ["blamed army"]),
        ("Officials blamed the weather and called off the talks.", []),
        ("The bombing was attributed to the rebels.", ["blamed rebels [The bombing]"]),
        ("The army is responsible for the murder of the priests.", ["blamed army [the murder of the priests]"]),
        ("The army is not responsible for the murder of the priests.", []),
        ("The army is responsible for the border.", []),
        ("The success was attributed to the team.", []),
        ("The coach took responsibility for the result.", []),
    ],
)
def test_responsibility(reader: Reader, text: str, wanted: list[str]) -> None:
    assert read(reader, text, Kind.RESPONSIBILITY) == wanted


def test_an_abuse_is_alleged_against_each_that_is_named(reader: Reader) -> None:
    text = "Allegations of human rights abuses by the army and the militia surfaced, but the army denied the claims."
    abuses = "[human rights abuses by the army and the militia]"
    assert read(reader, text, Kind.ALLEGATION) == [
        f"alleged army {abuses}",
        f"alleged militia {abuses}",
        f"denied army {abuses}",
        f"denied militia {abuses}",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # claimed: also of acts, for others, in the passive; not where nobody did, and not what is no deed
        ("The group took credit for the terrorist act.", ["claimed group [the terrorist act]"]),
        ("The attack was claimed by the front.", ["claimed front [The attack]"]),
        ("A caller claimed responsibility on behalf of the Free Army.", ["claimed Army"]),
        ("No group has claimed responsibility for the attack.", []),
        ("Neither the front nor any other group has claimed responsibility for the attack.", []),
        ("Al-Shabaab claimed responsibility for the attack.", ["claimed Shabaab [the attack]"]),
        ("The front said that it was responsible.", ["blamed it"]),
        ("The mayor accused the soldiers.", ["blamed soldiers"]),
        ("He accused the army of punishing farmers because rebels had ambushed a convoy.",
         ["blamed army [punishing farmers]"]),
        ("He accused the army of an attack because a farmer was shot.", ["blamed army [an attack]"]),
        ("He accused the army because a farmer was shot.", []),
        ("The mayor accused the death squads of the attack.", ["blamed squads [the attack]"]),
        ("The front did not claim responsibility for the attack.", []),
        ("The prize was claimed by the pupil.", []),
        # denied
        ("The front said that it had nothing to do with the attack.", ["denied it [the attack]"]),
        ("The front had nothing to do with the festival.", []),
        # laid on each of those who are named, but not on whom the words except
        ("They blamed the army and the police for the killing.",
         ["blamed army [the killing]", "blamed police [the killing]"]),
        ("The crime was attributed to the drug rings.", ["blamed rings [The crime]"]),
        ("A crime attributed to the army shook the town.", ["blamed army [A crime]"]),
        ("The success was attributed to the army.", []),
        ("The murder was attributed to the front and not to the army.", ["blamed front [The murder]"]),
        # held responsible, linked, arrested, tried, ordered
        ("Witnesses hold the army responsible for the murder.", ["blamed army [the murder]"]),
        ("The front has been held responsible for the attack.", ["blamed front [the attack]"]),
        ("Witnesses hold the army in high regard after the murder.", []),
        ("Documents link the rebels to the murder.", ["blamed rebels [the murder]"]),
        ("The railway links the rebels to the port.", []),
        ("Two soldiers were arrested for their involvement in the murder.", ["blamed soldiers [the murder]"]),
        ("Two soldiers were arrested for drinking.", []),
        ("Officers will be brought to trial for the assassination.", ["blamed Officers [the assassination]"]),
        ("Officers will be brought to the capital after the assassination.", []),
        ("The attack was masterminded by the cartel.", ["blamed cartel [The attack]"]),
        ("The festival was organized by the militia.", []),
        # by nouns
        ("The militia was behind the bombing.", ["blamed militia [the bombing]"]),
        ("The militia was not behind the bombing.", []),
        ("The militia was behind the bridge.", []),
        ("The attack was the work of the militia.", ["blamed militia [The attack]"]),
        ("The bridge was the work of the militia.", []),
        ("The militia is the author of the massacre.", ["blamed militia [the massacre]"]),
        ("The killers of the nurses are members of the militia.", ["blamed members [The killers of the nurses]"]),
        ("The killers of the nurses are not members of the militia.", []),
    ],
)  # fmt: skip
def test_whose_deed_it_is_said_to_be(reader: Reader, text: str, wanted: list[str]) -> None:
    assert read(reader, text, Kind.RESPONSIBILITY) == wanted
