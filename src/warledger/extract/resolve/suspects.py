"""Who did a harm whose own sentence does not say so: the likeliest of those of whose attacks the report tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from warledger.extract.resolve.apart import is_accident, is_mishap
from warledger.extract.resolve.attacks import Attack, Attacks
from warledger.extract.resolve.camps import same_camp, same_force
from warledger.extract.resolve.claimed import Claimed
from warledger.extract.resolve.deeds import Doer, stem
from warledger.extract.resolve.grounds import ENOUGH, MARGIN, Harm, Suspect, likelihood
from warledger.extract.resolve.harm_words import may_suffer
from warledger.extract.resolve.sides import Side
from warledger.extract.resolve.stories import Told
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word
from warledger.values import Outcome

_WORDS = resolving_words("doers")
_LEAD = 2  # sentences
_BY_ONESELF = frozenset({Outcome.MISSING, Outcome.DISPLACED, Outcome.SURRENDERED})


class Suspects:
    """Answers for one report."""

    def __init__(self, attacks: Attacks, claimed: Claimed) -> None:
        self.attacks, self.claimed = attacks, claimed

    def of(self, sentence: Sentence, predicate: Word, seen: Sequence[Word], victims: Side | None) -> Doer | None:
        """The likeliest doer of the harm of `predicate`, whose sentence names the deeds `seen`; None where two may be.

        Nobody is suspected of having struck his own.
        """
        if is_accident(sentence):
            return None
        others = [attack for attack in self.attacks.all if not same_camp(attack.doer.side, victims)]
        harm = self._harm(sentence, predicate, seen, victims, others)
        suspects = _suspects(others, self.claimed.of(sentence, predicate, victims))
        ranked = sorted(((likelihood(one, harm), one) for one in suspects), key=lambda each: -each[0])
        if not ranked or ranked[0][0] < ENOUGH:
            return None
        score, best = ranked[0]
        rivals = (each for each, one in ranked[1:] if not same_force(one.side, best.side))
        return _nearest(best, harm.told) if score - next(rivals, 0) >= MARGIN else None

    def _harm(
        self, sentence: Sentence, predicate: Word, seen: Sequence[Word], victims: Side | None, others: Sequence[Attack]
    ) -> Harm:
        told = self.attacks.stories.told(sentence, predicate)
        if "such" in sentence.vocabulary:  # "one such raid killed nine last week" is of what was told before
            told = told._replace(old=False)
        before = (each.told for each in others if each.told.number <= told.number and each.told.story == told.story)
        manner = (predicate,) if predicate.lemma in _WORDS["manners"] else ()
        return Harm(
            told,
            victims,
            deeds=frozenset(stem(one) for one in (*seen, *manner) if not is_word(one.lemma, "fight")),
            ownerless=is_mishap(sentence) or any(is_word(one.lemma, "ownerless") for one in seen),
            fought=any(is_word(one.lemma, "fight") for one in (*seen, *self._below(sentence, predicate))),
            anybodys=victims is None and self._opens_with_fight,
            last=max((each.number for each in before), default=-1),
            arrested=predicate.lemma == "arrest",
            found=predicate.lemma in _WORDS["bodies"],
            voice=self.claimed.voice,
            inflicted=not may_suffer(predicate) or not may_suffer(predicate) <= _BY_ONESELF,
        )

    def _below(self, sentence: Sentence, predicate: Word) -> Iterator[Word]:
        """The nouns that tell more of a harm: "died during ten [years] of [war]"."""
        return (word for word in self.attacks.scene.grammar(sentence).subtree(predicate) if word.pos == "NOUN")

    @cached_property
    def _opens_with_fight(self) -> bool:
        """True if the first sentences are of a fight and no attack: people of no known side may be anybody's."""
        nouns = (word for one in self.attacks.scene.sentences[:_LEAD] for word in one.words if word.pos == "NOUN")
        attacked = any(attack.told.number < _LEAD for attack in self.attacks.all)
        return not attacked and any(is_word(noun.lemma, "fight") for noun in nouns)


def _suspects(attacks: Sequence[Attack], claim: Doer | None) -> Iterator[Suspect]:
    """Everybody who attacks, a state's forces as one, and who claims the harm."""
    of_side: dict[Side, list[Attack]] = {claim.side: []} if claim is not None else {}
    for attack in attacks:
        side = attack.doer.side
        known = (one for one in of_side if not one.members and not side.members and same_force(one, side))
        of_side.setdefault(next(known, side), []).append(attack)
    numbers = {side: {attack.told.number for attack in own} for side, own in of_side.items()}
    every = sum(map(len, numbers.values())) or 1
    for side, own in of_side.items():
        yield Suspect(side, tuple(own), len(numbers[side]) / every, claim if claim and claim.side == side else None)


def _nearest(suspect: Suspect, told: Told) -> Doer | None:
    """The doer by the attack told last before the harm, else first after it; else by the words that claim it."""

    def distance(attack: Attack) -> tuple[bool, int, int]:
        return attack.told.number > told.number, abs(told.number - attack.told.number), -attack.word.index

    return min(suspect.attacks, key=distance).doer if suspect.attacks else suspect.claim
