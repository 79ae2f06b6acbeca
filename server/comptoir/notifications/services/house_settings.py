"""What an organization decided of its messages: by whom they leave, in whose name."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from comptoir.notifications.models import Settings
from comptoir.notifications.rules.providers import INSTALLATION
from comptoir.platform.crypto import decrypt, encrypt

_CONTEXT = "notifications.settings"


@dataclass(frozen=True, slots=True)
class HouseSettings:
    """`secrets`: `email`, `sms`, `slack`, `teams`, as far as they are set."""

    email: Mapping[str, Any] = field(default_factory=dict)
    sms: Mapping[str, Any] = field(default_factory=dict)
    secrets: Mapping[str, str] = field(default_factory=dict)

    @property
    def provider(self) -> str:
        return str(self.email.get("provider") or INSTALLATION)

    def has(self, channel: str) -> bool:
        """Whether messages can leave by `channel` (`sms`, `slack`, `teams`)."""
        if channel == "sms":
            return bool(self.sms.get("accountSid") and self.sms.get("from") and self.secrets.get("sms"))
        return channel in {"email", "push"} or bool(self.secrets.get(channel))


def house_settings() -> HouseSettings:
    """The current organization's; one statement."""
    row = Settings.objects.first()
    if row is None:
        return HouseSettings()
    secrets = json.loads(decrypt(row.secrets, context=_CONTEXT)) if row.secrets else {}
    return HouseSettings(row.document.get("email") or {}, row.document.get("sms") or {}, secrets)


def sealed_secrets(secrets: Mapping[str, str]) -> str:
    """How they are stored."""
    kept = {name: value for name, value in secrets.items() if value}
    return encrypt(json.dumps(kept).encode(), context=_CONTEXT) if kept else ""
