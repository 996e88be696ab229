"""The sides of an event: who stood against whom, and with whom, by its claims."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations, product

from warledger.extract.events.foes import set_against
from warledger.extract.events.telling import Placed, doer_of, groups_of
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Claim, Party

_OF_STATE = frozenset({"state forces", "government", "police"})
_UNARMED = frozenset({"civilians", "people"})

Pair = tuple[str, str]


def sides(
    claims: Sequence[Claim], allies: Iterable[Pair], unarmed: Collection[str] = (), fights: Sequence[Pair] = ()
) -> tuple[tuple[str, ...], ...]:
    """Two sides where the claims set parties against each other; a party tied to neither stands alone.

    The claims decide: "seven rebels and two soldiers died in fighting" makes no allies of those who fought each other.
    `unarmed` are civilians: who only suffers is no side (UCDP's GED codebook 23.1, pp. 23-24: side B of one-sided
    violence is the civilians, and the export names them). `fights` are the pairs that the sentences set against each
    other without a claim of who did what: "died in a clash between the army and rebels".
    """
    fighting = {party for pair in fights for party in pair}
    bystanders = set(unarmed) - fighting - {one for claim in claims if (doer := doer_of(claim)) for one in doer.parties}
    told = (*(party for pair in fights for party in pair), *_named(claims))
    named = [party for party in dict.fromkeys(told) if party not in bystanders]
    against = [*fights, *(pair for claim in claims for pair in _opposed(claim))]
    foes = {frozenset(pair) for pair in against}
    friends = _by_party(pair for pair in allies if not foes & {frozenset(pair)} and not bystanders & set(pair))
    enemies = _by_party(against)
    placed: dict[str, int] = {}
    for party in named:
        if party not in placed:
            _spread(party, max(placed.values(), default=-1) + 1, placed, friends, enemies)
    of_event = set(named)
    numbered = sorted({number for party, number in placed.items() if party in of_event})
    return tuple(
        tuple(party for party in placed if party in of_event and placed[party] == number) for number in numbered
    )


def _spread(
    party: str, side: int, placed: dict[str, int], friends: dict[str, list[str]], enemies: dict[str, list[str]]
) -> None:
    """Put `party` on `side`, its allies with it and its opponents on the next, and so on through them."""
    waiting = deque([(party, side)])
    while waiting:
        one, number = waiting.popleft()
        if one in placed:
            continue
        placed[one] = number
        other = side + 1 if number == side else side
        waiting.extend((friend, number) for friend in friends.get(one, ()))
        waiting.extend((enemy, other) for enemy in enemies.get(one, ()))


def _by_party(pairs: Iterable[Pair]) -> dict[str, list[str]]:
    partners: dict[str, list[str]] = {}
    for left, right in pairs:
        partners.setdefault(left, []).append(right)
        partners.setdefault(right, []).append(left)
    return partners


def _opposed(claim: Claim) -> Iterator[Pair]:
    """Who stood against whom by this claim."""
    groups = [group.parties for group in groups_of(claim) if group.parties] if claim.responsibility is None else []
    if len(groups) == 2 and not set(groups[0]) & set(groups[1]):
        yield from product(*groups)


def _named(claims: Iterable[Claim]) -> Iterator[str]:
    """The parties of the claims, those in conflict first."""
    told = list(claims)
    yield from (party for claim in told for pair in _opposed(claim) for party in pair)
    yield from (party for claim in told for group in groups_of(claim) for party in group.parties)


class Allies:
    """The pairs of parties that one report puts together."""

    def __init__(self, parties: Sequence[Party]) -> None:
        mentions = sorted((span.start, span.stop, party.id) for party in parties for span in party.mentions)
        self._known = {party.id: party for party in parties}
        self._starts = [start for start, _, _ in mentions]
        self._mentions = mentions
        self._pairs: dict[int, tuple[Pair, ...]] = {}  # of each sentence, by where it starts
        self.unarmed = frozenset(party.id for party in parties if party.kind in _UNARMED)
        states = [party for party in parties if party.kind in _OF_STATE and party.country]
        self._states = [(one.id, other.id) for one, other in combinations(states, 2) if one.country == other.country]

    def among(self, placed: Iterable[Placed]) -> Iterator[Pair]:
        """Those of one state, and those that a sentence joins: "Wagner fighters and Malian soldiers"."""
        yield from self._states
        for sentence in {each.number: each.sentence for each in placed}.values():
            if sentence.start not in self._pairs:
                self._pairs[sentence.start] = tuple(self._in(sentence))
            yield from self._pairs[sentence.start]

    def fights(self, placed: Iterable[Placed]) -> Iterator[Pair]:
        """Who fought whom where one word says it of both: "a clash [between the army and rebels]"."""
        for sentence in {each.number: each.sentence for each in placed}.values():
            grammar = Grammar(sentence)
            for opposed in (set_against(grammar, word) for word in sentence.words):
                named = [party for noun in opposed if (party := self._party_of(grammar, noun))]
                yield from ((named[0], other) for other in named[1:] if other != named[0])

    def camps(self, placed: Iterable[Placed]) -> dict[str, str]:
        """Every party that has allies in these sentences → one party that stands for them all."""
        camps: dict[str, str] = {}
        friends = _by_party(self.among(placed))
        for party in friends:
            if party not in camps:
                waiting = deque([party])
                while waiting:
                    one = waiting.popleft()
                    if one not in camps:
                        camps[one] = party
                        waiting.extend(friends[one])
        return camps

    def _in(self, sentence: Sentence) -> Iterator[Pair]:
        grammar = Grammar(sentence)
        for word in sentence.words:
            for other in _joined(grammar, word):
                left, right = self._party_of(grammar, other), self._party_of(grammar, word)
                if left and right and left != right:
                    yield left, right

    def _party_of(self, grammar: Grammar, noun: Word) -> str | None:
        """The party that a noun names, or that what it counts names: "dozens of [Wagner fighters]"."""
        named = (self._party_at(word) for word in (noun, *grammar.complements(noun, "of")))
        return next((party for party in named if party), None)

    def party_at(self, word: Word) -> Party | None:
        """The party that a mention around `word` names."""
        return self._known.get(self._party_at(word) or "")

    def _party_at(self, word: Word) -> str | None:
        """The party whose mention holds the word, the last to begin of those that do."""
        at = bisect_right(self._starts, word.start)
        near = self._mentions[max(0, at - _OVERLAPPING) : at]
        return next((party for _, stop, party in reversed(near) if word.start < stop), None)


_OVERLAPPING = 4  # mentions that may hold one word: "the army's soldiers of the 3rd brigade"


def _joined(grammar: Grammar, word: Word) -> Iterator[Word]:
    """What "and" joins `word` to; not in "fighting between the rebels and the army"."""
    head = grammar.head(word)
    joins = head is not None and (word.relation == "conj" or grammar.coordinator(word) == "and")
    if head is None or not joins or "between" in (grammar.preposition(head), grammar.preposition(word)):
        return
    if any(word in set_against(grammar, above) for above in grammar.above(word)):
        return
    if word.relation == "conj":
        yield head
    else:
        yield from (other for other in grammar.children(head, word.relation) if other.index < word.index)
