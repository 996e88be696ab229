"""Who did it by what the report lays on somebody: responsibility claimed, charged, tried for, and blame."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked

RAIN = "It rained. It snowed. The roads were closed. The river rose. The bridge held. "

ITSELF: list[tuple[str, str | None]] = [
    # the harm itself is laid on somebody, by whatever words
    ("ELN rebels were convicted of the [[murder]] of nine nurses.", "ELN"),
    ("ELN rebels are to be brought to trial for the [[murder]] of nine nurses.", "ELN"),
    ("The ELN has claimed responsibility for the [[murder]] of nine nurses.", "ELN"),
    ("The mayor accused the ELN of the attack in which a bomb exploded, [[killing]] nine nurses.", "ELN"),
    # it is laid on nobody, or something else is
    ("Nobody was convicted of the [[murder]] of nine nurses.", None),
    ("ELN rebels were convicted of theft after the [[murder]] of nine nurses.", None),
    ("The mayor accused the ELN of hiding men who had [[killed]] nine nurses.", None),
    ("Neither the ELN nor any other group has claimed responsibility for the [[murder]] of nine nurses.", None),
    ("The ELN may be responsible for the [[murder]] of nine nurses.", None),
    ("Police ask whether the ELN is responsible for the [[murder]] of nine nurses.", None),
    ("The ELN will be responsible for the [[murder]] of nine nurses.", None),
]

ELSEWHERE: list[tuple[str, str | None]] = [
    # the deed that the sentence names is laid on somebody far behind it; another deed is not it
    ("Nine nurses were [[hurt]] in an explosion. " + RAIN + "The explosion was organized by the ELN.", "ELN"),
    ("Nine nurses were [[hurt]] in an explosion. " + RAIN + "The kidnapping was organized by the ELN.", None),
    ("Nine nurses were [[hurt]] in an attack. " + RAIN + "The attack was organized by the ELN.", "ELN"),
    ("Nine nurses [[died]] in an explosion. " + RAIN + "Meanwhile, the explosion in Gana was blamed on the ELN.", None),
    # a claim holds in its story, under the name of its place
    ("Nine nurses were [[shot]]. Aleppo: A bomb hit a bus. The ELN claimed responsibility for the attack.", None),
    ("Nine nurses were [[shot]]. In Aleppo, a bus stood. The ELN claimed responsibility for the attack.", "ELN"),
    # a group without a name is the one that claims it
    ("An armed group [[murdered]] nine nurses. The Dawn Brigades claimed responsibility.", "Dawn Brigades"),
    ("An armed group [[murdered]] nine nurses. Nobody claimed responsibility.", "armed group"),
    # an enemy's charge, answered by one against him
    (
        "Bombs hit Tora, [[killing]] nine. The army said the bombs were fired by the ELN. "
        "The ELN blamed the army, saying that its guns stood there.",
        None,
    ),
]


@pytest.mark.parametrize(("marked", "name"), [*ITSELF, *ELSEWHERE])
def test_on_whom_it_is_laid(marked: str, name: str | None) -> None:
    group = Asked(marked).perpetrator()
    assert (group.name if group else None) == name
