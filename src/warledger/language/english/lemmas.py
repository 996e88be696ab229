"""The dictionary form of an English word: tables for verbs and plurals, and a rule that the network chooses.

A rule is "cut|add|case": take `cut` characters off the end, add `add`, in lower case ("l") or as written ("k").
"killed" → "kill" is `2||l`, "Mali" → "Mali" is `0||k`.
"""

from functools import lru_cache

from warledger.knowledge.english.inflections import irregular_nouns, irregular_verbs

_INFLECTED = {"NOUN": ("Number=Plur",), "ADJ": ("Degree=Cmp", "Degree=Sup")}


def lemma_rule(form: str, lemma: str) -> str:
    """The rule that turns `form` into `lemma`."""
    case = "l" if lemma == lemma.lower() else "k"
    written = form.lower() if case == "l" else form
    shared = 0
    while shared < min(len(written), len(lemma)) and written[shared] == lemma[shared]:
        shared += 1
    return f"{len(written) - shared}|{lemma[shared:]}|{case}"


def apply_rule(form: str, rule: str) -> str:
    """The lemma of `form` by `rule`; a rule that would cut the whole word away leaves it whole."""
    cut, add, case = rule.split("|")
    written = form.lower() if case == "l" else form
    kept = written[: len(written) - int(cut)] if int(cut) < len(written) or add else written
    return kept + add


@lru_cache(maxsize=50_000)
def lemma_of(form: str, pos: str, features: str, rule: str) -> str:
    """The dictionary form of a word, in lower case.

    Verbs come from the table of irregular forms, else, like plurals and comparatives, from a dictionary; a form that
    the dictionary leaves as it is ("saw", "left"), and every other part of speech, goes by the network's rule.
    """
    lower = form.lower()
    if pos == "VERB" and lower in irregular_verbs():
        return irregular_verbs()[lower]
    if pos == "NOUN" and lower in irregular_nouns():
        return irregular_nouns()[lower]
    if pos == "VERB" or any(mark in features for mark in _INFLECTED.get(pos, ())):
        found = _dictionary_form(lower)
        if found != lower:
            return found
    return apply_rule(form, rule).lower()


def _dictionary_form(lower: str) -> str:
    import simplemma

    return simplemma.lemmatize(lower, lang="en")
