"""Whose people they are by the words that describe them: "regime soldiers", "the rebels", "judicial officials"."""

from __future__ import annotations

from warledger.extract.resolve.bands import Bands, own, plural
from warledger.extract.resolve.bodies import Bodies
from warledger.extract.resolve.definites import Definites
from warledger.extract.resolve.found import CIVILIAN_PEOPLE, Found
from warledger.extract.resolve.labels import Label, Sort
from warledger.extract.resolve.noun_phrases import NounPhrase, is_member, is_plain
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import CIVILIAN_SIDE, GOVERNMENT, GROUP, PEOPLE, REBELS, Side, described, fights
from warledger.extract.resolve.units import is_guard
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import Role, role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.values import Category

_WORDS = resolving_words("descriptions")
# Who commands an army, where no nation is named: "the general staff", "the joint command".
_HEADQUARTERS = {
    "staff": _WORDS["staff_of_army"],
    "command": _WORDS["command_of_army"],
    "chief": _WORDS["chief_of_army"],
}


class Descriptions:
    """Reads the descriptions of one report."""

    def __init__(self, scene: Scene, definites: Definites, bands: Bands, bodies: Bodies) -> None:
        self.scene, self.definites, self.bands, self.bodies = scene, definites, bands, bodies

    def read(self, phrase: NounPhrase) -> Found | None:
        """The side and category that the phrase's own words give; None where they tell nothing."""
        if phrase.category is Category.CIVILIAN or self.bodies.heads_citizens(phrase):
            return CIVILIAN_PEOPLE
        if phrase.has("judicial") and phrase.category in (Category.OFFICIAL, Category.UNKNOWN):
            return Found(self.scene.office("<people> judiciary"), Category.OFFICIAL)
        side = self._of_official(phrase) if phrase.category is Category.OFFICIAL else self._described(phrase)
        side = side or self._led(phrase)
        if side is not None:
            fighting = fights(side) or side.kind == PEOPLE
            return Found(side, Category.COMBATANT if fighting else phrase.category)
        if phrase.role is not None and phrase.role.side:
            return Found(self._of_role(phrase, phrase.role), phrase.category)
        return None

    def before(self, phrase: NounPhrase) -> Side | None:
        """Whose a deed, a weapon or a loss is by the words before it: "a Turkish drone", "army casualties"."""
        nation = phrase.label(Sort.PEOPLE, Sort.STATE, Sort.CAPITAL)
        nation = None if nation is not None and _is_of_make(phrase, nation) else nation
        if phrase.has("police"):
            return self.scene.police()
        if phrase.has("rebel"):
            side = self._rebels(phrase)
            return side if side.entry or not phrase.has("terror") else None
        if phrase.has("loyalist", "army"):
            return self.scene.army(nation.key if nation else self.scene.home_at(phrase.sentence))
        return self.scene.army(nation.key) if nation else None

    def _led(self, phrase: NounPhrase) -> Side | None:
        """Whose commander or member he is by the noun for people before his: "a [vigilante] commander"."""
        if phrase.role is None or phrase.role.side is not None:
            return None
        roles = {word: role_of(word.lemma) or role_of(word.text.lower()) for word in phrase.words}
        band = next((word for word, role in roles.items() if role is not None and role.side == "itself"), None)
        gang = next((word for word in phrase.words if is_word(word.lemma, "band_kind")), None)
        named = band or (gang if is_member(phrase.noun) else None)
        return own(plural(named.lemma)) if named is not None else None

    def _of_official(self, phrase: NounPhrase) -> Side | None:
        """A "police official" is of the police."""
        official = phrase.role is not None and phrase.role.rule == "people.government"
        police = phrase.has("police") or "police" in self.bodies.headed(phrase)
        return self.scene.police() if official and police else None

    def _described(self, phrase: NounPhrase) -> Side | None:
        """The side that the modifiers describe, else the noun."""
        noun, nation = phrase.noun.lemma, phrase.label(Sort.PEOPLE, Sort.STATE, Sort.CAPITAL)
        side = self._of_nation(phrase, nation) if nation else None
        if side is not None:
            return side
        if phrase.has("police") or is_word(noun, "police"):
            return self.scene.police()
        if phrase.has("enemy") or is_word(noun, "enemy"):
            return self.definites.enemy(phrase.sentence, phrase.noun)
        if phrase.has("rebel") and not (nation and is_word(noun, "army")):
            return self._rebels(phrase)
        if is_word(noun, "government") and phrase.any_of(_WORDS["former"]):
            side = self._own_name(phrase, GOVERNMENT, _first_telling(phrase))
            return side._replace(country=nation.key if nation else self.scene.country)
        if is_word(noun, "government") or (is_word(noun, "office") and phrase.has("ministry")):
            return self.scene.government(nation.key if nation else self.scene.country, noun)
        return self._of_army(phrase, nation) or self._by_noun(phrase)

    def _of_nation(self, phrase: NounPhrase, nation: Label) -> Side | None:
        """The group that "the Iranian-backed group" goes back to, or an ally of a nation: no forces of its own."""
        if is_word(phrase.noun.lemma, "group"):
            known = self.definites.group(phrase.sentence, phrase.noun)
            if known is not None:
                return known
        after = [word.text.lower() for word in phrase.sentence.words[nation.last + 1 : nation.last + 3]]
        if after[:1] == ["-"] and after[1:] and after[1] in _WORDS["allied"]:
            return self._own_name(phrase, GROUP, nation.first)
        return self._of_partners(phrase, nation) if is_word(phrase.noun.lemma, "partner") else None

    def _of_partners(self, phrase: NounPhrase, nation: Label) -> Side | None:
        """Who "its Russian allies" are: the party from there that the report names, else those by that name."""
        named = self.scene.party_of(nation.key)
        if named is not None or is_word(phrase.noun.lemma, "invader"):
            return named
        return self._own_name(phrase, GROUP, nation.first)._replace(country=nation.key)

    def _of_army(self, phrase: NounPhrase, nation: Label | None) -> Side | None:
        armed = self._is_armed(phrase) or _are_air_defences(phrase)
        army = self.scene.army(self.scene.home_at(phrase.sentence))
        if nation is not None and armed:
            return self.scene.police(nation.key) if self._are_police(phrase) else self.scene.army(nation.key)
        if phrase.has("loyalist", "army", "unit") and (armed or is_member(phrase.noun)):
            return army
        if any(word.lemma in _HEADQUARTERS.get(phrase.noun.lemma, ()) for word in phrase.words):
            return army
        guarding = is_word(phrase.noun.lemma, "army") or phrase.noun.lemma in ("personnel", "agent")
        return army if phrase.has("security") and guarding else None

    def _are_police(self, phrase: NounPhrase) -> bool:
        return phrase.noun.lemma == "officer" and self.definites.are_police(phrase.sentence, phrase.noun)

    def _by_noun(self, phrase: NounPhrase) -> Side | None:
        noun, label = phrase.noun.lemma, self.scene.label_at(phrase.sentence, phrase.noun)
        if label is not None and label.sort in (Sort.STATE, Sort.CAPITAL) and phrase.noun.index == label.last:
            return self.scene.army(label.key)
        if _are_air_defences(phrase):
            return self.definites.army(phrase.sentence, phrase.noun)
        if is_word(noun, "army") and (phrase.role is None or _are_armed_forces(phrase)):
            return self.definites.army(phrase.sentence, phrase.noun)
        if is_word(noun, "governing") and not phrase.has("armed_name"):
            return self._described_group(phrase, GOVERNMENT)
        civic = phrase.has("civic", "citizens") and not phrase.has("militia", "arms")  # "self-defence groups" are armed
        if is_word(noun, "group", "militia") and not civic and not is_guard(phrase):
            siding = any(word.text.lower().startswith("pro") for word in phrase.words)  # "the pro-Turkish factions"
            known = None if siding else self.definites.group(phrase.sentence, phrase.noun)
            return known or self._described_group(phrase, GROUP)
        return None

    def _is_armed(self, phrase: NounPhrase) -> bool:
        """True for nouns that a nation's or a government's adjective makes its forces."""
        if phrase.role is not None and phrase.category is Category.COMBATANT:
            return phrase.role.side in ("army", None) and not is_word(phrase.noun.lemma, "militia")
        return is_word(phrase.noun.lemma, "army", "unit", "detail", "invader") or phrase.noun.lemma in _WORDS["moving"]

    def _rebels(self, phrase: NounPhrase) -> Side:
        """The named rebels of the report; where it names none, and of those unknown, what it calls them."""
        called = (phrase.has("rebel") or phrase.noun).text.lower().removesuffix("s")
        unknown = phrase.any_of(_WORDS["unknown"])
        named = None if unknown else self.scene.rebel_at(phrase.noun.start)
        apart = unknown or self.scene.is_in_digest(phrase.sentence)
        band = None if apart else self.bands.only
        if band is not None and band.kind == REBELS:
            named = named or band
        return named or described(called, REBELS)._replace(name=f"{called}s")

    def _described_group(self, phrase: NounPhrase, kind: str) -> Side | None:
        first = _first_telling(phrase)
        side = self._own_name(phrase, kind, first) if first < phrase.noun.index else None
        allied = is_word(phrase.noun.lemma, "political") and phrase.has("electoral", "colour")  # "a leftist coalition"
        unarmed = phrase.noun.lemma == "party" or allied
        return side._replace(kind=None) if side is not None and unarmed and not phrase.has("arms") else side

    def _own_name(self, phrase: NounPhrase, kind: str, first: int) -> Side:
        """The side that only the words from the `first` on describe; people in small letters, as no name is."""
        text = self.scene.words(phrase.sentence, first, phrase.noun.index)
        return described(text.lower() if kind == PEOPLE else text, kind)

    def _foreigners(self, phrase: NounPhrase) -> Side:
        """Soldiers who look foreign: of the foreign company that the report names, else of nobody that it names."""
        return self.scene.only_company or self._own_name(phrase, GROUP, phrase.words[0].index)

    def _of_role(self, phrase: NounPhrase, role: Role) -> Side | None:
        """The side that people.toml gives the noun."""
        match role.side:
            case "army":
                if self._are_police(phrase):
                    return self.scene.police()
                foreign = phrase.any_of(_WORDS["foreign"])
                return self._foreigners(phrase) if foreign else self.definites.army(phrase.sentence, phrase.noun)
            case "police":
                return self.scene.police()
            case "rebels":
                return self._rebels(phrase)
            case "itself":
                first = _first_telling(phrase)
                plain = first == phrase.noun.index
                band = self.bands.side(phrase.sentence, phrase.noun) if plain else None
                return band or (own(plural(phrase.noun.lemma)) if plain else self._own_name(phrase, PEOPLE, first))
            case "civilians":
                return CIVILIAN_SIDE
            case "<people> government" if (code := self._nation_behind(phrase)) is not None:
                return self.scene.government(code, "government")
            case "<people> government" if phrase.has("local"):
                return self.bodies.administration or self.scene.office("local government")
            case _:
                return self.scene.office(role.side or "", self._nation_of(phrase))

    def _nation_of(self, phrase: NounPhrase) -> str | None:
        """The nation that is told with his office: "a [Chilean] senator", "the [Chilean] opposition leader"."""
        nation = phrase.label(Sort.PEOPLE)
        return nation.key if nation is not None else None

    def _nation_behind(self, phrase: NounPhrase) -> str | None:
        """The nation whose official it is: "the [Cuban] minister", "president of [Peru]"."""
        grammar = self.scene.grammar(phrase.sentence)
        behind = (*grammar.complements(phrase.noun, "of"), *grammar.complements(phrase.noun, "at"))
        inside = {word.index for noun in behind for word in grammar.subtree(noun)}
        labels = (*phrase.labels, *(one for one in self.scene.labels_of(phrase.sentence) if one.last in inside))
        return next((one.key for one in labels if one.sort in (Sort.PEOPLE, Sort.STATE)), None)


def _is_of_make(phrase: NounPhrase, nation: Label) -> bool:
    """True if the nation is only where a weapon comes from: "Russian-made shells"."""
    after = [word.text.lower() for word in phrase.sentence.words[nation.last + 1 : nation.last + 3]]
    joined = phrase.sentence.words[nation.last].text.lower().rpartition("-")[2]
    return is_word(joined, "made") or (after[:1] == ["-"] and is_word(after[-1], "made"))


def _are_armed_forces(phrase: NounPhrase) -> bool:
    """True of "the armed forces", "ground forces", which are a state's; not of "an armed force"."""
    words = [word.text.lower() for word in (*phrase.words, phrase.noun)[-2:]]
    return words[-1:] == ["forces"] and words[0] in _WORDS["services"]


def _are_air_defences(phrase: NounPhrase) -> bool:
    """True of "air defences", which are an army's, not a militia."""
    return phrase.noun.lemma in _WORDS["defences"] and phrase.any_of(_WORDS["air"])


def _first_telling(phrase: NounPhrase) -> int:
    """The first modifier that is more than "armed", "unidentified", a number."""
    for word in phrase.words:
        if word.pos in ("ADJ", "NOUN", "PROPN") and not is_plain(word):
            return word.index
    return phrase.noun.index
