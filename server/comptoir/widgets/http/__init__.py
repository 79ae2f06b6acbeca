"""Widgets' part of the API."""

from ninja import Router

from comptoir.widgets.http import config, widgets

ROUTERS: list[tuple[str, Router]] = [("", widgets.routes.router), ("", config.routes.router)]
