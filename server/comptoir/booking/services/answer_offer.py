"""Who was offered a place takes it, or is given one by staff."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.contracts import NotOfferedYet, OfferExpired, TransitionNotAllowed
from comptoir.booking.models import Booking
from comptoir.booking.queries.services import offered
from comptoir.booking.rules.status import Action, Awaits, CancellationCode, Status
from comptoir.booking.services.change_status import event_of, locked_booking
from comptoir.booking.services.create_booking import STARTED
from comptoir.booking.services.offer_place import hold_place, place_or_refusal
from comptoir.booking.services.plan_reminders import reminders_for
from comptoir.booking.services.standing import standing_of
from comptoir.booking.services.start_booking import start_booking
from comptoir.platform import audit
from comptoir.platform.events import publish
from comptoir.platform.rows import insert_together


def accept_offer(booking: UUID, *, now: datetime) -> Booking:
    """The place is theirs: confirmed, or pending when it wants approval or payment.

    Raises:
        NotFound, TransitionNotAllowed: as named.
        NotOfferedYet: they still wait.
        OfferExpired: somebody else is asked by now.
    """
    row = locked_booking(booking)
    if row.cancellation_code == CancellationCode.OFFER_LAPSED:
        raise OfferExpired
    _must_wait(row)
    if row.offer_expires_at is None:
        raise NotOfferedYet
    if row.offer_expires_at <= now:
        raise OfferExpired
    return _let_in(row, now)


def promote_booking(booking: UUID, *, now: datetime) -> Booking:
    """Staff let in who waits, with the place they were offered or one that is free.

    Raises:
        NotFound, TransitionNotAllowed: as named.
        SlotTaken: nothing that suits them is free.
    """
    row = locked_booking(booking)
    _must_wait(row)
    # An offer that ran out holds its place until its job has come by.
    if row.offered_at is None:
        hold_place(row, place_or_refusal(row, now), now)
    return _let_in(row, now)


def _must_wait(row: Booking) -> None:
    if standing_of(row).after(Action.PROMOTE) is None:
        raise TransitionNotAllowed(booking_status=row.status, action=Action.PROMOTE.value)


def _let_in(row: Booking, now: datetime) -> Booking:
    house = offered(row.service_id)
    start_booking(house, row, now)
    row.offer_expires_at, row.updated_at, row.sequence = None, now, row.sequence + 1
    row.save()
    insert_together(reminders_for(row, document=house.document, organization=house.organization, now=now))
    audit.record(
        "booking.promoted",
        object_type="booking",
        object_id=row.id,
        before={"status": Status.WAITLISTED.value},
        after={"status": row.status},
    )
    publish(event_of(STARTED[Awaits(row.awaits)], row, now), subject=row.id)
    return row
