"""JSON in, by orjson; what is not JSON, too big, or unstorable is refused by name."""

from typing import Any

import orjson
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from django.http.request import UnreadablePostError
from ninja.parser import Parser
from ninja.types import DictStrAny

from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform.contracts import BodyTooLarge, MalformedJson, MalformedRequest

BODY_LIMIT = 1_048_576
"""Bytes of a JSON body; files have a limit of their own (files.py)."""

DEEPEST = 64
"""Lists and objects in one another; what reads and writes them later gives up between 200 and 1000."""


class JsonParser(Parser):
    def parse_body(self, request: HttpRequest) -> DictStrAny:
        parsed: DictStrAny = read_json(request)
        return parsed


def read_json(request: HttpRequest) -> Any:
    """The body as JSON; an empty body is an empty object.

    Raises:
        BodyTooLarge, MalformedJson, MalformedRequest: as named.
        Invalid: a text holds U+0000, which PostgreSQL cannot store.
    """
    try:
        raw = request.body
    except RequestDataTooBig as cause:
        raise BodyTooLarge(limit_bytes=BODY_LIMIT) from cause
    except UnreadablePostError as cause:
        raise MalformedRequest from cause
    if not raw.strip():
        return {}
    try:
        parsed = orjson.loads(raw)
    except orjson.JSONDecodeError as cause:
        raise MalformedJson(position=cause.pos) from cause
    if raw.count(b"{") + raw.count(b"[") > DEEPEST and _deeper_than(DEEPEST, parsed):
        raise MalformedJson(position=0)
    if b"\\u0000" in raw:
        errors = [FieldError(path, "platform.null_character") for path in _nulls(parsed, ())]
        if errors:
            raise Invalid(errors)
    return parsed


def _deeper_than(levels: int, value: Any) -> bool:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if not levels:
        return isinstance(value, dict | list)
    return any(_deeper_than(levels - 1, one) for one in inside)


def _nulls(value: Any, path: tuple[str, ...]) -> list[str]:
    if isinstance(value, str):
        return [".".join(path)] if "\0" in value else []
    if isinstance(value, dict):
        inside = [found for key, item in value.items() for found in _nulls(item, (*path, key.replace("\0", "␀")))]
        return inside + [".".join((*path, key.replace("\0", "␀"))) for key in value if "\0" in key]
    if isinstance(value, list):
        return [found for at, item in enumerate(value) for found in _nulls(item, (*path, str(at)))]
    return []
