"""Appointments as files: one for a calendar, a period for a spreadsheet or on paper."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query
from pydantic import Field

from comptoir.booking.public import check_visible
from comptoir.calendars.contracts import NotYourCalendar
from comptoir.calendars.services.export_period import period_csv, period_pdf
from comptoir.calendars.services.whose import sight_to_show
from comptoir.calendars.services.write_feed import entry_file
from comptoir.kernel.refusal import Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.downloads import csv_download, download
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In
from comptoir.platform.http.sentences import language_of

routes = Routes("calendars")


class PeriodQuery(In):
    """Days of the house, both included."""

    from_: Annotated[date, Field(alias="from")]
    to: date
    staff_id: UUID | None = None


@routes.get("/bookings/{uuid:booking_id}/calendar.ics", permission="booking.read", refuses=(NotFound,))
def get_booking_calendar(request: Any, booking_id: UUID) -> HttpResponse:
    """One booking for the house's own calendars (RFC 5545): who comes, for what, how to reach them."""
    check_visible(request.principal, booking_id)
    content, reference = entry_file(booking_id, now=request.now)
    return download(content, "text/calendar; charset=utf-8", f"{reference}.ics")


@routes.get("/calendar/export.csv", permission="calendar.read", refuses=(Invalid, NotYourCalendar))
def export_calendar_csv(request: Any, query: Query[PeriodQuery]) -> HttpResponse:
    """Appointments of a period as CSV, cancelled ones too; a coach's are their own, of who belongs to one
    location those held there."""
    sight = sight_to_show(request.principal, query.staff_id)
    return csv_download(period_csv(query.from_, query.to, sight=sight), f"{_name(query)}.csv")


@routes.get("/calendar/export.pdf", permission="calendar.read", refuses=(Invalid, NotFound, NotYourCalendar))
def export_calendar_pdf(request: Any, query: Query[PeriodQuery]) -> HttpResponse:
    """Appointments of a period on A4, day by day, in the reader's language; a coach's are their own, of who
    belongs to one location those held there."""
    sight = sight_to_show(request.principal, query.staff_id)
    content = period_pdf(query.from_, query.to, sight=sight, language=language_of(request), now=request.now)
    return download(content, "application/pdf", f"{_name(query)}.pdf")


def _name(query: PeriodQuery) -> str:
    return f"planning-{query.from_}-{query.to}"
