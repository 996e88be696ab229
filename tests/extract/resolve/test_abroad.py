"""Whose soldiers those of another land are."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked

NIGER = "Niger buried six soldiers. Niger's army told Niger that it would strike."
ELSEWHERE: list[tuple[str, str | None]] = [
    (f"{NIGER}\nIn neighbouring Mali, three [[soldiers]] died.", "Malian army"),
    (f"{NIGER}\nIn Mali, a convoy hit a mine. Three [[soldiers]] died.", "Malian army"),
    (f"{NIGER}\nThree [[soldiers]] died on the road from Mali.", "Nigerien army"),  # not where it goes on
    (f"{NIGER}\nIn 2020 Mali stayed calm. Three [[soldiers]] died.", "Nigerien army"),  # a year
    (f"{NIGER}\nIn Mali, a convoy hit a mine.\nThree [[soldiers]] died.", "Nigerien army"),  # the next paragraph
    (f"{NIGER}\nIn Mali, a convoy hit a mine. Niger stayed calm. Three [[soldiers]] died.", "Nigerien army"),
    (f"{NIGER}\nNine Malians and three [[soldiers]] died on the Malian side.", "Mali"),
    (f"{NIGER}\nNine Malians and three [[soldiers]] died on the Malian border.", "Nigerien army"),
]


@pytest.mark.parametrize(("marked", "side"), ELSEWHERE)
def test_soldiers_are_of_where_the_report_goes_on(marked: str, side: str | None) -> None:
    assert Asked(marked).group().name == side
