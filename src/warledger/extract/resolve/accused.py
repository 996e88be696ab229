"""Who is accused of a harm or blamed for it, by whomever: "accused the army of killing nine farmers"."""

from __future__ import annotations

from warledger.extract.resolve.camps import same_force
from warledger.extract.resolve.deeds import Deeds, Doer
from warledger.extract.resolve.laid import Responsible
from warledger.extract.resolve.sides import CIVILIANS, Side
from warledger.language.syntax import Sentence, Word


class Accused:
    """Answers for one report."""

    def __init__(self, deeds: Deeds, responsible: Responsible) -> None:
        self.deeds, self.responsible = deeds, responsible

    def of(self, sentence: Sentence, predicate: Word, victims: Side | None) -> Doer | None:
        """On whom the sentence lays the harm of `predicate`, with all who are joined to him."""
        who = self.responsible.of(sentence, predicate)
        if who is None:
            return None
        found = self.deeds.phrases.read_all(sentence, who)
        if found.side is None:
            return self.deeds.doer(sentence, who, victims, people=True)
        if found.side.kind == CIVILIANS or same_force(found.side, victims):
            return None
        return Doer(found.side, found.category, sentence, who)
