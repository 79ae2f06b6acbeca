from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Service(OrganizationOwned):
    """What can be booked. `document` is what its owner wrote; the columns are what queries need of it."""

    name = models.CharField(max_length=200)
    type = models.CharField(max_length=20)
    category = models.CharField(max_length=100, blank=True, default="")
    is_active = models.BooleanField(default=True)
    archived_at = models.DateTimeField(null=True)
    location_id = models.UUIDField(null=True)
    document = models.JSONField()
    calendar_id = models.BigIntegerField()
    staff_ids = ArrayField(models.UUIDField(), default=list)
    resource_ids = ArrayField(models.UUIDField(), default=list)
    names = models.JSONField(default=dict)
    """Ids behind the document's names (rules/needs.py): a reference may change, the service stays with its people."""
    position = models.IntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "booking_service"
        indexes = [models.Index(fields=["organization_id", "name", "id"], name="booking_service_by_name")]
        constraints = [
            *owned_by_organization("booking_service"),
            SameOrganization(
                column="location_id", to="identity_location", name="booking_service_location", on_delete="RESTRICT"
            ),
            models.UniqueConstraint(fields=["organization_id", "calendar_id"], name="booking_service_calendar"),
            models.CheckConstraint(condition=Q(archived_at=None) | Q(is_active=False), name="booking_service_archived"),
        ]
