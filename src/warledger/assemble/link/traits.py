"""What is compared of an account: when, where, between whom, of what kind, who was named, and how many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from warledger.assemble.weigh.adding import figure, is_vague
from warledger.assemble.weigh.whom import side_key
from warledger.knowledge.english.details import ages, hours, houses, name_words, sites
from warledger.values import Account, Claim, Event, Kind, Polarity, Report, Role, Span, Status
from warledger.values.folding import folded

_NO_TIME = timedelta(days=3)  # "no time information at all": the three days to the report (UCDP GED 23.1, appendix 2)
_REGIONS = frozenset({"province", "region"})
_RADIUS = {1: 5.0, 2: 25.0, 3: 60.0, 4: 200.0, 5: 200.0, 6: 1000.0, 7: 200.0}  # km, by where_prec (appendix 3)


@dataclass(frozen=True, slots=True)
class Traits:
    """An account as linking sees it.

    `earliest`–`latest` is when it happened; where the report does not tell, the three days to its publication, and
    `dated` is False. `radius` is in km. `sides` are keys that compare across reports, `people` folded full names
    without those who only speak, `victims` those of them who were harmed, `figures` are (outcomes, number), `words` are
    the telling words of the names in the report. `near` are the other places that the report names, `regions` those of
    all its places that are divisions of a country. `ages`, `hours` and `houses` are what the report tells: years of
    people, minutes since midnight, numbers of houses; `sites` are the kinds of place that it says were struck.
    Passages that tell of the report's other news alone are no part of it here: of a digest an account has its own item.
    """

    account: str
    document: str
    earliest: date | None
    latest: date | None
    dated: bool
    published: date | None
    places: frozenset[str]
    near: frozenset[str]
    latitude: float | None
    longitude: float | None
    radius: float
    country: str | None
    sides: frozenset[str]
    kind: str | None
    people: frozenset[str]
    figures: frozenset[tuple[str, int]]
    words: frozenset[str] = frozenset()
    victims: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    summary: bool = False
    ages: frozenset[int] = frozenset()
    hours: frozenset[int] = frozenset()
    houses: frozenset[int] = frozenset()
    sites: frozenset[str] = frozenset()


def traits(account: Account, others: Iterable[Claim] = ()) -> Traits:
    """What is compared of `account`; `others` are the claims of its report's other news (`beside`)."""
    event, place = account.event, account.place
    earliest, latest, dated = _window(account)
    places = _places(account)
    its_own = _own_passages(account, list(others))
    text = " ".join(span.quote for span in its_own)
    has_point = place is not None and place.latitude is not None and (event.where is None or event.where.precision != 6)
    return Traits(
        account=account.id,
        document=account.document.id,
        earliest=earliest,
        latest=latest,
        dated=dated,
        published=account.document.published,
        places=places,
        near=_near(account, its_own) - places,
        latitude=place.latitude if place and has_point else None,
        longitude=place.longitude if place and has_point else None,
        radius=_RADIUS.get((event.where.precision if event.where else None) or 1, 25.0),
        country=place.country if place else None,
        sides=_sides(account),
        kind=event.type.acled.partition("/")[0] if event.type.acled else None,
        people=_people(account, its_own),
        victims=_victims(account),
        regions=frozenset(folded(each.name) for each in account.places if each.feature in _REGIONS),
        figures=frozenset(each for claim in account.claims if (each := _figure(claim))),
        words=name_words(text) - _of_speakers(account),
        summary=event.summary,
        ages=ages(text),
        hours=hours(text),
        houses=houses(text),
        sites=sites(_struck(account)),
    )


def beside(report: Report, account: Account) -> Iterator[Claim]:
    """The claims of what else is news in the account's report, if that is a digest: of several places besides this."""
    here = _place_of(account.event)
    elsewhere = {
        event.id
        for event in report.events
        if event.status is Status.CURRENT and _place_of(event) not in (None, here) and event.id != account.event.id
    }
    return (claim for claim in report.claims if len(elsewhere) > 1 and claim.event in elsewhere)


def _place_of(event: Event) -> str | None:
    return event.where.place if event.where else None


