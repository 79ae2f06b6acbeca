"""Make and revoke the links by which somebody books."""

from dataclasses import dataclass
from datetime import datetime
from secrets import token_bytes
from uuid import UUID

from django.conf import settings

from comptoir.booking.contracts import BookingLinkCreated, BookingLinkRevoked, ServiceInactive
from comptoir.booking.models import BookingLink
from comptoir.booking.queries.booking_links import links_matching
from comptoir.booking.queries.services import Offered, offered
from comptoir.booking.rules.durations import is_offered
from comptoir.booking.services.visible_bookings import Sight, may_deliver, visible_links
from comptoir.booking.services.where_held import where_held
from comptoir.kernel.ids import ServiceId, new_id
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.public import person_called
from comptoir.platform.actor import current_context
from comptoir.platform.audit import record
from comptoir.platform.contracts import NotFound
from comptoir.platform.crypto import decrypt, encrypt
from comptoir.platform.events import publish
from comptoir.platform.located_secret import SECRET_BYTES, hash_of, secret_text
from comptoir.platform.tenancy import current_organization

_CONTEXT = "booking.link"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLink:
    """What a link is to; `staff` and `duration` (minutes) None: not fixed, `expires_at` None: never."""

    service: UUID
    staff: UUID | None = None
    duration: int | None = None
    contact_name: str = ""
    contact_email: str = ""
    note: str = ""
    max_uses: int = 1
    expires_at: datetime | None = None


def make_link(wanted: NewLink, *, now: datetime) -> BookingLink:
    """The link, with a secret of 192 random bits.

    Raises:
        Invalid: the service, who delivers it or its length is not there.
        ServiceInactive: it is switched off.
    """
    try:
        house = offered(wanted.service)
    except NotFound as cause:
        raise Invalid([FieldError("serviceId", "platform.unknown_reference")]) from cause
    if not house.service.is_active:
        raise ServiceInactive(service=str(wanted.service))
    if errors := _errors(wanted, house, now):
        raise Invalid(errors)
    secret = secret_text(current_organization(), token_bytes(SECRET_BYTES))
    actor = current_context()
    row = BookingLink.objects.create(
        id=new_id(),
        service_id=wanted.service,
        staff_id=wanted.staff,
        duration=wanted.duration,
        contact_name=wanted.contact_name,
        contact_email=wanted.contact_email,
        note=wanted.note,
        max_uses=wanted.max_uses,
        location_id=where_held(house.service, [wanted.staff] if wanted.staff else [], []),
        secret=encrypt(secret.encode(), context=_CONTEXT),
        secret_hash=hash_of(secret),
        created_by_id=actor.actor_id,
        created_by_name=actor.shown,
        created_at=now,
        expires_at=wanted.expires_at,
    )
    after = {"service": str(row.service_id), "maxUses": row.max_uses}
    record("booking_link.created", object_type="booking_link", object_id=row.id, after=after)
    _tell(BookingLinkCreated, row, now)
    return row


def link_in_sight(sight: Sight, link: UUID, *, now: datetime) -> BookingLink:
    """One link with its `uses`.

    Raises:
        NotFound: there is none, or it is not for this caller to see.
    """
    found: BookingLink | None = visible_links(sight, links_matching(now=now)).filter(pk=link).first()
    if found is None:
        raise NotFound
    return found


def revoke_link(row: BookingLink, *, now: datetime) -> None:
    """Nobody books by it any more; what was booked by it stays. A second time does nothing."""
    changed = BookingLink.objects.filter(pk=row.id, revoked_at=None).update(revoked_at=now)
    if not changed:
        return
    record("booking_link.revoked", object_type="booking_link", object_id=row.id)
    _tell(BookingLinkRevoked, row, now)


def link_url(row: BookingLink) -> str:
    """The page behind the link."""
    return f"{settings.COMPTOIR_PUBLIC_URL}/l/{decrypt(row.secret, context=_CONTEXT).decode()}"


def _tell(event: type[BookingLinkCreated | BookingLinkRevoked], row: BookingLink, now: datetime) -> None:
    about = event(organization=current_organization(), at=now, link=row.id, service=ServiceId(row.service_id))
    publish(about, subject=row.id)


def _errors(wanted: NewLink, house: Offered, now: datetime) -> list[FieldError]:
    errors: list[FieldError] = []
    if wanted.staff is not None:
        person = person_called(str(wanted.staff))
        if person is None or not may_deliver(house.service, person.id, set(person.skills)):
            errors.append(FieldError("staffId", "booking.staff_not_offered", {"value": person.name if person else ""}))
    if wanted.duration is not None and not is_offered(house.needs, wanted.duration):
        errors.append(FieldError("duration", "booking.wrong_duration", {"duration": house.needs.duration}))
    if wanted.expires_at is not None and wanted.expires_at <= now:
        errors.append(FieldError("expiresAt", "booking.link_expires_past"))
    return errors
