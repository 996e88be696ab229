"""Who did a harm that is told again elsewhere, of the same people."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked

# Who murdered others, so that a murder may be either's.
RAIN = "FARC rebels murdered a judge and ADF rebels murdered a mayor. It rained. It snowed. It froze. "

NAMED: list[tuple[str, str | None]] = [
    # by the name, whole or in part, before or after
    ("ELN rebels murdered Ana Ruiz Mora. " + RAIN + "The [[murder]] of [[Ana]] Ruiz shook the town.", "ELN"),
    ("The [[murder]] of [[Ana]] Ruiz shook the town. " + RAIN + "Ana Ruiz Mora was murdered by ELN rebels.", "ELN"),
    # somebody else
    ("ELN rebels murdered Ana Ruiz Mora. " + RAIN + "The [[murder]] of [[Ana]] Paz shook the town.", None),
    # another harm
    ("ELN rebels abducted Ana Ruiz Mora. " + RAIN + "The [[murder]] of [[Ana]] Ruiz shook the town.", None),
    # what is only feared, asked or denied
    ("ELN rebels may have murdered Ana Ruiz. " + RAIN + "The [[murder]] of [[Ana]] Ruiz shook the town.", None),
    ("Police ask whether ELN rebels murdered Ana Ruiz. " + RAIN + "The [[murder]] of [[Ana]] Ruiz is new.", None),
    ("ELN rebels did not murder Ana Ruiz. " + RAIN + "The [[murder]] of [[Ana]] Ruiz shook the town.", None),
    # two who are told to have done it
    (
        "ELN rebels murdered Ana Ruiz. " + RAIN + "FARC rebels murdered Ana Ruiz. "
        "It rained. The [[murder]] of [[Ana]] Ruiz shook the town.",
        None,
    ),
    # a party for people of whom no more is told
    ("Two men [[murdered]] [[Ana]] Ruiz. It rained. The mayor blamed the ELN for the murder of Ana Ruiz.", "ELN"),
    ("Two men [[murdered]] [[Ana]] Ruiz. It rained. The mayor blamed the ELN for the murder of Rosa Paz.", "Two men"),
]

CALLED: list[tuple[str, str | None]] = [
    # by what they are called, where the later of the two points back
    ("ELN rebels murdered six priests. " + RAIN + "The [[murder]] of the [[priests]] shook the town.", "ELN"),
    ("ELN rebels murdered six priests. " + RAIN + "The [[murder]] of six [[priests]] shook the town.", "ELN"),
    ("ELN rebels murdered six priests. " + RAIN + "Six [[priests]] were [[murdered]].", None),
    ("ELN rebels murdered six priests. " + RAIN + "The [[murder]] of the [[nurses]] shook the town.", None),
    # what says of people only that they are people
    ("ELN rebels murdered six people. " + RAIN + "The [[murder]] of the [[people]] shook the town.", None),
]


@pytest.mark.parametrize(("marked", "name"), [*NAMED, *CALLED])
def test_who_did_what_is_told_again(marked: str, name: str | None) -> None:
    asked = Asked(marked)
    (sentence, first), *rest = asked.words
    second = rest[0][1] if rest else first
    harm, victims = (first, second) if first.lemma.startswith("murder") else (second, first)
    group = asked.parties.perpetrator(sentence, harm, None, victims=victims)
    assert (group.name if group else None) == name
