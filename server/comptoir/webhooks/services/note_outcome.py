"""What an endpoint's answers say of it: three days without a good one, or a 410, and it is switched off."""

from datetime import datetime

from comptoir.platform.audit import record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization
from comptoir.webhooks.contracts import WebhookDisabled
from comptoir.webhooks.models import Endpoint
from comptoir.webhooks.rules.retries import GIVEN_UP_AFTER


def note_success(row: Endpoint) -> None:
    """It answers well; `row` is locked."""
    if row.failures:
        row.failures, row.failing_since = 0, None
        row.save(update_fields=["failures", "failing_since"])


def note_failure(row: Endpoint, *, gone: bool, now: datetime) -> bool:
    """It did not answer well; whether it is switched off, now or already. `row` is locked."""
    row.failures += 1
    row.failing_since = row.failing_since or now
    row.save(update_fields=["failures", "failing_since"])
    if row.is_active and (gone or now - row.failing_since >= GIVEN_UP_AFTER):
        _switch_off(row, "gone" if gone else "failing", now)
    return not row.is_active


def _switch_off(row: Endpoint, because: str, now: datetime) -> None:
    row.is_active, row.disabled_at, row.disabled_because = False, now, because
    row.save(update_fields=["is_active", "disabled_at", "disabled_because"])
    record("webhook.disabled", object_type="webhook", object_id=row.id, before={"isActive": True},
           after={"isActive": False}, reason=because)  # fmt: skip
    publish(
        WebhookDisabled(organization=current_organization(), at=now, endpoint=row.id, url=row.url, because=because),
        subject=row.id,
    )
