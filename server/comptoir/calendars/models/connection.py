from django.db import models
from django.db.models import Q

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned

PROVIDERS = ("caldav", "google", "microsoft")
STATES = ("connecting", "active", "failing", "revoked", "leaving")


class Connection(OrganizationOwned):
    """A staff member's account with a provider of calendars."""

    staff_id = models.UUIDField()
    user_id = models.UUIDField(null=True)
    """Who connected it, and is told when it lets us in no more."""
    provider = models.CharField(max_length=10)
    account = models.CharField(max_length=254, blank=True, default="")
    url = models.CharField(max_length=1000, blank=True, default="")
    credentials = models.TextField()
    """Sealed JSON: a password, or tokens."""
    state = models.CharField(max_length=12)
    error = models.CharField(max_length=40, blank=True, default="")
    error_detail = models.CharField(max_length=300, blank=True, default="")
    failures = models.PositiveIntegerField(default=0)
    failing_since = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    synced_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True)
    """While somebody synchronises it."""
    writing_until = models.DateTimeField(null=True)
    """While somebody writes our bookings there."""

    class Meta:
        db_table = "calendars_connection"
        indexes = [models.Index(fields=["organization_id", "due_at"], name="calendars_connection_due")]
        constraints = [
            *owned_by_organization("calendars_connection"),
            SameOrganization(column="staff_id", to="planning_staff", name="calendars_connection_of_staff"),
            models.CheckConstraint(condition=Q(provider__in=PROVIDERS), name="calendars_connection_provider_known"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="calendars_connection_state_known"),
        ]


class Calendar(OrganizationOwned):
    """One calendar of a connection: read for busy times, or written our bookings to, or both, or neither."""

    connection_id = models.UUIDField()
    remote_id = models.CharField(max_length=1000)
    name = models.CharField(max_length=200)
    color = models.CharField(max_length=20, blank=True, default="")
    can_write = models.BooleanField(default=True)
    is_busy = models.BooleanField(default=False)
    is_target = models.BooleanField(default=False)
    token = models.TextField(blank=True, default="")
    """What the provider calls the state that we know; empty: none."""
    unfolded_until = models.DateTimeField(null=True)
    """How far ahead its series are unfolded."""

    class Meta:
        db_table = "calendars_calendar"
        constraints = [
            *owned_by_organization("calendars_calendar"),
            SameOrganization(
                column="connection_id", to="calendars_connection", name="calendars_calendar_of_connection"
            ),
            models.UniqueConstraint(
                fields=["organization_id", "connection_id", "remote_id"], name="calendars_calendar_once"
            ),
            models.UniqueConstraint(
                fields=["organization_id", "connection_id"], condition=Q(is_target=True), name="calendars_one_target"
            ),
            models.CheckConstraint(condition=Q(is_target=False) | Q(can_write=True), name="calendars_target_writable"),
        ]


class KnownEvent(OrganizationOwned):
    """An event of a calendar elsewhere as we last saw it: its version and when it is, never what it is."""

    calendar_id = models.UUIDField()
    remote_id = models.CharField(max_length=1000)
    etag = models.CharField(max_length=300, blank=True, default="")
    series = models.CharField(max_length=1000)
    times = models.TextField()

    class Meta:
        db_table = "calendars_known_event"
        indexes = [models.Index(fields=["organization_id", "calendar_id", "series"], name="calendars_event_series")]
        constraints = [
            *owned_by_organization("calendars_known_event"),
            SameOrganization(column="calendar_id", to="calendars_calendar", name="calendars_event_of_calendar"),
            models.UniqueConstraint(
                fields=["organization_id", "calendar_id", "remote_id"], name="calendars_event_once"
            ),
        ]


class Copy(OrganizationOwned):
    """One of our bookings or sessions in a calendar elsewhere. Neither: the session is gone."""

    connection_id = models.UUIDField()
    calendar_id = models.UUIDField()
    booking_id = models.UUIDField(null=True)
    """The booking as it stands; a move puts another in its place."""
    session_id = models.UUIDField(null=True)
    uid = models.CharField(max_length=300)
    remote_id = models.CharField(max_length=1000, blank=True, default="")
    etag = models.CharField(max_length=300, blank=True, default="")
    state = models.CharField(max_length=10)
    """`wanted`, `unwanted` and `differs` (it was moved there) are work to do; `written` and `gone` are done."""
    note = models.CharField(max_length=10, blank=True, default="")
    """Why it was put back: `removed`, `refused` or `both`."""
    starts_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    """As it was written."""
    seen_starts_at = models.DateTimeField(null=True)
    seen_ends_at = models.DateTimeField(null=True)
    """Where it was moved to there; null: to what no booking can be."""
    tries = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()

    class Meta:
        db_table = "calendars_copy"
        indexes = [
            models.Index(fields=["organization_id", "connection_id", "state"], name="calendars_copy_work"),
            models.Index(fields=["organization_id", "calendar_id", "remote_id"], name="calendars_copy_remote"),
            models.Index(
                fields=["organization_id"],
                name="calendars_copy_of_nothing",
                condition=Q(booking_id=None, session_id=None),
            ),
        ]
        constraints = [
            *owned_by_organization("calendars_copy"),
            SameOrganization(column="calendar_id", to="calendars_calendar", name="calendars_copy_in_calendar"),
            SameOrganization(column="connection_id", to="calendars_connection", name="calendars_copy_of_connection"),
            SameOrganization(column="booking_id", to="booking_booking", name="calendars_copy_of_booking"),
            SameOrganization(
                column="session_id", to="booking_session", name="calendars_copy_of_session", on_delete="SET NULL"
            ),
            models.CheckConstraint(condition=Q(booking_id=None) | Q(session_id=None), name="calendars_copy_of_one"),
            models.UniqueConstraint(fields=["organization_id", "connection_id", "uid"], name="calendars_copy_once"),
            models.CheckConstraint(
                condition=Q(state__in=("wanted", "written", "unwanted", "gone", "differs")),
                name="calendars_copy_state_known",
            ),
        ]
