"""What speaks for and against two claims telling of one occurrence: one function a feature, with its reason.

A feature sees what was put together so far (`Cluster`) and the claim that asks to join it (`Telling`).
"""

from __future__ import annotations

from warledger.extract.events.apart import are_apart, are_other, is_town
from warledger.extract.events.cluster import Cluster
from warledger.extract.events.telling import Days, Family, Telling
from warledger.values import Status


def main(cluster: Cluster, _: Telling) -> bool:
    """What a report tells without a word that it is of something else is of its news."""
    return cluster.main


def headline(cluster: Cluster, telling: Telling) -> bool:
    """What the headline says is told again right below it."""
    return cluster.last.headline and not telling.headline


def same_sentence(cluster: Cluster, telling: Telling) -> bool:
    """What one sentence tells is mostly one occurrence."""
    return telling.number == cluster.last.number


def next_sentence(cluster: Cluster, telling: Telling) -> bool:
    """A report goes on with what it told right before."""
    return telling.number - cluster.last.number == 1


def near(cluster: Cluster, telling: Telling) -> bool:
    """It also comes back to it after a sentence or two."""
    return 2 <= telling.number - cluster.last.number <= _NEAR


def same_paragraph(cluster: Cluster, telling: Telling) -> bool:
    """A paragraph keeps to its subject."""
    return telling.paragraph == cluster.last.paragraph


def refers(cluster: Cluster, telling: Telling) -> bool:
    """Whose driver "his driver" is, who "one of them" are, was told right before: it is of the same.

    A number that all the dead come to, in a paragraph of its own, is of the news, unless far fewer died than there.
    """
    if telling.total and telling.paragraph != cluster.last.paragraph:
        return cluster.main and not _is_far_fewer(cluster, telling)
    return telling.refers and telling.number - cluster.last.number == 1


def same_person(cluster: Cluster, telling: Telling) -> bool:
    """Who is named again is mostly the same victim."""
    return bool(cluster.persons & telling.persons)


def same_dead(cluster: Cluster, telling: Telling) -> bool:
    """Nobody is killed twice, whenever it is told: by name, or as "the priests"."""
    return bool(cluster.dead & telling.dead.again)


def other_reality(cluster: Cluster, telling: Telling) -> bool:
    """What is planned or threatened is no attack."""
    one, other = (each.claim.status is Status.HYPOTHETICAL for each in (telling, cluster.first))
    return one is not other


def same_count(cluster: Cluster, telling: Telling) -> bool:
    """The same number with the same outcome is mostly the same people."""
    return bool(cluster.counts & telling.counts)


def same_place(cluster: Cluster, telling: Telling) -> bool:
    """The same town named again."""
    return telling.place in cluster.places


def same_parties(cluster: Cluster, telling: Telling) -> bool:
    """Both who did it and to whom: a battle's tellings go back and forth between its sides."""
    return len(cluster.parties & telling.parties) > 1


def same_rule(cluster: Cluster, telling: Telling) -> bool:
    """Those who rule came to power once, however often it is told."""
    both = telling.family is cluster.first.family is Family.POWER
    return both and bool(cluster.parties & telling.parties)


def same_day(cluster: Cluster, telling: Telling) -> bool:
    """Days in common, and not just a month or a year."""
    return telling.days is not None and any(
        _overlap(days, telling.days) and max(_length(days), _length(telling.days)) <= _WEEK for days in cluster.days
    )


def recalls(_: Cluster, telling: Telling) -> bool:
    """What is called "the attack", "the blast" was told before."""
    return telling.recalls


def other_days(cluster: Cluster, telling: Telling) -> bool:
    """No day in common."""
    return (
        telling.days is not None
        and bool(cluster.days)
        and not any(_overlap(days, telling.days) for days in cluster.days)
    )


def other_place(cluster: Cluster, telling: Telling) -> bool:
    """Another place, apart from all of the cluster's that are on the map."""
    if telling.place is None or not _is_away(cluster, telling):
        return False
    known = [place for place in cluster.places if place.gazetteer]
    return bool(known) and all(are_apart(telling.place, place) for place in known)


def other_name(cluster: Cluster, telling: Telling) -> bool:
    """Another town by its name, where the map does not tell them apart."""
    if telling.place is None or not _is_away(cluster, telling) or other_place(cluster, telling):
        return False
    towns = [place for place in cluster.places if is_town(place)] or cluster.places
    return all(are_other(telling.place, place) for place in towns)


