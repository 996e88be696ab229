"""Who is accused of a harm or blamed for it, by whomever: "accused the army of killing nine farmers"."""

from __future__ import annotations

from warledger.extract.resolve.camps import same_force
from warledger.extract.resolve.climbing import climb
from warledger.extract.resolve.deeds import Deeds, Doer
from warledger.extract.resolve.found import lemma
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import CIVILIANS, Side
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word

# How a harm hangs on the verb that lays it on somebody: "accused of [killing]", "blamed for the [killing] of".
_BELOW_BLAME = frozenset({"advcl", "obl", "nmod", "acl", "xcomp", "conj", "obl:agent"})


class Accused:
    """Answers for one report."""

    def __init__(self, scene: Scene, deeds: Deeds) -> None:
        self.scene, self.deeds = scene, deeds

    def of(self, sentence: Sentence, predicate: Word, victims: Side | None) -> Doer | None:
        """The object of the verb that lays the harm of `predicate` on somebody, with all who are joined to it."""
        who = self._whom(sentence, predicate)
        if who is None:
            return None
        found = self.deeds.phrases.read_all(sentence, who)
        if found.side is None:
            return self.deeds.doer(sentence, who, victims, people=True)
        if found.side.kind == CIVILIANS or same_force(found.side, victims):
            return None
        return Doer(found.side, found.category, sentence, who)

    def _whom(self, sentence: Sentence, predicate: Word) -> Word | None:
        grammar = self.scene.grammar(sentence)
        _, *above = climb(grammar, predicate, *_BELOW_BLAME)
        for verb in above:
            if verb.pos == "VERB" and is_word(lemma(verb), "accuse"):
                described = grammar.head(verb) if verb.relation == "acl" else None  # "[men] accused of killing"
                return grammar.passive_subject(verb) or grammar.child(verb, "obj", "iobj") or described
        return None
