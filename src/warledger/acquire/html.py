"""HTML → the paragraphs of its article, by trafilatura, and what the page says about itself."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from warledger.acquire.clean import Piece, cleaned, lay_out_pieces
from warledger.acquire.clean.boilerplate import label_start
from warledger.acquire.known import Known, compose
from warledger.acquire.page_dates import page_day
from warledger.acquire.when import iso_day
from warledger.errors import NoArticle
from warledger.values.document import Document, Role

# Put around the words of links that lead to other reports, so that they can be told once the page is text. Private
# characters: no page may mean anything by them.
_OPEN, _CLOSE = "\ue000", "\ue001"
_PRIVATE = re.compile(f"[{_OPEN}{_CLOSE}]")
_LINK = re.compile(f"{_OPEN}([^{_OPEN}{_CLOSE}]*){_CLOSE}")

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_INLINE = frozenset(("hi", "ref", "del", "graphic", "cell", "span"))
_BLOCK_TAGS = frozenset(
    ("p", "li", "div", "td", "section", "article", "body", "h1", "h2", "h3", "h4", "h5", "blockquote")
)
_LOOK_BACK = 200  # characters; a label is much shorter
# No guessing: a date somewhere in the text or the footer is no publication date.
_DATES = {"original_date": True, "extensive_search": False}
_ELEMENTS = 10_000  # beyond this trafilatura's second opinion takes time that grows with the square of the page
_NEXT_STEP = "Copy the report's text into a file and give that"


def html_document(text: str, known: Known) -> Document:
    """The document of a page: its title is the headline, then the paragraphs of its article.

    Raises NoArticle if the page holds none. What `known` says already goes before what the page says.
    """
    tree = parsed(text, known.source)
    captions = {_plain("".join(node.itertext())) for node in tree.iter("figcaption")}
    _mark_links(tree)
    day, language = page_day(tree), _language(tree)
    article = _article(tree, known.source)
    title = _title(article.title)
    full = replace(
        known,
        title=known.title or title,
        url=_address(known.url, article.url),
        publisher=known.publisher or _plain(article.sitename or "") or None,
        language=known.language or language,
        day=known.day or day or iso_day(article.date or ""),
    )
    pieces = _with_title(full.title, list(_pieces(article.body, captions)))
    layout = lay_out_pieces(pieces, full.hint)
    if not any(block.role is Role.BODY for block in layout.blocks):
        raise NoArticle(f"{known.source} holds menus and notices, but no report", _NEXT_STEP)
    return compose(layout, full)


def parsed(text: str, source: str) -> Any:
    """The page as a tree. Raises NoArticle for a page without an element."""
    from lxml import etree, html

    try:
        return html.document_fromstring(_PRIVATE.sub("", _DECLARATION.sub("", text)))
    except (etree.LxmlError, ValueError) as error:
        raise NoArticle(f"{source} holds no page: {error}", _NEXT_STEP) from error


def _article(tree: Any, source: str) -> Any:
    from trafilatura import bare_extraction

    large = sum(1 for _ in tree.iter()) > _ELEMENTS
    try:
        article: Any = bare_extraction(
            tree, include_comments=False, with_metadata=True, date_extraction_params=_DATES, fast=large
        )
    except RecursionError as error:
        raise NoArticle(f"{source} is nested too deeply to be read", _NEXT_STEP) from error
    if article is None or article.body is None or not "".join(article.body.itertext()).strip():
        raise NoArticle(f"no article was found in {source}", _NEXT_STEP)
    return article


def _mark_links(tree: Any) -> None:
    """Put marks around the words of every link that a label such as "READ ALSO:" introduces."""
    for link in list(tree.iter("a")):
        before = _before(link)
        words = "".join(link.itertext())
        if not words.strip() or label_start(before) is None:
            continue
        for child in list(link):
            link.remove(child)
        link.text = f"{_OPEN}{words}{_CLOSE}"


def _before(link: Any) -> str:
    """The words of the link's own paragraph that stand before it, the last two hundred characters or so."""
    words, node = "", link
    while node is not None and node.tag not in _BLOCK_TAGS and len(words) < _LOOK_BACK:
        for sibling in node.itersiblings(preceding=True):
            words = f"{_inside(sibling)}{sibling.tail or ''}{words}"
            if len(words) >= _LOOK_BACK:
                # Not the start of the paragraph: a label must not look as if it began there.
                return f"… {words}"
        node = node.getparent()
        words = f"{node.text or ''}{words}" if node is not None else words
    return words


