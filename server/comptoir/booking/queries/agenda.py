"""Everything slots depend on, in a fixed number of statements whatever the period."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

from comptoir.booking.models import Session as SessionRow
from comptoir.booking.queries.limits import starts_counted
from comptoir.booking.queries.services import Offered
from comptoir.booking.queries.sessions import Course, courses_of
from comptoir.booking.queries.vetoes import vetoes
from comptoir.booking.rules.agenda import ANYTHING, Agenda, Ask, FullSpan, ResourceCalendar, Session, StaffCalendar
from comptoir.booking.rules.conditions import Facts
from comptoir.booking.rules.limits import Limits, full_spans, period_of
from comptoir.booking.rules.participants import fewest
from comptoir.booking.rules.price import price_from, tariff_of
from comptoir.booking.rules.window import window
from comptoir.kernel.ids import LocationId, ResourceId, StaffId
from comptoir.planning.contracts import Plan
from comptoir.planning.public import plan
from comptoir.planning.rules.hours import Hours, weekly_from

_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Loaded:
    """An agenda with what booking needs beside the rules: calendars by owner, sessions by start."""

    agenda: Agenda
    plan: Plan
    session_rows: dict[int, SessionRow]

    def staff_calendar(self, staff: StaffId) -> int:
        return next(one.calendar for one in self.plan.staff if one.id == staff)

    def unit_calendar(self, resource: ResourceId, position: int) -> int:
        return next(one.calendars[position] for one in self.plan.resources if one.id == resource)

    def staff_name(self, staff: StaffId) -> str:
        return next(one.name for one in self.plan.staff if one.id == staff)

    def places(self) -> dict[UUID, UUID | None]:
        """Where all who and what was looked at belong."""
        found: dict[UUID, UUID | None] = {one.id: one.location for one in self.plan.staff}
        return found | {one.id: one.location for one in self.plan.resources}

    def resource_name(self, resource: ResourceId) -> str:
        return next(one.name for one in self.plan.resources if one.id == resource)


def load(offered: Offered, *, start: int, end: int, now: datetime, ask: Ask = ANYTHING) -> Loaded:
    """The agenda of a service for starts in [start, end) (epoch seconds), bookings as long as `ask` says."""
    needs, service = offered.needs, offered.service
    minutes, participants = ask.duration, ask.participants
    low = start - 2 * _DAY
    high = end + max(minutes or 0, needs.duration) * 60 + 2 * _DAY
    found = plan(
        roles=[role.role for role in needs.roles if role.role and not role.specific],
        staff=[StaffId(id) for id in service.staff_ids],
        resources=[ResourceId(id) for id in service.resource_ids],
        own_calendar=None if needs.roles or needs.resources else service.calendar_id,
        location=LocationId(service.location_id) if service.location_id else None,
        zone=offered.place_zone,
        start=low,
        end=high,
    )
    sessions = _sessions(offered, low, high) if needs.type.has_sessions else {}
    courses = courses_of(sessions.values()) if needs.sold_whole else {}
    policy = offered.document.get("bookingWindow") or {}
    organization = offered.organization
    hours = offered.location.weekly_hours if offered.location else None
    agenda = Agenda(
        service=needs,
        now=int(now.timestamp()),
        window=window(
            int(now.timestamp()),
            min_advance_hours=policy.get("minAdvanceHours"),
            max_advance_days=policy.get("maxAdvanceDays"),
            organization_min_minutes=organization.min_advance_minutes,
            organization_max_days=organization.max_advance_days,
        ),
        location_hours=Hours(offered.place_zone, weekly_from(hours)) if hours is not None else None,
        closures=found.closures,
        staff=tuple(
            StaffCalendar(
                id=one.id,
                reference=one.reference,
                skills=one.skills,
                hours=one.hours,
                overrides=one.overrides,
                zone=one.zone,
                busy=one.busy,
                allocated=one.allocated,
                priority=one.priority,
                last_chosen=one.last_chosen,
            )
            for one in found.staff
        ),
        resources=tuple(ResourceCalendar(id=one.id, reference=one.reference, busy=one.busy) for one in found.resources),
        sessions=tuple(_session(row, courses) for row in sessions.values()),
        own_busy=found.own_busy,
        full=_full(offered, start, end),
        vetoes=vetoes(offered),
        price_from=price_from(
            tariff_of(offered.document, currency=organization.currency),
            Facts(
                start=start,
                zone=needs.zone,
                now=int(now.timestamp()),
                participants=participants or fewest(needs),
                minutes=minutes or needs.duration,
                service=offered.document,
            ),
        ),
    )
    return Loaded(agenda, found, sessions)


def _full(offered: Offered, start: int, end: int) -> tuple[FullSpan, ...]:
    limits = Limits.of(offered.document)
    if not limits.service:
        return ()
    zone = offered.needs.zone
    periods = [
        period_of(period, zone, moment) for period, _ in limits.service for moment in (start, max(start, end - 1))
    ]
    low, high = min(a for a, _ in periods), max(b for _, b in periods)
    return full_spans(limits, zone_name=zone, starts=starts_counted(offered.service.id, low, high))


def _sessions(offered: Offered, low: int, high: int) -> dict[int, SessionRow]:
    rows = SessionRow.objects.filter(
        service_id=offered.service.id,
        starts_at__gte=datetime.fromtimestamp(low, UTC),
        starts_at__lt=datetime.fromtimestamp(high, UTC),
    )
    # One that was cancelled counts unless another was made in its place.
    ordered = sorted(rows, key=lambda row: row.cancelled_at is None)
    return {int(row.starts_at.timestamp()): row for row in ordered}


def _session(row: SessionRow, courses: Mapping[UUID, Course]) -> Session:
    course = courses.get(row.run_id) if row.run_id else None
    if course is not None:
        # Whoever begins takes a seat in every session: the fullest one counts.
        return replace(
            _by_itself(row),
            taken=max(row.taken, row.capacity - course.left),
            alone=course.first == row.id,
        )
    return _by_itself(row)


def _by_itself(row: SessionRow) -> Session:
    return Session(
        start=int(row.starts_at.timestamp()),
        end=int(row.ends_at.timestamp()),
        taken=row.taken,
        staff=tuple(StaffId(UUID(one["staffId"])) for one in row.assigned_staff),
        resources=tuple(ResourceId(UUID(one["resourceId"])) for one in row.assigned_resources),
        capacity=None if row.is_rolling else row.capacity,
        cancelled=row.cancelled_at is not None,
    )
