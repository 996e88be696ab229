"""warledger: who claims what happened, where, when, to whom, how many, on whose word.

The public door. Names are imported when they are first used, so that `import warledger` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from warledger.acquire import document, documents
    from warledger.errors import WarledgerError
    from warledger.export.table import tolls
    from warledger.language import read as read_language
    from warledger.pipeline import read, read_all
    from warledger.values import Claim, Document, Quantity, Report, Span

__version__ = "0.1.0"

_DOORS = {
    "Claim": ("warledger.values", "Claim"),
    "Document": ("warledger.values", "Document"),
    "Quantity": ("warledger.values", "Quantity"),
    "Report": ("warledger.values", "Report"),
    "Span": ("warledger.values", "Span"),
    "WarledgerError": ("warledger.errors", "WarledgerError"),
    "document": ("warledger.acquire", "document"),
    "documents": ("warledger.acquire", "documents"),
    "read": ("warledger.pipeline", "read"),
    "read_all": ("warledger.pipeline", "read_all"),
    "read_language": ("warledger.language", "read"),
    "tolls": ("warledger.export.table", "tolls"),
}

__all__ = [
    "Claim",
    "Document",
    "Quantity",
    "Report",
    "Span",
    "WarledgerError",
    "__version__",
    "document",
    "documents",
    "read",
    "read_all",
    "read_language",
    "tolls",
]


def __getattr__(name: str) -> Any:
    if name not in _DOORS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    room, attribute = _DOORS[name]
    return getattr(import_module(room), attribute)
