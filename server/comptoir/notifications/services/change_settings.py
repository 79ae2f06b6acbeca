"""Say by whom messages leave."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.notifications.models import Settings
from comptoir.notifications.rules.providers import missing_of
from comptoir.notifications.services.house_settings import HouseSettings, house_settings, sealed_secrets
from comptoir.platform import audit

_SECRET_FIELDS = {"email": "secret", "sms": "authToken", "slack": "webhookUrl", "teams": "webhookUrl"}


def change_settings(
    *, email: Mapping[str, Any], sms: Mapping[str, Any], secrets: Mapping[str, str | None], now: datetime
) -> HouseSettings:
    """Keep what was sent. Of `secrets` (`email`, `sms`, `slack`, `teams`), None keeps the one there is and an empty
    one removes it; another provider needs another secret.

    Raises:
        Invalid: the provider wants to know more.
    """
    before = house_settings()
    known = dict(before.secrets)
    if email.get("provider") != before.provider:
        known.pop("email", None)
    kept = {**known, **{name: value for name, value in secrets.items() if value is not None}}
    _check(email, sms, kept)
    row = Settings.objects.select_for_update().first() or Settings(updated_at=now)
    row.document, row.secrets, row.updated_at = {"email": dict(email), "sms": dict(sms)}, sealed_secrets(kept), now
    row.save()
    audit.record(
        "notifications.settings_changed",
        object_type="notification_settings",
        object_id=row.id,
        before={"provider": before.provider, "has": sorted(before.secrets)},
        after={"provider": str(email.get("provider")), "has": sorted(name for name, value in kept.items() if value)},
    )
    return house_settings()


def _check(email: Mapping[str, Any], sms: Mapping[str, Any], secrets: Mapping[str, str]) -> None:
    missing = [f"email.{name}" for name in missing_of(email, has_secret=bool(secrets.get("email")))]
    said = {"accountSid": sms.get("accountSid"), "from": sms.get("from"), "authToken": secrets.get("sms")}
    if any(said.values()):
        missing += [f"sms.{name}" for name, value in said.items() if not value]
    if missing:
        raise Invalid([FieldError(path, "platform.required") for path in missing])
