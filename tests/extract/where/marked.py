"""Sentences whose expected words stand in brackets, and the places that are read from them."""

import re

from warledger.extract.where import Places
from warledger.knowledge.gazetteer import gazetteer
from warledger.language import read
from warledger.language.syntax import Sentence
from warledger.values import Block, Dateline, Document, Role


def placed(text: str, dateline: Dateline | None = None, url: str | None = None) -> tuple[Places, tuple[Sentence, ...]]:
    """The places of a report that says `text`, and its sentences."""
    stop = dateline.stop if dateline else 0
    blocks = (Block(stop, len(text), Role.BODY),)
    document = Document(text=text, blocks=blocks, source="test", language="en", url=url, dateline=dateline)
    sentences = tuple(sentence.moved(stop) for sentence in read(text[stop:]))
    return Places(document, sentences, gazetteer()), sentences


def unmarked(marked: str) -> tuple[str, list[str]]:
    """The text without its brackets, and what stood in them."""
    return re.sub(r"[\[\]]", "", marked), re.findall(r"\[(.*?)\]", marked)
