"""All that a widget needs to paint, in one answer."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
from django.conf import settings

from comptoir.booking.public import services_for_widget
from comptoir.identity.public import OrganizationProfile, organization_profile
from comptoir.kernel.ids import ServiceId
from comptoir.platform.contracts import NotFound, OriginRefused
from comptoir.platform.tenancy import organization_scope
from comptoir.widgets.queries.visitors import FoundWidget, find_widget
from comptoir.widgets.services.renew_key import renew_key

_HORIZON_DAYS = 365
_KEPT_LONGEST = timedelta(hours=2)
"""Twice as long as browsers keep a configuration: the key in it has to work that long."""


def show_config(public_id: str, *, origin: str | None, now: datetime) -> tuple[bytes, FoundWidget]:
    """The configuration as JSON; `origin` is that of the page that asks, if a page does.

    Raises:
        NotFound: no widget of that id is in use.
        OriginRefused: it may not stand on that page.
    """
    found = find_widget(public_id)
    if found is None:
        raise NotFound
    if origin and not found.may_stand_on(origin):
        raise OriginRefused
    chosen = [ServiceId(UUID(id)) for id in found.settings["serviceIds"]]
    with organization_scope(found.organization):
        services = services_for_widget(chosen or None)
        organization = organization_profile()
        ending = found.key_ends_at is not None and found.key_ends_at < now + _KEPT_LONGEST
        key = renew_key(public_id, before=now + _KEPT_LONGEST, now=now) if ending else found.publishable_key
    return orjson.dumps(_document(public_id, key, found, organization, services)), found


def _document(
    public_id: str, key: str, found: FoundWidget, organization: OrganizationProfile, services: list[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "id": public_id,
        "kind": found.kind,
        "apiBase": settings.COMPTOIR_PUBLIC_URL,
        "publishableKey": key,
        "locale": found.settings["locale"],
        "organization": {
            "name": organization.name,
            "timeZone": organization.time_zone,
            "currency": organization.currency,
            "country": organization.country,
        },
        "theme": found.settings["theme"],
        "texts": found.settings["texts"],
        "services": services,
        "limits": {"horizonDays": organization.max_advance_days or _HORIZON_DAYS},
    }
