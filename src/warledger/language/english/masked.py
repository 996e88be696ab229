"""Words for violence that writers cut so that no filter finds them: "kil*led", "kil-led"."""

from __future__ import annotations

from functools import lru_cache

from warledger.knowledge.english.harm import may_harm

_ENDINGS = ("", "s", "es", "d", "ed", "ing")


@lru_cache(maxsize=4096)
def plain(form: str) -> str:
    """The word that is meant, for reading; `form` itself where nothing cuts it. Offsets stay those of `form`."""
    if "*" in form and form.strip("*") == form:
        return form.replace("*", "")
    return form.replace("-", "") if "-" in form and is_cut(form) else form


def is_cut(form: str) -> bool:
    """True if a hyphen stands inside a word for harm: "kil-led", "de-ad"; not for "co-founder", "cease-fire"."""
    first, _, second = form.lower().partition("-")
    whole = first + second
    if not (first.isalpha() and second.isalpha()) or may_harm(first) or may_harm(second):
        return False
    return any(whole.endswith(ending) and may_harm(whole[: len(whole) - len(ending)]) for ending in _ENDINGS)
