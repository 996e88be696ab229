"""People before a passive whom the tree hangs elsewhere."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("SEVEN TURKS, TWO BRITISH CITIZENS, A KENYAN, AND A BRAZILIAN WERE ARRESTED BY THE POLICE.",
         ["captured 7..7 [SEVEN TURKS]", "captured 2..2 [TWO BRITISH CITIZENS]", "captured 1..1 [A KENYAN]",
          "captured 1..1 [A BRAZILIAN]"]),
        ("It came two days after six nuns (five Italians and one Kenyan) and two cooks were killed in Juba.",
         ["killed 2..2 [two cooks]", "killed 6..6 [six nuns]"]),
        ("HOURS AFTER A MAGISTRATE, CARLOS IBANEZ, WAS GUNNED DOWN AT A BUS STOP.", ["killed 1..1 [A MAGISTRATE]"]),
        # one number for all of them, or for who they are
        ("The 909 people -- soldiers, rebels and civilians -- have been killed.", ["killed 909..909 [The 909 people]"]),
        ("Some 20 clerks and judges were killed.", ["killed 15..25 [Some 20 clerks]"]),
        # another clause, another verb's object
        ("The mayor and two aides said a driver and a cook were abducted.",
         ["abducted 1..1 [a driver]", "abducted 1..1 [a cook]"]),
        ("A passenger lost his life and others were wounded.", ["killed 1..1 [A passenger]", "wounded 2.. [others]"]),
    ],
)  # fmt: skip
def test_lists_before_a_passive(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
