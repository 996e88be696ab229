"""The tolls of a whole report: each sentence's own, those under headings or picked out of others, and "the victims"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from warledger.extract.find.among_them import among_them
from warledger.extract.find.headings import headings, under_heading
from warledger.extract.find.tolls import tolls
from warledger.extract.mention import TollMention
from warledger.language.syntax import Sentence
from warledger.values import Document, Outcome

_POOLED = (Outcome.KILLED, Outcome.WOUNDED)


def report_tolls(document: Document, sentences: Sequence[Sentence]) -> Iterator[tuple[TollMention, ...]]:
    """The tolls of each sentence; "eight of the victims" died where as many dead, and no wounded, have been told of."""
    above = headings(sentences)
    suffered: Counter[Outcome] = Counter()
    before: tuple[TollMention, ...] = ()
    for number, sentence in enumerate(sentences):
        stated = among_them(document, sentence, before) or tolls(document, sentence)
        stated = stated or under_heading(document, sentence, above.get(number))
        meant = tuple(_meant(mention, suffered) for mention in stated)
        for mention in meant:
            some = mention.quantity.low or int(mention.quantity.high != 0)
            suffered.update(dict.fromkeys(mention.outcomes, some))
        before = meant
        yield meant


def _meant(mention: TollMention, suffered: Counter[Outcome]) -> TollMention:
    recalls = mention.predicate.lemma == "victim" and mention.outcomes == _POOLED and mention.quantity.high != 0
    died_only = suffered[Outcome.KILLED] >= (mention.quantity.low or 1) and not suffered[Outcome.WOUNDED]
    return replace(mention, outcomes=(Outcome.KILLED,)) if recalls and died_only else mention
