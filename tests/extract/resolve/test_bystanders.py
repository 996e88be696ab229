"""People who are civilians by where they were harmed."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked
from warledger.values import Category

# (the report with its noun and the word of harm marked, what the people are)
PLACES: list[tuple[str, Category]] = [
    # where civilians are
    ("Shells hit a market in Tora. Nine [[people]] were [[killed]].", Category.CIVILIAN),
    ("Nine [[people]] were [[killed]] when a drone struck a bus near Tora.", Category.CIVILIAN),
    ("A rocket landed on a residential building in Tora and [[wounded]] nine [[people]].", Category.CIVILIAN),
    ("Militants raided the village of Tora and [[killed]] nine [[people]].", Category.CIVILIAN),
    # what came of the attack that was told before
    ("Shells hit a market in Tora. As a result of the army's shelling, nine [[people]] [[died]].", Category.CIVILIAN),
    # of whom it is told how many were civilians
    ("A bomb in the market of Tora [[killed]] nine [[people]], including five civilians.", Category.UNKNOWN),
    # a name with an age and no rank, unless in a fight
    ("A bomb [[killed]] [[Luis]] Paz, 32, in Tora.", Category.CIVILIAN),
    ("A bomb [[killed]] [[Luis]] Paz (32 years) in Tora.", Category.CIVILIAN),
    ("A bomb [[killed]] [[Luis]] Paz, 32 minutes later, in Tora.", Category.UNKNOWN),
    ("A bomb [[killed]] [[Luis]] Paz in Tora.", Category.UNKNOWN),
    ("A battle [[killed]] [[Luis]] Paz, 32, in Tora.", Category.UNKNOWN),
    ("A bomb [[killed]] Sergeant [[Luis]] Paz, 32, in Tora.", Category.COMBATANT),
    # a massacre is of people without arms
    ("The list names nine [[people]] [[killed]] in the massacre of Tora.", Category.CIVILIAN),
    ("The list names nine [[people]] [[killed]] in the battle of Tora.", Category.UNKNOWN),
    ("Gunmen hijacked a train, [[taking]] [[hundreds]] hostage.", Category.CIVILIAN),
    # a place where anybody may be
    ("Nine [[people]] were [[killed]] when a drone struck a lorry near Tora.", Category.UNKNOWN),
    ("Nine [[people]] were [[killed]] near the village of Tora.", Category.UNKNOWN),
    # a hospital, only where it is struck
    ("Shells landed on the hospital of Tora and [[killed]] nine [[people]].", Category.CIVILIAN),
    ("Nine [[people]] [[died]] at the hospital of Tora.", Category.UNKNOWN),
    # a fight, or fighters among the dead
    ("Nine [[people]] were [[killed]] in clashes in the market of Tora.", Category.UNKNOWN),
    ("A bomb in the market of Tora [[killed]] nine [[people]] and four soldiers.", Category.UNKNOWN),
    ("It put the dead of the market at five, all of them soldiers. Nine [[people]] were [[killed]].", Category.UNKNOWN),
    # what is told before, unless it is of another deed or time
    ("Shells hit a market in Tora, killing two. A nurse counted nine [[bodies]].", Category.CIVILIAN),
    ("Shells hit a market in Tora, killing two. Nine [[people]] were [[killed]] by a bomb.", Category.UNKNOWN),
    ("Shells hit a market in Tora, killing two. Since 2019, nine [[people]] were [[killed]].", Category.UNKNOWN),
    # civilians told among others say nothing of those
    ("Nine [[people]], including two children, were [[killed]] by a bomb.", Category.UNKNOWN),
    # civilians who only speak
    ("Two traders and a teacher said that four men were shot. Footage shows [[bodies]] [[killed]].", Category.UNKNOWN),
    # fighters and officials among those who are counted
    ("Drones hit a market, killing two. The raid left six farmers and [[14]] soldiers [[dead]].", Category.COMBATANT),
    ("Shells hit a market in Tora, [[wounding]] nine [[people]], including a mayor.", Category.UNKNOWN),
    ("Shells hit a market in Tora, [[wounding]] nine [[people]], including a trader.", Category.CIVILIAN),
    # nobody is no civilian; what is told of years is no one attack
    ("Shells hit a market in Tora, but no [[people]] were [[killed]].", Category.UNKNOWN),
    (
        "Shells hit a market in Tora, killing two. It lists 900 [[people]] [[missing]] in the last 20 years.",
        Category.UNKNOWN,
    ),
    # the attack that was told last decides
    ("Shells hit a market. A drone struck a lorry. Nine [[people]] were [[killed]].", Category.UNKNOWN),
    # who is taken away without arms, and who flees
    ("Gunmen [[abducted]] nine [[people]].", Category.CIVILIAN),
    ("Gunmen [[abducted]] nine armed [[men]].", Category.COMBATANT),
    ("The fighting [[displaced]] 900 [[people]].", Category.CIVILIAN),
    # whom the police arrest they suspect
    ("Police raided the market of Tora and [[arrested]] nine [[people]].", Category.UNKNOWN),
]


@pytest.mark.parametrize(("marked", "category"), PLACES)
def test_people_are_civilians_by_where_they_were_harmed(marked: str, category: Category) -> None:
    asked = Asked(marked)
    (sentence, first), (_, last) = asked.words[0], asked.words[-1]
    noun, harm = (last, first) if first.pos == "VERB" else (first, last)
    assert asked.parties.group(sentence, noun, near=harm).category is category
