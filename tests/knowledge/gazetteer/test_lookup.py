"""Looking places up."""

import os
import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from warledger.knowledge.gazetteer import Gazetteer, distance_km


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Gao", ["geonames:2", "geonames:3", "warledger:ML.09"]),  # the town, a smaller town, a tenth of the province
        ("GAO", ["geonames:2", "geonames:3", "warledger:ML.09"]),
        ("Gawo", ["geonames:5", "geonames:2"]),  # its own name goes before a larger town's second name
        ("al-Fashir", ["geonames:4"]),
        ("Fasher", ["geonames:4"]),  # without the article
        ("الفاشر", ["geonames:4"]),
        ("Gao Region", ["warledger:ML.09"]),
        ("Police", ["geonames:7"]),
        ("Gaol", []),
        ("", []),
    ],
)
def test_a_name_finds_its_places_best_known_first(small: Gazetteer, name: str, ids: list[str]) -> None:
    assert [entry.id for entry in small.find(name)] == ids


@pytest.mark.parametrize(
    ("name", "likeliest"),
    [
        ("Al Fashyr", "geonames:4"),
        ("Deir Ezzor", "geonames:8"),
        ("Dier ez-Zor", "geonames:8"),
        ("Goa", None),  # too short to guess
        ("Deir Hafir", None),
        ("New Gaoo", None),  # alike, and too small to guess anywhere in the world
        ("Tinzaouaten", None),
    ],
)
def test_a_misspelt_name_finds_its_place_or_none(small: Gazetteer, name: str, likeliest: str | None) -> None:
    alike = small.similar(name)
    assert (alike[0][0].id if alike else None) == likeliest


def test_a_likeness_can_be_kept_to_a_country(small: Gazetteer) -> None:
    assert small.similar("Al Fashyr", country="SD")
    assert [entry.name for entry, _ in small.similar("New Gaoo", country="ML")] == ["New Gao"]
    assert small.similar("Al Fashyr", country="ML") == ()
    assert small.similar("Al Fashyr", country={"ML", "SD"})


@pytest.mark.parametrize(
    "marked",
    [
        "Shells fell near [Deir ez-Zor] on Friday.",
        "Nine died in [New Gao], officials said.",
        "[Gao]'s market was hit.",
        "They fled to [New\nGao] by night.",
        "From the [Hills of Gao] to the plain.",
        "[Gao]-based fighters left.",
        "He left [Gao]. New people came.",
        "Police said nothing.",  # listed, and yet no name here
        "Gaoist views.",
        "Deir was quiet.",
    ],
)
def test_the_longest_name_from_a_place_on(small: Gazetteer, marked: str) -> None:
    start, stop = marked.find("["), marked.find("]") - 1
    text = re.sub(r"[][]", "", marked)
    assert small.longest(text, max(0, start)) == (stop if start >= 0 else None)


def test_places_near_a_point_are_nearest_first(small: Gazetteer) -> None:
    assert [entry.id for entry in small.near(16.27, -0.04, 10)] == ["geonames:2", "geonames:6"]
    assert small.near(0, 0, 100) == ()


def test_the_date_line_parts_no_neighbours(small: Gazetteer) -> None:
    assert [entry.name for entry in small.near(-18.2, 179.9, 200)] == ["Lakeba"]


def test_an_id_gives_its_place(small: Gazetteer) -> None:
    gao, hills = small.get("geonames:2"), small.get("warledger:the-hills")
    assert gao is not None
    assert gao.also == ("Gawo",)
    assert hills is not None
    assert hills.precision == 60.0
    assert small.get("geonames:999") is None
    assert small.get("warledger:none") is None


@pytest.mark.parametrize(
    ("word", "code"), [("Malian", "ML"), ("Malians", "ML"), ("Nigerien", "NE"), ("Gaoan", None), ("Mali", None)]
)
def test_a_people_has_its_country(small: Gazetteer, word: str, code: str | None) -> None:
    country = small.people_of(word)
    assert (country.country if country else None) == code


def test_a_code_gives_its_country(small: Gazetteer) -> None:
    mali = small.country("ml")
    assert mali is not None
    assert mali.name == "Mali"
    assert small.country("XX") is None


def test_a_degree_of_latitude_is_a_hundred_and_eleven_kilometres() -> None:
    assert distance_km(10, 20, 11, 20) == pytest.approx(111.2, abs=0.1)
    assert distance_km(0, 179.5, 0, -179.5) == pytest.approx(111.2, abs=0.1)


def test_threads_share_a_gazetteer(small: Gazetteer) -> None:
    with ThreadPoolExecutor(4) as threads:
        found = threads.map(lambda number: small.get(f"geonames:{2 + number % 2}"), range(40))
    assert [entry.country for entry in found if entry] == ["ML", "BF"] * 20


def test_a_forked_process_looks_up_on_its_own(small: Gazetteer) -> None:
    small.find("Gao")
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writer, small.find("Fasher")[0].id.encode())
        os._exit(0)
    os.waitpid(child, 0)
    assert os.read(reader, 100) == b"geonames:4"
    os.close(reader)
    os.close(writer)
