"""The nations that a report names, and the one that it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from warledger.extract.resolve.labels import Label, Sort, plain
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.resolving import resolving_words
from warledger.knowledge.parties import names, states, towns
from warledger.language.syntax import Sentence
from warledger.values import Document

_WORDS = resolving_words("forces")
# How much a mention says of where the report's events are: "in Mali", a capital, "Malian".
_WEIGHTS = {Sort.STATE: 2, Sort.CAPITAL: 1, Sort.PEOPLE: 1}
_LOCATIVE, _DATELINE = 2, 6
# What any mention says of where the report's parties act; a party by a name that is nobody else's says as much.
_NAMED = 1


class Nations:
    """The nations of one report."""

    def __init__(
        self, document: Document, sentences: Sequence[Sentence], labels: Mapping[int, tuple[Label, ...]]
    ) -> None:
        self._document, self._sentences, self._labels = document, sentences, labels

    @cached_property
    def country(self) -> str | None:
        """The code of the nation that the report is about: the one it names most, places before peoples."""
        best = self._scores.most_common(1)
        return best[0][0] if best and best[0][1] else None

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """How much the report speaks of each nation, foreign powers and its parties' homes included."""
        weights = Counter(self._scores)
        for labels in self._labels.values():
            for label in labels:
                if label.sort in _WEIGHTS:
                    weights[label.key] += _NAMED
                elif label.sort is Sort.GROUP and " " in label.key:
                    called = names().called(label.key)
                    weights.update(called[0].countries[:1] if len(called) == 1 else ())
        return {code: float(weight) for code, weight in weights.items() if weight > 0}

    @cached_property
    def _scores(self) -> Counter[str]:
        scores: Counter[str] = Counter()
        for sentence in self._sentences:
            for label in self._labels[sentence.start]:
                if label.sort in _WEIGHTS:
                    scores[label.key] += _weight(sentence, label)
                elif label.sort is Sort.GROUP:
                    called = names().called(label.key)
                    scores.update(called[0].countries if len(called) == 1 and len(called[0].countries) == 1 else ())
            for word in sentence.words:
                if word.pos == "PROPN" and (code := towns().get(plain(word.text))):
                    scores[code] += 1
        told = {label.key for labels in self._labels.values() for label in labels if label.sort in _WEIGHTS}
        for code in self._dateline():
            if code in told or not self._is_written_abroad():
                scores[code] += _DATELINE
        return scores

    def _is_written_abroad(self) -> bool:
        """True of a dateline from where a region has its correspondents: few reports from Dakar are on Senegal."""
        line = self._document.dateline
        town, _, _ = plain(line.place if line and line.place else "").partition(",")
        return town in _WORDS["hubs"]

    def _dateline(self) -> Iterator[str]:
        """The nation of the dateline, by its town or by what stands behind it: "KHARKIV, Ukraine"."""
        line = self._document.dateline
        parts = [plain(part.strip()) for part in line.place.split(",")] if line and line.place else []
        yield from next((_codes()[part] for part in reversed(parts) if part in _codes()), ())


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, tuple[str, ...]]:
    """The states by what they and their capitals are called."""
    found: dict[str, tuple[str, ...]] = {}
    for state in states().values():
        for name in {plain(name) for name in (*state.names, *state.capitals)}:
            found[name] = (*found.get(name, ()), state.code)
    return found


def _weight(sentence: Sentence, label: Label) -> int:
    if label.sort is Sort.PEOPLE:
        after = sentence.words[label.last + 1 : label.last + 4]
        foreign = any(is_word(word.lemma, "army", "means", "unit", "invader") for word in after)
        return 0 if foreign or [word.text for word in after[:1]] == ["-"] else 1
    before = sentence.words[label.first - 1].text.lower() if label.first else ""
    if label.sort is Sort.CAPITAL:  # a government, or where somebody was spoken to
        return _WEIGHTS[label.sort]
    return _WEIGHTS[label.sort] + (_LOCATIVE if before in _WORDS["locative"] else 0)
