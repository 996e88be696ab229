"""The deeds that a sentence lays on somebody, by its words; what `deeds_of` makes claims of responsibility of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from warledger.extract.find.answering import Laid
from warledger.extract.find.authors import AUTHORING, Authors
from warledger.extract.find.blame import BLAMING, Blame
from warledger.extract.find.stating import Stating
from warledger.extract.mention import LaidMention
from warledger.knowledge.english.deeds import deeds
from warledger.language.syntax import Sentence, Word
from warledger.values import Document


def laid_in(document: Document, sentence: Sentence) -> tuple[LaidMention, ...]:
    """Each deed that `sentence` lays on somebody, and who takes or denies one, in the order of its words."""
    words = [word for word in sentence.words if word.lemma in _telling()]
    if not words:
        return ()
    stating = Stating(document, sentence)
    blame, authors = Blame(stating), Authors(stating)
    found = ((word, laid) for word in words for laid in _by(blame, authors, word))
    return tuple(LaidMention(sentence, word, *laid) for word, laid in found)


def _by(blame: Blame, authors: Authors, word: Word) -> Iterator[Laid]:
    if word.pos == "VERB":
        found = blame.by_verb(word)
    elif word.pos == "ADJ":
        found = blame.by_adjective(word)
    else:
        found = authors.by_noun(word) if word.pos == "NOUN" else None
    if found is not None and not blame.answering.is_nobody(found.who):
        yield found


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    """The words that may lay a deed on somebody: most others are passed over at once."""
    section = deeds()["responsibility"]
    verbs = (word for name in ("claimed", "denied", "blamed", "laid_on", "answerable") for word in section[name])
    behind = section["deeds"]  # "was behind the [attack]"
    return frozenset(word.partition("-")[0] for word in verbs) | behind | BLAMING | AUTHORING
