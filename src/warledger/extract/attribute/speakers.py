"""Who a voice is: pronouns, "the source", short names and acronyms resolved by what the report said before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from warledger.extract.attribute.kinds import kind_of_name
from warledger.extract.attribute.nouns import is_document, name_at
from warledger.extract.attribute.phrasing import Phrasing
from warledger.knowledge.english.cues import cues
from warledger.language.grammar import Grammar
from warledger.language.syntax import Name, NameKind, Sentence, Word
from warledger.values import Document, Speaker, SpeakerKind

_REACH = 6  # sentences a pronoun looks back


@dataclass(frozen=True, slots=True)
class _Heard:
    """A voice that spoke before."""

    speaker: Speaker
    place: int
    lemma: str
    words: frozenset[str]
    person: bool
    plural: bool
    organisation: bool
    document: bool
    aside: bool = False  # named behind another voice: "the ministry said, citing [medics]"

    def is_body(self) -> bool:
        """True for an organisation: "the army", "the committee"."""
        return self.organisation or self.lemma in cues().sets.collectives


def _heard(speaker: Speaker, place: int, phrasing: Phrasing) -> _Heard:
    return _Heard(
        speaker,
        place,
        phrasing.noun.lemma.lower(),
        phrasing.words(),
        phrasing.is_person(),
        phrasing.is_plural(),
        phrasing.is_organisation(),
        is_document(phrasing.noun),
    )


class Speakers:
    """The voices of one report, in the order in which they speak."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self.document = document
        self._heard: list[_Heard] = []
        self._persons = [name.text for name in _names(sentences, NameKind.PERSON) if " " in name.text]
        self._organisations = {
            _without_article(name.text) for name in _names(sentences, NameKind.ORGANISATION) if " " in name.text
        }
        self._acting = dict(_acting(sentences))
        self._short = dict(_initialled(sentences)) | dict(_bracketed(sentences))

    def hear(
        self, place: int, grammar: Grammar, noun: Word, *, remember: bool = True, aside: bool = False
    ) -> Speaker:
        """The speaker that `noun` of sentence number `place` names; remembered for those that point back at it."""
        span = Phrasing(self.document, grammar, noun).text()
        phrasing = Phrasing(self.document, grammar, _subject_above(grammar, noun) or noun)
        earlier = self._earlier(place, phrasing)
        if earlier is not None:
            speaker = Speaker(earlier.speaker.name, earlier.speaker.kind, span.quote, evidence=(span,))
            heard = replace(earlier, speaker=speaker, place=place)
        else:
            name = self._full(phrasing)
            speaker = Speaker(name, self._kind(name, phrasing), span.quote, evidence=(span,))
            heard = _heard(speaker, place, phrasing)
        if remember:
            self._heard.append(replace(heard, aside=aside))
        return speaker

    def _kind(self, name: str, phrasing: Phrasing) -> SpeakerKind:
        """The kind of the phrase, else of an earlier one that named the same voice and told more."""
        kind = phrasing.kind()
        told = phrasing.kind_is_told()
        earlier = (heard.speaker.kind for heard in self._heard if heard.speaker.name == name)
        known = kind_of_name(name) if kind is SpeakerKind.UNNAMED else kind
        return kind if told else next((each for each in earlier if each is not SpeakerKind.UNNAMED), known)

    def _full(self, phrasing: Phrasing) -> str:
        """The name in full: "SOHR" by its definition in brackets, "Shami" by "Farhad Shami"."""
        name = phrasing.name()
        if name.lower() in self._short:
            return self._short[name.lower()]
        named = name_at(phrasing.grammar, phrasing.noun)
        if named is None and phrasing.is_definite() and not phrasing.modifiers() and " " not in name:
            return self._only_named(name) or name
        if named is not None and named.kind is NameKind.PERSON and " " not in name:
            longer = (person for person in self._persons if name.lower() in person.lower().split())
            return next(longer, name)
        return name

    def _only_named(self, noun: str) -> str | None:
        """The one organisation of the report with the noun in its name: "the Highland Alliance" for "the alliance"."""
        if noun.lower() not in cues().sets.collectives | cues().sets.bodies | cues().sets.watchers:
            return None
        found = {name for name in self._organisations if noun.lower() in name.lower().split()}
        return found.pop() if len(found) == 1 else None

    def _earlier(self, place: int, phrasing: Phrasing) -> _Heard | None:
        """The voice that a pronoun or "the source" points back at."""
        noun = phrasing.noun
        if phrasing.is_one_of_several():
            return self._by_pronoun(place, "they", plural=True)
        if noun.pos == "PRON":
            return self._by_pronoun(place, cues().objects.get(noun.text.lower(), noun.text.lower()))
        owner = phrasing.grammar.child(noun, "nmod:poss")
        if owner is not None and owner.pos == "PRON" and phrasing.is_mouthpiece() and not phrasing.is_explained():
            return self._by_pronoun(place, cues().possessives.get(owner.text.lower(), ""))
        if (
            not phrasing.is_definite()
            or phrasing.is_explained()
            or self._is_named(phrasing)
        ):
            return None
        bare = not phrasing.modifiers()
        if is_document(noun) and phrasing.behind().index == noun.index and bare:
            return self._author(noun.lemma.lower())
        if noun.lemma.lower() in cues().anaphors and bare:
            return self._last()
        return self._by_noun(noun.lemma.lower(), {word.lemma.lower() for word in phrasing.modifiers()})

    def _is_named(self, phrasing: Phrasing) -> bool:
        """True for a name of its own; not for "the Observatory", "THE COMMUNIQUE", which only points at one."""
        noun = phrasing.behind()
        name = name_at(phrasing.grammar, noun)
        common = is_document(noun) or noun.lemma.lower() in cues().sets.watchers | cues().sets.bodies
        return name is not None and not (common and name.first == name.last)

    def _acted(self, place: int) -> _Heard | None:
        """The person who did something in the sentence before, and has said nothing since: "Keita laughed. He said"."""
        found = self._acting.get(place - 1)
        spoke = any(heard.place >= place - 1 for heard in self._heard)
        if found is None or spoke:
            return None
        phrasing = Phrasing(self.document, *found)
        span, name = phrasing.text(), self._full(phrasing)
        return _heard(Speaker(name, self._kind(name, phrasing), span.quote, evidence=(span,)), place - 1, phrasing)

    def _by_pronoun(self, place: int, pronoun: str, *, plural: bool = False) -> _Heard | None:
        acted = self._acted(place) if pronoun in ("he", "she") else None
        if acted is not None:
            return acted
        for heard in reversed(self._heard):
            if place - heard.place > _REACH:
                return None
            if heard.aside or (plural and not heard.plural):
                continue
            if pronoun in ("he", "she") and (heard.person or not (heard.plural or heard.is_body())):
                return heard
            if pronoun == "they" and (heard.plural or not heard.person):
                return heard
            if pronoun == "it" and not heard.person and not heard.plural:
                return heard
        return None

    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self._heard[-1].speaker if self._heard else None

    def _author(self, document: str) -> _Heard | None:
        """Whose document it is: that of a voice so called, else of who spoke last and is no document of another name.

        "The statement" is not the inquiry that it cites, and "the release" not the minister whom it tells of.
        """
        called = (each for each in reversed(self._heard) if document in each.words)
        others = (each for each in reversed(self._heard) if not each.document)
        return next(called, None) or next(others, None)

    def _last(self) -> _Heard | None:
        return self._heard[-1] if self._heard else None

    def _by_noun(self, lemma: str, modifiers: set[str]) -> _Heard | None:
        for heard in reversed(self._heard):
            told_more = len(heard.words - {"the", "a", "an"}) > len(modifiers) + 1
            if (heard.lemma == lemma or heard.person) and {lemma, *modifiers} <= heard.words and told_more:
                return heard
            if not modifiers and self._is_of_kind(heard, lemma):
                return heard
        return None

    def _is_of_kind(self, heard: _Heard, lemma: str) -> bool:
        """True if "the newspaper", "the group" can be the voice."""
        if lemma in cues().sets.media:
            return heard.speaker.kind is SpeakerKind.MEDIA
        if lemma in cues().sets.watchers:
            return heard.speaker.kind is SpeakerKind.MONITOR and not heard.person
        return lemma in cues().sets.bodies and not heard.person and (heard.organisation or lemma in heard.words)


