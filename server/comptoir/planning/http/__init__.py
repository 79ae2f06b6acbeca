"""Planning's part of the API."""

from ninja import Router

from comptoir.planning.http import closures, holidays, resources, staff

ROUTERS: list[tuple[str, Router]] = [
    ("", staff.routes.router),
    ("", resources.routes.router),
    ("", closures.routes.router),
    ("", holidays.routes.router),
]
