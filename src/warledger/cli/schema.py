"""`warledger schema`: the JSON Schema of a published value."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Published(StrEnum):
    """The values whose JSON is published."""

    REPORT = "report"
    DOCUMENT = "document"
    CLAIM = "claim"


def schema(
    of: Annotated[Published, typer.Argument(metavar="VALUE", help="report, document or claim.", show_default=False)],
) -> None:
    """Print the JSON Schema of a report, a document or a claim, as docs/json publishes it."""
    import json

    from warledger.values import Claim, Document, Report
    from warledger.values.json import json_schema

    kind = {Published.REPORT: Report, Published.DOCUMENT: Document, Published.CLAIM: Claim}[of]
    typer.echo(json.dumps(json_schema(kind), indent=2, ensure_ascii=False))
