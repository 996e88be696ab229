"""Verbs that say nothing without their noun: "lost their lives", "took nine prisoner", "suffered losses"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.groups import Groups
from warledger.extract.find.harm_words import HarmWords
from warledger.extract.find.owners import Owners
from warledger.extract.find.victims import Victims
from warledger.knowledge.english.finding import finding_words
from warledger.knowledge.english.harm import Harm
from warledger.knowledge.english.people import is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_WORDS = finding_words("light")
_PROPERTY = _WORDS["property"]
_OF_BATTLE = _WORDS["of_battle"]
_TURNED = _WORDS["turned"]


class LightVerbs:
    """Finds the groups of the light verbs of one sentence."""

    def __init__(self, grammar: Grammar, words: HarmWords, groups: Groups, owners: Owners) -> None:
        self.grammar, self.words, self.groups, self.owners = grammar, words, groups, owners
        self.counter, self.patients = groups.counter, groups.patients

    def of(self, verb: Word, harm: Harm) -> Iterator[Victims]:
        """The groups that `verb` and its noun harm."""
        noun = (self.words.light(verb) or (None,))[0]
        if noun is None:
            return
        own = any(each.lemma == "own" for each in self.grammar.children(noun, "amod"))
        if noun.lemma in ("loss", "casualty"):
            yield from self._losses(verb, noun, harm)
        elif (
            verb.lemma == "turn"
            and noun.lemma in _TURNED
            and not any(each.feature("Reflex") for each in self.grammar.children(verb))
        ):
            return  # a gun turned on others
        elif harm.victims == "noun" and not own:
            owners = self.owners.of(noun) or self.grammar.children(verb, "iobj")  # "cost [12 people] their lives"
            owners = owners or self._theirs(verb, noun)
            owned = [victims for owner in owners for victims in self.groups.of(verb, owner, harm)]
            yield from owned or self.groups.number_alone(noun)
        elif harm.victims == "subject" and noun in (self.grammar.head(verb), self.grammar.passive_subject(verb)):
            yield from self.groups.number_alone(noun)  # "[12] lives were lost"
        else:
            yield from self._doers(verb, noun, harm, own=own)

    def _theirs(self, verb: Word, noun: Word) -> tuple[Word, ...]:
        """Whose throat it is, where the clause above says: "[six miners] were found with their throats cut"."""
        above = self.grammar.head(verb)
        own = any(each.pos == "PRON" for each in self.grammar.children(noun, "nmod:poss"))
        if not own or above is None or verb.relation not in ("advcl", "acl"):
            return ()
        whose = self.grammar.passive_subject(above) or self.grammar.child(above, "obj")
        return (whose,) if whose is not None else ()

    def _doers(self, verb: Word, noun: Word, harm: Harm, *, own: bool) -> Iterator[Victims]:
        """Those who lose or suffer, and those who are taken."""
        if own or harm.victims == "subject":
            victims = self.patients.antecedents.doer(verb)
        else:
            held = self.patients.modified(verb)  # "the 12 guards held hostage"
            victims = self.grammar.passive_subject(verb) or held or self.grammar.object(verb)
        victims = self.patients.antecedents.of(verb, victims)
        if victims is not None and victims.index != noun.index:
            yield from self.groups.of(verb, victims, harm)
        elif victims is not None:  # "prisoners were taken": the noun is the victims
            yield from self.groups.number_alone(noun, plural=True)

    def is_of_things(self, noun: Word) -> bool:
        """True for the loss of what is no force: "a power loss", not "troop losses", "battlefield losses"."""
        marks = [mark for mark in self.grammar.children(noun, "compound") if mark.pos == "NOUN"]
        return any(not is_person_noun(mark.lemma) and mark.lemma not in _OF_BATTLE for mark in marks)

    def _losses(self, verb: Word, noun: Word, harm: Harm) -> Iterator[Victims]:
        """Losses suffered by somebody or inflicted on them: their number if one is said, else at least one."""
        about = {word.lemma for word in self.grammar.subtree(noun)}
        if "life" in about or about & _PROPERTY or self.is_of_things(noun):
            return  # "loss of life" is told by the noun
        number = self.counter.numbers.at(noun) or self.counter.losses(noun)
        whose = self.grammar.subject(verb)
        if harm.victims == "on":
            whose = next(iter((*self.grammar.complements(verb, "on"), *self.grammar.complements(noun, "on"))), None)
        yield Victims(whose, self.counter.span(whose) if whose else None, number)
