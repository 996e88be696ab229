"""The governments, armies and police of states, as one report calls them: "Malian army", "junta", "IDF"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from warledger.extract.resolve.known import Known
from warledger.extract.resolve.labels import Label, Sort, plain
from warledger.extract.resolve.nations import Nations
from warledger.extract.resolve.sides import GOVERNMENT, GROUP, POLICE, STATE_FORCES, Side, described
from warledger.knowledge.english.resolving import resolving_words
from warledger.knowledge.parties import states

_WORDS = resolving_words("forces")


# In Palestine, "the army" is another's: no government there has had one.
_WITHOUT_ARMY = frozenset({"PS"})


class Written(NamedTuple):
    """A label, its words, and the two words after it in lower case."""

    label: Label
    words: str
    after: tuple[str, ...]


class Institutions:
    """Names the institutions of states for one report."""

    def __init__(
        self, written: Sequence[Written], nations: Nations, known: Known, said: frozenset[str], led_to: frozenset[str]
    ) -> None:
        self._written, self._nations, self._known = written, nations, known
        self._led_to = led_to  # the other nations to which the report turns: "In neighbouring Mali, …"
        self._says_regime, self._says_army = "regime" in said, bool(said & _WORDS["army_of_country"])

    def army(self, code: str | None) -> Side:
        """The armed forces of a nation, as the report calls them."""
        if code is None:
            return Side("army:", "army", STATE_FORCES)
        if code in _WITHOUT_ARMY:
            return described(f"{self.adjective(code)}s", GROUP, code)
        country = self._nations.country
        if code == country and self._says_regime:
            name = f"{self.adjective(code)} regime forces"
        elif code in self._forms:
            name = f"{self.adjective(code)} {self._forms[code].most_common(1)[0][0]}"
        elif code in self._led_to or (code == country and (self._says_army or code not in self._acting)):
            name = f"{self.adjective(code)} army"
        else:
            name = self._proper.get(code, states()[code].name)
        return Side(f"army:{code}", name, STATE_FORCES, code, _entry(code, "military"))

    @cached_property
    def home(self) -> str | None:
        """Whose "the army" is: the country's, else that of the only nation whose forces the report names."""
        country = self._nations.country
        if country is not None and country not in _WITHOUT_ARMY:
            return country
        return next(iter(self._forms)) if len(self._forms) == 1 else country

    def government(self, code: str | None, noun: str) -> Side:
        """Those who rule a nation: "Malian junta"."""
        if noun == "regime":
            return self.army(code)
        name = noun if noun in ("junta", "government") else "government"
        if code is None:
            return Side("government:", name, GOVERNMENT)
        return Side(
            f"government:{code}", f"{self.adjective(code)} {name}", GOVERNMENT, code, _entry(code, "government")
        )

    def police(self, code: str | None = None) -> Side:
        """The police of a nation, else of the country."""
        country = self._nations.country
        if code not in (None, country):
            return Side(f"police:{code}", f"{self.adjective(code)} police", POLICE, code, _entry(code, "police"))
        return Side("police", "police", POLICE, country, _entry(country, "police") if country else None)

    def office(self, template: str, code: str | None = None) -> Side:
        """The side of a template of people.toml, of a nation, else of the country: "<people> judiciary"."""
        country = code or self._nations.country
        if template == "<people> government":
            return self.government(country, "government")
        people = self.adjective(country) if country else ""
        key = f"office:{template}" if country == self._nations.country else f"office:{template}:{country}"
        return Side(key, template.replace("<people>", people).strip(), GOVERNMENT, country)

    def adjective(self, code: str) -> str:
        """The nation's adjective, as the report writes it: "Malian"."""
        return self._adjectives.get(code, states()[code].adjective)

    @cached_property
    def _forms(self) -> dict[str, Counter[str]]:
        """How often the report writes "Malian army", "Malian forces", … of each nation."""
        forms: dict[str, Counter[str]] = {}
        for label, _, after in self._written:
            found = next((word for word in after if word in _WORDS["called"]), None)
            if label.sort is Sort.PEOPLE and found:
                forms.setdefault(label.key, Counter())["army" if found in _WORDS["soldiers"] else found] += 1
        return forms

    @cached_property
    def _acting(self) -> frozenset[str]:
        """The nations whose forces the report calls by the state's name: "Ukraine's air force"."""
        written = (one for one in self._written if one.label.sort is Sort.STATE and one.after[:1] in (("'s",), ("’s",)))
        return frozenset(one.label.key for one in written if one.after[1:] and one.after[1] in _WORDS["services"])

    @property
    def armies(self) -> int:
        """How many nations' forces the report names."""
        return len(self._forms)

    @cached_property
    def _proper(self) -> dict[str, str]:
        """The proper name by which the report calls each nation's army: "IDF"."""
        named: dict[str, str] = {}
        for label, words, _ in self._written:
            entry = self._known.entry(words) if label.sort is Sort.GROUP else None
            if entry is not None and entry.patterned and entry.kind == STATE_FORCES and entry.country:
                named.setdefault(entry.country, words)
        return named

    @cached_property
    def _adjectives(self) -> dict[str, str]:
        """The adjective of each nation as the report writes it, in its usual case."""
        written: dict[str, str] = {}
        for label, words, _ in self._written:
            if label.sort is Sort.PEOPLE:
                forms = {plain(form): form for form in states()[label.key].adjectives}
                written.setdefault(label.key, forms.get(plain(words), states()[label.key].adjective))
        return written


def _entry(code: str, institution: str) -> str:
    """The id of a state's government, army or police in the knowledge base."""
    return f"{code.lower()}-{institution}"
