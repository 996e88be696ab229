"""What sets a sentence apart from the attack that was told before: another story, another time, a mishap."""

from __future__ import annotations

from itertools import pairwise

from warledger.knowledge.english.people import role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word

_WORDS = resolving_words("apart")
_FIRST = 4  # words


def begins_another(sentence: Sentence) -> bool:
    """True of a sentence that begins another story: "Meanwhile, …", "In another raid, …", not "Another soldier …"."""
    first = sentence.words[:_FIRST]
    texts = [word.text.lower() for word in first]
    same = any(one == "same" and then in _WORDS["same_times"] for one, then in pairwise(texts))
    return same or any(word.text.lower() in _WORDS["openings"] and not _is_of_people(sentence, word) for word in first)


def _is_of_people(sentence: Sentence, word: Word) -> bool:
    noun = sentence.words[word.head] if word.head is not None else None
    return noun is not None and word.relation in ("det", "amod") and role_of(noun.lemma) is not None


def is_of_other_time(sentence: Sentence) -> bool:
    """True of "since 2021", "in 2016": what befell people then says nothing of those of today."""
    texts = [word.text.lower() for word in sentence.words if word.pos != "ADV"]  # "have [since] died"
    return not _WORDS["long_periods"].isdisjoint(texts) or any(map(is_year, texts))


def is_year(text: str) -> bool:
    """True of "2016"."""
    return text.isdigit() and 1900 < int(text) < 2100


def is_accident(sentence: Sentence) -> bool:
    """True of harm that nobody did."""
    return any(word.lemma in _WORDS["accidents"] for word in sentence.words)


def is_mishap(sentence: Sentence) -> bool:
    """True of harm that none of those need have done who attack."""
    return any(word.lemma in _WORDS["mishaps"] for word in sentence.words)
