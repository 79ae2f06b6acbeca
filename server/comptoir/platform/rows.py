"""Whole rows by one column, and new rows, on hot paths: the statement is written once per model.

The ORM composes its SQL anew at every call, which costs more than running it. New rows go to the database as one JSON
document: the statement is the same however many there are, and nobody parses it twice. What is returned and stored is
the same.
"""

import json
from collections.abc import Callable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any

import orjson
from django.db import connection, models
from django.db.models import Model

from comptoir.platform.tenancy import OrganizationOwned, current_organization

type Converter = Callable[[Any, Any, Any], Any]

_AS_THEY_ARE = (
    models.BinaryField,
    models.BooleanField,
    models.CharField,
    models.DateField,
    models.ForeignKey,
    models.IntegerField,
    models.JSONField,
    models.TextField,
    models.UUIDField,
)
"""Fields whose value on a row is what its column takes, written as JSON."""


def find_row[M: Model](model: type[M], column: str, value: Any, *, locked: bool = False) -> M | None:
    """The row whose unique `column` is `value`, of the current organization where the table is an organization's.

    `locked`: until the transaction ends nobody else who locks it goes on; rows may still refer to it.
    """
    owned = issubclass(model, OrganizationOwned)
    with connection.cursor() as cursor:
        parameters = [value, current_organization()] if owned else [value]
        cursor.execute(_select(model, column, owned, locked), parameters)
        found = cursor.fetchone()
    if found is None:
        return None
    values = list(found)
    for position, converter, expression in _converters(model):
        values[position] = converter(values[position], expression, connection)
    return model.from_db(connection.alias, [field.attname for field in model._meta.concrete_fields], values)


def insert_rows(rows: Sequence[Model], *, returning: str = "") -> list[tuple[Any, ...]]:
    """Store new rows of one model, in one statement; what the SQL of `returning` says of each, in their order."""
    with connection.cursor() as cursor:
        cursor.execute(_insert(type(rows[0]), returning), [_document(rows)])
        said: list[tuple[Any, ...]] = cursor.fetchall() if returning else []
    _mark_stored(rows)
    return said


def insert_together(*groups: Sequence[Model]) -> None:
    """Store new rows of several models in one statement, also where those of one refer to those of another: references
    are checked when all of it is there."""
    filled = [rows for rows in groups if rows]
    if len(filled) < 2:
        for rows in filled:
            insert_rows(rows)
        return
    *before, last = [_insert(type(rows[0]), "") for rows in filled]
    first = ", ".join(f"group_{number} AS ({sql})" for number, sql in enumerate(before))
    with connection.cursor() as cursor:
        cursor.execute(f"WITH {first} {last}", [_document(rows) for rows in filled])
    for rows in filled:
        _mark_stored(rows)


def _document(rows: Sequence[Model]) -> str:
    """Rows as JSON, by column; an instant in RFC 3339, bytes as PostgreSQL's `\\x` hex."""
    columns = _columns(type(rows[0]))
    values = [{column: value(row) for column, value in columns} for row in rows]
    try:
        return orjson.dumps(values, default=_written).decode()
    except TypeError:  # integers of more than 64 bits, which a JSON column may hold
        return json.dumps(values, default=_written)


def _written(value: Any) -> str:
    if isinstance(value, bytes | memoryview):
        return "\\x" + bytes(value).hex()
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _mark_stored(rows: Sequence[Model]) -> None:
    for row in rows:
        row._state.adding = False
        row._state.db = connection.alias


@cache
def _select(model: type[Model], column: str, owned: bool, locked: bool) -> str:
    meta, quoted = model._meta, connection.ops.quote_name
    columns = ", ".join(quoted(str(field.column)) for field in meta.concrete_fields)
    tenancy = " AND organization_id = %s" if owned else ""
    lock = " FOR NO KEY UPDATE" if locked else ""
    return f"SELECT {columns} FROM {quoted(meta.db_table)} WHERE {quoted(column)} = %s{tenancy}{lock}"


@cache
def _converters(model: type[Model]) -> list[tuple[int, Converter, Any]]:
    """Columns that the driver does not hand over as the field's own value."""
    return [
        (position, converter, field.cached_col)
        for position, field in enumerate(model._meta.concrete_fields)
        for converter in field.get_db_converters(connection)
    ]


@cache
def _columns(model: type[Model]) -> list[tuple[str, Callable[[Any], Any]]]:
    """What each column is given, of a row."""
    return [(str(field.column), _reader(field)) for field in model._meta.concrete_fields]


def _reader(field: "models.Field[Any, Any]") -> Callable[[Any], Any]:
    if (
        isinstance(field, _AS_THEY_ARE)
        and not getattr(field, "auto_now", False)
        and not getattr(field, "auto_now_add", False)
    ):
        return attrgetter(field.attname)
    return lambda row: field.get_db_prep_save(field.pre_save(row, True), connection)


@cache
def _insert(model: type[Model], returning: str) -> str:
    meta, quoted = model._meta, connection.ops.quote_name
    table = quoted(meta.db_table)
    columns = ", ".join(quoted(str(field.column)) for field in meta.concrete_fields)
    said = f" RETURNING {returning}" if returning else ""
    rows = f"json_populate_recordset(NULL::{table}, %s::json)"
    return f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {rows}{said}"
