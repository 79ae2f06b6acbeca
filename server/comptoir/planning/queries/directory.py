"""Lists of people, things and closures, and one of them by its id."""

from datetime import date
from typing import cast
from uuid import UUID

from django.db import models
from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Concat

from comptoir.kernel.ids import ClosureId, ResourceId, StaffId
from comptoir.planning.models import Closure, Folded, HolidayCalendar, Resource, StaffMember
from comptoir.platform.contracts import NotFound


def staff_list(
    *, search: str = "", is_active: bool | None = None, role: str | None = None, location: UUID | None = None
) -> QuerySet[StaffMember]:
    """Staff whose name, e-mail or reference holds `search`; `role` is one of their roles or skills."""
    rows = _searched(StaffMember.objects.all(), search, "name", "email", "reference")
    if is_active is not None:
        rows = rows.filter(is_active=is_active)
    if role:
        rows = rows.filter(Q(roles__contains=[role]) | Q(skills__contains=[role]))
    return rows.filter(location_id=location) if location else rows


def resource_list(
    *, search: str = "", is_active: bool | None = None, type: str | None = None, location: UUID | None = None
) -> QuerySet[Resource]:
    """Resources whose name, reference or type holds `search`."""
    rows = _searched(Resource.objects.all(), search, "name", "reference", "type")
    if is_active is not None:
        rows = rows.filter(is_active=is_active)
    if type:
        rows = rows.filter(type=type)
    return rows.filter(location_id=location) if location else rows


def closure_list(
    *, search: str = "", first: date | None = None, last: date | None = None, location: UUID | None = None
) -> QuerySet[Closure]:
    """Closures that touch the days `first` to `last`; those of a location are its own and everybody's, but for
    public holidays when it has a calendar of its own."""
    rows = _searched(Closure.objects.all(), search, "name")
    if first:
        rows = rows.filter(end_date__gte=first)
    if last:
        rows = rows.filter(start_date__lte=last)
    if not location:
        return rows
    shared = Q(location_id=None)
    if HolidayCalendar.objects.filter(location_id=location).exists():
        shared &= ~Q(source="holiday")
    return rows.filter(Q(location_id=location) | shared)


def staff_member(id: StaffId, *, to_change: bool = False) -> StaffMember:
    """The staff member, locked until the transaction ends when it is `to_change`.

    Raises:
        NotFound: nobody here has that id.
    """
    return _one(StaffMember.objects.all(), id, to_change)


def resource(id: ResourceId, *, to_change: bool = False) -> Resource:
    """As `staff_member`."""
    return _one(Resource.objects.all(), id, to_change)


def closure(id: ClosureId, *, to_change: bool = False) -> Closure:
    """As `staff_member`."""
    return _one(Closure.objects.all(), id, to_change)


def _one[M: models.Model](rows: QuerySet[M], id: UUID, to_change: bool) -> M:
    found = (rows.select_for_update() if to_change else rows).filter(pk=id).first()
    if found is None:
        raise NotFound
    return found


def _searched[M: models.Model](rows: QuerySet[M], search: str, *fields: str) -> QuerySet[M]:
    if not search.strip():
        return rows
    texts = [part for field in fields for part in (field, Value(" "))]
    looked_in = Folded(Concat(*texts, output_field=models.TextField()))
    found = rows.annotate(looked_in=looked_in).filter(looked_in__contains=Folded(Value(search.strip())))
    return cast("QuerySet[M]", found)
