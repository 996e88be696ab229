"""What else a sentence claims: materiel, control, outcome, responsibility, allegations, actions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from warledger.extract.find.patients import Patients
from warledger.extract.find.victims import Counter
from warledger.extract.mention import DeedMention
from warledger.knowledge.english.deeds import deeds
from warledger.knowledge.english.people import is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Document, Kind, Quantity


def deeds_of(document: Document, sentence: Sentence) -> tuple[DeedMention, ...]:
    """The deeds that `sentence` claims, in the order of its words."""
    finder = _Deeds(document, sentence)
    return tuple(mention for word in sentence.words for mention in finder.at(word))


class _Deeds:
    """Finds the deeds of one sentence: one method a kind."""

    def __init__(self, document: Document, sentence: Sentence) -> None:
        self.document, self.sentence = document, sentence
        self.grammar = Grammar(sentence)
        self.counter = Counter(document, self.grammar)
        self.patients = Patients(self.grammar, self.counter)

    def at(self, word: Word) -> Iterator[DeedMention]:
        if word.pos == "VERB":
            for find in (self._responsibility, self._control, self._materiel, self._outcome, self._action):
                found = list(find(word))
                yield from found
                if found:
                    return
        elif word.pos == "NOUN":
            yield from self._noun(word)

    def _is(self, word: Word, section: str, name: str) -> bool:
        """True if the word, alone or with its particle or noun, is in the list."""
        words, lemma = deeds()[section][name], word.lemma.lower()
        near = self.grammar.children(word, "compound:prt", "obj", "advmod", "obl")
        return lemma in words or any(f"{lemma}-{other.lemma.lower()}" in words for other in near)

    def _patient(self, verb: Word) -> Word | None:
        """What the verb is done to, by its syntax alone."""
        return self.grammar.child(verb, "obj") or self.grammar.passive_subject(verb)

    def _actor(self, verb: Word) -> Word | None:
        """Who does it: by the clause, else whose deed a noun above it is: "the army's announcement of retaking …"."""
        noun = self.grammar.head(verb)
        owner = self.grammar.child(noun, "nmod:poss") if noun is not None and noun.pos == "NOUN" else None
        return self.patients.agent(verb, None) or (owner if verb.relation in ("acl", "advcl", "nmod") else None)

    def _materiel(self, verb: Word) -> Iterator[DeedMention]:
        """As in "destroyed three tanks", "a large amount of equipment was seized"."""
        for fate in deeds()["materiel"]:
            if not self._is(verb, "materiel", fate):
                continue
            for noun in self._joined(self._patient(verb)):
                thing = self._named(noun, "materiel")
                if thing is not None:
                    yield self._mention(Kind.MATERIEL, fate, verb, thing=noun, quantity=self._amount(noun))

    def _joined(self, noun: Word | None) -> Iterable[Word]:
        return self.grammar.conjuncts(noun) if noun is not None else ()

    def _named(self, noun: Word, kind: str) -> Word | None:
        """`noun`, or what it is an amount of, if it names a thing of this kind."""
        words = [noun, *self.grammar.complements(noun, "of")]
        return next((word for word in words if word.lemma.lower() in deeds()["things"][kind]), None)

    def _amount(self, noun: Word) -> Quantity | None:
        return self.counter.count_said(noun)

    def _is_place(self, noun: Word) -> bool:
        named = (name.first <= noun.index <= name.last for name in self.sentence.names if name.kind is NameKind.PLACE)
        return any(named) or self._named(noun, "places") is not None

    def _control(self, verb: Word) -> Iterator[DeedMention]:
        """As in "regained control of Kidal", "took the town", "Gao fell"."""
        if self._is(verb, "control", "falls"):
            subject = self.grammar.subject(verb)
            if subject is not None and self._is_place(subject):
                yield self._mention(Kind.CONTROL, "takes", verb, thing=subject, actor=self._to(verb))
            return
        for change in ("takes", "loses", "holds"):
            if not self._is(verb, "control", change):
                continue
            for noun in self._joined(self._place_of(verb)):
                if self._is_place(noun):
                    yield self._mention(Kind.CONTROL, change, verb, thing=noun)

    def _place_of(self, verb: Word) -> Word | None:
        """The place taken: the object, or what "control" is of."""
        patient = self._patient(verb)
        if patient is not None and patient.lemma == "control":
            return next(iter(self.grammar.complements(patient, "of")), None)
        return patient

    def _to(self, verb: Word) -> Word | None:
        return next((word for word in self.grammar.complements(verb, "to")), None)

    def _outcome(self, verb: Word) -> Iterator[DeedMention]:
        """As in "routed enemy columns", "withdrew", "claimed a victory over the army"."""
        patient = self._patient(verb)
        if self._is(verb, "outcome", "victory_verbs") and patient is not None and self._is_force(patient):
            yield self._mention(Kind.OUTCOME, "victory", verb, target=patient)
        elif self._is(verb, "outcome", "withdrawal_verbs") and patient is None:
            subject = self.grammar.subject(verb)
            if subject is not None and self._is_force(subject):
                yield self._mention(Kind.OUTCOME, "withdrawal", verb, actor=subject)

    def _is_force(self, noun: Word) -> bool:
        return self._named(noun, "forces") is not None or self._is_party_name(noun)

    def _is_party_name(self, noun: Word) -> bool:
        kinds = (NameKind.ORGANISATION, NameKind.PEOPLE)
        return any(name.first <= noun.index <= name.last and name.kind in kinds for name in self.sentence.names)

    def _responsibility(self, verb: Word) -> Iterator[DeedMention]:
        """As in "claimed responsibility for the attack", "blamed the rebels for the killing"."""
        for verdict in ("claimed", "denied", "blamed"):
            if not self._is(verb, "responsibility", verdict):
                continue
            deed = self._deed(verb)
            if deed is None:
                return
            actor = self._patient(verb) if verdict == "blamed" else self.grammar.subject(verb)
            if actor is not None:
                yield self._mention(Kind.RESPONSIBILITY, verdict, verb, actor=actor, thing=deed)

    def _deed(self, verb: Word) -> Word | None:
        """The deed that somebody is responsible for: a noun for an attack below the verb, or "of killing …"."""
        below = list(self.grammar.subtree(verb))
        nouns = (word for word in below if word.lemma.lower() in deeds()["responsibility"]["deeds"])
        verbs = (word for word in below if word.pos == "VERB" and word.relation in ("advcl", "ccomp", "acl"))
        return next((word for word in (*nouns, *verbs) if word.index > verb.index), None)

    def _action(self, verb: Word) -> Iterator[DeedMention]:
        """As in "attacked a convoy", "the clashes began on Thursday"."""
        actor = self._actor(verb)
        if self._is(verb, "action", "verbs"):
            target = self._patient(verb)
            if actor is not None and (is_person_noun(actor.lemma.lower()) or self._is_force(actor)):
                yield self._mention(Kind.ACTION, verb.lemma.lower(), verb, actor=actor, target=target)
        elif self._is(verb, "action", "begins"):
            fight = self._fight(verb)
            if fight is not None:
                begun = actor if fight == self._patient(verb) else None  # "the fighting began" names nobody
                yield self._mention(Kind.ACTION, verb.lemma.lower(), verb, actor=begun, target=fight)

    def _fight(self, verb: Word) -> Word | None:
        """What began: the subject, the object, or the word before "which" and "that"."""
        subject = self.grammar.subject(verb)
        near = self.sentence.words[subject.index - 1] if subject is not None and subject.pos == "PRON" else None
        candidates = (self.patients.antecedent(verb, subject), self._patient(verb), near)
        fights = deeds()["action"]["nouns"] | {"action"}
        return next((word for word in candidates if word and {word.lemma.lower(), word.text.lower()} & fights), None)

    def _noun(self, noun: Word) -> Iterator[DeedMention]:
        """Nouns that claim: a victory over somebody, a place's recapture, abuses alleged."""
        lemma = noun.lemma.lower()
        if lemma in deeds()["outcome"]["victory_nouns"]:
            yield from self._victory(noun)
        elif lemma in deeds()["control"]["nouns"]:
            for place in self.grammar.complements(noun, "of"):
                if self._is_place(place):
                    owner = self.grammar.child(noun, "nmod:poss")
                    yield self._mention(Kind.CONTROL, "takes", noun, actor=owner, thing=place)
        elif lemma in deeds()["outcome"]["withdrawal_nouns"]:
            yield from self._withdrawal(noun)
        elif lemma in deeds()["allegation"]["nouns"]:
            yield from self._allegation(noun)

    def _victory(self, noun: Word) -> Iterator[DeedMention]:
        over = (*self.grammar.complements(noun, "over"), *self.grammar.complements(noun, "against"))
        verb = self.grammar.head(noun)
        winner = self.grammar.subject(verb) if verb is not None and verb.pos == "VERB" else None
        if over or winner is not None:
            yield self._mention(Kind.OUTCOME, "victory", noun, actor=winner, target=next(iter(over), None))

    def _withdrawal(self, noun: Word) -> Iterator[DeedMention]:
        verb = self.grammar.head(noun)
        while verb is not None and verb.pos != "VERB":
            verb = self.grammar.head(verb)
        who = self.grammar.child(noun, "nmod:poss") or (self.grammar.subject(verb) if verb is not None else None)
        if who is not None and self._is_force(who):
            yield self._mention(Kind.OUTCOME, "withdrawal", noun, actor=who)

    def _allegation(self, noun: Word) -> Iterator[DeedMention]:
        """As in "allegations of human rights abuses by the army"."""
        head = self.grammar.head(noun)
        near = [*self.grammar.subtree(noun), *([head, *self.grammar.children(head)] if head is not None else [])]
        if any(word.lemma.lower() in deeds()["allegation"]["markers"] for word in near):
            by = [*self.grammar.complements(noun, "by"), *(self.grammar.complements(head, "by") if head else ())]
            actor = next(iter(by), None)
            yield self._mention(Kind.ALLEGATION, "alleged", noun, actor=actor, thing=noun)
            yield from self._denials(noun, actor)

    def _denials(self, abuse: Word, actor: Word | None) -> Iterator[DeedMention]:
        """As in "… though the authorities have denied such claims": the same abuse, denied."""
        for verb in self.sentence.words:
            if verb.pos == "VERB" and verb.lemma in deeds()["allegation"]["denying"] and verb.index > abuse.index:
                said = self._patient(verb)
                if said is not None and (said.lemma in deeds()["allegation"]["said"] or said.lemma == "it"):
                    yield self._mention(Kind.ALLEGATION, "denied", verb, actor=actor, thing=abuse)

    def _mention(
        self,
        kind: Kind,
        value: str,
        predicate: Word,
        *,
        actor: Word | None = None,
        target: Word | None = None,
        thing: Word | None = None,
        quantity: Quantity | None = None,
    ) -> DeedMention:
        if actor is None and predicate.pos == "VERB" and kind is not Kind.ACTION:
            actor = self._actor(predicate)
        spans = [self.counter.span(word) for word in (actor, target, thing) if word is not None]
        start = min([predicate.start, *(span.start for span in spans)])
        stop = max([predicate.stop, *(span.stop for span in spans)])
        return DeedMention(
            sentence=self.sentence,
            kind=kind,
            value=value,
            predicate=predicate,
            actor=actor,
            target=target,
            thing=self.counter.span(thing) if thing is not None else None,
            quantity=quantity,
            evidence=self.document.span(start, stop),
            rule=f"{kind.value}.{value}",
        )
