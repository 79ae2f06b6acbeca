"""Cancel several bookings of a series together."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.contracts import CancellationClosed, SeriesCancelled
from comptoir.booking.models import Booking
from comptoir.booking.rules.cancellation import CancellationPolicy, cancel_before, client_may_cancel
from comptoir.booking.rules.refunding import BY_POLICY, FULL, Refunding
from comptoir.booking.rules.status import Action
from comptoir.booking.services.change_status import change_status
from comptoir.booking.services.series_event import series_event
from comptoir.booking.services.series_scope import Scope, bookings_in
from comptoir.planning.rules.rfc3339 import Rfc3339
from comptoir.platform.events import publish


def cancel_series(
    booking: UUID,
    scope: Scope,
    *,
    reason: str,
    by: str,
    refund: Refunding = FULL,
    notify: bool = True,
    now: datetime,
) -> Booking:
    """The named booking, cancelled by staff with those that `scope` means; the client is told once, unless staff want
    it otherwise.

    Raises:
        NotFound, TransitionNotAllowed: as named, of the named booking.
    """
    rows = bookings_in(scope, booking, action=Action.CANCEL, now=now)
    _cancel(rows, reason=reason, by=by, refund=refund, quiet=not notify, now=now)
    return next(row for row in rows if row.id == booking)


def cancel_series_as_client(booking: UUID, scope: Scope, *, reason: str, now: datetime) -> Booking:
    """The same by the client, within the policy each date was booked under: dates that are too late stay.

    Raises:
        NotFound, TransitionNotAllowed: as named, of the named booking.
        CancellationClosed: it is too late for all of them.
    """
    rows = bookings_in(scope, booking, action=Action.CANCEL, now=now)
    named = next(row for row in rows if row.id == booking)
    open_still = [row for row in rows if _may(row, now)]
    if not open_still:
        limit = cancel_before(CancellationPolicy.of(named.cancellation_policy), int(named.starts_at.timestamp()))
        raise CancellationClosed(until=Rfc3339(named.time_zone).text(limit) if limit is not None else None)
    _cancel(open_still, reason=reason, by="client", refund=BY_POLICY, now=now)
    return named


def _may(row: Booking, now: datetime) -> bool:
    policy = CancellationPolicy.of(row.cancellation_policy)
    return client_may_cancel(policy, start=int(row.starts_at.timestamp()), now=int(now.timestamp()))


def _cancel(
    rows: list[Booking], *, reason: str, by: str, refund: Refunding, quiet: bool = False, now: datetime
) -> None:
    # A course sold whole takes along what is left of it: its sessions first, then the one with the price.
    for row in sorted(rows, key=lambda one: one.parent_booking_id is None):
        change_status(
            row,
            Action.CANCEL,
            now,
            notify=False,
            quiet=quiet,
            refund=refund,
            cancelled_at=now,
            cancellation_reason=reason,
            cancelled_by=by,
        )
    publish(series_event(SeriesCancelled, rows, now, notify=not quiet), subject=rows[0].id)
