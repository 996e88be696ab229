"""Claims → clusters of those that tell of one occurrence, in one pass over the text."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator

from warledger.extract.events.cluster import Cluster
from warledger.extract.events.telling import Telling
from warledger.extract.events.weights import THRESHOLD, likeness
from warledger.values import Change, Kind, Polarity, Status

_RECENT = 6  # clusters that a claim is compared with because they were told last
_SAME = 3  # of those that share a person or a count with it
_FOUNDING = frozenset({Kind.TOLL, Kind.ACTION, Kind.OUTCOME, Kind.MATERIEL, Kind.CONTROL})
_THREATS = frozenset({Kind.TOLL, Kind.ACTION})


def clusters(tellings: Iterable[Telling]) -> list[Cluster]:
    """The clusters in the order in which the text begins them. The cost grows with the claims, not with their square.

    Claims that can be of no occurrence by themselves (a denial, a figure withheld, who is blamed) join the one that
    they are nearest to, or none.
    """
    told = list(tellings)
    known = _Known()
    for telling in told:
        if can_found(telling):
            known.take(telling)
    for telling in told:
        if not can_found(telling):
            known.attach(telling)
    return known.clusters


def can_found(telling: Telling) -> bool:
    """True if an event can stand on the claim alone.

    A denial is never the event; who holds a place is a state, and a plan's event is one of harm or attack.
    """
    claim = telling.claim
    if claim.kind not in _FOUNDING or claim.polarity is Polarity.DENIED:
        return False
    if claim.control is not None and claim.control.change is Change.HOLDS:
        return False
    return claim.status is not Status.HYPOTHETICAL or claim.kind in _THREATS


class _Known:
    """The clusters so far, found by what was told last, by person and by count."""

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self._main: Cluster | None = None
        self._recent: deque[Cluster] = deque(maxlen=_RECENT)
        self._by: dict[Hashable, list[Cluster]] = defaultdict(list)
        self._at: dict[int, Cluster] = {}  # the last cluster that each sentence tells of

    def take(self, telling: Telling) -> None:
        """Put the claim where it belongs, in a cluster of its own if nowhere else."""
        cluster = self._likeliest(telling)
        if cluster is None:
            cluster = Cluster(main=telling.claim.status is Status.CURRENT and self._main is None)
            self._main = cluster if cluster.main else self._main
            self.clusters.append(cluster)
        cluster.add(telling)
        self._remember(cluster, telling)

    def attach(self, telling: Telling) -> None:
        """Put the claim with the occurrence that is told nearest before it, of the same status; else leave it out."""
        alleged = telling.claim.kind is Kind.ALLEGATION and telling.claim.polarity is not Polarity.DENIED
        reach = 1 if alleged else _REACH  # abuses are alleged in general, too
        for number in range(telling.number, telling.number - reach, -1):
            cluster = self._at.get(number)
            if cluster is not None and cluster.first.claim.status is telling.claim.status:
                cluster.tellings.append(telling)
                return

    def _likeliest(self, telling: Telling) -> Cluster | None:
        scored = [(likeness(cluster, telling), number, cluster) for number, cluster in enumerate(self._near(telling))]
        best = max(scored, key=lambda each: (each[0], -each[1]), default=None)
        return best[2] if best and best[0] >= THRESHOLD else None

    def _near(self, telling: Telling) -> Iterator[Cluster]:
        """The clusters that the claim is compared with, those told last first, each once."""
        seen: set[int] = set()
        sharing = (cluster for key in _keys(telling) for cluster in self._by[key][-_SAME:])
        for cluster in (*reversed(self._recent), *sharing, self._main):
            if cluster is not None and id(cluster) not in seen:
                seen.add(id(cluster))
                yield cluster

    def _remember(self, cluster: Cluster, telling: Telling) -> None:
        if cluster in self._recent:
            self._recent.remove(cluster)
        self._recent.append(cluster)
        self._at[telling.number] = cluster
        for key in _keys(telling):
            if not any(cluster is each for each in self._by[key][-_SAME:]):
                self._by[key].append(cluster)


_REACH = 6  # sentences back to the occurrence that a note is about


def _keys(telling: Telling) -> Iterator[Hashable]:
    yield from telling.persons
    yield from telling.counts
