"""What is said: the clauses and nouns of a sentence that a verb of saying or thinking takes."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.attribute.asides import interrupted
from warledger.extract.attribute.edges import first_of, mark_before
from warledger.extract.attribute.nouns import can_speak, is_date
from warledger.extract.attribute.subjects import Subjects
from warledger.knowledge.english.cues import Complement, Cue, cues
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_OPENERS = frozenset({":", ",", "“", '"', "”", "-", "--", "–", "—"})


class Complements:
    """The complements of the verbs of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def of(self, verb: Word, cue: Cue, *, passive: bool) -> Iterator[Word]:
        """The words that head what the verb says, by the kinds of complement that its cue takes."""
        said = tuple(self._complements(verb, cue, passive=passive))
        yield from said
        pointing = (noun.text.lower() in cues().sets.pointing for noun in self.grammar.children(verb, "obj"))
        if not said and cue.content & {Complement.CLAUSE, Complement.BEFORE} and not any(pointing):
            yield from interrupted(self.grammar, verb)
        if passive and verb.relation == "acl" and Complement.THING in cue.content:
            head = self.grammar.head(verb)  # "the deaths reported by the army"
            if head is not None and cue.takes(head.lemma):
                yield head

    def _complements(self, verb: Word, cue: Cue, *, passive: bool) -> Iterator[Word]:
        yield from self._clauses(verb, cue, passive=passive)
        if Complement.ACTION in cue.content or passive:
            done = self.grammar.children(verb, "xcomp")
            yield from (child for child in done if child.pos == "VERB" or cue.takes(child.lemma))
        if Complement.THING in cue.content:
            yield from self._things(verb, cue, passive=passive)
        if Complement.TOPIC in cue.content and not cue.things:
            yield from self._topics(verb)
        if Complement.LEVEL in cue.content:
            yield from self._levels(verb)
        if Complement.ACCUSATION in cue.content:
            offences = list(self.grammar.children(verb, "advcl", "obl", "xcomp"))
            agents = self.grammar.children(
                verb, "obl:agent"
            )  # "accused by residents [of killing nine]", read as theirs
            offences += [clause for agent in agents for clause in self.grammar.children(agent, "acl")]
            yield from (child for child in offences if self._preposition(child) in cues().sets.offence)
        if Complement.TARGET in cue.content:
            yield from self.targets(verb, passive=passive)

    def _clauses(self, verb: Word, cue: Cue, *, passive: bool) -> Iterator[Word]:
        about_something = passive and self.grammar.child(verb, "nsubj:pass") is not None  # "none was confirmed: …"
        clauses = (
            self.grammar.children(verb, "ccomp", "csubj:pass")
            if cue.content & {Complement.CLAUSE, Complement.ACTION}
            else ()
        )
        if about_something:
            clauses = tuple(clause for clause in clauses if mark_before(self.grammar, clause) != ":")
        clauses = clauses or (tuple(self._worded(verb)) if Complement.CLAUSE in cue.content else ())
        clauses = clauses or (tuple(self._datelined(verb)) if Complement.CLAUSE in cue.content else ())
        yield from clauses
        if clauses and not passive:
            yield from self._going_on(verb, clauses[0])
            yield from self._outcomes(verb, clauses[0])
            yield from self._joined(verb, clauses[0])
        if Complement.CLAUSE in cue.content:
            yield from self._among(verb, clauses)
        if Complement.CLAUSE in cue.content and not clauses and not passive:  # "residents said [fifteen]"
            yield from (noun for noun in self.grammar.children(verb, "obj") if self._is_headline(verb, noun))
            yield from (said for said in self.grammar.children(verb, "advcl") if self._is_announced(verb, said))
        if Complement.CLAUSE in cue.content and not clauses and not about_something:
            yield from (child for child in self.grammar.children(verb, "parataxis") if self._is_told(verb, child))

    def _is_headline(self, verb: Word, noun: Word) -> bool:
        """True for "residents said [fifteen]", "UN says [40 civilians] killed": a clause without its verb."""
        if noun.pos == "NUM":
            return not self.grammar.children(noun, "nmod")
        done = self.grammar.child(noun, "acl") if verb.lemma not in cues().sets.addressing else None
        return done is not None and done.feature("VerbForm") == "Part" and noun.index > verb.index

    def _is_announced(self, verb: Word, clause: Word) -> bool:
        """True for "At least nine [dead] in raid, survivors tell radio"."""
        behind = clause.index < verb.index and clause.pos == "ADJ" and self.grammar.child(clause, "nsubj") is not None
        return behind and not self.grammar.children(clause, "mark", "cop")

    def _among(self, verb: Word, clauses: tuple[Word, ...]) -> Iterator[Word]:
        """As in "[among the dead] were [nine children], the network said"."""
        subjects = Subjects(self.grammar)
        fronted = subjects.fronted(verb) or (None if clauses else subjects.headline(verb))
        if fronted is not None:
            yield fronted
        if clauses or fronted is not None:
            yield from (noun for noun in self.grammar.children(verb, "obl") if self.grammar.child(noun, "cop"))

    def _datelined(self, verb: Word) -> Iterator[Word]:
        """As in "Doro: [nine died], the mayor said" where what is said was read as the place's."""
        subject = self.grammar.subject(verb)
        if subject is not None and Subjects(self.grammar).is_dateline(subject):
            yield from self.grammar.children(subject, "parataxis")

    def _going_on(self, verb: Word, said: Word) -> Iterator[Word]:
        """As in "Nine died, the mayor said, [after four succumbed] to wounds": a clause behind the one who speaks."""
        if said.index > verb.index:
            return
        for clause in self.grammar.children(verb, "advcl", "obl"):
            mark = self.grammar.child(clause, "mark", "case")
            opener = mark.text.lower() if mark is not None else clause.text.lower()
            behind = clause.index > verb.index and "," in (
                mark_before(self.grammar, clause),
                first_of(self.grammar, clause).text,
            )
            if behind and opener in cues().sets.going_on:
                yield clause

    def _outcomes(self, verb: Word, said: Word) -> Iterator[Word]:
        """As in "medics said a shell hit the hall, [leaving] nine dead": no deed of those who speak, nor a saying."""
        for clause in self.grammar.children(verb, "advcl"):
            participle = clause.feature("VerbForm") in ("Ger", "Part") and not self.grammar.children(clause, "mark")
            behind = clause.index > said.index > verb.index
            saying = {clause.lemma, clause.text.lower()} & cues().openings
            if participle and behind and not saying:
                yield clause

    def _joined(self, verb: Word, said: Word) -> Iterator[Word]:
        """As in "the army said that two men died, and [four] were wounded" where that was read as what it did."""
        for clause in self.grammar.children(verb, "conj"):
            own = self.grammar.child(clause, "nsubj", "nsubj:pass")
            joined = self.grammar.coordinator(clause) == "and" and clause.lemma not in cues().verbs
            if joined and own is not None and own.index > said.index > verb.index:
                yield clause

    def _topics(self, verb: Word) -> Iterator[Word]:
        """As in "told of [nine deaths]", "spoke of [87] [dead]" where the number was read apart from its noun."""
        for noun in self.grammar.children(verb, "obl", "nmod", "advcl"):
            preposition = self._preposition(noun)
            if preposition not in cues().sets.about or (is_date(noun) and preposition in ("on", "about")):
                continue
            yield from self._counted(verb, noun)

    def _levels(self, verb: Word) -> Iterator[Word]:
        """As in "the ministry's toll stood at [40 dead]", "its count has reached [40]"."""
        level = (noun for noun in self.grammar.children(verb, "obl") if self._preposition(noun) in ("at", "to"))
        for noun in (*level, *self.grammar.children(verb, "obj")):
            yield from self._counted(verb, noun)

    def _counted(self, verb: Word, noun: Word) -> Iterator[Word]:
        """The noun, and where it is a number that was read apart from what it counts, that too: "at [four] [dead]"."""
        yield noun
        if noun.pos == "NUM":
            after = self.grammar.sentence.words[noun.index + 1 : noun.index + 2]
            yield from (other for other in after if other.head == verb.index)

    def _worded(self, verb: Word) -> Iterator[Word]:
        """As in "said in a statement that …", "reports, citing a source, that …" where the noun has the clause."""
        cited = [each for each in self.grammar.children(verb, "advcl") if each.lemma in cues().sets.citing]
        nouns = [noun for each in cited for noun in self.grammar.children(each, "obj")]
        for noun in (*self.grammar.children(verb, "obl", "iobj", "obj"), *nouns):
            if noun.index > verb.index:
                clauses = self.grammar.children(noun, "acl", "acl:relcl", "appos")
                yield from (clause for clause in clauses if self._is_that(clause))

    def _is_that(self, clause: Word) -> bool:
        marks = self.grammar.children(clause, "mark")
        return any(mark.text.lower() == "that" for mark in marks)

    def targets(self, verb: Word, *, passive: bool) -> Iterator[Word]:
        """What the verb is directed at, in whatever form."""
        yield from self.grammar.children(verb, "nsubj:pass" if passive else "obj")
        directed = self.grammar.children(verb, "obl", "nmod", "advcl")
        yield from (
            child for child in directed if self._preposition(child) in cues().sets.directed and not is_date(child)
        )

    def _is_told(self, verb: Word, clause: Word) -> bool:
        """True for "he said: [seven died]", also read the other way round; not for another "she said"."""
        if clause.lemma in cues().verbs and self.grammar.child(clause, "nsubj"):
            return bool(self.grammar.child(clause, "ccomp", "obj"))
        first = first_of(self.grammar, clause)
        return clause.index < verb.index or mark_before(self.grammar, clause) in _OPENERS or first.text in _OPENERS

    def _things(self, verb: Word, cue: Cue, *, passive: bool) -> Iterator[Word]:
        objects = self.grammar.children(verb, "nsubj:pass" if passive else "obj")
        objects = objects or (() if passive else self.grammar.children(verb, "iobj"))  # one object, misread
        objects = objects or self._misread(verb, passive=passive)
        yield from (noun for noun in objects if cue.takes(noun.lemma) and noun.pos != "PRON")
        if any(cue.takes(noun.lemma) for noun in objects):
            yield from (noun for noun in self.grammar.children(verb, "obl") if noun.lemma == "addition")
            yield from (noun for noun in self.grammar.complements(verb, "among") if noun.lemma in cues().sets.tolls)
            yield from self._meanwhile(verb)
        told = [noun.lemma for noun in objects if cue.takes(noun.lemma)]
        if (cue.things and told) or not cues().sets.tolls.isdisjoint(told):
            put = (noun for noun in self.grammar.children(verb, "obl") if self._puts(noun, cue))
            yield from (each for noun in put for each in self._counted(verb, noun))

    def _meanwhile(self, verb: Word) -> Iterator[Word]:
        """As in "activists documented the death of a boy, while nine others were [hurt]": told with the thing."""
        for clause in self.grammar.children(verb, "advcl"):
            mark, own = self.grammar.child(clause, "mark"), self.grammar.child(clause, "nsubj", "nsubj:pass")
            beside = mark is not None and mark.text.lower() in ("as", "while") and clause.index > verb.index
            if beside and own is not None and clause.lemma not in cues().verbs:
                yield clause

    def _misread(self, verb: Word, *, passive: bool) -> tuple[Word, ...]:
        """As in "named the [dead] as Ali Keita", "announced on Friday the [end] of the siege": objects by sense."""
        said = self.grammar.children(verb, "xcomp")
        dead = tuple(word for word in said if word.pos == "ADJ" and word.lemma in cues().sets.tolls)
        bare = [noun for noun in self.grammar.children(verb, "obl") if not passive and self._preposition(noun) is None]
        things = (noun for noun in bare if noun.pos == "NOUN" and not is_date(noun))
        return dead or tuple(noun for noun in things if not can_speak(self.grammar, noun))

    def _puts(self, noun: Word, cue: Cue) -> bool:
        """True for "put the dead [at nine]", "named the dead [as Keita]"; not for "gave the number to the press"."""
        preposition = self._preposition(noun)
        number = noun.pos == "NUM" or bool(self.grammar.children(noun, "nummod"))
        return preposition in cues().sets.putting and (number or bool(cue.things) or preposition != "to")

    def _preposition(self, word: Word) -> str | None:
        number = self.grammar.child(word, "nummod")  # "of [eight] dead" where it was read as the number's
        case = self.grammar.child(word, "case", "mark") or (number and self.grammar.child(number, "case"))
        return case.text.lower() if case else None
