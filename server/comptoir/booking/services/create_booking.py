"""Make a booking: every check, one price, and the database has the last word on the time."""

from datetime import UTC, datetime
from os import urandom
from typing import Any
from uuid import UUID

from comptoir.booking.contracts import (
    BookingConfirmed,
    BookingCreated,
    BookingEvent,
    BookingHeld,
    BookingRequested,
    ServiceInactive,
)
from comptoir.booking.models import Booking
from comptoir.booking.queries.services import Offered, offered
from comptoir.booking.rules.allocate import Allocation
from comptoir.booking.rules.custom_fields import custom_field_errors
from comptoir.booking.rules.meeting_kind import kind_of, place_of
from comptoir.booking.rules.reference import ENTROPY_BYTES, booking_reference
from comptoir.booking.rules.status import Awaits
from comptoir.booking.services.ask_plugins import authorize
from comptoir.booking.services.change_status import event_of
from comptoir.booking.services.check_limits import check_booker, check_limits
from comptoir.booking.services.choose_meeting import meeting_errors, reason_of
from comptoir.booking.services.choose_time import ask_of, choose_time, slot_taken
from comptoir.booking.services.first_payment import deposit_terms
from comptoir.booking.services.invite_guests import guest_errors
from comptoir.booking.services.plan_reminders import reminders_for
from comptoir.booking.services.price_booking import Priced, price_wish
from comptoir.booking.services.quote_document import quote_document
from comptoir.booking.services.sensitive import sealed
from comptoir.booking.services.sent_files import missing_file_errors
from comptoir.booking.services.start_booking import start_booking
from comptoir.booking.services.take_time import Taken, take_time
from comptoir.booking.services.where_held import where_held
from comptoir.booking.services.wish import Wish
from comptoir.identity.contracts import ClientProfile
from comptoir.identity.public import find_or_create_client
from comptoir.kernel.ids import ClientId, new_id
from comptoir.kernel.refusal import FieldError
from comptoir.platform import audit
from comptoir.platform.events import publish_all
from comptoir.platform.metrics import bookings_created
from comptoir.platform.rows import insert_together

_TRIES = 6
STARTED: dict[Awaits, type[BookingEvent]] = {
    Awaits.NOTHING: BookingConfirmed,
    Awaits.APPROVAL: BookingRequested,
    Awaits.PAYMENT: BookingHeld,
}
__all__ = ["Wish", "create_booking"]

_NOBODY = ClientProfile(ClientId(UUID(int=0)), "", "", "", "", is_prospect=False)


def create_booking(wish: Wish, *, now: datetime, house: Offered | None = None) -> Booking:
    """The booking, confirmed unless the service wants approval, or something is to be paid before.

    Raises:
        Invalid: everything that is wrong with the wish, at once, a time that is not offered included.
        SlotTaken: somebody was faster; with the nearest free slots.
        NotFound: there is no such service.
        ServiceInactive: it is switched off.
        BookingRefused: a plugin has something against it.
        TooManyRecent, TooManyActive, LimitReached: as named.
    """
    house = house or offered(wish.service)
    if not house.service.is_active:
        raise ServiceInactive(service=str(wish.service))
    wanted, found = choose_time(house, wish, now, wish_errors(house, wish, now))
    authorize(house, wish, start=wanted.start, end=wanted.end, now=now)
    client = client_of_wish(house, wish, now)
    stay_within_limits(house, wish, client, wanted.start, now)
    booking = new_id()
    priced = price_wish(house, wish, wanted, client=client, booking=booking, now=now)
    for _ in range(_TRIES):
        taken = take_time(house, found, wanted, holder=booking, seats=wish.participants)
        if taken is not None:
            row = booking_row(house, wish, wanted, taken, priced, client, booking=booking, now=now)
            return store_booking(house, row, now, override=wish.override)
        wanted, found = choose_time(house, wish, now, [])
    raise slot_taken(house, wish, ask_of(wish, found, []), now)


def stay_within_limits(house: Offered, wish: Wish, client: ClientProfile, start: int, now: datetime) -> None:
    """Refuse who books too much, whatever they book.

    Raises:
        TooManyRecent, TooManyActive, LimitReached: as named.
    """
    if wish.contact_required and wish.parent is None:
        check_booker(house, client, wish.contact_phone, now=now)
    if not wish.override:
        check_limits(house, client.id, start=start, now=now)


def wish_errors(house: Offered, wish: Wish, now: datetime) -> list[FieldError]:
    """What is wrong with a wish whatever its time, beginning with what was wrong with it as it was sent."""
    found = [*_contact_errors(wish), *custom_field_errors(_fields(house), wish.custom_field_values)]
    found += missing_file_errors(_fields(house), wish.custom_field_values)
    found += meeting_errors(house, wish)
    found += guest_errors(house, wish, now)
    unread = {error.path.partition(".")[0] for error in wish.errors}
    return [*wish.errors, *(error for error in found if error.path.partition(".")[0] not in unread)]


