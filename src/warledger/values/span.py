"""A stretch of a document's text, with its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from warledger.errors import BadJson, BadSpan

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, ValidationInfo
    from pydantic_core import CoreSchema


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`document.text[start:stop] == quote`, in Unicode code points, half-open.

    Only `Document.span` makes spans, so that a quote is always what stands at its offsets. A span is a plain value: it
    does not hold the document, and it pickles.
    """

    document: str
    start: int
    stop: int
    quote: str

    def __contains__(self, other: Span) -> bool:
        """True if `other` lies wholly inside this span of the same document."""
        return self.document == other.document and self.start <= other.start and other.stop <= self.stop

    def meets(self, other: Span) -> bool:
        """True if the two share a character of one document."""
        return self.document == other.document and self.start < other.stop and other.start < self.stop

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """In JSON a span is `{"start", "stop", "quote"}`; it is read back against the document it belongs to."""
        from pydantic_core import core_schema as schema

        names = {"start": schema.int_schema(ge=0), "stop": schema.int_schema(ge=0), "quote": schema.str_schema()}
        wire = schema.typed_dict_schema({name: schema.typed_dict_field(kind) for name, kind in names.items()})
        return schema.with_info_after_validator_function(
            _span_from_json,
            wire,
            serialization=schema.plain_serializer_function_ser_schema(_span_to_json, return_schema=wire),
        )


def _span_to_json(span: Span) -> dict[str, int | str]:
    return {"start": span.start, "stop": span.stop, "quote": span.quote}


def _span_from_json(wire: dict[str, Any], info: ValidationInfo) -> Span:
    document = (info.context or {}).get("document")
    if document is None:
        raise BadJson(
            f"the span {wire['start']}–{wire['stop']} was read without its document",
            "Give the document that the offsets count in",
        )
    span: Span = document.span(wire["start"], wire["stop"])
    if span.quote != wire["quote"]:
        raise BadSpan(
            f"the quote {wire['quote']!r} does not stand at {span.start}–{span.stop} of document {span.document}; "
            f"{span.quote!r} does",
            "Read the report again, or correct the offsets",
        )
    return span
