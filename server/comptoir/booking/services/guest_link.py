"""The signed link a guest gets by mail: it opens one booking, without an account."""

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings

from comptoir.booking.models import Booking
from comptoir.kernel.ids import BookingId, OrganizationId
from comptoir.platform.contracts import SignatureInvalid
from comptoir.platform.crypto import sign, unsign

_PURPOSE = "booking.guest"
_KEPT = timedelta(days=90)


def guest_token(booking: Booking) -> str:
    """A token that opens the booking until 90 days after its end."""
    payload = {"o": booking.organization_id.hex, "b": booking.id.hex}
    return sign(payload, purpose=_PURPOSE, expires=booking.ends_at + _KEPT)


def guest_url(booking: Booking) -> str:
    """The page behind the link."""
    return f"{settings.COMPTOIR_PUBLIC_URL}/b/{guest_token(booking)}"


def booking_of(token: str, *, now: datetime) -> tuple[OrganizationId, BookingId]:
    """Whose booking a token opens.

    Raises:
        SignatureInvalid: forged, altered or too old.
    """
    payload = unsign(token, purpose=_PURPOSE, now=now)
    try:
        return OrganizationId(UUID(payload["o"])), BookingId(UUID(payload["b"]))
    except (KeyError, ValueError) as cause:
        raise SignatureInvalid from cause
