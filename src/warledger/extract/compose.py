"""Mentions, voices, parties and times → the claims of a report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from warledger.extract.attribute import Voices
from warledger.extract.attribute.own_word import own_word
from warledger.extract.events import Located, Placed, is_elsewhere, placed_item
from warledger.extract.find.deeds import deeds_of
from warledger.extract.find.notes import Note, notes
from warledger.extract.find.report_tolls import report_tolls
from warledger.extract.mention import DeedMention, TollMention
from warledger.extract.resolve import Parties
from warledger.extract.speaking import spoken_for
from warledger.extract.when import Statuses, Times
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
    Stance,
    Status,
    Toll,
    Verdict,
    Verification,
    Where,
    Withheld,
)

MADE_BY = "warledger rules 1"


@dataclass(frozen=True)
class Reading:
    """Everything that is known of one document while its claims are put together."""

    document: Document
    sentences: tuple[Sentence, ...]
    parties: Parties
    voices: Voices
    statuses: Statuses
    times: Times
    places: Located


def claims(reading: Reading) -> tuple[Placed, ...]:
    """The claims of a document with the words they were read from, in the order of the text, each once."""
    tolls = report_tolls(reading.document, reading.sentences)
    found = (
        Placed(_told(reading, claim, sentence, predicate), number, sentence, predicate)
        for number, (sentence, mentions) in enumerate(zip(reading.sentences, tolls, strict=True))
        for claim, predicate in _of_sentence(reading, sentence, mentions)
    )
    once = {placed.claim.id: placed for placed in found}
    return tuple(sorted(once.values(), key=lambda placed: (placed.claim.anchor, placed.claim.evidence)))


def _of_sentence(
    reading: Reading, sentence: Sentence, mentions: tuple[TollMention, ...]
) -> Iterator[tuple[Claim, Word]]:
    """The claims of a sentence that has these tolls, each with the word that states it."""
    composed = [_toll(reading, mention) for mention in mentions]
    for claim, mention in zip(composed, mentions, strict=True):
        yield _with_relation(claim, mention, mentions, composed), mention.predicate
    for deed in deeds_of(reading.document, sentence):
        yield _deed(reading, deed), deed.predicate
    for note in notes(reading.document, sentence):
        yield _noted(reading, sentence, note), note.predicate


def _told(reading: Reading, claim: Claim, sentence: Sentence, predicate: Word) -> Claim:
    """`claim` with its own time and place, where the words tell them, and the parties that its voices speak for."""
    where = reading.places.where([(sentence, placed_item(claim, sentence) or predicate)])
    own = where is not None and _is_own(where, claim, sentence)
    when = reading.times.of(sentence, predicate)
    chain = spoken_for(claim.attribution, reading.parties)
    return replace(claim, attribution=chain, when=when, where=where.place if where and own else None)


def _is_own(where: Where, claim: Claim, sentence: Sentence) -> bool:
    """True if the claim's sentence names the place as that of the deed.

    Not as a voice's ("former officials [in Kidal] said"), and not as that of a hospital or a burial.
    """
    voices = [span for link in claim.attribution if link.speaker for span in link.speaker.evidence]
    inside = [span for span in where.evidence if sentence.start <= span.start < sentence.stop]
    inside = [span for span in inside if not is_elsewhere(sentence, span)]
    return any(not any(voice.start <= span.start < voice.stop for voice in voices) for span in inside)


def _toll(reading: Reading, mention: TollMention) -> Claim:
    sentence, predicate = mention.sentence, mention.predicate
    victims = reading.parties.group(sentence, mention.victims, near=predicate)
    heading = mention.heading[:2] if mention.heading else None
    perpetrator = reading.parties.perpetrator(
        sentence, predicate, mention.agent, victims=mention.victims, heading=heading
    )
    told = heading or (sentence, predicate)
    status = reading.statuses.of(*told)
    chain = reading.voices.of(*told, recalled=status is Status.BACKGROUND)
    return Claim(
        kind=Kind.TOLL,
        toll=Toll(mention.outcomes, mention.quantity, victims, perpetrator),
        attribution=chain,
        polarity=_polarity(chain),
        status=status,
        evidence=_evidence(reading.document, mention.evidence, told[1]),
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
        if (other.victims or other.predicate) == mention.subset_of and other.subset_of is None and whole.id != claim.id:
            return replace(claim, relation=Relation(RelationKind.SUBSET_OF, whole.id))
    return claim


def _noted(reading: Reading, sentence: Sentence, note: Note) -> Claim:
    """A figure that was withheld, or a word on what could be verified."""
    claim = partial(
        Claim,
        kind=note.kind,
        attribution=reading.voices.of(sentence, note.predicate),
        status=Status.CURRENT,
        evidence=(note.evidence,),
        made_by=MADE_BY,
    )
    if note.kind is Kind.VERIFICATION:
        return claim(verification=Verification(note.verified, note.evidence.quote))
    whose = reading.parties.group(sentence, note.whose, near=note.predicate)
    return claim(withheld=Withheld(note.outcomes, whose))


def _deed(reading: Reading, mention: DeedMention) -> Claim:
    sentence, predicate = mention.sentence, mention.predicate
    denied = mention.value == "denied"
    who = partial(_who, reading)
    chain = own_word(reading.voices, reading.document, sentence, predicate, who, denied=denied)
    content = {mention.kind.value: _content(mention, _group(reading, mention, mention.actor), reading)}
    return Claim(
        kind=mention.kind,
        attribution=chain,
        polarity=Polarity.DENIED if denied else _polarity(chain),
        status=reading.statuses.of(sentence, predicate),
        evidence=_evidence(reading.document, mention.evidence, predicate),
        made_by=MADE_BY,
        **content,  # type: ignore[arg-type]
    )


def _who(reading: Reading, sentence: Sentence, noun: Word, near: Word) -> Group:
    return reading.parties.group(sentence, noun, near=near)


def _group(reading: Reading, mention: DeedMention, noun: Word | None) -> Group | None:
    return None if noun is None else _who(reading, mention.sentence, noun, mention.predicate)


def _owner(reading: Reading, mention: DeedMention) -> Group | None:
    """Whose the equipment is."""
    if mention.target is None:
        return None
    return reading.parties.owner(mention.sentence, mention.target, mention.actor)


def _force(reading: Reading, mention: DeedMention) -> Group | None:
    """Over whom a victory was won, with those who fought beside them."""
    return None if mention.target is None else reading.parties.force(mention.sentence, mention.target)


def _content(mention: DeedMention, actor: Group | None, reading: Reading) -> Content:
    """The content of the mention's kind."""
    thing = mention.thing.quote if mention.thing else mention.evidence.quote
    nobody = Group(None, None)
    made: dict[Kind, Callable[[], Content]] = {
        Kind.MATERIEL: lambda: Materiel(Fate(mention.value), thing, mention.quantity, _owner(reading, mention), actor),
        Kind.CONTROL: lambda: Control(Change(mention.value), actor or nobody, thing),
        Kind.OUTCOME: lambda: Result(Ending(mention.value), actor, _force(reading, mention)),
        Kind.RESPONSIBILITY: lambda: Responsibility(Verdict(mention.value), actor or nobody, thing),
        Kind.ALLEGATION: lambda: Allegation(thing, actor),
        Kind.ACTION: lambda: Action(mention.value, actor, _group(reading, mention, mention.target)),
    }
    return made[mention.kind]()
