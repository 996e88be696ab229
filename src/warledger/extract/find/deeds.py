"""What else a sentence claims: materiel, control, outcome, responsibility, allegations, actions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from warledger.extract.find.allegations import Allegations
from warledger.extract.find.attack_nouns import AttackNouns
from warledger.extract.find.attacks import Attack, Attacks
from warledger.extract.find.authors import AUTHORING, Authors
from warledger.extract.find.blame import BLAMING, Blame
from warledger.extract.find.denials import DENYING, Denials
from warledger.extract.find.gains import Gains
from warledger.extract.find.stating import Stating
from warledger.extract.find.tolls import tolls
from warledger.extract.mention import DeedMention
from warledger.knowledge.english.deeds import deeds, first_words
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, Kind


def deeds_of(document: Document, sentence: Sentence) -> tuple[DeedMention, ...]:
    """The deeds that `sentence` claims, in the order of its words."""
    known = _telling()
    words = [word for word in sentence.words if word.lemma in known]
    if not words:
        return ()
    finder = _Deeds(Stating(document, sentence))
    found = tuple(mention for word in words for mention in finder.at(word))
    if DENYING.isdisjoint(word.lemma for word in words):
        return found
    told = [*(deed.predicate for deed in found), *(toll.predicate for toll in tolls(document, sentence))]
    return (*found, *Denials(finder.stating).besides(told))


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    """The words that may tell a deed, alone or with others: most are passed over at once."""
    return first_words() | BLAMING | AUTHORING | DENYING


class _Deeds:
    """Finds the deeds of one sentence; a word claims those of the first kind that it has any of."""

    def __init__(self, stating: Stating) -> None:
        self.stating, self.grammar = stating, stating.grammar
        self.blame, self.allegations = Blame(stating), Allegations(stating)
        self.authors = Authors(stating)
        self.gains, self.attacks, self.nouns = Gains(stating), Attacks(stating), AttackNouns(stating)

    def at(self, word: Word) -> Iterator[DeedMention]:
        finders: tuple[Callable[[Word], Iterator[DeedMention]], ...] = ()
        if word.pos == "VERB":
            finders = (self.blame.of_verb, self.gains.of_verb, self._action)
        elif word.pos == "NOUN":
            finders = (self.gains.of_noun, self.allegations.of_noun, self._attack_noun)
        elif word.pos == "ADJ":
            finders = (self.blame.of_adjective,)
        found = (list(find(word)) for find in finders)
        yield from next((mentions for mentions in found if mentions), ())
        if word.pos == "NOUN":
            yield from self.authors.of_noun(word)

    def _action(self, verb: Word) -> Iterator[DeedMention]:
        """As in "attacked a convoy", "the clashes began on Thursday", "seized power"."""
        if self.stating.is_in(verb, "action", "begins"):
            fight = self._fight(verb)
            if fight is not None:
                actor = self.stating.actor(verb)
                begun = actor if fight == self.stating.patient(verb) else None  # "the fighting began" names nobody
                yield self.stating.mention(Kind.ACTION, verb.lemma, verb, actor=begun, target=fight)
        elif self.stating.is_in(verb, "action", "powers"):
            actor, power = self.stating.actor(verb), self.stating.patient(verb)
            yield self.stating.mention(Kind.ACTION, verb.lemma, verb, actor=actor, target=power)
        else:
            yield from map(self._mention, self.attacks.of_verb(verb))

    def _attack_noun(self, noun: Word) -> Iterator[DeedMention]:
        return map(self._mention, self.nouns.of_noun(noun))

    def _mention(self, attack: Attack) -> DeedMention:
        actor, target, weapon = attack.actor, attack.target, attack.weapon
        return self.stating.mention(
            Kind.ACTION, attack.deed, attack.predicate, actor=actor, target=target, weapon=weapon
        )

    def _fight(self, verb: Word) -> Word | None:
        """What began: the subject, the object, or the word before "which" and "that"."""
        subject = self.grammar.subject(verb)
        near = self.stating.sentence.words[subject.index - 1] if subject is not None and subject.pos == "PRON" else None
        candidates = (self.stating.patients.antecedents.of(verb, subject), self.stating.patient(verb), near)
        fights = deeds()["action"]["nouns"] | {"action"}
        return next((word for word in candidates if word and {word.lemma, word.text.lower()} & fights), None)
