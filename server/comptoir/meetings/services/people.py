"""Who comes to a booking's room, and with which link."""

from comptoir.booking.contracts import BookingSeen
from comptoir.meetings.services.room_link import Bearer, room_url
from comptoir.platform.actor import current_context

MOST_GUESTS = 20


def host_url(booking: BookingSeen) -> str:
    """The link of whoever of the house asks."""
    context = current_context()
    known = context.actor_type == "user"
    person = f"h-{context.actor_id}" if known else "h"
    name = (context.actor_name if known else "") or ", ".join(booking.staff)
    return room_url(Bearer(booking.organization, booking.id, "host", person, name), ends=booking.end)


def guest_url(booking: BookingSeen, number: int = 1) -> str:
    """The link of the client, or of the `number`th of those who come with them."""
    name = booking.client if number == 1 else ""
    bearer = Bearer(booking.organization, booking.id, "guest", f"g{number}-{booking.id.hex}", name)
    return room_url(bearer, ends=booking.end)


def guest_urls(booking: BookingSeen) -> list[str]:
    """One link for each participant."""
    return [guest_url(booking, number) for number in range(1, min(booking.participants, MOST_GUESTS) + 1)]
