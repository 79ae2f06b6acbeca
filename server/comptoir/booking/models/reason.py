from django.db import models

from comptoir.platform.constraints import owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Reason(OrganizationOwned):
    """What clients come for, as they choose it from a list in the order of `position`."""

    staff_id = models.UUIDField(null=True)
    """Whose clients choose it; null: everybody's."""
    label = models.CharField(max_length=200)
    position = models.IntegerField(default=0)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "booking_reason"
        constraints = [*owned_by_organization("booking_reason")]
