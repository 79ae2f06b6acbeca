"""Whose bookings somebody sees: the one place that decides, for every list, item, figure and file.

A coach sees what they deliver, and who waits for what they alone deliver. Whoever belongs to one location sees what is
held there. Owners, admins, keys and whoever belongs to no location see all.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Q

from comptoir.booking.models import Booking, BookingLink, Service, Session
from comptoir.booking.rules.status import Status
from comptoir.planning.public import locations_of_people, own_staff, person_called
from comptoir.platform.actor import Principal
from comptoir.platform.contracts import NotFound

if TYPE_CHECKING:
    from django.db.models import QuerySet

_NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Sight:
    """How far somebody sees; None: that sets no limit."""

    staff: UUID | None = None
    location: UUID | None = None

    @property
    def is_whole(self) -> bool:
        return self.staff is None and self.location is None

    def asked(self, *, staff: UUID | None, location: UUID | None = None) -> "Sight":
        """What a question about `staff` and `location` is about, as far as they see: a coach asks of themselves
        whatever they ask, and there is nothing to see at a location of others."""
        if self.location is not None and location not in {None, self.location}:
            location = _NOBODY
        else:
            location = self.location or location
        return Sight(self.staff or staff, location)


def sight_of(principal: Principal) -> Sight:
    """How far this caller sees; clients and guests are told apart elsewhere."""
    if principal.type != "user":
        return Sight()
    if not principal.may("booking.of_others"):
        return Sight(staff=own_staff(principal) or _NOBODY)
    return Sight(location=principal.location)


def visible_bookings(sight: Sight, rows: "QuerySet[Booking] | None" = None) -> "QuerySet[Booking]":
    """Those of `rows`, or of all, that are in sight."""
    rows = Booking.objects.all() if rows is None else rows
    if sight.staff is not None:
        theirs = Service.objects.filter(staff_ids=[sight.staff]).values("id")
        waits = Q(status=Status.WAITLISTED.value, staff_ids=[], service_id__in=theirs)
        rows = rows.filter(Q(staff_ids__contains=[sight.staff]) | waits)
    return rows if sight.location is None else rows.filter(location_id=sight.location)


def check_visible(principal: Principal, booking: UUID) -> None:
    """Raises:
    NotFound: it is not for this caller to see; that it exists is not told either.
    """
    sight = sight_of(principal)
    if not sight.is_whole and not visible_bookings(sight).filter(pk=booking).exists():
        raise NotFound


def visible_sessions(sight: Sight, rows: Iterable[Session]) -> list[Session]:
    """Those of `rows` that are in sight; a session is held where its service is, else where its people belong."""
    found = list(rows)
    if sight.is_whole:
        return found
    if sight.staff is not None:
        found = [row for row in found if sight.staff in _people(row.assigned_staff)]
    if sight.location is not None:
        ids = {row.service_id for row in found}
        places = dict(Service.objects.filter(pk__in=ids).values_list("id", "location_id"))
        people = locations_of_people({one for row in found for one in _people(row.assigned_staff)})
        found = [
            row
            for row in found
            if (places[row.service_id] or _first(_people(row.assigned_staff), people)) == sight.location
        ]
    return found


def check_session_visible(principal: Principal, session: Session) -> None:
    """Raises:
    NotFound: as `check_visible`.
    """
    if not visible_sessions(sight_of(principal), [session]):
        raise NotFound


def visible_links(sight: Sight, rows: "QuerySet[BookingLink, Any]") -> "QuerySet[BookingLink, Any]":
    """Those of `rows` that are in sight: a coach's are those to themselves and those to what they alone deliver."""
    if sight.staff is not None:
        theirs = Service.objects.filter(staff_ids=[sight.staff]).values("id")
        rows = rows.filter(Q(staff_id=sight.staff) | Q(staff_id=None, service_id__in=theirs))
    return rows if sight.location is None else rows.filter(location_id=sight.location)


def visible_services(sight: Sight, rows: Iterable[Service]) -> list[Service]:
    """Those of `rows` whose sessions to come may be in sight."""
    found = list(rows)
    if sight.location is not None:
        people = locations_of_people({one for row in found for one in row.staff_ids})
        found = [row for row in found if (row.location_id or _first(row.staff_ids, people)) == sight.location]
    if sight.staff is not None:
        person = person_called(str(sight.staff))
        skills = set(person.skills) if person else set()
        found = [row for row in found if may_deliver(row, sight.staff, skills)]
    return found


def may_deliver(row: Service, staff: UUID, skills: set[str]) -> bool:
    """Whether a service names this person, or names nobody and wants a role they have."""
    if row.staff_ids:
        return staff in row.staff_ids
    return any(one["role"] in skills for one in row.document.get("requiredStaff") or [])


def _people(assigned: Sequence[Mapping[str, Any]]) -> list[UUID]:
    return [UUID(one["staffId"]) for one in assigned]


def _first(people: Iterable[UUID], places: Mapping[UUID, UUID]) -> UUID | None:
    return next((places[one] for one in people if one in places), None)
