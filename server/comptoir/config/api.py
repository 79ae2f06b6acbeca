"""The API object: every module's routes under one roof."""

from comptoir.booking.http import ROUTERS as BOOKING
from comptoir.identity.http import ROUTERS as IDENTITY
from comptoir.notifications.http import ROUTERS as NOTIFICATIONS
from comptoir.planning.http import ROUTERS as PLANNING
from comptoir.platform.http.api import build_api
from comptoir.platform.http.routers import ROUTERS as PLATFORM
from comptoir.widgets.http import ROUTERS as WIDGETS

api = build_api(
    title="Comptoir",
    version="1",
    description="Bookings and all around them. Authenticate with `Authorization: Bearer sk_…`.",
    docs_url="/docs",
    openapi_url="/openapi.json",
)
for prefix, router in (*IDENTITY, *BOOKING, *PLANNING, *WIDGETS, *NOTIFICATIONS, *PLATFORM):
    api.add_router(prefix, router)
