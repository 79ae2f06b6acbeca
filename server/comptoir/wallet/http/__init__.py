"""Routes, one file per audience."""

from ninja import Router

ROUTERS: list[tuple[str, Router]] = []
