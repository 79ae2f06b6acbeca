"""Who waits for what, in the order they came."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Case, F, Func, IntegerField, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from comptoir.booking.models import Booking, Session
from comptoir.booking.rules.status import Status

_LAST = Coalesce(F("waits_until"), F("starts_at"))


def waiting(
    *,
    service: UUID | None = None,
    session: UUID | None = None,
    start: datetime | None = None,
    end: datetime | None = None,
) -> QuerySet[Booking]:
    """Who waits, and whom an offer stands for; of a session, all whom its start would suit."""
    rows = Booking.objects.filter(status=Status.WAITLISTED.value).annotate(last_start=_LAST)
    if service is not None:
        rows = rows.filter(service_id=service)
    if session is not None:
        of = Session.objects.filter(pk=session)
        rows = rows.filter(
            service_id=Subquery(of.values("service_id")[:1]),
            starts_at__lte=Subquery(of.values("starts_at")[:1]),
            last_start__gte=Subquery(of.values("starts_at")[:1]),
        )
    if start is not None:
        rows = rows.filter(last_start__gte=start)
    if end is not None:
        rows = rows.filter(starts_at__lt=end)
    return rows


def with_position(rows: QuerySet[Booking]) -> QuerySet[Booking]:
    """The same rows, each that waits with its place in the queue as `position`; the others are not counted."""
    ahead = (
        Booking.objects.annotate(last_start=_LAST)
        .filter(
            Q(waitlisted_at__lt=OuterRef("waitlisted_at"))
            | Q(waitlisted_at=OuterRef("waitlisted_at"), id__lt=OuterRef("id")),
            service_id=OuterRef("service_id"),
            status=Status.WAITLISTED.value,
            starts_at__lte=Coalesce(OuterRef("waits_until"), OuterRef("starts_at")),
            last_start__gte=OuterRef("starts_at"),
        )
        .order_by()
        .annotate(number=Func(F("id"), function="count", output_field=IntegerField()))
        .values("number")
    )
    return rows.annotate(
        position=Case(When(status=Status.WAITLISTED.value, then=Subquery(ahead) + 1), output_field=IntegerField())
    )


def position_of(booking: Booking) -> int | None:
    """A booking's place in the queue, 1 comes next; None when it does not wait. A statement unless it is known."""
    if booking.status != Status.WAITLISTED:
        return None
    if hasattr(booking, "position"):
        known: int | None = booking.position
        return known
    found = with_position(Booking.objects.filter(pk=booking.id)).first()
    return getattr(found, "position", None)


def candidates(start: datetime | None, end: datetime | None, *, slack: timedelta, now: datetime) -> list[Booking]:
    """Who waits without an offer for a time that may touch [start, end), None: any to come; the longest wait first.

    `slack` covers buffers around what they want.
    """
    low = now if start is None else max(now, start - slack - _longest())
    rows = waiting(start=low, end=None if end is None else end + slack)
    return list(rows.filter(offered_at=None).order_by("waitlisted_at", "id"))


def _longest() -> timedelta:
    """No booking that waits lasts longer."""
    spans = Booking.objects.filter(status=Status.WAITLISTED.value)
    found = spans.annotate(length=F("ends_at") - F("starts_at")).order_by("-length").values_list("length", flat=True)
    longest: timedelta = found.first() or timedelta()
    return longest
