"""Denials of what no deed or toll of the sentence tells: "rejected the accusation", "called the report a lie"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import NamedTuple

from warledger.extract.find.answering import Answering
from warledger.extract.find.stating import Stating
from warledger.extract.mention import DeedMention
from warledger.knowledge.english.notes import denial_words, note_words
from warledger.knowledge.english.people import is_person_noun
from warledger.language.syntax import NameKind, Word
from warledger.values import Kind, Span

_WORDS = denial_words()
DENYING = _WORDS["verbs"] | _WORDS["judgements"]  # what `Denials` begins with
_SAID = _WORDS["statements"] | _WORDS["accusing"]
_IT = frozenset({"it", "this", "that", "these", "those", "they", "them", "so"})
_OWN = frozenset({"its", "their", "his", "her", "our", "my"})
_CLAUSES = frozenset({"ccomp", "xcomp"})
_RELATIVE = frozenset({"which", "that"})


class _Denied(NamedTuple):
    """What is denied, by its first and last word; `own` where it is a deed of the one who denies it."""

    first: Word
    last: Word
    own: bool


class Denials:
    """Finds the denials of one sentence.

    A denial of an own deed is one of responsibility; of anything else that was said, one of an allegation.
    """

    def __init__(self, stating: Stating) -> None:
        self.stating, self.grammar = stating, stating.grammar
        self.answering = Answering(stating)

    def besides(self, told: Collection[Word]) -> Iterator[DeedMention]:
        """Those under which nothing stands that `told` tells already: the predicates of the sentence's claims."""
        for word in self.stating.sentence.words:
            lemma = word.lemma
            if lemma in _WORDS["verbs"] and word.pos == "VERB":
                found = self._by_verb(word, told)
            elif {lemma, word.text.lower()} & _WORDS["judgements"]:
                found = self._by_judgement(word, told)
            else:
                continue
            if found is not None:
                yield found

    def _by_verb(self, verb: Word, told: Collection[Word]) -> DeedMention | None:
        """As in "denied that its men were there", "dismissed the statement as a lie", "a claim that they reject"."""
        if self._is_unsaid(verb) or verb in told:
            return None
        who = self.grammar.agent(verb) if self.grammar.is_passive(verb) else self.grammar.subject(verb)
        what = self.grammar.child(verb, "ccomp", "xcomp") or self._object(verb)
        if who is None or what is None or any(word in told for word in self.grammar.subtree(what)):
            return None
        denied = self._clause(verb, what, who) if what.relation in _CLAUSES else self._noun(verb, what, who)
        return self._mention(verb, who, denied) if denied is not None else None

    def _is_unsaid(self, verb: Word) -> bool:
        """True for "did not deny", "neither confirmed nor denied", "declined to confirm or deny"."""
        joined = [verb, *(each for each in self.grammar.above(verb) if verb.relation == "conj")][:2]
        nor = self.grammar.coordinator(verb) == "nor"
        above = [head for head in map(self.grammar.head, joined) if head is not None]
        refused = any(each.relation == "xcomp" for each in joined) and any(
            head.lemma in note_words().refusing for head in above
        )
        unable = verb.relation == "xcomp" and any(self.grammar.negation(head) is not None for head in above)
        return nor or refused or unable or self.grammar.negation(verb) is not None

    def _object(self, verb: Word) -> Word | None:
        """What is denied, with "which" led back to it: "the claims, [which] the army denied"."""
        noun = self.stating.patient(verb)
        if noun is None and verb.relation != "acl:relcl":  # "rejected as unfounded [a report] that …"
            nouns = self.grammar.children(verb, "obl", "iobj")
            noun = next((each for each in nouns if self._is_said(each)), None)
        if verb.relation == "acl:relcl" and (noun is None or noun.text.lower() in _RELATIVE):
            return self.grammar.head(verb)
        return noun

    def _clause(self, verb: Word, clause: Word, who: Word) -> _Denied | None:
        """As in "denied [that its men were there]", "denies [targeting civilians]"."""
        if verb.lemma not in ("deny", "dispute", "reject"):
            return None
        subject = self.grammar.child(clause, "nsubj", "nsubj:pass", "expl")
        own = subject is None or self._is_himself(subject, who) or self._is_own(subject)
        return self._ends(tuple(self.grammar.subtree(clause)), own=own)

    def _is_himself(self, noun: Word, who: Word) -> bool:
        """True for the "it" of "the army denied that it …", "he" of a man; not for a man's "they"."""
        named = self.stating.sentence.is_in_name(who, NameKind.PERSON) or who.text.lower() in ("he", "she")
        person = named or (is_person_noun(who.lemma) and who.feature("Number") != "Plur")
        several = who.feature("Number") == "Plur" or not person
        fits = {"he": person, "she": person, "it": not person, "they": several, "we": True, "i": True}
        return fits.get(noun.text.lower(), False)

    def _is_own(self, noun: Word) -> bool:
        near = (noun, *self.grammar.complements(noun, "of"))
        return any(mark.text.lower() in _OWN for each in near for mark in self.grammar.children(each, "nmod:poss"))

    def _noun(self, verb: Word, noun: Word, who: Word) -> _Denied | None:
        """As in "rejected [the accusation]", "denied [any involvement]", "denies [it]"."""
        lemma = noun.lemma
        first, last = self.grammar.phrase(noun)
        denies = verb.lemma == "deny"
        if denies and (lemma in _WORDS["parts"] or self.answering.is_deed(noun, who)):
            return _Denied(first, last, own=True)
        if lemma in _WORDS["accusing"]:
            bare = not self.grammar.children(noun, "acl", "acl:relcl", "nmod") and verb.relation != "acl:relcl"
            return _Denied(first, last, own=bare and self._may_answer(who))
        if noun.text.lower() in _IT and verb.lemma != "reject":
            return self._said_before(verb) or _Denied(first, last, own=False)
        return _Denied(first, last, own=False) if lemma in _SAID else None

    def _said_before(self, verb: Word) -> _Denied | None:
        """What "this" stands for within the sentence: "It said [the boy hurled a stone]; his family denied this"."""
        head = self.grammar.head(verb) if verb.relation in ("parataxis", "conj") else None
        if head is None:
            return None
        clause = self.grammar.child(head, "ccomp") or head
        start = min(word.index for word in self.grammar.subtree(verb))
        return self._ends([word for word in self.grammar.subtree(clause) if word.index < start], own=False)

    def _ends(self, words: Collection[Word], *, own: bool) -> _Denied | None:
        """The first and last of the words, without "that" and marks around them."""
        inside = sorted((word for word in words if word.pos != "PUNCT"), key=lambda word: word.index)
        inside = inside[1:] if inside and inside[0].text.lower() == "that" else inside
        return _Denied(inside[0], inside[-1], own) if inside else None

    def _may_answer(self, who: Word) -> bool:
        """True for those who may have done a deed, and for a state by the name of its country: "Doro denies it"."""
        return self.answering.may_do(who) or self.stating.sentence.is_in_name(who, NameKind.PLACE)

    def _is_said(self, noun: Word) -> bool:
        return noun.lemma in _SAID

    def _by_judgement(self, word: Word, told: Collection[Word]) -> DeedMention | None:
        """As in "called the accusation [absurd]", "the claims are [false]", "that is a [lie]"."""
        if self.grammar.negation(word) is not None:
            return None
        above = tuple(self.grammar.above(word))
        if any(each.lemma in _WORDS["verbs"] for each in above):  # "dismissed it as a lie"
            return None
        verb = next((each for each in above[:3] if each.lemma in _WORDS["describing"]), None)
        if verb is not None:
            return self._described(verb, word)
        subject = self.grammar.child(word, "nsubj") if self.grammar.child(word, "cop") is not None else None
        if subject is None or not (self._is_said(subject) or self._is_it(subject, word)):
            return None
        if any(each in told for each in self.grammar.subtree(subject)):
            return None
        return self._mention(word, None, _Denied(*self.grammar.phrase(subject), own=False))

    def _is_it(self, noun: Word, judgement: Word) -> bool:
        lie = {judgement.lemma, judgement.text.lower()} & _WORDS["lies"]
        return noun.text.lower() in _IT and bool(lie) and self.grammar.child(judgement, "csubj", "ccomp") is None

    def _described(self, verb: Word, judgement: Word) -> DeedMention | None:
        said = self._object(verb)
        who = self.grammar.agent(verb) if self.grammar.is_passive(verb) else self.grammar.subject(verb)
        if said is None or who is None or self.grammar.negation(verb) is not None:
            return None
        accused = said.lemma in _WORDS["accusing"] and self._may_answer(who)
        if not self._is_said(said) and said.text.lower() not in _IT:
            return None
        first, last = self.grammar.phrase(said)
        behind = self._opening(judgement)
        if said.index < behind <= last.index:  # "called [reports of a raid] idle speculation", all of it one phrase
            last = self.stating.sentence.words[behind - 1]
        return self._mention(verb, who, _Denied(first, last, own=accused))

    def _opening(self, judgement: Word) -> int:
        """Where the words of a judgement begin: at a mark of quotation, else with its adjectives."""
        words, at = self.stating.sentence.words, judgement.index
        while at and words[at - 1].pos in ("ADJ", "ADV"):
            at -= 1
        return at - 1 if at and words[at - 1].pos == "PUNCT" else at

    def _mention(self, predicate: Word, who: Word | None, denied: _Denied) -> DeedMention:
        kind = Kind.RESPONSIBILITY if denied.own and who is not None else Kind.ALLEGATION
        people = self.grammar.phrase(who) if who is not None else ()
        words = [predicate, *people, denied.first, denied.last]
        first, last = min(words, key=lambda word: word.start), max(words, key=lambda word: word.stop)
        evidence = self.stating.document.span(first.start, last.stop)
        mention = self.stating.mention(kind, "denied", predicate, actor=who, evidence=evidence)
        accused = mention.actor if kind is Kind.RESPONSIBILITY else None
        return replace(mention, actor=accused, thing=self._span(denied))

    def _span(self, denied: _Denied) -> Span:
        return self.stating.document.span(denied.first.start, denied.last.stop)
