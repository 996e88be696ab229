"""Who is told afterwards to be behind an attack."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked

BLAST = "Nine farmers [[died]] when a car blew up. "

TOLD: list[tuple[str, str | None]] = [
    # who says that he did it
    (BLAST + "The ELN said that it had carried out the bombing.", "ELN"),
    (BLAST + "The bomb had been planted by the ELN, the mayor said.", "ELN"),
    (BLAST + "ADF men shelled Gana. The ELN carried out a raid on a farm.", None),  # another deed
    (BLAST + "The ELN may have carried out the bombing.", None),  # a guess
    (BLAST + "The ELN did not carry out the bombing.", None),
    # whom others hold responsible
    (BLAST + "The mayor blamed the attack on the ELN.", "ELN"),
    (BLAST + "The attack was attributed to the ELN.", "ELN"),
    (BLAST + "The ELN was blamed for the killings.", "ELN"),
    (BLAST + "The mayor blamed foreign-backed rebels for the violence.", None),  # nobody with a name
    (BLAST + "The mayor blamed rebels of the ELN for the violence.", "ELN"),
    (BLAST + "The mayor blamed terrorists. The ELN carried out the bombing, he said.", "ELN"),
    (BLAST + "The ELN was behind the attack, he said.", "ELN"),
    (BLAST + "The ELN was responsible for the attack.", "ELN"),
    (BLAST + "The ELN was responsible for the delay.", None),
    (BLAST + "The ELN said that it was responsible.", "ELN"),
    (BLAST + "Elsewhere, the ELN was behind the attack.", None),  # another story
    # a party that claims the deed of men who are not named
    ("A suicide bomber [[killed]] nine farmers. Al-Shabaab claimed responsibility for the attack.", "Al-Shabaab"),
    ("A suicide bomber [[killed]] nine farmers. Nobody claimed responsibility.", "suicide bomber"),
]


@pytest.mark.parametrize(("marked", "name"), TOLD)
def test_who_did_it_is_told_afterwards(marked: str, name: str | None) -> None:
    group = Asked(marked).perpetrator()
    assert (group.name if group else None) == name
