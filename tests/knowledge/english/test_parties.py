"""The English words that make a party."""

from warledger.knowledge.english.parties import is_word, party_words


def test_the_words_of_parties() -> None:
    assert is_word("battalion", "unit")
    assert is_word("drone", "army", "means")
    assert not is_word("goat", *party_words())
