"""Which of a report's mentions of places tells where something happened."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from warledger.extract.where.mention import PlaceMention
from warledger.extract.where.triggers import FAR
from warledger.knowledge.english.deeds import deed_nouns, deeds
from warledger.knowledge.english.harm import senses
from warledger.knowledge.english.places import place_words
from warledger.knowledge.gazetteer import Entry, Feature, fold
from warledger.knowledge.gazetteer.entry import DIVISIONS
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word

_CLAUSES = frozenset({"ccomp", "parataxis", "acl:relcl", "advcl:relcl", "advcl", "csubj", "csubj:pass"})
_CLAUSE_COST = 2
_BACK = 3  # sentences before
_FORTH = 1  # and after, where a finer place may still be told
_LEAD = 6  # sentences that open a report
_FINE = 2  # the precision up to which a place is a point


@dataclass(frozen=True, slots=True)
class _Found:
    """A mention that tells where: how far off in the sentence, or how many sentences away."""

    away: int
    distance: int
    mention: PlaceMention


class Telling:
    """Answers for one report."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        mentions: Callable[[Sentence], Sequence[PlaceMention]],
        entry: Callable[[str], Entry | None],
        around: Mapping[str, Entry],
        dateline: Sentence | None,
    ) -> None:
        """`entry` gives what the gazetteer has of a place; `around` what an unlisted one is told by."""
        self.sentences = sentences
        self.order = {sentence.start: number for number, sentence in enumerate(sentences)}
        self.mentions, self.entry, self.around, self.dateline = mentions, entry, around, dateline
        self._known: dict[int, tuple[PlaceMention, ...]] = {}

    def where(self, anchors: Sequence[tuple[Sentence, Word]]) -> PlaceMention | None:
        """The mention that tells where what is told at these words happened."""
        found = [best for sentence, word in anchors if (best := self._of(sentence, word)) is not None]
        if not found:
            return self._lead() or (next(iter(self.mentions(self.dateline)), None) if self.dateline else None)
        nearest = min(each.away for each in found)
        rows = [each for each in found if each.away == nearest]
        times = [sum(other.mention.place == each.mention.place for other in rows) for each in rows]
        chosen = min(zip(rows, times, strict=True), key=lambda row: (row[0].mention.precision > _FINE, -row[1]))
        return chosen[0].mention

    def _lead(self) -> PlaceMention | None:
        """The first place that the opening of the report tells: reports say early where they are about."""
        lead = range(min(_LEAD, len(self.sentences)))
        return next((mention for number in lead for mention in self._of_sentence(number)), None)

    def _of(self, sentence: Sentence, word: Word) -> _Found | None:
        here = sorted(self._in(sentence, word), key=_nearness)
        around = list(self._around(sentence))
        if not here:
            return min(around, key=lambda each: (abs(each.away - 0.1), each.mention.precision), default=None)
        return self._finer(here[0], [*here[1:], *around])

    def _finer(self, nearest: _Found, others: Sequence[_Found]) -> _Found:
        """A finer place that certainly lies in the nearest; for an unknown name that nothing tells of, a known one."""
        mention, entry = nearest.mention, self.entry(nearest.mention.place)
        if mention.place in self.around:
            return nearest
        if entry is None:
            near = [each for each in others if self.entry(each.mention.place) and each.distance <= nearest.distance + 2]
            beside = [each for each in near if each.away == 0 and each.mention.rule != FAR.rule]
            return min(beside, key=lambda each: (each.mention.precision, each.distance), default=nearest)
        if mention.precision <= _FINE:
            return nearest
        inside = [each for each in others if self._lies_in(each.mention, entry)]
        finer = [each for each in inside if each.mention.precision < mention.precision]
        best = min(finer, key=lambda each: (abs(each.away - 0.1), each.mention.precision), default=nearest)
        return _Found(nearest.away, nearest.distance, best.mention)

    def _lies_in(self, mention: PlaceMention, area: Entry) -> bool:
        entry = self.entry(mention.place)
        if entry is None and (around := self.around.get(mention.place)) is not None:
            return around.id == area.id or self._is_in(around, area)
        return entry is not None and self._is_in(entry, area)

    def _is_in(self, entry: Entry, area: Entry) -> bool:
        if entry.id == area.id or entry.country is None or entry.country != area.country:
            return False
        if area.feature is Feature.COUNTRY:
            return True
        names = {fold(name) for name in (entry.admin1, entry.admin2) if name}
        return fold(area.name) in names or (area.feature not in DIVISIONS and bool({fold(area.admin1 or "?")} & names))

    def _around(self, sentence: Sentence) -> Iterator[_Found]:
        """Mentions that tell a place in the sentences around."""
        number = self.order.get(sentence.start, 0)
        for at in range(max(0, number - _BACK), min(len(self.sentences), number + _FORTH + 1)):
            if at != number:
                yield from (_Found(abs(at - number), 0, mention) for mention in self._of_sentence(at))

    def _of_sentence(self, number: int) -> tuple[PlaceMention, ...]:
        """The mentions of a sentence that tell a place, whatever is told there."""
        if number not in self._known:
            sentence = self.sentences[number]
            self._known[number] = tuple(mention for mention, _ in self._telling(sentence, Grammar(sentence)))
        return self._known[number]

    def _in(self, sentence: Sentence, word: Word) -> Iterator[_Found]:
        grammar = Grammar(sentence)
        for mention, governor in self._telling(sentence, grammar, word):
            yield _Found(0, _distance(grammar, word, governor), mention)

    def _telling(
        self, sentence: Sentence, grammar: Grammar, anchor: Word | None = None
    ) -> Iterator[tuple[PlaceMention, Word]]:
        """The mentions that say where something happened, each with the word whose place it is."""
        for mention in self.mentions(sentence):
            is_country = (entry := self.entry(mention.place)) is not None and entry.feature is Feature.COUNTRY
            governor = _governor(grammar, mention, is_country) if sentence.words else None
            if governor is not None and not any(rule(grammar, governor, anchor) for rule in _NOT_OF_DEEDS):
                yield mention, governor


