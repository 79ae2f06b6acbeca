"""/booking-links: addresses at which somebody books one service, once or so many times."""

from datetime import datetime, timedelta
from functools import partial
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from comptoir.booking.contracts import LinkExpired, LinkRevoked, LinkUsed, ServiceInactive
from comptoir.booking.http.booking_link_schema import BookingLinkIn, BookingLinkOut, LinkPageOut
from comptoir.booking.queries.booking_links import links_matching
from comptoir.booking.rules.booking_links import LinkStatus
from comptoir.booking.services.booking_links import NewLink, link_in_sight, make_link, revoke_link
from comptoir.booking.services.own_services import owner_of
from comptoir.booking.services.show_links import show_link_page, show_links
from comptoir.booking.services.visible_bookings import sight_of, visible_links
from comptoir.kernel.ids import OrganizationId
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, page_shown_together
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.platform.located_secret import organization_of
from comptoir.platform.tenancy import organization_scope

routes = Routes("booking links")

_USUAL_LIFE = timedelta(days=30)


@routes.get("/booking-links", permission="link.read", response=Page[BookingLinkOut])
def list_booking_links(
    request: Any,
    status: LinkStatus | None = None,
    service_id: Annotated[UUID | None, Query(alias="serviceId")] = None,
    staff_id: Annotated[UUID | None, Query(alias="staffId")] = None,
    limit: Limit = 50,
    cursor: Cursor = "",
) -> dict[str, Any]:
    """Links, the latest first: a coach's are those to themselves, those of who belongs to one location are to what is
    held there. With `staffId` those to that person, and to what they alone deliver."""
    seen = sight_of(request.principal).asked(staff=staff_id)
    return page_shown_together(
        visible_links(seen, links_matching(status=status, service=service_id, now=request.now)),
        partial(show_links, now=request.now),
        order=("-created_at", "-id"),
        limit=limit,
        cursor=cursor,
    )


@routes.post("/booking-links", permission="link.write", response=BookingLinkOut, refuses=(NotFound, ServiceInactive))
def post_booking_link(request: Any, data: BookingLinkIn) -> dict[str, Any]:
    """Make a link. One that would be out of sight of whoever makes it is not made (404)."""
    sight = sight_of(request.principal)
    staff = data.staff_id
    if staff is None and sight.staff is not None:
        staff = owner_of(request.principal)
    made = make_link(
        NewLink(
            service=data.service_id,
            staff=staff,
            duration=data.duration,
            contact_name=data.contact_name,
            contact_email=data.contact_email or "",
            note=data.note,
            max_uses=data.max_uses,
            expires_at=_end(data, request.now),
        ),
        now=request.now,
    )
    return _shown(request, made.id)


@routes.get("/booking-links/{link_id}", permission="link.read", response=BookingLinkOut, refuses=(NotFound,))
def get_booking_link(request: HttpRequest, link_id: UUID) -> dict[str, Any]:
    """One link, with its address."""
    return _shown(request, link_id)


@routes.delete("/booking-links/{link_id}", permission="link.write", refuses=(NotFound,))
def delete_booking_link(request: Any, link_id: UUID) -> None:
    """Revoke a link: nobody books by it any more. It stays in the list, and so does what was booked by it."""
    revoke_link(link_in_sight(sight_of(request.principal), link_id, now=request.now), now=request.now)


@routes.get(
    "/public/booking-links/{secret}",
    public=True,
    response=LinkPageOut,
    refuses=(NotFound, LinkUsed, LinkExpired, LinkRevoked),
)
def get_booking_link_page(request: Any, secret: str) -> dict[str, Any]:
    """What a link lets its holder book. One that is over answers 410 with why, and how the house is reached."""
    organization = organization_of(secret)
    if organization is None:
        raise NotFound
    with organization_scope(OrganizationId(organization)):
        return show_link_page(secret, now=request.now)


def _shown(request: Any, link: UUID) -> dict[str, Any]:
    return show_links([link_in_sight(sight_of(request.principal), link, now=request.now)], now=request.now)[0]


def _end(data: BookingLinkIn, now: datetime) -> datetime | None:
    return data.expires_at if "expires_at" in data.model_fields_set else now + _USUAL_LIFE
