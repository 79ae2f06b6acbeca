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
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "booking_session"
        indexes = [models.Index(fields=["organization_id", "starts_at"], name="booking_session_by_start")]
        constraints = [
            *owned_by_organization("booking_session"),
            models.UniqueConstraint(fields=["organization_id", "service_id", "starts_at"], name="booking_session_once"),
            models.CheckConstraint(
                condition=Q(taken__gte=0) & Q(taken__lte=F("capacity")), name="booking_session_seats"
            ),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="booking_session_in_order"),
            SameOrganization(column="service_id", to="booking_service", name="booking_session_service"),
        ]
