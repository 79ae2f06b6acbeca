"""API keys of the current organization."""

from uuid import UUID

from django.db import models

from comptoir.identity.models import ApiKey
from comptoir.kernel.ids import ApiKeyId
from comptoir.platform.contracts import NotFound


def key_list(*, search: str = "") -> models.QuerySet[ApiKey]:
    rows = ApiKey.objects.all()
    return rows.filter(name__icontains=search) if search else rows


def key_row(key: ApiKeyId | UUID) -> ApiKey:
    """Raises:
    NotFound: no such key here.
    """
    row = ApiKey.objects.filter(pk=key).first()
    if row is None:
        raise NotFound
    return row


def live_publishable_key() -> str:
    """The newest publishable key that works and does not end by itself, empty when there is none; one query."""
    keys = ApiKey.objects.filter(kind="publishable", mode="live", revoked_at=None, expires_at=None)
    return keys.order_by("-id").values_list("key", flat=True).first() or ""
