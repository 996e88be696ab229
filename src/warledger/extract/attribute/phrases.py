"""Cues that are no verbs: "according to", "reportedly", "the army's statement that", "Police: seven dead"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.attribute.labels import Labels
from warledger.extract.attribute.nouns import antecedent, can_speak, is_own, owner
from warledger.extract.attribute.trailing import before
from warledger.extract.attribute.utterance import Utterance
from warledger.knowledge.english.cues import Cue, cues
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word
from warledger.values import Stance

_CLAUSES = ("root", "ccomp", "parataxis", "conj", "advcl", "acl:relcl", "xcomp")


class Phrases:
    """The cues of one sentence that are no verbs of saying."""

    def __init__(self, grammar: Grammar, names: frozenset[str] = frozenset()) -> None:
        self.grammar, self._labels = grammar, Labels(grammar, names)
        self.words = grammar.sentence.words

    def at(self, word: Word) -> Iterator[Utterance]:
        """The utterances whose cue begins with `word`."""
        yield from self._preposition(word)
        yield from self._counting(word)
        yield from self._adverb(word)
        yield from self._noun(word)
        yield from self._disposition(word)
        yield from self._labels.at(word)

    # "according to"

    def _preposition(self, word: Word) -> Iterator[Utterance]:
        for length in (4, 2, 1) if word.text.lower() in cues().preposition_openings else ():
            words = self.words[word.index : word.index + length]
            cue = cues().prepositions.get("-".join(each.text.lower() for each in words))
            if cue is None:
                continue
            relative = self._relative_after(words)
            if relative is not None and self._is_denied(antecedent(self.grammar, relative) or relative):
                return
            voice = self._stating(relative) if relative is not None else self._named_after(words)
            if voice is not None and cue.takes(voice.lemma) and (can_speak(self.grammar, voice) or not cue.voice):
                governed = frozenset({self._clause_of(relative or voice, words).index})
                if relative is None and not cue.inner and self._ends_sentence(voice, words):
                    governed |= before(self.grammar, words[0].index)
                yield Utterance(words, cue.stance, cue.rule, voice, governed, inner=cue.inner)
            return

    def _counting(self, by: Word) -> Iterator[Utterance]:
        """As in "by [the army]'s count", "in [his] version", "by most accounts"."""
        noun = self.grammar.head(by)
        known = {"by": cues().sets.counts, "in": cues().sets.versions}.get(by.text.lower(), frozenset())
        if noun is None or noun.lemma not in known or (by.text.lower() == "in" and not owner(self.grammar, noun)):
            return
        voice = owner(self.grammar, noun)
        governed = frozenset({self._clause_of(noun, (by,)).index})
        own = voice is not None and (is_own(self.grammar, voice) or voice.text.lower() in cues().sets.ours)
        if voice is not None and not own and (can_speak(self.grammar, voice) or voice.pos == "PRON"):
            yield Utterance((noun, by), Stance.ASSERTS, "cue.by_count", voice, governed, closed=True)
        elif voice is None:
            yield Utterance((noun, by), Stance.HEARSAY, "cue.by_count", None, governed, closed=True)

    def _relative_after(self, words: tuple[Word, ...]) -> Word | None:
        """As in "according to [which]", "according to [whom]"."""
        after = self.words[words[-1].index + 1 : words[-1].index + 2]
        return next((word for word in after if word.text.lower() in ("which", "whom")), None)

    def _stating(self, relative: Word) -> Word | None:
        """What "which" stands for: who makes "the allegations spread by [bloggers] according to which …"."""
        noun = antecedent(self.grammar, relative)
        if noun is None or noun.index == relative.index:
            return None
        return owner(self.grammar, noun) or noun

    def _named_after(self, words: tuple[Word, ...]) -> Word | None:
        """The noun after the preposition, however it is read: as its case, or as the object of a participle."""
        for word in words:
            found = self.grammar.child(word, "obj", "iobj", "obl")
            if found is not None and found.index > words[-1].index:
                return found
        head = self.grammar.head(words[0])
        if head is None or head.index <= words[-1].index:
            return self._beside(words[-1], head)
        above = self.grammar.head(head)  # "according to [residents] of the town" where it was read as the town's
        misread = head.relation == "nmod" and above is not None and words[-1].index < above.index < head.index
        return above if misread else head

    def _beside(self, last: Word, head: Word | None) -> Word | None:
        """As in "…, the agency reports, citing [two officials]" where they were read as the other verb's."""
        if head is None or last.pos != "VERB":
            return None
        nouns = self.grammar.children(head, "obj", "obl", "obl:unmarked")
        starts = {min(word.index for word in self.grammar.subtree(noun)): noun for noun in nouns}
        return starts.get(last.index + 1)

    def _clause_of(self, voice: Word, words: tuple[Word, ...]) -> Word:
        """The head of the clause that the phrase belongs to; joined clauses belong to one."""
        inside = {word.index for word in words}
        head = self.grammar.head(voice)
        if head is not None and head.index in inside:
            head = self.grammar.head(head)
        while head is not None and not self._is_clause(head):
            head = self.grammar.head(head)
        whole = self._ends_sentence(voice, words)
        while (
            head is not None and head.index < words[0].index and (head.relation == "conj" or self._is_when(head, whole))
        ):
            head = self.grammar.head(head)
        return head or voice

    def _ends_sentence(self, voice: Word, words: tuple[Word, ...]) -> bool:
        """True for a phrase that a comma parts from all of the sentence before it."""
        last = max(word.index for word in self.grammar.subtree(voice))
        closed = all(word.pos == "PUNCT" for word in self.words[last + 1 :])
        return closed and words[0].index > 0 and self.words[words[0].index - 1].text == ","

    def _is_when(self, clause: Word, whole: bool) -> bool:
        """True for "after jets bombed it", if the `whole` sentence is said; not for what stands against the rest."""
        marks = self.grammar.children(clause, "mark") if whole and clause.relation == "advcl" else ()
        return any(mark.text.lower() in cues().sets.occasions - cues().sets.contrast for mark in marks)

    def _is_clause(self, word: Word) -> bool:
        return word.relation in _CLAUSES and (
            word.relation != "conj" or word.pos in ("VERB", "AUX") or self.grammar.child(word, "nsubj") is not None
        )

    # "reportedly", "alleged"

    def _adverb(self, word: Word) -> Iterator[Utterance]:
        cue = cues().adverbs.get(word.text.lower())
        head = self.grammar.head(word)
        if cue is not None and head is not None:
            yield Utterance((word,), cue.stance, cue.rule, None, frozenset({head.index}), narrow=True)
        cue = cues().adjectives.get(word.text.lower())
        if cue is not None and head is not None and word.relation == "amod":
            yield Utterance((word,), cue.stance, cue.rule, None, frozenset({head.index}), narrow=True)

    # "the army's statement that …", "a report by medics of …"

    def _noun(self, noun: Word) -> Iterator[Utterance]:
        if noun.pos != "NOUN" or noun.relation == "compound":
            return
        yield from self._figure(noun)
        trailing = self._trailing(noun)
        if trailing is not None:
            yield trailing
            return
        cue = cues().nouns.get(noun.lemma)
        told = list(self._told(noun, cue)) if cue is not None else []
        attitude = cues().attitude_nouns.get(noun.lemma)
        yield from told or (self._held(noun, attitude) if attitude is not None else ())

    def _trailing(self, noun: Word) -> Utterance | None:
        """As in "Nine men died, [the Doro news agency] reports, citing medics" where the verb was read as a noun."""
        head = self.grammar.head(noun)
        if noun.text.lower() != "reports" or noun.relation not in ("parataxis", "appos") or head is None:
            return None
        voice = self.words[noun.index - 1]
        first = min(word.index for word in self.grammar.subtree(noun))
        after_comma = self.words[first].text == "," or self.words[max(0, first - 1)].text == ","
        if voice.relation != "compound" or not after_comma or not can_speak(self.grammar, voice):
            return None
        said = frozenset({self._clause_of(noun, (noun,)).index} if head.pos == "VERB" else {head.index})
        return Utterance((noun,), Stance.ASSERTS, "cue.reported", voice, said)

    def _told(self, noun: Word, cue: Cue) -> Iterator[Utterance]:
        content = frozenset(word.index for word in self._stated(noun))
        voice = owner(self.grammar, noun)
        if voice is None and self._is_denied(noun):
            return
        if content and (voice is not None or cue.stance is not Stance.ASSERTS or noun.feature("Number") == "Plur"):
            yield Utterance((noun,), cue.stance if voice else Stance.HEARSAY, cue.rule, voice, content)

    def _is_denied(self, noun: Word) -> bool:
        """True for "rejected [the accusation] that …": who denies it is its voice, and nobody besides."""
        verb = self.grammar.head(noun) if noun.relation == "obj" else None
        denying = cues().verbs.get(verb.lemma, ()) if verb is not None else ()
        return any(cue.stance is Stance.DENIES for cue in denying)

    def _stated(self, noun: Word) -> Iterator[Word]:
        for clause in self.grammar.children(noun, "acl", "ccomp", "acl:relcl", "appos"):
            marks = self.grammar.children(clause, "mark")
            if any(mark.text.lower() in ("that", "of", "about") for mark in marks):
                yield clause
        whole = self.grammar.head(noun)
        if noun.relation == "nsubj:outer" and whole is not None:  # "the army's estimate is that [nine died]"
            yield whole
        yield from self.grammar.complements(noun, "of")
        yield from self.grammar.complements(noun, "about")

    def _figure(self, noun: Word) -> Iterator[Utterance]:
        """As in "[its] previous toll was 116": an earlier figure of one who spoke before."""
        whole, voice = self.grammar.head(noun), self.grammar.child(noun, "nmod:poss")
        own = voice is not None and voice.text.lower() in ("its", "their") and self.grammar.children(noun, "amod")
        if whole is None or voice is None or not own or noun.relation != "nsubj":
            return
        if whole.pos == "NUM" and self.grammar.child(whole, "cop") is not None:
            yield Utterance((noun,), Stance.ASSERTS, "cue.by_count", voice, frozenset({noun.index, whole.index}))

    # "the army's hope that …", "criticism of the plan by …"

    def _held(self, noun: Word, cue: Cue) -> Iterator[Utterance]:
        """An attitude that somebody has."""
        voice = owner(self.grammar, noun)
        if voice is None or not (can_speak(self.grammar, voice) or is_own(self.grammar, voice)):
            return
        stated = frozenset(word.index for word in self._stated(noun) if word.relation not in ("nmod", "obl"))
        about = [word for word in self.grammar.children(noun, "nmod", "acl", "acl:relcl") if word.index != voice.index]
        directed = frozenset(word.index for word in about if word.relation != "nmod" or self._is_directed(word))
        if stated and cue.governs:
            yield Utterance((noun,), cue.stance, cue.rule, voice, stated)
        elif directed:
            yield Utterance((noun,), cue.stance, cue.rule, voice, directed, governs=False)

    def _is_directed(self, noun: Word) -> bool:
        return self.grammar.preposition(noun) in cues().sets.directed

    # "is skeptical that …", "was worried about …"

    def _disposition(self, word: Word) -> Iterator[Utterance]:
        """An attitude that an adjective gives to the subject."""
        cue = cues().attitude_adjectives.get(word.lemma) or cues().attitude_adjectives.get(word.text.lower())
        if cue is None or word.pos not in ("ADJ", "VERB"):
            return
        named = self.grammar.subject(word) or self.grammar.passive_subject(word)
        voice = antecedent(self.grammar, named)
        if named is None or voice is None or not (can_speak(self.grammar, voice) or is_own(self.grammar, voice)):
            return
        clauses = [child.index for child in self.grammar.children(word, "ccomp")]
        directed = [child.index for child in self.grammar.children(word, "xcomp", "advcl")]
        directed += [child.index for child in self.grammar.children(word, "obl") if self._is_directed(child)]
        governs = cue.governs and bool(clauses) and self.grammar.negation(word) is None
        if clauses or directed:
            content = frozenset(clauses if governs else [*clauses, *directed])
            yield Utterance((word,), cue.stance, cue.rule, voice, content, named=named, governs=governs)
