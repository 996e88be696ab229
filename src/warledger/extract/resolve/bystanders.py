"""People who are civilians by where they were harmed: "shells struck a market, killing nine people".

"People" says nothing of arms. Airwars takes the harmed for civilians unless something speaks against it; UCDP (GED
codebook 23.1, pp. 30-31) wants them unarmed. Read here in between: civilians where the place says so, and where the
report tells of no fight and of no fighters among them; else unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from itertools import chain

from warledger.extract.resolve.apart import is_of_other_time
from warledger.extract.resolve.climbing import climb, first_joined
from warledger.extract.resolve.harm_words import may_suffer, outcomes
from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.noun_phrases import NounPhrases, article, is_aged, is_person
from warledger.extract.resolve.scene import Scene
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Category, Outcome

_WORDS = resolving_words("bystanders")
# How many sentences back, or after a headline, people are told.
_BACK, _AFTER, _CLOSE = 5, 4, 4
# What may befall bystanders; the police arrest whom they suspect.
_INNOCENT = frozenset({Outcome.KILLED, Outcome.WOUNDED, Outcome.MISSING, Outcome.ABDUCTED, Outcome.DISPLACED})


class Setting(Enum):
    """What a sentence tells of where its people were harmed."""

    CIVIL = "civil"
    ARMED = "armed"


class Bystanders:
    """Answers for one report."""

    def __init__(self, scene: Scene, noun_phrases: NounPhrases) -> None:
        self.scene, self.noun_phrases = scene, noun_phrases
        self._settings: dict[int, Setting | None] = {}

    def are(self, sentence: Sentence, noun: Word | None, harm: Word) -> bool:
        """True if the people that `noun` names, whom `harm` befell, were where civilians are, without fighters.

        Asked of those of whom nothing else is told: who `may_be`.
        """
        grammar = self.scene.grammar(sentence)
        taken = (noun, harm, grammar.object(harm), grammar.passive_subject(harm))
        if _is_nobody(grammar, noun, harm) or "prisoner" in {one.lemma for one in taken if one is not None}:
            return False
        if self._is_mixed(sentence, noun):
            return False
        if noun is not None and is_aged(sentence, noun):
            return self._setting(sentence) is not Setting.ARMED
        if Outcome.DISPLACED in may_suffer(harm):
            return True
        if Outcome.ABDUCTED in outcomes(harm):
            below = grammar.subtree(noun) if noun is not None else ()
            return not any(self._is_fighter(sentence, one) for one in below)
        own = self._setting(sentence)
        if own is not None or self._has_deed(sentence) or is_of_other_time(sentence):
            return own is Setting.CIVIL
        told = set(self._settings_near(sentence))
        return Setting.CIVIL in told and Setting.ARMED not in told

    def _settings_near(self, sentence: Sentence) -> Iterator[Setting | None]:
        """Those of the sentences that one without a deed of its own goes on with; of a headline, those after it."""
        headline = sentence in self.scene.headlines
        for one in self.scene.after(sentence, _AFTER) if headline else self.scene.before(sentence, _BACK):
            yield self._setting(one)
            if not headline and self._has_deed(one):  # the attack that it goes on with
                return

    def may_be(self, sentence: Sentence, noun: Word | None, harm: Word) -> bool:
        """True of people of whom nothing is told but that they were harmed as bystanders may be."""
        return self.are_untold(sentence, noun) and self._may_befall(harm)

    def are_untold(self, sentence: Sentence, noun: Word | None) -> bool:
        """True of people of whom nothing is told but that they were harmed, or only a name or a nation."""
        anybody = noun is None or _is_anybody(noun) or is_person(sentence, noun)
        return anybody or (noun is not None and self.nationals(sentence, noun) is not None)

    def nationals(self, sentence: Sentence, noun: Word) -> str | None:
        """What people are called of whom only their nation is told: "Palestinians", "two [Iranians]"."""
        label = self.scene.label_at(sentence, noun)
        people = label is not None and label.sort is Sort.PEOPLE and label.last == noun.index
        return noun.text if people and noun.text.lower().endswith("s") and noun.relation != "amod" else None

    def _is_mixed(self, sentence: Sentence, noun: Word | None) -> bool:
        """True of those of whom it is told how many were civilians: "eight people, including [five civilians]"."""
        behind = sentence.words[noun.index + 1 :] if noun is not None else ()
        return any(word.lemma == "civilian" and self._is_part(sentence, word) for word in behind)

    def _may_befall(self, harm: Word) -> bool:
        """True of what bystanders suffer, and of a count of the dead: "an earlier [count] of 14"."""
        return bool(may_suffer(harm) & _INNOCENT) or harm.lemma in _WORDS["counts"]

    def _setting(self, sentence: Sentence) -> Setting | None:
        if sentence.start not in self._settings:
            self._settings[sentence.start] = self._read(sentence)
        return self._settings[sentence.start]

    def _read(self, sentence: Sentence) -> Setting | None:
        if any(is_word(word.lemma, "fight") for word in sentence.words):
            return Setting.ARMED
        if any(self._fighters(sentence)) or any(self._no_civilians(sentence)):
            return Setting.ARMED
        if any(word.lemma == "massacre" for word in sentence.words):  # of people without arms
            return Setting.CIVIL
        harms = any(_is_harm(word) for word in sentence.words)
        civil = chain(self._sites(sentence, struck_only=not harms), self._civilians(sentence) if harms else ())
        return Setting.CIVIL if any(True for _ in civil) else None

    def _has_deed(self, sentence: Sentence) -> bool:
        """True of a sentence that tells of an attack of its own; "the attack" is the one told before."""
        grammar = self.scene.grammar(sentence)
        for word in sentence.words:
            above = grammar.head(word)
            if above is not None and above.lemma in _WORDS["consequences"]:  # "as a result of [shelling]": goes back
                continue
            deed = is_word(word.lemma, "onslaught", "means") and word.pos in ("NOUN", "VERB") and not _is_harm(word)
            if deed and (word.pos == "VERB" or article(grammar, word) not in ("the", "this", "these")):
                return True
        return False

    def _fighters(self, sentence: Sentence) -> Iterator[Word]:
        """Fighters who are harmed in the sentence: no attackers, nobody's possessors."""
        grammar = self.scene.grammar(sentence)
        for word in sentence.words:
            if word.pos not in ("NOUN", "PROPN"):
                continue
            explained = [one.text.lower() for one in sentence.words[max(0, word.index - 2) : word.index]]
            harmed = self._is_harmed(sentence, word) and grammar.preposition(word) != "by"
            harmed = harmed or "them" in explained  # "all of them soldiers"
            if harmed and self._is_fighter(sentence, word):
                yield word

    def _no_civilians(self, sentence: Sentence) -> Iterator[Word]:
        """Fighters who are counted among the harmed, and officials who are: "six civilians and [16 troops]"."""
        grammar = self.scene.grammar(sentence)
        for word in sentence.words:
            if word.pos not in ("NOUN", "PROPN") or grammar.preposition(word) == "by" or word.relation == "nsubj":
                continue
            category = self.noun_phrases.of(sentence, word).category
            counted = category is Category.COMBATANT and grammar.child(word, "nummod") is not None
            held = category is Category.OFFICIAL and (self._is_part(sentence, word) or word.relation == "appos")
            yield from (word,) if counted or held else ()

    def _is_fighter(self, sentence: Sentence, noun: Word) -> bool:
        """True of "soldiers", "army personnel", "forces"."""
        if noun.pos not in ("NOUN", "PROPN") or noun.lemma == "bomber":  # who blows himself up is no fight
            return False
        phrase = self.noun_phrases.of(sentence, noun)
        armed = is_word(noun.lemma, "army") or (phrase.role is not None and phrase.has("army", "security", "police"))
        gang = noun.lemma == "member" and phrase.has("group", "militia", "rebel")
        return (
            phrase.category is Category.COMBATANT or bool(gang) or bool(armed and phrase.category is Category.UNKNOWN)
        )

    def _sites(self, sentence: Sentence, *, struck_only: bool) -> Iterator[Word]:
        grammar = self.scene.grammar(sentence)
        for word in sentence.words:
            if word.pos not in ("NOUN", "PROPN"):
                continue
            inside = grammar.preposition(word) in _WORDS["at_place"]
            struck = self._is_struck(sentence, word)
            used = any(
                self._is_of_civilians(one) for one in grammar.subtree(word) if abs(one.index - word.index) <= _CLOSE
            )
            if is_word(word.lemma, "civil") or used:
                beside = not struck_only and (inside or word.relation == "compound")
                yield from (word,) if struck or beside else ()
            elif struck and (is_word(word.lemma, "care", "village") or _is_shelled(sentence, word)):
                yield word

    def _is_of_civilians(self, word: Word) -> bool:
        """True of "refugee [camp]", "a [camp] for displaced people", "a nine-storey [building]"."""
        written = (word.lemma, word.text.lower())
        return any(is_word(one, "civilian_use") for one in written) or word.lemma.endswith(("storey", "story"))

    def _is_struck(self, sentence: Sentence, noun: Word) -> bool:
        """True of "shelled [the hospital]", "landed on [the clinic]", "a raid on [the village]"."""
        grammar = self.scene.grammar(sentence)
        head = grammar.head(noun)
        if head is None or not (is_word(head.lemma, "strike", "means", "onslaught") or head.lemma in _WORDS["landing"]):
            return False
        return noun.relation in ("obj", "nsubj:pass", "compound") or grammar.preposition(noun) in _WORDS["at_target"]

    def _civilians(self, sentence: Sentence) -> Iterator[Word]:
        """Civilians who are harmed in the sentence."""
        for word in sentence.words:
            if self._is_harmed(sentence, word) and not self._is_part(sentence, word):
                role = self.noun_phrases.of(sentence, word).role
                yield from (word,) if role is not None and role.side == "civilians" else ()

    def _is_harmed(self, sentence: Sentence, word: Word) -> bool:
        """True of what harm is done to, and of those that are joined to it."""
        grammar = self.scene.grammar(sentence)
        first = first_joined(grammar, word)
        return _is_harmed(first, grammar.head(first))

    def _is_part(self, sentence: Sentence, word: Word) -> bool:
        """True of "nine people, including [two children]": that says nothing of the others."""
        grammar = self.scene.grammar(sentence)
        holding = climb(grammar, word, "conj", "nmod", "obj", "appos")
        return any((grammar.preposition(one) or "").startswith(("includ", "among")) for one in holding)


