"""Who a verb is done to, and who does it, wherever the sentence puts them."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.antecedents import RELATIVE, Antecedents
from warledger.extract.find.patients_after import PatientsAfter
from warledger.extract.find.patients_before import PatientsBefore
from warledger.extract.find.victims import Counter
from warledger.knowledge.english.finding import finding_words
from warledger.knowledge.english.harm import Frame
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_WORDS = finding_words("patients")
_TELLING = _WORDS["telling"]
_CUTS = frozenset({",", ";", ":"})
_VERBS = 10  # words in a row of verbs: "captured, tortured and murdered"
_CLAUSE = ("nsubj", "nsubj:pass", "obj", "aux", "aux:pass")  # what a mere participle has not


class Patients:
    """Finds patients and agents in one sentence."""

    def __init__(self, grammar: Grammar, counter: Counter) -> None:
        self.grammar, self.counter, self.sentence = grammar, counter, grammar.sentence
        self.document = counter.document
        self.antecedents = Antecedents(grammar, counter)
        self.before, self.after = PatientsBefore(grammar, counter), PatientsAfter(grammar, counter)
        self.neighbours = self.before.neighbours

    def patient(self, verb: Word) -> Word | None:
        """The noun that the verb is done to, wherever its voice puts it.

        What stands right beside the verb goes before what the syntax says further off: "injuring at least [three]".
        """
        places = (place for place in self._places(verb) if place is not None)
        candidates = (word for word in places if not self.neighbours.is_cut_off(verb, word))
        return self.antecedents.of(verb, self.before.all_left(verb, next(candidates, None)))

    def _places(self, verb: Word) -> Iterator[Word | None]:
        """Where the patient may stand, the surest place first."""
        yield self.after.right_of(verb)
        yield self.after.past_death(verb)
        yield self.after.past_aside(verb)
        yield self._shared_right(verb)
        yield self.grammar.child(verb, "obj") if self.grammar.child(verb, "aux:pass") is None else None
        yield self.grammar.child(verb, "iobj") if verb.lemma == "cost" else None  # "cost the army [40 men]"
        yield self.before.counted_left_of(verb)
        yield self.before.aged_left_of(verb)
        yield self._misread(verb)
        yield self._behind(verb)
        if not self.grammar.children(verb, "aux", "aux:pass", "nsubj", "nsubj:pass"):
            yield self.before.left_so(verb)
        yield self._inverted(verb)
        yield self._seized(verb)
        yield self.antecedents.taken_of(verb)
        yield self.grammar.passive_subject(verb)
        yield self.grammar.object(verb)
        if self.grammar.is_passive(verb):
            yield self.modified(verb)
            yield self.before.left_of(verb)
            yield self.grammar.subject(verb)
        yield self.modified(verb)
        whole = (each for each in self.grammar.children(verb, "aux", "ccomp", "xcomp") if each.lemma != "dead")
        if not any(whole) and not self._goes_on(verb):
            yield self.grammar.subject(verb)  # headlines: "Child killed in raid"
        yield self._told_so(verb)
        yield self._shot_before(verb)

    def _shared_right(self, verb: Word) -> Word | None:
        """What the last of several verbs has right after it: "killing and injuring [over 35]"."""
        last = None
        for word in self.sentence.words[verb.index + 1 : verb.index + _VERBS]:
            if word.pos not in ("CCONJ", "VERB", "ADV") and word.text != ",":
                break
            last = word if word.pos == "VERB" else last
        if last is None or self.grammar.is_passive(verb) or self.sentence.words[verb.index + 1].pos == "VERB":
            return None
        harms = self.neighbours.words.harm(last, Frame.OBJECT) is not None  # "captured, tortured and murdered [nurses]"
        return self.after.right_of(last) or (self.grammar.child(last, "obj") or self._misread(last) if harms else None)

    def _misread(self, verb: Word) -> Word | None:
        """The noun right after an active verb that the tree takes for a second subject, or joins to one before it.

        "The strike killed [senior rebel leader Omar Said]", "captured, beat and killed [medical staff]".
        """
        following = self.sentence.words[verb.index + 1 : verb.index + 2]
        if not following or verb.pos != "VERB" or self.grammar.child(verb, "aux:pass"):
            return None
        noun = self.after.top(following[0])
        elsewhere = noun.relation == "obj" and noun.head is not None and noun.head < verb.index
        is_noun = noun.pos in ("NOUN", "PROPN") and (noun.relation in ("nsubj", "nsubj:pass", "conj") or elsewhere)
        subject = self.grammar.child(verb, "nsubj", "nsubj:pass") or self.grammar.subject(verb)
        return noun if is_noun and subject is not None and subject.index < verb.index else None

    def _behind(self, verb: Word) -> Word | None:
        """Whom an active verb has behind it: "kidnapped and killed [the mayor]", "killed on Friday [Ana Gil]"."""
        if self.grammar.child(verb, "aux:pass") is not None:
            return None
        above = self.grammar.head(verb) if verb.relation == "conj" else None
        shared = self.grammar.child(above, "obj") if above is not None and above.pos == "VERB" else None
        if shared is not None and shared.index > verb.index:
            return shared
        return self.second_subject(verb)

    def second_subject(self, word: Word) -> Word | None:
        """The noun behind a word that has its subject before it: it is no subject, "[gunmen] shot dead [a judge]"."""
        first, *others = self.grammar.children(word, "nsubj", "nsubj:pass") or (word,)
        later = (other for other in others if first.index < word.index < other.index)
        return next((other for other in later if other.pos in ("NOUN", "PROPN", "NUM")), None)

    def _inverted(self, verb: Word) -> Word | None:
        """Who was, where the participle goes first: "[killed] with him were [three of his aides]"."""
        head = self.grammar.head(verb)
        follows = verb.relation in ("nsubj", "nsubj:pass", "csubj") and head is not None and head.index > verb.index
        return head if follows and head is not None and self.grammar.child(head, "cop") else None

    def _seized(self, verb: Word) -> Word | None:
        """The noun before a clause without "that": "[11 passengers] it seized on Tuesday"."""
        head, doer = self.grammar.head(verb), self.grammar.child(verb, "nsubj")
        clause = verb.relation in ("acl", "acl:relcl") and not self.grammar.children(verb, "aux:pass", "obj")
        if not clause or doer is None or head is None or doer.text.lower() in RELATIVE:
            return None
        return head if head.index < doer.index < verb.index and not self._has_its_own(verb, head) else None

    def _has_its_own(self, verb: Word, head: Word) -> bool:
        """True for "soldiers taken, two guards [killed]": a comma or colon parts its subject from the noun above."""
        subject = self.grammar.child(verb, "nsubj", "nsubj:pass")
        between = self.sentence.words[head.index + 1 : subject.index] if subject is not None else ()
        return any(word.text in _CUTS for word in between)

    def _goes_on(self, verb: Word) -> bool:
        """True for a verb joined to an active one that has an object or an auxiliary: no headline's participle."""
        head = self.grammar.head(verb)
        if head is None or verb.relation != "conj" or head.pos != "VERB" or self.grammar.is_passive(head):
            return False
        return self.grammar.child(head, "aux", "obj") is not None

    def _told_so(self, verb: Word) -> Word | None:
        """Who is reported so: "[Ana Ruiz] was reported as killed", "[a man] was listed as missing"."""
        head = self.grammar.head(verb)
        if head is None or verb.relation not in ("advcl", "xcomp", "obl", "ccomp") or head.lemma not in _TELLING:
            return None
        short = head.text.lower() == "said" and verb.index == head.index + 1  # headlines: "[Four rebels] said killed"
        told = self.grammar.passive_subject(head) or self.grammar.child(head, "obj")
        return told or (self.grammar.subject(head) if short else None)

    def _shot_before(self, verb: Word) -> Word | None:
        """The subject of the clause above for a passive without one: "[a boy] is recovering after being shot"."""
        being = any(word.text.lower() in ("being", "having") for word in self.grammar.children(verb, "aux:pass", "aux"))
        return self.antecedents.doer(verb) if being and verb.relation == "advcl" else None

    def modified(self, verb: Word) -> Word | None:
        """The noun that a participle stands with: "[people] killed in the raid", "[men], killed or wounded"."""
        head = self.grammar.head(verb)
        if verb.relation == "conj" and head is not None and not self.grammar.children(verb, *_CLAUSE):
            beside = self.sentence.words[verb.index - 1]
            if head.pos == "VERB" and (head.relation == "acl" or self.is_aside(head)):
                return self.modified(head)
            return head if beside.text == "," and self.is_aside(verb) else None
        if head is not None and head.text.lower() == "those" and verb.relation in ("acl", "amod", "acl:relcl"):
            return self.before._part(head)  # "[15] of those arrested"
        if verb.relation not in ("acl", "amod") or head is None or self._has_its_own(verb, head):
            return None
        whose = self.grammar.complements(head, "of") if head.lemma in ("body", "corpse") else ()
        return next(iter(whose), head)  # "the body of [an engineer], kidnapped last week"

    def is_aside(self, participle: Word) -> bool:
        """True for the "killed" of "lost 40 men, [killed] or wounded", which a parser joins to the men."""
        head = self.grammar.head(participle)
        joined = participle.relation == "conj" and head is not None and head.pos == "NOUN"
        return joined and not self.grammar.children(participle, *_CLAUSE) and not self.grammar.coordinator(participle)

    def found_so(self, word: Word) -> Word | None:
        """Who was found so, where the tagger takes the participle for a noun: "a man was found [shot] to death"."""
        head = self.grammar.head(word)
        if head is None or head.lemma not in ("find", "discover", "leave") or word.relation not in ("xcomp", "obj"):
            return None
        return self.grammar.passive_subject(head) or self.grammar.subject(head)

    def agent(self, word: Word, victims: Word | None) -> Word | None:
        """Who did it, where the clause says."""
        agent = self.grammar.agent(word) or self._doer_before(word)
        if agent is None and word.pos == "VERB" and self.grammar.passive_subject(word) is None:
            agent = self.antecedents.of(word, self.grammar.subject(word))
        if agent is None and (above := self._headline_before(word)) is not None:
            return self.agent(above, victims)
        return None if agent is None or (victims is not None and agent.index == victims.index) else agent

    def _headline_before(self, verb: Word) -> Word | None:
        """The verb of the same doer in a headline: "bandits [kill] three, kidnap dozens"."""
        above = self.grammar.head(verb) if verb.relation in ("parataxis", "appos", "advcl") else None
        comma = verb.index > 0 and self.sentence.words[verb.index - 1].text == ","
        present = "VerbForm=Fin" in verb.features or verb.text.lower() == verb.lemma
        own = self.grammar.child(verb, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark")
        return above if comma and present and own is None and above is not None and above.pos == "VERB" else None

    def _doer_before(self, word: Word) -> Word | None:
        """The subject that the tree takes for a passive one: "[gunmen] kidnapped a judge", with no "were"."""
        subject = self.grammar.child(word, "nsubj:pass") if word.pos == "VERB" else self.grammar.child(word, "nsubj")
        if subject is None or self.grammar.child(word, "aux:pass", "cop") is not None:
            return None
        behind = self.grammar.child(word, "obj") or self._behind(word)
        return subject if behind is not None and subject.index < word.index < behind.index else None
