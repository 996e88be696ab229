"""Names that a report describes, if the knowledge base has nobody by them: "[X] rebels", "the candidate of the [X]"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from warledger.extract.resolve.acronyms import is_called_rebel
from warledger.extract.resolve.labels import Label, Sort, plain
from warledger.extract.resolve.pages import Pages
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word

_BEFORE, _AFTER = 5, 3  # words


class Described:
    """The names of one report by what it says of those who bear them; `short` gives a long name's acronym."""

    def __init__(self, pages: Pages, short: Mapping[str, str]) -> None:
        self._pages, self._short = pages, short

    @cached_property
    def fighting(self) -> frozenset[str]:
        """Those of rebels: "the separatist coalition, known as X", "X rebels"."""
        return self._called(lambda sentence, label: is_called_rebel(self._pages.grammar(sentence), label))

    @cached_property
    def political(self) -> frozenset[str]:
        """Those of politicians, who bear no arms: "X presidential candidate", "the ruling X"."""
        return self._called(is_called_political)

    def _called(self, told: Callable[[Sentence, Label], bool]) -> frozenset[str]:
        """The names of which it is `told` anywhere in the report, long and short."""
        found = set()
        for sentence in self._pages.sentences:
            for label in self._pages.labels_of(sentence):
                if label.sort in (Sort.NAME, Sort.GROUP) and told(sentence, label):
                    name = plain(self._pages.words(sentence, label.first, label.last)).removeprefix("the ")
                    found |= {name, plain(self._short.get(name, name))}
        return frozenset(found)


def is_called_political(sentence: Sentence, label: Label) -> bool:
    """True of a name whose people hold or seek an office: "secretary general of the [X]", "[X] senator"."""
    after = sentence.words[label.last + 1 : label.last + 1 + _AFTER]
    return _names_office(after) or _is_sought(sentence.words[max(0, label.first - _BEFORE) : label.first])


def _names_office(after: tuple[Word, ...]) -> bool:
    """True of what follows a name at once: "[X] presidential candidate"."""
    for place, word in enumerate(after):
        if _is_office(after[place:]):
            return True
        if word.pos not in ("NOUN", "PROPN", "ADJ"):
            return False
    return False


def _is_sought(before: tuple[Word, ...]) -> bool:
    """True of what leads to a name by no more than "of the": "a senator of the leftist [X]"."""
    for place in range(len(before) - 1, -1, -1):
        if before[place].text.lower() == "ruling":
            return True
        if before[place].pos not in ("DET", "ADJ", "ADP") or before[place].text.lower() == "by":
            return before[place] != before[-1] and _is_office(before[max(0, place - 1) : place + 1])
    return False


def _is_office(words: tuple[Word, ...]) -> bool:
    first, *rest = [word.lemma for word in words]
    general = first == "secretary" and rest[:1] == ["general"]
    return general or is_word(first, "elected") or (rest[-1:] != [] and is_word(rest[-1], "elected"))
