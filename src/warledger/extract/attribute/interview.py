"""Interviews without brackets: questions and answers in paragraphs of their own, and lines that open with a name.

A question's paragraph is the interviewer's; what follows, up to the next question, is the word of whom the report says
that they spoke. In a transcript each line opens with who speaks: "Marena: We lost nobody."
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from warledger.extract.attribute.kinds import kind_of
from warledger.extract.attribute.phrasing import Phrasing
from warledger.extract.attribute.quotations import quotations
from warledger.extract.attribute.turn import Turn
from warledger.knowledge.english.cues import cues
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Document, Span, Speaker, SpeakerKind

_LINE = re.compile(r"[^\n]+")
_LABEL = re.compile(r"^([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?:, [A-Z][\w ]{2,40})?:\s+(?=\S)", re.MULTILINE)
_CLOSING = re.compile(r"^(?:the|this) (?:interview|conversation)\b|^interview(?:ed)? by\b", re.IGNORECASE)
_ACCOUNT = re.compile(
    r"^(?:[\w ]+: )?(?i:testimony|account|eyewitness account|story|recollections) of "
    r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*)",
    re.MULTILINE,
)
_WORD = re.compile(r"[a-z]+")
_HEAD = 400  # characters in which the heading of an account stands
_LONGEST = 40  # words of a question
_FEWEST = 3  # lines with a label that make a transcript


def labelled(document: Document, sentences: Sequence[Sentence]) -> Iterator[Turn]:
    """The lines that open with the name of a person whom the report names in full, up to the next label."""
    marks = list(_LABEL.finditer(document.text))
    often = Counter(mark.group(1).lower().split()[-1] for mark in marks)
    if len(marks) < _FEWEST or max(often.values()) < 2:
        return
    stops = [*(mark.start() for mark in marks[1:]), len(document.text)]
    for mark, stop in zip(marks, stops, strict=True):
        person = _labelled(document, sentences, mark.group(1))
        if person is not None:
            label = document.span(mark.start(1), mark.end(1))
            speaker = Speaker(person.name, person.kind, label.quote, evidence=(label,))
            yield Turn(mark.end(), stop, speaker, label, "cue.transcript")


def _labelled(document: Document, sentences: Sequence[Sentence], label: str) -> Speaker | None:
    """Whom a label names; "A" is the first person named in the report, "Q" nobody."""
    if label.lower() in ("a", "answer"):
        return _person(document, sentences, "")
    return _person(document, sentences, label)


def answered(document: Document, sentences: Sequence[Sentence]) -> Iterator[Turn]:
    """The paragraphs between questions, if they say "I" or "we" and the report tells who spoke."""
    lines = [line for line in _LINE.finditer(document.text) if line.group().strip()]
    asked = [place for place, line in enumerate(lines) if _is_question(line.group())]
    if len(asked) < 2:
        return
    first, end = lines[asked[0]].start(), _end(document, lines)
    found = next(_interviewed(document, [each for each in sentences if each.stop <= first]), None)
    if found is None:
        return
    speaker, label = found
    places = [*asked, len(lines)]
    answers = [
        (lines[one].end(), lines[next_].start() if next_ < len(lines) else end) for one, next_ in pairwise(places)
    ]
    if any(_says_own(document, sentences, start, stop) for start, stop in answers):
        yield from (Turn(start, stop, speaker, label, "cue.interview") for start, stop in answers)


def told(document: Document, sentences: Sequence[Sentence]) -> Iterator[Turn]:
    """The whole text, where its heading says whose account it is and the text says "I": "Testimony of Nadia K."."""
    mark = _ACCOUNT.search(document.text[:_HEAD])
    if mark is None or not _says_own(document, sentences, mark.end(), len(document.text)):
        return
    label = document.span(mark.start(1), mark.end(1))
    found = _person(document, sentences, label.quote)
    kind = found.kind if found is not None else SpeakerKind.UNNAMED
    kind = SpeakerKind.WITNESS if kind is SpeakerKind.UNNAMED else kind
    speaker = Speaker(label.quote, kind, label.quote, evidence=(label,))
    yield Turn(mark.end(), len(document.text), speaker, label, "cue.account")


def _is_question(line: str) -> bool:
    """True for what an interviewer says: a question, or words to "you" that do not say "I"."""
    line = line.strip()
    words = frozenset(_WORD.findall(line.lower()))
    asks = line.endswith("?") or ("your" in words and words.isdisjoint(cues().sets.ours))
    return asks and len(line.split()) <= _LONGEST and line[0] not in "“\"'‘"


def _end(document: Document, lines: Sequence[re.Match[str]]) -> int:
    """Where a last line that tells who asked begins, else the end of the text."""
    return next((line.start() for line in lines[-3:] if _CLOSING.match(line.group().strip())), len(document.text))


def _says_own(document: Document, sentences: Sequence[Sentence], start: int, stop: int) -> bool:
    spoken = quotations(document.text)
    words = (word for each in sentences if start <= each.start < stop for word in each.words)
    return any(
        word.text.lower() in ("i", "we", "my", "our") and not any(other.holds(word.start) for other in spoken)
        for word in words
    )


def _interviewed(document: Document, sentences: Sequence[Sentence]) -> Iterator[tuple[Speaker, Span]]:
    """Who "spoke to" the report, and by which word; a pronoun stands for the first person named."""
    for sentence in sentences:
        grammar = Grammar(sentence)
        for verb in sentence.words:
            who = grammar.subject(verb) if verb.lemma in ("speak", "talk", "answer", "recount") else None
            speaker = _speaker(document, sentences, grammar, who) if who is not None else None
            if speaker is not None:
                yield speaker, document.span(verb.start, verb.stop)


def _speaker(document: Document, sentences: Sequence[Sentence], grammar: Grammar, who: Word) -> Speaker | None:
    if who.text.lower() in ("he", "she"):
        return _person(document, sentences, "")
    named = grammar.sentence.name_at(who)
    if named is not None:
        return _person(document, sentences, named.text) if named.kind is NameKind.PERSON else None
    phrasing = Phrasing(document, grammar, who)  # "the governor, Amina Tolba, spoke to …"
    span = phrasing.text()
    named_so = phrasing.is_person() and " " in phrasing.name() and phrasing.is_explained()
    return Speaker(phrasing.name(), phrasing.kind(), span.quote, evidence=(span,)) if named_so else None


def _person(document: Document, sentences: Sequence[Sentence], label: str) -> Speaker | None:
    """The first person named in full of whose name the label is part; any if it is empty, but who wrote it: "by X"."""
    for sentence in sentences:
        grammar = Grammar(sentence)
        for name in sentence.names:
            whole = name.kind is NameKind.PERSON and " " in name.text
            one, other = set(label.lower().split()), set(name.text.lower().split())
            part = one <= other or other <= one
            if whole and part and label.lower() not in cues().roles:
                phrasing = Phrasing(document, grammar, _top(sentence.words[name.first : name.last + 1]))
                if not label and grammar.preposition(phrasing.noun) == "by":
                    continue
                span = phrasing.text()
                return Speaker(name.text, _kind(phrasing), span.quote, evidence=(span,))
    return None


def _kind(phrasing: Phrasing) -> SpeakerKind:
    """The kind of the phrase, else of what the sentence says that the person is: "Keita was [mayor] of Doro"."""
    kind, role = phrasing.kind(), phrasing.grammar.head(phrasing.noun)
    if kind is not SpeakerKind.UNNAMED or role is None or phrasing.grammar.child(role, "cop") is None:
        return kind
    return kind_of(phrasing.grammar, role)


def _top(words: Sequence[Word]) -> Word:
    """The word of a name that nothing else of it governs."""
    inside = {word.index for word in words}
    return next(word for word in words if word.head is None or word.head not in inside)
