from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateTimeRangeField, RangeOperators
from django.contrib.postgres.fields.ranges import BigIntegerRangeField
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Lower

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class NextCalendar(Func):
    """A number for one more calendar: a staff member, a unit of a resource, a service of its own."""

    template = "nextval('planning_calendar')"
    output_field = models.BigIntegerField()


class Folded(Func):
    """Text in lower case without accents (Unicode NFKD, UAX #15), for sorting and searching."""

    template = r"lower(regexp_replace(normalize(%(expressions)s, NFKD), U&'[\0300-\036F]', '', 'g'))"
    output_field = models.TextField()


class StaffMember(OrganizationOwned):
    """Someone who delivers services; one person, one calendar."""

    reference = models.CharField(max_length=100, null=True)
    calendar_id = models.BigIntegerField(db_default=NextCalendar())
    name = models.CharField(max_length=200)
    email = models.CharField(max_length=254, blank=True, default="")
    phone = models.CharField(max_length=40, blank=True, default="")
    color = models.CharField(max_length=20, blank=True, default="")
    roles = models.JSONField(default=list)
    skills = models.JSONField(default=list)
    location_id = models.UUIDField(null=True)
    user_id = models.UUIDField(null=True)
    time_zone = models.CharField(max_length=64, null=True)
    weekly_hours = models.JSONField(null=True)
    overrides = models.JSONField(default=list)
    time_off = models.JSONField(default=list)
    priority = models.IntegerField(default=0)
    is_active = models.BooleanField(default=True)
    is_placeholder = models.BooleanField(default=False)
    last_chosen_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    sort_name = models.GeneratedField(expression=Folded("name"), output_field=models.TextField(), db_persist=True)

    class Meta:
        db_table = "planning_staff"
        constraints = [
            *owned_by_organization("planning_staff"),
            SameOrganization(
                column="location_id", to="identity_location", name="planning_staff_location", on_delete="RESTRICT"
            ),
            models.UniqueConstraint(fields=["organization_id", "calendar_id"], name="planning_staff_calendar"),
            models.UniqueConstraint("organization_id", Lower("reference"), name="planning_staff_reference"),
        ]


class Resource(OrganizationOwned):
    """A room, court, car, table or machine; every unit is a calendar of its own."""

    reference = models.CharField(max_length=100, null=True)
    calendar_ids = ArrayField(models.BigIntegerField())
    name = models.CharField(max_length=200)
    type = models.CharField(max_length=40, default="equipment")
    description = models.TextField(blank=True, default="")
    location_id = models.UUIDField(null=True)
    is_active = models.BooleanField(default=True)
    is_placeholder = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    sort_name = models.GeneratedField(expression=Folded("name"), output_field=models.TextField(), db_persist=True)

    class Meta:
        db_table = "planning_resource"
        constraints = [
            *owned_by_organization("planning_resource"),
            SameOrganization(
                column="location_id", to="identity_location", name="planning_resource_location", on_delete="RESTRICT"
            ),
            models.UniqueConstraint("organization_id", Lower("reference"), name="planning_resource_reference"),
            models.CheckConstraint(condition=Q(calendar_ids__len__gte=1), name="planning_resource_has_a_unit"),
        ]

    @property
    def units(self) -> int:
        return len(self.calendar_ids)


class Closure(OrganizationOwned):
    """Whole local days on which a location, or all of them, is closed."""

    location_id = models.UUIDField(null=True)
    name = models.CharField(max_length=200)
    start_date = models.DateField()
    end_date = models.DateField()
    source = models.CharField(max_length=10, default="manual", db_default="manual")
    """`manual`, or `holiday`: written by the holiday calendar of the same location."""
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "planning_closure"
        constraints = [
            *owned_by_organization("planning_closure"),
            SameOrganization(
                column="location_id", to="identity_location", name="planning_closure_location", on_delete="RESTRICT"
            ),
            models.CheckConstraint(condition=Q(end_date__gte=F("start_date")), name="planning_closure_in_order"),
            models.CheckConstraint(condition=Q(source__in=("manual", "holiday")), name="planning_closure_source_known"),
            models.UniqueConstraint(
                fields=["organization_id", "location_id", "start_date"],
                condition=Q(source="holiday"),
                nulls_distinct=False,
                name="planning_closure_one_holiday_a_day",
            ),
        ]


class HolidayCalendar(OrganizationOwned):
    """Whose public holidays close a location, or all those without a calendar of their own; less `exceptions`."""

    location_id = models.UUIDField(null=True)
    country = models.CharField(max_length=2)
    subdivision = models.CharField(max_length=10, blank=True, default="")
    enabled = models.BooleanField(default=False)
    exceptions = ArrayField(models.DateField(), default=list)

    class Meta:
        db_table = "planning_holiday_calendar"
        constraints = [
            *owned_by_organization("planning_holiday_calendar"),
            SameOrganization(column="location_id", to="identity_location", name="planning_holiday_calendar_location"),
            models.UniqueConstraint(
                fields=["organization_id", "location_id"], nulls_distinct=False, name="planning_holiday_calendar_once"
            ),
        ]


class _Int8Range(Func):
    function = "int8range"
    output_field = BigIntegerRangeField()


class _TimeRange(Func):
    function = "tstzrange"
    output_field = DateTimeRangeField()


class Allocation(OrganizationOwned):
    """The time that a booking or session takes of one calendar, buffers included.

    The exclusion constraint is why a double booking cannot exist. The calendar is compared as a
    one-number range because the embedded PostgreSQL has no btree_gist.
    """

    calendar_id = models.BigIntegerField()
    holder_id = models.UUIDField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        db_table = "planning_allocation"
        indexes = [
            models.Index(fields=["organization_id", "calendar_id", "ends_at"], name="planning_allocation_calendar"),
            models.Index(fields=["organization_id", "holder_id"], name="planning_allocation_holder"),
        ]
        constraints = [
            *owned_by_organization("planning_allocation"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="planning_allocation_in_order"),
            ExclusionConstraint(
                name="planning_allocation_no_overlap",
                expressions=[
                    (_Int8Range(F("calendar_id"), F("calendar_id"), Value("[]")), RangeOperators.OVERLAPS),
                    (_TimeRange(F("starts_at"), F("ends_at")), RangeOperators.OVERLAPS),
                ],
            ),
        ]


class BusyElsewhere(OrganizationOwned):
    """Time that a staff member's own calendar elsewhere says is taken; like time off, and unlike an allocation, it
    stands in nobody's way who books with an override."""

    staff_id = models.UUIDField()
    calendar_id = models.BigIntegerField()
    """The staff member's own, so that all that holds a calendar is read alike."""
    source_id = models.UUIDField()
    """The calendar elsewhere."""
    event = models.CharField(max_length=1000)
    """What that calendar calls the event."""
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        db_table = "planning_busy_elsewhere"
        indexes = [
            models.Index(fields=["organization_id", "calendar_id", "ends_at"], name="planning_busy_calendar"),
            models.Index(fields=["organization_id", "source_id", "event"], name="planning_busy_event"),
        ]
        constraints = [
            *owned_by_organization("planning_busy_elsewhere"),
            SameOrganization(column="staff_id", to="planning_staff", name="planning_busy_of_staff"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="planning_busy_in_order"),
        ]
