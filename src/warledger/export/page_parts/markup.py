"""HTML that is safe by construction: whatever is no `Html` is text, and text is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from warledger.export.words import shown

_VOID = frozenset({"meta", "br"})


@dataclass(frozen=True, slots=True)
class Html:
    """Markup that was made here. Only `tag` and `packaged` text make it."""

    markup: str


Node = Html | str | None | Iterable["Node"]
Attribute = str | int | bool | None


def tag(name: str, *children: Node, **attributes: Attribute) -> Html:
    """One element. `class_` is written as class, `aria_label` as aria-label; None and False leave an attribute out."""
    opening = "".join(_attribute(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    if name in _VOID:
        return Html(f"<{name}{opening}>")
    return Html(f"<{name}{opening}>{_inner(children)}</{name}>")


def joined(nodes: Iterable[Node], between: str = "") -> Html:
    """The nodes one after the other."""
    return Html(escape(between).join(_inner(node) for node in nodes))


def _inner(node: Node) -> str:
    if node is None:
        return ""
    if isinstance(node, Html):
        return node.markup
    if isinstance(node, str):
        return escape(shown(node))
    return "".join(_inner(child) for child in node)


def _attribute(name: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(shown(str(value)))}"'


def link(address: str | None, *children: Node) -> Html:
    """A link out of the page, followed only when somebody clicks it; text where it is no web address."""
    if address and re.match(r"https?://[^\s\"'<>]+\Z", address):
        return tag("a", *children, href=address, rel="noopener noreferrer nofollow", referrerpolicy="no-referrer")
    return tag("span", *children)
