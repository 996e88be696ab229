"""The words of a sentence that say what kind of event it tells of: weapons that were used, deeds that were done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from warledger.knowledge.english.event_types import Pattern, event_types
from warledger.knowledge.english.parties import is_word
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word

_NOUNS = frozenset({"NOUN", "PROPN"})
_PARTS = ("compound:prt", "obj", "nsubj:pass", "advmod", "xcomp", "obl", "obl:unmarked")
_INSIDE = frozenset({"compound", "nmod:desc", "amod", "flat"})
_UP = frozenset({"nmod", "compound", "conj", "appos", "nmod:desc", "flat"})
_KEPT_IN_COMPOUND = frozenset("attack violence operation killing incident case raid shelling strike fire".split())
_HAPPENINGS = frozenset({"blast", "bombed", "strike"})  # what nobody can carry or find
_WITH = frozenset({"with", "using", "by", "from"})
_WIELD = frozenset("use throw hurl wield pelt shoot fire brandish swing".split())


class Cue(NamedTuple):
    """A sign of the kind `name` (a table of event_types.toml) from the word `first` to `last`; `word` carries it."""

    name: str
    first: Word
    last: Word
    word: Word


def cues(sentence: Sentence) -> tuple[Cue, ...]:
    """The cues of `sentence` in order of the text, whatever it says of them: see reality.py for what happened."""
    grammar = Grammar(sentence)
    nearby = frozenset(form for word in sentence.words for form in (word.lemma, word.text.lower()))
    found = dict.fromkeys(_found(grammar))
    return tuple(cue for cue in found if _counts(grammar, cue, nearby))


def _found(grammar: Grammar) -> Iterator[Cue]:
    words = [word for word in grammar.sentence.words if word.text not in ("-", "–")]
    lemmas = [_form(word) for word in words]
    taken = 0  # a longer name holds the shorter: "suicide car bomb" is no "car bomb"
    for at, lemma in enumerate(lemmas):
        longest = 0
        for pattern in event_types().patterns.get(lemma, ()):
            length = len(pattern.lemmas)
            fits = tuple(lemmas[at : at + length]) == pattern.lemmas
            if fits and at >= taken and length >= longest and _is_of_sort(grammar, pattern, words[at : at + length]):
                longest = length
                yield Cue(pattern.cue, words[at], words[at + length - 1], _bearer(pattern, words[at : at + length]))
        taken = max(taken, at + longest) if longest > 1 else taken


def _lemma(word: Word) -> str:
    return word.lemma


def _form(word: Word) -> str:
    """The dictionary form, but of a verb's that stands before a noun as an adjective: "a [guided] bomb"."""
    return word.text.lower() if word.pos == "VERB" and word.relation == "amod" else _lemma(word)


def _bearer(pattern: Pattern, words: Sequence[Word]) -> Word:
    """The word that stands for the phrase in the tree: a verb, or the last of a noun's."""
    return next((word for word in words if word.pos == "VERB"), words[-1]) if pattern.sort != "noun" else words[-1]


def _is_of_sort(grammar: Grammar, pattern: Pattern, words: Sequence[Word]) -> bool:
    if pattern.sort == "noun":
        return words[-1].pos in _NOUNS or "VerbForm=Ger" in words[-1].features
    if pattern.sort == "verb":
        verb = next((word for word in words if word.pos == "VERB"), None)
        return verb is not None and (pattern.part is None or _has_part(grammar, verb, pattern.part))
    return True


def _has_part(grammar: Grammar, verb: Word, part: str) -> bool:
    """True if `part` hangs on the verb: a particle, an object, a preposition with its noun."""
    for child in grammar.children(verb, *_PARTS):
        if grammar.preposition(child) == part or any(_lemma(each) == part for each in _with_text(grammar, child)):
            return True
    head = grammar.head(verb) if verb.relation in ("acl", "amod") and grammar.is_passive(verb) else None
    return head is not None and _lemma(head) == part


def _with_text(grammar: Grammar, child: Word) -> Iterator[Word]:
    """The word, what it is joined to, and what it counts: "a cache of [weapons]"."""
    for each in grammar.conjuncts(child):
        yield each
        yield from grammar.complements(each, "of")
        yield from grammar.children(each, "compound")


def _counts(grammar: Grammar, cue: Cue, nearby: frozenset[str]) -> bool:
    known, sign = event_types(), event_types().signs[cue.name]
    if sign.beside and not sign.beside & nearby:
        return False
    if cue.word.pos in _NOUNS:
        is_means = cue.name in known.means
        if _is_figurative(grammar, cue.word) or _is_part_of_name(grammar, cue, means=is_means):
            return False
        if is_means and cue.name not in _HAPPENINGS and _is_handled(grammar, cue.word):
            return False
        if cue.name == "demonstration" and _is_month(grammar, cue.word):
            return False
        if cue.name in ("blast", "bomb") and _is_accident(grammar, cue.word):
            return False
        return _plays(grammar, cue.word, sign.role)
    if cue.word.pos == "VERB":
        return not _is_verb_of_another_sense(grammar, cue)
    return True


