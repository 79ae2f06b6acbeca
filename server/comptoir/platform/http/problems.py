"""Every refusal becomes a problem answer (RFC 9457) in the caller's language."""

from collections.abc import Sequence
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import orjson
from django.http import HttpRequest, HttpResponse
from pydantic.alias_generators import to_camel

from comptoir.kernel.refusal import FieldError, Invalid, Kind, Refusal
from comptoir.platform.actor import current_context
from comptoir.platform.contracts import RateLimited, Unavailable
from comptoir.platform.http.sentences import language_of, sentence

STATUS = {
    Kind.INVALID: 422,
    Kind.FORBIDDEN: 403,
    Kind.NOT_FOUND: 404,
    Kind.CONFLICT: 409,
    Kind.GONE: 410,
    Kind.UNPAID: 402,
    Kind.UNAUTHENTICATED: 401,
    Kind.LIMITED: 429,
    Kind.UNAVAILABLE: 503,
    Kind.TOO_LARGE: 413,
    Kind.MALFORMED: 400,
    Kind.METHOD: 405,
    Kind.STORAGE: 507,
    Kind.BUG: 500,
}


def problem(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """`application/problem+json` (RFC 9457), with `code`, `errors[]`, `requestId` and the refusal's own details."""
    language = language_of(request)
    errors = refusal.errors if isinstance(refusal, Invalid) else []
    details = {} if isinstance(refusal, Invalid) else refusal.details()
    body = {
        **{to_camel(key): plain(value) for key, value in details.items()},
        "type": f"/problems/{refusal.code}",
        "title": sentence(f"kind.{refusal.kind}", {}, language),
        "status": STATUS[refusal.kind],
        "code": refusal.code,
        "detail": sentence(refusal.code, {**details, "count": len(errors)}, language),
        "errors": [_field_error(error, language) for error in errors],
        "requestId": current_context().request_id,
    }
    response = HttpResponse(orjson.dumps(body), status=STATUS[refusal.kind], content_type="application/problem+json")
    response["Content-Language"] = language
    response["Cache-Control"] = "no-store"
    if isinstance(refusal, RateLimited):
        response["Retry-After"] = str(refusal.retry_after_seconds)
    if isinstance(refusal, Unavailable):
        response["Retry-After"] = "2"
    if refusal.kind is Kind.UNAUTHENTICATED:
        response["WWW-Authenticate"] = "Bearer"
    return response


def _field_error(error: FieldError, language: str) -> dict[str, Any]:
    return {
        "path": error.path,
        "code": error.code,
        "message": sentence(error.code, error.details, language),
        **({"details": plain(error.details)} if error.details else {}),
    }


def plain(value: Any) -> Any:
    """A value as JSON holds it, keys in camelCase, instants in RFC 3339."""
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, dict):
        return {to_camel(key) if isinstance(key, str) else str(key): plain(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [plain(item) for item in value]
    if isinstance(value, set | frozenset):
        return sorted(plain(item) for item in value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return value
