"""Who and what is there in a period, and what they hold."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from django.db import connection

from comptoir.kernel.ids import LocationId, ResourceId, StaffId
from comptoir.planning.contracts import Plan, ResourcePlan, StaffPlan
from comptoir.planning.rules.hours import Hours, closure, overrides_from, weekly_from
from comptoir.planning.rules.intervals import Interval

type _Held = dict[int, tuple[Interval, ...]]

_PEOPLE_AND_THINGS = """
SELECT
  (SELECT json_agg(s) FROM (
     SELECT id, reference, calendar_id, name, location_id, roles, skills, time_zone, weekly_hours, overrides, time_off,
            priority, (extract(epoch FROM last_chosen_at) * 1000000)::bigint AS last_chosen
     FROM planning_staff
     WHERE organization_id = app_organization() AND is_active
       AND (id = ANY (%(staff)s) OR roles ?| %(roles)s OR skills ?| %(roles)s)
     ORDER BY priority, id) s),
  (SELECT json_agg(r) FROM (
     SELECT id, reference, calendar_ids, name, type, location_id FROM planning_resource
     WHERE organization_id = app_organization() AND is_active AND id = ANY (%(resources)s)
     ORDER BY id) r),
  (SELECT json_agg(c) FROM (
     SELECT start_date, end_date FROM planning_closure
     WHERE organization_id = app_organization() AND (location_id IS NULL OR location_id = %(location)s)
       AND end_date >= %(first)s AND start_date <= %(last)s
       AND (source = 'manual' OR location_id IS NOT NULL OR NOT EXISTS (
            SELECT FROM planning_holiday_calendar
            WHERE organization_id = app_organization() AND location_id = %(location)s))) c)
"""

_BUSY = """
SELECT calendar_id, false, array_agg(extract(epoch FROM starts_at)::bigint),
       array_agg(extract(epoch FROM ends_at)::bigint)
FROM planning_allocation
WHERE organization_id = app_organization() AND calendar_id = ANY (%(calendars)s)
  AND ends_at > %(start)s AND starts_at < %(end)s
GROUP BY calendar_id
UNION ALL
SELECT calendar_id, true, array_agg(floor(extract(epoch FROM starts_at))::bigint),
       array_agg(ceil(extract(epoch FROM ends_at))::bigint)
FROM planning_busy_elsewhere
WHERE organization_id = app_organization() AND calendar_id = ANY (%(calendars)s)
  AND ends_at > %(start)s AND starts_at < %(end)s
GROUP BY calendar_id
"""


def plan(
    *,
    roles: Sequence[str],
    staff: Sequence[StaffId],
    resources: Sequence[ResourceId],
    own_calendar: int | None,
    location: LocationId | None,
    zone: str,
    start: int,
    end: int,
) -> Plan:
    """Who has one of `roles` or is named, the named resources, closures, and all they hold in [start, end).

    Two statements, whatever the period, the number of people or of bookings. `zone` is where closures are
    counted and whose wall clock staff without a zone of their own live by.
    """
    parameters: dict[str, Any] = {
        "staff": list(staff),
        "roles": list(roles),
        "resources": list(resources),
        "location": location,
        "first": datetime.fromtimestamp(start - 2 * 86_400, UTC).date(),
        "last": datetime.fromtimestamp(end + 2 * 86_400, UTC).date(),
    }
    with connection.cursor() as cursor:
        cursor.execute(_PEOPLE_AND_THINGS, parameters)
        people, things, closed = cursor.fetchone()
        people, things, closed = people or [], things or [], closed or []
        calendars = [row["calendar_id"] for row in people]
        calendars += [calendar for row in things for calendar in row["calendar_ids"]]
        if own_calendar is not None:
            calendars.append(own_calendar)
        busy: _Held = {}
        elsewhere: _Held = {}
        if calendars:
            bounds = {"start": datetime.fromtimestamp(start, UTC), "end": datetime.fromtimestamp(end, UTC)}
            cursor.execute(_BUSY, {"calendars": calendars, **bounds})
            for calendar, is_elsewhere, starts, ends in cursor:
                (elsewhere if is_elsewhere else busy)[calendar] = tuple(zip(starts, ends, strict=True))
    return Plan(
        staff=tuple(_staff_plan(row, zone, busy, elsewhere) for row in people),
        resources=tuple(_resource_plan(row, busy) for row in things),
        closures=tuple(
            closure(zone, date.fromisoformat(row["start_date"]), date.fromisoformat(row["end_date"])) for row in closed
        ),
        own_busy=busy.get(own_calendar, ()) if own_calendar is not None else (),
    )


def _staff_plan(row: dict[str, Any], zone: str, busy: _Held, elsewhere: _Held) -> StaffPlan:
    own_zone = row["time_zone"] or zone
    overrides = overrides_from(row["overrides"])
    weekly = row["weekly_hours"]
    away = tuple((_epoch(one["start"]), _epoch(one["end"])) for one in row["time_off"])
    return StaffPlan(
        id=StaffId(UUID(row["id"])),
        reference=row["reference"],
        name=row["name"],
        location=_location(row),
        skills=frozenset([*row["roles"], *row["skills"]]),
        hours=Hours(own_zone, weekly_from(weekly), overrides) if weekly is not None else None,
        overrides=overrides,
        zone=own_zone,
        priority=row["priority"],
        last_chosen=row["last_chosen"],
        calendar=row["calendar_id"],
        busy=busy.get(row["calendar_id"], ()) + away + elsewhere.get(row["calendar_id"], ()),
        allocated=busy.get(row["calendar_id"], ()),
    )


def _resource_plan(row: dict[str, Any], busy: _Held) -> ResourcePlan:
    return ResourcePlan(
        id=ResourceId(UUID(row["id"])),
        reference=row["reference"],
        name=row["name"],
        location=_location(row),
        type=row["type"],
        calendars=tuple(row["calendar_ids"]),
        busy=tuple(busy.get(calendar, ()) for calendar in row["calendar_ids"]),
    )


def _location(row: dict[str, Any]) -> LocationId | None:
    return LocationId(UUID(row["location_id"])) if row["location_id"] else None


def _epoch(instant: str) -> int:
    return int(datetime.fromisoformat(instant).timestamp())
