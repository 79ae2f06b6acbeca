"""Bookings as stored."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from comptoir.booking.models import Booking
from comptoir.platform.contracts import NotFound


def booking_by_id(booking: UUID) -> Booking:
    """One booking.

    Raises:
        NotFound: there is none of this organization.
    """
    found = Booking.objects.filter(pk=booking).first()
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
) -> QuerySet[Booking]:
    """Bookings that touch [start, end) and match everything else that is given."""
    rows = Booking.objects.all()
    if statuses:
        rows = rows.filter(status__in=statuses)
    if start is not None:
        rows = rows.filter(ends_at__gt=start)
    if end is not None:
        rows = rows.filter(starts_at__lt=end)
    for name, value in (("service_id", service), ("client_id", client)):
        if value is not None:
            rows = rows.filter(**{name: value})
    if staff is not None:
        rows = rows.filter(staff_ids__contains=[staff])
    if resource is not None:
        rows = rows.filter(resource_ids__contains=[resource])
    for word in search.split()[:6]:
        rows = rows.filter(
            Q(contact_name__icontains=word)
            | Q(contact_email__icontains=word)
            | Q(contact_phone__icontains=word)
            | Q(service_name__icontains=word)
            | Q(reference__iexact=word)
        )
    return rows
