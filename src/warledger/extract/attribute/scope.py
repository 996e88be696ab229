"""Which cues of a sentence govern a word: up from the word, past nothing that ends their scope."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from warledger.extract.attribute.judgements import Judgements, inside_first
from warledger.extract.attribute.phrases import Phrases
from warledger.extract.attribute.utterance import Utterance
from warledger.extract.attribute.verbs import Verbs
from warledger.knowledge.english.cues import cues
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Stance

# Who is blamed for "the attack that killed nine", or denies it, does not dispute what is told of it in passing.
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_ABOUT_DEEDS = frozenset({Stance.BLAMES, Stance.DENIES})


@dataclass(slots=True)
class _Climb:
    """The way up from a word: what was passed, whose cues were found, and what was met that ends the scope of others.

    `contrasted` behind a "but" or a bracket, `subjects` past a clause with a subject of its own, `related` past a
    relative clause, `dated` past what only dates the news.
    """

    word: Word
    quoted: bool
    recalled: bool
    path: list[Word] = field(default_factory=list)
    found: list[Utterance] = field(default_factory=list)
    contrasted: bool = False
    subjects: bool = False
    related: bool = False
    dated: bool = False


class Scope:
    """The cues of one sentence, and what each governs."""

    def __init__(self, sentence: Sentence, names: frozenset[str] = frozenset()) -> None:
        """`names`, in lower case, are those of voices of the report: "Four dead – Rapid Support"."""
        self.sentence, self._names = sentence, names
        self.grammar = Grammar(sentence)
        self.listed = tuple(self._passed_on(list(self._found())))
        self.utterances = tuple(utterance for utterance in self.listed if utterance.governs)

    def _found(self) -> Iterator[Utterance]:
        phrases, verbs, known = Phrases(self.grammar, self._names), Verbs(self.grammar), cues()
        judgements = Judgements(self.grammar)
        for word in self.sentence.words:
            lemma, text = word.lemma, word.text.lower()
            if lemma in known.openings or text in known.openings:
                yield from phrases.at(word)
                yield from verbs.at(word)
                yield from judgements.at(word)

    def _passed_on(self, found: list[Utterance]) -> Iterator[Utterance]:
        """Where "the ministry said, citing medics", what the ministry said is what the medics are cited for."""
        for utterance in found:
            hosts = [
                other
                for other in (found if utterance.inner else ())
                if other.governs and other is not utterance and other.cue.index in utterance.content
            ]
            yield replace(utterance, content=hosts[0].content) if hosts else utterance

    def is_within(self, utterance: Utterance) -> bool:
        """True if another voice says the utterance: "the judge said that [the mayor ordered] it"."""
        others = [each.content for each in self.utterances if each.voice is not None and each is not utterance]
        node = utterance.cue if others else None
        while node is not None:
            if any(node.index in content for content in others):
                return True
            node = self.grammar.head(node)
        return False

    def governing(self, word: Word, *, quoted: bool = False, recalled: bool = False) -> tuple[Utterance, ...]:
        """The cues that `word` stands under, innermost first; `quoted` if it stands in quotation marks.

        `recalled` where it tells of something older than the news: then who speaks of the news does not vouch for what
        the report reminds of in passing, "the army said it was revenge for a raid that [killed] nine in May".
        """
        if not quoted and self._is_remark(word):
            return ()
        climb = _Climb(word, quoted, recalled)
        for node in (word, *self.grammar.above(word)):
            self._step(climb, node)
            here = [each for each in self.utterances if node.index in each.content and self._reaches(each, climb)]
            climb.found.extend(sorted(here, key=_nearness))
            if climb.found and not quoted and self._contrasts(node):
                break
            climb.related = climb.related or (node.relation == "acl:relcl" and not self._is_told_by(node))
            climb.subjects = climb.subjects or climb.related or self._has_own_subject(node)
        return inside_first(self.grammar, climb.found)

    def _step(self, climb: _Climb, node: Word) -> None:
        climb.path.append(node)
        if not climb.quoted:
            climb.dated = climb.dated or self._is_measured(node)
            climb.contrasted = climb.contrasted or self._is_but(node) or self._is_opened(node, "(")

    def _reaches(self, utterance: Utterance, climb: _Climb) -> bool:
        """True if nothing on the way up to what the cue governs ends its scope."""
        word, path = climb.word, climb.path
        return not (
            climb.dated
            or utterance in climb.found
            or (utterance.quoted and not climb.quoted)
            or self._is_own(utterance, path)
            or (climb.contrasted and utterance.cue.index < word.index)
            or (climb.subjects and utterance.narrow)
            or (climb.related and utterance.stance in _ABOUT_DEEDS)
            or (utterance.closed and _is_joined_behind(utterance, path))
            or (len(path) > 1 and utterance.stance is Stance.DECLINES)  # who declines to confirm it says nothing
            or self._is_said_besides(utterance, path)
            or (climb.recalled and not climb.quoted and self._reminds(path[-1], path))
        )

    def _is_remark(self, word: Word) -> bool:
        """True for "…, a figure that could not be [confirmed]": the report's own, whoever gave the figure.

        So is "…, a claim that residents [rejected]".
        """
        noun = self.grammar.head(word) if word.relation == "acl:relcl" else None
        said = cues().nouns.keys() | cues().sets.tolls
        aside = noun is not None and noun.relation in ("appos", "parataxis") and noun.lemma in said
        if aside and any(cue.stance is Stance.DENIES for cue in cues().verbs.get(word.lemma, ())):
            return True
        if word.relation != "acl:relcl" or self.grammar.negation(word) is None or not self.grammar.is_passive(word):
            return False
        return any(cue.stance is Stance.CONFIRMS for cue in cues().verbs.get(word.lemma, ()))

    def _reminds(self, said: Word, path: list[Word]) -> bool:
        """True if the word stands in a relative clause on another deed than those of whom a clause says something."""
        clause = self.grammar.child(said, "nsubj", "nsubj:pass", "expl", "cop") is not None
        nouns = (
            self.grammar.head(node) for node in path if node.relation == "acl:relcl" and not self._is_of_people(node)
        )
        return clause and any(noun is not None and noun != said and noun.relation not in _SUBJECTS for noun in nouns)

    def _is_told_by(self, relative: Word) -> bool:
        """True for "figures [according to which nine died]": what the figures tell, and no deed told in passing."""
        cases = (
            case for noun in self.grammar.children(relative, "obl") for case in self.grammar.children(noun, "case")
        )
        return any(case.text.lower() == "according" for case in cases)

    def _is_measured(self, node: Word) -> bool:
        """True for "…, four days [after] gunmen killed nine": an earlier deed that only dates the news."""
        marks = self.grammar.children(node, "mark", "advmod") if node.relation == "advcl" else ()
        if not any(mark.text.lower() in ("after", "before") for mark in marks):
            return False
        return any(self.grammar.children(time, "nummod", "det") for time in self.grammar.children(node, "obl:unmarked"))

    def _is_of_people(self, relative: Word) -> bool:
        """True for "students who were shot": they are told of, and no deed is recalled."""
        before = (word for word in self.grammar.subtree(relative) if word.index < relative.index)
        return any(word.text.lower() in ("who", "whom", "whose") for word in before)

    def own_stance(self, word: Word) -> Stance:
        """How a text that speaks of itself stands to `word`: "we deny that [nine] died".

        What it denies a part in is told in passing: "we did not shell the village, where nine [died]".
        """
        above = (word, *self.grammar.above(word))
        passing = any(node.relation == "acl:relcl" for node in above)
        own = (
            each for each in self.listed if each.own and not (each.quoted or (passing and each.stance in _ABOUT_DEEDS))
        )
        below = (
            each.stance
            for each in own
            if any(word in self.grammar.subtree(self.sentence.words[index]) for index in each.content)
        )
        return next(below, Stance.ASSERTS)

    def _is_own(self, utterance: Utterance, path: list[Word]) -> bool:
        """True if the word is part of the cue's own clause or of the name of its voice, not of what is said."""
        at = next(place for place, word in enumerate(path) if word.index in utterance.content)
        below = {word.index for word in path[:at]}
        voice = utterance.voice.index if utterance.voice else -1
        named = voice in below and not _stands_before(path[0], utterance, voice)
        return utterance.cue.index in below or named or (at > 0 and self._is_occasion(path[at - 1], path[at]))

    def _is_said_besides(self, utterance: Utterance, path: list[Word]) -> bool:
        """True for "nine died, medics said, and residents [blamed] the army": another's saying, joined on behind."""
        joined = (node for node in path if node.relation == "conj" and node.index > utterance.cue.index)
        return any(
            each.cue == node and each.voice is not None and self._has_own_subject(node)
            for node in joined
            for each in self.listed
            if (head := self.grammar.head(node)) is not None and head.index < utterance.cue.index
        )

    def _is_occasion(self, clause: Word, noun: Word) -> bool:
        """True for "issued a statement [after nine died]": when it was said, and no part of it."""
        marks = self.grammar.children(clause, "mark", "advmod") if clause.relation in ("acl", "advcl") else ()
        return noun.pos == "NOUN" and any(mark.text.lower() in cues().sets.occasions for mark in marks)

    def _contrasts(self, node: Word) -> bool:
        """True if the clause of `node` is set against the one that governs it."""
        if node.relation in ("conj", "parataxis"):
            return self._is_but(node) or self._is_opened(node, "(", ";")
        marks = self.grammar.children(node, "mark") if node.relation == "advcl" else ()
        return any(mark.text.lower() in cues().sets.contrast for mark in marks)

    def _is_but(self, node: Word) -> bool:
        if node.relation not in ("conj", "parataxis", "ccomp"):
            return False
        if any(mark.text.lower() == "that" for mark in self.grammar.children(node, "mark")):
            return False
        openers = self.grammar.children(node, "cc", "advmod")
        return self._is_finite(node) and any(opener.text.lower() in cues().sets.but for opener in openers)

    def _is_opened(self, node: Word, *marks: str) -> bool:
        """True for a clause behind a bracket, which is the report's own remark, or behind a semicolon."""
        if node.relation != "parataxis":
            return False
        first = min(word.index for word in self.grammar.subtree(node))
        return any(word.text in marks for word in self.sentence.words[max(0, first - 1) : first + 1])

    def _is_finite(self, node: Word) -> bool:
        return bool(self.grammar.children(node, "nsubj", "nsubj:pass", "expl", "aux", "aux:pass", "cop"))

    def _has_own_subject(self, node: Word) -> bool:
        return node.relation in ("conj", "parataxis") and bool(
            self.grammar.children(node, "nsubj", "nsubj:pass", "expl")
        )


def _is_joined_behind(utterance: Utterance, path: list[Word]) -> bool:
    return any(node.relation == "conj" and node.pos == "VERB" and node.index > utterance.cue.index for node in path)


def _stands_before(word: Word, utterance: Utterance, voice: int) -> bool:
    """True if the word stands before a cue that its voice follows: no part of the name, however it was read."""
    return word.index < utterance.cue.index < voice


def _nearness(utterance: Utterance) -> tuple[bool, int]:
    """Who stands behind another comes first, then the later cue."""
    return not utterance.inner, -utterance.cue.index
