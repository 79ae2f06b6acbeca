from django.db import models
from django.db.models import Q

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Feedback(OrganizationOwned):
    """What a client says of an appointment they had: once, and changed as long as they like."""

    booking_id = models.UUIDField()
    rating = models.PositiveSmallIntegerField()
    comment = models.TextField(blank=True, default="")
    sentiment = models.CharField(max_length=8)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "booking_feedback"
        indexes = [models.Index(fields=["organization_id", "created_at", "id"], name="booking_feedback_by_date")]
        constraints = [
            *owned_by_organization("booking_feedback"),
            SameOrganization(
                column="booking_id", to="booking_booking", name="booking_feedback_of", on_delete="CASCADE"
            ),
            models.UniqueConstraint(fields=["organization_id", "booking_id"], name="booking_feedback_once"),
            models.CheckConstraint(condition=Q(rating__range=(1, 5)), name="booking_feedback_stars"),
        ]
