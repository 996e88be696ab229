"""The deeds that a report lays on somebody: responsibility claimed, or held by others to be somebody's."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from warledger.extract.mention import LaidMention
from warledger.extract.resolve.climbing import climb
from warledger.extract.resolve.harm_words import is_guess
from warledger.extract.resolve.noun_phrases import article
from warledger.extract.resolve.scene import Scene
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word

_WORDS = resolving_words("doers")
# How a harm hangs on the verb that lays it on somebody: "accused of [killing]", "blamed for the [killing] of".
_BELOW = ("advcl", "obl", "nmod", "acl", "acl:relcl", "xcomp", "conj", "obl:agent")

# What each sentence lays on whom, by its words alone.
Laying = Callable[[Sentence], tuple[LaidMention, ...]]


def nothing_laid(_sentence: Sentence) -> tuple[LaidMention, ...]:
    """The laying of a report that holds nobody responsible."""
    return ()


class Responsible:
    """Answers for one report."""

    def __init__(self, scene: Scene, laying: Laying) -> None:
        self.scene, self._laying = scene, laying
        self._found: dict[int, tuple[LaidMention, ...]] = {}

    def laid(self, sentence: Sentence) -> tuple[LaidMention, ...]:
        """What `sentence` says that somebody did; not what he may have done, or denies."""
        if sentence.start not in self._found:
            grammar = self.scene.grammar(sentence)
            said = (one for one in self._laying(sentence) if one.verdict != "denied")
            self._found[sentence.start] = tuple(one for one in said if not is_guess(grammar, one.predicate))
        return self._found[sentence.start]

    def of(self, sentence: Sentence, harm: Word) -> Word | None:
        """On whom the harm itself is laid: "blamed [the army] for the murder of", "accused [it] of killing"."""
        laid = self.laid(sentence)
        path = set(self._path(sentence, harm)) if laid else set()
        told = (one for one in laid if path & {one.predicate.index, *((one.deed.index,) if one.deed else ())})
        return next((one.who for one in told), None)

    def _path(self, sentence: Sentence, harm: Word) -> Iterator[int]:
        """The words from the harm up to what lays it on somebody; not beyond "after the [murder] of"."""
        grammar = self.scene.grammar(sentence)
        for word in climb(grammar, harm, *_BELOW):
            yield word.index
            mark = grammar.child(word, "mark")
            joined = grammar.preposition(word) or (mark.text.lower() if mark is not None else None)
            if joined in _WORDS["of_other_time"]:
                return

    def pointing(self, sentence: Sentence, verdict: str) -> tuple[LaidMention, ...]:
        """What is laid on somebody that was told before: "[the front] was behind the attack", "claimed [it]"."""
        return tuple(one for one in self.laid(sentence) if one.verdict == verdict and self._is_told(one))

    def _is_told(self, laid: LaidMention) -> bool:
        """True of no deed, and of one with an article that goes back: "the attack"."""
        if laid.deed is None or laid.verdict == "claimed":
            return True
        told = article(self.scene.grammar(laid.sentence), laid.deed) in _WORDS["told"]
        return laid.deed.pos == "PRON" or (laid.deed.pos == "NOUN" and told)
