"""The tolls that a sentence states: who suffered what, and how many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from warledger.extract.find.frames import Frames
from warledger.extract.find.harm_words import TOTALS, HarmWords
from warledger.extract.find.mentions import Mentions
from warledger.extract.find.named_tolls import NamedTolls
from warledger.extract.find.parts import Parts
from warledger.extract.find.tolls_elsewhere import TollsElsewhere
from warledger.extract.find.victims import Counter
from warledger.extract.mention import TollMention
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, Outcome

# Shot, taken to a hospital, a victim: another word for the same people says what became of them.
_UNSPECIFIC = frozenset(
    {"harm.shot", "harm.shooting", "harm.hospital", "harm.hit_by_fire", "harm.casualties", "harm.struck", "harm.lost"}
)
_TAKEN = frozenset({Outcome.ABDUCTED, Outcome.CAPTURED})


def tolls(document: Document, sentence: Sentence) -> tuple[TollMention, ...]:
    """Every toll of `sentence`, in the order of the predicates; one for each group and number."""
    grammar = Grammar(sentence)
    words = HarmWords(grammar)
    if not words.telling:
        return ()
    mentions = Mentions(Frames(words, Counter(document, grammar)))
    named, parts = NamedTolls(mentions), Parts(mentions)
    found = list(mentions.stated())
    partial = (parts.included, parts.gravely, parts.made_up, parts.further, TollsElsewhere(mentions).found)
    for reading in (named.before_verbs, named.joined, named.in_lists, named.apposed, *partial, named.listed):
        found.extend(list(reading(found)))  # each builds on those before it
    found = list(parts.of_wholes(found))
    series = {mention.predicate.index for mention in found if mention.rule == "harm.series"}
    once = [m for m in found if not (series and _is_in_total(m, series))]
    once = [mention for mention in once if not (_died_of_it(mention, once, grammar) or _is_retold(mention, once))]
    victims = {mention.victims for mention in once}  # "killed five hostages" tells of killing, not of taking hostages
    pooled = _pooled([mention for mention in once if mention.predicate not in victims], grammar)
    return tuple(_without_victims_as_agents(list(pooled)))


def _without_victims_as_agents(mentions: list[TollMention]) -> Iterator[TollMention]:
    """Nobody did what befell him: "[Ana Gil] and six others were among the dead" lays the six on nobody."""
    suffered = {(mention.predicate.index, mention.victims.index) for mention in mentions if mention.victims}
    for mention in mentions:
        itself = mention.agent is not None and (mention.predicate.index, mention.agent.index) in suffered
        yield replace(mention, agent=None) if itself else mention


def _died_of_it(mention: TollMention, mentions: list[TollMention], grammar: Grammar) -> bool:
    """True for the wounds that somebody died of: "a nurse died after [sustaining] injuries"."""
    above = grammar.head(mention.predicate)
    if mention.outcomes != (Outcome.WOUNDED,) or above is None or mention.predicate.relation != "advcl":
        return False
    dead = (m for m in mentions if m.predicate == above and m.outcomes == (Outcome.KILLED,))
    return any(m.victims is not None and m.victims == mention.victims for m in dead)


def _is_retold(mention: TollMention, mentions: list[TollMention]) -> bool:
    """True for how somebody died whose death is told: "a judge died after [he] was shot"."""
    again = mention.rule in _UNSPECIFIC and mention.victims is not None and mention.victims.pos == "PRON"
    dead = (m.quantity for m in mentions if again and m != mention and m.outcomes == (Outcome.KILLED,))
    return any((each.low, each.high) == (mention.quantity.low, mention.quantity.high) for each in dead)


def _is_in_total(mention: TollMention, series: set[int]) -> bool:
    """True for the people whom a total of the sentence counts: "brings to three the number of [men held]"."""
    total = mention.victims is not None and mention.victims.lemma in TOTALS
    return mention.quantity.rule == "quantity.bare_plural" and (total or mention.predicate.index in series)


def _pooled(mentions: list[TollMention], grammar: Grammar) -> Iterator[TollMention]:
    """One toll for each group and number: "killed or captured [15]" has two outcomes, and nothing is said twice."""
    groups: dict[tuple[int, int, int], list[TollMention]] = {}
    for mention in _without_descriptions(mentions):
        number = mention.quantity.evidence[0]
        groups.setdefault((number.start, number.stop, _counted(mention, grammar)), []).append(mention)
    for group in groups.values():
        same = [mention for mention in group if mention.rule not in _UNSPECIFIC] or group  # "shot and killed" says it
        outcomes = tuple(dict.fromkeys(outcome for mention in same for outcome in mention.outcomes))
        if not _are_joined(same, grammar):
            yield from _apart(same)
        elif _are_in_turn(same, grammar):
            yield from same
        else:
            widest = max(same, key=lambda mention: mention.evidence.stop - mention.evidence.start)
            agent = next((mention.agent for mention in same if mention.agent), None)
            yield replace(widest, outcomes=outcomes, agent=widest.agent or agent)


def _without_descriptions(mentions: list[TollMention]) -> Iterator[TollMention]:
    """Without the flight that only says who the people are: "43 displaced persons were killed"."""
    described = [mention for mention in mentions if not _only_describes(mention)]
    told = {mention.quantity.evidence[0] for mention in described}
    named = {(m.quantity.evidence[0], m.outcomes) for m in mentions if m.victims and not _is_number(m)}
    for mention in mentions:
        number = mention.quantity.evidence[0]
        alone = mention.victims is None or _is_number(mention)
        twice = alone and (number, mention.outcomes) in named  # "[ten] of the dead were [guards]" is one number
        if not twice and not (_only_describes(mention) and number in told):
            yield mention  # "[at least 15] and up to 25 civilians" is one number


def _is_number(mention: TollMention) -> bool:
    return mention.victims is not None and mention.victims.pos == "NUM"


def _only_describes(mention: TollMention) -> bool:
    return mention.outcomes == (Outcome.DISPLACED,) and mention.predicate.relation in ("amod", "acl")


def _counted(mention: TollMention, grammar: Grammar) -> int:
    """The place of the noun that the number counts; -1 for the number itself: "[hundreds] of victims"."""
    number, noun = mention.quantity.evidence[0], mention.victims
    head = grammar.head(noun) if noun is not None and grammar.preposition(noun) == "of" else None
    itself = any(word is not None and number.start <= word.start < number.stop for word in (noun, head))
    return -1 if noun is None or itself else noun.index


def _apart(mentions: list[TollMention]) -> Iterator[TollMention]:
    """Of predicates that are not joined each says its own ("two [kidnapped] students were [killed]"); of two words for
    the same, and of those that the number stands behind, the nearer one.
    """
    nearest: dict[tuple[Outcome, ...], TollMention] = {}
    for mention in sorted(mentions, key=_distance):
        told = nearest.setdefault(mention.outcomes, mention)
        nearest[mention.outcomes] = replace(told, agent=told.agent or mention.agent)  # "[troops] shot dead a boy"
    yield from nearest.values()


def _distance(mention: TollMention) -> int:
    """How far the predicate stands from the number: of two that are not joined the nearer one says what happened."""
    number = mention.quantity.evidence[0]
    return max(mention.predicate.start - number.stop, number.start - mention.predicate.stop)


def _are_joined(mentions: list[TollMention], grammar: Grammar) -> bool:
    """True if the predicates are joined by "and", "or" or a comma alone, or there is only one."""
    words = {mention.predicate.index: mention.predicate for mention in mentions}
    return len(words) == 1 or any(
        _is_after_comma(word, words, grammar)
        or (word.relation == "conj" and word.head in words and not _has_own(word, grammar))
        for word in words.values()
    )


def _are_in_turn(mentions: list[TollMention], grammar: Grammar) -> bool:
    """True for what befell the same people in turn: "abducted and killed", not "abducted or killed"."""
    first, *others = sorted(mentions, key=lambda mention: mention.predicate.index)
    disjoined = any(grammar.coordinator(mention.predicate) == "or" for mention in others)
    outcomes = {mention.outcomes for mention in mentions}
    return len(outcomes) == len(mentions) > 1 and bool(_TAKEN & {*first.outcomes}) and not disjoined


def _is_after_comma(word: Word, words: Mapping[int, Word], grammar: Grammar) -> bool:
    """True for the second verb of a headline: "Villagers killed, [wounded] in raid"."""
    return word.index - 2 in words and grammar.sentence.words[word.index - 1].text == ","


def _has_own(verb: Word, grammar: Grammar) -> bool:
    """True for the "executed" of "rounded up 30 villagers and executed them": it says another thing of them."""
    whom = grammar.child(verb, "obj")
    return whom is not None and whom.pos == "PRON"
