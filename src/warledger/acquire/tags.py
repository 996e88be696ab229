"""Language tags of pages and rows."""

import re

_TAG = re.compile(r"([A-Za-z]{2})(?:[-_].*)?")


def iso_language(tag: str | None) -> str | None:
    """The ISO 639-1 code of a language tag: "en" for "en-GB"; None if it is no such tag."""
    match = _TAG.fullmatch(tag.strip()) if tag else None
    return match[1].lower() if match else None
