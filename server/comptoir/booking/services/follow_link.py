"""Book by a link: whether it still lets anybody in, what it fixes, and which of its uses a booking is."""

from dataclasses import replace
from datetime import UTC, datetime

from django.db.models import QuerySet

from comptoir.booking.contracts import LinkExpired, LinkRevoked, LinkUsed
from comptoir.booking.models import BookingLink
from comptoir.booking.queries.booking_links import uses_taken
from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.booking_links import LinkStatus, link_status, next_use
from comptoir.booking.rules.durations import end_of, is_offered
from comptoir.booking.services.contact_of import contact_at
from comptoir.booking.services.wish import Wish
from comptoir.identity.public import organization_profile
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.public import person_called
from comptoir.platform.located_secret import hash_of, organization_of
from comptoir.platform.tenancy import current_organization

_REFUSALS = {LinkStatus.USED: LinkUsed, LinkStatus.EXPIRED: LinkExpired, LinkStatus.REVOKED: LinkRevoked}


def follow_link(wish: Wish, secret: str, house: Offered, *, now: datetime) -> Wish:
    """The wish as the link has it, with one of its uses. The link is locked until the transaction ends: whoever comes
    by it meanwhile waits, and finds what is left.

    Raises:
        Invalid: there is no such link (path `bookingLink`).
        LinkUsed, LinkExpired, LinkRevoked: as named.
    """
    link = _locked(secret)
    if link is None:
        raise Invalid([FieldError("bookingLink", "booking.link_unknown")])
    taken = uses_taken(link.id)
    check_open(link, uses=len(taken), now=now)
    errors = list(wish.errors)
    if wish.service != link.service_id:
        errors.append(FieldError("bookingLink", "booking.link_of_other_service"))
        return replace(wish, errors=tuple(errors))
    if link.staff_id is not None and wish.staff is not None:
        asked = person_called(wish.staff)
        if asked is None or asked.id != link.staff_id:
            errors.append(FieldError("staffId", "booking.staff_not_offered", {"value": wish.staff}))
    minutes, end = minutes_fixed(link, house), wish.end
    if minutes is not None:
        end = datetime.fromtimestamp(end_of(house.needs, int(wish.start.timestamp()), minutes), UTC)
        if wish.end is not None and wish.end != end:
            errors.append(FieldError("endDate", "booking.link_of_other_length", {"duration": minutes}))
    return replace(
        wish,
        errors=tuple(errors),
        staff=str(link.staff_id) if link.staff_id else wish.staff,
        end=end,
        link=link.id,
        link_use=next_use(taken, link.max_uses),
    )


def check_open(link: BookingLink, *, uses: int, now: datetime) -> None:
    """Raises:
    LinkUsed, LinkExpired, LinkRevoked: it lets nobody in; with how the house is reached.
    """
    status = status_of(link, uses=uses, now=now)
    if status is not LinkStatus.ACTIVE:
        raise _REFUSALS[status](house=organization_profile().name, **contact_at(link.location_id))


def status_of(link: BookingLink, *, uses: int, now: datetime) -> LinkStatus:
    """Where it stands, when so many of its uses count."""
    return link_status(
        uses=uses, max_uses=link.max_uses, expires_at=link.expires_at, revoked_at=link.revoked_at, now=now
    )


def minutes_fixed(link: BookingLink, house: Offered) -> int | None:
    """How long it is for; None: the service decides, also when it has stopped offering that length since."""
    return link.duration if link.duration is not None and is_offered(house.needs, link.duration) else None


def link_behind(secret: str) -> BookingLink | None:
    """Which link of the current organization has this secret: looked up by its hash, so that no guess is compared."""
    return _behind(secret, BookingLink.objects.all())


def _locked(secret: str) -> BookingLink | None:
    return _behind(secret, BookingLink.objects.select_for_update())


def _behind(secret: str, links: QuerySet[BookingLink]) -> BookingLink | None:
    if organization_of(secret) != current_organization():
        return None
    return links.filter(secret_hash=hash_of(secret)).first()
