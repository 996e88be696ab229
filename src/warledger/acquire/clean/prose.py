"""What tells a sentence from a headline: how lines end, how many words and sentences they have."""

import re

_SENTENCE_END = re.compile(r"(?<![.…])[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9])")
_FULL_STOP = re.compile(r"(?<!\.)\.[\"'”’)\]]*$")
_ABBREVIATED = re.compile(r"\b(?:[A-Za-z]|Gen|Lt|Col|Mr|Mrs|Ms|Dr|St|Sgt|Maj|Capt|No|vs|[A-Z][a-z]{2})\.[\"'”’)\]]*$")
_OPEN_END = re.compile(r"[.:;,][\"'”’)\]]*$")

_LONG = 30  # words; headlines are shorter
_SHORT = 8  # words; fewer than this with a full stop may still be a headline

# Words that begin a sentence of prose, when the next word has a small letter: "The army said", "In a statement".
_STARTERS = frozenset(
    "The A An In On At He She They It But However Meanwhile According Earlier Since Some Among Officials Police "
    "Witnesses Several After Two Three At More Both".split()
)
_HEADLINE_WORDS = 25
_GLUED_WORDS = 14


def word_count(text: str) -> int:
    return len(text.split())


def sentence_count(text: str) -> int:
    """How many sentences begin in `text`, abbreviations left aside."""
    return 1 + sum(1 for end in _SENTENCE_END.finditer(text) if not _ABBREVIATED.search(text, 0, end.end()))


def is_prose(text: str) -> bool:
    """True for a line that is no headline: two sentences, more than 30 words, or eight words and a full stop."""
    words = word_count(text)
    if words > _LONG or (words > 1 and sentence_count(text) > 1):
        return True
    return words >= _SHORT and is_sentence(text)


def is_sentence(text: str) -> bool:
    """True if `text` ends in a full stop that belongs to no abbreviation."""
    return bool(_FULL_STOP.search(text)) and not _ABBREVIATED.search(text)


def is_title(text: str) -> bool:
    """True if `text` could be a headline: short, and not ended like a sentence."""
    return 0 < word_count(text) <= _LONG and not _OPEN_END.search(text)


def headline_stop(text: str) -> int:
    """Where the foreign headline at the start of `text` ends; 0 if that cannot be told.

    A headline ends with its first sentence, before a word that begins prose ("… blast The army said"), or with the
    line. If the line ends in a full stop, it is prose and not all headline, unless it is as short as one.
    """
    words = list(re.finditer(r"\S+", text))
    for position, before in enumerate(words[:-1][:_HEADLINE_WORDS], start=1):
        if position > 1 and _ends_sentence(text, before.end()):
            return before.end()
        if position > 2 and _begins_prose(words, position):
            return before.end()
    whole = _GLUED_WORDS if is_sentence(text) else _LONG
    return len(text.rstrip()) if len(words) <= whole else 0


def _ends_sentence(text: str, stop: int) -> bool:
    return bool(re.search(r"[.!?][\"'”’)\]]*$", text[:stop])) and not _ABBREVIATED.search(text[:stop])


def _begins_prose(words: list[re.Match[str]], position: int) -> bool:
    following = words[position + 1][0] if position + 1 < len(words) else ""
    return words[position][0] in _STARTERS and following[:1].islower()
