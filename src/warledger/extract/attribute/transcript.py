"""Transcripts and communiqués of wire monitoring: "[MENDOZA] We lost nobody", "[COMMUNIQUE BY X] [TEXT] …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from warledger.extract.attribute.interview import answered, labelled, told
from warledger.extract.attribute.issuer import issued
from warledger.extract.attribute.kinds import kind_of_name
from warledger.extract.attribute.turn import Turn
from warledger.knowledge.english.cues import cues
from warledger.language.syntax import NameKind, Sentence
from warledger.values import Document, Speaker, SpeakerKind

_LABEL = re.compile(r"\[([^\[\]\n]{2,90})\]")
_RECORDED = re.compile(r"begin-(?:\w+-)*recording|reporter|question")
_MARKED = re.compile(r"(?:begin|end)-(?:\w+-)*recording")
_ENDED = re.compile(r"(?:^|[.?!][\"”]?|[:\])]|--)$")
_BEGUN = re.compile(r"\[(?:text|excerpts?|passage omitted)\]$", re.IGNORECASE)
_BEHIND = re.compile(r"\s+[“\"]?[A-Z0-9]")
_INTERVIEW = re.compile(r"\[(?:[^\[\]]*\s)?interview\s(?:with|of|granted)\b[^\[\]]*\]", re.IGNORECASE)
_POST = re.compile(r"^[—–-]{1,2}\s?(\S[^\n(@]{1,60}?)\s\(@\w+\)", re.MULTILINE)
_MADE_BY = re.compile(r"(?:(?:\w+ )?(?:report|interview|commentary|dispatch)\b.*?\b)?by\s+([\w ]+)", re.IGNORECASE)
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
    """The turns of an interview, a recording or a speech: up to the next label that ends one."""
    marks = list(_LABEL.finditer(document.text))
    header = _INTERVIEW.search(document.text)
    recorded = header is not None or any(_RECORDED.fullmatch(_plain(mark)) for mark in marks)
    persons = [name.text for each in sentences for name in each.names if name.kind is NameKind.PERSON] if marks else []
    persons += re.findall(r"[^\W\d_]+", header.group()) if header else []
    ends = [mark for mark in marks if _is_editors(mark) or _opens(document.text, mark, recorded)]
    ends = [mark for mark in ends if not _is_note(mark)]
    staff, known = frozenset(_staff(marks)), list[Speaker]()
    for mark, after in zip(ends, [*ends[1:], None], strict=False):
        speaker = None if staff & set(_plain(mark).split("-")) else _labelled(document, mark, persons)
        if speaker is not None:
            speaker = _again(_headed(document.text[: ends[0].start()], speaker), known)
            known.append(speaker)
            stop = after.start() if after else len(document.text)
            yield Turn(mark.end(), stop, speaker, document.span(mark.start(), mark.end()), "cue.transcript")


def _staff(marks: Sequence[re.Match[str]]) -> Iterator[str]:
    """The last names of those who made the report: "[report by Ali Keita]", "[by Ali Keita]"."""
    made = (_MADE_BY.match(mark.group(1)) for mark in marks)
    yield from (name.group(1).lower().split()[-1] for name in made if name is not None)


def _headed(heading: str, speaker: Speaker) -> Speaker:
    """`speaker`, of the kind that a heading tells of him: "[INTERVIEW WITH PRESIDENT ANA PAZ BY REPORTERS]"."""
    last = re.escape(speaker.text.rpartition(" ")[2])
    named = re.search(rf"\b(?:with|by|of)\s+([^,\]]*?\b{last})\b", heading, re.IGNORECASE)
    if speaker.kind is not SpeakerKind.UNNAMED or named is None:
        return speaker
    title = re.split(r"\b(?:with|by|of)\s+", named.group(1), flags=re.IGNORECASE)[-1]
    return replace(speaker, kind=kind_of_name(title))


def _again(speaker: Speaker, known: Sequence[Speaker]) -> Speaker:
    """`speaker`, of the kind that an earlier label told of him: "[Keita]" after "[Colonel Ali Keita]"."""
    if speaker.kind is not SpeakerKind.UNNAMED:
        return speaker
    words = frozenset(speaker.name.lower().split())
    named = (each for each in known if words <= frozenset(each.name.lower().split()))
    return replace(speaker, kind=next((each.kind for each in named), speaker.kind))


def _plain(mark: re.Match[str]) -> str:
    return mark.group(1).lower().replace(" ", "-")


def _is_editors(mark: re.Match[str]) -> bool:
    """True for "[text]", "[end recording]", "[begin video recording]"."""
    return _plain(mark) in cues().labels or _MARKED.fullmatch(_plain(mark)) is not None


def _opens(text: str, mark: re.Match[str], recorded: bool) -> bool:
    """True if a sentence begins behind the label and none goes on before it: "[Lara] Nine died", not "he [Lara] died".

    Where nothing was recorded, only where the text begins: "[TEXT] [LARA] NINE DIED".
    """
    before, behind = text[: mark.start()].rstrip()[-20:], _BEHIND.match(text, mark.end())
    opening = _ENDED if recorded else _BEGUN
    return behind is not None and opening.search(before) is not None


def _is_note(mark: re.Match[str]) -> bool:
    """True for a listener's note within what is spoken: "[words indistinct]", "[30-second break]"."""
    return mark.group(1)[0].isdigit() or not cues().listening.isdisjoint(_plain(mark).split("-"))


def _labelled(document: Document, mark: re.Match[str], persons: Sequence[str]) -> Speaker | None:
    """Whom a label names in full, or as it does; None for the medium's own staff: that is the report's own voice."""
    label, words = mark.group(1).partition(",")[0], _plain(mark).split("-")
    own = words[1:] if words[0] == "unidentified" else words
    if _is_editors(mark) or words[0] in cues().statements or not cues().roles.isdisjoint(own[:1]):
        return None
    if words[-1] in cues().sets.small:  # "[issued in]"
        return None
    span = document.span(mark.start(1), mark.start(1) + len(label))
    name = max((person for person in persons if label.lower() in person.lower()), key=len, default=label)
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
