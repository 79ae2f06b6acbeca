"""What the API's description says of answers that are not JSON, and where what was made is found."""

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
