"""The page of an incident as it is written: its figures are those of the estimates, and every reader finds the way."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assemble.sample import Said
from tests.export.dossiers import BERA, KALAN, MALI, SAID, clash, dossier, killing_of, told
from tests.export.test_page import HOSTILE, Read
from warledger.assemble.weigh import POLICIES, estimates
from warledger.errors import UnknownPolicy
from warledger.export.incident_page import incident_page
from warledger.export.incident_page.case import case_of
from warledger.export.incident_page.figures import figures
from warledger.export.incident_page.plot import bar, dot
from warledger.export.incident_page.rivals import panels
from warledger.export.incident_page.saying import FLAGS, best, ends
from warledger.export.incident_page.saying import POLICIES as EXPLAINED
from warledger.export.incident_page.scale import Scale, scale
from warledger.export.page_parts.markup import joined
from warledger.export.row import CAVEAT, Dossier
from warledger.values import (
    Account,
    Basis,
    Bearing,
    Bound,
    Estimate,
    Flag,
    Judgement,
    Outcome,
    Place,
    Quantity,
    Ruling,
    SpeakerKind,
)
from warledger.values.incident import Feature, Link

PAGE = incident_page(clash())
READ = Read(PAGE)


def words(markup: str) -> str:
    """The text of a page, its style and script aside."""
    bare = re.sub(r"<(style|script)>.*?</\1>", " ", markup, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", bare).split())


def linked(reason: str = "share kalan, market", name: str = "words") -> Dossier:
    """The clash, its two reports linked, and a person's judgement on that."""
    found = clash()
    left, right = (account.id for account in found.accounts)
    links = (Link(left, right, 3.5, (Feature("place", 5.5, "both name kalan"), Feature(name, -2.0, reason))),)
    told = Judgement(
        left="c1",
        right="c2",
        ruling=Ruling.SAME,
        reason="Amina saw both",
        by="ada",
        at=datetime(2024, 7, 30, tzinfo=UTC),
    )
    return replace(found, incident=replace(found.incident, links=links), judgements=(told,))


def reprinted() -> Dossier:
    """A figure of the army's that is printed again, and then corrected."""
    first = told(Said(9, whose="army", by="army"), name="first", publisher="gazette.example")
    copy = told(Said(9, whose="army", by="army"), name="copy", publisher="herald.example")
    later = told(Said(16, whose="army", by="army"), name="later", publisher="gazette.example", day=date(2024, 7, 27))
    return with_copies(copy, first, later)


def with_copies(copy: Account, original: Account, *others: Account) -> Dossier:
    documents = {each.document.id: each.document.id for each in (original, *others)}
    copies = documents | {copy.document.id: original.document.id}
    found = dossier(original, copy, *others)
    weighed = {policy: estimates("i1", found.accounts, policy=policy, copies=copies) for policy in POLICIES}
    return replace(found, copies=copies, estimates=weighed)


# One file that needs nothing else


def test_the_page_needs_nothing_else() -> None:
    assert not {"link", "img", "iframe", "object", "embed", "base", "form"} & {name for name, _ in READ.all}
    assert not READ.values("src")
    assert not READ.values("style")
    assert not [name for _, attributes in READ.all for name in attributes if name.startswith("on")]
    assert "url(" not in PAGE
    assert "@import" not in PAGE