def other_visit(cluster: Cluster, telling: Telling) -> bool:
    """Another town by its name, and a day, where none was told."""
    return telling.days is not None and not cluster.days and other_name(cluster, telling)


def other_fight(cluster: Cluster, telling: Telling) -> bool:
    """A place on no map, in a paragraph of its own that tells of somebody new; else it may be a spot in the town."""
    unknown = telling.place is not None and telling.place.gazetteer is None and telling.place.feature is None
    apart = unknown and telling.paragraph not in {each.paragraph for each in cluster.tellings}
    return apart and _is_away(cluster, telling) and bool(cluster.parties and telling.parties - cluster.parties)


def _is_away(cluster: Cluster, telling: Telling) -> bool:
    return telling.place is not None and bool(cluster.places) and telling.place not in cluster.places


def other_parties(cluster: Cluster, telling: Telling) -> bool:
    """Others fought or struck, and nobody who is known to have done so in the cluster.

    One party beside one other may well be the two that fought.
    """
    many = len(cluster.parties) > 1 or len(telling.parties) > 1
    return bool(cluster.parties and telling.parties) and many and not cluster.parties & telling.parties


def other_family(cluster: Cluster, telling: Telling) -> bool:
    """Taking people is told apart from killing them, as registries do; not where one raid did both."""
    besides = telling.also and telling.number - cluster.last.number <= 1
    return telling.family is not cluster.first.family and not besides


def other_status(cluster: Cluster, telling: Telling) -> bool:
    """What is old, or has not happened, is not the news."""
    return telling.claim.status is not cluster.first.claim.status


def turns(_: Cluster, telling: Telling) -> bool:
    """With "in another attack", "meanwhile", "elsewhere" the report turns to something else."""
    return telling.turns


def other_in_list(cluster: Cluster, telling: Telling) -> bool:
    """A list names each occurrence by a noun of its own: "the murder of X and the killing of 12 miners"."""
    noun = telling.noun
    return noun is not None and any(
        noun.is_listed_with(each.noun) for each in cluster.tellings if each.noun and each.noun.start != noun.start
    )


def other_victim(cluster: Cluster, telling: Telling) -> bool:
    """A murder named with its victim is known by it: it is not that of the other whom the cluster tells of."""
    return (
        telling.alone
        and bool(cluster.persons)
        and not cluster.persons & telling.persons
        and not any(telling.noun and each.noun and each.noun.start == telling.noun.start for each in cluster.tellings)
    )


def other_site(cluster: Cluster, telling: Telling) -> bool:
    """Another bank, another bridge; not right below, where a report goes on from the hotel to its gate."""
    sites = {each.site for each in cluster.tellings if each.site}
    return telling.site is not None and bool(sites) and telling.site not in sites and not telling.recalls


def other_hour(cluster: Cluster, telling: Telling) -> bool:
    """What one sentence tells as hours before another deed is not that deed, unless one person suffered both."""
    beside = (each for each in cluster.tellings if each.number == telling.number)
    return not same_person(cluster, telling) and any(each.occasion is not telling.occasion for each in beside)


def other_item(cluster: Cluster, telling: Telling) -> bool:
    """A list that gives each of its items a place tells as many occurrences: "three in Doro, two in Kuma"."""
    beside = (each for each in cluster.tellings if each.number == telling.number and each.listed)
    return telling.listed and any(each.place != telling.place for each in beside)


def other_entry(cluster: Cluster, telling: Telling) -> bool:
    """Each entry of a live report tells of something else, unless they share more than where they stand."""
    known = {each.entry for each in cluster.tellings if each.entry}
    return bool(telling.entry and known) and telling.entry not in known


def other_span(cluster: Cluster, telling: Telling) -> bool:
    """A total over days is told apart from each of the occurrences that it sums up; not one since the occurrence."""
    days = telling.days if telling.sums else None
    since = days is not None and _length(days) > 1 and any(each[0] == days[0] for each in cluster.days)
    return telling.sums is not cluster.first.sums and not since


def _is_far_fewer(cluster: Cluster, telling: Telling) -> bool:
    toll = telling.claim.toll
    most = max((number for outcome, number in cluster.counts if toll and outcome in toll.outcomes), default=0)
    return toll is not None and 2 * (toll.quantity.low or 0) < most


def _overlap(left: Days, right: Days) -> bool:
    return left[0] <= right[1] and right[0] <= left[1]


def _length(days: Days) -> int:
    return (days[1] - days[0]).days + 1


_NEAR = 3  # sentences
_WEEK = 7  # days
