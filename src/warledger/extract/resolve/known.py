"""Which party of the knowledge base a name means in one report."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.telling import telling_words
from warledger.knowledge.parties import Entry, fold, is_acronym, names

# Acronyms up to this length are many things in many countries: "FLN", "PDF", "MIT".
_SHORT = 3


class Known:
    """Looks names up for a report of these nations (with weights), of this day, that spells out these acronyms."""

    def __init__(self, nations: Mapping[str, float], day: date | None, long: Mapping[str, str]) -> None:
        self._nations, self._day, self._long = nations, day, long

    def entry(self, written: str) -> Entry | None:
        """The party that `written` means; None where the base has none, or several that nothing tells apart.

        An acronym is what the report says that it is, before it is what the base says.
        """
        spelled = self._settle(self._long[written]) if written in self._long else None
        found = spelled or self._settle(written)
        if found is None or spelled is not None or not found.countries:
            return found
        doubtful = written in self._long or _is_common(written)
        return found if not doubtful or self._acts_here(found) else None

    def kind(self, written: str) -> str | None:
        """What all parties are that `written` may mean; None where they differ, or where none of them acts."""
        called = names().called(written)
        here = [one for one in called if not one.countries or self._acts_here(one)] if self._nations else called
        kinds = {one.kind for one in here}
        return kinds.pop() if len(kinds) == 1 else None

    def _acts_here(self, entry: Entry) -> bool:
        return any(code in self._nations for code in entry.countries)

    def _settle(self, written: str) -> Entry | None:
        return names().settle(written, self._nations, self._day)


def _is_common(written: str) -> bool:
    """True of a name that many may bear: an acronym that is short or a word ("FACT"), or words like "Popular Front"."""
    if is_acronym(written):
        return sum(map(str.isalnum, written)) <= _SHORT or not telling_words(written)
    return all(is_word(part, "generic") for part in fold(written).split())
