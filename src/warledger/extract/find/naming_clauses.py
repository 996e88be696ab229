"""Clauses that name the victims: "the dead were identified as …", "the wounded include …", "… were among the dead"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.frames import Frames
from warledger.extract.find.lists import Members
from warledger.extract.find.victims import Victims
from warledger.knowledge.english.finding import finding_words
from warledger.knowledge.english.harm import Frame, Harm, may_harm
from warledger.language.syntax import NameKind, Word
from warledger.values import Outcome

_LABELS = (Frame.ADJECTIVE, Frame.PEOPLE, Frame.LABEL)
_WORDS = finding_words("naming")
_OPENERS = _WORDS["openers"]
_LINKS = _WORDS["links"]
_NAMING = _WORDS["naming"]
_BODIES = _WORDS["bodies"]
_CLAUSE = 24  # words that a clause between commas may have
_NEAR = 4  # words between the label and its colon
_GROUP = 7  # words of the people between "among" and "killed"
_REACH = 12  # words between the label and what links it to the names


class NamingClauses:
    """Finds the naming clauses of one sentence."""

    def __init__(self, frames: Frames) -> None:
        self.frames, self.grammar, self.counter = frames, frames.grammar, frames.counter
        self.words = frames.sentence.words
        self.members = Members(frames.counter)

    def named(self) -> Iterator[tuple[Word, Harm, Victims]]:
        """The label, its harm, and each of the people that it is put on."""
        for word in self.frames.words.telling:
            harm = self._label(word)
            if harm is None:
                continue
            start = self._list_start(word)
            names = start is not None and self.words[start - 1].text.lower() == "as"
            members = self.members.after(start, names=names) if start is not None else []
            named = members if not _only_describes(members) else []
            for victims in named or self._among(word):
                yield word, self._of_bodies(harm), victims

    def _of_bodies(self, harm: Harm) -> Harm:
        """The harm of "the victims, whose [bodies] were found, were named as …": they are dead."""
        pooled = harm.rule == "harm.casualties" and any(word.lemma in _BODIES for word in self.words)
        return harm._replace(outcomes=(Outcome.KILLED,)) if pooled else harm

    def begins_name(self, word: Word) -> bool:
        """True for the first word of a person's name."""
        names = self.frames.sentence.names
        return any(name.kind is NameKind.PERSON and name.first == word.index for name in names)

    def _label(self, word: Word) -> Harm | None:
        """The harm of a word that stands for people: "the [dead]", "those [killed]", "[Killed]: …"."""
        if not (may_harm(word.lemma) or may_harm(word.text.lower())):
            return None
        is_state = self.frames.patients.neighbours.is_state(word)
        frames = (*_LABELS, Frame.OBJECT) if is_state else _LABELS
        harm = next((harm for frame in frames if (harm := self.frames.words.harm(word, frame))), None)
        if harm is None or harm.none or not (is_state or word.pos == "NOUN"):
            return None
        if not harm.sure and self.grammar.children(word, "aux:pass"):
            return None  # "the column was annihilated: …" names nobody
        before = self.words[word.index - 1] if word.index else None
        after = self.words[word.index + 1] if word.index + 1 < len(self.words) else None
        if before is None or before.text.lower() in _OPENERS or (after is not None and after.text == ":"):
            return harm
        near = before.pos in ("NOUN", "ADJ", "NUM", "VERB") and word.pos == "NOUN"
        return harm if near or before.text.lower() == "among" or self._among_before(word) is not None else None

    def _list_start(self, label: Word) -> int | None:
        """Where the list that the label opens begins: after "are", "include", "identified as", a colon."""
        naming = any(word.lemma in _NAMING for word in self.words[max(0, label.index - 3) : label.index])
        first = self._past_clause(label.index + 1)
        for word in self.words[first : first + _REACH - 1]:
            form = word.text.lower()
            if form == ":":
                return word.index + 1 if naming or word.index <= label.index + _NEAR else None
            if word.lemma in _NAMING:
                naming = True
            elif form == "as" and naming:
                return word.index + 1
            elif form in _LINKS and not naming:
                if self._opens_list(word):
                    return self._past(word.index + 1)
                if not self._is_naming_ahead(word):
                    return None
            elif word.text in (".", ";") or (word.pos == "VERB" and form not in _LINKS and not naming):
                return None
        return None

    def _past_clause(self, index: int) -> int:
        """Past a clause between commas: "the victims, [whose hands were tied], were identified as …"."""
        words = self.words[index : index + _CLAUSE]
        if len(words) < 2 or words[0].text != "," or words[1].text.lower() not in ("who", "whose", "whom"):
            return index
        close = next((word for word in words[2:] if word.text in (",", ":", ";", ".")), None)
        return close.index + 1 if close is not None and close.text == "," else index

    def _opens_list(self, link: Word) -> bool:
        """True if people follow the "were" right away: not "were taken", "were among", "were in"."""
        at = self._past(link.index + 1)
        following = self.words[at] if at < len(self.words) else None
        if following is not None and any(
            q.evidence[0].start == following.start for q in self.counter.numbers.quantities
        ):
            return True  # "among the dead were [at least six] children"
        if following is None or following.pos in ("VERB", "ADP", "AUX", "SCONJ", "PART"):
            return following is not None and following.text == ":"
        return following.text.lower() not in ("not", "dead", "still", "expected")

    def _past(self, index: int) -> int:
        """Past a colon and quotation marks."""
        while index < len(self.words) and self.words[index].text in (":", '"', "“", "''", "``", "also"):
            index += 1
        return index

    def _is_naming_ahead(self, link: Word) -> bool:
        return any(word.lemma in _NAMING for word in self.words[link.index + 1 : link.index + 4])

    def _among_before(self, label: Word) -> Word | None:
        """The "among" of "among the dead", "among five killed"."""
        for word in reversed(self.words[max(0, label.index - _GROUP) : label.index]):
            if word.text.lower() == "among":
                return word
            if word.pos not in ("DET", "NUM", "ADJ", "ADV", "PRON", "NOUN", "PROPN"):
                return None
        return None

    def _among(self, label: Word) -> Iterator[Victims]:
        """Who is among the dead: the people right before "among", or before its "is"."""
        among = self._among_before(label)
        at = among.index - 1 if among is not None else -1
        while at >= 0 and self.words[at].pos in ("AUX", "ADV"):
            at -= 1
        noun = self._whole(self.words[at]) if at >= 0 else None
        noun = noun or self._subject_of(among)
        for each in self.grammar.conjuncts(noun) if noun is not None else ():
            group = self.counter.group(each, sure=False)
            if group and each.pos in ("NOUN", "PROPN", "NUM"):
                yield group

    def _subject_of(self, among: Word | None) -> Word | None:
        """Who is said to be among them, before a clause between commas: "[Ana Gil], a nurse, was among the dead"."""
        people = self.grammar.head(among) if among is not None else None
        return self.grammar.child(people, "nsubj") if people is not None and self.grammar.child(people, "cop") else None

    def _whole(self, word: Word) -> Word | None:
        """The first of the people that `word` ends: the head of its phrase, and of what it is joined to."""
        while word.relation in ("conj", "nmod", "flat", "compound", "appos", "obl", "punct"):
            head = self.grammar.head(word)
            if head is None or head.index > word.index or head.pos not in ("NOUN", "PROPN", "NUM"):
                break
            word = head
        return word if word.pos in ("NOUN", "PROPN", "NUM") else None


def _only_describes(members: list[Victims]) -> bool:
    """True for "the dead were soldiers of the 3rd brigade": what they were, and no toll of its own."""
    return bool(members) and members[0].quantity.rule == "quantity.bare_plural"
