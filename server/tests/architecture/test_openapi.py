"""The description says what is sent."""

import re
from collections.abc import Iterator
from typing import Any

_CAMEL = re.compile(r"[a-z][a-zA-Z0-9]*")


def _names(schemas: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for schema, written in schemas.items():
        for name in written.get("properties", {}):
            yield schema, name


def test_every_name_in_it_is_camel_case() -> None:
    from comptoir.config.api import api

    schemas = api.get_openapi_schema()["components"]["schemas"]
    found = set(_names(schemas))
    assert ("StaffOut", "weeklyHours") in found
    assert {(schema, name) for schema, name in found if not _CAMEL.fullmatch(name)} == set()
