"""Mentions, voices, parties and times → the claims of a report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from warledger.extract.attribute import Voices
from warledger.extract.events import Placed
from warledger.extract.find.deeds import deeds_of
from warledger.extract.find.notes import Note, notes
from warledger.extract.find.tolls import tolls
from warledger.extract.mention import DeedMention, TollMention
from warledger.extract.resolve import Parties
from warledger.extract.when import Statuses
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import (
    Action,
    Allegation,
    Attribution,
    Change,
    Claim,
    Content,
    Control,
    Document,
    Ending,
    Fate,
    Group,
    Kind,
    Materiel,
    Polarity,
    Relation,
    RelationKind,
    Responsibility,
    Result,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Status,
    Toll,
    Verdict,
    Verification,
    Withheld,
)

_SAYING = {
    "claim": Stance.CLAIMS,
    "declare": Stance.ASSERTS,
    "announce": Stance.ASSERTS,
    "deny": Stance.DENIES,
    "reject": Stance.DENIES,
    "dismiss": Stance.DENIES,
    "dispute": Stance.DENIES,
}
MADE_BY = "warledger rules 1"


@dataclass(frozen=True)
class Reading:
    """Everything that is known of one document while its claims are put together."""

    document: Document
    sentences: tuple[Sentence, ...]
    parties: Parties
    voices: Voices
    statuses: Statuses


def claims(reading: Reading) -> tuple[Placed, ...]:
    """The claims of a document with the words they were read from, in the order of the text, each once."""
    found = (placed for sentence in reading.sentences for placed in _of_sentence(reading, sentence))
    once = {placed.claim.id: placed for placed in found}
    return tuple(sorted(once.values(), key=lambda placed: (placed.claim.anchor, placed.claim.evidence)))


def _of_sentence(reading: Reading, sentence: Sentence) -> Iterator[Placed]:
    mentions = tolls(reading.document, sentence)
    composed = [_toll(reading, mention) for mention in mentions]
    for claim, mention in zip(composed, mentions, strict=True):
        yield Placed(_with_relation(claim, mention, mentions, composed), sentence, mention.predicate)
    for deed in deeds_of(reading.document, sentence):
        yield Placed(_deed(reading, deed), sentence, deed.predicate)
    for note in notes(reading.document, sentence):
        yield Placed(_noted(reading, sentence, note), sentence, note.predicate)


def _toll(reading: Reading, mention: TollMention) -> Claim:
    sentence, predicate = mention.sentence, mention.predicate
    victims = reading.parties.group(sentence, mention.victims, near=predicate)
    perpetrator = reading.parties.perpetrator(sentence, predicate, mention.agent, victims=mention.victims)
    chain = reading.voices.of(sentence, predicate)
    return Claim(
        kind=Kind.TOLL,
        toll=Toll(mention.outcomes, mention.quantity, victims, perpetrator),
        attribution=chain,
        polarity=_polarity(chain),
        status=reading.statuses.of(sentence, predicate),
        evidence=_evidence(reading.document, mention.evidence, predicate),
        made_by=MADE_BY,
    )


def _evidence(document: Document, whole: Span, predicate: Word) -> tuple[Span, ...]:
    """The stretch the toll rests on, then the word that states the outcome."""
    return whole, document.span(predicate.start, predicate.stop)


def _polarity(chain: Sequence[Attribution]) -> Polarity:
    denied = bool(chain) and chain[0].stance is Stance.DENIES
    return Polarity.DENIED if denied else Polarity.AFFIRMED


def _with_relation(
    claim: Claim, mention: TollMention, mentions: Sequence[TollMention], composed: Sequence[Claim]
) -> Claim:
    """`claim` with what it is part of: "including three children"."""
    if mention.subset_of is None:
        return claim
    for other, whole in zip(mentions, composed, strict=True):
        if other.victims == mention.subset_of and other.subset_of is None and whole.id != claim.id:
            return replace(claim, relation=Relation(RelationKind.SUBSET_OF, whole.id))
    return claim


def _noted(reading: Reading, sentence: Sentence, note: Note) -> Claim:
    """A figure that was withheld, or a word on what could be verified."""
    chain = reading.voices.of(sentence, note.predicate)
    common = {
        "attribution": chain,
        "status": Status.CURRENT,
        "evidence": (note.evidence,),
        "made_by": MADE_BY,
    }
    if note.kind is Kind.VERIFICATION:
        return Claim(kind=note.kind, verification=Verification(note.verified, note.evidence.quote), **common)  # type: ignore[arg-type]
    whose = reading.parties.group(sentence, note.whose, near=note.predicate)
    return Claim(kind=Kind.WITHHELD, withheld=Withheld(note.outcomes, whose), **common)  # type: ignore[arg-type]


def _deed(reading: Reading, mention: DeedMention) -> Claim:
    sentence, predicate = mention.sentence, mention.predicate
    chain = reading.voices.of(sentence, predicate) or _own_word(reading, mention)
    content = {mention.kind.value: _content(mention, _group(reading, mention, mention.actor), reading)}
    return Claim(
        kind=mention.kind,
        attribution=chain,
        polarity=Polarity.DENIED if mention.value == "denied" else _polarity(chain),
        status=reading.statuses.of(sentence, predicate),
        evidence=_evidence(reading.document, mention.evidence, predicate),
        made_by=MADE_BY,
        **content,  # type: ignore[arg-type]
    )


def _own_word(reading: Reading, mention: DeedMention) -> tuple[Attribution, ...]:
    """The voice of a deed that is itself a saying: "claimed a victory", "denied such claims"."""
    grammar, predicate = Grammar(mention.sentence), mention.predicate
    verb = predicate if predicate.pos == "VERB" else grammar.head(predicate)
    stance = _SAYING.get(verb.lemma) if verb is not None else None
    who = grammar.subject(verb) if verb is not None and stance else None
    if verb is None or who is None or stance is None:
        return ()
    group = reading.parties.group(mention.sentence, who, near=verb)
    kind = SpeakerKind.PARTY if group.party else SpeakerKind.UNNAMED
    speaker = Speaker(group.name or who.text, kind, group.text or who.text, group.party, group.evidence)
    cue = reading.document.span(verb.start, verb.stop)
    return (Attribution(speaker, stance, verb.lemma, (cue,), "cue.own_deed"),)


def _group(reading: Reading, mention: DeedMention, noun: Word | None) -> Group | None:
    return None if noun is None else reading.parties.group(mention.sentence, noun, near=mention.predicate)


def _content(mention: DeedMention, actor: Group | None, reading: Reading) -> Content:
    """The content of the mention's kind."""
    target = _group(reading, mention, mention.target)
    thing = mention.thing.quote if mention.thing else mention.evidence.quote
    nobody = Group(None, None)
    made: dict[Kind, Callable[[], Content]] = {
        Kind.MATERIEL: lambda: Materiel(Fate(mention.value), thing, mention.quantity, None, actor),
        Kind.CONTROL: lambda: Control(Change(mention.value), actor or nobody, thing),
        Kind.OUTCOME: lambda: Result(Ending(mention.value), actor, target),
        Kind.RESPONSIBILITY: lambda: Responsibility(Verdict(mention.value), actor or nobody, thing),
        Kind.ALLEGATION: lambda: Allegation(thing, actor),
        Kind.ACTION: lambda: Action(mention.value, actor, target),
    }
    return made[mention.kind]()
