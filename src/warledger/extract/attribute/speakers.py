"""Who a voice is: pronouns, "the source", short names and acronyms resolved by what the report said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from warledger.extract.attribute.heard import Heard, heard_as, is_known_party
from warledger.extract.attribute.kinds import kind_of_name
from warledger.extract.attribute.named import (
    acting,
    acting_body,
    bracketed,
    initialled,
    is_officer,
    names,
    pronouns,
    subject_above,
    titled,
    without_article,
)
from warledger.extract.attribute.nouns import is_document
from warledger.extract.attribute.phrasing import Phrasing
from warledger.extract.attribute.roles import Roles
from warledger.knowledge.english.cues import cues
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Document, Speaker, SpeakerKind

_REACH = 6  # sentences a pronoun looks back


class Speakers:
    """The voices of one report, in the order in which they speak."""

    def __init__(self, document: Document, sentences: Sequence[Sentence], roles: Roles) -> None:
        self.document, self._sentences, self._roles = document, sentences, roles
        self._heard: list[Heard] = []
        self._persons = list(roles.mentions)
        self._organisations = {
            without_article(name.text) for name in names(sentences, NameKind.ORGANISATION) if " " in name.text
        }
        self._actors: dict[int, tuple[Grammar, Word] | None] = {}
        self._pronouns = frozenset(pronouns(sentences))  # "Keita was there. [He] remembers the night. …, he says"
        self._short = dict(initialled(sentences)) | dict(bracketed(sentences))

    def hear(
        self,
        place: int,
        grammar: Grammar,
        noun: Word,
        *,
        remember: bool = True,
        aside: bool = False,
        within: bool = False,
        papers: frozenset[str] = frozenset(),
    ) -> Speaker:
        """The speaker that `noun` of sentence number `place` names; remembered for those that point back at it.

        `papers` are the documents that are the voice's, by their lemmas.
        """
        span = Phrasing(self.document, grammar, noun).text()
        phrasing = Phrasing(self.document, grammar, subject_above(grammar, noun) or noun)
        earlier = self._earlier(place, phrasing)
        if earlier is not None:
            told = earlier.speaker.evidence[:1] if is_known_party(earlier.speaker.name) else ()  # who "the group" is
            speaker = Speaker(earlier.speaker.name, earlier.speaker.kind, span.quote, evidence=(*told, span))
            heard = replace(earlier, speaker=speaker, place=place)
            if is_document(phrasing.noun):  # an "it" may be the statement, whoever made it
                heard = replace(heard, person=False, plural=False)
        else:
            name = self._owned(place, phrasing) or self._full(phrasing)
            speaker = Speaker(name, self._kind(name, phrasing), span.quote, evidence=(span,))
            heard = heard_as(speaker, place, phrasing)
        if remember:
            self._heard.append(replace(heard, aside=aside, within=within, words=heard.words | papers))
        return speaker

    def _kind(self, name: str, phrasing: Phrasing) -> SpeakerKind:
        """The kind of the phrase, else of an earlier one that named the same voice and told more."""
        kind = phrasing.kind()
        told = phrasing.kind_is_told()
        earlier = (heard.speaker.kind for heard in self._heard if heard.speaker.name == name)
        known = kind_of_name(name) if kind is SpeakerKind.UNNAMED else kind
        found = kind if told else next((each for each in earlier if each is not SpeakerKind.UNNAMED), known)
        found = found if found is not SpeakerKind.UNNAMED else self._roles.kind(name)
        return SpeakerKind.PARTY if found is SpeakerKind.UNNAMED and is_known_party(name) else found

    def _full(self, phrasing: Phrasing) -> str:
        """The name in full: "SOHR" by its definition in brackets, "Shami" by "Farhad Shami"."""
        name = phrasing.name()
        if name.lower() in self._short:
            return self._short[name.lower()]
        named = phrasing.grammar.sentence.name_at(phrasing.noun)
        if named is None and is_officer(phrasing.noun) and phrasing.is_his_office():  # whom a later sentence names
            return titled(self._roles.mentions, phrasing.noun.lemma) or name
        if named is None and phrasing.is_definite() and not phrasing.modifiers() and " " not in name:
            return self._only_named(name) or name
        if named is not None and named.kind is NameKind.PERSON and " " not in name:
            longer = (person for person in self._persons if name.lower() in person.lower().split())
            return next(longer, name)
        return name

    def _only_named(self, noun: str) -> str | None:
        """The one organisation of the report with the noun in its name: "the Highland Alliance" for "the alliance"."""
        if noun.lower() not in cues().sets.collectives | cues().sets.bodies | cues().sets.watchers:
            return None
        found = {name for name in self._organisations if noun.lower() in name.lower().split()}
        return found.pop() if len(found) == 1 else None

    def _earlier(self, place: int, phrasing: Phrasing) -> Heard | None:
        """The voice that a pronoun or "the source" points back at."""
        noun = phrasing.noun
        if phrasing.is_one_of_several():
            return self._by_pronoun(place, "they", plural=True)
        if noun.pos == "PRON":
            return self._by_pronoun(place, cues().objects.get(noun.text.lower(), noun.text.lower()), before=noun)
        owner = phrasing.grammar.child(noun, "nmod:poss")
        if owner is not None and owner.pos == "PRON" and self._is_owned(phrasing):
            return self._owner_acted(place, owner) or self._by_pronoun(
                place, cues().possessives.get(owner.text.lower(), "")
            )
        if not phrasing.is_definite() or phrasing.is_explained() or self._is_named(phrasing):
            return None
        bare = not phrasing.modifiers()
        if is_document(noun) and phrasing.behind().index == noun.index and bare:
            return self._author(noun.lemma)
        if noun.lemma in cues().anaphors and bare:
            return self._last()
        if noun.lemma in cues().sets.titles and bare:
            return self._by_title(place, noun.lemma)
        return self._by_noun(noun.lemma, {word.lemma for word in phrasing.modifiers()})

    def _owned(self, place: int, phrasing: Phrasing) -> str | None:
        """As "Russia's defence ministry" for "its defence ministry": a body of who spoke before."""
        owner = phrasing.grammar.child(phrasing.noun, "nmod:poss")
        if owner is None or owner.text.lower() != "its" or phrasing.noun.lemma not in cues().sets.collectives:
            return None
        before = self._by_pronoun(place, "it")
        return f"{before.speaker.name}'s {phrasing.name().partition(' ')[2]}" if before is not None else None

    def _is_owned(self, phrasing: Phrasing) -> bool:
        """True for "its spokesman", "their report": whoever it is that they belong to speaks."""
        return (phrasing.is_mouthpiece() or is_document(phrasing.noun)) and not phrasing.is_explained()

    def _is_named(self, phrasing: Phrasing) -> bool:
        """True for a name of its own; not for "the Observatory", "THE COMMUNIQUE", which only points at one."""
        noun = phrasing.behind()
        name = phrasing.grammar.sentence.name_at(noun)
        pointing = cues().sets.watchers | cues().sets.bodies | cues().sets.titles | cues().sets.media
        common = is_document(noun) or noun.lemma in pointing
        if is_document(noun) and noun.index and noun.text.istitle():  # "The Post", a paper's name, however it was read
            return True
        return name is not None and not (common and name.first == name.last)

    def _acted(self, place: int, before: Word | None) -> Heard | None:
        """The person who did something in the sentence before, and has said nothing since: "Keita laughed. He said".

        So does one who did it in the same sentence: "Keita lost more: two sons, he said, …".
        """
        found, at = self._actor(place), place
        if found is None or before is None or found[1].index > before.index or is_officer(found[1]):
            at = place - 1
            while at in self._pronouns:
                at -= 1
            found = self._actor(at)
        if found is None or any(heard.place >= at for heard in self._heard):
            return None
        phrasing = Phrasing(self.document, *found)
        span, name = phrasing.text(), self._full(phrasing)
        return heard_as(Speaker(name, self._kind(name, phrasing), span.quote, evidence=(span,)), at, phrasing)

    def _actor(self, place: int) -> tuple[Grammar, Word] | None:
        """Who does something in that sentence, worked out when first asked for."""
        if place not in self._actors:
            self._actors[place] = acting(self._sentences[place]) if place >= 0 else None
        return self._actors[place]

    def _owner_acted(self, place: int, owner: Word) -> Heard | None:
        """Whom "its" or "their" belongs to, if that is who acted there: "The rebels fled. [Their] statement said"."""
        if owner.text.lower() == "their":
            return self._body_acted(place, owner, plural=True) or self._body_acted(place - 1, plural=True)
        return self._body_acted(place, owner) if owner.text.lower() == "its" else None

    def _body_acted(self, place: int, before: Word | None = None, *, plural: bool = False) -> Heard | None:
        """The body that did something in that sentence, where nobody has spoken since: "The army fled. It said".

        With `before`, one named before that word: "the army did not confirm it in its bulletin".
        """
        found = acting_body(self._sentences[place], plural=plural) if place >= 0 else None
        if found is None or (before is not None and found[1].index > before.index):
            return None
        if any(heard.place >= place for heard in self._heard):
            return None
        phrasing = Phrasing(self.document, *found)
        span, name = phrasing.text(), self._full(phrasing)
        return heard_as(Speaker(name, self._kind(name, phrasing), span.quote, evidence=(span,)), place, phrasing)

    def _by_pronoun(
        self, place: int, pronoun: str, *, plural: bool = False, before: Word | None = None
    ) -> Heard | None:
        acted = self._acted(place, before) if pronoun in ("he", "she") else None
        if pronoun in ("it", "they") and before is not None and not plural:
            acted = self._body_acted(place - 1, plural=pronoun == "they")
        if acted is not None:
            return acted
        near = (heard for heard in reversed(self._heard) if place - heard.place <= _REACH)
        found = [heard for heard in near if (heard.plural or not plural) and heard.agrees(pronoun)]
        beside = (heard for heard in found if heard.place == found[0].place and not heard.within)
        return next(beside, found[0]) if found else None

    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self._heard[-1].speaker if self._heard else None

    def _author(self, document: str) -> Heard | None:
        """Whose document it is: that of a voice so called, else of who spoke last and is no document of another name.

        "The statement" is not the inquiry that it cites, and "the release" not the minister whom it tells of; "the
        indictment" is nobody's who spoke before.
        """
        called = (each for each in reversed(self._heard) if document in each.words)
        others = (each for each in reversed(self._heard) if not each.document)
        own = document in cues().sets.official_papers
        return next(called, None) or (None if own else next(others, None))

    def _last(self) -> Heard | None:
        return self._heard[-1] if self._heard else None

    def _by_title(self, place: int, lemma: str) -> Heard | None:
        """As in "according to the prelate": one so called, else the named person who spoke in the sentence before."""
        called = self._by_noun(lemma, set())
        before = (each for each in reversed(self._heard) if each.person and place - each.place <= 1)
        return called or next((each for each in before if each.speaker.name[:1].isupper()), None)

    def _by_noun(self, lemma: str, modifiers: set[str]) -> Heard | None:
        for heard in reversed(self._heard):
            told_more = len(heard.words - {"the", "a", "an"}) > len(modifiers) + 1
            told = (heard.lemma == lemma or heard.person) and {lemma, *modifiers} <= heard.words and told_more
            kind = modifiers <= cues().sets.plain and heard.is_of_kind(lemma)
            if told or kind:
                return (self._quoted_side(heard, lemma) if not modifiers else None) or heard
        return None

    def _quoted_side(self, heard: Heard, lemma: str) -> Heard | None:
        """The side that `heard` passed on: "the front said …, a watch group reported. The group said"."""
        beside = (each for each in self._heard if each.place == heard.place and each.within and each.is_of_kind(lemma))
        return next((each for each in beside if is_known_party(each.speaker.name)), None)
