from django.db import models
from django.db.models import F, Q

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Session(OrganizationOwned):
    """One occurrence of an event or course. It holds its staff and resources once; bookings share its seats.

    A rolling session exists from its first booking on and goes with its last.
    """

    service_id = models.UUIDField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    capacity = models.PositiveIntegerField()
    taken = models.PositiveIntegerField(default=0)
    assigned_staff = models.JSONField(default=list)
    assigned_resources = models.JSONField(default=list)
    is_rolling = models.BooleanField(default=True)
    title = models.CharField(max_length=200, blank=True, default="")
    run_id = models.UUIDField(null=True)
    """Sessions of one run of a course share it; they can be sold together."""
    min_participants = models.PositiveIntegerField(null=True)
    decide_at = models.DateTimeField(null=True)
    """The cutoff: with fewer than `min_participants` by then, it is cancelled or kept."""
    decided_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    """Cancelled without ever being decided: only a start that a session left, which is not offered again."""
    cancellation_reason = models.TextField(blank=True, default="")
    created_at = models.DateTimeField(auto_now_add=True)
    changes = models.PositiveIntegerField(default=0, db_default=0)
    """How often staff changed it, and when last: calendars that follow it learn of that."""
    changed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "booking_session"
        indexes = [
            models.Index(fields=["organization_id", "starts_at"], name="booking_session_by_start"),
            models.Index(fields=["organization_id", "run_id"], name="booking_session_by_run"),
            models.Index(
                fields=["decide_at"], name="booking_session_undecided", condition=Q(decided_at=None, cancelled_at=None)
            ),
        ]
        constraints = [
            *owned_by_organization("booking_session"),
            models.UniqueConstraint(
                fields=["organization_id", "service_id", "starts_at"],
                name="booking_session_once",
                condition=Q(cancelled_at=None),
            ),
            models.CheckConstraint(
                condition=Q(taken__gte=0) & Q(taken__lte=F("capacity")), name="booking_session_seats"
            ),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="booking_session_in_order"),
            SameOrganization(column="service_id", to="booking_service", name="booking_session_service"),
        ]
