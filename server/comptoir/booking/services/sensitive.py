"""Values of custom fields marked `sensitive`: encrypted at rest, apart from the others."""

from collections.abc import Mapping
from typing import Any

import orjson

from comptoir.booking.models import Booking
from comptoir.platform.crypto import decrypt, encrypt

_CONTEXT = "booking.custom_field"


def sealed(values: Mapping[str, Any]) -> str:
    """The values as one encrypted text, empty when there are none."""
    return encrypt(orjson.dumps(dict(values)), context=_CONTEXT) if values else ""


def opened(booking: Booking) -> dict[str, Any]:
    """A booking's sensitive values."""
    if not booking.sensitive_field_values:
        return {}
    values: dict[str, Any] = orjson.loads(decrypt(booking.sensitive_field_values, context=_CONTEXT))
    return values
