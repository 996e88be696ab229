"""Sentences whose expected words stand in brackets."""

import re
from datetime import date

from warledger.language import read
from warledger.language.syntax import Sentence, Word
from warledger.values import Block, Document, Role

REPORTED = date(2024, 7, 28)  # a Sunday


def report(text: str, published: date | None = REPORTED) -> tuple[Document, tuple[Sentence, ...]]:
    """A report that says `text`, and its sentences."""
    blocks = (Block(0, len(text), Role.BODY),)
    return Document(text=text, blocks=blocks, source="test", language="en", published=published), read(text)


def unmarked(marked: str) -> tuple[str, list[str]]:
    """The text without its brackets, and what stood in them."""
    return re.sub(r"[\[\]]", "", marked), re.findall(r"\[(.*?)\]", marked)


def word_at(sentences: tuple[Sentence, ...], text: str) -> tuple[Sentence, Word]:
    """The last word that is `text`, and its sentence."""
    return [(sentence, word) for sentence in sentences for word in sentence.words if word.text == text][-1]
