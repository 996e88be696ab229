"""Unlisted places: the point of what they are told to lie in or by, with its precision."""

import pytest

from tests.extract.where.marked import placed


def _where(text: str) -> tuple[str, int | None, str | None, bool]:
    """Of what died or was told last in the text: the place, its precision, its division, whether it has a point."""
    places, sentences = placed(text)
    died = [(s, word) for s in sentences for word in s.words if word.text in ("died", "killed")]
    where = places.where(died)
    assert where is not None
    place = next(place for place in places.places if place.id == where.place)
    return place.name, where.precision, place.admin1, place.latitude is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two died in Zzarkoum village in the Idlib countryside.", ("Zzarkoum", 4, "Idlib", True)),
        ("Two died in Zzarkoum, east of Kobani.", ("Zzarkoum", 2, "Aleppo", True)),
        ("Two died in Zzarkoum, 17 km from Goma.", ("Zzarkoum", 2, "North Kivu", True)),
        ("Two died in the village of Zzarkoum, also known as Mazhifa, in Idlib province.",
         ("Zzarkoum", 4, "Idlib", True)),
        ("Idlib province: Two died in Zzarkoum village.", ("Zzarkoum", 4, "Idlib", True)),
        ("Two died in Zzarkoum village in W. Aleppo, Syria.", ("Zzarkoum", 4, "Aleppo", True)),
        # said once, it holds for the report
        ("Zzarkoum village in Idlib province is empty. Two died in Zzarkoum.", ("Zzarkoum", 4, "Idlib", True)),
        # a country says too little
        ("Two died in Zzarkoum, in Syria.", ("Syria", 6, None, True)),
        # behind a country's name stands what it lies in
        ("Two died in the village of Zzarkoum in Syria's Idlib province.", ("Zzarkoum", 4, "Idlib", True)),
        # what is far off says nothing of the province
        ("Two died in Zzarkoum village, 115 km northwest of Mandalay.", ("Zzarkoum", 1, None, False)),
        # a quarter is a part of its town, which may have been told before
        ("The army left Goma. Two died in the Zzarkoum neighbourhood.", ("Zzarkoum", 1, "North Kivu", True)),
        ("The army left Goma. Two died in the village of Zzarkoum.", ("Zzarkoum", 1, None, False)),
        ("Two died in the Zzarkoum neighbourhood of Goma.", ("Goma", 1, "North Kivu", True)),
        # another clause's place tells nothing of it
        ("Two died in Zzarkoum, and the army left Goma.", ("Goma", 1, "North Kivu", True)),
    ],
)  # fmt: skip
def test_an_unlisted_place_has_the_point_of_what_it_lies_in(
    text: str, expected: tuple[str, int | None, str | None, bool]
) -> None:
    assert _where(text) == expected


def test_a_division_gives_way_to_what_is_told_to_lie_in_it() -> None:
    places, sentences = placed("Two died north of Idlib. They died in Zzarkoum village in the Idlib countryside.")
    told = [places.where([(s, word)]) for s in sentences for word in s.words if word.text == "died"]
    [north, village] = [where for where in told if where is not None]
    assert places.closer(north, [north, village]) == village
    assert places.closer(village, [north, village]) == village
