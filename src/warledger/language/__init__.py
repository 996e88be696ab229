"""Text → sentences, words, syntax, names: the only room that knows the neural model."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from warledger.language.identify import refuse_other_languages
from warledger.language.syntax import Name, NameKind, Sentence, Word
from warledger.values import Document, Role

if TYPE_CHECKING:
    from warledger.language.english.reader import Reader

__all__ = ["Name", "NameKind", "Sentence", "Word", "read", "read_document"]

ROLES_READ = (Role.HEADLINE, Role.BODY)


def read(text: str) -> tuple[Sentence, ...]:
    """The sentences of an English text, with words, grammar and names; offsets count code points of `text`.

    The same sentence is always read the same, whatever stands around it. Raises LanguageRefused for a text in another
    language and ModelMissing where the installation lacks its model. The model is loaded at the first call.
    """
    refuse_other_languages(text)
    return _english().read(text)


def read_document(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document's headline and body, block by block; offsets count in `document.text`.

    The language is judged on all of them together: a quotation in another language stops nothing. Raises as `read`.
    """
    passages = document.passages(*ROLES_READ)
    refuse_other_languages("\n".join(passage.quote for passage in passages))
    return tuple(sentence.moved(passage.start) for passage in passages for sentence in _english().read(passage.quote))


@lru_cache(maxsize=1)
def _english() -> Reader:
    from warledger.language.english.reader import Reader  # numpy and the network: only when something is read

    return Reader()
