"""How much each feature speaks for two claims telling of one occurrence."""

from __future__ import annotations

from collections.abc import Callable

from warledger.extract.events import features as of
from warledger.extract.events.cluster import Cluster
from warledger.extract.events.telling import Telling

# Weights add up; a claim joins the likeliest cluster at THRESHOLD or above, else it begins one of its own. Set by hand:
# where nothing speaks against it, a claim is of the news, or of what was told beside it; a person or a count carries
# over any distance; another day, another place, other parties or another kind of deed part what stands side by side.
THRESHOLD = 1.0
WEIGHTS: tuple[tuple[Callable[[Cluster, Telling], bool], float], ...] = (
    (of.main, 1.0),
    (of.headline, 4.0),
    (of.same_sentence, 3.0),
    (of.next_sentence, 1.5),
    (of.near, 1.0),
    (of.same_paragraph, 1.5),
    (of.refers, 4.0),
    (of.same_person, 5.0),
    (of.same_dead, 6.0),
    (of.same_count, 3.0),
    (of.same_place, 1.5),
    (of.same_parties, 1.5),
    (of.same_rule, 4.0),
    (of.same_day, 1.0),
    (of.recalls, 2.0),
    (of.other_days, -5.0),
    (of.other_place, -5.0),
    (of.other_name, -1.5),
    (of.other_visit, -1.5),
    (of.other_fight, -2.5),
    (of.other_parties, -2.0),
    (of.other_family, -3.0),
    (of.other_status, -7.0),
    (of.other_reality, -5.0),
    (of.other_in_list, -7.0),
    (of.other_victim, -5.0),
    (of.other_site, -1.5),
    (of.other_hour, -10.0),
    (of.other_item, -10.0),
    (of.other_entry, -5.0),
    (of.other_span, -5.0),
    (of.turns, -4.0),
)


def likeness(cluster: Cluster, telling: Telling) -> float:
    """How much speaks for the claim telling of the cluster's occurrence."""
    return sum(weight for feature, weight in WEIGHTS if feature(cluster, telling))
