"""English text → sentences with their grammar and names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from warledger.language.english.lemmas import lemma_of
from warledger.language.english.masked import plain
from warledger.language.english.names import NameLabels, joined_names
from warledger.language.english.network import WEIGHTS, Floats, Network, Scores
from warledger.language.english.sentences import stretches
from warledger.language.english.shared import mended
from warledger.language.english.tokens import words
from warledger.language.syntax import Name, Sentence, Word
from warledger.language.tree import best_tree

Cut = tuple[int, int]


class Reader:
    """Reads English with the network in `folder`. Holds nothing of what it has read."""

    def __init__(self, folder: Path = WEIGHTS) -> None:
        self._network = Network(folder)
        self._labels = self._network.labels
        self._names = NameLabels(self._labels["names"])

    def read(self, text: str) -> tuple[Sentence, ...]:
        """The sentences of `text`, in order; every sign that is no white space belongs to one word of one of them."""
        return tuple(
            sentence for stretch in stretches(text, words(text)) for sentence in self._read_stretch(text, stretch)
        )

    def read_words(self, texts: Sequence[str]) -> Sentence:
        """The reading of one sentence that is cut into words already; offsets count its words joined by spaces."""
        cuts, start = [], 0
        for text in texts:
            cuts.append((start, start + len(text)))
            start += len(text) + 1
        return self._sentence(" ".join(texts), cuts, self._network.scores(texts))

    def _read_stretch(self, text: str, stretch: list[Cut]) -> Iterator[Sentence]:
        """One sentence if the network sees one; else each of those that it sees, read again by itself."""
        scores = self._scores(text, stretch)
        starts = [0, *(int(place) for place in np.flatnonzero(scores.starts.argmax(-1)) if place > 0), len(stretch)]
        if len(starts) == 2:
            yield self._sentence(text, stretch, scores)
            return
        for start, stop in pairwise(starts):
            part = stretch[start:stop]
            yield self._sentence(text, part, self._scores(text, part))

    def _scores(self, text: str, cuts: Sequence[Cut]) -> Scores:
        return self._network.scores([plain(text[start:stop]) for start, stop in cuts])

    def _sentence(self, text: str, cuts: Sequence[Cut], scores: Scores) -> Sentence:
        heads = best_tree(scores.arcs)
        chosen = {
            "pos": self._best("pos", scores.pos),
            "features": self._best("features", scores.features),
            "rules": self._best("rules", scores.rules),
            "relations": self._relations(scores, heads),
        }
        read = []
        for index, (start, stop) in enumerate(cuts):
            form, pos, features = text[start:stop], chosen["pos"][index], chosen["features"][index]
            lemma = lemma_of(plain(form), pos, features, chosen["rules"][index])
            head = heads[index] - 1 if heads[index] else None
            relation = chosen["relations"][index]
            read.append(Word(index, start, stop, form, lemma, pos, features, head, relation))
        names = [
            Name(first, last, cuts[first][0], cuts[last][1], text[cuts[first][0] : cuts[last][1]], kind)
            for first, last, kind in joined_names(
                [text[start:stop] for start, stop in cuts], self._names.names(scores.names)
            )
        ]
        return Sentence(cuts[0][0], cuts[-1][1], mended(read), tuple(names))

    def _best(self, kind: str, table: Floats) -> list[str]:
        labels = self._labels[kind]
        return [labels[number] for number in table.argmax(-1)]

    def _relations(self, scores: Scores, heads: list[int]) -> list[str]:
        """The best relation of each word; "root" for the word under the root and for no other."""
        table = scores.relations(heads)
        root = self._labels["relations"].index("root")
        table[:, root] = np.where(np.asarray(heads) == 0, np.inf, -np.inf)
        return self._best("relations", table)
