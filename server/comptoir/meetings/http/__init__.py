"""Where video rooms answer."""

from ninja import Router

ROUTERS: list[tuple[str, Router]] = []
