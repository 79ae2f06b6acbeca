"""People and things as other modules show them beside their own documents."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.db import connection

from comptoir.planning.models import Resource, StaffMember

type Shown = dict[UUID, dict[str, Any]]


def named_people(ids: Iterable[UUID]) -> Shown:
    """Staff by id: `{"id", "reference", "name", "isPlaceholder"}`."""
    wanted = list(ids)
    rows = StaffMember.objects.filter(pk__in=wanted).values_list("id", "reference", "name", "is_placeholder")
    return _shown(rows) if wanted else {}


def named_things(ids: Iterable[UUID]) -> Shown:
    """Resources by id, in the same form."""
    wanted = list(ids)
    rows = Resource.objects.filter(pk__in=wanted).values_list("id", "reference", "name", "is_placeholder")
    return _shown(rows) if wanted else {}


def _shown(rows: Iterable[tuple[UUID, str | None, str, bool]]) -> Shown:
    return {
        id: {"id": id, "reference": reference, "name": name, "isPlaceholder": placeholder}
        for id, reference, name, placeholder in rows
    }


def bookable_staff() -> list[dict[str, Any]]:
    """Active staff as clients may choose among them: id, reference, name, and roles and skills together."""
    rows = StaffMember.objects.filter(is_active=True).order_by("priority", "id")
    return [
        {"id": row.id, "reference": row.reference, "name": row.name, "skills": [*row.roles, *row.skills]}
        for row in rows[:500]
    ]


def staff_of_user(user: UUID) -> UUID | None:
    """The staff member that a user is; of several the first one made, inactive ones aside."""
    mine = StaffMember.objects.filter(user_id=user, is_active=True).order_by("id")
    return mine.values_list("id", flat=True).first()


def users_of_staff(staff: Iterable[UUID]) -> list[UUID]:
    """The users that these staff members are, as far as they have an account; one statement, or none."""
    wanted = list(staff)
    rows = StaffMember.objects.filter(pk__in=wanted).exclude(user_id=None)
    return [id for id in rows.values_list("user_id", flat=True) if id is not None] if wanted else []


def locations_of_people(ids: Iterable[UUID]) -> dict[UUID, UUID]:
    """Where staff members belong, of those who belong somewhere; one statement, or none."""
    return _locations(StaffMember, ids)


def locations_of_things(ids: Iterable[UUID]) -> dict[UUID, UUID]:
    """The same of resources."""
    return _locations(Resource, ids)


def _locations(model: type[StaffMember] | type[Resource], ids: Iterable[UUID]) -> dict[UUID, UUID]:
    wanted = list(ids)
    rows = model.objects.filter(pk__in=wanted).exclude(location_id=None)
    return {id: place for id, place in rows.values_list("id", "location_id") if place} if wanted else {}


_PLACE = """
SELECT location_id FROM (
    SELECT 1 AS kind, array_position(%(people)s::uuid[], id) AS position, location_id FROM planning_staff
    WHERE organization_id = app_organization() AND id = ANY (%(people)s::uuid[])
    UNION ALL
    SELECT 2, array_position(%(things)s::uuid[], id), location_id FROM planning_resource
    WHERE organization_id = app_organization() AND id = ANY (%(things)s::uuid[])
) AS found WHERE location_id IS NOT NULL ORDER BY kind, position LIMIT 1
"""


def place_of(people: Collection[UUID], things: Collection[UUID]) -> UUID | None:
    """The location of the first of `people` who belongs to one, else of the first of `things`; one statement, or
    none."""
    if not people and not things:
        return None
    with connection.cursor() as cursor:
        cursor.execute(_PLACE, {"people": list(people), "things": list(things)})
        found = cursor.fetchone()
    return found[0] if found else None


def zone_of_staff(staff: UUID) -> str:
    """The zone that a staff member lives by; empty: the house's."""
    return StaffMember.objects.filter(pk=staff).values_list("time_zone", flat=True).first() or ""
