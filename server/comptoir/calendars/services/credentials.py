"""Passwords and tokens of accounts: encrypted at rest, opened only to call."""

import json
from typing import Any, cast

from comptoir.platform.crypto import decrypt, encrypt

_CONTEXT = "calendars.credentials"


def sealed(credentials: dict[str, Any]) -> str:
    return encrypt(json.dumps(credentials).encode(), context=_CONTEXT)


def opened(text: str) -> dict[str, Any]:
    return cast(dict[str, Any], json.loads(decrypt(text, context=_CONTEXT)))
