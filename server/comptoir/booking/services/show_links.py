"""Booking links as the API shows them, to the house and to whoever follows one."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from comptoir.booking.contracts import LinkRevoked
from comptoir.booking.models import BookingLink, Service
from comptoir.booking.queries.booking_links import latest_bookings, uses_taken
from comptoir.booking.queries.services import offered
from comptoir.booking.services.booking_links import link_url
from comptoir.booking.services.contact_of import contact_at
from comptoir.booking.services.follow_link import check_open, link_behind, minutes_fixed, status_of
from comptoir.booking.services.show_page import show_house, show_person
from comptoir.booking.services.show_service import show_to_visitors
from comptoir.planning.public import named_people, person_called
from comptoir.platform.contracts import NotFound


def show_links(rows: Sequence[BookingLink], *, now: datetime) -> list[dict[str, Any]]:
    """Links with their `uses`, in three more statements for all of them."""
    services = dict(Service.objects.filter(pk__in={row.service_id for row in rows}).values_list("id", "name"))
    latest = latest_bookings({row.id for row in rows if row.uses})  # type: ignore[attr-defined]
    people = named_people({row.staff_id for row in rows if row.staff_id})
    return [
        {
            "id": row.id,
            "url": link_url(row),
            "status": status_of(row, uses=row.uses, now=now),  # type: ignore[attr-defined]
            "serviceId": row.service_id,
            "serviceName": services[row.service_id],
            "staffId": row.staff_id,
            "staffName": people[row.staff_id]["name"] if row.staff_id else None,
            "duration": row.duration,
            "contactName": row.contact_name or None,
            "contactEmail": row.contact_email or None,
            "note": row.note or None,
            "uses": row.uses,  # type: ignore[attr-defined]
            "maxUses": row.max_uses,
            "lastBookingId": latest.get(row.id),
            "createdBy": {"id": row.created_by_id, "name": row.created_by_name},
            "createdAt": row.created_at,
            "expiresAt": row.expires_at,
            "revokedAt": row.revoked_at,
        }
        for row in rows
    ]


def show_link_page(secret: str, *, now: datetime) -> dict[str, Any]:
    """What the page behind a link of the current organization needs.

    Raises:
        NotFound: no link has that secret.
        LinkUsed, LinkExpired, LinkRevoked: it lets nobody in; so it is when its service, or whom it is with, is gone.
    """
    link = link_behind(secret)
    if link is None:
        raise NotFound
    uses = len(uses_taken(link.id))
    check_open(link, uses=uses, now=now)
    house, person = offered(link.service_id), person_called(str(link.staff_id)) if link.staff_id else None
    profile = house.organization
    if not house.service.is_active or (link.staff_id and person is None):
        raise LinkRevoked(house=profile.name, **contact_at(link.location_id))
    return {
        **show_house(profile, person),
        "service": show_to_visitors([house.service])[0],
        "staff": show_person(person) if person else None,
        "duration": minutes_fixed(link, house),
        "contactName": link.contact_name or None,
        "contactEmail": link.contact_email or None,
        "expiresAt": link.expires_at,
        "usesLeft": link.max_uses - uses,
    }
