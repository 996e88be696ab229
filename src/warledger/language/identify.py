"""Which language a text is in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from warledger.errors import LanguageRefused

READ = frozenset({"en"})
FEWEST_LETTERS = 20  # fewer prove nothing
ENOUGH_LETTERS = 80  # to refuse a text: names and numbers alone look like any language
SURE = 0.95
SAMPLE = 4_000  # characters; more do not change the answer
ENOUGH_WORDS = 30  # to see at once that a text is English
PLAIN = 0.09  # share of words; of other languages' texts in Latin letters fewer are such words

_NAMES = {"ar": "Arabic", "de": "German", "es": "Spanish", "fa": "Persian", "fr": "French", "ha": "Hausa",
          "he": "Hebrew", "it": "Italian", "ps": "Pashto", "pt": "Portuguese", "ru": "Russian", "sw": "Swahili",
          "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "zh": "Chinese"}  # fmt: skip

_ENGLISH = re.compile(
    r"\b(?:the|and|that|with|were|from|said|have|been|which|of|his|they|their|who|after|this|would|are|not|when"
    r"|its|has|than|other|people)\b"
)
_OTHER_SCRIPT = re.compile("[\u0370-\u1fff\u2c00-\ud7ff\uf900-\ufdff]")


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`; None for a text with fewer than 20 letters."""
    return None if _letters(text) < FEWEST_LETTERS else _likeliest(text)[0]


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text[:SAMPLE]))


def _likeliest(text: str) -> tuple[str, float]:
    """The likeliest language and how likely it is."""
    sample = text[:SAMPLE].lower()  # the identifier was taught on mixed case and misreads capitals
    if is_plainly_english(sample):
        return "en", 1.0
    code, probability = _identifier().classify(sample)
    return str(code), float(probability)


def is_plainly_english(sample: str) -> bool:
    """True for what the identifier need not be loaded for: in Latin letters, full of words that only English has."""
    words = len(sample.split())
    if words < ENOUGH_WORDS or _OTHER_SCRIPT.search(sample):
        return False
    return len(_ENGLISH.findall(sample)) >= PLAIN * words


def refuse_other_languages(text: str) -> None:
    """Raise LanguageRefused if `text` is surely in a language that is not read yet."""
    if _letters(text) < ENOUGH_LETTERS:
        return
    code, probability = _likeliest(text)
    if code not in READ and probability > SURE:
        beginning = " ".join(text.split())[:60]
        raise LanguageRefused(
            f"the text is in {_NAMES.get(code, code)} ({probability:.0%} sure), beginning {beginning!r}",
            "warledger reads English for now; give an English report or a translation",
        )


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
