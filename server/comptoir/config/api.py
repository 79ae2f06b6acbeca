"""The API object: every module's routes under one roof."""

from itertools import chain

from comptoir.booking.http import ROUTERS as BOOKING
from comptoir.calendars.http import ROUTERS as CALENDARS
from comptoir.identity.http import ROUTERS as IDENTITY
from comptoir.insight.http import ROUTERS as INSIGHT
from comptoir.meetings.http import ROUTERS as MEETINGS
from comptoir.notifications.http import ROUTERS as NOTIFICATIONS
from comptoir.payments.http import ROUTERS as PAYMENTS
from comptoir.planning.http import ROUTERS as PLANNING
from comptoir.platform.http.api import build_api
from comptoir.platform.http.routers import ROUTERS as PLATFORM
from comptoir.wallet.http import ROUTERS as WALLET
from comptoir.webhooks.http import ROUTERS as WEBHOOKS
from comptoir.widgets.http import ROUTERS as WIDGETS

api = build_api(
    title="Comptoir",
    version="1",
    description="Bookings and all around them. Authenticate with `Authorization: Bearer sk_…`.",
    docs_url="/docs",
    openapi_url="/openapi.json",
)
_MODULES = (
    IDENTITY,
    BOOKING,
    MEETINGS,
    CALENDARS,
    PLANNING,
    PAYMENTS,
    WALLET,
    WIDGETS,
    INSIGHT,
    WEBHOOKS,
    NOTIFICATIONS,
    PLATFORM,
)

for prefix, router in chain.from_iterable(_MODULES):
    api.add_router(prefix, router)
