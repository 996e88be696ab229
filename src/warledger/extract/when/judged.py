"""A status and the rule that found it."""

from __future__ import annotations

from typing import NamedTuple

from warledger.values import Status


class Judged(NamedTuple):
    """A status and the id of the rule that found it."""

    status: Status
    rule: str


NEWS = Judged(Status.CURRENT, "status.news")
