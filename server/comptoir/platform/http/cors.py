"""Cross-origin rules: keys and public endpoints answer any page (allowed domains are checked where the
organization is known), cookies never leave our own origin."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

_METHODS = "GET, POST, PUT, PATCH, DELETE"
_HEADERS = "Authorization, Content-Type, Idempotency-Key, Accept-Language, X-Request-Id"
_EXPOSED = (
    "X-Request-Id, RateLimit, RateLimit-Policy, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, "
    "Retry-After, ETag, Location"
)


def preflight(request: HttpRequest) -> HttpResponse:
    """The answer to OPTIONS; browsers may keep it for a day."""
    response = HttpResponse(status=204)
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Allow-Methods"] = _METHODS
    response["Access-Control-Allow-Headers"] = _HEADERS
    response["Access-Control-Max-Age"] = "86400"
    return response


def allow(request: HttpRequest, response: HttpResponseBase) -> None:
    """Let a page read the answer. `*` excludes credentials by the Fetch standard, so no cookie answer leaks."""
    if "Origin" in request.headers:
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = _EXPOSED
