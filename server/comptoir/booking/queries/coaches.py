"""What one coach offers."""

from datetime import datetime, timedelta
from uuid import UUID

from comptoir.booking.models import Service
from comptoir.booking.queries.services import services_matching, without_unlisted
from comptoir.planning.public import Person, Replaced, person_called

_MOST = 100
_SOON = timedelta(days=14)


def services_of(person: Person) -> list[Service]:
    """Active, listed services that this person alone may deliver, shortest first; those of their role count as well."""
    rows = without_unlisted(services_matching(active=True)).order_by("position", "name")[: 4 * _MOST]
    found = [row for row in rows if _is_theirs(row, person)]
    return sorted(found, key=lambda row: (row.position, row.document["duration"], row.name))[:_MOST]


def stand_in_of(person: Person, *, now: datetime) -> tuple[Replaced, Person] | None:
    """The absence that lasts or begins within two weeks, and who stands in: somebody with whom one can book."""
    near = [one for one in person.absences if one.end > now and one.start < now + _SOON]
    for absence in sorted(near, key=lambda one: one.start):
        other = person_called(str(absence.by))
        if other is not None and services_of(other):
            return absence, other
    return None


def own_services(coach: UUID) -> int:
    """How many services name this person and nobody else."""
    return Service.objects.filter(archived_at=None, staff_ids=[coach]).count()


def _is_theirs(row: Service, person: Person) -> bool:
    needed = row.document.get("requiredStaff") or []
    if len(needed) != 1 or needed[0].get("count", 1) != 1:
        return False
    return person.id in row.staff_ids if row.staff_ids else needed[0]["role"] in person.skills
