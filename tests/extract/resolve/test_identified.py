"""Whose people the harmed are by what is told of them afterwards, and by the heading that they are counted under."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked

# (the report with the word of harm and the noun marked, their side)
LATER: list[tuple[str, str | None]] = [
    ("A drone [[killed]] two [[people]]. The two men are believed to be ELN members.", "ELN"),
    ("A drone [[killed]] two [[people]]. The dead were all members of the ELN.", "ELN"),
    ("A drone [[killed]] two [[people]]. They were identified as ELN fighters.", "ELN"),
    ("A drone [[killed]] two [[people]]. Two men were ELN members.", None),  # others
    ("A drone [[killed]] two [[people]]. The dead were brought to Tora.", None),  # not what they were
    ("A drone [[killed]] two [[farmers]]. The two men are believed to be ELN members.", "civilians"),  # known already
    ("A drone [[killed]] two [[people]]. It rained. It snowed. The dead were members of the ELN.", None),  # too far
    # … and not only fighters
    ("A drone [[killed]] two [[people]]. They were farmers.", "civilians"),
    ("A drone [[killed]] two [[people]], he said, adding they were ELN fighters.", "ELN"),
    ("A drone [[killed]] two [[people]]. It is unclear whether they were farmers.", None),
    ("A drone [[killed]] two [[people]]. They were soldiers or farmers.", None),
    ("A drone [[killed]] two [[people]]. They were not farmers.", None),
    # whoever suffered it
    ("Police [[arrested]] two [[people]]. They were members of the ELN.", "ELN"),
]

# by their own sentence
WITHIN: list[tuple[str, str | None]] = [
    ("A [[man]] identified as an ELN leader was [[killed]].", "ELN"),
    ("A [[man]] believed to be a member of the ELN was [[killed]].", "ELN"),
    ("A [[man]] accused of belonging to the ELN was [[killed]].", "ELN"),
    ("Two [[people]] allegedly linked to the ELN were [[arrested]].", "ELN"),
    ("Two [[people]] were [[killed]] in Tora, thought to be members of the ELN.", "ELN"),
    ("The [[man]] [[killed]] was a farmer, he said.", "civilians"),
    ("Police identified the [[man]] [[killed]] in the raid as a leader of the ELN.", "ELN"),
    ("A raid [[killed]] [[Luis]] Paz, whom the army described as an operative of the ELN.", "ELN"),
    ("[[Another]], a commander of the ELN, was [[killed]].", "ELN"),
    # what others are, what is told of their deeds, what is denied
    ("Two [[people]] were [[killed]] in Tora by men believed to be members of the ELN.", None),
    ("A [[man]] accused of killing a leader of the ELN was [[killed]].", None),
    ("A [[man]] not believed to be a member of the ELN was [[killed]].", None),
    ("The [[man]] [[killed]] was mistaken for a farmer.", None),
    # who has a name of his own for what he is
    ("A [[farmer]] believed to be a member of the ELN was [[killed]].", "civilians"),
]

LISTED: list[tuple[str, str | None]] = [
    ("The dead are:\nELN: 12 dead:\n[[Six]] were [[killed]] in Tora.", "ELN"),
    ("The dead are:\nELN: 12 dead:\nSix were killed in Tora.\n[[Four]] were [[killed]] in Gana.", "ELN"),
    ("The ELN met in Gana:\n[[Six]] were [[killed]] in Tora.", None),  # a sentence, no heading
    ("ELN: 12 dead:\nSix were killed in Tora. It rained. [[Four]] were [[killed]] in Gana.", None),  # no item
    ("- ELN: 12 dead:\n- [[Six]] were [[killed]] in Tora.", None),  # the next item
    # the names of those who were told before to be harmed
    ("A bomb wounded nine citizens. As for the injured, they are:\n* Luis [[Paz]], [[wounded]]", "civilians"),
    ("A bomb wounded nine people. As for the injured, they are:\n* Luis [[Paz]], [[wounded]]", None),
    ("A bomb wounded nine soldiers. The army named the mayors, and they are:\n* Luis [[Paz]], [[wounded]]", None),
]


@pytest.mark.parametrize(("marked", "name"), [*LATER, *WITHIN, *LISTED])
def test_whose_people_they_were(marked: str, name: str | None) -> None:
    asked = Asked(marked)
    (sentence, first), (_, last) = asked.words
    noun, harm = (last, first) if first.pos == "VERB" else (first, last)
    assert asked.parties.group(sentence, noun, near=harm).name == name
