"""What plugins have against a booking, or against times."""

from datetime import UTC, datetime

from comptoir.booking.contracts import BookingRefused
from comptoir.booking.hooks import BookingRequest
from comptoir.booking.queries.services import Offered
from comptoir.booking.services.wish import Wish
from comptoir.platform import plugins
from comptoir.platform.tenancy import current_organization

_LONGEST_REASON = 500


def authorize(house: Offered, wish: Wish, *, start: int, end: int, now: datetime) -> None:
    """Ask whoever may refuse a booking, before anything is taken.

    Raises:
        BookingRefused: one did; with its reason.
    """
    if not plugins.voices("authorize_booking"):
        return
    request = BookingRequest(
        organization=current_organization(),
        service=house.service.id,
        service_name=house.service.name,
        document=house.document,
        start=datetime.fromtimestamp(start, UTC),
        end=datetime.fromtimestamp(end, UTC),
        participants=wish.participants,
        contact_name=wish.contact_name,
        contact_email=wish.contact_email,
        contact_phone=wish.contact_phone,
        client=wish.client,
        source=wish.source,
        locale=wish.locale or house.organization.locale,
        metadata=wish.metadata,
        by_staff=not wish.contact_required,
        now=now,
    )
    for reason in plugins.ask("authorize_booking", request=request):
        raise BookingRefused(reason=str(reason)[:_LONGEST_REASON])
