"""At its cutoff a session with too few participants is cancelled, or takes place all the same."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.models import Session
from comptoir.booking.queries.services import offered
from comptoir.booking.rules.course import BelowMinimum, Sale, below_minimum, sales_of
from comptoir.booking.rules.status import CancellationCode
from comptoir.booking.services.cancel_session import call_off
from comptoir.booking.services.lock_sessions import lock_sessions
from comptoir.platform.contracts import NotFound
from comptoir.platform.rows import find_row


def decide_session(session: UUID, *, now: datetime) -> bool:
    """Settle a session whose cutoff has come; False: it was settled before, or its cutoff was moved.

    A run that is only sold whole is settled with its first session.
    """
    row = find_row(Session, "id", session)
    if row is None or not _is_due(row, now):
        return False
    house = offered(row.service_id)
    policy = below_minimum(house.document, house=house.organization.rules.below_minimum)
    if policy is BelowMinimum.KEEP or _enough(row, now):
        return Session.objects.filter(pk=session, decided_at=None, cancelled_at=None).update(decided_at=now) == 1
    whole = row.run_id is not None and Sale.SESSION not in sales_of(house.document)
    try:
        sessions, bookings = lock_sessions(_run_of(row) if whole else [session])
    except NotFound:
        return False
    decided = next(one for one in sessions if one.id == session)
    if not _is_due(decided, now):
        return False
    if _enough(decided, now):
        decided.decided_at = now
        decided.save(update_fields=["decided_at"])
    else:
        going_on = [one for one in sessions if one.cancelled_at is None]
        call_off(going_on, bookings, reason="", by="system", code=CancellationCode.BELOW_MINIMUM, now=now)
    return True


def _is_due(row: Session, now: datetime) -> bool:
    return row.cancelled_at is None and row.decided_at is None and row.decide_at is not None and row.decide_at <= now


def _enough(row: Session, now: datetime) -> bool:
    """What has begun while no worker ran is not called off behind its participants' backs."""
    return row.taken >= (row.min_participants or 1) or row.starts_at <= now


def _run_of(row: Session) -> list[UUID]:
    rows = Session.objects.filter(run_id=row.run_id, starts_at__gte=row.starts_at, cancelled_at=None)
    return list(rows.values_list("id", flat=True))
