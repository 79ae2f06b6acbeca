"""Bookings as stored."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, TextField, Value
from django.db.models.functions import Concat

from comptoir.booking.models import Booking
from comptoir.planning.public import Folded
from comptoir.platform.contracts import NotFound
from comptoir.platform.rows import find_row

_SEARCHED = ("contact_name", "contact_email", "contact_phone", "service_name")


def booking_by_id(booking: UUID) -> Booking:
    """One booking.

    Raises:
        NotFound: there is none of this organization.
    """
    found = find_row(Booking, "id", booking)
    if found is None:
        raise NotFound
    return found


def bookings_matching(
    *,
    statuses: tuple[str, ...] = (),
    start: datetime | None = None,
    end: datetime | None = None,
    service: UUID | None = None,
    staff: UUID | None = None,
    resource: UUID | None = None,
    client: UUID | None = None,
    search: str = "",
    **exact: Any,
) -> QuerySet[Booking]:
    """Bookings that touch [start, end) and match everything else that is given; `search` reads over accents.

    `exact` holds columns (`awaits`, `source`, `payment_status`, …) and what they are; None: anything.
    """
    rows = Booking.objects.all()
    if statuses:
        rows = rows.filter(status__in=statuses)
    if start is not None:
        rows = rows.filter(ends_at__gt=start)
    if end is not None:
        rows = rows.filter(starts_at__lt=end)
    for name, value in (("service_id", service), ("client_id", client), *exact.items()):
        if value is not None:
            rows = rows.filter(**{name: value})
    if staff is not None:
        rows = rows.filter(staff_ids__contains=[staff])
    if resource is not None:
        rows = rows.filter(resource_ids__contains=[resource])
    words = search.split()[:6]
    if words:
        texts = [part for name in _SEARCHED for part in (name, Value(" "))]
        rows = rows.annotate(looked_in=Folded(Concat(*texts, output_field=TextField())))
    for word in words:
        rows = rows.filter(Q(looked_in__contains=Folded(Value(word))) | Q(reference__iexact=word))
    return rows
