"""What webhooks tell of an event about a booking: the booking, as staff see it when it is told."""

from typing import Any
from uuid import UUID

from comptoir.booking.queries.bookings import booking_by_id
from comptoir.booking.services.show_booking import for_staff
from comptoir.webhooks.public import Recorded


def tell_booking(event: Recorded) -> dict[str, Any]:
    """Answers to sensitive fields stay here, where they are encrypted: the log of deliveries is not."""
    row = booking_by_id(UUID(event.payload["booking"]))
    return {**for_staff(row), "customFieldValues": row.custom_field_values}
