"""Rival figures: for each outcome and side what every policy makes of it, and what every voice says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from warledger.export.incident_page.case import Case, Cited
from warledger.export.incident_page.voices import Voice, side_of, voice_of
from warledger.values import Basis, Category, Estimate, Outcome, Polarity, Quantity, Whom

Outcomes = tuple[Outcome, ...]
EVERYONE = Whom(None, None)
_WILD = 5  # times what the chosen policy takes: beyond that a figure would leave the others no room to be seen in


@dataclass(frozen=True, slots=True)
class Row:
    """What one voice says, however often it is printed: the claims that say it, the ends that they set by the chosen
    policy, and why they set none where they do not.
    """

    voice: Voice
    quantity: Quantity
    denied: bool
    claims: tuple[Cited, ...]
    sets: tuple[Basis, ...]
    reasons: tuple[str, ...]

    @property
    def aside(self) -> bool:
        """True if no end rests on it."""
        return not self.sets


@dataclass(frozen=True, slots=True)
class Panel:
    """One outcome of one side (None: all sides): its estimate by every policy that has one, and the voices' rows."""

    outcomes: Outcomes
    whom: Whom | None
    by_policy: Mapping[str, Estimate]
    rows: tuple[Row, ...]

    @property
    def top(self) -> int:
        """The highest number in it that is of the size of those that the chosen policy, which is the first, takes."""
        told = [_known(each.low, each.best, each.high) for each in self.by_policy.values()]
        rows = [_known(row.quantity.low, row.quantity.high) for row in self.rows]
        every = [end for ends in (*told, *rows) for end in ends]
        usual = max(told[0], default=0) if told else 0
        return max((end for end in every if not usual or end <= _WILD * usual), default=0)


def _known(*ends: int | None) -> list[int]:
    return [end for end in ends if end is not None]


def panels(case: Case) -> tuple[Panel, ...]:
    """The panels, outcome by outcome as the estimates come: all sides where that says more, then each side."""
    return tuple(panel for outcomes in _outcomes(case) for panel in _panels(case, outcomes))


def _outcomes(case: Case) -> tuple[Outcomes, ...]:
    """As a list of the outcomes runs, pooled ones last."""
    rank = {outcome: place for place, outcome in enumerate(Outcome)}
    found = {each.outcomes for each in case.estimates()}
    return tuple(sorted(found, key=lambda each: (len(each), [rank[outcome] for outcome in each])))


def _panels(case: Case, outcomes: Outcomes) -> Iterator[Panel]:
    told: dict[Whom | None, dict[str, Estimate]] = defaultdict(dict)
    for policy in case.policies:
        for each in case.dossier.estimates[policy]:
            if each.outcomes == outcomes:
                told[each.whom][policy] = each
    whole, parts = told.pop(None, {}), dict(told)
    shown: dict[Whom | None, dict[str, Estimate]] = dict(parts)
    if len(parts) != 1 or _ends(_only(parts)) != _ends(whole):
        shown = {None: whole, **parts}
    rows = _rows(case, outcomes, shown)
    return (Panel(outcomes, whom, found, rows.get(whom, ())) for whom, found in shown.items())


def _only(parts: Mapping[Whom | None, Mapping[str, Estimate]]) -> Mapping[str, Estimate]:
    return next(iter(parts.values()), {})


def _ends(told: Mapping[str, Estimate]) -> dict[str, tuple[object, ...]]:
    return {policy: (each.low, each.best, each.high, each.high_open) for policy, each in told.items()}


# Rows


def _rows(
    case: Case, outcomes: Outcomes, shown: Mapping[Whom | None, Mapping[str, Estimate]]
) -> dict[Whom | None, tuple[Row, ...]]:
    """The rows of each side; what fits none of them, or several, stands with all sides."""
    told = [each for each in case.estimates() if each.outcomes == outcomes]
    reasons = {aside.claim: aside.reason for each in told for aside in each.set_aside}
    named = [basis.claim for each in told for basis in each.basis]
    parts = [whom for whom in shown if whom is not None]
    apart = [whom for whom in parts if len(parts) == 1 or whom != EVERYONE]
    set_by = {basis.claim: whom for whom in apart for each in shown[whom].values() for basis in each.basis}
    by_whom: dict[Whom | None, list[Cited]] = defaultdict(list)
    for cited in case.find([*reasons, *named]):
        home = set_by.get(cited.claim.id) or _home(cited, apart)
        by_whom[home if home in shown else parts[0]].append(cited)
    return {
        whom: tuple(_folded(case, claims, _basis(told, whom, alone=None not in shown), reasons))
        for whom, claims in by_whom.items()
    }


def _home(cited: Cited, parts: Sequence[Whom]) -> Whom | None:
    """The one side that the claim's victims may be of; None where that is none or several of them."""
    victims = _victims(cited)
    if victims == EVERYONE or victims in parts:
        return None if victims == EVERYONE else victims
    fitting = [whom for whom in parts if _may_be(whom, victims)]
    return fitting[0] if len(fitting) == 1 else None


def _victims(cited: Cited) -> Whom:
    group = cited.claim.toll.victims if cited.claim.toll else None
    if group is None:
        return EVERYONE
    party, side = cited.account.party(group.party), side_of(cited.account, group.party)
    is_civilian = party is not None and party.kind == "civilians" and group.category is Category.UNKNOWN
    category = Category.CIVILIAN if is_civilian else group.category
    return Whom(side.key if side else None, side.name if side else None, category)


def _may_be(one: Whom, other: Whom) -> bool:
    """Neither side nor category speaks against it."""
    sides, categories = {one.key, other.key} - {None}, {one.category, other.category} - {Category.UNKNOWN}
    return len(sides) < 2 and len(categories) < 2


def _basis(told: Iterable[Estimate], whom: Whom | None, *, alone: bool) -> tuple[Basis, ...]:
    """What the side's ends rest on; where it stands for all sides, what theirs rest on too."""
    return tuple(basis for each in told if alone or each.whom == whom for basis in each.basis)


def _folded(case: Case, told: Iterable[Cited], basis: Sequence[Basis], reasons: Mapping[str, str]) -> list[Row]:
    """One row for what a voice says in the same words for a number, those that set an end first, the lowest first."""
    found: dict[object, tuple[Quantity, list[Cited]]] = {}
    for cited in told:
        if cited.claim.toll:
            quantity, denied = cited.claim.toll.quantity, cited.claim.polarity is Polarity.DENIED
            key = voice_of(case, cited).key, quantity.low, quantity.high, quantity.bound, denied
            found.setdefault(key, (quantity, []))[1].append(cited)
    rows = [_row(case, quantity, claims, basis, reasons) for quantity, claims in found.values()]
    return sorted(rows, key=lambda row: (row.aside, row.quantity.low or 0, row.claims[0].number))


def _row(
    case: Case, quantity: Quantity, claims: Sequence[Cited], basis: Sequence[Basis], reasons: Mapping[str, str]
) -> Row:
    ids = {each.claim.id for each in claims}
    sets = tuple(dict.fromkeys(each for each in basis if each.claim in ids))
    why = () if sets else dict.fromkeys(reasons[each.claim.id] for each in claims if each.claim.id in reasons)
    denied = claims[0].claim.polarity is Polarity.DENIED
    return Row(voice_of(case, claims[0]), quantity, denied, tuple(claims), sets, tuple(why))
