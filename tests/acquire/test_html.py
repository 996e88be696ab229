from datetime import date

import pytest

from warledger.acquire import from_bytes
from warledger.acquire.html import parsed
from warledger.acquire.page_dates import page_day
from warledger.errors import NoArticle
from warledger.values.document import Document, PublishedFrom, Role

FIRST = (
    "Rebels took the town of Tamassint on Sunday after three days of fighting, a spokesman said, and killed twelve men."
)
SECOND = "The army did not comment on the claim, but a resident reached by telephone said that the streets were empty."
LAST = "The fighting is the worst in the region since the truce of last year, when both sides agreed to leave the town."


def page(body: str, head: str = "", attributes: str = "") -> Document:
    html = f"<!doctype html><html{attributes}><head>{head}</head><body><article>{body}</article></body></html>"
    return from_bytes(html.encode(), source="page.html", url="https://www.example.com/a?b=1")


def paragraphs(*words: str) -> str:
    return "".join(f"<p>{text}</p>" for text in words)


def quotes(document: Document, role: Role) -> list[str]:
    return [span.quote for span in document.passages(role)]


def test_paragraphs_are_body_and_the_title_is_the_headline() -> None:
    read = page(f"<h1>Town taken</h1>{paragraphs(FIRST, SECOND, LAST)}", "<title>Town taken</title>")
    assert quotes(read, Role.HEADLINE) == ["Town taken"]
    assert quotes(read, Role.BODY) == [FIRST, SECOND, LAST]
    assert read.title == "Town taken"


def test_the_title_is_not_said_twice() -> None:
    read = page(
        f"<h1>Town taken by rebels</h1>{paragraphs(FIRST, LAST)}",
        '<meta property="og:title" content="Town taken by rebels">',
    )
    assert read.text.count("Town taken by rebels") == 1


def test_a_title_is_plain_text() -> None:
    title = "Town &lt;b&gt;taken&lt;/b&gt; &amp;amp; held&lt;script&gt;alert(1)&lt;/script&gt;"
    read = page(paragraphs(FIRST, SECOND, LAST), f'<meta property="og:title" content="{title}">')
    assert read.title == "Town taken & held"
    assert quotes(read, Role.HEADLINE) == ["Town taken & held"]


def test_what_the_page_says_of_itself() -> None:
    head = (
        '<meta property="og:site_name" content="The Example Post">'
        '<link rel="canonical" href="https://example.com/town-taken">'
        '<meta property="article:published_time" content="2024-07-28T23:30:00+02:00">'
        '<meta property="article:modified_time" content="2024-07-30T10:00:00+02:00">'
    )
    read = page(paragraphs(FIRST, SECOND, LAST), head, ' lang="en-GB"')
    assert (read.publisher, read.url, read.language) == ("The Example Post", "https://example.com/town-taken", "en")
    assert (read.published, read.published_from, read.time_zone) == (
        date(2024, 7, 28),
        PublishedFrom.METADATA,
        "+02:00",
    )


def test_a_canonical_address_of_another_site_is_not_believed() -> None:
    read = page(paragraphs(FIRST, SECOND, LAST), '<link rel="canonical" href="https://elsewhere.example/x">')
    assert read.url == "https://www.example.com/a?b=1"


LINKED = '<script type="application/ld+json">%s</script>'


@pytest.mark.parametrize(
    ("head", "day", "zone"),
    [
        (LINKED % '{"@type": "NewsArticle", "datePublished": "2024-07-28T01:00:00+0900"}', date(2024, 7, 28), "+09:00"),
        (
            LINKED % '[{"@graph": [{"@type": ["ReportageNewsArticle"], "datePublished": "2024-07-28"}]}]',
            date(2024, 7, 28),
            None,
        ),
        (LINKED % "{broken" + '<meta name="date" content="2024-07-28T10:00Z">', date(2024, 7, 28), "+00:00"),
        (LINKED % ("[" * 50_000), None, None),
        ("", None, None),
    ],
)
def test_the_publication_day(head: str, day: date | None, zone: str | None) -> None:
    read = page(paragraphs(FIRST, SECOND, LAST), head)
    assert (read.published, read.time_zone) == (day, zone)


def test_a_comment_does_not_date_the_page() -> None:
    head = LINKED % '{"@type": "Comment", "datePublished": "2024-07-01"}'
    assert page_day(parsed(f"<html><head>{head}</head></html>", "page.html")) is None