def _is_shelled(sentence: Sentence, place: Word) -> bool:
    """True of a named place under fire from afar: "shelled [Tora]", "rocket strikes on [Tora]"."""
    named = sentence.is_in_name(place, NameKind.PLACE)
    return named and place.head is not None and is_word(sentence.words[place.head].lemma, "from_afar")


def _is_anybody(noun: Word) -> bool:
    return (
        noun.pos in ("NUM", "DET", "PRON") or noun.lemma in _WORDS["anybody"] or noun.text.lower() in _WORDS["anybody"]
    )


def _is_nobody(grammar: Grammar, noun: Word | None, harm: Word) -> bool:
    """True of "no casualties": nobody is no civilian."""
    counted = (one for one in (noun, harm) if one is not None)
    return any(child.text.lower() in ("no", "any") for one in counted for child in grammar.children(one, "det"))


def _is_harmed(word: Word, head: Word | None) -> bool:
    """True of what harm is done to: "killed [two nurses]", "[a nurse] died", "the death of [a nurse]"."""
    if head is None:
        return word.pos in ("NOUN", "PROPN")  # "Nine nurses dead"
    if word.relation == "nsubj":
        return head.lemma in _WORDS["dying"] or head.pos == "ADJ" or _is_harm_noun(head)
    return word.relation in ("obj", "nsubj:pass", "nmod") and _is_harm(head)


def _is_harm(word: Word) -> bool:
    return bool(outcomes(word))


def _is_harm_noun(word: Word) -> bool:
    return word.pos == "NOUN" and _is_harm(word)
