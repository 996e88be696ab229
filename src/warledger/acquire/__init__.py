"""Bytes → documents: files, pages of the web, PDFs, tables of reports; cleaned, with every block's role.

The public door is `documents(source)` and `document(source)`; below it, `from_bytes` and `from_text` take what is at
hand. Everything else is private.
"""

from warledger.acquire.sources import acquired, attempts, document, documents, from_bytes, from_text
from warledger.acquire.when import published_date

__all__ = ["acquired", "attempts", "document", "documents", "from_bytes", "from_text", "published_date"]
