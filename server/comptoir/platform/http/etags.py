"""Conditional requests (RFC 9110 §13)."""

from django.http import HttpRequest
from django.utils.http import parse_etags


def is_known(request: HttpRequest, etag: str) -> bool:
    """Whether the caller has the representation of `etag` already; validators are compared weakly, as GET does."""
    known = parse_etags(request.headers.get("If-None-Match", ""))
    return "*" in known or etag.removeprefix("W/") in {tag.removeprefix("W/") for tag in known}
