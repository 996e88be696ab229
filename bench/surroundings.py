"""What stands around a sentence: stories composed of leads and paragraphs, whose right reading is the same in all.

Each story is a lead and some paragraphs that follow any lead: a doctor's count, a denial, an older attack, a second
incident, the war's total. Beside each stands (surroundings.toml) what a careful reader takes from it. Read alone they
are mostly read right; what goes wrong here is what one sentence does to another: the doer of one attack given to the
next, an old toll taken for news, the losses of the police given to the victims. Nothing in them happened so; countries
and forces are real. One half was looked at when rules were made, the other (`unread`) only counted.

A toll's `category`, where none is given, may be any but combatant; its `doer` is nobody unless the row names some, and
`event` is the lead's or another, where it matters. `more` marks paragraphs in which other tolls may rightly be read.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from bench.data import Row, digest
from bench.language import Figures
from warledger.acquire import from_text
from warledger.pipeline import reading
from warledger.values import Attribution, Category, Claim, Group, Polarity, Report, Status, Toll

_STORIES = 160  # of each half
_PARAGRAPHS = 7  # of each story
_PUBLISHED = date(2025, 8, 27)
_TOLD = ("category", "doer", "voice", "status", "event")


def figures(_corpora: Path) -> Figures:
    """Of each half, the shares of tolls found and told right, and of leads' events of the right type; in percent."""
    path = Path(__file__).with_suffix(".toml")
    parts = tomllib.loads(path.read_text(encoding="utf-8"))
    found: Figures = {"questions digest": digest(path)}
    for half in ("looked at", "unread"):
        leads, paragraphs = ([part for part in parts[kind] if part["pool"] == half] for kind in ("leads", "paragraphs"))
        counted = sum((_counted(story) for story in _stories(leads, paragraphs)), Counter[str]())
        found |= {f"{half}, {name}": value for name, value in _shares(counted)}
    return found


def _shares(counted: Counter[str]) -> Iterator[tuple[str, float]]:
    yield "tolls told", counted["tolls"]
    yield "found", round(100 * counted["found"] / counted["tolls"], 1)
    for name in (*_TOLD, "type"):
        yield name, round(100 * counted[name] / counted[f"{name} asked"], 1)
    yield "tolls that nobody told", counted["invented"]


@dataclass(frozen=True, slots=True)
class _Story:
    lead: Row
    paragraphs: Sequence[Row]
    report: Report

    def start(self, part: Row) -> int:
        """Where a part begins in the text, which has the title before all."""
        return self.report.document.text.index(part["text"])


def _stories(leads: Sequence[Row], paragraphs: Sequence[Row]) -> Iterator[_Story]:
    chance = Random(11)  # noqa: S311
    for number in range(_STORIES):
        lead, chosen = leads[number % len(leads)], chance.sample(paragraphs, _PARAGRAPHS)
        text = "\n\n".join((lead["title"], lead["text"], *(part["text"] for part in chosen)))
        yield _Story(lead, chosen, reading(from_text(text, published=_PUBLISHED)))


def _counted(story: _Story) -> Counter[str]:
    """How many tolls were asked of one story, and of how many each thing is right."""
    counted, told = Counter[str](), dict[str, Claim]()
    event = _event_of_lead(story)
    for part in (story.lead, *story.paragraphs):
        for asked in part.get("tolls", ()):
            counted["tolls"] += 1
            claim = _told(story, part, asked)
            if claim is not None and claim.toll is not None:
                told[claim.id] = claim
                counted["found"] += 1
                counted.update(_judged(claim, claim.toll, asked, story.lead, event))
    if "type" in story.lead:
        counted["type asked"] += 1
        code = next((each.type.acled or "" for each in story.report.events if each.id == event), "")
        counted["type"] += code.startswith(story.lead["type"])
    counted["invented"] += sum(
        1 for claim, _ in _news(story.report) if claim.id not in told and _in_silence(story, claim)
    )
    return counted


def _event_of_lead(story: _Story) -> str | None:
    claim = _told(story, story.lead, story.lead["tolls"][0])
    return claim.event if claim else None


def _told(story: _Story, part: Row, asked: Row) -> Claim | None:
    """The affirmed toll of the asked outcome whose number stands where the question points."""
    start = story.report.document.text.index(asked["at"], story.start(part))
    stop = start + len(asked["at"])
    for claim, toll in _news(story.report):
        numbers = toll.quantity.evidence
        if asked["outcome"] in toll.outcomes and any(span.start < stop and start < span.stop for span in numbers):
            return claim
    return None


def _news(report: Report) -> Iterator[tuple[Claim, Toll]]:
    for claim in report.claims:
        if claim.toll and claim.polarity is Polarity.AFFIRMED and claim.status is not Status.HYPOTHETICAL:
            yield claim, claim.toll


def _judged(claim: Claim, toll: Toll, asked: Row, lead: Row, event: str | None) -> Counter[str]:
    """One for each thing that is asked, and one for each that is right."""
    status = asked.get("status", "current")
    right = {
        "category": _is_category(toll.victims.category, asked.get("category")),
        "doer": _is_doer(toll.perpetrator, asked.get("doer", ["nobody"]), lead["doer"]),
        "voice": _is_voice(claim.attribution, asked.get("voice", [])),
        "status": claim.status == status,
    }
    if status == "current" == claim.status and "event" in asked:
        right["event"] = (claim.event == event) is (asked["event"] == "lead")
    return Counter([f"{name} asked" for name in right] + [name for name, is_right in right.items() if is_right])


def _is_category(read: Category, asked: str | None) -> bool:
    return read == asked if asked else read is not Category.COMBATANT


def _is_doer(group: Group | None, allowed: Sequence[str], lead: Sequence[str]) -> bool:
    if "anybody" in allowed or (group is None and "nobody" in allowed):
        return True
    names = [name for each in allowed for name in (lead if each == "lead" else [each])]
    return group is not None and _is_one_of(f"{group.name or ''} {group.text or ''}", names)


def _is_voice(attribution: Sequence[Attribution], allowed: Sequence[str]) -> bool:
    """One of the allowed voices, the report's own where none is given."""
    speakers = [link.speaker for link in attribution if link.speaker is not None]
    if not allowed:
        return not speakers
    return any(_is_one_of(f"{speaker.name or ''} {speaker.text}", allowed) for speaker in speakers)


def _is_one_of(told: str, names: Iterable[str]) -> bool:
    return any(name in told.casefold().replace("-", " ") for name in names)


def _in_silence(story: _Story, claim: Claim) -> bool:
    """True if the toll stands in a part of which all tolls are asked."""
    at = claim.evidence[0].start
    parts = [part for part in (story.lead, *story.paragraphs) if not part.get("more")]
    return any(story.start(part) <= at < story.start(part) + len(part["text"]) for part in parts)