def _inside(node: Any) -> str:
    """The words in an element; none in a comment."""
    return "".join(node.itertext()) if isinstance(node.tag, str) else ""


def _pieces(body: Any, captions: set[str]) -> Iterator[Piece]:
    """Yield the paragraphs of trafilatura's body, in order."""
    words = "".join("\n" if part is None else part for part in _texts(body))
    for line in words.split("\n"):
        text = _plain(line)
        if any(map(str.isalnum, text)):
            yield _piece(text, Role.CAPTION if _LINK.sub(r"\1", text) in captions else None)


def _texts(node: Any) -> Iterator[str | None]:
    """Yield the words in `node`, and None where a paragraph begins or ends; newlines of the source are spaces."""
    edge = None if node.tag not in _INLINE else " " if node.tag == "cell" else ""
    yield edge
    yield (node.text or "").replace("\n", " ")
    for child in node:
        yield from _texts(child)
        yield (child.tail or "").replace("\n", " ")
    yield edge


def _piece(text: str, role: Role | None) -> Piece:
    """The piece of a marked text: without the marks, its foreign headlines, labels included, as cuts."""
    plain, cuts, position = "", [], 0
    for link in _LINK.finditer(text):
        plain += text[position : link.start()]
        start = label_start(plain)
        plain += link[1]
        if start is not None:
            cuts.append((start, len(plain)))
        position = link.end()
    return Piece(_PRIVATE.sub("", plain + text[position:]), role, None, tuple(cuts))


def _with_title(title: str | None, pieces: list[Piece]) -> list[Piece]:
    """The pieces with the title as the headline before them, unless the first of them says the same."""
    if title is None or not pieces:
        return pieces
    if pieces[0].text.casefold() == title.casefold():
        return [replace(pieces[0], role=Role.HEADLINE), *pieces[1:]]
    if pieces[0].text.casefold().startswith(title.casefold()):
        return pieces
    return [Piece(title, Role.HEADLINE), *pieces]


def _title(title: str | None) -> str | None:
    """A title without markup: entities read, tags and scripts gone."""
    if title and re.search(r"[<&]", title):
        from lxml import etree, html

        try:
            tree = html.fragment_fromstring(title, create_parent="div")
        except etree.LxmlError:
            return _plain(re.sub(r"<[^>]*>?", " ", title)) or None
        etree.strip_elements(tree, "script", "style", with_tail=False)
        title = tree.text_content()
    return _plain(title or "") or None


def _plain(text: str) -> str:
    """`text` cleaned, on one line, with single spaces."""
    return " ".join(cleaned(text).split())


def _language(tree: Any) -> str | None:
    tags: list[str] = tree.xpath("/html/@lang | /html/@xml:lang | //meta[@http-equiv='content-language']/@content")
    return next((tag for tag in tags if tag.strip()), None)


def _address(fetched: str | None, canonical: str | None) -> str | None:
    """The page's own name for itself, unless it names another site than the one that it was fetched from."""
    if not canonical or urlsplit(canonical).scheme not in ("http", "https"):
        return fetched
    if fetched is None or _site(canonical) == _site(fetched):
        return canonical
    return fetched


def _site(url: str) -> str:
    host = (urlsplit(url).hostname or "").lower()
    return re.sub(r"^(?:www|m|amp|mobile)\.", "", host)
