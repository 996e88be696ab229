"""The voice of a deed that is itself a saying: "claimed a victory", "denied such claims", "blamed the rebels"."""

from __future__ import annotations

from collections.abc import Callable

from warledger.extract.attribute.kinds import kind_of
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Attribution, Document, Group, Speaker, SpeakerKind, Stance

_SAYING = {
    "claim": Stance.CLAIMS,
    "declare": Stance.ASSERTS,
    "announce": Stance.ASSERTS,
    "deny": Stance.DENIES,
    "reject": Stance.DENIES,
    "dismiss": Stance.DENIES,
    "dispute": Stance.DENIES,
    "blame": Stance.BLAMES,
    "accuse": Stance.BLAMES,
    "attribute": Stance.BLAMES,
}


def own_word(
    document: Document, sentence: Sentence, predicate: Word, group: Callable[[Sentence, Word, Word], Group]
) -> tuple[Attribution, ...]:
    """Who says the deed of `predicate` by doing it, if it is a saying; () if it is none.

    `group` tells who a noun of the sentence is, asked near a verb.
    """
    grammar = Grammar(sentence)
    verb = predicate if predicate.pos == "VERB" else grammar.head(predicate)
    stance = _SAYING.get(verb.lemma) if verb is not None else None
    who = grammar.subject(verb) if verb is not None and stance else None
    if verb is None or who is None or stance is None:
        return ()
    people = group(sentence, who, verb)
    kind = kind_of(grammar, who)
    if kind is SpeakerKind.UNNAMED and people.party:
        kind = SpeakerKind.PARTY
    named = grammar.sentence.name_at(who)
    name = named.text if named is not None and named.kind is NameKind.PERSON else people.name or who.text
    speaker = Speaker(name, kind, people.text or who.text, people.party, people.evidence)
    return (Attribution(speaker, stance, verb.lemma, (document.span(verb.start, verb.stop),), "cue.own_deed"),)
