"""Where notifications answers; config hangs these under `/api/v1`."""

from ninja import Router

from comptoir.notifications.http.outbox import routes as outbox

ROUTERS: list[tuple[str, Router]] = [("/outbox", outbox.router)]
