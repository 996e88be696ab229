"""A report whose nouns are marked, and what is asked of them."""

from __future__ import annotations

import re
from datetime import date
from functools import partial

from warledger.extract.find.laid import laid_in
from warledger.extract.resolve import Parties
from warledger.extract.when import Statuses
from warledger.language import Sentence, Word, read_document
from warledger.values import Block, Document, Group, Party, PublishedFrom, Role


class Asked:
    """A report and the words that its brackets mark, in order of the text."""

    def __init__(self, marked: str, published: date | None = None) -> None:
        text, starts = "", []
        for piece in re.split(r"(\[\[.*?\]\])", marked):
            if piece.startswith("[["):
                starts.append(len(text))
                piece = piece[2:-2]
            text += piece
        known = PublishedFrom.ARGUMENT if published else PublishedFrom.UNKNOWN
        self.document = document = Document(
            text=text,
            blocks=(Block(0, len(text), Role.BODY),),
            source="test",
            published=published,
            published_from=known,
        )
        sentences = read_document(document)
        age = Statuses(document, sentences).of
        self.parties = Parties(document, sentences, age=age, laying=partial(laid_in, document))
        self.words = [self._word(sentences, start) for start in starts]

    def _word(self, sentences: tuple[Sentence, ...], start: int) -> tuple[Sentence, Word]:
        return next((one, word) for one in sentences for word in one.words if word.start == start)

    def group(self) -> Group:
        sentence, noun = self.words[0]
        return self.parties.group(sentence, noun)

    def owner(self) -> str | None:
        """Whose the thing is that is marked first; who took it is marked second, if anybody."""
        (sentence, thing), *by = self.words
        found = self.parties.owner(sentence, thing, by[0][1] if by else None)
        return found.name if found else None

    def perpetrator(self, agent: bool = False) -> Group | None:
        sentence, predicate = self.words[0]
        return self.parties.perpetrator(sentence, predicate, self.words[1][1] if agent else None)

    def party(self) -> Party | None:
        """The party of the noun that is marked first."""
        group = self.group()
        return next((party for party in self.parties.parties if party.id == group.party), None)

    def named(self) -> tuple[str, ...]:
        """The names of the report's parties."""
        return tuple(party.name for party in self.parties.parties)
