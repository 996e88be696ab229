"""What was struck that is nobody's people."""

from __future__ import annotations

from warledger.knowledge.english.deeds import deeds
from warledger.language.syntax import Sentence
from warledger.values import Claim


def site_of(claim: Claim, sentence: Sentence) -> str | None:
    """The noun for what was struck, where that is no party, no people and no whole town: "the [bank]"."""
    target = claim.action.target if claim.action else None
    if target is None or target.party or not target.evidence or claim.action is None:
        return None
    if claim.action.deed in deeds()["action"]["ruins"]:
        return None
    span = target.evidence[0]
    words = [word for word in sentence.words if span.start <= word.start < span.stop]
    inside = {word.index for word in words}
    head = next((word for word in words if word.head not in inside), None)
    known = head is not None and head.pos == "NOUN" and head.lemma not in deeds()["turning"]["wide"]
    return head.lemma if head is not None and known else None
