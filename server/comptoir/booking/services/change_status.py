"""Confirm, complete, cancel: one transition table, one place where status changes."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.booking.contracts import (
    BookingCancelled,
    BookingCompleted,
    BookingConfirmed,
    BookingEvent,
    BookingMissed,
    BookingRequested,
    CancellationClosed,
    TransitionNotAllowed,
)
from comptoir.booking.models import Booking
from comptoir.booking.rules.booking_links import gives_use_back
from comptoir.booking.rules.cancellation import CancellationPolicy, cancel_before, client_may_cancel
from comptoir.booking.rules.refunding import BY_POLICY, FULL, NOTHING, Refunding
from comptoir.booking.rules.status import Action, Status
from comptoir.booking.services.pay_from_wallet import capture_reserved
from comptoir.booking.services.plan_reminders import cancel_reminders
from comptoir.booking.services.promo import return_promo
from comptoir.booking.services.sessions import give_seats_back
from comptoir.booking.services.settle import follow_payments, keep_asked, refund_cancelled
from comptoir.booking.services.standing import standing_of
from comptoir.kernel.ids import BookingId, OrganizationId, ServiceId
from comptoir.planning.public import release
from comptoir.planning.rules.rfc3339 import Rfc3339
from comptoir.platform import audit
from comptoir.platform.contracts import NotFound
from comptoir.platform.events import publish

_EVENTS: dict[Status, type[BookingEvent]] = {
    Status.PENDING: BookingRequested,
    Status.CONFIRMED: BookingConfirmed,
    Status.CANCELLED: BookingCancelled,
    Status.COMPLETED: BookingCompleted,
    Status.NO_SHOW: BookingMissed,
}


def confirm_booking(booking: UUID, *, now: datetime) -> Booking:
    """Approve a pending booking.

    Raises:
        NotFound, TransitionNotAllowed: as named; so do the others below.
    """
    return _act(booking, Action.CONFIRM, now, confirmed_at=now)


def complete_booking(booking: UUID, *, now: datetime) -> Booking:
    """The service was delivered."""
    return _act(booking, Action.COMPLETE, now, completed_at=now)


def cancel_booking(
    booking: UUID, *, reason: str, by: str, refund: Refunding = FULL, notify: bool = True, now: datetime
) -> Booking:
    """Cancel by staff: always possible while the status allows it; time and seats are free again.

    Raises:
        RefundAbovePaid: `refund` is an amount above what was paid.
    """
    return _act(
        booking,
        Action.CANCEL,
        now,
        quiet=not notify,
        refund=refund,
        cancelled_at=now,
        cancellation_reason=reason,
        cancelled_by=by,
    )


def cancel_as_client(booking: UUID, *, reason: str, now: datetime) -> Booking:
    """Cancel by the client, within the policy the booking was made under.

    Raises:
        CancellationClosed: not allowed, too late, or the client is there already.
    """

    def within_policy(row: Booking) -> None:
        if row.status == Status.WAITLISTED:
            return
        policy, start = CancellationPolicy.of(row.cancellation_policy), int(row.starts_at.timestamp())
        in_time = row.checked_in_at is None and client_may_cancel(policy, start=start, now=int(now.timestamp()))
        if standing_of(row).after(Action.CANCEL) and not in_time:
            limit = cancel_before(policy, start)
            raise CancellationClosed(until=Rfc3339(row.time_zone).text(limit) if limit is not None else None)

    return _act(
        booking,
        Action.CANCEL,
        now,
        check=within_policy,
        refund=BY_POLICY,
        cancelled_at=now,
        cancellation_reason=reason,
        cancelled_by="client",
    )


def event_of[E: BookingEvent](kind: type[E], row: Booking, now: datetime, *, notify: bool = True) -> E:
    return kind(
        organization=OrganizationId(row.organization_id),
        at=now,
        booking=BookingId(row.id),
        service=ServiceId(row.service_id),
        status=row.status,
        start=row.starts_at,
        end=row.ends_at,
        notify=notify,
    )


def locked_booking(booking: UUID) -> Booking:
    """A booking whose row is locked until the transaction ends.

    Raises:
        NotFound: there is none of this organization.
    """
    row = Booking.objects.select_for_update().filter(pk=booking).first()
    if row is None:
        raise NotFound
    return row


def change_status(
    row: Booking,
    action: Action,
    now: datetime,
    *,
    notify: bool = True,
    quiet: bool = False,
    refund: Refunding = FULL,
    **changes: Any,
) -> Booking:
    """Let `action` happen to a locked booking: its columns, its promo code, its time and seats, its money when it is
    cancelled, the audit log and the event, which says whether to `notify` the client. `quiet`: staff want nobody told,
    and the log says so.

    Raises:
        TransitionNotAllowed: the table does not know it.
        RefundAbovePaid: an amount above what was paid is to come back.
    """
    before = Status(row.status)
    reached = standing_of(row).after(action)
    if reached is None:
        raise TransitionNotAllowed(booking_status=before.value, action=action.value)
    settled = {"awaits": "", "hold_expires_at": None}
    changed = {**settled, **changes, "status": reached.value, "updated_at": now, "sequence": row.sequence + 1}
    for name, value in changed.items():
        setattr(row, name, value)
    if reached is Status.CANCELLED and gives_use_back(row.cancelled_by):
        row.link_use = None
    row.save()
    if reached is Status.CANCELLED:
        return_promo(row, now=now)
    if reached is Status.CONFIRMED and capture_reserved(row, now=now):
        follow_payments(row)
    if not reached.is_active:
        release(row.id)
        give_seats_back(row)
        cancel_reminders([row.id], now=now)
    code = {"code": row.cancellation_code} if row.cancellation_code else {}
    audit.record(
        f"booking.{reached.value.replace('-', '_')}",
        object_type="booking",
        object_id=row.id,
        before={"status": before.value},
        after={"status": reached.value, **code, **untold(quiet)},
        reason=row.cancellation_reason,
    )
    if reached is Status.CANCELLED:
        refund_cancelled(row, refund, now)
        keep_asked(row, now=now)
    publish(event_of(_EVENTS[reached], row, now, notify=notify and not quiet), subject=row.id)
    if row.quote.get("sale") == "whole" and row.parent_booking_id is None:
        _take_sessions_along(row, reached, now, changes)
    return row


def untold(quiet: bool) -> dict[str, Any]:
    """What the log says of a change that staff kept from the client."""
    return {"notify": False} if quiet else {}


def _take_sessions_along(row: Booking, reached: Status, now: datetime, changes: dict[str, Any]) -> None:
    """The other sessions of a course sold whole are confirmed and cancelled with the one that has the price."""
    action = {Status.CONFIRMED: Action.CONFIRM, Status.CANCELLED: Action.CANCEL}.get(reached)
    if action is None:
        return
    standing = [Status.PENDING.value] if action is Action.CONFIRM else [Status.PENDING.value, Status.CONFIRMED.value]
    parts = Booking.objects.select_for_update().filter(parent_booking_id=row.id, status__in=standing)
    for part in parts.order_by("id"):
        change_status(part, action, now, notify=False, refund=NOTHING, **changes)


def _act(
    booking: UUID, action: Action, now: datetime, *, check: Callable[[Booking], None] | None = None, **changes: Any
) -> Booking:
    row = locked_booking(booking)
    if check is not None:
        check(row)
    return change_status(row, action, now, **changes)
