"""All that a widget needs to paint, in one answer, kept for as long as nothing it shows changes."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from threading import Lock
from typing import Any
from uuid import UUID

import orjson
from django.conf import settings

from comptoir.booking.public import services_for_widget
from comptoir.identity.public import OrganizationProfile, organization_profile
from comptoir.kernel.ids import ServiceId
from comptoir.payments.public import cards_are_taken
from comptoir.platform.contracts import NotFound, OriginRefused
from comptoir.platform.tenancy import organization_scope
from comptoir.wallet.public import products_on_show
from comptoir.widgets.queries.visitors import FoundWidget, find_widget
from comptoir.widgets.services.renew_key import renew_key

_HORIZON_DAYS = 365
_KEPT_LONGEST = timedelta(hours=2)
"""Twice as long as browsers keep a configuration: the key in it has to work that long."""
_KEPT_CONFIGS = 500
"""In each process; some ten kilobytes each."""


@dataclass(frozen=True, slots=True)
class Config:
    """A configuration as JSON, and the version of all that it was made of."""

    body: bytes
    etag: str
    version: str


_kept: dict[str, Config] = {}
_keeping = Lock()


def show_config(public_id: str, *, origin: str | None, now: datetime) -> tuple[Config, FoundWidget]:
    """The configuration; `origin` is that of the page that asks, if a page does. One statement while nothing changed.

    Raises:
        NotFound: no widget of that id is in use.
        OriginRefused: it may not stand on that page.
    """
    found = find_widget(public_id)
    if found is None:
        raise NotFound
    if origin and not found.may_stand_on(origin):
        raise OriginRefused
    ending = found.key_ends_at is not None and found.key_ends_at < now + _KEPT_LONGEST
    kept = _kept.get(public_id)
    if kept is None or kept.version != found.version or ending:
        # What is read now is at least as new as the version read before it: it may be kept under that one.
        kept = _made(public_id, found, key_ending=ending, now=now)
        _keep(public_id, kept)
    return kept, found


def _made(public_id: str, found: FoundWidget, *, key_ending: bool, now: datetime) -> Config:
    chosen = [ServiceId(UUID(id)) for id in found.settings["serviceIds"]]
    with organization_scope(found.organization):
        services = services_for_widget(chosen or None)
        organization = organization_profile()
        products = products_on_show() if found.kind == "packs" else []
        takes_cards = cards_are_taken()
        key = renew_key(public_id, before=now + _KEPT_LONGEST, now=now) if key_ending else found.publishable_key
    shown = {"services": services, "products": products, "takesCards": takes_cards}
    body = orjson.dumps(_document(public_id, key, found, organization, shown))
    return Config(body, f'"{sha256(body).hexdigest()[:32]}"', found.version)


def _keep(public_id: str, config: Config) -> None:
    with _keeping:
        _kept.pop(public_id, None)
        while len(_kept) >= _KEPT_CONFIGS:
            del _kept[next(iter(_kept))]
        _kept[public_id] = config


def _document(
    public_id: str,
    key: str,
    found: FoundWidget,
    organization: OrganizationProfile,
    shown: dict[str, Any],
) -> dict[str, Any]:
    return {
        "id": public_id,
        "kind": found.kind,
        "apiBase": settings.COMPTOIR_PUBLIC_URL,
        "publishableKey": key,
        "locale": found.settings["locale"],
        "organization": {
            "slug": organization.slug,
            "name": organization.name,
            "timeZone": organization.time_zone,
            "currency": organization.currency,
            "country": organization.country,
        },
        "theme": found.settings["theme"],
        "texts": found.settings["texts"],
        "limits": {"horizonDays": organization.max_advance_days or _HORIZON_DAYS},
        **shown,
    }
