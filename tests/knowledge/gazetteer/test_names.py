"""Which alternates of a list are names."""

import pytest

from warledger.knowledge.gazetteer.names import is_name, no_name, other_names, scripts

ARABIC = frozenset({"ARABIC"})


@pytest.mark.parametrize(
    ("alternate", "kept"),
    [
        ("Gàwó", True),
        ("GAQ", False),  # an airport's code
        ("UTRN", False),
        ("GAO CITY", True),
        ("ka xo", False),  # a search form
        ("غاو", True),
        ("Гао", False),  # not a script of the country
        ("kidaል", False),  # two scripts
        ("https://example.org/Gao", False),
        ("Gao (ville)", False),
        ("73000", False),
        ("G", False),
        ("Ge", False),
        ("Of", False),
        ("Police", False),
        ("Policemen", True),
        ("'Ain Defla", True),
    ],
)
def test_alternates_that_are_names(alternate: str, kept: bool) -> None:
    assert is_name(alternate, ARABIC) is kept


def test_each_name_is_given_once() -> None:
    assert list(other_names("Gao", ["Gawo", "Gao", "Gawo", "GAQ"], frozenset())) == ["Gawo"]


def test_a_country_s_languages_tell_its_scripts() -> None:
    assert scripts("ar-SY,ku,hy,fr,en") == {"ARABIC", "ARMENIAN"}
    assert scripts("fr-ML,bm") == frozenset()


def test_common_words_are_no_names() -> None:
    assert no_name("most")
    assert no_name("ie")
    assert not no_name("mosta")
