"""An incident as it comes to an exporter, and what an exporter gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from warledger.errors import UnknownPolicy
from warledger.values import Account, Estimate, Incident, Judgement

# What every total goes out with; the tests hold it to the sentence that weighing uses.
CAVEAT = (
    "Documented is not occurred: these figures are what was reported, and by whom; what nobody reported is missing."
)


@dataclass(frozen=True, slots=True)
class Dossier:
    """An incident, what each report says of it, the estimates by each policy, and what people judged.

    `copies` gives each document's original (itself where it is none), `replaced` the documents that an update stands
    for, `summaries` the totals over several incidents that cover this one.
    """

    incident: Incident
    accounts: tuple[Account, ...]
    estimates: Mapping[str, tuple[Estimate, ...]]
    judgements: tuple[Judgement, ...] = ()
    copies: Mapping[str, str] = field(default_factory=dict)
    replaced: frozenset[str] = frozenset()
    summaries: tuple[Account, ...] = ()

    def by(self, policy: str) -> tuple[Estimate, ...]:
        """The estimates by `policy`. Raises UnknownPolicy (W601) where there are none."""
        if policy not in self.estimates:
            raise UnknownPolicy(
                f"the incident {self.incident.id} was not weighed by {policy!r}",
                f"Choose one of: {', '.join(sorted(self.estimates)) or 'none'}",
            )
        return self.estimates[policy]


@dataclass(frozen=True, slots=True)
class Skipped:
    """An incident that a format has no row for, and why."""

    incident: str
    reason: str


@dataclass(frozen=True, slots=True)
class Exported:
    """A file's content, how many rows or features it has, and the incidents that it leaves out."""

    data: bytes
    count: int
    skipped: tuple[Skipped, ...] = ()

    @property
    def text(self) -> str:
        """The content of a text format (UTF-8)."""
        return self.data.decode()
