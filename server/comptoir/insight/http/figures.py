"""Figures for the business."""

from typing import Any

from django.http import HttpRequest
from ninja import Query

from comptoir.booking.public import sight_of
from comptoir.insight.http.figure_schema import (
    FigurePeriodQuery,
    FigureQuery,
    OccupancyOut,
    PeakHoursOut,
    ServicesFiguresOut,
    SummaryOut,
    SummaryQuery,
    TodayOut,
    TodayQuery,
)
from comptoir.insight.services.measure_use import occupancy_figures
from comptoir.insight.services.scope import Scope, usual_days
from comptoir.insight.services.show_today import today_board
from comptoir.insight.services.summarize import peak_hours, service_figures, summary
from comptoir.platform.http.routes import Routes

routes = Routes("figures")


@routes.get("/figures/summary", permission="figures.read", response=SummaryOut)
def get_summary(request: HttpRequest, query: Query[SummaryQuery]) -> dict[str, Any]:
    """Bookings, revenue and clients per day, week or month."""
    return summary(_scope(request, query), interval=query.interval)


@routes.get("/figures/services", permission="figures.read", response=ServicesFiguresOut)
def get_service_figures(request: HttpRequest, query: Query[FigureQuery]) -> dict[str, Any]:
    """The same per service, the one that brought most first."""
    return service_figures(_scope(request, query))


@routes.get("/figures/peak-hours", permission="figures.read", response=PeakHoursOut)
def get_peak_hours(request: HttpRequest, query: Query[FigureQuery]) -> dict[str, Any]:
    """How many bookings start in each hour of the week."""
    return peak_hours(_scope(request, query))


@routes.get("/figures/occupancy", permission="figures.read", response=OccupancyOut)
def get_occupancy(request: HttpRequest, query: Query[FigurePeriodQuery]) -> dict[str, Any]:
    """How much of their open time staff and resources are taken."""
    first, last = usual_days(query.from_, query.to, now=request.now)  # type: ignore[attr-defined]
    sight = sight_of(request.principal)  # type: ignore[attr-defined]
    return occupancy_figures(Scope(first=first, last=last, location=sight.location))


@routes.get("/figures/today", permission="booking.read", response=TodayOut)
def get_today(request: HttpRequest, query: Query[TodayQuery]) -> dict[str, Any]:
    """The board of the day, of everybody or of one staff member."""
    seen = sight_of(request.principal).asked(staff=query.staff_id)  # type: ignore[attr-defined]
    return today_board(staff=seen.staff, location=seen.location, day=query.date, now=request.now)  # type: ignore[attr-defined]


def _scope(request: HttpRequest, query: FigureQuery) -> Scope:
    first, last = usual_days(query.from_, query.to, now=request.now)  # type: ignore[attr-defined]
    seen = sight_of(request.principal).asked(staff=query.staff_id, location=query.location_id)  # type: ignore[attr-defined]
    return Scope(
        first=first,
        last=last,
        basis=query.by,
        service=query.service_id,
        staff=seen.staff,
        location=seen.location,
    )
