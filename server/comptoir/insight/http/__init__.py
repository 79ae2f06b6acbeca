"""Where insight answers."""

from ninja import Router

from comptoir.insight.http.attendance import routes as attendance
from comptoir.insight.http.figures import routes as figures

ROUTERS: list[tuple[str, Router]] = [("", figures.router), ("", attendance.router)]
