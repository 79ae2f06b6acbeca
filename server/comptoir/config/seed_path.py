"""The seed's own addresses: `/api/booking/…` is `/api/v1/booking/…`."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import resolve


def seed_path(request: HttpRequest, rest: str) -> HttpResponseBase:
    """Answer as the versioned address does, under its name in logs and metrics.

    Raises:
        Resolver404: there is no such address.
    """
    match = resolve(f"/api/v1/booking/{rest}")
    request.resolver_match = match
    response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    return response
