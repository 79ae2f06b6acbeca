"""Plan sessions one by one: a single one, or a run of a course, all or nothing."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.booking.contracts import SessionPlanned, SessionsConflict
from comptoir.booking.models import Session
from comptoir.booking.queries.agenda import Loaded, load
from comptoir.booking.queries.services import Offered, offered
from comptoir.booking.rules.agenda import Agenda, Ask
from comptoir.booking.rules.allocate import Allocation, NotOffered, Reason, allocate
from comptoir.booking.rules.choice import Choice
from comptoir.booking.rules.course import Sale, sales_of
from comptoir.booking.rules.override import unbound
from comptoir.booking.services.asked import resource_asked, staff_asked
from comptoir.booking.services.keep_schedule import keep_schedule
from comptoir.booking.services.open_session import open_session
from comptoir.booking.services.sessions import event_of_session
from comptoir.booking.services.take_time import assigned, calendars_of
from comptoir.kernel.ids import new_id
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.rules.rfc3339 import Rfc3339
from comptoir.platform import audit
from comptoir.platform.events import publish

_LONGEST = 366 * 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDate:
    """When one session is to take place; `end` None: as long as the service. `path` leads to it in what was sent."""

    start: datetime
    end: datetime | None = None
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPlan:
    """What somebody plans; `staff` and `resources` are ids or references, None lets the service decide."""

    service: UUID
    dates: tuple[SessionDate, ...]
    is_run: bool = False
    capacity: int | None = None
    title: str = ""
    min_participants: int | None = None
    staff: str | None = None
    resources: tuple[str, ...] = ()


def plan_sessions(plan: SessionPlan, *, now: datetime) -> list[Session]:
    """The sessions, by start. Hours, closures and the grid do not bind who plans; what others hold does.

    Raises:
        NotFound: there is no such service.
        Invalid: the service has no sessions, a date is past or crossed, or somebody named is not of the service.
        SessionsConflict: a start has a session already, or nobody is free; nothing was stored.
    """
    house = offered(plan.service)
    dates = sorted(plan.dates, key=lambda one: one.start)
    if errors := _wrong(house, dates, plan, now):
        raise Invalid(errors)
    if len(dates) > 1:
        keep_schedule(house.service)
    run = new_id() if plan.is_run else None
    made: list[UUID] = []
    conflicts: list[dict[str, Any]] = []
    clock = Rfc3339(house.needs.zone)
    for position, date in enumerate(dates):
        outcome = _open(house, plan, date, run, is_first=position == 0, now=now)
        if isinstance(outcome, Reason):
            conflicts.append({"startDate": clock.text(int(date.start.timestamp())), "reason": f"booking.{outcome}"})
        else:
            made.append(outcome)
    if conflicts:
        raise SessionsConflict(conflicts=conflicts)
    rows = list(Session.objects.filter(pk__in=made).order_by("starts_at"))
    for row in rows:
        _tell(row, now)
    return rows


def _wrong(house: Offered, dates: list[SessionDate], plan: SessionPlan, now: datetime) -> list[FieldError]:
    errors: list[FieldError] = []
    if not house.needs.type.has_sessions:
        errors.append(FieldError("serviceId", "booking.service_without_sessions"))
    for date in dates:
        if date.start < now:
            errors.append(FieldError(f"{date.path}startDate", "booking.in_the_past"))
        if date.start.second or date.start.microsecond:
            errors.append(FieldError(f"{date.path}startDate", "booking.off_the_grid"))
        if date.end is not None and not 0 < (date.end - date.start).total_seconds() <= _LONGEST:
            errors.append(FieldError(f"{date.path}endDate", "booking.dates_crossed"))
    least, most = plan.min_participants, plan.capacity or house.needs.max_participants or 1
    if least is not None and least > most:
        errors.append(FieldError("minParticipants", "booking.min_above_max", {"max": most}))
    return errors


def _open(
    house: Offered, plan: SessionPlan, date: SessionDate, run: UUID | None, *, is_first: bool, now: datetime
) -> UUID | Reason:
    start, end = int(date.start.timestamp()), int(date.end.timestamp()) if date.end else None
    minutes = (end - start) // 60 if end is not None else None
    found = load(house, start=start, end=start + 1, now=now, ask=Ask(duration=minutes))
    if any(one.start == start and not one.cancelled for one in found.agenda.sessions):
        return Reason.TAKEN
    wanted = find_place(house, found, _ask(plan, found), start=start, end=end)
    if isinstance(wanted, NotOffered):
        return wanted.reason
    staff, resources = assigned(found, wanted)
    # A course that is only sold whole is decided once, before it begins.
    decides = is_first or run is None or Sale.SESSION in sales_of(house.document)
    session = open_session(
        house,
        wanted,
        calendars=calendars_of(house, found, wanted),
        staff=staff,
        resources=resources,
        seats=0,
        now=now,
        planned={
            "capacity": plan.capacity,
            "title": plan.title,
            "run": run,
            "min_participants": plan.min_participants if decides else 1,
        },
    )
    return session or Reason.TAKEN


def find_place(house: Offered, found: Loaded, ask: Ask, *, start: int, end: int | None) -> Allocation | NotOffered:
    """Who and what serves a planned session: who is at work then before who is not."""
    others = replace(found.agenda, sessions=tuple(one for one in found.agenda.sessions if one.start != start))
    free = unbound(replace(others, service=replace(others.service, sold_whole=False)), start, end)
    choice = Choice(house.document.get("staffChoice") or Choice.LEAST_BUSY)
    at_work: Agenda = replace(free, staff=others.staff)
    outcome = allocate(at_work, start=start, end=end, ask=ask, choice=choice)
    if isinstance(outcome, NotOffered):
        outcome = allocate(free, start=start, end=end, ask=ask, choice=choice)
    return outcome


def _ask(plan: SessionPlan, found: Loaded) -> Ask:
    errors: list[FieldError] = []
    staff = staff_asked(plan.staff, found.plan, path="staffId", errors=errors)
    resources = resource_asked(plan.resources, found.plan, path="resourceIds", errors=errors)
    if errors:
        raise Invalid(errors)
    return Ask(staff=staff, resources=resources)


def _tell(row: Session, now: datetime) -> None:
    audit.record(
        "session.planned",
        object_type="session",
        object_id=row.id,
        after={"start": row.starts_at.isoformat(), "capacity": row.capacity, "title": row.title},
    )
    publish(event_of_session(SessionPlanned, row, now), subject=row.id)
