"""An event's claims and sides → its codes in ACLED's, PLOVER's and UCDP's vocabularies.

types = Types(document, sentences, placed, parties)   all claims of the report: a neighbour's words are left to it
types.of(told, sides, country)                        the codes of the event that the claims `told` tell of
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from warledger.extract.classify.acled import Decided, decided
from warledger.extract.classify.battles import is_massacre
from warledger.extract.classify.cues import Cue, cues
from warledger.extract.classify.plover import coded
from warledger.extract.classify.reality import Reality
from warledger.extract.classify.scene import Scene, Spans, Target, Told, deeds_of
from warledger.extract.classify.ucdp import targets_civilians, type_of_violence
from warledger.extract.classify.weapons import means, weapon
from warledger.knowledge.english.event_types import event_types
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, EventType, Kind, Party, Polarity, Role, Span, Status

__all__ = ["Told", "Types"]

_OF_EVENTS = frozenset({Kind.TOLL, Kind.ACTION, Kind.OUTCOME, Kind.MATERIEL, Kind.CONTROL})


class Types:
    """Gives the events of one report their codes."""

    def __init__(
        self, document: Document, sentences: Sequence[Sentence], placed: Sequence[Told], parties: Sequence[Party]
    ) -> None:
        self._document, self._sentences = document, sentences
        self._parties = {party.id: party for party in parties}
        self._stating: dict[int, list[Word]] = defaultdict(list)
        self._cues: dict[int, tuple[Cue, ...]] = {}
        self._mentions = sorted((span, party.id) for party in parties for span in party.mentions)
        for each in placed:
            if each.claim.kind in _OF_EVENTS:
                self._stating[each.number].append(each.predicate)

    def of(self, told: Sequence[Told], sides: Sequence[Sequence[str]] = (), country: str | None = None) -> EventType:
        """The codes that the words decide, None where none does; of plans, threats and denials none at all.

        `country` is that of the event's place (ISO 3166 alpha-2): a foreign army regains nothing there.
        """
        real = [each for each in told if _is_real(each)]
        if not real:
            return EventType()
        first = min(each.number for each in real)
        scene, opening = (
            self._scene(some, sides, country)
            for some in (real, [each for each in real if each.number in self._lead(first)])
        )
        return _coded(scene, opening)

    def _lead(self, first: int) -> tuple[int, ...]:
        """The sentence that tells of it first; of a headline, the one under it, too."""
        title = self._sentences[first].start
        titled = any(span.start <= title < span.stop for span in self._document.passages(Role.HEADLINE))
        return (first, first + 1) if titled else (first,)

    def _scene(self, real: Sequence[Told], sides: Sequence[Sequence[str]], country: str | None) -> Scene:
        return Scene(
            cues=self._found(real),
            deeds=tuple(deeds_of(real, self._parties)),
            claims=tuple(each.claim for each in real),
            sides=tuple(map(tuple, sides)),
            parties=self._parties,
            country=country,
            named=tuple(dict.fromkeys(self._named(real))),
        )

    def _named(self, told: Sequence[Told]) -> Iterator[str]:
        """The parties that the sentences name, but for those who speak there."""
        voices = {
            span.start
            for each in told
            for link in each.claim.attribution
            if link.speaker
            for span in link.speaker.evidence
        }
        for sentence in {each.number: each.sentence for each in told}.values():
            at = bisect_left(self._mentions, sentence.start, key=lambda mention: mention[0].start)
            for span, party in self._mentions[at:]:
                if span.start >= sentence.stop:
                    break
                if span.start not in voices:
                    yield party

    def _found(self, told: Sequence[Told]) -> dict[str, Spans]:
        """Cue → its words in the sentences of the claims, each once, in the order of the text.

        Where those have none, or name no weapon, in the sentence before (as in PLOVER's manual, on modes).
        """
        found: dict[str, dict[Span, None]] = defaultdict(dict)
        for cue in self._real_cues(told):
            found[cue.name][self._document.span(cue.first.start, max(cue.first.stop, cue.last.stop))] = None
        return {name: tuple(sorted(spans)) for name, spans in found.items()}

    def _real_cues(self, told: Sequence[Told]) -> Iterator[Cue]:
        by_number: dict[int, list[Told]] = defaultdict(list)
        for each in told:
            by_number[each.number].append(each)
        own = [
            cue for number, group in by_number.items() for cue in self._in(number, [each.predicate for each in group])
        ]
        yield from own
        if not any(cue.name in event_types().means for cue in own):
            beside = (cue for number in self._beside(by_number) for cue in self._in(number, []))
            yield from (cue for cue in beside if not own or cue.name in event_types().means)

    def _beside(self, told: Collection[int]) -> Iterator[int]:
        """The sentences right before those that tell of the event, where they tell of none themselves."""
        before = dict.fromkeys(number - 1 for number in sorted(told) if number > 0 and number - 1 not in told)
        return (number for number in before if not self._stating.get(number))

    def _in(self, number: int, own: Sequence[Word]) -> Iterator[Cue]:
        """The real cues of one sentence. One that tells of no event speaks for the next: "the army fired"."""
        sentence = self._sentences[number]
        known = self._cues.get(number)
        if known is None:
            known = self._cues[number] = cues(sentence)
        if known:
            others = [word for word in self._stating.get(number, ()) if word not in own]
            reality = Reality(sentence, own, others)
            yield from (cue for cue in known if reality.holds(cue))


def _is_real(told: Told) -> bool:
    return told.claim.polarity is Polarity.AFFIRMED and told.claim.status is not Status.HYPOTHETICAL


def _decided(scene: Scene, opening: Scene) -> Decided | None:
    """The rule of the event's words; what the report opens with is none of the fights told of later.

    ACLED codes by what happened there, and a report that opens with a raid from the air, or with people killed who did
    not fight, tells of fights and rapes around it besides. Gunmen who storm a base after the blast at its gate make it
    a battle.
    """
    rule = decided(scene)
    if rule is None or rule.rule not in ("armed_clash", "sexual_violence"):
        return rule
    own = decided(opening)
    if own is None or own.rule == rule.rule:
        return rule
    if rule.rule == "sexual_violence":
        return own if own.rule == "attack" else rule
    on_people = any(deed.hurts for deed in opening.done(Target.CIVILIAN, Target.PEOPLE, Target.CROWD))
    if event_types().acled[own.rule].startswith("Explosions/"):
        told = ("fight",) if own.rule in ("remote_explosive", "suicide_bomb") else ("fight", "assault", "repel")
        return own if on_people or set(rule.evidence) <= set(scene.said(*told)) else rule
    of_people = bool(opening.said("murder", "targeted")) or is_massacre(scene) or _is_on_the_unarmed(scene, opening)
    return own if on_people and own.rule in ("attack", "abduction") and of_people else rule


def _is_on_the_unarmed(scene: Scene, opening: Scene) -> bool:
    """It opens with no force harmed, and more people killed than fell of any force: "two soldiers died later on".

    Where a fight is told of, the people are to be told not to have fought.
    """
    unarmed = (Target.CIVILIAN,) if scene.said("fight") else (Target.CIVILIAN, Target.PEOPLE)
    killed = max((deed.people for deed in opening.done(*unarmed) if deed.hurts), default=0)
    fallen = max((deed.people for deed in scene.done(Target.FORCE) if deed.hurts), default=0)
    return not opening.done(Target.FORCE) and killed > fallen


def _coded(scene: Scene, opening: Scene) -> EventType:
    rule = _decided(scene, opening)
    acled = event_types().acled[rule.rule] if rule else None
    plover = coded(scene, rule.rule if rule else None)
    used, weapon_words = weapon(scene)
    ucdp = type_of_violence(scene, acled)
    rules = [
        *([f"acled.{rule.rule}"] if rule else []),
        *([f"plover.{plover.type.lower()}"] if plover.type else []),
        *([f"ucdp.{ucdp}"] if ucdp else []),
        *(f"means.{name}" for name in means(scene) if used),
    ]
    evidence = dict.fromkeys((*(rule.evidence if rule else ()), *plover.evidence, *weapon_words))
    return EventType(
        acled=acled,
        plover=plover.type,
        mode=plover.mode,
        ucdp=ucdp,
        weapon=used,
        civilian_targeting=targets_civilians(scene, acled),
        rules=tuple(rules),
        evidence=tuple(evidence),
    )