def _without_article(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ").removeprefix("THE ")


def _subject_above(grammar: Grammar, pronoun: Word) -> Word | None:
    """What a pronoun of a subordinate clause stands for: "[the army], while it said …, denied …"."""
    if pronoun.pos != "PRON":
        return None
    verb = grammar.head(pronoun)
    clause = grammar.head(verb) if verb is not None and verb.relation in ("advcl", "acl:relcl") else None
    while clause is not None:
        subject = grammar.child(clause, "nsubj")
        if subject is not None and subject.index < pronoun.index and subject.pos != "PRON":
            return subject if _agree(pronoun, subject) else None
        clause = grammar.head(clause)
    return None


def _agree(pronoun: Word, noun: Word) -> bool:
    plural = noun.feature("Number") == "Plur"
    return pronoun.text.lower() == "they" if plural else pronoun.text.lower() in ("he", "she", "it")


def _acting(sentences: Sequence[Sentence]) -> Iterator[tuple[int, tuple[Grammar, Word]]]:
    """The sentences whose main clause a named person is the active subject of, with the name's word."""
    for place, sentence in enumerate(sentences):
        if not any(name.kind is NameKind.PERSON for name in sentence.names):
            continue
        grammar = Grammar(sentence)
        root = next((word for word in sentence.words if word.relation == "root"), None)
        subject = grammar.child(root, "nsubj") if root is not None else None
        beside = (subject, *grammar.children(subject, "appos")) if subject is not None else ()
        names = (name_at(grammar, word) for word in beside)
        if subject is not None and any(name is not None and name.kind is NameKind.PERSON for name in names):
            yield place, (grammar, subject)


def _names(sentences: Sequence[Sentence], kind: NameKind) -> Iterator[Name]:
    for sentence in sentences:
        yield from (name for name in sentence.names if name.kind is kind)


def _bracketed(sentences: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    """(short, long), lower-case short: "the Press Committee (COPREFA)", "COPREFA [Press Committee]"."""
    for sentence in sentences:
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
        named = name_at(grammar, noun)
        texts.append(max(" ".join(words), named.text if named else "", key=len))
    short, long = sorted(texts, key=len)
    if " " not in short and " " in long and (short.upper() == short or _is_short(short, long)):
        yield short.lower(), long


def _is_short(short: str, long: str) -> bool:
    """True for "MoD" of "Ministry of Defence"."""
    return short.lower() == "".join(word[0] for word in re.findall(r"\w+", long)).lower()


def _initialled(sentences: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    """(initials, name) of every organisation that is named in full."""
    for name in _names(sentences, NameKind.ORGANISATION):
        words = [word for word in re.findall(r"[^\W\d_]+", name.text) if word.lower() not in cues().sets.small]
        if len(words) > 2:
            yield "".join(word[0] for word in words).lower(), name.text