def _nearness(found: _Found) -> tuple[int, int, int]:
    return found.distance, found.mention.precision, found.mention.first


def _governor(grammar: Grammar, mention: PlaceMention, is_country: bool) -> Word | None:
    """The word whose place the mention gives: "[killed] in the town of X", "[stormed] X"; None if it gives none.

    A country before a noun tells whose it is, and no place: "US forces", "Mali's army".
    """
    words = place_words()
    at = _top(grammar, mention)
    while (head := grammar.head(at)) is not None:
        case = grammar.preposition(at)
        if case in words.prepositions or (mention.triggered and case is not None and case != "by"):
            return head
        if case == "of" and not deed_nouns().isdisjoint((head.lemma, head.text.lower())):
            return head
        if case not in (None, "of", "'s", "’s"):
            return None
        if case is None and head.pos == "VERB":
            return head if _is_target(at, head) or mention.triggered else None
        if is_country and not mention.triggered and at.relation in ("compound", "nmod:poss"):
            return None
        at = head
    return None


def _top(grammar: Grammar, mention: PlaceMention) -> Word:
    inside = range(mention.first, mention.last + 1)
    words = grammar.sentence.words[mention.first : mention.last + 1]
    return next((word for word in words if word.head not in inside), words[0])


def _is_target(word: Word, verb: Word) -> bool:
    verbs = place_words().verbs
    return word.relation in ("obj", "nsubj:pass", "conj", "parataxis") and not verbs.isdisjoint(
        (verb.lemma, verb.text.lower())
    )


def _is_of_saying(grammar: Grammar, governor: Word, anchor: Word | None) -> bool:
    """True for the place of a saying or a speaker: "said in Bamako", "a source in Bamako said", "based in Bamako".

    Not for that of a deed: "in a clash in [Kidal], rebels said they killed ten".
    """
    saying = place_words().saying
    at: Word | None = governor
    while at is not None and at.pos != "VERB":
        head = grammar.head(at)
        if at.relation == "obl" and (at.lemma == "incident" or at.lemma in deed_nouns()):
            return False
        if at.relation in ("nsubj", "obl") and head is not None and head.lemma in saying:
            return True
        at = head if at.relation not in _CLAUSES else None
    if at is None or at is anchor:
        return False
    return at.lemma in saying or at.lemma in place_words().belonging


def _is_of_origin(grammar: Grammar, governor: Word, anchor: Word | None) -> bool:
    """True for where somebody is from: "a woman from a village in [Aleppo]"; but "taken from a school in [Chibok]"."""
    at: Word | None = governor
    of_noun = False
    while at is not None and at is not anchor:
        of_noun = of_noun or (at.relation == "nmod" and grammar.preposition(at) == "from")
        if at.pos == "VERB" and not at.relation.startswith("acl"):
            return of_noun and at.lemma not in place_words().taking
        at = grammar.head(at)
    return of_noun and not (at is not None and at.lemma in place_words().taking)


def _is_of_meeting(grammar: Grammar, governor: Word, anchor: Word | None) -> bool:
    """True for where people met, spoke or were tried: "talks in [Geneva]"; not of "a bomb hit a court in [Quetta]"."""
    at: Word | None = governor
    passed: list[Word] = []
    while at is not None and at is not anchor and at.pos != "VERB":
        passed.append(at)
        at = grammar.head(at)
    if at is anchor and anchor is not None:
        return False
    told = (at, *grammar.children(at, "nsubj", "nsubj:pass", "obj")) if at is not None else ()
    met = any(word.lemma in place_words().meeting for word in (*passed, *told))
    return met and not (at is not None and _is_violent(at.lemma))


def _is_violent(lemma: str) -> bool:
    """True for a word of deeds of arms."""
    harm = any(sense.sure for sense in senses().get(lemma, {}).values())
    return harm or any(lemma in deeds()["action"][name] for name in ("verbs", "explodes", "hits"))


_NOT_OF_DEEDS = (_is_of_saying, _is_of_origin, _is_of_meeting)


def _distance(grammar: Grammar, one: Word, other: Word) -> int:
    """Steps between two words of the tree; leaving or entering a clause counts more."""
    up = _costs(grammar, one)
    for index, cost in _costs(grammar, other).items():
        if index in up:
            return cost + up[index]
    return len(grammar.sentence.words)


def _costs(grammar: Grammar, word: Word) -> dict[int, int]:
    """What it costs to get from a word to each word above it."""
    costs, cost = {}, 0
    at: Word | None = word
    while at is not None:
        costs[at.index] = cost
        cost += 1 + (_CLAUSE_COST if at.relation in _CLAUSES else 0)
        at = grammar.head(at)
    return costs
