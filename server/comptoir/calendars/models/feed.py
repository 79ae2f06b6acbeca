from django.db import models
from django.db.models import Q

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Feed(OrganizationOwned):
    """A secret address under which a calendar of one person or thing is read; one each, and whoever has it may read."""

    staff_id = models.UUIDField(null=True)
    client_id = models.UUIDField(null=True)
    resource_id = models.UUIDField(null=True)
    secret_hash = models.CharField(max_length=64)
    """SHA-256 in hexadecimal: what the address is found by."""
    secret = models.TextField()
    """Sealed, so that who may read the calendar can copy its address again."""
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    """When the secret was made: an older one opens nothing."""
    read_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "calendars_feed"
        constraints = [
            *owned_by_organization("calendars_feed"),
            SameOrganization(column="staff_id", to="planning_staff", name="calendars_feed_of_staff"),
            SameOrganization(column="client_id", to="identity_client", name="calendars_feed_of_client"),
            SameOrganization(column="resource_id", to="planning_resource", name="calendars_feed_of_resource"),
            models.CheckConstraint(
                condition=Q(staff_id__isnull=False, client_id__isnull=True, resource_id__isnull=True)
                | Q(staff_id__isnull=True, client_id__isnull=False, resource_id__isnull=True)
                | Q(staff_id__isnull=True, client_id__isnull=True, resource_id__isnull=False),
                name="calendars_feed_of_one",
            ),
            models.UniqueConstraint(fields=["organization_id", "staff_id"], name="calendars_feed_per_staff"),
            models.UniqueConstraint(fields=["organization_id", "client_id"], name="calendars_feed_per_client"),
            models.UniqueConstraint(fields=["organization_id", "resource_id"], name="calendars_feed_per_resource"),
            models.UniqueConstraint(fields=["organization_id", "secret_hash"], name="calendars_feed_secret"),
        ]