def test_a_time_element_dates_the_page() -> None:
    read = page('<time datetime="2024-07-28T10:00:00-05:00">Sunday</time>' + paragraphs(FIRST, SECOND, LAST))
    assert (read.published, read.time_zone) == (date(2024, 7, 28), "-05:00")


@pytest.mark.parametrize(
    "teaser",
    [
        '<strong>READ ALSO:</strong> <a href="/x">Nine dead in market blast in the capital</a>',
        '<strong>READ ALSO: <a href="/x">Nine <em>dead</em> in market blast in the capital</a></strong>',
        'Read more <a href="/x">Nine dead in market blast in the capital</a>',
    ],
)
def test_a_link_inside_a_paragraph_ends_the_foreign_headline(teaser: str) -> None:
    read = page(paragraphs(FIRST, f"{SECOND} {teaser} The governor came later.", LAST))
    assert quotes(read, Role.BODY) == [FIRST, SECOND, "The governor came later.", LAST]
    (cut,) = quotes(read, Role.BOILERPLATE)
    assert cut.endswith("Nine dead in market blast in the capital")


def test_a_link_that_is_part_of_a_sentence_stays() -> None:
    linked = f'{SECOND} They were asked to read more <a href="/x">of the statement</a> of the army.'
    read = page(paragraphs(FIRST, linked, LAST))
    assert f"{SECOND} They were asked to read more of the statement of the army." in quotes(read, Role.BODY)


def test_a_teaser_paragraph_is_boilerplate() -> None:
    read = page(paragraphs(FIRST, "Read also: Nine dead in market blast", SECOND, LAST))
    assert quotes(read, Role.BODY) == [FIRST, SECOND, LAST]


def test_words_beside_blocks_are_kept() -> None:
    read = page(f"<div>{FIRST}<p>{SECOND}</p><blockquote>{LAST}<p>{FIRST[:-1]}, she added.</p></blockquote></div>")
    assert all(words in read.text for words in (FIRST, SECOND, LAST, "she added."))


def test_figure_captions_are_captions() -> None:
    caption = "Smoke rises over the town after the shelling of the market on Sunday"
    figure = f"<figure><img src='a.jpg'><figcaption>{caption}</figcaption></figure>"
    read = page(paragraphs(FIRST) + figure + paragraphs(SECOND, LAST))
    assert caption not in " ".join(quotes(read, Role.BODY))


def test_the_rows_of_a_table_are_lines() -> None:
    read = page(paragraphs(FIRST, SECOND) + "<table><tr><td>Killed</td><td>12</td></tr></table>" + paragraphs(LAST))
    assert "Killed 12" in quotes(read, Role.BODY)


def test_marks_of_our_own_in_a_page_mean_nothing() -> None:
    read = page(paragraphs(FIRST, f"\ue000{SECOND}\ue001", LAST))
    assert quotes(read, Role.BODY) == [FIRST, SECOND, LAST]


@pytest.mark.parametrize(
    "html",
    ["<html></html>", "<html><body><nav><a href='/'>Home</a></nav></body></html>", "<!-- -->",
     "<html><body><p> </p></body></html>",
     "<?xml version='1.0' encoding='utf-8'?><html><body></body></html>"],
)  # fmt: skip
def test_a_page_without_an_article_says_so(html: str) -> None:
    with pytest.raises(NoArticle, match=r"page\.html"):
        from_bytes(html.encode(), source="page.html")


def test_a_page_nested_without_end_is_cut_short() -> None:
    html = f"<html><body><article>{paragraphs(FIRST, SECOND)}{'<div>' * 20_000}"
    assert FIRST in from_bytes(html.encode(), source="page.html").text


def test_a_page_of_very_many_links_is_read_in_little_time() -> None:
    links = "<a href='/x'>Read also</a> READ ALSO: <a href='/y'>Nine dead</a> " * 6000
    read = from_bytes(f"<html><body><article>{paragraphs(FIRST, SECOND)}<div>{links}".encode(), source="page.html")
    assert FIRST in read.text


def test_the_charset_of_the_head_is_used() -> None:
    body = paragraphs(FIRST, "The café in Ménaka burnt down, too.", LAST)
    html = f"<html><head><meta charset='cp1252'></head><body><article>{body}"
    assert "café in Ménaka" in from_bytes(html.encode("cp1252"), source="page.html").text
