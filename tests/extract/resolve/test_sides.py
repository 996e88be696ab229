"""What an organisation is by the words of its name."""

import pytest

from warledger.extract.resolve.sides import kind_of_name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Zar Liberation Front", "rebel group"),
        ("Zar Workers' Front", None),
        ("Revolutionary Workers' Front", "rebel group"),  # armed by name, whose it is
        ("Human Rights Defense", None),
        ("Village Self-Defense", "political militia"),
        ("Central Electoral Council", None),
        ("Council of Ministers", None),
        ("National Security Council", None),
        ("Zar Military Council", "armed group"),
        ("Zar Power Company", None),
        ("Zar Company", None),
        ("2d Company", "state forces"),
        ("Rifle Company", "state forces"),
        ("Diplomatic Corps", None),
        ("Marine Corps", "state forces"),
        ("Defense Ministry", "government"),
        ("Ministry of the Interior", "government"),
        ("Ministry of Health", None),
        ("Radio Zar Network", None),
        ("Zar Television Front", None),
        ("Highway Police", "police"),
    ],
)
def test_the_words_of_a_name_tell_what_bears_it(name: str, kind: str | None) -> None:
    assert kind_of_name(name) == kind
