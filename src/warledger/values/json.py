"""Values as JSON and back, and the JSON Schema of each, all from the types.

The shape is the published one (docs/json): fields are only ever added. A span is read back against its document, an id
is computed again and compared, so what was altered by hand does not pass.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar, cast

from warledger.errors import BadJson, WarledgerError
from warledger.values.document import Document
from warledger.values.report import Report

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError

Value = TypeVar("Value")


def to_json(value: object, *, indent: int | None = 2) -> str:
    """`value` as JSON text, every field of it, in the order of its type."""
    return _adapter(type(value)).dump_json(value, indent=indent).decode()


def to_plain(value: object) -> Any:
    """`value` as dicts, lists, strings, numbers and None, as `json.dumps` takes them."""
    return _adapter(type(value)).dump_python(value, mode="json")


def from_json(kind: type[Value], text: str | bytes, *, document: Document | None = None) -> Value:
    """The value of type `kind` that `text` holds; `document` is the one its spans count in (a report brings its own).

    Raises BadJson where the text is no JSON or not of the shape, BadId where it carries another id than its content
    has, and BadSpan where a quote does not stand at its offsets.
    """
    from pydantic import ValidationError

    if kind is Report and document is None:
        document = from_json(Document, _part(text, "document"))
    try:
        return cast("Value", _adapter(kind).validate_json(text, context={"document": document}))
    except ValidationError as error:
        raise _bad_json(kind, error) from error


def _part(text: str | bytes, name: str) -> str:
    """The JSON of one field of an object."""
    try:
        return json.dumps(json.loads(text)[name])
    except ValueError as error:
        raise BadJson(f"the text is no report: it is no JSON ({error})", "Give what `--format json` prints") from error
    except (KeyError, TypeError) as error:
        raise BadJson(f"the text is no report: it has no {name!r}", "Give what `--format json` prints") from error


def json_schema(kind: type) -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `to_json` writes for a value of type `kind`."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return schema | _adapter(kind).json_schema(mode="serialization")


_ADAPTERS: dict[type, TypeAdapter[Any]] = {}  # one a type: making one takes milliseconds


def _adapter(kind: type) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def _bad_json(kind: type, error: ValidationError) -> WarledgerError:
    first = error.errors()[0]
    place = ".".join(str(step) for step in first["loc"]) or "the whole"
    return BadJson(
        f"no {kind.__name__.lower()}: at {place}, {first['msg'].lower()} (found {str(first['input'])[:60]!r})",
        "Compare it with the published schema in docs/json",
    )