def test_the_policy_allows_its_own_style_and_script_alone() -> None:
    policy = next(a["content"] for n, a in READ.all if n == "meta" and a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    for name in ("style", "script"):
        (found,) = re.findall(rf"<{name}>(.*?)</{name}>", PAGE, re.DOTALL)
        assert f"{name}-src 'sha256-{b64encode(sha256(found.encode()).digest()).decode()}';" in policy


def hostile() -> Dossier:
    """Hostile words wherever a report can have words."""
    place = replace(KALAN, name=HOSTILE)
    account = told(Said(3, whose="army", by=HOSTILE), Said(5, by=HOSTILE, denied=True), place=place, name="x")
    document = replace(account.document, title=HOSTILE, publisher=HOSTILE, url=f"javascript:{HOSTILE}", id="")
    parties = tuple(replace(party, name=HOSTILE, entry=None) for party in account.parties)
    found = dossier(replace(account, parties=parties), told(Said(4, whose="army"), name=HOSTILE))
    renamed = replace(found.accounts[0], document=replace(document, id=""))
    links = (Link(renamed.id, HOSTILE, 1, (Feature(HOSTILE, 1, HOSTILE), Feature("place", 1, HOSTILE))),)
    judged = Judgement(left="a", right="b", ruling=Ruling.SAME, reason=HOSTILE, by=HOSTILE, at=datetime.now(UTC))
    return replace(found, accounts=(renamed, found.accounts[1]), judgements=(judged,),
                   incident=replace(found.incident, id=HOSTILE, links=links))  # fmt: skip


@pytest.mark.parametrize("names", [False, True])
def test_nothing_of_a_report_is_ever_markup(names: bool) -> None:
    read = Read(incident_page(hostile(), names=names))
    assert Counter(name for name, _ in read.all)["script"] == 1
    assert "img" not in {name for name, _ in read.all}
    assert not [name for _, attributes in read.all for name in attributes if name.startswith("on")]
    assert all(address.startswith(("#", "https://")) for address in read.values("href"))


# Every reader finds the way


PAGES = {"clash": clash(), "linked": linked(), "reprinted": reprinted(), "hostile": hostile(),
         "silent": dossier(told(name="silent"))}  # fmt: skip


@pytest.mark.parametrize("found", PAGES.values(), ids=PAGES)
def test_ways_lead_somewhere_and_headings_go_down_step_by_step(found: Dossier) -> None:
    read = Read(incident_page(found))
    ids = Counter(read.values("id"))
    assert set(ids.values()) == {1}
    assert {address[1:] for address in read.values("href") if address.startswith("#")} <= set(ids)
    assert set(read.values("aria-labelledby")) <= set(ids)
    levels = [int(name[1]) for name, _ in read.all if re.fullmatch(r"h[1-6]", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_have_captions_drawings_a_text_and_landmarks_stand() -> None:
    names = Counter(name for name, _ in READ.all)
    assert names["table"] == names["caption"]
    assert all(a.get("scope") in ("col", "row") for name, a in READ.all if name == "th")
    assert names["main"] == names["header"] == names["footer"] == 1
    assert names["details"] == names["summary"]
    drawings = [a for name, a in READ.all if name == "svg" and a.get("class") != "shape"]
    assert drawings
    assert all(a.get("aria-hidden") == "true" or a.get("aria-label") for a in drawings)
    assert all(a.get("aria-label") for name, a in READ.all if a.get("role") == "region" or a.get("class") == "panel")


def test_every_number_in_brackets_leads_to_words_and_back_to_its_row() -> None:
    cited = {address for address in READ.values("href") if address.startswith("#words-")}
    back = {address for address in READ.values("href") if address.startswith("#said-")}
    assert cited == {f"#words-{number}" for number in range(1, 6)}
    assert back <= {f"#{name}" for name in READ.values("id") if name.startswith("said-")}
    assert back


# What the page says


def test_what_is_known_is_said_first() -> None:
    said = words(PAGE)
    for known in (
        "Malian armed forces against JNIM in Kalan, Mali",
        "Kalan, Ansongo, Gao, Mali (the place itself)",
        "25 July 2024 (exact day)",
        "ACLED: Battles/Armed clash",
        "UCDP: type 1, state-based conflict",
        "independent voices",
        f"Caveat: {CAVEAT}",
        f"Contested (killed): {FLAGS[Flag.CONTESTED]}",
    ):
        assert known in said


def test_every_flag_and_policy_has_words() -> None:
    assert set(FLAGS) == set(Flag)
    assert set(EXPLAINED) == set(POLICIES)


def rows_of_tables(markup: str, head: str) -> list[list[str]]:
    """The cells of the rows of tables whose first column is called `head`."""
    tables = re.findall(r"<table.*?</table>", markup, re.DOTALL)
    rows = [row for table in tables if f'scope="col">{head}<' in table for row in re.findall(r"<tr>(.*?)</tr>", table)]
    return [[words(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)] for row in rows]


def plain(estimate: Estimate) -> list[str]:
    low, middle, high = (
        "unknown" if end is None else f"{end:,}" for end in (estimate.low, estimate.best, estimate.high)
    )
    return [estimate.policy, low, middle, f"{high} or more" if estimate.high_open else high, f"{estimate.voices}",
            f"{estimate.credibility} of 6"]  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(SAID, min_size=1, max_size=4), st.lists(SAID, max_size=3), st.sampled_from(sorted(POLICIES)))
def test_the_figures_are_those_of_the_estimates(one: list[Said], other: list[Said], policy: str) -> None:
    found = dossier(told(*one, name="one"), told(*other, name="other"))
    case = case_of(found, policy=policy, names=False)
    shown = [row for row in rows_of_tables(incident_page(found, policy=policy), "Policy") if row[0] in POLICIES]
    assert shown == [plain(each) for panel in panels(case) for each in panel.by_policy.values()]
    every = {
        plain(each)[0] + str((each.low, each.best, each.high)) for told in found.estimates.values() for each in told
    }
    assert every == {f"{each.policy}{(each.low, each.best, each.high)}" for panel in panels(case)
                     for each in panel.by_policy.values()}  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(SAID, min_size=1, max_size=4), st.lists(SAID, max_size=3))
def test_every_claim_that_was_weighed_has_one_row(one: list[Said], other: list[Said]) -> None:
    found = dossier(told(*one, name="one"), told(*other, name="other"))
    case = case_of(found, policy="ucdp", names=False)
    told_of = Counter(cited.claim.id for panel in panels(case) for row in panel.rows for cited in row.claims)
    weighed = {basis.claim for each in found.by("ucdp") for basis in each.basis}
    weighed |= {aside.claim for each in found.by("ucdp") for aside in each.set_aside}
    assert set(told_of) == weighed
    assert set(told_of.values()) <= {1}


def test_a_voice_has_one_row_however_often_it_is_printed() -> None:
    (panel,) = panels(case_of(reprinted(), policy="ucdp", names=False))
    assert [(row.quantity.low, len(row.claims), row.aside) for row in panel.rows] == [(16, 1, False), (9, 2, True)]
    said = words(incident_page(reprinted()))
    assert "Malian armed forces on its own losses, 25 July 2024, 2 reports, 1 of them a copy [1] [2]" in said
    assert "1 of them a copy" in said
    assert "copy of" in said


def test_who_spoke_for_a_side_stands_beside_it() -> None:
    base = told(Said(9, whose="front", by="army"))
    (claim,) = base.claims
    (link,) = claim.attribution
    assert link.speaker is not None
    minister = replace(link.speaker, name="defence minister", text="the defence minister", kind=SpeakerKind.OFFICIAL)
    spoken = replace(claim, attribution=(replace(link, speaker=minister),))
    assert "Malian armed forces defence minister, on its enemy’s losses" in words(
        incident_page(dossier(replace(base, claims=(spoken,))))
    )
    assert "defence minister" not in words(incident_page(dossier(base)))


def test_what_is_set_aside_says_why_in_words_and_on_hover() -> None:
    page = incident_page(reprinted())
    why = "set aside: the same voice gave another figure on 2024-07-27"
    assert why in words(page)
    assert [a["class"] for _, a in Read(page).all if a.get("title") == why] == ["track aside"]


def test_figures_that_are_added_up_say_what_they_go_into() -> None:
    found = clash()
    claims = found.accounts[0].claims[:2]
    whom = next(each.whom for each in found.by("ucdp") if each.whom)
    sum_of = Estimate(
        incident="i1", outcomes=(Outcome.KILLED,), whom=whom, low=4, best=None, high=None, policy="ucdp",
        basis=tuple(Basis(Bearing.LOW, claim.id, "the lowest figure") for claim in claims),
    )  # fmt: skip
    page = incident_page(replace(found, estimates={"ucdp": (sum_of, replace(sum_of, whom=None))}))
    assert words(page).count("goes into the low of 4: the lowest figure") >= 2


def test_no_figure_is_no_drawing() -> None:
    said = words(incident_page(dossier(told(name="silent"))))
    assert "No report gives a figure." in said
    assert "Rival figures" not in said


def test_another_policy_tells_its_own_reasons() -> None:
    said = words(incident_page(clash(), policy="airwars"))
    assert "Why each bound is what it is, by airwars" in said
    with pytest.raises(UnknownPolicy, match="W601"):
        incident_page(clash(), policy="wishful")


# Private people


def test_private_people_are_named_only_if_asked_for() -> None:
    found = killing_of("Bako Temari", "Issa Temari")
    assert not {"Bako", "Temari", "Issa"} & set(re.findall(r"\w+", incident_page(found)))
    assert {"Bako", "Temari", "Issa"} <= set(re.findall(r"\w+", words(incident_page(found, names=True))))


@pytest.mark.parametrize(
    ("title", "shown"),
    [("Nine killed at the well", "Nine killed at the well"), ("They fled, army says", "They fled, army says"),
     ("Temari killed at the well", "[…] killed at the well")],
)  # fmt: skip
def test_headlines_keep_their_numbers_and_lose_what_may_be_a_name(title: str, shown: str) -> None:
    account = told(Said(9))
    found = dossier(replace(account, document=replace(account.document, title=title)))
    assert f">{shown}</h3>" in incident_page(found)


def test_words_that_hold_reports_together_may_be_names() -> None:
    hidden, shown = words(incident_page(linked())), words(incident_page(linked(), names=True))
    assert "both name Kalan" in hidden
    assert "−2 not shown" in hidden
    assert "share kalan, market" not in hidden
    assert "Amina" not in hidden
    assert "share kalan, market" in shown
    assert "same incident , judged by ada on 30 July 2024: Amina saw both" in shown


# The place


@pytest.mark.parametrize(
    ("places", "precision", "drawn", "circle"),
    [((KALAN,), 1, False, False), ((KALAN, BERA), 1, True, False), ((KALAN, BERA), 2, True, True),
     ((KALAN, MALI), 2, False, False)],  # a country is no place to draw
)  # fmt: skip
def test_a_map_is_drawn_where_there_is_something_to_see(
    places: tuple[Place, ...], precision: int, drawn: bool, circle: bool
) -> None:
    account = replace(told(Said(3), place=KALAN, precision=precision), places=places)
    page = incident_page(dossier(account))
    assert ("No map data is shipped" in page) is drawn
    assert ('class="near"' in page) is circle


# Drawing


@pytest.mark.parametrize(
    ("highest", "top", "ticks"),
    [(0, 1, (0, 1)), (1, 1, (0, 1)), (3, 3, (0, 1, 2, 3)), (7, 8, (0, 2, 4, 6, 8)), (60, 60, (0, 20, 40, 60)),
     (101, 150, (0, 50, 100, 150)), (36_000, 40_000, (0, 10_000, 20_000, 30_000, 40_000))],
)  # fmt: skip
def test_scales_run_from_nothing_to_a_round_number(highest: int, top: int, ticks: tuple[int, ...]) -> None:
    assert (scale(highest).top, scale(highest).ticks()) == (top, ticks)


@given(st.integers(0, 10**7))
def test_a_scale_holds_its_highest_number_in_few_ticks(highest: int) -> None:
    found = scale(highest)
    assert highest <= found.top
    assert 2 <= len(found.ticks()) <= 6
    assert found.ticks()[-1] == found.top


TEN = Scale(10)


@pytest.mark.parametrize(
    ("low", "high", "denied", "shapes"),
    [(7, 7, False, ["circle dot"]), (3, 9, False, ["line range", "path range", "path range"]),
     (5, None, False, ["line range", "path range tip", "circle dot"]), (None, 4, False, ["line range", "circle dot"]),
     (6, 6, True, ["path range"]), (40, 40, False, ["path dot tip beyond"]), (None, None, False, []),
     (7, 40, False, ["line range", "path range", "path range tip beyond"])],
)  # fmt: skip
def test_numbers_ranges_open_ends_and_denials_look_different(
    low: int | None, high: int | None, denied: bool, shapes: list[str]
) -> None:
    drawn = joined(dot(Quantity(low, high, Bound.EXACT, "so many"), TEN, denied=denied)).markup
    assert re.findall(r"<(line|path|circle) [^>]*class=\"([^\"]+)\"", drawn) == [tuple(s.split(" ", 1)) for s in shapes]


def test_a_bar_runs_from_low_to_high_and_says_what_is_not_known() -> None:
    whole = Estimate(
        incident="i", outcomes=(Outcome.KILLED,), whom=None, low=2, best=4, high=8, policy="ucdp",
        basis=tuple(Basis(bearing, "c", "so") for bearing in Bearing),
    )  # fmt: skip
    drawn = joined(bar(whole, TEN)).markup
    assert f'x1="{TEN.at(2)}%" x2="{TEN.at(8)}%"' in drawn
    assert f'x="{TEN.at(4)}%"' in drawn
    assert "unknown" in joined(bar(replace(whole, low=None, best=None), TEN)).markup
    assert "open" in joined(bar(replace(whole, high_open=True), TEN)).markup
    assert (ends(whole), best(whole)) == ("2–8", "4")
    assert ends(replace(whole, low=None, best=None)) == "up to 8"
    assert ends(replace(whole, high_open=True)) == "2–8 or more"
    assert best(replace(whole, best=None)) == "no best"


def test_a_wild_figure_leaves_the_others_room() -> None:
    found = dossier(told(Said(90, by="hospital"), Said(3000, by="front"), Said(14, by="army")))
    (panel,) = panels(case_of(found, policy="ucdp", names=False))
    assert panel.top == 90
    assert ">3,000</b>" in incident_page(found)


def test_what_nobody_knows_is_no_zero() -> None:
    found = dossier(told(Said(None, "wounded", high=None, by="army")))
    page = incident_page(found)
    assert "not known" in words(page)
    assert not re.findall(r"<(?:circle|path)", page)


def test_what_is_far_smaller_than_the_rest_has_a_scale_of_its_own() -> None:
    found = dossier(told(Said(400, whose="army", by="army"), Said(3, whose="front", by="front")))
    case = case_of(found, policy="ucdp", names=False)
    drawn = joined(figures(case, panels(case))).markup
    assert drawn.count("On a scale of its own, from 0 to 3.") == 1


# Colours


def colours() -> dict[str, tuple[str, str]]:
    """Each colour's light and dark value."""
    css = "".join(
        resources.files(f"warledger.export.{room}").joinpath(name).read_text(encoding="utf-8")
        for room, name in (("page_parts", "style.css"), ("incident_page", "incident.css"))
    )
    return {name: (light, dark) for name, light, dark in re.findall(
        r"--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", css)}  # fmt: skip


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


TEXT = [(ink, on) for ink in ("ink", "soft", "link", "rival") for on in ("paper", "sheet")]
TEXT += [("ink", "toll"), ("ink", "open"), ("ink", "here"), ("link", "here")]
DRAWN = [("bar", "sheet"), ("bar-line", "sheet"), ("toll-line", "sheet"), ("toll-line", "other"), ("soft", "other"),
         ("other-line", "sheet"), ("ink", "bar"), ("ink", "bar-line"), ("toll-line", "toll"),
         ("focus", "paper")]  # fmt: skip


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "back", "least"), [*((*pair, 4.5) for pair in TEXT), *((*pair, 3.0) for pair in DRAWN)]
)
def test_colours_stand_out(front: str, back: str, least: float, dark: bool) -> None:
    known = colours()
    assert contrast(known[front][dark], known[back][dark]) >= least
