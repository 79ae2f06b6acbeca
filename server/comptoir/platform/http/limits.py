"""Requests per minute and caller, counted in one unlogged table that all web processes share."""

from dataclasses import dataclass

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse

from comptoir.platform.contracts import RateLimited

WINDOW_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Hits:
    """How much of a minute's allowance is used; `limit` 0 means that limits are off."""

    limit: int
    count: int
    resets_in_seconds: int


def limit_for(share: float = 1.0) -> int:
    """The allowance per minute of one caller, `share` of the installation's default (0: none)."""
    default: int = settings.COMPTOIR_RATE_LIMIT
    return max(1, int(default * share)) if default else 0


def hit(scope: str, limit: int) -> Hits:
    """Count one request of `scope`, outside any transaction so that a refused request counts too."""
    if not limit:
        return Hits(0, 0, 0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT hits, resets_in FROM platform_hit(%s)", [scope])
        count, resets_in = cursor.fetchone()
    return Hits(limit, count, resets_in)


def enforce(request: HttpRequest, hits: Hits) -> None:
    """Remember the figures for the response's headers.

    Raises:
        RateLimited: the allowance is used up.
    """
    request.hits = hits  # type: ignore[attr-defined]
    if hits.limit and hits.count > hits.limit:
        raise RateLimited(retry_after_seconds=hits.resets_in_seconds)


def add_headers(request: HttpRequest, response: HttpResponse) -> None:
    """`RateLimit` and `RateLimit-Policy` fields (draft-ietf-httpapi-ratelimit-headers), and the older three."""
    hits: Hits | None = getattr(request, "hits", None)
    if hits is None or not hits.limit:
        return
    left = max(0, hits.limit - hits.count)
    response["RateLimit-Policy"] = f'"default";q={hits.limit};w={WINDOW_SECONDS}'
    response["RateLimit"] = f'"default";r={left};t={hits.resets_in_seconds}'
    response["RateLimit-Limit"] = str(hits.limit)
    response["RateLimit-Remaining"] = str(left)
    response["RateLimit-Reset"] = str(hits.resets_in_seconds)


def client_address(request: HttpRequest) -> str:
    """The caller's address; a proxy's word counts only when the installation says that it has one."""
    if settings.COMPTOIR_TRUSTED_PROXY:
        forwarded: str = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")[-1].strip()
        if forwarded:
            return forwarded[:64]
    return str(request.META.get("REMOTE_ADDR", ""))[:64]
