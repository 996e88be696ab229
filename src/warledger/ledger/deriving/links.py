"""Links: which accounts are held to tell of one incident, and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, insert, select

from warledger.ledger.lists import among
from warledger.ledger.tables import links


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link between two accounts (their numbers)."""

    one: int
    other: int
    score: float

    @property
    def ends(self) -> tuple[int, int]:
        """Both accounts."""
        return self.one, self.other


def put_links(connection: Connection, rows: Sequence[LinkRow]) -> None:
    """Links, each found from both its ends."""
    both = [(row.one, row.other, row.score) for row in rows] + [(row.other, row.one, row.score) for row in rows]
    if both:
        connection.execute(_PUT_LINKS, [{"one": a, "other": b, "score": score} for a, b, score in both])


def take_links(connection: Connection, pairs: Iterable[tuple[int, int]]) -> None:
    """Take these links out."""
    both = [{"left": a, "right": b} for pair in pairs for a, b in (pair, pair[::-1])]
    if both:
        ends = links.c.one == bindparam("left"), links.c.other == bindparam("right")
        connection.execute(delete(links).where(*ends), both)


_PUT_LINKS = insert(links)


def links_of(connection: Connection, numbers: Iterable[int]) -> list[LinkRow]:
    """The links of these accounts; one between two of them is there from both its ends."""
    wanted = sorted(numbers)
    found = connection.execute(_LINKS, {"waiting": wanted}).all() if wanted else ()
    return [LinkRow(*row) for row in found]


def links_among(connection: Connection, numbers: set[int]) -> list[LinkRow]:
    """The links of which both ends are among these accounts, once each."""
    found = connection.execute(_AMONG, {"numbers": sorted(numbers)}).all() if numbers else ()
    return [LinkRow(*row) for row in found]


_AMONG = select(links.c.one, links.c.other, links.c.score).where(
    among(links.c.one, "numbers"), among(links.c.other, "numbers"), links.c.one < links.c.other
)
_LINKS = select(links.c.one, links.c.other, links.c.score).where(among(links.c.one, "waiting"))
