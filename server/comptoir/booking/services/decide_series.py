"""Approve, decline or take payment for several bookings of a series together; the client is told once."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from comptoir.booking.contracts import NothingDue, SeriesCancelled, SeriesConfirmed, SeriesEvent
from comptoir.booking.models import Booking
from comptoir.booking.rules.status import Action
from comptoir.booking.services.approve_booking import approve_booking, decline_booking
from comptoir.booking.services.pay_booking import pay_booking
from comptoir.booking.services.series_event import series_event
from comptoir.booking.services.series_scope import Scope, bookings_in
from comptoir.booking.services.settle import due_of
from comptoir.platform.events import publish


def approve_series(booking: UUID, scope: Scope, *, now: datetime) -> Booking:
    """The named booking, approved with those that `scope` means; as `approve_booking`, of each.

    Raises:
        NotFound, TransitionNotAllowed: as named, of the named booking.
    """

    def approve(row: Booking) -> Booking:
        return approve_booking(row.id, notify=False, now=now)

    return _decide(bookings_in(scope, booking, action=Action.CONFIRM, now=now), booking, approve, SeriesConfirmed, now)


def decline_series(booking: UUID, scope: Scope, *, reason: str, by: str, now: datetime) -> Booking:
    """The named booking, declined with those that `scope` means; what was paid is given back.

    Raises:
        NotFound, TransitionNotAllowed: as named, of the named booking.
    """

    def decline(row: Booking) -> Booking:
        return decline_booking(row.id, reason=reason, by=by, notify=False, now=now)

    return _decide(bookings_in(scope, booking, action=Action.DECLINE, now=now), booking, decline, SeriesCancelled, now)


def pay_series(booking: UUID, scope: Scope, *, method: str, note: str = "", now: datetime) -> Booking:
    """The named booking, paid with those that `scope` means: all that is due of each, one payment for each.

    Raises:
        NotFound: there is no such booking.
        NothingDue: all of it is paid, or over.
    """
    rows = bookings_in(scope, booking, action=Action.RESCHEDULE, now=now)
    named = next(row for row in rows if row.id == booking)
    unpaid = [row for row in rows if due_of(row) > 0]
    if not unpaid:
        raise NothingDue(booking_status=named.status)
    waiting = [row for row in unpaid if row.awaits]
    paid = {row.id: pay_booking(row.id, method=method, note=note, notify=False, now=now) for row in unpaid}
    if waiting:
        publish(series_event(SeriesConfirmed, waiting, now), subject=waiting[0].id)
    return paid.get(booking, named)


def _decide(
    rows: list[Booking], booking: UUID, decide: Callable[[Booking], Booking], kind: type[SeriesEvent], now: datetime
) -> Booking:
    decided = [decide(row) for row in rows]
    publish(series_event(kind, decided, now), subject=decided[0].id)
    return next(row for row in decided if row.id == booking)
