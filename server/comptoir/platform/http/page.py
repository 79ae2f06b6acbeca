"""Keyset pagination: a page starts after the last row of the one before, however much was added meanwhile."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Annotated, Any

import orjson
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from pydantic import Field

from comptoir.kernel.refusal import FieldError, Invalid

Limit = Annotated[int, Field(ge=1, le=200)]
Cursor = Annotated[str, Field(max_length=1000)]
Search = Annotated[str, Field(max_length=200)]


def page_of[M: models.Model, R](
    rows: models.QuerySet[M], show: Callable[[M], R], *, order: tuple[str, ...], limit: int, cursor: str | None
) -> dict[str, Any]:
    """`{"items", "nextCursor"}` of `rows` in `order`: field names, all with or all without `-`, the last one unique.

    Raises:
        Invalid: the cursor is not one of ours.
    """
    return page_shown_together(
        rows, lambda found: [show(row) for row in found], order=order, limit=limit, cursor=cursor
    )


def page_shown_together[M: models.Model, R](
    rows: models.QuerySet[M],
    show: Callable[[Sequence[M]], Sequence[R]],
    *,
    order: tuple[str, ...],
    limit: int,
    cursor: str | None,
) -> dict[str, Any]:
    """The same for rows that are shown with something asked for all of them at once.

    Raises:
        Invalid: the cursor is not one of ours.
    """
    names = [name.lstrip("-") for name in order]
    if cursor:
        try:
            values = _decode(cursor, len(names))
            for name, value in zip(names, values, strict=True):
                _check(rows.model, name, value)
            rows = rows.filter(_after(names, values, "lt" if order[0].startswith("-") else "gt"))
        except (ValueError, TypeError, ValidationError) as cause:
            raise Invalid([FieldError("cursor", "platform.wrong_cursor")]) from cause
    found = list(rows.order_by(*order)[: limit + 1])
    more = len(found) > limit
    found = found[:limit]
    last = found[-1] if more else None
    return {
        "items": show(found),
        "nextCursor": _encode([_field(last, name) for name in names]) if last is not None else None,
    }


def _field(row: Any, name: str) -> Any:
    for part in name.split("__"):
        row = getattr(row, part)
    return row


def _after(names: list[str], values: list[Any], comparison: str) -> Q:
    """Lexicographic comparison, spelled out: (a > x) or (a = x and b > y) …"""
    condition, equal = Q(), Q()
    for name, value in zip(names, values, strict=True):
        condition |= equal & Q(**{f"{name}__{comparison}": value})
        equal &= Q(**{name: value})
    return condition


def _check(model: type[models.Model], name: str, value: Any) -> None:
    """An instant without an offset is none of ours, and the database would take it for one in UTC."""
    *path, last = name.split("__")
    for part in path:
        model = model._meta.get_field(part).related_model  # type: ignore[assignment]
    if isinstance(model._meta.get_field(last), models.DateTimeField) and (
        not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is None
    ):
        raise ValueError("cursor")


def _encode(values: list[Any]) -> str:
    return urlsafe_b64encode(orjson.dumps(values, default=_text)).rstrip(b"=").decode()


def _text(value: Any) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _decode(cursor: str, length: int) -> list[Any]:
    try:
        values = orjson.loads(urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)))
    except (Base64Error, UnicodeEncodeError) as cause:
        raise ValueError("cursor") from cause
    if not isinstance(values, list) or len(values) != length or any(isinstance(v, list | dict) for v in values):
        raise ValueError("cursor")
    return values
