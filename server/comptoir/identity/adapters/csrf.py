"""Django's own CSRF check and cookie, for routes that no middleware runs on."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware, get_token

from comptoir.identity.contracts import CsrfRefused

_SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


def _nothing(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


_check = CsrfViewMiddleware(_nothing)


def require_csrf_token(request: HttpRequest) -> None:
    """Refuse a change by cookie that does not carry the token in `X-CSRFToken`.

    Raises:
        CsrfRefused: token missing or wrong, or the request comes from another site.
    """
    if request.method in _SAFE:
        return
    _check.process_request(request)
    if _check.process_view(request, _nothing, (), {}) is not None:
        raise CsrfRefused


def give_csrf_cookie(request: HttpRequest, response: HttpResponse) -> None:
    """Set the `csrftoken` cookie, or keep the one the browser has."""
    _check.process_request(request)
    get_token(request)
    _check.process_response(request, response)
