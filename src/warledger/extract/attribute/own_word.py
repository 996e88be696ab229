"""The voices behind a deed that may itself be a saying: "claimed a victory", "denied it", "blamed the rebels"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from warledger.extract.attribute.kinds import kind_of
from warledger.extract.attribute.nouns import is_own
from warledger.extract.attribute.voices import Voices
from warledger.knowledge.english.cues import cues
from warledger.knowledge.english.people import is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Attribution, Category, Document, Group, Speaker, SpeakerKind, Stance

_NEUTRAL = (Stance.ASSERTS, Stance.CLAIMS)


def own_word(
    voices: Voices,
    document: Document,
    sentence: Sentence,
    predicate: Word,
    group: Callable[[Sentence, Word, Word], Group],
    *,
    denied: bool = False,
) -> tuple[Attribution, ...]:
    """Who says the deed of `predicate`, innermost originator first; who says it by doing it, where it is a saying.

    `group` tells who a noun of the sentence is, asked near a verb; `denied` where the deed is a denial.
    """
    chain = voices.of(sentence, predicate)
    own = _own(voices, document, sentence, predicate, group) if predicate.pos == "VERB" or not chain else None
    if own is not None:
        names = {link.speaker.name for link in (own,) if link.speaker is not None}
        chain = (own, *(link for link in chain if link.speaker is None or link.speaker.name not in names))
    if denied and chain and chain[0].stance in _NEUTRAL:
        chain = (replace(chain[0], stance=Stance.DENIES), *chain[1:])
    return chain


def _own(
    voices: Voices,
    document: Document,
    sentence: Sentence,
    predicate: Word,
    group: Callable[[Sentence, Word, Word], Group],
) -> Attribution | None:
    grammar = Grammar(sentence)
    verb = predicate if predicate.pos == "VERB" else grammar.head(predicate)
    stance = cues().doing.get(verb.lemma) if verb is not None else None
    if verb is None or stance is None:
        return None
    speaker = voices.speaker(sentence, verb)
    who = grammar.subject(verb)
    if who is not None and not is_own(grammar, who):
        speaker = _called(grammar, who, speaker, group(sentence, who, verb))
    if speaker is None:
        return None
    return Attribution(speaker, stance, verb.lemma, (document.span(verb.start, verb.stop),), "cue.own_deed")


def _called(grammar: Grammar, who: Word, speaker: Speaker | None, people: Group) -> Speaker:
    """The speaker; a side that fights has its own name: "CSP" for "a mainly Tuareg coalition"."""
    if speaker is None:
        return _speaker(grammar, who, people)
    side = speaker.kind is SpeakerKind.PARTY and people.category is Category.COMBATANT and people.party is not None
    if not side or people.name is None or is_person_noun(who.lemma):
        return speaker
    return replace(speaker, name=people.name, party=people.party)


def _speaker(grammar: Grammar, who: Word, people: Group) -> Speaker:
    """Who a noun is that no cue names as a voice."""
    kind = kind_of(grammar, who)
    if kind is SpeakerKind.UNNAMED and people.party:
        kind = SpeakerKind.PARTY
    named = grammar.sentence.name_at(who)
    name = named.text if named is not None and named.kind is NameKind.PERSON else people.name or who.text
    return Speaker(name, kind, people.text or who.text, people.party, people.evidence)
