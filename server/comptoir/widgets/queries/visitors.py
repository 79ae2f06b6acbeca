"""What a page that shows a widget may learn, before an organization is known: one SECURITY DEFINER function each."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from django.conf import settings
from django.db import connection

from comptoir.kernel.ids import ApiKeyId, OrganizationId
from comptoir.widgets.rules.origins import origin_allowed

_PUBLIC_ID = re.compile(r"wgt_[A-Za-z0-9_-]{22}")


@dataclass(frozen=True, slots=True)
class FoundWidget:
    """A widget in use."""

    organization: OrganizationId
    kind: str
    settings: dict[str, Any]
    allowed_domains: list[str]
    publishable_key: str
    key_ends_at: datetime | None
    version: str
    """Another one as soon as anything that the widget paints has changed."""

    def may_stand_on(self, origin: str) -> bool:
        return origin_allowed(origin, self.allowed_domains, own=settings.COMPTOIR_PUBLIC_URL)


def find_widget(public_id: str) -> FoundWidget | None:
    """The widget of that public id, if it is in use; one statement."""
    if not _PUBLIC_ID.fullmatch(public_id):
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM widgets_find(%s)", [public_id])
        row = cursor.fetchone()
    if row is None:
        return None
    organization, kind, stored, domains, key, ends_at, version = row
    return FoundWidget(organization, kind, _json(stored), _json(domains), key, ends_at, version)


def key_may_be_used_by(organization: OrganizationId, key: ApiKeyId, origin: str) -> bool:
    """Whether a page of `origin` may call with the publishable `key`: one of a widget's goes where the widget may."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT is_active, allowed_domains FROM widgets_domains_of_key(%s)", [key])
        row = cursor.fetchone()
    if row is None:
        return True
    is_active, domains = row
    own = settings.COMPTOIR_PUBLIC_URL
    return bool(is_active) and origin_allowed(origin, _json(domains), own=own)


def _json(value: Any) -> Any:
    """Raw cursors give jsonb as text: Django turns the driver's own decoding off."""
    return orjson.loads(value) if isinstance(value, str | bytes) else value
