"""The description says what is sent."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

_CAMEL = re.compile(r"[a-z][a-zA-Z0-9]*")


@cache
def _described() -> dict[str, Any]:
    from comptoir.config.api import api

    return dict(api.get_openapi_schema())


def _names(schemas: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for schema, written in schemas.items():
        for name in written.get("properties", {}):
            yield schema, name


def test_every_name_in_it_is_camel_case() -> None:
    schemas = _described()["components"]["schemas"]
    found = set(_names(schemas))
    assert ("StaffOut", "weeklyHours") in found
    assert {(schema, name) for schema, name in found if not _CAMEL.fullmatch(name)} == set()


def test_every_refusal_is_described_as_the_problem_it_is_sent_as() -> None:
    for path, operations in _described()["paths"].items():
        for method, operation in operations.items():
            refusals = {status: answer for status, answer in operation["responses"].items() if int(status) >= 400}
            assert refusals, (method, path)
            for status, answer in refusals.items():
                assert list(answer["content"]) == ["application/problem+json"], (method, path, status)


def test_every_answer_says_what_it_holds() -> None:
    silent = [
        (method, path, status)
        for path, operations in _described()["paths"].items()
        for method, operation in operations.items()
        for status, answer in operation["responses"].items()
        if 200 <= int(status) < 300 and int(status) not in {202, 204} and not answer.get("content")
    ]
    assert silent == []


def test_every_operation_says_who_may_call_it() -> None:
    from comptoir.platform.http.routes import ENDPOINTS

    document = _described()
    assert set(document["components"]["securitySchemes"]) == {"bearer", "session"}
    named = "#/components/parameters/IdempotencyKey"
    said = Counter(
        (
            method,
            operation.get("x-permission"),
            tuple(scheme for one in operation["security"] for scheme in one),
            [one.get("$ref") for one in operation.get("parameters", [])].count(named),
        )
        for operations in document["paths"].values()
        for method, operation in operations.items()
    )
    assert said == Counter(
        (
            one.method.lower(),
            one.permission,
            () if one.public else ("bearer", "session") if one.permission else ("session",),
            1 if one.permission and one.method != "GET" else 0,
        )
        for one in ENDPOINTS
    )


def test_two_documents_of_one_name_are_the_same_document() -> None:
    # The description has one place for each name: the last one written would stand for both.
    import comptoir.config.urls  # noqa: F401
    from comptoir.platform.http.schema import In, Out

    shapes: dict[str, set[str]] = {}
    for document in (*_below(In), *_below(Out)):
        if "[" not in document.__name__:
            fields = document.model_json_schema(by_alias=True).get("properties", {})
            shapes.setdefault(document.__name__, set()).add(json.dumps(fields, sort_keys=True))
    assert "BookingOut" in shapes
    assert [name for name, found in shapes.items() if len(found) > 1] == []


def _below(family: type[Any]) -> Iterator[type[Any]]:
    for one in family.__subclasses__():
        yield one
        yield from _below(one)
