"""Bookings in numbers: each answer is a fixed number of statements, whatever the data."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from django.db import connection

from comptoir.booking.contracts import ServiceTally, StartCount, Tally

type Interval = Literal["day", "week", "month"]
type Basis = Literal["start", "creation"]

# What counts as a booking: not what moved on to another row, nobody who only waited, and of a course sold whole the
# enrolment, not each session it covers.
_COUNTED = """
    organization_id = app_organization()
    AND status NOT IN ('rescheduled', 'waitlisted')
    AND NOT (status = 'cancelled' AND waitlisted_at IS NOT NULL AND confirmed_at IS NULL)
    AND NOT (parent_booking_id IS NOT NULL AND coalesce(quote ->> 'sale', '') = 'whole')
"""
_TALLY = """
    count(*),
    count(*) FILTER (WHERE status = 'pending'),
    count(*) FILTER (WHERE status IN ('confirmed', 'completed')),
    count(*) FILTER (WHERE status = 'completed'),
    count(*) FILTER (WHERE status = 'cancelled'),
    count(*) FILTER (WHERE status = 'no-show'),
    coalesce(sum(amount_paid - amount_refunded) FILTER (WHERE currency = %(currency)s), 0)::bigint,
    coalesce(sum(total_price) FILTER (WHERE status <> 'cancelled' AND currency = %(currency)s), 0)::bigint,
    count(*) FILTER (WHERE status <> 'cancelled' AND currency = %(currency)s),
    count(DISTINCT client_id) FILTER (WHERE status <> 'cancelled'),
    coalesce(sum(participants) FILTER (WHERE status <> 'cancelled'), 0)::bigint
"""
_MOMENT = {"start": "starts_at", "creation": "created_at"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureQuestion:
    """Which bookings: those that start (or were made) in [start, end), of a service, staff member or location when one
    is named. Money counts in `currency`."""

    start: datetime
    end: datetime
    currency: str
    basis: Basis = "start"
    service: UUID | None = None
    staff: UUID | None = None
    location: UUID | None = None


def tallies_by_period(question: FigureQuestion, *, interval: Interval, zone: str) -> tuple[dict[date, Tally], Tally]:
    """Tallies by the first local day of each period that has any (a week's is its Monday), and of all together; one
    statement."""
    where, parameters = figures_where(question)
    sql = f"""
        SELECT period, {_TALLY} FROM (
            SELECT *, date_trunc(%(interval)s, {_MOMENT[question.basis]} AT TIME ZONE %(zone)s)::date AS period
            FROM booking_booking WHERE {where}
        ) AS counted GROUP BY GROUPING SETS ((period), ())
    """
    rows = figure_rows(sql, {**parameters, "interval": interval, "zone": zone})
    found = {period: Tally(*numbers) for period, *numbers in rows}
    return {period: tally for period, tally in found.items() if period is not None}, found.get(None, Tally())


def tallies_by_service(question: FigureQuestion) -> list[ServiceTally]:
    """Every service that can be booked or was, the one that brought most first; one statement."""
    where, parameters = figures_where(question)
    sql = f"""
        SELECT s.id, s.name, s.category, coalesce(s.document ->> 'color', ''), t.* FROM booking_service s
        LEFT JOIN (
            SELECT service_id, {_TALLY} FROM booking_booking WHERE {where} GROUP BY service_id
        ) AS t ON t.service_id = s.id
        WHERE s.organization_id = app_organization() AND (s.archived_at IS NULL OR t.service_id IS NOT NULL)
          AND (%(service)s::uuid IS NULL OR s.id = %(service)s::uuid)
        ORDER BY s.name, s.id
    """
    rows = figure_rows(sql, {"service": None, **parameters})
    found = [
        ServiceTally(service=id, name=name, category=category, color=color, tally=Tally(*(one or 0 for one in numbers)))
        for id, name, category, color, _, *numbers in rows
    ]
    return sorted(found, key=lambda one: (-one.tally.revenue, -one.tally.booked_value, -one.tally.bookings, one.name))


def starts_by_hour(question: FigureQuestion, *, zone: str) -> list[StartCount]:
    """How many bookings that were not cancelled start in each hour of the local week; one statement."""
    where, parameters = figures_where(question)
    sql = f"""
        SELECT extract(isodow FROM local)::int, extract(hour FROM local)::int, count(*), sum(participants)::bigint
        FROM (
            SELECT participants, starts_at AT TIME ZONE %(zone)s AS local
            FROM booking_booking WHERE {where} AND status <> 'cancelled'
        ) AS counted GROUP BY 1, 2 ORDER BY 1, 2
    """
    return [StartCount(*row) for row in figure_rows(sql, {**parameters, "zone": zone})]


def other_currencies(question: FigureQuestion) -> list[tuple[str, int, int]]:
    """(currency, revenue, booked value) of what is priced in others than the question's; one statement."""
    where, parameters = figures_where(question)
    sql = f"""
        SELECT currency, sum(amount_paid - amount_refunded)::bigint,
               coalesce(sum(total_price) FILTER (WHERE status <> 'cancelled'), 0)::bigint
        FROM booking_booking WHERE {where} AND currency <> %(currency)s
        GROUP BY currency ORDER BY currency
    """
    return [(currency, revenue, booked) for currency, revenue, booked in figure_rows(sql, parameters)]


def figures_where(question: FigureQuestion) -> tuple[str, dict[str, Any]]:
    """The condition of a question, and its parameters."""
    moment = _MOMENT[question.basis]
    parts = [_COUNTED, f"{moment} >= %(start)s", f"{moment} < %(end)s"]
    parameters: dict[str, Any] = {"start": question.start, "end": question.end, "currency": question.currency}
    if question.service is not None:
        parts.append("service_id = %(service)s")
        parameters["service"] = question.service
    if question.staff is not None:
        parts.append("staff_ids @> ARRAY[%(staff)s]::uuid[]")
        parameters["staff"] = question.staff
    if question.location is not None:
        parts.append("location_id = %(location)s")
        parameters["location"] = question.location
    return " AND ".join(parts), parameters


def figure_rows(sql: str, parameters: dict[str, Any]) -> list[tuple[Any, ...]]:
    """All rows of a statement."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return list(cursor.fetchall())
