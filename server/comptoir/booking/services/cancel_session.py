"""A session that will not take place: its bookings are cancelled with it, and all that was paid comes back."""

from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.booking.contracts import SessionCancelled, SessionOver
from comptoir.booking.models import Booking, Session
from comptoir.booking.queries.sessions import session_by_id
from comptoir.booking.rules.status import Action, CancellationCode
from comptoir.booking.services.change_status import change_status
from comptoir.booking.services.less_of_course import less_of_courses
from comptoir.booking.services.lock_sessions import HOLDING, lock_sessions, waits_for
from comptoir.booking.services.sessions import event_of_session
from comptoir.planning.public import release
from comptoir.platform import audit
from comptoir.platform.events import publish


def cancel_session(session: UUID, *, reason: str, by: str, now: datetime) -> Session:
    """Cancel by staff; the rolling schedule does not offer its start again.

    Raises:
        NotFound: there is no such session.
        SessionOver: it is cancelled already, or it is over.
    """
    session_by_id(session)
    (row,), bookings = lock_sessions([session])
    if row.cancelled_at is not None or row.ends_at <= now:
        raise SessionOver
    call_off([row], bookings, reason=reason, by=by, code=CancellationCode.SESSION_CANCELLED, now=now)
    return row


def call_off(
    sessions: list[Session],
    bookings: list[Booking],
    *,
    reason: str,
    by: str,
    code: CancellationCode,
    now: datetime,
) -> None:
    """Cancel locked sessions and their locked bookings, with full refund, and free what the sessions hold."""
    for row in sessions:
        row.cancelled_at, row.cancellation_reason, row.decided_at = now, reason, row.decided_at or now
        row.save(update_fields=["cancelled_at", "cancellation_reason", "decided_at"])
        release(row.id)
    ended: dict[str, Any] = {
        "cancelled_at": now,
        "cancellation_reason": reason,
        "cancelled_by": by,
        "cancellation_code": code.value,
    }
    gone = {row.id for row in sessions}
    for booking in less_of_courses(gone, bookings, now=now):
        in_it = booking.session_id in gone and booking.status in HOLDING
        if in_it or any(waits_for(row, booking) for row in sessions):
            change_status(booking, Action.CANCEL, now, **ended)
    for row in sessions:
        audit.record(
            "session.cancelled",
            object_type="session",
            object_id=row.id,
            after={"start": row.starts_at.isoformat(), "code": code.value},
            reason=reason,
        )
        publish(event_of_session(SessionCancelled, row, now), subject=row.id)
