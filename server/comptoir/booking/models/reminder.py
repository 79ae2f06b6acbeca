from django.db import models
from django.db.models import Q

from comptoir.booking.rules.reminders import CHANNELS, STATES
from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Reminder(OrganizationOwned):
    """One reminder of one booking, decided when its time was: it moves and goes with it."""

    booking_id = models.UUIDField()
    before_minutes = models.PositiveIntegerField()
    channel = models.CharField(max_length=10)
    starts_at = models.DateTimeField()
    """The time it reminds of: a session that moves keeps its bookings, and they are reminded anew."""
    due_at = models.DateTimeField()
    state = models.CharField(max_length=10, default="planned")
    note = models.CharField(max_length=40, blank=True, default="")
    """Why it was skipped."""
    settled_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "booking_reminder"
        indexes = [
            models.Index(
                fields=["organization_id", "due_at"], name="booking_reminder_due", condition=Q(state="planned")
            ),
        ]
        constraints = [
            *owned_by_organization("booking_reminder"),
            models.UniqueConstraint(
                fields=["organization_id", "booking_id", "before_minutes", "channel", "starts_at"],
                name="booking_reminder_once",
            ),
            models.CheckConstraint(condition=Q(state__in=STATES), name="booking_reminder_state_known"),
            models.CheckConstraint(condition=Q(channel__in=CHANNELS), name="booking_reminder_channel_known"),
            SameOrganization(column="booking_id", to="booking_booking", name="booking_reminder_of_booking"),
        ]
