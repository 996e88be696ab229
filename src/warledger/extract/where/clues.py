"""What the words beside a place's name say of it: what kind of place it is, and what it lies in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from warledger.extract.where.toponym import Part, Toponym
from warledger.knowledge.english.places import place_words
from warledger.knowledge.gazetteer import Feature

_WORD_AFTER = re.compile(r"[\s-]+([A-Za-z]+)")
_IN = re.compile(
    r",? ?(?:(?:a|an|the|its|their) [\w' -]{3,40}? )?(?:in|of)"
    r"(?: (?:the )?[\w-]+(?:ern|most|east|west|north|south|al)(?: part)?(?: of)?| [NSEW]\.)? (?:the )?[\w'’ ]{0,20}",
    re.IGNORECASE,
)
_LEADING = ("of", "the", "called", "named", "as")  # what a noun that a name stands behind ends with: see `lead`
_WHOSE = re.compile(r"['’]s (?:[\w-]+ )?")  # "in Nigeria's Benue state"
_COMMA = re.compile(r",\s|\s?\(")


@dataclass(frozen=True, slots=True)
class Clues:
    """Of one toponym: the kind that a common noun gives it, where the words of its kind start and stop, its container.

    `container` is the text of the name that it is said to lie in: "Paris, [Texas]", "Djibo in [Burkina Faso]".
    """

    kind: Feature | None
    start: int
    stop: int
    container: str | None


def clues(text: str, toponym: Toponym, others: Sequence[Toponym]) -> Clues:
    """The clues of `toponym` among the `others` of its sentence."""
    kind, start, stop = _kind(text, toponym, others)
    return Clues(kind, start, stop, _container(text, stop, others))


def _kind(text: str, toponym: Toponym, others: Sequence[Toponym]) -> tuple[Feature | None, int, int]:
    words = place_words()
    before = text[toponym.sentence.start : toponym.start]
    lead = words.lead.search(before) if before.rstrip().lower().endswith(_LEADING) else None
    start = toponym.sentence.start + lead.start() if lead else toponym.start
    named = any(start <= other.start < toponym.start and other.part is Part.PLACE for other in others)
    if lead is not None and not named:  # "the Hamra district of Beirut" is no district called Beirut
        return words.kinds[lead["kind"].lower()], start, toponym.stop
    after = _WORD_AFTER.match(text, toponym.stop)
    if after is not None and after[1].lower() in words.kinds and after[1].lower() != "area":
        return words.kinds[after[1].lower()], toponym.start, after.end()
    inside = toponym.text.rpartition(" ")[2].lower() if " " in toponym.text else ""
    return words.kinds.get(inside), toponym.start, toponym.stop


def _container(text: str, stop: int, others: Sequence[Toponym]) -> str | None:
    """The next name, if only a comma stands before it, or words that say that the one lies in the other."""
    after = [other for other in others if other.start >= stop and other.part is Part.PLACE]
    if not after:
        return None
    between = text[stop : after[0].start]
    said = _IN.fullmatch(between) or (_COMMA.fullmatch(between) and not _is_listed(after[0]))
    owned = len(after) > 1 and _WHOSE.fullmatch(text[after[0].stop : after[1].start])
    return after[bool(owned)].text if said else None


def _is_listed(name: Toponym) -> bool:
    """True for a further one of several: "Gao, [Kidal] and Mopti"."""
    return any(word.relation == "conj" for word in name.sentence.words[name.first : name.last + 1])
