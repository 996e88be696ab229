"""How two documents stand to each other, from the text they share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from warledger.assemble.copies.shingles import Print

_COPY = 0.5  # of the shorter text stands in the other: a cut reprint is all there, a quoted paragraph is not
_LEAD = 0.6  # of the lead stands in the other
_WITH_LEAD = 0.25  # of the shorter text, where the lead is shared too: an article that was written on
_FEWEST = 12  # shingles that chance and stock phrases do not share


class Kin(StrEnum):
    """REPRINT is the same text, cut or dressed; UPDATE the same article, written on."""

    REPRINT = "reprint"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class Kinship:
    """`later` is a reprint or an update of `earlier`; `share` of the shorter text stands in the other."""

    earlier: str
    later: str
    kin: Kin
    share: float


def kinship(one: Print, other: Print) -> Kinship | None:
    """How the two stand to each other; None where they are two texts."""
    shared = len(one.shingles & other.shingles)
    shorter = min(len(one.shingles), len(other.shingles))
    if shared < min(_FEWEST, shorter) or not shorter:
        return None
    share = shared / shorter
    if share < _COPY and not (share >= _WITH_LEAD and _share_leads(one, other)):
        return None
    earlier, later = sorted((one, other), key=age)
    return Kinship(earlier.document, later.document, _kin(earlier, later), round(share, 3))


def _share_leads(one: Print, other: Print) -> bool:
    """Containment of the lead in the whole other text: rewritten headlines push leads down."""
    return any(
        mine.lead and len(mine.lead & its.shingles) >= _LEAD * len(mine.lead)
        for mine, its in ((one, other), (other, one))
    )


def age(each: Print) -> tuple[bool, object, int, str]:
    """The earlier published first; of one day the shorter, since articles grow."""
    return each.published is None, each.published or 0, len(each.shingles), each.document


def _kin(earlier: Print, later: Print) -> Kin:
    """An update comes from the same publisher; what another one prints is a reprint."""
    same_source = earlier.source is not None and earlier.source == later.source
    return Kin.UPDATE if same_source else Kin.REPRINT
