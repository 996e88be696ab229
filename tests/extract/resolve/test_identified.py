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
]

LISTED: list[tuple[str, str | None]] = [
    ("The dead are:\nELN: 12 dead:\n[[Six]] were [[killed]] in Tora.", "ELN"),
    ("The dead are:\nELN: 12 dead:\nSix were killed in Tora.\n[[Four]] were [[killed]] in Gana.", "ELN"),
    ("The ELN met in Gana:\n[[Six]] were [[killed]] in Tora.", None),  # a sentence, no heading
    ("ELN: 12 dead:\nSix were killed in Tora. It rained. [[Four]] were [[killed]] in Gana.", None),  # no item
    ("- ELN: 12 dead:\n- [[Six]] were [[killed]] in Tora.", None),  # the next item
]


@pytest.mark.parametrize(("marked", "name"), [*LATER, *LISTED])
def test_whose_people_they_were(marked: str, name: str | None) -> None:
    asked = Asked(marked)
    (sentence, first), (_, last) = asked.words
    noun, harm = (last, first) if first.pos == "VERB" else (first, last)
    assert asked.parties.group(sentence, noun, near=harm).name == name
