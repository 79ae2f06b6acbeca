"""What limits count."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import connection
from django.db.models import Count, Q

from comptoir.booking.models import Booking
from comptoir.booking.rules.limits import Period
from comptoir.booking.rules.status import Status
from comptoir.kernel.ids import ClientId
from comptoir.planning.rules.intervals import Interval

ALONE = ("web", "widget", "chat", "kiosk", "mobile")
"""Sources of clients who book by themselves."""

_HOUR = timedelta(hours=1)
_HOLDING = [status.value for status in Status if status.is_active]
_TO_COME = [Status.PENDING.value, Status.CONFIRMED.value]


def starts_counted(service: UUID, low: int, high: int) -> list[int]:
    """The starts in [low, high) of bookings of a service that hold their place, be it only while it is offered."""
    rows = Booking.objects.filter(
        Q(status__in=_HOLDING) | Q(status=Status.WAITLISTED.value, offered_at__isnull=False),
        service_id=service,
        starts_at__gte=datetime.fromtimestamp(low, UTC),
        starts_at__lt=datetime.fromtimestamp(high, UTC),
    )
    return [int(start.timestamp()) for start in rows.values_list("starts_at", flat=True)]


def made_alone(clients: Sequence[ClientId | UUID], *, now: datetime) -> tuple[int, int]:
    """Bookings these clients made by themselves: within the last hour, and still to come. A series counts once."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(DISTINCT coalesce(parent_booking_id, id)) FILTER (WHERE created_at > %s), "
            "count(DISTINCT coalesce(parent_booking_id, id)) FILTER (WHERE status = ANY (%s) AND ends_at > %s) "
            "FROM booking_booking WHERE organization_id = app_organization() AND client_id = ANY (%s) "
            "AND source = ANY (%s) AND status <> %s AND (created_at > %s OR ends_at > %s)",
            [now - _HOUR, _TO_COME, now, list(clients), list(ALONE), Status.RESCHEDULED.value, now - _HOUR, now],
        )
        recent, active = cursor.fetchone()
    return recent, active


def counted_of_client(
    service: UUID, client: UUID, periods: dict[Period, Interval], *, now: datetime
) -> dict[Period, int]:
    """How many bookings of a service a client has in each of `periods`, and still to come as ACTIVE."""
    rows = Booking.objects.filter(service_id=service, client_id=client, status__in=_HOLDING)
    counts = {
        period.value: Count("id", filter=Q(starts_at__gte=_moment(a), starts_at__lt=_moment(b)))
        for period, (a, b) in periods.items()
    }
    counts[Period.ACTIVE.value] = Count("id", filter=Q(status__in=_TO_COME, ends_at__gt=now))
    return {Period(name): number for name, number in rows.aggregate(**counts).items()}


def counted_of_service(service: UUID, periods: dict[Period, Interval]) -> dict[Period, int]:
    """How many bookings of a service there are in each of `periods`."""
    low, high = min(a for a, _ in periods.values()), max(b for _, b in periods.values())
    starts = starts_counted(service, low, high)
    return {period: sum(a <= start < b for start in starts) for period, (a, b) in periods.items()}


def _moment(epoch: int) -> datetime:
    return datetime.fromtimestamp(epoch, UTC)
