"""A total spread over days or places as evenly as whole numbers allow."""

from __future__ import annotations


def shares(total: int, over: int) -> tuple[int, ...]:
    """`total` in `over` shares, the remainder to the first ones: 7 over 3 is 3, 2, 2 (ACLED's codebook, fatalities)."""
    return tuple((total + over - 1 - place) // over for place in range(over))


def dealt(parts: tuple[int, ...], over: int) -> tuple[tuple[int, ...], ...]:
    """Several parts dealt out together, so that each share's sum is as even as the total's share.

    The parts are laid one after another and dealt like cards: (1, 1) over 2 is (1, 0), (0, 1), and not (1, 1), (0, 0).
    """
    found, before = [[0] * len(parts) for _ in range(over)], 0
    for column, part in enumerate(parts):
        for place, share in enumerate(shares(part, over)):
            found[(before + place) % over][column] = share
        before += part
    return tuple(tuple(share) for share in found)
