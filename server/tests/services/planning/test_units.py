from datetime import timedelta

import pytest

from comptoir.kernel.ids import OrganizationId, ResourceId, StaffId, new_id
from comptoir.planning.contracts import InUse, UnitsInUse
from comptoir.planning.models import Allocation, Resource, StaffMember
from comptoir.planning.public import allocate, release
from comptoir.planning.services.change_resource import change_resource
from comptoir.planning.services.change_staff import change_staff
from comptoir.planning.services.create_resource import create_resource
from comptoir.planning.services.create_staff import create_staff
from comptoir.planning.services.remove_resource import remove_resource
from comptoir.planning.services.remove_staff import remove_staff
from tests.makers import NOW

HOUR = 3600
TODAY = int(NOW.timestamp())


def take(*calendars: int, start: int) -> None:
    assert allocate(holder=new_id(), calendars=calendars, start=start, end=start + HOUR)


def test_more_units_get_calendars_of_their_own(inside: OrganizationId) -> None:
    row = create_resource({"name": "Mats", "units": 2}, now=NOW)
    grown = change_resource(ResourceId(row.id), {"units": 5}, now=NOW)
    assert grown.calendar_ids[:2] == row.calendar_ids
    assert len(set(grown.calendar_ids)) == 5


def test_the_last_units_go_when_nothing_to_come_holds_them(inside: OrganizationId) -> None:
    row = create_resource({"name": "Mats", "units": 4}, now=NOW)
    take(row.calendar_ids[3], start=TODAY - 2 * HOUR)
    take(row.calendar_ids[1], start=TODAY + HOUR)
    with pytest.raises(UnitsInUse) as refused:
        change_resource(ResourceId(row.id), {"units": 1, "name": "Other"}, now=NOW)
    assert refused.value.minimum == 2
    assert change_resource(ResourceId(row.id), {"units": 2}, now=NOW).calendar_ids == row.calendar_ids[:2]


def test_what_goes_on_now_counts_as_to_come(inside: OrganizationId) -> None:
    row = create_resource({"name": "Mats", "units": 2}, now=NOW)
    take(row.calendar_ids[1], start=TODAY - HOUR // 2)
    with pytest.raises(UnitsInUse):
        change_resource(ResourceId(row.id), {"units": 1}, now=NOW)
    assert Resource.objects.get(pk=row.id).units == 2


def test_who_is_booked_stays(inside: OrganizationId) -> None:
    row = create_staff({"name": "Zoé"}, now=NOW)
    holder = new_id()
    assert allocate(holder=holder, calendars=[row.calendar_id], start=TODAY + HOUR, end=TODAY + 2 * HOUR)
    with pytest.raises(InUse) as refused:
        remove_staff(StaffId(row.id), now=NOW)
    assert refused.value.count == 1 and refused.value.until == NOW + timedelta(hours=2)
    assert StaffMember.objects.get(pk=row.id).is_active
    release(holder)
    remove_staff(StaffId(row.id), now=NOW)
    assert not StaffMember.objects.filter(pk=row.id).exists()


def test_who_has_worked_is_kept_inactive(inside: OrganizationId) -> None:
    row = create_staff({"name": "Zoé"}, now=NOW)
    take(row.calendar_id, start=TODAY - 3 * HOUR)
    remove_staff(StaffId(row.id), now=NOW)
    assert not StaffMember.objects.get(pk=row.id).is_active
    assert Allocation.objects.count() == 1


def test_a_resource_in_use_stays_and_a_used_one_is_kept(inside: OrganizationId) -> None:
    row = create_resource({"name": "Room", "units": 2}, now=NOW)
    take(row.calendar_ids[1], start=TODAY + HOUR)
    with pytest.raises(InUse):
        remove_resource(ResourceId(row.id), now=NOW)
    remove_resource(ResourceId(row.id), now=NOW + timedelta(days=1))
    assert not Resource.objects.get(pk=row.id).is_active


def test_a_placeholder_that_somebody_edits_is_one_no_more(inside: OrganizationId) -> None:
    row = StaffMember.objects.create(name="Dr Martin", reference="dr-martin", is_placeholder=True)
    assert not change_staff(StaffId(row.id), {"name": "Dr Anne Martin"}, now=NOW).is_placeholder
    assert not StaffMember.objects.get(pk=row.id).is_placeholder
