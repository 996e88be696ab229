"""The page as it is written: whole, escaped, and built so that every reader finds the way."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.sample import Coder, document, report
from warledger.export.page import NO_CLAIMS, page
from warledger.export.page_parts.markup import Html, link, tag
from warledger.export.words import shown
from warledger.values import (
    Attribution,
    Block,
    Claim,
    Document,
    Event,
    Kind,
    Moment,
    Party,
    Report,
    Role,
    Speaker,
    SpeakerKind,
    Stance,
    Verification,
)

HOSTILE = "</title></mark><script>alert(1)</script><img src=x onerror=\"alert(1)\">'\" onmouseover='alert(1)' &lt;b&gt;"
VOID = {"meta", "br"}


class Read(HTMLParser):
    """The elements of a page in order, and the text of its passages without what the page adds."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        classes = [attributes.get("class") or "" for _, attributes in self.open]
        if "passages" in classes and not {"ref", "why"} & set(classes):
            self.text += data

    def values(self, attribute: str) -> list[str]:
        return [found for _, attributes in self.all if (found := attributes.get(attribute)) is not None]


PAGE = page(report())
READ = Read(PAGE)


def test_the_page_needs_nothing_else() -> None:
    assert not {"link", "img", "iframe", "object", "embed", "base", "form"} & {name for name, _ in READ.all}
    assert not READ.values("src")
    assert not READ.values("style")
    assert not [name for _, attributes in READ.all for name in attributes if name.startswith("on")]
    assert "url(" not in PAGE
    assert "@import" not in PAGE


def test_the_policy_allows_its_own_style_and_script_alone() -> None:
    policy = next(a["content"] for n, a in READ.all if n == "meta" and a.get("http-equiv") == "Content-Security-Policy")
    for name in ("style", "script"):
        found = re.findall(rf"<{name}>(.*?)</{name}>", PAGE, re.DOTALL)
        assert len(found) == 1
        assert f"{name}-src 'sha256-{b64encode(sha256(found[0].encode()).digest()).decode()}';" in f"{policy};"
    assert policy
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_a_narrow_screen_is_told_which_outcome_a_cell_is_of() -> None:
    assert re.search(r'<td data-outcome="wounded"><ul class="entries">', page(report()))


def test_a_figure_says_who_did_it() -> None:
    assert '<span class="doer" dir="auto">by Northern Front</span>' not in PAGE  # the other of two sides
    alone = replace(report(), events=tuple(replace(event, sides=()) for event in report().events))
    assert '<span class="doer" dir="auto">by Northern Front</span>' in page(alone)


def test_words_are_not_quoted_twice() -> None:
    claim = next(claim for claim in report().claims if claim.toll)
    whole = claim.evidence[0]
    inner = report().document.span(whole.start, whole.start + 5)
    markup = page(replace(report(), claims=(replace(claim, evidence=(whole, inner), id=""),)))
    assert f"<q>{whole.quote}</q>" in markup
    assert f"<q>{inner.quote}</q>" not in markup


def hostile() -> Report:
    whole = document(title=HOSTILE, publisher=HOSTILE, url=f"javascript:{HOSTILE}", warnings=(HOSTILE,))
    text = f"{HOSTILE} and after"
    whole = replace(whole, text=text, blocks=(Block(0, len(HOSTILE), Role.BODY, HOSTILE),), id="")
    coder = Coder(whole)
    said = (Attribution(Speaker(HOSTILE, SpeakerKind.WITNESS, HOSTILE), Stance.CLAIMS, HOSTILE),)
    claim = coder.claim(Kind.VERIFICATION, Verification(False, HOSTILE), HOSTILE, attribution=said, event=HOSTILE)
    event = Event(id=HOSTILE, sides=((HOSTILE,), ("p1",)), when=Moment(None, None, None, HOSTILE))
    return Report(document=whole, claims=(claim,), events=(event,), parties=(Party("p1", HOSTILE),))


def test_nothing_of_a_report_is_ever_markup() -> None:
    markup = page(hostile())
    read = Read(markup)
    assert Counter(name for name, _ in read.all)["script"] == 1
    assert "img" not in {name for name, _ in read.all}
    assert not [name for _, attributes in read.all for name in attributes if name.startswith("on")]
    assert not [address for address in read.values("href") if not address.startswith("#")]
    assert read.text == f"{HOSTILE} and after"


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//example.org", "https://e.org/ x", "", None,
     "https://example.org\njavascript:alert(1)"],
)  # fmt: skip
def test_only_web_addresses_are_links(address: str | None) -> None:
    assert link(address, "source") == Html("<span>source</span>")
    assert link("https://example.org/a?b=c&d", "x").markup.startswith('<a href="https://example.org/a?b=c&amp;d"')


