"""What is known at once: what, where and how exactly, when, between whom, on how many voices, and what is in doubt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from warledger.export.acled_codes import kinds
from warledger.export.dates import days
from warledger.export.incident_page.case import Case
from warledger.export.incident_page.rivals import Panel
from warledger.export.incident_page.saying import FLAGS, capital, listed
from warledger.export.page_parts.frame import theme_switch
from warledger.export.page_parts.markup import Html, Node, tag
from warledger.export.row.sides import Actor
from warledger.export.words import nearness, outcomes
from warledger.values import Flag, Moment

_PRECISIONS = {1: "exact day", 2: "two to six days", 3: "to the week", 4: "to the month", 5: "to the year"}
_ABBREVIATED = re.compile(r"\s*\([^)]*\)$")
_UCDP = {1: "state-based conflict", 2: "non-state conflict", 3: "one-sided violence"}


def heading(case: Case, found: Sequence[Panel]) -> Html:
    """The top of the page."""
    facts = tag("dl", [tag("div", tag("dt", name), tag("dd", said, dir="auto")) for name, said in _facts(case)],
                class_="known")  # fmt: skip
    return tag(
        "header", tag("p", "What was reported of one incident, and on whose word", class_="kicker"),
        tag("h1", title(case), dir="auto"),
        tag("div", facts, tag("div", _counts(case), _flags(case, found)), class_="beside"),
        tag("div", theme_switch(), class_="tools"),
    )  # fmt: skip


def title(case: Case) -> str:
    """Who against whom, where: "FLD against Nigerien army near Abala, Niger"; the kind where the sides are not told."""
    code, site = case.facts.type.acled, case.facts.site
    camps = [", ".join(_named(case, actor) for actor in camp) for camp in case.facts.sides]
    what = " against ".join(camps) if all(camps) else kinds(code)[2] if code else "Incident"
    if site is None:
        return what
    country = site.state.name if site.state and site.state.name != site.name else None
    where = ", ".join(part for part in (site.name, country) if part)
    return f"{what} {'near' if site.precision == 2 else 'in'} {where}"


def _facts(case: Case) -> Iterator[tuple[str, Node]]:
    yield "Where", _where(case)
    yield "When", _when(case)
    yield "Between", _sides(case)
    yield "Kind", [tag("div", each) for each in _kind(case)]
    yield "Incident", tag("code", case.dossier.incident.id)


def _where(case: Case) -> str:
    site = case.facts.site
    if site is None:
        return "place not known, or the reports name places in two countries"
    named = ", ".join(dict.fromkeys(part for part in (site.name, site.admin2, site.admin1) if part))
    country = site.state.name if site.state else site.country
    near = nearness(site.precision, site.feature) or "the place itself"
    between = f"; in the middle of {', '.join(site.of)}" if site.of else ""
    return f"{named}{f', {country}' if country and country != site.name else ''} ({near}{between})"


def _when(case: Case) -> str:
    found = case.facts.days
    if found is None:
        return "day not known"
    said = days(Moment(found.first, found.last, found.precision, found.text))
    return f"{said} ({_PRECISIONS.get(found.precision or 0, 'within more than a year')})"


def _sides(case: Case) -> str:
    camps = [", ".join(_in_full(case, actor) for actor in camp) for camp in case.facts.sides]
    known = [camp for camp in camps if camp]
    if len(known) == 2:
        return " against ".join(known)
    if known and case.facts.type.civilian_targeting:
        return f"{known[0]} against civilians"
    return f"{known[0]}; the other side is not told" if known else "not told"


def _named(case: Case, actor: Actor) -> str:
    return case.called(actor.key, actor.name)


def _in_full(case: Case, actor: Actor) -> str:
    """The actor, after an abbreviation the name that it stands for where a report spells it out."""
    name = _named(case, actor)
    parties = (party for account in case.accounts for party in account.parties if party.key == actor.key)
    mentions = (_ABBREVIATED.sub("", mention.quote) for party in parties for mention in party.mentions)
    full = next((each for each in mentions if _initials(each) == name), None)
    return f"{name} ({full})" if full else name


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()) if " " in name else ""


def _kind(case: Case) -> Iterator[str]:
    """The codes by most reports, and what other reports make of it."""
    kind = case.facts.type
    codes = (
        f"ACLED: {kind.acled}" if kind.acled else "",
        f"PLOVER: {kind.plover}{f'/{kind.mode}' if kind.mode else ''}" if kind.plover else "",
        f"UCDP: type {kind.ucdp}, {_UCDP[kind.ucdp]}" if kind.ucdp else "",
        f"weapon: {kind.weapon}" if kind.weapon else "",
    )
    yield " · ".join(code for code in codes if code) or "not told"
    told = Counter(account.event.type.acled for account in case.accounts if account.event.type.acled)
    if len(told) > 1:
        yield "reports differ: " + "; ".join(f"{code} in {number}" for code, number in told.most_common())


def _counts(case: Case) -> Html:
    documents = {account.document.id: account.document for account in case.accounts}
    copies = sum(case.is_copy(document) for document in documents.values())
    voices = max((each.voices for each in case.estimates() if each.whom is None), default=0)
    found = {"report" if len(documents) == 1 else "reports": len(documents)}
    found |= {"of them a copy" if copies == 1 else "of them copies": copies} if copies else {}
    found |= {"independent voice" if voices == 1 else "independent voices": voices}
    return tag("dl", [tag("div", tag("dt", name), tag("dd", f"{n}")) for name, n in found.items()], class_="counts")


def _flags(case: Case, found: Sequence[Panel]) -> Node:
    """What a reader must know of the figures, in words, with the outcomes that it is true of."""
    items = []
    for flag in Flag:
        told = dict.fromkeys(outcomes(each.outcomes) for each in found if flag in _marks(case, each))
        if told:
            items.append(tag("li", tag("b", capital(flag.value)), f" ({listed(tuple(told))}): {FLAGS[flag]}"))
    return tag("ul", items, class_="flags") if items else None


def _marks(case: Case, panel: Panel) -> tuple[Flag, ...]:
    estimate = panel.by_policy.get(case.policy)
    return estimate.flags if estimate else ()
