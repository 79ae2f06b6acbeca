"""Who comes to a booking's room, and with which link."""

from hashlib import sha256
from uuid import UUID

from comptoir.booking.contracts import BookingSeen
from comptoir.kernel.person_name import name_in
from comptoir.meetings.services.room_link import Bearer, room_url
from comptoir.platform.actor import current_context
from comptoir.platform.crypto import sign

MOST_GUESTS = 20
_INVITED = "i-"


def host_url(booking: BookingSeen) -> str:
    """The link of whoever of the house asks."""
    context = current_context()
    known = context.actor_type == "user"
    person = f"h-{context.actor_id}" if known else "h"
    name = (context.actor_name if known else "") or ", ".join(booking.staff)
    # Who has not said their name is known by their address, which is not for clients to see.
    name = name_in(name) if "@" in name else name
    return room_url(Bearer(booking.organization, booking.id, "host", person, name), ends=booking.end)


def guest_url(booking: BookingSeen, number: int = 1) -> str:
    """The link of the client, or of the `number`th of those who come with them."""
    name = booking.client if number == 1 else ""
    bearer = Bearer(booking.organization, booking.id, "guest", f"g{number}-{booking.id.hex}", name)
    return room_url(bearer, ends=booking.end)


def guest_urls(booking: BookingSeen) -> list[str]:
    """One link for each participant."""
    return [guest_url(booking, number) for number in range(1, min(booking.participants, MOST_GUESTS) + 1)]


def invited_urls(booking: BookingSeen) -> dict[str, str]:
    """The link of each whom the client asked along, by their e-mail address."""
    return {
        address: room_url(
            Bearer(booking.organization, booking.id, "guest", _invited(booking.id, address), name_in(address)),
            ends=booking.end,
        )
        for address in booking.guests
    }


def may_come(bearer: Bearer, booking: BookingSeen) -> bool:
    """Whether a link still counts: whom the client asked along comes as long as they are asked along."""
    if not bearer.person.startswith(_INVITED):
        return True
    return any(bearer.person == _invited(bearer.booking, address) for address in booking.guests)


def _invited(booking: UUID, address: str) -> str:
    """Who a guest is in the room; others there see it, and cannot tell the address by it."""
    signed = sign({"booking": booking.hex, "address": address}, purpose="meetings.invited")
    return _INVITED + sha256(signed.encode()).hexdigest()[:24]