def _is_figurative(grammar: Grammar, noun: Word) -> bool:
    """As in "a legal battle", "the price war", "the fight against corruption"."""
    unless = event_types().unless
    before = (_lemma(word) for word in grammar.children(noun, "compound", "amod", "nmod:poss", "nmod:desc"))
    if any(lemma in unless["kinds"] for lemma in before):
        return True
    verb = grammar.head(noun) if noun.relation == "obj" else None  # "fought a battle with cancer"
    beside = (*grammar.children(noun, "nmod", "obl"), *(grammar.children(verb, "obl") if verb else ()))
    return any(_lemma(word) in unless["abstract"] for word in beside)


def _is_part_of_name(grammar: Grammar, cue: Cue, *, means: bool) -> bool:
    """As in "the bomb squad", "a drone maker", "riot police": the noun only says what another thing is."""
    head = grammar.head(cue.word)
    if head is None or cue.word.relation not in _INSIDE or head.index < cue.word.index:
        return False
    if means:
        return _lemma(head) in event_types().unless["heads"]
    return _lemma(head) not in _KEPT_IN_COMPOUND


def _is_handled(grammar: Grammar, noun: Word) -> bool:
    """As in "seized two mortars", "found explosives", "shot down a drone": the weapon was not used there."""
    at = noun
    while at.relation in _UP and (head := grammar.head(at)) is not None and head.pos in _NOUNS:
        if is_word(_lemma(head), "means") and at.relation in ("compound", "nmod"):
            return False  # "found in [mortar] fire"
        at = head
    verb = grammar.head(at)
    if verb is None:
        return False
    if at.relation in ("obj", "nsubj:pass") or grammar.preposition(at) == "over":
        return _handles(grammar, verb) or _is_downed(grammar, verb)
    return any(_handles(grammar, child) for child in grammar.children(at, "acl") if grammar.is_passive(child))


def _handles(grammar: Grammar, verb: Word) -> bool:
    """True for what is carried or found; a bomb attack that is carried out is done."""
    done = any(_lemma(particle) == "out" for particle in grammar.children(verb, "compound:prt", "advmod"))
    return _lemma(verb) in event_types().unless["handled"] and not done


def _is_downed(grammar: Grammar, verb: Word) -> bool:
    return _lemma(verb) == "shoot" and any(_lemma(word) == "down" for word in grammar.children(verb))


def _is_month(grammar: Grammar, noun: Word) -> bool:
    """As in "24 MARCH", "last March": a march is "a march", "marches"."""
    marks = {mark.lemma for mark in grammar.children(noun, "det", "amod", "nmod:poss")}
    return noun.text.lower() == "march" and marks <= {"last", "next", "this", "early", "late"}


def _is_accident(grammar: Grammar, word: Word) -> bool:
    near = (*grammar.children(word, "nsubj", "nsubj:pass", "compound"), *grammar.children(word, "nmod"))
    inner = (deep for each in near for deep in (each, *grammar.children(each, "compound", "amod")))
    return any(_lemma(each) in event_types().unless["accidents"] for each in inner)


def _plays(grammar: Grammar, noun: Word, role: str | None) -> bool:
    """True where the noun does it ("agent") or it is done with it ("instrument")."""
    head = grammar.head(noun)
    if role is None:
        return True
    if noun.relation in _INSIDE and head is not None:
        return is_word(_lemma(head), "means")
    if role == "instrument":
        return grammar.preposition(noun) in _WITH or (head is not None and _lemma(head) in _WIELD)
    strikes = head is not None and is_word(_lemma(head), "strike", "light")
    if noun.relation in ("nsubj", "obl:agent"):
        return strikes
    return (
        grammar.preposition(noun) in ("by", "from") and head is not None and (strikes or is_word(_lemma(head), "means"))
    )


def _is_verb_of_another_sense(grammar: Grammar, cue: Cue) -> bool:
    """As in "fight corruption", "a gas pipe exploded", "one man protested"."""
    verb, unless = cue.word, event_types().unless
    told = grammar.children(verb, "obj", "obl", "nsubj:pass")
    if any(_lemma(word) in unless["abstract"] for word in told):
        return True
    if cue.name == "blast":
        return _is_accident(grammar, verb) or _is_demolition(grammar, verb)
    if cue.name == "firearms":
        return _is_downed(grammar, verb) or _fires_another_weapon(grammar, verb)
    if cue.name == "demonstrate":
        subject = grammar.subject(verb)
        return subject is None or subject.feature("Number") != "Plur"
    return cue.name == "strike" and not told


def _is_demolition(grammar: Grammar, verb: Word) -> bool:
    """As in "soldiers blew up his house": who stands in a home and wrecks it strikes nothing from afar."""
    home = grammar.child(verb, "obj")
    homes = event_types().unless["homes"]
    return home is not None and _lemma(home) in homes and grammar.child(home, "nmod:poss") is not None


def _fires_another_weapon(grammar: Grammar, verb: Word) -> bool:
    """As in "fired a missile", "fired tear gas"; a gun's own words are none: "fired shots"."""
    fired = grammar.child(verb, "obj") if _lemma(verb) == "fire" else None
    return fired is not None and _lemma(fired) not in ("shot", "gun", "bullet", "round", "weapon", "rifle")
