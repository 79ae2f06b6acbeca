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


def test_every_refusal_is_described_as_the_problem_it_is_sent_as() -> None:
    from comptoir.config.api import api

    for path, operations in api.get_openapi_schema()["paths"].items():
        for method, operation in operations.items():
            refusals = {status: answer for status, answer in operation["responses"].items() if int(status) >= 400}
            assert refusals, (method, path)
            for status, answer in refusals.items():
                assert list(answer["content"]) == ["application/problem+json"], (method, path, status)
