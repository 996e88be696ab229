"""One side is one party, however a report calls it. Double brackets mark the noun that is asked for."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked
from warledger.values import Speaker, SpeakerKind

RIVALS = (
    "Fighters of the Coordination of Azawad Movements attacked a column of the Malian army near Tessalit on Thursday, "
    "the army said. The army said that nine of its soldiers were killed. A spokesman for the rebels said forty "
    "soldiers were killed and admitted that two of his fighters had died."
)
FRONT = "Fighters of the Front for the Liberation of the Dallol (FLD) attacked an army post near Abala in Niger. "


def test_a_report_of_two_sides_has_two_parties() -> None:
    assert Asked(RIVALS).named() == ("CMA", "Malian army")


# (the report with its noun marked, the side)
GENERIC: list[tuple[str, str | None]] = [
    # the army: the country's, else the only one that the report names
    ("The Malian army lost a post near Tessalit. Nine [[soldiers]] were killed.", "Malian army"),
    ("Soldiers of the Malian army and the Nigerien army met near Ayorou. Nine [[soldiers]] were killed.", "army"),
    ("Israeli forces entered Jenin. The army said that two [[soldiers]] were wounded.", "Israeli forces"),
    # security forces are the state's; guards are not
    ("Five security [[personnel]] were wounded in Niger.", "Nigerien army"),
    ("Two security [[guards]] were wounded in Niger.", "security guards"),
    # the rebels: the only ones that the report names; of two that stand as near, none
    (FRONT + "The army killed 20 [[jihadists]].", "FLD"),
    ("In Colombia, the ELN and the FARC fought the army. Nine [[rebels]] were killed.", "rebels"),
    ("In Colombia, the ELN fought the army. Nine [[rebels]] were killed.", "ELN"),
    # fighters of no stated side: of the only armed group
    ("The Taliban took the town. Three female [[fighters]] were killed.", "Taliban"),
    ("The Taliban fought the FMLN. Three female [[fighters]] were killed.", None),
    # "its" is one, and not the many that struck
    ("The Malian army said that rebels shot at its [[troops]].", "Malian army"),
    ("The Arakan Army said that its [[troops]] were killed.", "Arakan Army"),
    # a name in full is that name wherever the reader of names cut it
    (FRONT + "Two fighters of the [[Front]] for the Liberation of the Dallol were killed.", "FLD"),
]


@pytest.mark.parametrize(("marked", "side"), GENERIC)
def test_generic_names_are_the_party_that_the_report_names(marked: str, side: str | None) -> None:
    assert Asked(marked).group().name == side


BY_DEED: list[tuple[str, str | None]] = [
    (FRONT + "Troops killed at least 30 of the [[attackers]].", "FLD"),
    ("Gunmen of the Dawn Front raided a camp in Chad. Soldiers killed three of the [[assailants]].", "Dawn Front"),
    ("The army shelled a village in Chad. The [[attackers]] left at night.", "Chadian army"),
    ("The [[attackers]] fled. The raid was carried out by the Taliban.", "Taliban"),
    ("Nobody knows who attacked the village. The [[attackers]] fled.", "attackers"),
    # killing makes nobody an attacker, and nobody attacks himself
    ("Soldiers killed nine farmers in Chad. The [[attackers]] fled.", "attackers"),
    ("The army attacked a camp in Chad. Later, soldiers killed two [[attackers]].", "attackers"),
    # captors took people; attackers did not
    ("The Taliban kidnapped three engineers. Two of the [[captors]] were killed.", "Taliban"),
    ("The Taliban attacked a convoy. Two of the [[kidnappers]] were killed.", "kidnappers"),
    # defenders are those who were attacked
    ("The Taliban attacked the Alba Battalion. Two of the [[defenders]] were killed.", "Alba Battalion"),
    ("The Taliban attacked. Two of the [[defenders]] were killed.", None),
]


@pytest.mark.parametrize(("marked", "side"), BY_DEED)
def test_people_called_by_a_deed_are_its_doers(marked: str, side: str | None) -> None:
    assert Asked(marked).group().name == side


# (the report with the words of the voice marked, the name of the voice, the party)
VOICES: list[tuple[str, str, str | None]] = [
    ("The Malian army said that rebels struck. [[It]] said that two died.", "It", "Malian army"),
    ("In Mali, the army was silent. Then [[it]] said that two died.", "It", "Malian army"),
    ("The ELN denied it. Its spokesman, Juan Paz, spoke. [[Paz]] said that two died.", "Juan Paz", "ELN"),
    ("The [[spokesman]] for the ELN said that two died.", "ELN", "ELN"),
    ("The defence [[ministry]] said that two died in Mali.", "defence ministry", "Malian government"),
    ("The health [[ministry]] said that two died in Mali.", "health ministry", None),
    ("The Malian army left. A [[doctor]] said that two died.", "doctor", None),
    ("The Malian army left. The [[mayor]] said that two died.", "mayor", None),
]


@pytest.mark.parametrize(("marked", "name", "party"), VOICES)
def test_party_that_a_voice_speaks_for(marked: str, name: str, party: str | None) -> None:
    asked = Asked(marked)
    _, word = asked.words[0]
    span = asked.document.span(word.start, word.stop)
    found = asked.parties.speaks_for(Speaker(name, SpeakerKind.UNNAMED, span.quote, evidence=(span,)))
    assert (found.name if found else None) == party