def client_of_wish(house: Offered, wish: Wish, now: datetime) -> ClientProfile:
    """Who books, known already or from now on."""
    known = wish.client or wish.client_of_series
    return find_or_create_client(
        client=ClientId(known) if known else None,
        name=wish.contact_name or wish.contact_email or wish.contact_phone,
        email=wish.contact_email,
        phone=wish.contact_phone,
        locale=wish.locale or house.organization.locale,
        country=house.organization.country,
        now=now,
        # Whoever books alone books one at a time, for their bookings to be counted.
        locked=wish.contact_required,
        is_prospect=wish.is_prospect,
    )


def _contact_errors(wish: Wish) -> list[FieldError]:
    if not wish.contact_required or wish.client:
        return []
    missing = {"contactName": wish.contact_name, "contactEmail": wish.contact_email}
    return [FieldError(path, "platform.required") for path, value in missing.items() if not value.strip()]


def _fields(house: Offered) -> list[dict[str, Any]]:
    return house.document.get("customFields") or []


def booking_row(
    house: Offered,
    wish: Wish,
    wanted: Allocation,
    taken: Taken,
    priced: Priced,
    client: ClientProfile,
    *,
    booking: UUID,
    now: datetime,
) -> Booking:
    """A booking as it will be stored, but for its status."""
    service, document = house.service, house.document
    kind, reason = kind_of(document, wish.meeting_kind), reason_of(wish)
    sensitive = {one["id"] for one in _fields(house) if one.get("sensitive")}
    staff = [UUID(one["staffId"]) for one in taken.staff]
    resources = [UUID(one["resourceId"]) for one in taken.resources]
    # Whoever types a known e-mail address must not be told the phone number that goes with it.
    known = _NOBODY if wish.contact_required and wish.client is None else client
    return Booking(
        id=booking,
        reference=booking_reference(urandom(ENTROPY_BYTES)),
        service_id=service.id,
        service_name=service.name,
        service_type=service.type,
        color=document.get("color") or "",
        title=wish.title,
        meeting_kind=kind,
        reason_id=reason.id if reason else None,
        reason_label=reason.label if reason else "",
        session_id=taken.session,
        link_id=wish.link,
        link_use=wish.link_use,
        client_id=client.id,
        parent_booking_id=wish.parent,
        recurring_config=wish.recurring_config,
        location_id=where_held(service, staff, resources, taken.places),
        starts_at=datetime.fromtimestamp(wanted.start, UTC),
        ends_at=datetime.fromtimestamp(wanted.end, UTC),
        time_zone=house.needs.zone,
        participants=wish.participants,
        participant_details=wish.participant_details,
        custom_field_values={key: value for key, value in wish.custom_field_values.items() if key not in sensitive},
        sensitive_field_values=sealed(
            {key: value for key, value in wish.custom_field_values.items() if key in sensitive}
        ),
        contact_name=wish.contact_name or known.name,
        contact_email=wish.contact_email or known.email,
        contact_phone=wish.contact_phone or known.phone,
        guest_emails=[one for one in dict.fromkeys(wish.guests) if one != (wish.contact_email or known.email)],
        client_time_zone="" if wish.time_zone == house.needs.zone else wish.time_zone,
        notes=wish.notes,
        internal_notes=wish.internal_notes,
        source=wish.source,
        locale=wish.locale or house.organization.locale,
        metadata=dict(wish.metadata),
        service_location=place_of(kind, document.get("location"), at_our_place(house)),
        staff_ids=staff,
        resource_ids=resources,
        assigned_staff=taken.staff,
        assigned_resources=taken.resources,
        quote={**quote_document(priced), "usesWallet": wish.uses_wallet, "deposit": deposit_terms(house)},
        payment_method="card" if wish.pay_with == "card" else "counter",
        total_price=priced.total,
        currency=priced.currency,
        promo_code=priced.promo.code if priced.promo else "",
        payment_status="pending" if priced.total else "paid",
        cancellation_policy=document.get("cancellationPolicy") or {"allowCancellation": True, "cutoffHours": 0},
        created_at=now,
        updated_at=now,
    )


def store_booking(
    house: Offered, row: Booking, now: datetime, *, override: str = "", like: Booking | None = None
) -> Booking:
    """Let a booking start out and tell of it; a copy of `like` stands as that one does, and lapses with it."""
    if like is None:
        start_booking(house, row, now)
    else:
        row.hold_expires_at = None
        row.amount_paid = row.amount_refunded = row.amount_reserved = 0
        row.paid_by = []
    insert_together([row], reminders_for(row, document=house.document, organization=house.organization, now=now))
    audit.record(
        "booking.created",
        object_type="booking",
        object_id=row.id,
        after={"status": row.status, "reference": row.reference, "start": row.starts_at.isoformat()},
        reason=override,
    )
    # Of a series, or of a course sold whole, the client is told once.
    notify = row.parent_booking_id is None and row.recurring_config is None
    events = [event_of(kind, row, now, notify=notify) for kind in (BookingCreated, STARTED[Awaits(row.awaits)])]
    publish_all(events, subject=row.id)
    bookings_created.labels(row.source).inc()
    return row


def at_our_place(house: Offered) -> dict[str, Any] | None:
    """Where we are: a service that says nothing of its place is delivered at its location's address."""
    if house.location is None or not house.location.address:
        return None
    return {"type": "physical", "address": f"{house.location.name}, {house.location.address}"}
