"""Whose deed it is said to be: responsibility claimed, denied or laid on somebody."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.answering import Answering, Laid
from warledger.extract.find.stating import Stating
from warledger.extract.mention import DeedMention
from warledger.knowledge.english.deeds import deeds
from warledger.knowledge.english.finding import finding_words
from warledger.language.syntax import Word

_WORDS = finding_words("responsibility")
_OWNING = _WORDS["owning"]
_CLAIMING = ("claim", "take", "assume", "accept", "admit", "acknowledge")
_LINKING = _WORDS["linking"]
_ARRESTING = _WORDS["arresting"]
_LINKED_BY, _ARRESTED_FOR = ("in", "with", "to"), ("for", "over", "of", "with", "in", "because", "on", "to")
_ORDERING = _WORDS["ordering"]
_BEHALF = _WORDS["behalf"]
_SAYING = finding_words("groups")["saying"]


# What `Blame` reads, beside the lexicon of deeds.
BLAMING = _LINKING | _ARRESTING | _ORDERING | {"have", "bring", "implicated", "involved", "linked"}


class Blame:
    """Finds responsibility in one sentence."""

    def __init__(self, stating: Stating) -> None:
        self.stating, self.grammar = stating, stating.grammar
        self.answering = Answering(stating)

    def of_verb(self, verb: Word) -> Iterator[DeedMention]:
        """As in "claimed responsibility for the attack", "blamed the rebels [and the army] for the killing"."""
        yield from self.answering.mentions(verb, self.by_verb(verb))

    def of_adjective(self, word: Word) -> Iterator[DeedMention]:
        """As in "the army is responsible for the murder", "they hold the army responsible for it"."""
        yield from self.answering.mentions(word, self.by_adjective(word))

    def by_verb(self, verb: Word) -> Laid | None:
        """What the verb lays on whom."""
        if self.grammar.negation(verb) is not None:
            return None
        finders = (
            self._laid_on, self._linked, self._arrested, self._ordered, self._claimed, self._disowned, self._accused,
        )  # fmt: skip
        return next((laid for find in finders if (laid := find(verb)) is not None), None)

    def by_adjective(self, word: Word) -> Laid | None:
        """What "responsible", "implicated" lay on whom."""
        linked = word.lemma in ("implicated", "involved", "linked")
        if not (linked or word.lemma in deeds()["responsibility"]["answerable"]) or self.grammar.negation(word):
            return None
        head = self.grammar.head(word)
        holding = head is not None and head.lemma in ("hold", "consider") and word.relation == "xcomp"
        holder = self.stating.patient(head) if head is not None and holding else self.grammar.subject(word)
        holder = head if holder is None and linked and word.relation in ("acl", "amod") else holder
        deed = self.answering.below(word, _LINKED_BY if linked else ("for", "of"))
        deed = self.answering.below(head, ("for",)) if deed is None and head is not None and holding else deed
        if holder is not None and deed is None and not linked and self._is_bare(word, holder):
            return Laid("blamed", holder, None)
        return self.answering.laid(holder, deed)

    def _is_bare(self, word: Word, holder: Word) -> bool:
        """True of "the front said that it was [responsible]", which does not say for what."""
        said = word.relation in ("root", "ccomp") and not self.grammar.complements(word, "for")
        return said and (holder.pos == "PRON" or self.answering.may_do(holder))

    def _laid_on(self, verb: Word) -> Laid | None:
        """The deed and who is held to have done it: "the attack was attributed to the rebels", "blamed it on them"."""
        if verb.lemma not in deeds()["responsibility"]["laid_on"]:
            return None
        deed = self.answering.patient(verb)
        whom = [*self.grammar.complements(verb, "on"), *self.grammar.complements(verb, "to")]
        hung = self.grammar.complements(deed, "on") if deed is not None else ()  # the parser's slip
        who = next(iter((*whom, *hung)), None)
        if deed is None or who is None or not self.answering.is_deed(deed, who):
            return None
        return Laid("blamed", who, deed if whom else None)

    def _linked(self, verb: Word) -> Laid | None:
        """As in "documents linking the front with the attack", "soldiers implicated in the murder"."""
        if verb.lemma not in _LINKING:
            return None
        return self.answering.laid(self.answering.patient(verb), self.answering.below(verb, _LINKED_BY))

    def _arrested(self, verb: Word) -> Laid | None:
        """As in "four soldiers were arrested for the murder", "… for their alleged involvement in the murder"."""
        tried = any(word.lemma in ("trial", "justice") for word in self.grammar.complements(verb, "to"))
        if not (verb.lemma in _ARRESTING or (verb.lemma == "bring" and tried)):
            return None
        return self.answering.laid(self.answering.patient(verb), self.answering.below(verb, _ARRESTED_FOR))

    def _ordered(self, verb: Word) -> Laid | None:
        """As in "the front masterminded the attack", "an attack planned by the front"."""
        deed = self.answering.patient(verb) if verb.lemma in _ORDERING else None
        who = self.grammar.agent(verb) if self.grammar.is_passive(verb) else self.grammar.subject(verb)
        if deed is None or who is None or not (self.answering.is_deed(deed) and self.answering.may_do(who)):
            return None
        return Laid("blamed", who, deed)

    def _claimed(self, verb: Word) -> Laid | None:
        """As in "the front took credit", "responsibility was claimed by the front", "claimed it on behalf of X"."""
        active = self.stating.is_in(verb, "responsibility", "claimed") or self._slipped(verb)
        agent, subject = self.grammar.agent(verb), self.grammar.passive_subject(verb)
        passive = agent is not None and subject is not None and verb.lemma in _CLAIMING
        if passive and agent is not None and subject is not None:
            lemma = subject.lemma
            said = lemma in _OWNING or self.answering.is_deed(subject, agent)
            return Laid("claimed", agent, subject) if said else None
        if not active:
            return None
        who = self._on_behalf(verb) or self.grammar.subject(verb) or self._right_before(verb)
        owned = (*self.grammar.children(verb, "obj"), *filter(None, [self._slipped(verb)]))
        owning = any(self._is_owned(word, verb) for word in owned)
        deed = self._deed(verb)
        return Laid("claimed", who, deed) if who is not None and (deed or owning) else None

    def _slipped(self, verb: Word) -> Word | None:
        """The noun after a verb that the parser took for its adjective: "the front [claimed] responsibility"."""
        noun = self.grammar.head(verb) if verb.relation == "amod" else None
        claims = verb.lemma in _CLAIMING and noun is not None and noun.lemma in _OWNING
        return noun if claims and verb.index > 0 else None

    def _right_before(self, verb: Word) -> Word | None:
        """The noun before a verb whose subject the parser lost: "[the front] claimed responsibility"."""
        before = self.stating.sentence.words[verb.index - 1] if verb.index else None
        named = before is not None and before.pos in ("NOUN", "PROPN") and self.answering.may_do(before)
        return before if named else None

    def _is_owned(self, noun: Word, verb: Word) -> bool:
        """True of "claimed [responsibility]" where the words do not say for what."""
        what = (*self.grammar.complements(noun, "for"), *self.grammar.complements(verb, "for"))
        return noun.lemma in _OWNING and not what

    def _on_behalf(self, verb: Word) -> Word | None:
        """Whom the one who claims it speaks for: "a caller claimed it on behalf of [the front]"."""
        below = (word for word in self.grammar.subtree(verb) if word.lemma in _BEHALF)
        return next((whom for word in below for whom in self.grammar.complements(word, "of")), None)

    def _disowned(self, verb: Word) -> Laid | None:
        """As in "denied responsibility for the attack", "had nothing to do with the attack"."""
        nothing = verb.lemma == "have" and any(
            word.text.lower() == "nothing" for word in self.grammar.children(verb, "obj")
        )
        denied = self.stating.is_in(verb, "responsibility", "denied")
        if not (nothing or denied):
            return None
        who, deed = self.grammar.subject(verb), self._deed(verb)
        if who is None or deed is None or not (denied or self.answering.names_deed(deed)):
            return None
        return Laid("denied", who, deed)

    def _accused(self, verb: Word) -> Laid | None:
        """As in "accused the army of the murder", "blamed the rebels for killing a nurse", "blamed the rebels"."""
        if not self.stating.is_in(verb, "responsibility", "blamed"):
            return None
        who = self.answering.patient(verb) or self.grammar.child(verb, "iobj")
        deed = self._deed(verb, who) if who is not None else None
        if who is None or (deed is None and not (self._is_for_told(verb, who) and self.answering.may_do(who))):
            return None
        return Laid("blamed", who, deed)

    def _is_for_told(self, verb: Word, who: Word) -> bool:
        """True of blame for what was told before: "blamed the rebels", "accused the army", but not "of lying"."""
        more = any(self.grammar.children(word, "advcl", "obl", "acl", "nmod") for word in (verb, who))
        return verb.lemma == "blame" or (verb.lemma == "accuse" and not more)

    def _deed(self, verb: Word, who: Word | None = None) -> Word | None:
        """The deed that somebody is responsible for: a noun for an attack below the verb, or "of killing …".

        The "death" of the "death squads" that are blamed is none.
        """
        named = set(self.grammar.children(who, "compound", "amod", "flat")) if who is not None else set()
        causes = (clause for clause in self.grammar.children(verb, "advcl") if self._is_cause(clause))
        besides = {word for clause in causes for word in self.grammar.subtree(clause)}
        below = [word for word in self.grammar.subtree(verb) if word not in named and word not in besides]
        nouns = (word for word in below if self.answering.names_deed(word))
        verbs = (word for word in below if word.pos == "VERB" and word.relation in ("advcl", "ccomp", "acl"))
        verbs = (word for word in verbs if not self._is_said(word, verb))
        return next((word for word in (*nouns, *verbs) if word.index > verb.index), None)

    def _is_cause(self, clause: Word) -> bool:
        """True of what moved those who are blamed: "blamed the army, [because] the rebels had [attacked] it"."""
        mark = self.grammar.child(clause, "mark")
        return mark is not None and mark.lemma == "because"

    def _is_said(self, word: Word, verb: Word) -> bool:
        """True of what is only said besides: "blamed the army, [saying] that its guns [stood] there"."""
        between = (one for one in self.grammar.above(word) if one.index > verb.index)
        return any(one.lemma in _SAYING for one in (word, *between))
