"""Lists of the harmed under a heading that says what befell them: "The fatalities are as follows: • nine guards"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from warledger.extract.find.frames import Frames
from warledger.extract.find.harm_words import HarmWords
from warledger.extract.find.mentions import Mentions
from warledger.extract.find.parts import Parts
from warledger.extract.find.victims import Counter
from warledger.extract.mention import Heading, TollMention
from warledger.knowledge.english.harm import Frame, Harm
from warledger.knowledge.english.lists import list_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Document

_LABELS = (Frame.PEOPLE, Frame.EVENT, Frame.ADJECTIVE, Frame.LABEL, Frame.OBJECT, Frame.SUBJECT)
_ROOM = 8
_NEAR = 4  # words from the label to its colon: "the dead so far:"


def headings(sentences: Sequence[Sentence]) -> Mapping[int, Heading]:
    """The heading of each sentence that is an item of a list under one; most texts have none."""
    found: dict[int, Heading] = {}
    heading: Heading | None = None
    room = 0  # sentences that an item may have under it: "- nine guards: / Six were killed in the north."
    for number, sentence in enumerate(sentences):
        if heading is not None and (_is_item(sentence) or _is_mark(sentences[number - 1])):
            found[number], room = heading, _ROOM if sentence.words[-1].text == ":" else 0
        elif not _is_mark(sentence):
            heading, room = heading if room else _heading(sentence), max(0, room - 1)
    return found


def under_heading(document: Document, sentence: Sentence, heading: Heading | None) -> tuple[TollMention, ...]:
    """The people whom an item names, with the parts of them; an item that is a clause tells for itself."""
    top = next((word for word in sentence.words if word.relation == "root"), None)
    if heading is None or top is None or top.pos not in ("NOUN", "PROPN", "NUM", "ADJ"):
        return ()
    grammar = Grammar(sentence)
    mentions = Mentions(Frames(HarmWords(grammar), Counter(document, grammar)))
    if grammar.child(top, "nsubj", "nsubj:pass", "cop") is not None:
        return ()
    of_people = heading.harm._replace(sure=False, several=None)
    groups = mentions.frames.groups.of(top, top, of_people)
    found = [mentions.mention(group.noun or top, heading.harm, group) for group in groups]
    found.extend(Parts(mentions).included(found))
    return tuple(replace(mention, heading=heading, rule="harm.heading") for mention in found)


def _is_mark(sentence: Sentence) -> bool:
    """True for a bullet, or a number with its full stop, that stands alone before its item."""
    return _marked(sentence) == len(sentence.words)


def _is_item(sentence: Sentence) -> bool:
    """True for what begins with its own mark: "- nine guards", "2. a driver"."""
    return 0 < _marked(sentence) < len(sentence.words)


def _marked(sentence: Sentence) -> int:
    """How many words the mark has that a sentence begins with; 0 for none."""
    first, *others = sentence.words
    if first.text in list_words().marks:
        return 1
    numbered = first.text.isdecimal() and others and others[0].text in (".", ")", "-") and others[0].start == first.stop
    return 2 if numbered else 0


def _heading(sentence: Sentence) -> Heading | None:
    """What a sentence that ends in a colon says of those below it; None where it opens no list of people."""
    if sentence.words[-1].text != ":":
        return None
    words = HarmWords(Grammar(sentence))
    labels = ((word, _harm(words, word)) for word in reversed(words.telling))
    return next((Heading(sentence, word, harm) for word, harm in labels if harm and _opens_list(sentence, word)), None)


def _harm(words: HarmWords, word: Word) -> Harm | None:
    return next((harm for frame in _LABELS if (harm := words.harm(word, frame)) and not harm.none), None)


def _opens_list(sentence: Sentence, label: Word) -> bool:
    """True where the label stands by the colon, or a word for a list does: "can be divided as follows:"."""
    last = sentence.words[-1 - _NEAR : -1]
    return label in last or any(word.lemma in list_words().opening for word in last)
