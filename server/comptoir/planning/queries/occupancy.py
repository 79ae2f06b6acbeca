"""How much of their open time staff and resources are taken: six statements, whatever the data."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from django.db import connection
from django.db.models import Q

from comptoir.identity.contracts import LocationProfile
from comptoir.identity.public import locations_by_id
from comptoir.kernel.ids import LocationId
from comptoir.planning.contracts import Occupied
from comptoir.planning.models import Closure, HolidayCalendar, Resource, StaffMember
from comptoir.planning.rules.hours import Hours, closure, open_between, overrides_from, weekly_from
from comptoir.planning.rules.intervals import Interval, intersect, merge, subtract

_HELD = """
SELECT calendar_id,
       (sum(extract(epoch FROM least(ends_at, %(end)s) - greatest(starts_at, %(start)s))) / 60)::bigint
FROM planning_allocation
WHERE organization_id = app_organization() AND calendar_id = ANY (%(calendars)s)
  AND ends_at > %(start)s AND starts_at < %(end)s
GROUP BY calendar_id
"""


def occupancy(
    zone: str, first: date, last: date, *, location: UUID | None = None
) -> tuple[list[Occupied], list[Occupied]]:
    """Active staff and resources by name, all or those of one location, over local days of `zone`, both included.

    Open time of staff: their own hours, less closures and time off; None for who has no hours of their own. Of a
    resource: its location's hours, less closures, once per unit; None without any hours. Taken: what bookings and
    sessions hold, buffers included.
    """
    here = Q() if location is None else Q(location_id=location)
    staff = list(StaffMember.objects.filter(here, is_active=True).order_by("sort_name", "id"))
    resources = list(Resource.objects.filter(here, is_active=True).order_by("sort_name", "id"))
    period = closure(zone, first, last)
    calendars = [one.calendar_id for one in staff] + [id for one in resources for id in one.calendar_ids]
    days = _Days(
        zone=zone,
        period=period,
        locations=locations_by_id(),
        closures=list(Closure.objects.filter(end_date__gte=first, start_date__lte=last)),
        own_holidays=set(HolidayCalendar.objects.exclude(location_id=None).values_list("location_id", flat=True)),
        held=_held(calendars, period),
    )
    return [days.of_person(one) for one in staff], [days.of_thing(one) for one in resources]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Days:
    """The days in question, with all that is known of them."""

    zone: str
    period: Interval
    locations: Mapping[LocationId, LocationProfile]
    closures: Sequence[Closure]
    own_holidays: Collection[UUID | None]
    """Locations whose public holidays are not the house's."""
    held: Mapping[int, int]

    def of_person(self, person: StaffMember) -> Occupied:
        minutes = None
        if person.weekly_hours is not None:
            place, at = self._place(person.location_id)
            hours = Hours(person.time_zone or at, weekly_from(person.weekly_hours), overrides_from(person.overrides))
            away = merge((_epoch(one["start"]), _epoch(one["end"])) for one in person.time_off)
            minutes = _minutes(subtract(self._open(hours, place, at), away))
        held = self.held.get(person.calendar_id, 0)
        return Occupied(id=person.id, name=person.name, open_minutes=minutes, held_minutes=held)

    def of_thing(self, thing: Resource) -> Occupied:
        minutes = None
        place, at = self._place(thing.location_id)
        if place is not None and place.weekly_hours is not None:
            hours = Hours(at, weekly_from(place.weekly_hours))
            minutes = _minutes(self._open(hours, place, at)) * thing.units
        held = sum(self.held.get(calendar, 0) for calendar in thing.calendar_ids)
        return Occupied(id=thing.id, name=thing.name, open_minutes=minutes, held_minutes=held)

    def _place(self, location: UUID | None) -> tuple[LocationProfile | None, str]:
        place = self.locations.get(LocationId(location)) if location else None
        return place, (place.time_zone if place else "") or self.zone

    def _open(self, hours: Hours, place: LocationProfile | None, zone_name: str) -> list[Interval]:
        closed = [closure(zone_name, one.start_date, one.end_date) for one in self.closures if self._counts(one, place)]
        open_hours = intersect(open_between(hours, *self.period), [self.period])
        return subtract(open_hours, merge(closed))

    def _counts(self, one: Closure, place: LocationProfile | None) -> bool:
        here = place.id if place else None
        if one.location_id is not None:
            return one.location_id == here
        return one.source == "manual" or here not in self.own_holidays


def _minutes(intervals: Iterable[Interval]) -> int:
    return sum(end - start for start, end in intervals) // 60


def _held(calendars: list[int], period: Interval) -> dict[int, int]:
    start, end = (datetime.fromtimestamp(instant, UTC) for instant in period)
    with connection.cursor() as cursor:
        cursor.execute(_HELD, {"calendars": calendars, "start": start, "end": end})
        return dict(cursor.fetchall())


def _epoch(instant: str) -> int:
    return int(datetime.fromisoformat(instant).timestamp())
