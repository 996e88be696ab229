import pytest

from warledger.knowledge.english.places import place_words
from warledger.knowledge.gazetteer import Feature


def test_every_feature_of_the_gazetteer_has_a_precision() -> None:
    assert set(place_words().levels) == set(Feature)
    assert {level.precision for level in place_words().levels.values()} == {1, 3, 4, 5, 6, 7}


def test_every_rule_has_words_and_a_precision_of_the_codebook() -> None:
    assert all(rule.before or rule.after for rule in place_words().rules)
    assert {rule.precision for rule in place_words().rules} == {1, 2, 4, 5, 7}
    assert all(rule.rule.startswith("place.") for rule in place_words().rules)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the town of ", "town"),
        ("near the strategic border town of ", "town"),
        ("in the districts of ", "district"),
        ("the province of the ", "province"),
        ("a village called ", "village"),
        ("a quarter of ", None),  # that is a part of what is named
        ("the town in ", None),
        ("killed near the ", None),
    ],
)
def test_the_noun_that_leads_to_a_name(words: str, kind: str | None) -> None:
    lead = place_words().lead.search(words)
    assert (lead and lead["kind"]) == kind


def test_a_lead_does_not_take_in_what_stands_before_its_article() -> None:
    lead = place_words().lead.search("killed near the town of ")
    assert lead is not None
    assert lead[0] == "the town of "


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("https://example.ml/2024/07/28", "ML"),
        ("https://www.example.co.uk/news", "GB"),
        ("https://example.com/ml", None),
        ("https://example.tv", None),  # Tuvalu's, and every broadcaster's
        (None, None),
    ],
)
def test_an_address_tells_its_country_by_its_ending(url: str | None, country: str | None) -> None:
    assert place_words().home(url) == country
