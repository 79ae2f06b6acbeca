"""A service document may name staff and resources that do not exist yet: they are made with it."""

import re
from collections.abc import Sequence
from uuid import UUID

from django.db import connection

from comptoir.kernel.ids import ResourceId, StaffId
from comptoir.kernel.refusal import FieldError
from comptoir.planning.contracts import Named, NamedResource
from comptoir.planning.models import Resource, StaffMember


def name_people_and_things(
    *, staff: Sequence[tuple[str, str, str]], resources: Sequence[tuple[NamedResource, str]]
) -> tuple[Named, list[FieldError]]:
    """Find each reference or id; make a placeholder for every reference that is new.

    `staff` holds (reference or id, role, path in the document), `resources` (resource, path). An id (UUID)
    that is not ours is an error at its path: nobody can be made for an id.
    """
    errors: list[FieldError] = []
    people: dict[str, StaffId] = {}
    known_staff = list(StaffMember.objects.values_list("id", "reference")) if staff else []
    for reference, role, path in staff:
        found = _find(reference, known_staff)
        if found is None and _is_id(reference):
            errors.append(FieldError(path, "planning.staff_unknown", {"value": reference}))
            continue
        if found is None:
            made = StaffMember.objects.create(
                reference=reference, name=_name_from(reference), roles=[role] if role else [], is_placeholder=True
            )
            known_staff.append((made.id, reference))
            found = made.id
        people[reference] = StaffId(found)
    things: dict[str, ResourceId] = {}
    known_resources = list(Resource.objects.values_list("id", "reference")) if resources else []
    for wanted, path in resources:
        found = _find(wanted.reference, known_resources)
        if found is None and _is_id(wanted.reference):
            errors.append(FieldError(path, "planning.resource_unknown", {"value": wanted.reference}))
            continue
        if found is None:
            created = Resource.objects.create(
                reference=wanted.reference,
                name=wanted.name or _name_from(wanted.reference),
                type=wanted.type,
                calendar_ids=new_calendars(wanted.units),
                is_placeholder=True,
            )
            known_resources.append((created.id, wanted.reference))
            found = created.id
        things[wanted.reference] = ResourceId(found)
    return Named(people, things), errors


def new_calendars(count: int) -> list[int]:
    """Numbers for `count` more calendars."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('planning_calendar') FROM generate_series(1, %s)", [count])
        return [row[0] for row in cursor]


def _find(reference: str, known: Sequence[tuple[UUID, str | None]]) -> UUID | None:
    lowered = reference.lower()
    return next((id for id, name in known if str(id) == lowered or (name or "").lower() == lowered), None)


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def _name_from(reference: str) -> str:
    """`dr-martin` as `Dr Martin`."""
    words = re.sub(r"[-_.]+", " ", reference).split()
    return " ".join(word[:1].upper() + word[1:] for word in words)[:200] or reference
