"""Where video rooms answer."""

from ninja import Router

from comptoir.meetings.http.captures import routes as captures
from comptoir.meetings.http.rooms import routes as rooms
from comptoir.meetings.http.settings import routes as settings
from comptoir.meetings.http.transcript import routes as transcript

ROUTERS: list[tuple[str, Router]] = [
    ("", settings.router),
    ("", rooms.router),
    ("", captures.router),
    ("", transcript.router),
]
