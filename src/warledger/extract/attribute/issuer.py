"""Whose statement a report is: a communiqué's or a press release's own word is that of who issues it.

A newspaper's own word is nobody's but the newspaper's. A text is a statement where its heading says so ("PRESS RELEASE
No. 12"), where it informs the public, or where it says "we" and does what statements do ("condemns", "calls on"). Who
issues it is who does that, else whom the heading, the signature or the letterhead names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from warledger.extract.attribute.kinds import kind_of_name
from warledger.extract.attribute.nouns import is_document, is_own
from warledger.extract.attribute.phrasing import Phrasing
from warledger.extract.attribute.quotations import Quotation, quotations
from warledger.extract.attribute.turn import Turn
from warledger.knowledge.english.cues import cues
from warledger.knowledge.english.people import is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Document, Role, Span, Speaker, SpeakerKind

_KIND_OF_TEXT = (
    r"(?:(?:public|press|official|joint|military|daily|weekly|final|special|war|media|news)\s+)*"
    r"(?:statement|communiqu[eé]|bulletin|declaration)|(?:press|news|media)\s+(?:release|note)"
)
_HEADING = re.compile(rf"^(?:for immediate release\b|release no\b|(?:{_KIND_OF_TEXT})\b)", re.IGNORECASE)
_RELEASED = re.compile(r"^(?:for immediate release|release no)\b", re.IGNORECASE)
_BY = re.compile(
    rf"^(?:{_KIND_OF_TEXT})\s+(?:issued\s+)?(?:by|from|of(?=\s+the\b))\s+(?:the\s+)?(.+?)"
    r"(?=\s+(?:on|about|regarding|following|concerning)\b|[,;:]|$)",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"^(?:(?:[\w-]+\s+)*spokes(?:wo)?(?:man|person)\s+(?:for|of)|for|on behalf of)\s+(?:the\s+)?([^,;:.\n]{2,60}),?$",
    re.IGNORECASE,
)
_LONGEST = 10  # words of a heading that names no issuer
_OPENING = 12  # lines in which a heading stands
_FIRST = 3  # sentences in which a statement without a heading says what it does
_LINE = re.compile(r"[^\n]+")


def issued(document: Document, sentences: Sequence[Sentence]) -> Iterator[Turn]:
    """The whole text as the turn of who issues it, if it is a statement."""
    lines = list(_LINE.finditer(document.text))
    heading = next((place for place, line in enumerate(lines[:_OPENING]) if _is_heading(line.group())), None)
    doings = _doings(document, sentences)
    if heading is None or _is_menus(document, lines[heading]):
        own = heading is not None or _says_we(document, sentences)
        found = next((who for place, who, informs in doings if place < _FIRST and (informs or own)), None)
    else:
        doing = next((who for _, who, _ in doings), None)
        named = next(_named(document, lines, heading), None)
        found = named if doing is None or (named is not None and _is_short_for(doing, named)) else doing
    if found is not None:
        speaker, label = found
        yield Turn(0, len(document.text), speaker, label, "cue.issued")


def _is_short_for(doing: tuple[Speaker, Span], named: tuple[Speaker, Span]) -> bool:
    """True if who acts is called by a part of the name: "the Command" of "the General Command of the Brigades"."""
    part, whole = ({*speaker.name.lower().split()} - cues().sets.small for speaker, _ in (doing, named))
    return part < whole


def _is_menus(document: Document, line: re.Match[str]) -> bool:
    """True if the line may be a page's own: "Statements", "Press releases"; "FOR IMMEDIATE RELEASE" is no menu's."""
    start = line.start()
    return _RELEASED.match(line.group().strip()) is None and any(
        block.start <= start < block.stop for block in document.blocks if block.role is Role.BOILERPLATE
    )


def _is_heading(line: str) -> bool:
    """True for "PRESS RELEASE No. 12", "Statement by the Northern Front on the raid"; not for a sentence."""
    line = line.strip()
    short = len(line.split()) <= _LONGEST and not line.endswith(".")
    return _HEADING.match(line) is not None and (short or _BY.match(line) is not None)


def _doings(document: Document, sentences: Sequence[Sentence]) -> list[tuple[int, tuple[Speaker, Span], bool]]:
    """The sentences in which a body does what statements do: its place, who does it by which word, if it informs."""
    spoken = quotations(document.text)
    found = []
    for place, sentence in enumerate(sentences):
        grammar = Grammar(sentence)
        verb = next((word for word in sentence.words if word.relation == "root"), None)
        who = _doer(grammar, verb) if verb is not None and not _is_within(spoken, verb.start) else None
        if verb is not None and who is not None:
            phrasing = Phrasing(document, grammar, who)
            words = phrasing.text()
            speaker = Speaker(phrasing.name(), phrasing.kind(), words.quote, evidence=(words,))
            label = document.span(verb.start, verb.stop)
            found.append((place, (speaker, label), _informs(grammar, verb)))
    return found


def _doer(grammar: Grammar, verb: Word) -> Word | None:
    """The body that condemns, informs, calls on, "is outraged": in the present tense, and no person."""
    who = grammar.subject(verb) or grammar.passive_subject(verb)
    helping = grammar.children(verb, "aux", "aux:pass", "cop")
    finite = all(word.feature("Tense") == "Pres" for word in (helping or (verb,)))
    moved = bool(helping) and not cues().sets.moved.isdisjoint((verb.lemma, verb.text.lower()))
    does = not helping and verb.lemma in cues().issuing
    if who is None or not finite or not (moved or does):
        return None
    named = grammar.sentence.name_at(who)
    person = named is not None and named.kind is not NameKind.ORGANISATION
    alone = who.pos == "PRON" or is_document(who) or is_own(grammar, who)
    return None if person or alone or not _is_body(grammar, who) else who


def _is_body(grammar: Grammar, who: Word) -> bool:
    """True for an organisation, by its name or its noun; the mouthpiece of one is not."""
    named = grammar.sentence.name_at(who)
    known = named is not None and named.kind is NameKind.ORGANISATION
    known = known or (who.index > 0 and who.text.istitle() and not is_person_noun(who.lemma))
    known = known or _is_titled(grammar, who)
    return known or who.lemma in cues().sets.collectives | cues().sets.bodies | cues().sets.watchers


def _is_titled(grammar: Grammar, who: Word) -> bool:
    """True for several words that are written as a name in a sentence that is not: "Nurses Without Frontiers"."""
    first, last = grammar.phrase(who)
    words = [word.text for word in grammar.sentence.words[first.index : last.index + 1] if word.text[0].isalpha()]
    large = [text for text in words if text.lower() not in cues().sets.small]
    return len(large) > 1 and all(text.istitle() for text in large) and len(words) < len(grammar.sentence.words) // 2


def _informs(grammar: Grammar, verb: Word) -> bool:
    """True for "informs the public", "brings to the attention of the population"."""
    below = (word.lemma for word in grammar.subtree(verb) if word.relation in ("obj", "iobj", "obl", "nmod"))
    return verb.lemma in cues().sets.informing and not cues().sets.publics.isdisjoint(below)


def _says_we(document: Document, sentences: Sequence[Sentence]) -> bool:
    """True if two sentences say "we" or "our" outside quotations."""
    spoken = quotations(document.text)
    own = (
        any(word.text.lower() in ("we", "our", "us") and not _is_within(spoken, word.start) for word in each.words)
        for each in sentences
    )
    return sum(own) > 1


def _is_within(spoken: Sequence[Quotation], start: int) -> bool:
    return any(quotation.holds(start) for quotation in spoken)


def _named(document: Document, lines: Sequence[re.Match[str]], heading: int) -> Iterator[tuple[Speaker, Span]]:
    """Whom the heading, the signature, the letterhead name."""
    title = lines[heading]
    label = document.span(title.start(), title.end())
    by = _BY.match(title.group())
    if by is not None:
        yield _speaker(document, title.start() + by.start(1), title.start() + by.end(1)), label
    for line in reversed(lines[heading + 1 :]):
        signed = _SIGNED.match(line.group().strip())
        if signed is not None and kind_of_name(signed.group(1)) is not SpeakerKind.UNNAMED:
            start = line.start() + line.group().index(signed.group(1))
            yield _speaker(document, start, start + len(signed.group(1))), label
    below = [line for line in lines[heading + 1 : heading + 3] if line.group().startswith("The ")]
    for line in (*reversed(lines[:heading]), *below):
        if kind_of_name(line.group()) is not SpeakerKind.UNNAMED and _is_letterhead(line.group()):
            yield _speaker(document, line.start() + (len("The ") if line in below else 0), line.end()), label


def _is_letterhead(line: str) -> bool:
    """True for a line of names: "GENERAL STAFF OF THE ARMIES"; the press office that writes for it is not."""
    words = [word for word in re.findall(r"[^\W\d_]+", line) if word.lower() not in cues().sets.small]
    names = len(words) <= _LONGEST and all(word[0].isupper() for word in words)
    return names and cues().sets.press_offices.isdisjoint(word.lower() for word in words)


def _speaker(document: Document, start: int, stop: int) -> Speaker:
    text = document.text[start:stop]
    span = document.span(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))
    return Speaker(span.quote, kind_of_name(span.quote), span.quote, evidence=(span,))
