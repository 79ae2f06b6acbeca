"""Routes, one file per audience."""

from ninja import Router

from comptoir.webhooks.http.deliveries import routes as deliveries
from comptoir.webhooks.http.endpoints import routes as endpoints

ROUTERS: list[tuple[str, Router]] = [
    ("/webhooks", endpoints.router),
    ("", deliveries.router),
]
