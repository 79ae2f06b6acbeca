from django.db import models
from django.db.models import Q

from comptoir.booking.rules.booking_links import MOST_USES
from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class BookingLink(OrganizationOwned):
    """A secret address at which somebody books one service, so many times; its bookings keep which use they are."""

    service_id = models.UUIDField()
    staff_id = models.UUIDField(null=True)
    """With whom; null: whoever is free, or whom they choose."""
    duration = models.PositiveIntegerField(null=True)
    """Minutes; null: as the service lasts, or as they choose."""
    contact_name = models.CharField(max_length=200, blank=True, default="")
    contact_email = models.CharField(max_length=254, blank=True, default="")
    """Whom it is for: the form begins with them."""
    note = models.TextField(blank=True, default="")
    """For the team."""
    max_uses = models.PositiveSmallIntegerField()
    location_id = models.UUIDField(null=True)
    """Where what is booked by it is held, as far as that is known when it is made: who of the house sees it."""
    secret_hash = models.CharField(max_length=64)
    """SHA-256 in hexadecimal: what the address is found by."""
    secret = models.TextField()
    """Sealed, so that the address can be copied again."""
    created_by_id = models.CharField(max_length=64)
    created_by_name = models.CharField(max_length=200)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "booking_link"
        indexes = [models.Index(fields=["organization_id", "created_at", "id"], name="booking_link_by_creation")]
        constraints = [
            *owned_by_organization("booking_link"),
            models.UniqueConstraint(fields=["organization_id", "secret_hash"], name="booking_link_secret"),
            models.CheckConstraint(
                condition=Q(max_uses__gte=1, max_uses__lte=MOST_USES), name="booking_link_max_uses_in_bounds"
            ),
            SameOrganization(column="service_id", to="booking_service", name="booking_link_of_service"),
            SameOrganization(column="staff_id", to="planning_staff", name="booking_link_with_staff"),
            SameOrganization(
                column="location_id", to="identity_location", name="booking_link_at_location", on_delete="SET NULL"
            ),
        ]
