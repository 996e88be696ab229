"""Transcripts and communiqués of wire monitoring: "[MENDOZA] We lost nobody", "[COMMUNIQUE BY X] [TEXT] …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from warledger.extract.attribute.interview import answered, labelled, told
from warledger.extract.attribute.issuer import issued
from warledger.extract.attribute.kinds import kind_of_name
from warledger.extract.attribute.turn import Turn
from warledger.knowledge.english.cues import cues
from warledger.language.syntax import NameKind, Sentence
from warledger.values import Document, Speaker

_LABEL = re.compile(r"\[([^\[\]\n]{2,90})\]")
_INTERVIEW = re.compile(r"\[(?:[^\[\]]*\s)?interview\s(?:with|of|granted)\b[^\[\]]*\]", re.IGNORECASE)
_POST = re.compile(r"^[—–-]{1,2}\s?(\S[^\n(@]{1,60}?)\s\(@\w+\)", re.MULTILINE)
_BY = re.compile(r"\b(?:by|from|of|with)\s+(?:the\s+)?([^,;]+)", re.IGNORECASE)


def turns(document: Document, sentences: Sequence[Sentence]) -> tuple[Turn, ...]:
    """The stretches that a label, or what kind of text it is, gives to a speaker; the inner ones first."""
    spoken = tuple(_spoken(document, sentences))
    marked = (*(spoken or _issued(document)), *_posted(document))
    found = (tuple(rule(document, sentences)) for rule in (labelled, answered, told, issued))
    return marked or next((each for each in found if each), ())


def _posted(document: Document) -> Iterator[Turn]:
    """A post that a page shows, under which its author stands: "— Radio Doro (@doro) May 2, 2022"."""
    for mark in _POST.finditer(document.text):
        start = document.text.rfind("\n\n", 0, mark.start()) + 1
        name = document.span(mark.start(1), mark.end(1))
        speaker = Speaker(name.quote, kind_of_name(name.quote), name.quote, evidence=(name,))
        yield Turn(start, mark.start(), speaker, document.span(mark.start(1), mark.end()), "cue.post")


def _spoken(document: Document, sentences: Sequence[Sentence]) -> Iterator[Turn]:
    """The turns of an interview or a recording."""
    persons = [name.text for each in sentences for name in each.names if name.kind is NameKind.PERSON]
    marks = list(_LABEL.finditer(document.text))
    recorded = any(mark.group(1).lower() in ("begin recording", "reporter", "question") for mark in marks)
    header = _INTERVIEW.search(document.text)
    if not recorded and header is None:
        return
    persons += re.findall(r"[^\W\d_]+", header.group()) if header else []
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        speaker = _labelled(document, mark, persons)
        if speaker is not None:
            stop = after.start() if after else len(document.text)
            yield Turn(mark.end(), stop, speaker, document.span(mark.start(), mark.end()), "cue.transcript")


def _labelled(document: Document, mark: re.Match[str], persons: Sequence[str]) -> Speaker | None:
    label = mark.group(1)
    plain = label.lower().replace(" ", "-")
    if plain in cues().labels or plain in cues().statements:
        return None
    span = document.span(mark.start(1), mark.end(1))
    if label.lower().split()[0] in cues().roles:  # the medium's own staff: the report's own voice
        return None
    full = [person for person in persons if label.lower() in person.lower()]
    if not full:
        return None
    name = max(full, key=len)
    return Speaker(name, kind_of_name(name), label, evidence=(span,))


def _issued(document: Document) -> Iterator[Turn]:
    """A report that is wholly somebody's communiqué: "[COMMUNIQUE] [NATIONAL COMMAND] [TEXT]"."""
    marks = list(_LABEL.finditer(document.text))
    names = [mark.group(1).lower() for mark in marks]
    if "text" not in names:
        return
    opening = marks[: names.index("text")]
    for place, mark in enumerate(opening):
        if mark.group(1).lower().split()[0] not in cues().statements:
            continue
        by = _BY.search(mark.group(1))
        following = opening[place + 1] if place + 1 < len(opening) else None
        if by is not None:
            span = document.span(mark.start(1) + by.start(1), mark.start(1) + by.end(1))
        elif following is not None:
            span = document.span(following.start(1), following.end(1))
        else:
            return
        speaker = Speaker(span.quote, kind_of_name(span.quote), span.quote, evidence=(span,))
        label = document.span(mark.start(), mark.end())
        yield Turn(marks[names.index("text")].end(), len(document.text), speaker, label, "cue.communique")
        return
