"""A whole page in one file: no request, no style and no script but its own."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib import resources

from warledger.export.page_parts.markup import Html, Node, joined, tag


def packaged(package: str, *names: str) -> Html:
    """Files that lie beside the code of `package`, one after the other, taken as they are."""
    room = resources.files(package)
    return joined((Html(room.joinpath(name).read_text(encoding="utf-8")) for name in names), "\n")


def framed(title: str, body: Node, *, style: Html | None = None, script: Html | None = None) -> str:
    """The page: `style` and `script` go with those of every page; a content security policy allows them alone."""
    styles = joined((packaged(__package__, "style.css"), style), "\n")
    scripts = joined((packaged(__package__, "theme.js"), script), "\n")
    policy = (
        f"default-src 'none'; style-src {_digest(styles)}; script-src {_digest(scripts)}; "
        "base-uri 'none'; form-action 'none'"
    )
    head = tag(
        "head", tag("meta", charset="utf-8"), tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name_="referrer", content="no-referrer"), tag("meta", name_="color-scheme", content="light dark"),
        tag("title", f"{title} · warledger"), tag("style", styles),
    )  # fmt: skip
    # The page's own words are English; a report's text carries its own language.
    whole = tag("html", head, tag("body", body, _footer(), tag("script", scripts)), lang="en")
    return f"<!doctype html>\n{whole.markup}\n"


def section(name: str, title: str, *children: Node) -> Html:
    """A part of the page with its heading, which names it."""
    return tag("section", tag("h2", title, id=f"{name}-title"), children, id=name, aria_labelledby=f"{name}-title")


def theme_switch() -> Html:
    """The button between automatic, light and dark; hidden where no script runs."""
    return tag("button", "Theme: automatic", type="button", id="theme", hidden=True)


def _footer() -> Html:
    return tag("footer", tag("p", "Made by warledger. This file makes no request and runs no script but its own."))


def _digest(text: Html) -> str:
    return f"'sha256-{b64encode(sha256(text.markup.encode()).digest()).decode()}'"
