"""All that exporters need of one incident, derived once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from warledger.export.row.days import Days, days
from warledger.export.row.dossier import CAVEAT, Dossier
from warledger.export.row.figures import Deaths, Figures, deaths, total
from warledger.export.row.sides import Sides, sides
from warledger.export.row.site import Site, site
from warledger.export.row.sources import Source, Telling, sources, tolls
from warledger.values import Account, Estimate, EventType, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One incident for a row: when, where, who, what kind, how many by one policy, on whose word.

    `days` and `site` are None where no report tells them. `tolls` are the claims about people in our own words.
    """

    incident: str
    policy: str
    estimates: tuple[Estimate, ...]
    days: Days | None
    site: Site | None
    sides: Sides
    type: EventType
    summary: bool
    deaths: Deaths
    sources: tuple[Source, ...]
    originators: tuple[str, ...]
    tolls: tuple[str, ...]
    claims: tuple[str, ...]

    def total(self, *outcomes: Outcome) -> Figures:
        """Low, best and high for all sides together."""
        return total(self.estimates, *outcomes)

    @property
    def remark(self) -> str:
        """Where the row comes from, and the sentence that goes with every total."""
        return f"warledger incident {self.incident}; claims {' '.join(self.claims) or 'none'}. {CAVEAT}"


def facts(dossier: Dossier, *, policy: str = "ucdp", names: bool = False) -> Facts:
    """The facts of one incident; private people are named only if `names` says so."""
    told = [Telling(account, names=names) for account in dossier.accounts]
    estimates, camps = dossier.by(policy), sides(dossier)
    return Facts(
        incident=dossier.incident.id,
        policy=policy,
        estimates=estimates,
        days=days(dossier),
        site=site(dossier),
        sides=camps.named(),
        type=type_of(dossier.accounts),
        summary=bool(dossier.accounts) and all(account.event.summary for account in dossier.accounts),
        deaths=deaths(estimates, camps),
        sources=sources(told),
        originators=tuple(dict.fromkeys(voice for each in told for voice in each.originators())),
        tolls=tolls(told),
        claims=claims_of(dossier),
    )


def every(dossiers: Iterable[Dossier], *, policy: str, names: bool) -> Iterator[Facts]:
    """The facts of each incident."""
    return (facts(dossier, policy=policy, names=names) for dossier in dossiers)


def claims_of(dossier: Dossier) -> tuple[str, ...]:
    """The ids of all claims, each once, in order of the accounts."""
    return tuple(dict.fromkeys(claim.id for account in dossier.accounts for claim in account.claims))


def type_of(accounts: Iterable[Account]) -> EventType:
    """The kind that most accounts tell of; of equally many, that of the earliest report.

    UCDP's type needs parties, which another report of that kind may name: then it is that of most of these.
    """
    told = [account for account in accounts if _codes(account.event.type) != _codes(EventType())]
    votes = Counter(_codes(account.event.type) for account in told)
    best = min(told, key=lambda each: (-votes[_codes(each.event.type)], *_when(each)), default=None)
    if best is None:
        return EventType()
    alike = (each.event.type.ucdp for each in told if each.event.type.acled == best.event.type.acled)
    types = Counter(sorted(each for each in alike if each))
    if best.event.type.ucdp is not None or not types:
        return best.event.type
    return replace(best.event.type, ucdp=types.most_common(1)[0][0])


def _codes(kind: EventType) -> tuple[object, ...]:
    return kind.acled, kind.plover, kind.mode, kind.ucdp, kind.weapon, kind.civilian_targeting


def _when(account: Account) -> tuple[str, str]:
    published = account.document.published
    return published.isoformat() if published else "~", account.id
