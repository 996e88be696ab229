"""Whether a statement is about the report's news, about something older, or about what has not happened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from warledger.extract.when.chronicle import Chronicle
from warledger.extract.when.dating import Dated, main_event
from warledger.extract.when.fates import Fates
from warledger.extract.when.going_on import goes_on, points_at, points_back
from warledger.extract.when.judged import NEWS, Judged
from warledger.extract.when.news_days import NewsDays
from warledger.extract.when.occasions import (
    counts_thousands,
    is_natural_death,
    is_of_thousands,
    is_violent,
    may_be_violent,
    occasion,
)
from warledger.extract.when.older import aside, came_before
from warledger.extract.when.opening import anchor, first_paragraph, lead_of
from warledger.extract.when.tense import clause_verb
from warledger.extract.when.unreal import unreal
from warledger.knowledge.english.modality import modality
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, Status

_FROM_TOLD = frozenset({"time.later", "time.next_day", "time.told_day", "time.next_period"})
_ASIDES = frozenset({"status.pluperfect", "status.habit", "status.judicial", "status.general", "status.formerly"})


class Statuses:
    """The statuses of what one report says. `sentences` are all of the report's, in order.

    `chronicle` is the report's, where it was read already: it serves where it counts from the day that these do.
    """

    def __init__(self, document: Document, sentences: Sequence[Sentence], chronicle: Chronicle | None = None) -> None:
        self.document, self.sentences = document, tuple(sentences)
        self._places = {sentence.start: number for number, sentence in enumerate(self.sentences)}
        self._lead = lead_of(document, self.sentences)
        self._top = sorted(self._lead)[: max(1, len(self._lead) - 1)]
        opening = first_paragraph(document, self.sentences, self._lead)
        day = anchor(document, self.sentences, opening)
        self.anchor = day.day
        if chronicle is None or chronicle.anchor != self.anchor:
            chronicle = Chronicle(document, self.sentences, self.anchor)
        self._datings = chronicle.datings
        self._told, self._judged = list[Judged | None](), dict[tuple[int, int], Judged]()
        self._by_the_way = dict[int, Judged]()
        self._days = NewsDays(day, self._lead, opening, self._datings)
        self._news_of = self._what_news_is_of()
        self._looks_back = self._is_retrospect()
        self._fates = Fates(document, self.sentences, self._lead, self._of_word, self._is_told_when)
        for number in range(len(self.sentences)):
            self._told.append(self._judged_as_whole(number))

    def of(self, sentence: Sentence, word: Word) -> Status:
        """The status of what `word` says in `sentence`, one of the report's."""
        return self.judged(sentence, word).status

    def judged(self, sentence: Sentence, word: Word) -> Judged:
        """The same, with the rule."""
        key = sentence.start, word.index
        if key not in self._judged:  # asked of a deed by all that it bears on
            self._judged[key] = self._judge(sentence, word)
        return self._judged[key]

    def _judge(self, sentence: Sentence, word: Word) -> Judged:
        number = self._places[sentence.start]
        grammar = self._datings[number].grammar
        rule = unreal(grammar, word, self.document.text[sentence.start : sentence.stop])
        if rule:
            return Judged(Status.HYPOTHETICAL, rule)
        fate = self._fates.of(number, word)
        if fate is not None and fate.status is Status.CURRENT:
            return fate
        found = self._of_word(number, word) or fate
        if found is None and self._goes_on(number):
            found = self._before(number)
        if found is None and self._looks_back and not self._turns_to_news(number):
            return Judged(Status.BACKGROUND, "status.retrospect")
        return found or NEWS

    def _of_word(self, number: int, word: Word) -> Judged | None:
        """What the sentence itself tells; None where it tells nothing."""
        dating = self._datings[number]
        dated = self._dated(number, word)
        beside = _counted_beside(dating.grammar, word)
        if beside is not None and dated is None:
            return self._of_word(number, beside)
        below = occasion(dating.grammar, word)
        if below and not self._is_dated(number, below, dated):
            return Judged(Status.BACKGROUND, "status.occasion")
        found = self._by_clauses(number, word, sayings=dated is not None)
        before = came_before(dating.grammar, word) if found is None else None
        if before and (number not in self._lead or before == "status.long_after"):
            return Judged(Status.BACKGROUND, before)
        if found is None and dated:
            found = self._days.judged(number, dated.moment)
        found = found or self._by_what_lasts(number, word) or self._by_size(number, word)
        if found is None and dated and dated.moment.rule in _FROM_TOLD:
            found = self._told_before(number, word)
        if found is None and number not in self._lead:
            rule = aside(dating.grammar, word)
            found = Judged(Status.BACKGROUND, rule) if rule and rule not in self._news_of else None
        return found

    def _dated(self, number: int, word: Word) -> Dated | None:
        """What dates `word`, but for "on a Saturday", which is no day of the calendar."""
        dated = self._datings[number].of(word)
        start = dated.moment.evidence[0].start if dated and dated.moment.evidence else 0
        return None if start and self.document.text[:start].lower().endswith((" a ", "\na ")) else dated

    def _is_told_when(self, number: int, word: Word) -> bool:
        return self._dated(number, word) is not None

    def _is_dated(self, number: int, below: Sequence[Word], dated: Dated | None) -> bool:
        """True if the date stands with one of the words `below`, not with what they are looked back on from."""
        grammar, at = self._datings[number].grammar, dated.top if dated else None
        while at is not None:
            if at in below:
                return True
            at = grammar.head(at)
        return False

    def _by_what_lasts(self, number: int, word: Word) -> Judged | None:
        """A count over a war that began long ago: "the fighting, which began in March, has killed 900"."""
        dating = self._datings[number]
        verb = clause_verb(dating.grammar, word)
        while verb is not None and verb.relation == "conj" and not dating.grammar.is_perfect(verb):
            verb = dating.grammar.head(verb)
        subject = dating.grammar.subject(verb) if verb else None
        if verb is None or subject is None or not dating.grammar.is_perfect(verb):
            return None
        clauses = dating.grammar.children(subject, "acl", "acl:relcl")
        begun = (each for clause in clauses if _begins(clause) for each in dating.grammar.subtree(clause))
        tops = {each.index for each in begun}
        days = (self._days.judged(number, each.moment) for each in dating.all if each.top.index in tops)
        return next((found for found in days if found and found.status is Status.BACKGROUND), None)

    def _by_size(self, number: int, word: Word) -> Judged | None:
        """A toll of thousands where the lead tells of no such: that of a war, not of one more attack in it."""
        if not is_violent(word) or self._of_thousands(number):
            return None
        grammar = self._datings[number].grammar
        counts = counts_thousands(grammar, word) and (number not in self._lead or _since_it_began(grammar, word))
        return Judged(Status.BACKGROUND, "status.thousands") if counts else None

    def _of_thousands(self, number: int) -> bool:
        """True if the lead before the sentence of this `number` counts thousands, or the sentence opens the report."""
        return number in self._top or any(each < number for each in self._counting_thousands)

    @cached_property
    def _counting_thousands(self) -> tuple[int, ...]:
        """The sentences of the lead that do."""
        return tuple(each for each in self._lead if any(map(is_of_thousands, self.sentences[each].words)))

    def _told_before(self, number: int, word: Word) -> Judged | None:
        """What was told before "ten days later", in the sentence or in the one before it."""
        before = [each for each in self.sentences[number].words[: word.index] if is_violent(each)]
        return self._of_word(number, before[-1]) if before else self._before(number)

    def _is_retrospect(self) -> bool:
        """True if all that the headline and the first sentence tell of violence is old: the report looks back."""
        top = self._top
        told = [(number, word) for number in top for word in self.sentences[number].words]
        if any(is_natural_death(self._datings[number].grammar, word) for number, word in told):
            return True
        found = [(number, self._of_word(number, word)) for number, word in told if is_violent(word)]
        first = [each for number, each in found if number == top[-1]]
        looked_back = any(each and each.rule == "status.occasion" for each in first)
        asked = first if looked_back else [each for _, each in found]  # what its headline makes of it
        return bool(asked) and all(each is not None and each.status is Status.BACKGROUND for each in asked)

    def _turns_to_news(self, number: int) -> bool:
        words = self.sentences[number].words
        return bool(words) and words[0].text.lower() in modality()["news"]["opening"]

    def _by_clauses(self, number: int, word: Word, *, sayings: bool) -> Judged | None:
        """Old if it was said long ago, or if a clause around it is old; what they date otherwise is not this."""
        for dated in self._datings[number].around(word, sayings=sayings):
            found = self._days.judged(number, dated.moment)
            if found and found.status is Status.BACKGROUND:
                return found
        return None

    def _goes_on(self, number: int) -> bool:
        """True if the sentence goes on with what the one before it told."""
        return number > 0 and number not in self._lead and goes_on(self.document, self.sentences, number)

    def _before(self, number: int) -> Judged | None:
        found = self._told[number - 1] if 0 < number <= len(self._told) else None
        if found is None and points_at(self._datings[number].grammar):
            found = self._by_the_way.get(number - 1)
        if points_back(self._datings[number].grammar):
            found = self._last_told(number - 1) or found
        return Judged(found.status, "status.goes_on") if found and found.status is Status.BACKGROUND else None

    def _last_told(self, number: int) -> Judged | None:
        """What a sentence tells last of violence, which "that attack" of the next one is."""
        violent = [word for word in self.sentences[number].words if is_violent(word)]
        return self._of_word(number, violent[-1]) if violent else None

    def _judged_as_whole(self, number: int) -> Judged | None:
        told = main_event(self._datings[number].grammar)
        found = self._of_word(number, told) if told else None
        if told and found and self._is_by_the_way(number, told, found):
            self._by_the_way[number] = found
            return None
        return found or (self._before(number) if self._goes_on(number) else None)

    def _is_by_the_way(self, number: int, told: Word, found: Judged) -> bool:
        """True for what begins no story of the past: "he had built a school", "will see those hit three weeks ago"."""
        dating, violent = self._datings[number], [word for word in self.sentences[number].words if may_be_violent(word)]
        if found.rule in _ASIDES:
            return not violent
        if dating.of(told) is None:
            return False
        return not any(dating.own(word) for word in (told, *(each for each in violent if each.pos == "VERB")))

    def _what_news_is_of(self) -> frozenset[str]:
        """The rules that make an aside elsewhere and are this report's news: a court's story is of its old crime."""
        words = modality()["judicial"]["verbs"] | modality()["judicial"]["nouns"]
        lead = {word.lemma for number in self._lead for word in self.sentences[number].words}
        return frozenset({"status.judicial"} if lead & words else ())


def _counted_beside(grammar: Grammar, word: Word) -> Word | None:
    """The toll that "with" adds another to: "the [toll] has reached 48,000, with 111,000 [injured]"."""
    number = grammar.head(word) if word.relation == "amod" else word
    verb = grammar.head(number) if number is not None and grammar.preposition(number) == "with" else None
    subject = grammar.subject(verb) if verb is not None and number is not None and number.pos == "NUM" else None
    return subject if subject is not None and subject.lemma in modality()["lasting"]["counts"] else None


def _since_it_began(grammar: Grammar, word: Word) -> bool:
    """True for "has [killed] thousands since it began"."""
    begun = [each for each in grammar.children(word, "advcl") if grammar.is_perfect(word) and _begins(each)]
    return any(mark.text.lower() == "since" for each in begun for mark in grammar.children(each, "mark"))


def _begins(verb: Word) -> bool:
    return verb.lemma in modality()["lasting"]["begins"]
