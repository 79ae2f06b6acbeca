"""Who came: appointments held and missed, by person, service and local month."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from comptoir.booking.queries.figures import FigureQuestion, figure_rows, figures_where


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """`month` is its first day. `minutes` and `stars` are averages, None when there is nothing to average; a visit
    lasts from check-in to check-out where both are known, else as long as it was booked."""

    month: date
    staff: UUID | None
    service: UUID
    service_name: str
    held: int
    missed: int
    cancelled: int
    minutes: float | None
    stars: float | None
    ratings: int


def attendance(question: FigureQuestion, *, zone: str, now: datetime) -> list[Attendance]:
    """The latest month first; one statement. What was confirmed and is over counts as held."""
    where, parameters = figures_where(question)
    sql = f"""
        WITH counted AS (SELECT * FROM booking_booking WHERE {where})
        SELECT date_trunc('month', b.starts_at AT TIME ZONE %(zone)s)::date, person, b.service_id, max(b.service_name),
               count(*) FILTER (WHERE b.status = 'completed' OR (b.status = 'confirmed' AND b.ends_at <= %(now)s)),
               count(*) FILTER (WHERE b.status = 'no-show'),
               count(*) FILTER (WHERE b.status = 'cancelled'),
               avg(extract(epoch FROM coalesce(b.checked_out_at - b.checked_in_at, b.ends_at - b.starts_at)) / 60)
                   FILTER (WHERE b.status = 'completed' OR (b.status = 'confirmed' AND b.ends_at <= %(now)s)),
               avg(f.rating), count(f.rating)
        FROM counted b
        LEFT JOIN LATERAL unnest(CASE WHEN b.staff_ids = '{{}}' THEN ARRAY[NULL]::uuid[] ELSE b.staff_ids END)
            AS person ON true
        LEFT JOIN booking_feedback f ON f.booking_id = b.id
        GROUP BY 1, 2, 3 ORDER BY 1 DESC, 4, 2
    """
    return [
        Attendance(
            month=month,
            staff=staff,
            service=service,
            service_name=name,
            held=held,
            missed=missed,
            cancelled=cancelled,
            minutes=float(minutes) if minutes is not None else None,
            stars=float(stars) if stars is not None else None,
            ratings=ratings,
        )
        for month, staff, service, name, held, missed, cancelled, minutes, stars, ratings in figure_rows(
            sql, {**parameters, "zone": zone, "now": now}
        )
    ]
