"""Where notifications answers; config hangs these under `/api/v1`."""

from ninja import Router

from comptoir.notifications.http.deliveries import routes as deliveries
from comptoir.notifications.http.outbox import routes as outbox
from comptoir.notifications.http.people import area, push, team
from comptoir.notifications.http.settings import routes as settings
from comptoir.notifications.http.templates import routes as templates
from comptoir.notifications.http.unsubscribe import routes as unsubscribe

ROUTERS: list[tuple[str, Router]] = [
    ("/outbox", outbox.router),
    ("/deliveries", deliveries.router),
    ("/notifications", settings.router),
    ("/notifications", team.router),
    ("/notification-templates", templates.router),
    ("/push", push.router),
    ("/me", area.router),
    ("/public", unsubscribe.router),
]
