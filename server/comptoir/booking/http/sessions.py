"""Sessions of events and courses, for the board and its attendance lists."""

from datetime import timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from ninja import Query

from comptoir.booking.contracts import SessionOver, SessionsConflict, SessionTooSmall
from comptoir.booking.http.session_schema import (
    SessionCancelIn,
    SessionIn,
    SessionPatch,
    SessionQuery,
    SessionsOut,
    SessionWithBookingsOut,
)
from comptoir.booking.queries.sessions import bookings_of_session, session_by_id
from comptoir.booking.services.cancel_session import cancel_session
from comptoir.booking.services.change_session import SessionChanges, change_session
from comptoir.booking.services.meetings import all_for_staff
from comptoir.booking.services.plan_sessions import SessionDate, SessionPlan, plan_sessions
from comptoir.booking.services.show_session import list_sessions, show_sessions
from comptoir.booking.services.visible_bookings import check_session_visible, sight_of
from comptoir.identity.public import organization_profile
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.routes import Routes

routes = Routes("sessions")

_USUAL = timedelta(days=27)


@routes.get("/sessions", permission="slot.read", response=SessionsOut)
def get_sessions(request: HttpRequest, query: Query[SessionQuery]) -> dict[str, Any]:
    """Sessions by start, and those the rolling schedule will offer (`id` null); full and cancelled ones are listed."""
    now, principal = request.now, request.principal  # type: ignore[attr-defined]
    first = query.from_ or now.astimezone(ZoneInfo(organization_profile().time_zone)).date()
    items = list_sessions(
        service=query.service_id,
        first=first,
        last=query.to or first + _USUAL,
        search=query.search,
        active_only=not principal.may("booking.read"),
        sight=sight_of(principal),
        now=now,
    )
    return {"items": items, "nextCursor": None}


@routes.post("/sessions", permission="booking.manage", response=SessionsOut, refuses=(NotFound, SessionsConflict))
def add_sessions(request: HttpRequest, data: SessionIn) -> dict[str, Any]:
    """Plan one session, or a run of them, all or nothing; hours and closures do not bind who plans."""
    rows = plan_sessions(_plan(data), now=request.now)  # type: ignore[attr-defined]
    for row in rows:
        check_session_visible(request.principal, row)  # type: ignore[attr-defined]
    return {"items": show_sessions(rows), "nextCursor": None}


@routes.get("/sessions/{session_id}", permission="booking.read", response=SessionWithBookingsOut, refuses=(NotFound,))
def get_session(request: HttpRequest, session_id: UUID) -> dict[str, Any]:
    """One session, with its bookings in the order they came."""
    return _with_bookings(request, session_id)


@routes.patch(
    "/sessions/{session_id}",
    permission="booking.manage",
    response=SessionWithBookingsOut,
    refuses=(NotFound, SessionOver, SessionTooSmall, SessionsConflict),
)
def patch_session(request: HttpRequest, session_id: UUID, data: SessionPatch) -> dict[str, Any]:
    """Change seats, title, teacher or time of a session to come; clients are told of another time."""
    changes = SessionChanges(
        capacity=data.capacity,
        title=(data.title or "") if "title" in data.model_fields_set else None,
        start=data.start_date,
        end=data.end_date,
        staff=data.staff_id,
        min_participants=data.min_participants,
    )
    check_session_visible(request.principal, session_by_id(session_id))  # type: ignore[attr-defined]
    change_session(session_id, changes, now=request.now)  # type: ignore[attr-defined]
    return _with_bookings(request, session_id)


@routes.post(
    "/sessions/{session_id}/cancel",
    status=200,
    permission="booking.manage",
    response=SessionWithBookingsOut,
    refuses=(NotFound, SessionOver),
)
def call_session_off(request: HttpRequest, session_id: UUID, data: SessionCancelIn | None = None) -> dict[str, Any]:
    """Cancel a session with all its bookings; everything that was paid comes back and everybody is told."""
    check_session_visible(request.principal, session_by_id(session_id))  # type: ignore[attr-defined]
    by = request.principal.type if request.principal.type != "user" else "staff"  # type: ignore[attr-defined]
    reason = data.reason if data else ""
    cancel_session(session_id, reason=reason, by=by, now=request.now)  # type: ignore[attr-defined]
    return _with_bookings(request, session_id)


def _with_bookings(request: HttpRequest, session: UUID) -> dict[str, Any]:
    row = session_by_id(session)
    check_session_visible(request.principal, row)  # type: ignore[attr-defined]
    now = request.now  # type: ignore[attr-defined]
    bookings = all_for_staff(list(bookings_of_session(session)), now=now)
    return {**show_sessions([row])[0], "bookings": bookings}


def _plan(data: SessionIn) -> SessionPlan:
    if (data.start_date is None) == (data.dates is None):
        raise Invalid([FieldError("startDate", "booking.one_date_or_several")])
    dates = [
        SessionDate(start=one.start_date, end=one.end_date, path=f"dates.{position}.")
        for position, one in enumerate(data.dates or ())
    ]
    if data.start_date is not None:
        dates = [SessionDate(start=data.start_date, end=data.end_date)]
    return SessionPlan(
        service=data.service_id,
        dates=tuple(dates),
        is_run=data.dates is not None,
        capacity=data.capacity,
        title=data.title or "",
        min_participants=data.min_participants,
        staff=data.staff_id,
        resources=tuple(data.resource_ids),
    )
