"""Those who suffered it together with somebody: "the mayor was killed [along with two of his guards]"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.frames import Frames
from warledger.extract.find.lists import Members
from warledger.extract.find.victims import Victims
from warledger.knowledge.english.harm import Frame, Harm, may_harm
from warledger.language.syntax import Word

_TOGETHER = (("along", "with"), ("together", "with"), ("as", "well", "as"), ("alongside",), ("in", "addition", "to"),
             ("as", "was"), ("as", "were"), ("with",))  # fmt: skip
_FIRST = frozenset(phrase[0] for phrase in _TOGETHER)
_CLAUSES = frozenset({";", ":", "but", "yet", "who", "which", "that"})
_REACH = 24  # words from "along with" to its "were killed"
_FRAMES = (Frame.OBJECT, Frame.SUBJECT)


class Companions:
    """Finds the companions in one sentence."""

    def __init__(self, frames: Frames) -> None:
        self.frames, self.words = frames, frames.sentence.words
        self.members = Members(frames.counter)

    def found(self) -> Iterator[tuple[Word, Harm, Victims]]:
        """The harm word, its harm, and each group that suffered it, too."""
        for word in self.words:
            if word.text.lower() not in _FIRST:
                continue
            phrase = next((each for each in _TOGETHER if self._stands(each, word.index)), None)
            verb = self._harmed_before(word) or self._harmed_after(word) if phrase else None
            if phrase is None or verb is None or not self._harms_people(verb[0]):
                continue
            if phrase == ("with",) and not self._is_beside(word, verb[0]):
                continue
            stop = verb[0].index if verb[0].index > word.index else None
            own = self._subjects(verb[0])
            for victims in self.members.after(word.index + len(phrase), self._stop(stop)):
                if victims.noun not in own:
                    yield *verb, victims

    def _subjects(self, verb: Word) -> tuple[Word, ...]:
        """Those whom the verb itself harms: "in addition to two guards, [12 clerks] and [drivers] were killed"."""
        subject = self.frames.grammar.passive_subject(verb)
        return self.frames.grammar.conjuncts(subject) if subject is not None else ()

    def _is_beside(self, word: Word, verb: Word) -> bool:
        """True right behind a passive: "was killed [with] her two sons", not "killed a man with the help of …"."""
        between = self.words[verb.index + 1 : word.index]
        passive = self.frames.grammar.is_passive(verb)
        return passive and word.index > verb.index and all(each.text == "," for each in between)

    def _harms_people(self, verb: Word) -> bool:
        """True if the verb has victims of its own, by name or by a pronoun."""
        patient = self.frames.patients.patient(verb) or self.frames.grammar.subject(verb)
        return (patient is not None and patient.pos == "PRON") or self.frames.at(verb) is not None

    def _stands(self, phrase: tuple[str, ...], index: int) -> bool:
        return tuple(word.text.lower() for word in self.words[index : index + len(phrase)]) == phrase

    def _harmed_before(self, together: Word) -> tuple[Word, Harm] | None:
        """The harm verb of the same clause: no other verb stands between."""
        for word in reversed(self.words[: together.index]):
            harm = self._harm(word) if word.relation != "amod" else None  # "took the [injured] men along with …"
            if harm is not None:
                return word, harm
            if (word.pos == "VERB" and word.relation != "amod") or word.text in (";", ":"):
                return None
        return None

    def _harmed_after(self, together: Word) -> tuple[Word, Harm] | None:
        """The passive that follows: "the mayor, along with two guards, was [killed]"."""
        for word in self.words[together.index : together.index + _REACH]:
            harm = self._harm(word)
            if harm is not None:
                passive = self.frames.patients.neighbours.is_state(word) and self._auxiliary(word) is not None
                return (word, harm) if passive else None
            if word.pos in ("VERB", "SCONJ") or word.text.lower() in _CLAUSES:
                return None
        return None

    def _auxiliary(self, verb: Word) -> Word | None:
        near = self.words[max(0, verb.index - 3) : verb.index]
        return next((word for word in near if word.pos == "AUX"), None)

    def _stop(self, verb: int | None) -> int | None:
        """The list before a verb ends at its auxiliary."""
        if verb is None:
            return None
        auxiliary = self._auxiliary(self.words[verb])
        return auxiliary.index if auxiliary is not None else verb

    def _harm(self, word: Word) -> Harm | None:
        if word.pos not in ("VERB", "ADJ") or not (may_harm(word.lemma) or may_harm(word.text.lower())):
            return None
        return next((harm for frame in _FRAMES if (harm := self.frames.words.harm(word, frame))), None)
