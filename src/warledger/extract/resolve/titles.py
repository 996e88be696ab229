"""What the words before a person's name or a noun for people make of them: titles, offices, parties, ages."""

from __future__ import annotations

from itertools import pairwise

from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import Role, role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Word
from warledger.values import Category

_WORDS = resolving_words("descriptions")
_ADULT = 18


def title_at(words: tuple[Word, ...], place: int) -> Role | None:
    """What one of the words before a name makes of him: "[Colonel] Ruiz", "Attorney [General] Ruiz"."""
    word = words[place]
    if word.lemma in _WORDS["judge"]:
        return role_of("judge")
    own = role_of(word.lemma) or role_of(word.text.lower())
    return office_of(word, words[:place], words[place + 1 :]) or own


def office_of(noun: Word, before: tuple[Word, ...], after: tuple[Word, ...]) -> Role | None:
    """That of both words of "secretary general", no soldier's, whichever heads it. "Service members" are soldiers."""
    last = before[-1].lemma if before else ""
    if is_word(noun.lemma, "serving") and last == "service":
        return role_of("serviceman")
    office = last if noun.lemma == "general" else noun.lemma if _is_general(after) else ""
    if office in _WORDS["attorney"]:
        return role_of("attorney-general")
    role = role_of(office)
    return role if role is not None and role.category is Category.OFFICIAL else None


def _is_general(after: tuple[Word, ...]) -> bool:
    return bool(after) and after[0].lemma == "general"


def leads_party(words: tuple[Word, ...]) -> bool:
    """True of politicians: "Liberal [Party leader] Ana Ruiz", "[opposition leaders]"."""
    lemmas = [word.lemma for word in words]
    return any(is_word(one, "colour") and is_word(then, "eminent") for one, then in pairwise(lemmas))


def is_under_age(words: tuple[Word, ...]) -> bool:
    """True if the words hold an age below 18: "12-year-old"."""
    texts = [word.text.lower() for word in words]
    ages = (text for place, text in enumerate(texts) if "year" in texts[place + 1 : place + 3])
    return any(age.isdecimal() and int(age) < _ADULT for age in ages)
