"""Attendance, per month, person and type of appointment."""

from typing import Any
from uuid import UUID

from ninja import Query

from comptoir.booking.public import sight_of
from comptoir.insight.http.figure_schema import FigureQuery
from comptoir.insight.services.measure_attendance import attendance_figures
from comptoir.insight.services.scope import Scope, usual_days
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Out

routes = Routes("figures")


class AttendanceFigures(Out):
    """`attendanceRate` is held over held and missed; null where there is nothing to measure."""

    held: int
    missed: int
    cancelled: int
    attendance_rate: float | None
    average_minutes: int | None
    average_rating: float | None
    ratings: int


class AttendanceItemOut(AttendanceFigures):
    """`month`: 2027-03. With several people in one appointment it counts for each."""

    month: str
    staff_id: UUID | None
    staff_name: str | None
    service_id: UUID
    service_name: str


class AttendanceOut(Out):
    time_zone: str
    items: list[AttendanceItemOut]
    total: AttendanceFigures


@routes.get("/figures/attendance", permission="booking.read", response=AttendanceOut)
def get_attendance(request: Any, query: Query[FigureQuery]) -> dict[str, Any]:
    """Who came, how long it took and how they liked it; a coach sees their own."""
    seen = sight_of(request.principal).asked(staff=query.staff_id, location=query.location_id)
    first, last = usual_days(query.from_, query.to, now=request.now)
    scope = Scope(
        first=first,
        last=last,
        basis=query.by,
        service=query.service_id,
        staff=seen.staff,
        location=seen.location,
    )
    return attendance_figures(scope, now=request.now)
