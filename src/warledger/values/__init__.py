"""The nouns of warledger: frozen values, without input or output, clock or chance."""

from warledger.values.account import Account, accounts
from warledger.values.attribution import Attribution, Speaker, SpeakerKind, Stance
from warledger.values.claim import Claim, Kind, Polarity, Relation, RelationKind, Status
from warledger.values.content import (
    Action,
    Allegation,
    Category,
    Change,
    Content,
    Control,
    Ending,
    Fate,
    Group,
    Materiel,
    Outcome,
    Responsibility,
    Result,
    Toll,
    Verdict,
    Verification,
    Withheld,
)
from warledger.values.document import Block, Dateline, Document, PublishedFrom, Role
from warledger.values.estimate import Basis, Bearing, Estimate, Flag, SetAside, Whom
from warledger.values.incident import Feature, Incident, Link
from warledger.values.judgement import Judgement, Ruling
from warledger.values.moment import Moment
from warledger.values.parties import Party, Person, Place
from warledger.values.quantity import Bound, Quantity
from warledger.values.report import Event, EventType, Report, Where
from warledger.values.span import Span

__all__ = [
    "Account",
    "Action",
    "Allegation",
    "Attribution",
    "Basis",
    "Bearing",
    "Block",
    "Bound",
    "Category",
    "Change",
    "Claim",
    "Content",
    "Control",
    "Dateline",
    "Document",
    "Ending",
    "Estimate",
    "Event",
    "EventType",
    "Fate",
    "Feature",
    "Flag",
    "Group",
    "Incident",
    "Judgement",
    "Kind",
    "Link",
    "Materiel",
    "Moment",
    "Outcome",
    "Party",
    "Person",
    "Place",
    "Polarity",
    "PublishedFrom",
    "Quantity",
    "Relation",
    "RelationKind",
    "Report",
    "Responsibility",
    "Result",
    "Role",
    "Ruling",
    "SetAside",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Stance",
    "Status",
    "Toll",
    "Verdict",
    "Verification",
    "Where",
    "Whom",
    "Withheld",
    "accounts",
]
