"""Change who comes: seats are taken and given back exactly, and the price follows."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F

from comptoir.booking.contracts import BookingParticipantsChanged, TransitionNotAllowed
from comptoir.booking.models import Booking, Session
from comptoir.booking.queries.services import Offered, offered
from comptoir.booking.rules.admission import wants_approval
from comptoir.booking.rules.agenda import Ask
from comptoir.booking.rules.cancellation import CancellationPolicy, refund_minor
from comptoir.booking.rules.durations import minutes_between
from comptoir.booking.rules.participants import fewest, seats_of
from comptoir.booking.rules.settlement import overpaid
from comptoir.booking.rules.status import Action, Awaits, Status
from comptoir.booking.services.change_open import check_change_open
from comptoir.booking.services.change_status import change_status, locked_booking, untold
from comptoir.booking.services.choose_time import slot_taken
from comptoir.booking.services.first_payment import first_still_due
from comptoir.booking.services.reprice import reprice
from comptoir.booking.services.sessions import take_seats
from comptoir.booking.services.settle import follow_payments, give_back, set_aside_what_is_due, settle_new_price
from comptoir.booking.services.standing import standing_of
from comptoir.booking.services.wish import Wish
from comptoir.kernel.ids import BookingId, OrganizationId, ServiceId
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform import audit
from comptoir.platform.events import publish

_STORED = ["participants", "participant_details", "quote", "total_price", "updated_at", "sequence"]


def change_participants(
    booking: UUID,
    participants: int,
    *,
    details: list[dict[str, Any]] | None = None,
    by_client: bool = False,
    notify: bool = True,
    now: datetime,
) -> Booking:
    """The booking for `participants` people; `details` None: those that are known stay, the last ones leave first.

    What was paid above the new price is given back: all of it by staff, by its cancellation policy to a client,
    who may do this as long as they may cancel.

    Raises:
        NotFound, TransitionNotAllowed, ChangeClosed: as named.
        Invalid: not so many fit in one booking, or there are more details than people.
        SlotTaken: the session has not so many seats left; with the nearest free slots.
    """
    row = locked_booking(booking)
    if standing_of(row).after(Action.RESCHEDULE) is None:
        raise TransitionNotAllowed(booking_status=row.status, action="participants")
    if row.quote.get("sale") == "whole":
        # Its seats are in every session and its price is for all of them: cancelled and booked anew, it is exact.
        raise TransitionNotAllowed(booking_status=row.status, action="participants")
    if by_client:
        check_change_open(row, now)
    house = offered(row.service_id)
    _check(house, row, participants, details)
    kept = (row.participant_details if details is None else details)[:participants]
    before = row.participants
    if participants == before and kept == row.participant_details:
        return row
    _take_seats(house, row, participants, now)
    was, price = _facts(row), row.total_price
    row.participants, row.participant_details = participants, kept
    row.updated_at, row.sequence = now, row.sequence + 1
    if participants != before:
        reprice(house, row, minutes=_minutes(house, row))
    row.save(update_fields=_STORED)
    _settle(row, price, by_client=by_client, now=now)
    _tell(row, was, before, notify=notify, now=now)
    return _judge_again(house, row, grew=participants > before, by_client=by_client, now=now)


def _check(house: Offered, row: Booking, participants: int, details: list[dict[str, Any]] | None) -> None:
    errors: list[FieldError] = []
    most = _most(house, row)
    if not fewest(house.needs) <= participants <= most:
        errors.append(FieldError("participants", "booking.wrong_participants", {"max": most}))
    if details is not None and len(details) > participants:
        errors.append(FieldError("participantDetails", "booking.too_many_details", {"max": participants}))
    if errors:
        raise Invalid(errors)


def _most(house: Offered, row: Booking) -> int:
    if row.session_id is None:
        return seats_of(house.needs)
    own = Session.objects.filter(pk=row.session_id, is_rolling=False).values_list("capacity", flat=True).first()
    return seats_of(house.needs) if own is None else own


def _take_seats(house: Offered, row: Booking, participants: int, now: datetime) -> None:
    more = participants - row.participants
    if row.session_id is None or more == 0:
        return
    if more < 0:
        Session.objects.filter(pk=row.session_id).update(taken=F("taken") + more)
        return
    rolling = Session.objects.filter(pk=row.session_id, is_rolling=True).exists()
    if not take_seats(row.session_id, more, capacity=seats_of(house.needs) if rolling else None):
        wish = Wish(service=row.service_id, start=row.starts_at, participants=participants)
        raise slot_taken(house, wish, Ask(participants=participants), now)


def _minutes(house: Offered, row: Booking) -> int:
    start, end = int(row.starts_at.timestamp()), int(row.ends_at.timestamp())
    return minutes_between(house.needs, start, end) or (end - start) // 60


def _settle(row: Booking, before: int, *, by_client: bool, now: datetime) -> None:
    if not by_client or row.total_price > before:
        settle_new_price(row, before, now=now)
        return
    set_aside_what_is_due(row, now=now)
    extra = overpaid(total=row.total_price, paid=row.amount_paid, refunded=row.amount_refunded)
    if not give_back(row, refund_minor(CancellationPolicy.of(row.cancellation_policy), extra), now=now):
        follow_payments(row)


def _judge_again(house: Offered, row: Booking, *, grew: bool, by_client: bool, now: datetime) -> Booking:
    """A client who brings more people asks again where staff decide; who has nothing left to pay is confirmed."""
    above = house.organization.rules.approval_above
    asks = wants_approval(house.document, total=row.total_price, approval_above=above)
    if by_client and grew and asks and row.status == Status.CONFIRMED:
        return change_status(row, Action.RECONSIDER, now, notify=False, awaits=Awaits.APPROVAL.value, confirmed_at=None)
    if row.awaits == Awaits.PAYMENT and first_still_due(row) == 0:
        return change_status(row, Action.CONFIRM, now, confirmed_at=now)
    return row


def _tell(row: Booking, was: dict[str, Any], before: int, *, notify: bool, now: datetime) -> None:
    old, new = audit.changes(was, _facts(row))
    audit.record(
        "booking.participants_changed",
        object_type="booking",
        object_id=row.id,
        before=old,
        after=new | untold(not notify),
    )
    event = BookingParticipantsChanged(
        organization=OrganizationId(row.organization_id),
        at=now,
        booking=BookingId(row.id),
        service=ServiceId(row.service_id),
        status=row.status,
        start=row.starts_at,
        end=row.ends_at,
        participants_before=before,
        participants=row.participants,
        notify=notify,
    )
    publish(event, subject=row.id)


def _facts(row: Booking) -> dict[str, Any]:
    return {"participants": row.participants, "details": len(row.participant_details), "totalPrice": row.total_price}
