"""Lists as one parameter of a statement, in the words of each database.

A parameter for each element would make another statement for every length of list, to be put together anew each time,
and neither database takes any number of parameters.
"""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Dialect, Integer, TableValuedAlias, Text, bindparam, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine


class _List(TypeDecorator[list[Any]]):
    """A list of numbers or of words: an array in PostgreSQL, JSON in SQLite."""

    impl = Text
    cache_ok = True

    def __init__(self, *, numbers: bool) -> None:
        super().__init__()
        self.numbers = numbers

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Text())
        return dialect.type_descriptor(ARRAY(BigInteger() if self.numbers else Text()))

    def process_bind_param(self, value: list[Any] | None, dialect: Dialect) -> Any:
        return json.dumps(value) if dialect.name == "sqlite" else value


class _Elements(FunctionElement[Any]):
    """The elements of a list, as rows."""

    inherit_cache = True


@compiles(_Elements, "sqlite")
def _json_each(element: _Elements, compiler: SQLCompiler, **rest: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **rest)})"


@compiles(_Elements, "postgresql")
def _unnest(element: _Elements, compiler: SQLCompiler, **rest: Any) -> str:
    return f"(SELECT unnest({compiler.process(element.clauses, **rest)}) AS value)"


def each(name: str, *, numbers: bool = True) -> TableValuedAlias:
    """A table with one column, `value`: the elements of the list that the parameter `name` gives."""
    return _Elements(bindparam(name, type_=_List(numbers=numbers))).table_valued("value")


def among(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """True where `column` is an element of the list that the parameter `name` gives."""
    return column.in_(select(each(name, numbers=isinstance(column.type, (Integer, BigInteger))).c.value))
