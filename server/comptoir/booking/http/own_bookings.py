"""Endpoints about one booking, for those who may see it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest

from comptoir.booking.services.visible_bookings import check_visible
from comptoir.platform.http.routes import Routes


class OwnRoutes(Routes):
    """Routes whose endpoints about one booking (`booking_id`) answer only those who may see it."""

    def _route(self, method: str, path: str, status: int, **options: Any) -> Callable[..., Any]:
        register = super()._route(method, path, status, **options)
        return lambda handler: register(_guarded(handler) if "{booking_id}" in path else handler)


def _guarded(handler: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(handler)
    def run(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        booking = kwargs["booking_id"] if "booking_id" in kwargs else args[0]
        check_visible(request.principal, booking)  # type: ignore[attr-defined]
        return handler(request, *args, **kwargs)

    return run