def _own_passages(account: Account, others: Sequence[Claim]) -> list[Span]:
    """The passages of the report without those that tell of its other news alone."""
    passages = account.document.passages(Role.HEADLINE, Role.BODY)
    return [each for each in passages if _holds(each, account.claims) or not _holds(each, others)]


def _struck(account: Account) -> str:
    """The words by which headline and actions tell what was struck, raided or blown up."""
    headlines = (span.quote for span in account.document.passages(Role.HEADLINE))
    told = (claim for claim in account.claims if claim.action and claim.status is account.event.status)
    return " ".join((*headlines, *(claim.evidence[0].quote for claim in told)))


def _holds(passage: Span, claims: Iterable[Claim]) -> bool:
    return any(passage.start <= claim.anchor.start < passage.stop for claim in claims)


def _near(account: Account, its_own: Sequence[Span]) -> frozenset[str]:
    """The places that these passages name."""
    named = (each for each in account.places if each.feature != "country" and _is_named(each.mentions, its_own))
    return frozenset(folded(each.name) for each in named)


def _is_named(mentions: Sequence[Span], passages: Sequence[Span]) -> bool:
    return not mentions or any(mention.meets(passage) for mention in mentions for passage in passages)


def _window(account: Account) -> tuple[date | None, date | None, bool]:
    when, published = account.event.when, account.document.published
    if when is not None and when.earliest is not None and when.latest is not None:
        return when.earliest, when.latest, True
    return (published - _NO_TIME, published, False) if published else (None, None, False)


def _places(account: Account) -> frozenset[str]:
    """The names of where it happened and of the places its claims name."""
    named = {claim.where for claim in account.claims} | {account.event.where.place if account.event.where else None}
    return frozenset(folded(place.name) for place in account.places if place.id in named)


def _sides(account: Account) -> frozenset[str]:
    keys = (side_key(account, party) for side in account.event.sides for party in side)
    return frozenset(key for key in keys if key)


def _of_speakers(account: Account) -> frozenset[str]:
    """The words of the names of those who speak: outlets, spokesmen and reporters are named for many incidents.

    The publisher speaks in all that it publishes, and names itself in much of it.
    """
    heard = {link.speaker.name for claim in account.claims for link in claim.attribution if link.speaker is not None}
    heard |= {account.document.publisher or "", urlsplit(account.document.url or "").hostname or ""}
    return frozenset(word for name in heard for word in folded(name).split())


def _people(account: Account, its_own: Sequence[Span]) -> frozenset[str]:
    """Who is named there, without those who only speak: a spokesman is named in many incidents."""
    speakers = {
        folded(link.speaker.name) for claim in account.claims for link in claim.attribution if link.speaker is not None
    }
    surnames = {speaker.rpartition(" ")[2] for speaker in speakers}
    there = (person for person in account.people if _is_named(person.mentions, its_own))
    named = (_first_and_last(folded(person.name)) for person in there)
    return frozenset(name for name in named if name and name.rpartition(" ")[2] not in surnames)


def _victims(account: Account) -> frozenset[str]:
    """Who is named among those harmed."""
    harmed = [span for claim in account.claims if claim.toll for span in claim.toll.victims.evidence]
    named = (
        _first_and_last(folded(person.name))
        for person in account.people
        if any(mention.meets(span) for mention in person.mentions for span in harmed)
    )
    return frozenset(name for name in named if name)


def _first_and_last(name: str) -> str:
    words = [word for word in name.split() if len(word) > 1 and word not in ("jr", "sr", "ii", "iii")]
    return f"{words[0]} {words[-1]}" if len(words) > 1 else ""


def _figure(claim: Claim) -> tuple[str, int] | None:
    """The number of a claim; "several" and "people" are none that two reports could share."""
    if claim.kind is not Kind.TOLL or claim.toll is None or claim.polarity is Polarity.DENIED or is_vague(claim):
        return None
    point = figure(claim.toll.quantity)[2]
    return ("+".join(sorted(claim.toll.outcomes)), point) if point and claim.status is Status.CURRENT else None
