"""People named by the deed that a report tells: "the attackers", "their captors", "the defenders"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Protocol

from warledger.extract.resolve.apart import begins_another
from warledger.extract.resolve.found import NOTHING, Found, Reader
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import CIVILIANS, Side, is_actor
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word


class Owners(Reader, Protocol):
    """A reader who also knows whose a deed is by the words before it: "[FMLN] attack"."""

    def owner_before(self, sentence: Sentence, deed: Word) -> Side | None:
        """The side that the words before `deed` name."""


class Agents:
    """Finds the doers and the targets of the deeds of one report."""

    def __init__(self, scene: Scene, reader: Owners) -> None:
        self.scene, self.reader = scene, reader

    def read(self, sentence: Sentence, noun: Word, depth: int) -> Found:
        """The party that did the deed by which `noun` calls people, or to whom it was done: as told last before it.

        Of what is told only later, the one party that did it. Nobody attacks himself: not who strikes `noun` here.
        """
        table = _deeds_of(noun)
        if table is None:
            return NOTHING
        own = self._verb_above(sentence, noun)
        others = (word for word in self._doers(sentence, own) if word.index != noun.index) if own else ()
        if own and any(word.index == noun.index for word in self._doers(sentence, own)) and _is_new(sentence, noun):
            return NOTHING
        striking = set(self._parties(sentence, others, depth))
        every = len(self.scene.sentences)
        before = (sentence, *self.scene.before(sentence, every))
        told = (found for one in before for found in self._told(one, noun, table, depth, own))
        nearest = next((found for found in told if found not in striking), None)
        if nearest is not None:
            return nearest if is_actor(nearest.side) else NOTHING  # gunmen did it
        after = takewhile(lambda one: not begins_another(one), self.scene.after(sentence, every))
        later = [found for one in after for found in self._told(one, noun, table, depth)]
        one = later[0] if len({found.side for found in later}) == 1 else NOTHING
        return one if is_actor(one.side) and one not in striking else NOTHING

    def _told(self, sentence: Sentence, noun: Word, table: str, depth: int, own: Word | None = None) -> Iterator[Found]:
        """The parties of the deeds that `sentence` tells, the last first; not of the deed `own`."""
        done_to = is_word(noun.lemma, "defender")
        for deed in reversed(sentence.words):
            itself = deed.start in (noun.start, own.start if own else None)
            if is_word(deed.lemma, table) and not itself and not self.answers(sentence, deed):
                who = self.targets(sentence, deed) if done_to else self._doers(sentence, deed)
                yield from self._parties(sentence, who, depth)
                side = None if done_to or deed.pos != "NOUN" else self.reader.owner_before(sentence, deed)
                if is_actor(side):
                    yield Found(side)

    def _parties(self, sentence: Sentence, nouns: Iterable[Word], depth: int) -> Iterator[Found]:
        found = (self.reader.read(sentence, noun, depth + 1) for noun in nouns)
        yield from (Found(one.side) for one in found if one.side is not None and one.side.kind not in (None, CIVILIANS))

    def _verb_above(self, sentence: Sentence, noun: Word) -> Word | None:
        """The verb of which `noun` is a part: "troops [killed] 30 of the attackers"."""
        return next((word for word in self.scene.grammar(sentence).above(noun) if word.pos == "VERB"), None)

    def _doers(self, sentence: Sentence, deed: Word) -> Iterator[Word]:
        """Who did it: the agent, the subject; "by …" after a noun."""
        grammar = self.scene.grammar(sentence)
        if deed.pos == "VERB":
            done_to = sentence in self.scene.headlines and grammar.object(deed) is None  # "Nine farmers [shot]"
            subject = None if done_to else grammar.subject(deed)
            yield from (word for word in (grammar.agent(deed), subject) if word is not None)
        elif deed.pos == "NOUN":
            yield from grammar.complements(deed, "by")
            verb = grammar.head(deed)
            if verb is not None and deed.relation in ("obj", "nsubj:pass") and is_word(verb.lemma, "light"):
                doer = grammar.agent(verb) if deed.relation == "nsubj:pass" else grammar.subject(verb)
                yield from (doer,) if doer is not None else ()

    def answers(self, sentence: Sentence, deed: Word) -> bool:
        """True of what is done to those who attacked: "police shot [the assailant]"."""
        return any(is_word(noun.lemma, "attacker", "captor", "band") for noun in self.targets(sentence, deed))

    def targets(self, sentence: Sentence, deed: Word) -> Iterator[Word]:
        """To whom it was done: the object, the passive subject; "on …", "against …" after a noun."""
        grammar = self.scene.grammar(sentence)
        if deed.pos == "VERB":
            yield from (word for word in (grammar.passive_subject(deed), grammar.object(deed)) if word is not None)
        elif deed.pos == "NOUN":
            yield from (word for name in ("on", "against") for word in grammar.complements(deed, name))


def _is_new(sentence: Sentence, noun: Word) -> bool:
    """True of one who is told of for the first time: "[a bomber] killed nine guards"."""
    return any(word.text.lower() in ("a", "an") for word in sentence.children[noun.index])


def _deeds_of(noun: Word) -> str | None:
    """The table of the deeds by which `noun` calls people; None where it calls them by none."""
    if is_word(noun.lemma, "captor"):
        return "abduction"
    return "onslaught" if is_word(noun.lemma, "attacker", "defender") else None
