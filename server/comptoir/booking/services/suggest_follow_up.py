"""What may come after an appointment: which type, when, and free times for it."""

from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import Any
from uuid import UUID

from comptoir.booking.contracts import ServiceInactive
from comptoir.booking.models import Booking, Service
from comptoir.booking.queries.bookings import booking_by_id
from comptoir.booking.services.find_slots import SlotQuestion
from comptoir.booking.services.suggest_slots import habits_of, suggest_slots
from comptoir.kernel.refusal import Invalid

USUAL = timedelta(days=14)
_AROUND = timedelta(days=3)
_MOST_SLOTS = 3
_LONGEST = timedelta(days=92)


def suggest_follow_up(booking: UUID, *, now: datetime) -> dict[str, Any]:
    """The type that follows (the service's `metadata.followUpServiceId`, else the same one), about as long after this
    one as the client usually waits, or a fortnight, with up to three free times around then.

    Raises:
        NotFound: there is no such booking.
    """
    row = booking_by_id(booking)
    service = _following(row)
    wait = _usual_wait(row, now)
    day = max(row.starts_at + wait, now + _AROUND)
    first, last = (day - _AROUND).date(), (day + _AROUND).date()
    staff = str(row.staff_ids[0]) if row.staff_ids else None
    question = SlotQuestion(service=service.id, staff=staff, time_zone=row.time_zone)
    slots: list[dict[str, Any]] = []
    try:
        found = suggest_slots(question, first=first, last=last, client=row.client_id, limit=_MOST_SLOTS, now=now)
        slots = found["items"]
    except (Invalid, ServiceInactive):
        # Whoever held it does not deliver what follows, or it is not offered now: the type and the day still help.
        staff = None
    return {
        "serviceId": service.id,
        "serviceName": service.name,
        "staffId": staff,
        "day": day.date().isoformat(),
        "slots": slots,
    }


def _following(row: Booking) -> Service:
    service = Service.objects.get(pk=row.service_id)
    named = service.document.get("metadata", {}).get("followUpServiceId")
    try:
        follows = Service.objects.filter(pk=UUID(str(named)), is_active=True).first() if named else None
    except ValueError:
        follows = None
    return follows or service


def _usual_wait(row: Booking, now: datetime) -> timedelta:
    visits = sorted(habits_of(row.client_id, now)) if row.client_id else []
    gaps = [(b - a).days for a, b in pairwise(visits) if b - a >= timedelta(days=1)]
    return min(timedelta(days=median(gaps)), _LONGEST) if gaps else USUAL
