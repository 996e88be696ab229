"""Who did it: never one of those who suffered it."""

import pytest

from tests.extract.find.test_report_tolls import mentions


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bandits kill three, kidnap dozens in Kaduna", ["Bandits", "Bandits"]),
        ("Police: gunmen kill 4, abduct 11 in church raid", ["gunmen", "gunmen"]),
        ("Gunmen kidnapped a judge and killed his driver.", ["Gunmen", "Gunmen"]),
        ("Israeli troops shot dead a 15-year-old boy.", ["troops"]),
        ("At least 3 dead, dozens hurt as blast rips through bus", [None, None]),
        ("Villagers stabbed to death Musa Ladan, a herder, near Gombi.", ["Villagers"]),
        ("Rescuers were searching on Friday for three boys under the rubble.", [None]),  # who looks for them
        ("A farmer, 61, and his grandson, 9, died.", [None, None]),
        ("Omar Said, 53, and six of his clerks were among the civilians hurt in the raid.", [None, None]),
    ],
)
def test_who_did_it(text: str, wanted: list[str | None]) -> None:
    assert [mention.agent.text if mention.agent else None for mention in mentions(text)] == wanted