def test_text_is_escaped_and_markup_is_not_escaped_twice() -> None:
    assert tag("b", "<i>", tag("i", "&"), None, ["x", 'y"']) == Html("<b>&lt;i&gt;<i>&amp;</i>xy&quot;</b>")
    assert tag("a", data_x='"<', hidden=True, href=None) == Html('<a data-x="&quot;&lt;" hidden></a>')


def test_every_reference_leads_somewhere_and_back() -> None:
    ids = Counter(READ.values("id"))
    assert set(ids.values()) == {1}
    targets = {address[1:] for address in READ.values("href") if address.startswith("#")}
    assert targets <= set(ids)
    for number in range(1, len(report().claims) + 1):
        assert {f"words-{number}", f"claim-{number}"} <= targets
    assert set(READ.values("aria-labelledby")) <= set(ids)


def test_tables_have_headers_and_captions_and_landmarks_stand() -> None:
    names = Counter(name for name, _ in READ.all)
    assert names["table"] == names["caption"] == 2
    assert all(attributes.get("scope") in ("col", "row") for name, attributes in READ.all if name == "th")
    assert names["main"] == names["h1"] == 1
    assert names["header"] == names["footer"] == 1
    assert all(
        attributes.get("title") for name, attributes in READ.all if name == "mark" and "data-claims" in attributes
    )


def test_the_text_is_all_there_and_nothing_is_added() -> None:
    blocks = [span.quote for span in document().passages(*Role)]
    assert READ.text == "".join(blocks)


def test_overlapping_claims_share_their_words() -> None:
    shared = [
        attributes for name, attributes in READ.all if name == "mark" and " " in (attributes.get("data-claims") or "")
    ]
    assert [attributes["data-claims"] for attributes in shared] == ["2 3", "4 5", "7 8", "18 19"]
    assert all("over" in (attributes["class"] or "") for attributes in shared)


def test_what_the_report_is_about_is_said_first() -> None:
    words = re.sub(r"<[^>]+>", " ", PAGE)
    for said in (
        "Documented is not occurred",
        "Northern Front against Karsan army, Iron Legion · Ouadi, Tessar, QM (within about 25 km) · 25–27 July 2024",
        "24–99 (dozens)",
        "no figure given",
        "set aside: not part of this report (teaser.read_also)",
        "Events that are not the report’s news",
    ):
        assert said in words
    assert 'data-graphic="shown"' in PAGE


def test_a_report_without_claims_is_a_page_that_says_so() -> None:
    read = Read(page(Report(document=document())))
    assert NO_CLAIMS in page(Report(document=document()))
    assert "mark" not in {name for name, _ in read.all}
    assert Read(page(Report(document=Document(text="", blocks=(), source="empty.txt")))).text == ""


def test_a_claim_between_the_blocks_is_shown() -> None:
    text = "Head\n\nTwelve died.\n\nTail"
    coder = Coder(Document(text=text, blocks=(Block(0, 4, Role.HEADLINE), Block(20, 24, Role.BODY)), source="x"))
    claims = tuple(coder.claim(Kind.VERIFICATION, Verification(False, words), words, event=None)
                   for words in ("Twelve died.", "\n\nTail"))  # fmt: skip
    read = Read(page(Report(document=coder.document, claims=claims)))
    assert {"words-1", "words-2"} <= set(read.values("id"))


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=60), st.data())
def test_any_text_with_any_claims_stays_what_it_is(text: str, data: st.DataObject) -> None:
    whole = Document(text=text, blocks=(Block(0, len(text), Role.BODY),), source="x")
    offsets = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    claims = tuple(
        Claim(kind=Kind.VERIFICATION, verification=Verification(False, "it"), evidence=(whole.span(*pair),))
        for pair in data.draw(st.lists(offsets, max_size=6))
    )
    read = Read(page(Report(document=whole, claims=claims)))
    assert read.text == (shown(text) if text.strip() or claims else "")
    assert {f"claim-{number}" for number in range(1, len(claims) + 1)} <= set(read.values("id"))
