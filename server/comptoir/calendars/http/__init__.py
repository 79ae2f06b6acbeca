"""Where calendars answer."""

from ninja import Router

from comptoir.calendars.http.busy import routes as busy
from comptoir.calendars.http.connections import routes as connections
from comptoir.calendars.http.exports import routes as exports
from comptoir.calendars.http.feeds import routes as feeds
from comptoir.calendars.http.permissions import routes as permissions

ROUTERS: list[tuple[str, Router]] = [
    ("", feeds.router),
    ("", exports.router),
    ("", busy.router),
    ("", connections.router),
    ("", permissions.router),
]
