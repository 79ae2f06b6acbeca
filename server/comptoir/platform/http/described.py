"""What the API's description says besides schemas: who may call, which files are answered, where what was made is."""

import re
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse

_KINDS = {
    "csv": "text/csv",
    "ics": "text/calendar",
    "pdf": "application/pdf",
    "svg": "image/svg+xml",
    "xml": "application/xml",
}
_ANY_FILE = "application/octet-stream"


_KNOWN = {304: {"description": "Not modified: what `If-None-Match` names is still so"}}


# OpenAPI 3.1 §4.8.27 (Security Scheme Object) and §4.8.12 (Parameter Object).
COMPONENTS: dict[str, dict[str, Any]] = {
    "securitySchemes": {
        "bearer": {
            "type": "http",
            "scheme": "bearer",
            "description": "`sk_…` a secret key, `pk_…` a publishable key (what a public page may ask), "
            "`ct_…` a client who signed in",
        },
        "session": {
            "type": "apiKey",
            "in": "cookie",
            "name": "comptoir_{installation}",
            "description": "A signed-in user; `X-Organization` says where when they belong to several. "
            "Changes need `X-CSRFToken`",
        },
    },
    "parameters": {
        "IdempotencyKey": {
            "name": "Idempotency-Key",
            "in": "header",
            "required": False,
            "schema": {"type": "string", "minLength": 1, "maxLength": 255},
            "description": "The same key with the same request gives the stored answer for 24 hours",
        },
    },
}


def who_calls(permission: str | None, *, public: bool) -> dict[str, Any]:
    """What the description of an operation says of its callers; `x-permission` is a line of the permission table."""
    if public:
        return {"security": []}
    if permission is None:
        return {"security": [{"session": []}]}
    return {"security": [{"bearer": []}, {"session": []}], "x-permission": permission}


def complete(document: dict[str, Any]) -> None:
    """What holds for many operations, said once: how one authenticates, and that a change may be named."""
    for kind, components in COMPONENTS.items():
        document["components"].setdefault(kind, {}).update(components)
    for operations in document["paths"].values():
        for method, operation in operations.items():
            if "x-permission" in operation and method != "get":
                operation.setdefault("parameters", []).append({"$ref": "#/components/parameters/IdempotencyKey"})


def read_answers(path: str, status: int, *, is_file: bool, may_be_known: bool) -> dict[str, Any]:
    """What the description of a GET says besides its schema: which kind of file it answers, by the end of its path, and
    that it answers 304 to who has it already."""
    kind = _KINDS.get(re.split(r"[/.]", path)[-1], _ANY_FILE)
    file = {status: {"content": {kind: {"schema": {"type": "string", "format": "binary"}}}}} if is_file else {}
    return {"responses": {**file, **(_KNOWN if may_be_known else {})}}


def with_place(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A 201 with the address of what was made (RFC 9110 §10.2.2)."""
    if response.status_code == 201 and (made := orjson.loads(response.content).get("id")):
        response["Location"] = f"{request.path.rstrip('/')}/{made}"
    return response
