"""The party that claims an attack, or is told afterwards to be behind it: "the front claimed responsibility"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.resolve.apart import begins_another
from warledger.extract.resolve.authors import Authors
from warledger.extract.resolve.camps import same_force
from warledger.extract.resolve.deeds import Deeds, Doer, stem
from warledger.extract.resolve.found import lemma
from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import Side, is_party
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word

_WORDS = resolving_words("retold")
_BACK, _ON = 4, 2  # sentences after and before the attack


class Claimants:
    """Answers for one report."""

    def __init__(self, scene: Scene, deeds: Deeds) -> None:
        self.scene, self.deeds, self.authors = scene, deeds, Authors(scene, deeds)
        self._found: dict[int, tuple[Word, ...]] = {}

    def of(self, sentence: Sentence, victims: Side | None) -> Doer | None:
        """The party that takes the attack of `sentence` on itself, here or in one of the sentences after or before."""
        return next(self._named(sentence, victims), None)

    def disagree(self, sentence: Sentence, victims: Side | None) -> bool:
        """True if two who are no friends are told to have done it: they blame each other."""
        sides = [doer.side for doer in self._named(sentence, victims)]
        return any(not same_force(side, sides[0]) for side in sides[1:])

    def _named(self, sentence: Sentence, victims: Side | None) -> Iterator[Doer]:
        """Whoever is told to have done the attack of `sentence`, here, then after it, then before."""
        after = self._told_on(self.scene.after(sentence, _BACK))
        before = [one for one in self.scene.before(sentence, _ON) if not begins_another(sentence)]
        for one, told_before in ((sentence, True), *((one, True) for one in after), *((one, False) for one in before)):
            who = self._who(one, told_before)
            for noun in () if who and self._is_of_other(sentence, one) else who:
                found = self.deeds.doer(one, noun, victims, people=True)
                if found and is_party(found.side):
                    yield found

    def _is_of_other(self, sentence: Sentence, claim: Sentence) -> bool:
        """True of the claim of a deed that was told since: "Nine were shot. A bomb struck. It claimed the bombing"."""
        told, after = self.scene.number(sentence), self.scene.number(claim)
        claimed, own = self._deeds(claim), self._deeds(sentence)
        between = (one for one in self.scene.sentences[told + 1 : after] if claimed & self._deeds(one))
        return not claimed & own and next(between, None) is not None

    def _deeds(self, sentence: Sentence) -> frozenset[str]:
        """The attacks that a sentence names."""
        return frozenset(stem(word) for word in sentence.words if is_word(lemma(word), "onslaught"))

    def _who(self, sentence: Sentence, told_before: bool) -> tuple[Word, ...]:
        """Who takes an attack on himself in `sentence`, or has done one that was `told_before`."""
        key = sentence.start * 2 + told_before
        if key not in self._found:
            named = self.authors.of(sentence) if told_before else ()
            self._found[key] = (*self._claiming(sentence), *named)
        return self._found[key]

    def _told_on(self, sentences: tuple[Sentence, ...]) -> Iterator[Sentence]:
        """The sentences up to the one that begins another story."""
        for one in sentences:
            if begins_another(one):
                return
            yield one

    def _claiming(self, sentence: Sentence) -> Iterator[Word]:
        """Who claims it: on whose behalf somebody speaks, else the subject."""
        grammar = self.scene.grammar(sentence)
        for verb in sentence.words:
            if lemma(verb) not in _WORDS["owning"] or grammar.negation(verb) is not None:
                continue
            owned = (grammar.object(verb), grammar.passive_subject(verb), self._slipped(sentence, verb))
            if not any(word is not None and lemma(word) in _WORDS["owned"] for word in owned):
                continue
            behalf = (word for word in grammar.subtree(verb) if lemma(word) in ("behalf", "name"))
            yield from (whom for word in behalf for whom in grammar.complements(word, "of"))
            who = grammar.agent(verb) or grammar.subject(verb) or self._right_before(sentence, verb)
            if who is not None and not _is_nobody(who, [child.text.lower() for child in grammar.children(who, "det")]):
                yield who

    def _slipped(self, sentence: Sentence, verb: Word) -> Word | None:
        """The noun after a verb that the parser took for its adjective: "the ELN [claimed] responsibility"."""
        return self.scene.grammar(sentence).head(verb) if verb.relation == "amod" else None

    def _right_before(self, sentence: Sentence, verb: Word) -> Word | None:
        """The party named right before the verb, wherever the parser hung it."""
        label = self.scene.label_at(sentence, sentence.words[verb.index - 1]) if verb.index else None
        named = label is not None and label.last == verb.index - 1 and label.sort in (Sort.GROUP, Sort.NAME)
        return sentence.words[label.first] if label is not None and named else None


def _is_nobody(who: Word, determiners: list[str]) -> bool:
    return "no" in determiners or lemma(who) in _WORDS["nobody"]
