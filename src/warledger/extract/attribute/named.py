"""Who a report names, and where: people in full, organisations and their short names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from warledger.knowledge.english.cues import cues
from warledger.knowledge.english.people import is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import Name, NameKind, Sentence, Word
from warledger.values import SpeakerKind


def acting(sentence: Sentence) -> tuple[Grammar, Word] | None:
    """The named person, or the official, whose deed the main clause tells or who is asked in it, with their word."""
    root = next((word for word in sentence.words if word.relation == "root"), None)
    if root is None:
        return None
    grammar = Grammar(sentence)
    asked = root.lemma in cues().sets.questioning
    subject = grammar.child(root, "nsubj", *(["nsubj:pass"] if asked else []))
    beside = (subject, *grammar.children(subject, "appos")) if subject is not None else ()
    names = (grammar.sentence.name_at(word) for word in beside)
    if subject is None:
        return None
    named = any(name is not None and name.kind is NameKind.PERSON for name in names)
    return (grammar, subject) if named or is_officer(subject) else None


def is_officer(noun: Word) -> bool:
    """True for "the governor", "a general": one who holds an office or a rank, without a name."""
    lemma = noun.lemma
    office = cues().voices.get(lemma) in (SpeakerKind.OFFICIAL, SpeakerKind.PARTY) and is_person_noun(lemma)
    return office and noun.pos == "NOUN" and noun.feature("Number") != "Plur"


def acting_body(sentence: Sentence, *, plural: bool = False) -> tuple[Grammar, Word] | None:
    """The body that the main clause tells of, with its word: "[The army] has not published a toll".

    With `plural`, those of whom "they" is said and who can speak for a side: "[The rebels] called it a lie".
    """
    root = next((word for word in sentence.words if word.relation == "root"), None)
    grammar = Grammar(sentence)
    subject = grammar.child(root, "nsubj") if root is not None else None
    if subject is None or (subject.feature("Number") == "Plur") is not plural:
        return None
    if plural:
        side = cues().voices.get(subject.lemma) in (SpeakerKind.OFFICIAL, SpeakerKind.PARTY)
        return (grammar, subject) if side and subject.pos == "NOUN" else None
    name = grammar.sentence.name_at(subject)
    named = name is not None and name.kind is NameKind.ORGANISATION
    return (grammar, subject) if named or subject.lemma in cues().sets.collectives else None


def subject_above(grammar: Grammar, pronoun: Word) -> Word | None:
    """What a pronoun of a subordinate clause stands for: "[the army], while it said …, denied …"."""
    if pronoun.pos != "PRON":
        return None
    verb = grammar.head(pronoun)
    person = _person_above(grammar, pronoun, verb) if verb is not None and verb.relation == "acl:relcl" else None
    if person is not None:
        return person
    clause = grammar.head(verb) if verb is not None and verb.relation in ("advcl", "acl:relcl") else None
    while clause is not None:
        subject = grammar.child(clause, "nsubj")
        if subject is not None and subject.index < pronoun.index and subject.pos != "PRON":
            return subject if _agree(grammar, pronoun, subject) else None
        clause = grammar.head(clause)
    return None


def _person_above(grammar: Grammar, pronoun: Word, verb: Word) -> Word | None:
    """As in "a speech by [Ali Keita] in which he said …": who is named before in the phrase that the clause is on."""
    noun = grammar.head(verb)
    if noun is None or pronoun.text.lower() not in ("he", "she"):
        return None
    before = (word for word in grammar.subtree(noun) if word.index < pronoun.index and word.relation != "flat")
    named = ((word, grammar.sentence.name_at(word)) for word in before)
    return next((word for word, name in named if name is not None and name.kind is NameKind.PERSON), None)


def _agree(grammar: Grammar, pronoun: Word, noun: Word) -> bool:
    plural = noun.feature("Number") == "Plur"
    if pronoun.text.lower() == "it" and grammar.sentence.is_in_name(noun, NameKind.PERSON):
        return False
    return pronoun.text.lower() == "they" if plural else pronoun.text.lower() in ("he", "she", "it")


def pronouns(sentences: Sequence[Sentence]) -> Iterator[int]:
    """The sentences whose main clause has "he" or "she" as its subject."""
    for place, sentence in enumerate(sentences):
        if any(word.relation == "nsubj" and word.text.lower() in ("he", "she") for word in sentence.words[:4]):
            yield place


def mentions(sentences: Sequence[Sentence]) -> dict[str, list[tuple[Grammar, Word]]]:
    """Where the report names each person in full."""
    found: dict[str, list[tuple[Grammar, Word]]] = {}
    for sentence in sentences:
        persons = [name for name in sentence.names if name.kind is NameKind.PERSON and " " in name.text]
        grammar = Grammar(sentence) if persons else None
        for name in persons:
            words = sentence.words[name.first : name.last + 1]
            top = next(word for word in words if word.head is None or not name.first <= word.head <= name.last)
            if grammar is not None:
                found.setdefault(name.text, []).append((grammar, top))
    return found


def titled(mentioned: Mapping[str, Sequence[tuple[Grammar, Word]]], title: str) -> str | None:
    """The one person whom the report names with the title: "Mayor Ali Keita", "Ali Keita, the mayor"."""
    found: set[str] = set()
    for name, places in mentioned.items():
        for grammar, top in places:
            head = grammar.head(top) if top.relation == "appos" else None
            beside = (*grammar.children(top, "nmod:desc", "appos"), *(() if head is None else (head,)))
            found.update({name} if any(word.lemma == title for word in beside) else ())
    return found.pop() if len(found) == 1 else None


def names(sentences: Sequence[Sentence], kind: NameKind) -> Iterator[Name]:
    """The names of a kind, in order."""
    for sentence in sentences:
        yield from (name for name in sentence.names if name.kind is kind)


def bracketed(sentences: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    """(short, long), lower-case short: "the Press Committee (COPREFA)", "COPREFA [Press Committee]"."""
    for sentence in sentences:
        if not any(word.text in "([" for word in sentence.words):
            continue
        grammar = Grammar(sentence)
        for word in sentence.words:
            for other in grammar.children(word, "appos"):
                if other.index > 0 and sentence.words[other.index - 1].text in "([":
                    yield from _short_and_long(sentence, grammar, word, other)


def _short_and_long(sentence: Sentence, grammar: Grammar, word: Word, other: Word) -> Iterator[tuple[str, str]]:
    texts = []
    for noun in (word, other):
        first, last = grammar.phrase(noun)
        words = [each.text for each in sentence.words[first.index : last.index + 1] if each.pos not in ("DET", "PUNCT")]
        named = grammar.sentence.name_at(noun)
        texts.append(max(" ".join(words), named.text if named else "", key=len))
    short, long = sorted(texts, key=len)
    if " " not in short and " " in long and (short.upper() == short or _is_short(short, long)):
        yield short.lower(), long


def _is_short(short: str, long: str) -> bool:
    """True for "MoD" of "Ministry of Defence"."""
    return short.lower() == "".join(word[0] for word in re.findall(r"\w+", long)).lower()


def initialled(sentences: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    """(initials, name) of every organisation that is named in full."""
    for name in names(sentences, NameKind.ORGANISATION):
        words = [word for word in re.findall(r"[^\W\d_]+", name.text) if word.lower() not in cues().sets.small]
        if len(words) > 2:
            yield "".join(word[0] for word in words).lower(), name.text


def without_brackets(text: str) -> str:
    """The words before what a bracket adds at the end: "the border police (Garda"."""
    return re.sub(r"\s*[(\[][^)\]]*$", "", text) or text


def without_article(text: str) -> str:
    """The words behind "the" or "a"."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an") else text
