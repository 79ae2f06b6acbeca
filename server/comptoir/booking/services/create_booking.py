"""Make a booking: every check, one price, and the database has the last word on the time."""

from datetime import UTC, datetime
from os import urandom
from typing import Any
from uuid import UUID

from comptoir.booking.contracts import BookingConfirmed, BookingCreated, BookingRequested, ServiceInactive
from comptoir.booking.models import Booking
from comptoir.booking.queries.services import Offered, offered
from comptoir.booking.rules.allocate import Allocation
from comptoir.booking.rules.conditions import Facts
from comptoir.booking.rules.custom_fields import custom_field_errors
from comptoir.booking.rules.price import Quote, quote, tariff_of
from comptoir.booking.rules.reference import ENTROPY_BYTES, booking_reference
from comptoir.booking.rules.status import Status
from comptoir.booking.services.change_status import event_of
from comptoir.booking.services.choose_time import ask_of, choose_time, slot_taken
from comptoir.booking.services.sensitive import sealed
from comptoir.booking.services.sent_files import missing_file_errors
from comptoir.booking.services.take_time import Taken, take_time
from comptoir.booking.services.wish import Wish
from comptoir.identity.contracts import ClientProfile
from comptoir.identity.public import find_or_create_client
from comptoir.kernel.ids import ClientId, new_id
from comptoir.kernel.refusal import FieldError
from comptoir.platform import audit
from comptoir.platform.events import publish_all
from comptoir.platform.metrics import bookings_created
from comptoir.platform.rows import insert_rows

_TRIES = 6
__all__ = ["Wish", "create_booking"]

_NOBODY = ClientProfile(ClientId(UUID(int=0)), "", "", "", "", is_prospect=False)


def create_booking(wish: Wish, *, now: datetime) -> Booking:
    """The booking, confirmed unless the service wants approval; it is paid at the counter.

    Raises:
        Invalid: everything that is wrong with the wish, at once, a time that is not offered included.
        SlotTaken: somebody was faster; with the nearest free slots.
        NotFound: there is no such service.
        ServiceInactive: it is switched off.
    """
    house = offered(wish.service)
    if not house.service.is_active:
        raise ServiceInactive(service=str(wish.service))
    errors = [*_contact_errors(wish), *custom_field_errors(_fields(house), wish.custom_field_values)]
    errors += missing_file_errors(_fields(house), wish.custom_field_values)
    wanted, found = choose_time(house, wish, now, errors)
    priced = quote(tariff_of(house.document, currency=house.organization.currency), _facts(house, wish, wanted, now))
    client = find_or_create_client(
        client=ClientId(wish.client) if wish.client else None,
        name=wish.contact_name or wish.contact_email or wish.contact_phone,
        email=wish.contact_email,
        phone=wish.contact_phone,
        locale=wish.locale or house.organization.locale,
        country=house.organization.country,
        now=now,
    )
    booking = new_id()
    for _ in range(_TRIES):
        taken = take_time(house, found, wanted, holder=booking, seats=wish.participants)
        if taken is not None:
            return _store(house, wish, wanted, taken, priced, client, booking=booking, now=now)
        wanted, found = choose_time(house, wish, now, [])
    raise slot_taken(house, wish, ask_of(wish, found, []), now)


def _contact_errors(wish: Wish) -> list[FieldError]:
    if not wish.contact_required or wish.client:
        return []
    missing = {"contactName": wish.contact_name, "contactEmail": wish.contact_email}
    return [FieldError(path, "platform.required") for path, value in missing.items() if not value.strip()]


def _fields(house: Offered) -> list[dict[str, Any]]:
    return house.document.get("customFields") or []


def _facts(house: Offered, wish: Wish, wanted: Allocation, now: datetime) -> Facts:
    return Facts(
        start=wanted.start,
        zone=house.needs.zone,
        now=int(now.timestamp()),
        participants=wish.participants,
        minutes=wanted.minutes,
        service=house.document,
        source=wish.source,
    )


def _store(
    house: Offered,
    wish: Wish,
    wanted: Allocation,
    taken: Taken,
    priced: Quote,
    client: ClientProfile,
    *,
    booking: UUID,
    now: datetime,
) -> Booking:
    service, document = house.service, house.document
    approval = document.get("requireApproval") or (document.get("limits") or {}).get("requireApproval")
    sensitive = {one["id"] for one in _fields(house) if one.get("sensitive")}
    # Whoever types a known e-mail address must not be told the phone number that goes with it.
    known = _NOBODY if wish.contact_required else client
    row = Booking(
        id=booking,
        reference=booking_reference(urandom(ENTROPY_BYTES)),
        service_id=service.id,
        service_name=service.name,
        service_type=service.type,
        color=document.get("color") or "",
        session_id=taken.session,
        client_id=client.id,
        parent_booking_id=wish.parent,
        recurring_config=wish.recurring_config,
        location_id=service.location_id,
        status=(Status.PENDING if approval else Status.CONFIRMED).value,
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
        notes=wish.notes,
        internal_notes=wish.internal_notes,
        source=wish.source,
        locale=wish.locale or house.organization.locale,
        metadata=dict(wish.metadata),
        service_location=document.get("location") or _at_our_place(house),
        staff_ids=[UUID(one["staffId"]) for one in taken.staff],
        resource_ids=[UUID(one["resourceId"]) for one in taken.resources],
        assigned_staff=taken.staff,
        assigned_resources=taken.resources,
        quote=_quote_document(priced),
        total_price=priced.total,
        currency=priced.currency,
        cancellation_policy=document.get("cancellationPolicy") or {"allowCancellation": True, "cutoffHours": 0},
        created_at=now,
        updated_at=now,
        confirmed_at=None if approval else now,
    )
    insert_rows([row])
    audit.record(
        "booking.created",
        object_type="booking",
        object_id=row.id,
        after={"status": row.status, "reference": row.reference, "start": row.starts_at.isoformat()},
    )
    outcome = BookingRequested if approval else BookingConfirmed
    publish_all([event_of(BookingCreated, row, now), event_of(outcome, row, now)], subject=row.id)
    bookings_created.labels(row.source).inc()
    return row


def _at_our_place(house: Offered) -> dict[str, Any] | None:
    """A service that says nothing of its place is delivered at its location's address."""
    if house.location is None or not house.location.address:
        return None
    return {"type": "physical", "address": f"{house.location.name}, {house.location.address}"}


def _quote_document(priced: Quote) -> dict[str, Any]:
    return {
        "lines": [
            {
                "label": line.label,
                "unit": line.unit.value,
                "quantity": line.quantity,
                "unitPrice": line.unit_price,
                "total": line.total,
                "tier": line.tier,
            }
            for line in priced.lines
        ],
        "total": priced.total,
        "currency": priced.currency,
    }
