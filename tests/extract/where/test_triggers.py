import pytest

from tests.extract.where.marked import placed, unmarked


def _read(marked: str) -> tuple[str, int, str]:
    """The bracketed name's mention: what its evidence quotes, its precision, its rule."""
    text, [name] = unmarked(marked)
    places, _ = placed(text)
    mention = next(mention for mention in places.all_mentions if mention.span.quote == name)
    return mention.evidence[0].quote, mention.precision, mention.rule


@pytest.mark.parametrize(
    ("marked", "evidence", "precision", "rule"),
    [
        ("Two died near [Goma].", "near Goma", 2, "place.near"),
        ("Two died near the strategic town of [Goma].", "near the strategic town of Goma", 2, "place.near"),
        ("Two died 17 km from [Goma].", "17 km from Goma", 2, "place.distance"),
        ("Two died 25 km north of [Goma].", "25 km north of Goma", 2, "place.distance"),
        ("Two died 26 km north of [Goma].", "26 km north of Goma", 5, "place.distance_far"),
        ("Two died thirty miles outside [Goma].", "thirty miles outside Goma", 5, "place.distance_far"),
        ("Two died on the road from Goma to [Sake].", "road from Goma to Sake", 5, "place.between"),
        ("Two died at the [Uganda] border.", "at the Uganda border", 5, "place.border"),
        ("Two died in the [Goma] area.", "Goma area", 2, "place.area"),
        ("Two died in eastern [Uganda].", "eastern Uganda", 5, "place.part_of_country"),
        ("Two died in [Southern Ghana].", "Southern Ghana", 5, "place.part_of_country"),
        ("Two died off the coast of [Yemen].", "off the coast of Yemen", 7, "place.off_coast"),
        ("Two died in the [Herat] province.", "Herat province", 4, "place.division"),
    ],
)
def test_a_trigger_and_its_words(marked: str, evidence: str, precision: int, rule: str) -> None:
    assert _read(marked) == (evidence, precision, rule)


@pytest.mark.parametrize(
    ("marked", "precision", "rule"),
    [
        # words that look like a trigger's and are none
        ("Over 20 people died in [Goma].", 1, "place.in"),
        ("Around 50 people died in [Goma].", 1, "place.in"),
        ("Between 20 and 30 people died in [Goma].", 1, "place.in"),
        ("Sixty people from [Goma] died.", 1, "place.in"),
        ("Two off-duty soldiers died in [Goma].", 1, "place.in"),
        ("Two border guards died in [Goma].", 1, "place.in"),
        ("Two people died in [South Sudan].", 6, "place.country"),
        ("Two people died in [North Korea].", 6, "place.country"),
        # of a whole province or country, "near" says no more than the name
        ("Two people died near [Ituri] province.", 4, "place.division"),
        # a trigger's scope ends with its own name, a comma, a clause
        ("Two died near the base, and ten in [Goma].", 1, "place.in"),
        ("Two died near Sake, in [Goma].", 1, "place.in"),
        ("Two died 60 km from Kampala, but ten in [Goma].", 1, "place.in"),
        ("Rebels who had come near fled to [Goma].", 1, "place.in"),
    ],
)
def test_what_is_no_trigger(marked: str, precision: int, rule: str) -> None:
    assert _read(marked)[1:] == (precision, rule)
