"""The API object: every module's routes under one roof."""

from importlib import import_module

from comptoir.config.landed import landed
from comptoir.platform.http.api import build_api

# (where, module with a `routes`): a module's own file says the rest.
ROUTES = (("/outbox", "comptoir.notifications.http.outbox"),)

api = build_api(
    title="Comptoir",
    version="1",
    description="Bookings and all around them. Authenticate with `Authorization: Bearer sk_…`.",
    docs_url="/docs",
    openapi_url="/openapi.json",
)
for prefix, module in ROUTES:
    if landed(module):
        api.add_router(prefix, import_module(module).routes.router)
