"""What a claim says, in a phrase, whichever its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from warledger.export.words import category, figure, outcomes, side
from warledger.values import (
    Action,
    Allegation,
    Category,
    Claim,
    Control,
    Group,
    Kind,
    Materiel,
    Party,
    Polarity,
    Responsibility,
    Result,
    Toll,
    Verdict,
    Verification,
    Withheld,
)

Parties = Mapping[str, Party]

_STANDS = {
    Verdict.CLAIMED: "claims responsibility",
    Verdict.DENIED: "denies responsibility",
    Verdict.BLAMED: "is blamed",
}


def content(claim: Claim, parties: Parties) -> str:
    """What is claimed ("7 killed: Northern Front"); a denial says so first.

    What nobody is said to have done stands in the report's own words: "somebody: erupt the fighting" tells less.
    """
    said = _SAYINGS[claim.kind](claim.content, parties) or f"“{claim.evidence[0].quote}”"
    denies = claim.responsibility is not None and claim.responsibility.verdict is Verdict.DENIED
    return f"denied: {said.removeprefix('alleged: ')}" if claim.polarity is Polarity.DENIED and not denies else said


def headline(claim: Claim) -> str:
    """The part of it that is read at a glance: a toll's figure and outcomes, else the kind."""
    if claim.toll:
        return f"{figure(claim.toll.quantity)} {outcomes(claim.toll.outcomes)}"
    return claim.kind.value


def _named(group: Group, parties: Parties) -> str:
    """The party, else the text's own words: what acts or is hit need not be people."""
    return _told(group, parties) or side(group, parties).name


def _told(group: Group | None, parties: Parties) -> str | None:
    """The same, None where neither is there."""
    if group is None:
        return None
    return side(group, parties).name if group.parties else group.text or group.name


def _toll(toll: Toll, parties: Parties) -> str:
    whom = side(toll.victims, parties).name
    known = toll.victims.category
    if toll.victims.parties and known is not Category.UNKNOWN and whom != category(known):
        whom += f" ({known.value})"
    by = f", by {_named(toll.perpetrator, parties)}" if toll.perpetrator else ""
    return f"{figure(toll.quantity)} {outcomes(toll.outcomes)}: {whom}{by}"


def _withheld(withheld: Withheld, parties: Parties) -> str | None:
    if not withheld.outcomes:  # no answer, told by its own words
        return None
    return f"no figure given for {outcomes(withheld.outcomes)}: {side(withheld.whose, parties).name}"


def _materiel(materiel: Materiel, parties: Parties) -> str:
    owner, by = materiel.owner, materiel.by
    of = f" of {_named(owner, parties)}" if owner and not _names(materiel.what, owner) else ""
    who = f", by {_named(by, parties)}" if by and not (owner and by.parties == owner.parties != ()) else ""
    return f"{materiel.fate.value}: {_things(materiel)}{of}{who}"


def _things(materiel: Materiel) -> str:
    """What was lost with its number, once: the text's own words open with the number ("two tanks") or leave it out."""
    if materiel.quantity is None:
        return materiel.what
    things = materiel.what.removeprefix(materiel.quantity.text or "").strip().removeprefix("of ")
    return f"{figure(materiel.quantity)} {things}".rstrip()


def _names(what: str, owner: Group) -> bool:
    """True if the words that tell what was lost tell whose it was ("12 motorcycles of the Front")."""
    return any(called and called in what for called in (owner.name, owner.text))


def _action(action: Action, parties: Parties) -> str | None:
    actor = _told(action.actor, parties)
    target = f" {_named(action.target, parties)}" if action.target else ""
    return f"{actor}: {action.deed}{target}" if actor else None


def _control(control: Control, parties: Parties) -> str | None:
    holder = _told(control.holder, parties)
    return f"{holder} {control.change.value} {control.place}" if holder else None


def _result(result: Result, parties: Parties) -> str | None:
    who = _told(result.who, parties)
    against = f" against {_named(result.against, parties)}" if result.against else ""
    return f"{result.ending.value}: {who}{against}" if who else f"{result.ending.value}{against}" if against else None


def _responsibility(responsibility: Responsibility, parties: Parties) -> str:
    return f"{_named(responsibility.who, parties)} {_STANDS[responsibility.verdict]}: {responsibility.deed}"


def _verification(verification: Verification, _: Parties) -> str:
    return f"{'verified' if verification.verified else 'not verified'}: {verification.what}"


def _allegation(allegation: Allegation, parties: Parties) -> str:
    against = f" against {_named(allegation.against, parties)}" if allegation.against else ""
    return f"alleged{against}: {allegation.abuse}"


_SAYINGS: dict[Kind, Callable[[Any, Parties], str | None]] = {
    Kind.TOLL: _toll,
    Kind.MATERIEL: _materiel,
    Kind.ACTION: _action,
    Kind.CONTROL: _control,
    Kind.OUTCOME: _result,
    Kind.RESPONSIBILITY: _responsibility,
    Kind.WITHHELD: _withheld,
    Kind.VERIFICATION: _verification,
    Kind.ALLEGATION: _allegation,
}
