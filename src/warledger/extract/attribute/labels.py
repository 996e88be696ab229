"""Who speaks in a label: "Police: seven dead", "Seven dead — officials"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from warledger.extract.attribute.nouns import is_acronym, is_organisation, owner
from warledger.extract.attribute.utterance import Utterance
from warledger.knowledge.english.cues import BULLETS, DASHES, cues
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Word
from warledger.values import Stance

_LABEL = 5  # words; a longer line before a colon is a heading


class Labels:
    """The labels of one sentence; `names`, in lower case, are those of voices that the report hears elsewhere."""

    def __init__(self, grammar: Grammar, names: frozenset[str] = frozenset()) -> None:
        self.grammar, self._names = grammar, names
        self.words = grammar.sentence.words

    def at(self, mark: Word) -> Iterator[Utterance]:
        """The utterance that a colon or a dash makes."""
        if mark.text == ":":
            yield from self._colon(mark)
        elif mark.text in DASHES:
            yield from self._dash(mark)

    def _colon(self, colon: Word) -> Iterator[Utterance]:
        before, after = self.words[: colon.index], self.words[colon.index + 1 :]
        if before and before[0].text in BULLETS:  # "- Police: seven dead", an item of a list
            return
        if not after and len(before) <= _LABEL and self._is_label(before):  # what it says is the next sentence
            voice, said = self._top(before), []
        elif ((self._is_label(before) and not self._is_bare(before)) or self._is_person(before)) and len(after) > 1:
            voice, said = self._top(before), self._tops(after, before)
        elif (self._is_label(after) or self._is_heard(after)) and len(before) > 1 and 0 < len(after) <= _LABEL:
            voice, said = self._top(after), self._tops(before, after)
        else:
            return
        if voice.lemma in cues().sets.tolls:  # "The rebels' count: nine dead"
            voice = owner(self.grammar, voice) or voice
        yield Utterance((colon,), Stance.ASSERTS, "cue.colon", voice, frozenset(word.index for word in said))

    def _dash(self, dash: Word) -> Iterator[Utterance]:
        """As in "Seven dead in raid — officials", but not the name of the page: "… — Daily News"."""
        before, after = self.words[: dash.index], self.words[dash.index + 1 :]
        if not before and dash.text in ("—", "―") and self._is_heard(after):  # behind a quotation
            yield Utterance((dash,), Stance.ASSERTS, "cue.dash", self._top(after))
        elif (
            self._is_spaced(dash)
            and len(before) > 1
            and 0 < len(after) <= 3
            and (self._is_label(after) or self._is_heard(after))
            and (not self._is_named(after) or self._is_heard(after))
        ):
            said = frozenset(word.index for word in self._tops(before, after))
            yield Utterance((dash,), Stance.ASSERTS, "cue.dash", self._top(after), said)

    def _is_spaced(self, dash: Word) -> bool:
        """True for a dash between words, not for a hyphen within one."""
        before, after = self.words[dash.index - 1 : dash.index], self.words[dash.index + 1 : dash.index + 2]
        return bool(before and after) and before[0].stop < dash.start and dash.stop < after[0].start

    def _is_named(self, words: tuple[Word, ...]) -> bool:
        return any(self.grammar.sentence.name_at(word) is not None or word.pos == "PROPN" for word in words)

    def _is_heard(self, words: tuple[Word, ...]) -> bool:
        """True for the name of one who speaks elsewhere in the report."""
        return " ".join(word.text for word in words).lower() in self._names

    def _is_person(self, words: tuple[Word, ...]) -> bool:
        """True for the name of a person who speaks elsewhere: "Keita: nine dead"; not for that of a place."""
        name = self.grammar.sentence.name_at(words[0]) if words else None
        if name is not None and name.kind is not NameKind.PERSON:
            return False
        last = f" {words[0].text.lower()}" if len(words) == 1 else None
        return self._is_heard(words) and (name is not None or any(last and each.endswith(last) for each in self._names))

    def _is_label(self, words: tuple[Word, ...]) -> bool:
        """True for a noun phrase that names one who speaks, and nothing else."""
        doing = (word for word in words if word.relation != "amod")  # "in a televised address"
        if not words or len(words) > 8 or any(word.pos in ("VERB", "AUX", "SCONJ", "PRON") for word in doing):
            return False
        top = self._top(words)
        name = self.grammar.sentence.name_at(top)
        if name is not None and name.kind in (NameKind.PLACE, NameKind.PEOPLE):
            return False
        if self.grammar.child(top, "nummod") is not None:  # "Nine people: six men and three women", who are counted
            return False
        counted = top.lemma in cues().sets.tolls and owner(self.grammar, top) is not None
        known = counted or top.lemma in cues().voices or self._is_body(top, words)
        return known or (name is not None and name.kind is NameKind.PERSON and " " in name.text)

    def _is_body(self, top: Word, words: tuple[Word, ...]) -> bool:
        """True for an organisation whose name tells that it is one, or that is heard elsewhere: a place is misread."""
        told = is_acronym(self.grammar, top) or any(word.text.lower() in cues().voices for word in words)
        return is_organisation(self.grammar, top) and (told or self._is_heard(words))

    def _is_bare(self, words: tuple[Word, ...]) -> bool:
        """True for a name of one word that is no acronym: before a colon it is as likely a place."""
        top = self._top(words)
        name = self.grammar.sentence.name_at(top)
        known = top.lemma in cues().voices
        return not known and name is not None and " " not in name.text and not name.text.isupper()

    def _top(self, words: tuple[Word, ...]) -> Word:
        return self._tops(words, ())[0]

    def _tops(self, words: tuple[Word, ...], others: tuple[Word, ...]) -> list[Word]:
        """The words of a stretch that nothing in it governs."""
        inside = {word.index for word in words}
        tops = [word for word in words if word.pos != "PUNCT" and (word.head is None or word.head not in inside)]
        return tops or list(chain(words, others))[:1]
