"""What sets a sentence apart from the attack that was told before: another story, another time, a mishap."""

from __future__ import annotations

from itertools import pairwise

from warledger.extract.resolve.found import lemma
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word

_WORDS = resolving_words("apart")


def begins_another(sentence: Sentence) -> bool:
    """True of a sentence that begins another story: "Meanwhile, …"."""
    return any(word.text.lower() in _WORDS["openings"] for word in sentence.words[:4])


def is_of_other_attack(word: Word) -> bool:
    """True of a word that tells of another attack than that of the report's only attacker, of a fight or a mishap."""
    name, text = lemma(word), word.text.lower()
    return text in _WORDS["attacks"] or name in _WORDS["mishaps"] or is_word(name, "fight", "ownerless")


def spans_time(sentence: Sentence) -> bool:
    """True for totals over a time, for history, for what has a day of its own: none goes back to the attack before."""
    texts = [word.text.lower() for word in sentence.words]
    texts = [text for text, after in pairwise((*texts, "")) if after != "-"]  # "a 12-year-old boy"
    dated = any(_WORDS["months"].intersection(pair) and any(map(str.isdigit, pair)) for pair in pairwise(texts))
    return dated or any(text in _WORDS["periods"] or is_year(text) for text in texts)


def is_of_other_year(sentence: Sentence) -> bool:
    """True of "in 2016": the raid is told for the first time."""
    texts = [word.text.lower() for word in sentence.words]
    return any(before == "in" and is_year(text) for before, text in pairwise(texts))


def is_of_other_time(sentence: Sentence) -> bool:
    """True of "since 2021", "in 2016": what befell people then says nothing of those of today."""
    texts = [word.text.lower() for word in sentence.words if word.pos != "ADV"]  # "have [since] died"
    return not _WORDS["long_periods"].isdisjoint(texts) or any(map(is_year, texts))


def is_year(text: str) -> bool:
    """True of "2016"."""
    return text.isdigit() and 1900 < int(text) < 2100


def is_accident(sentence: Sentence) -> bool:
    """True of harm that does not go on with the attack told before."""
    return any(lemma(word) in _WORDS["accidents"] for word in sentence.words)


def is_mishap(sentence: Sentence) -> bool:
    """True of harm that neither of two who fight need have done."""
    return any(lemma(word) in _WORDS["not_of_fights"] for word in sentence.words)
