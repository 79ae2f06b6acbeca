"""The tenant and its sites."""

from django.db import models

from comptoir.kernel.ids import new_id
from comptoir.platform.constraints import OrganizationPolicy, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Organization(models.Model):
    """The tenant. Its own row is under row-level security too: one organization cannot see another's name."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    slug = models.CharField(max_length=63, unique=True)
    name = models.CharField(max_length=200)
    time_zone = models.CharField(max_length=64)
    currency = models.CharField(max_length=3)
    country = models.CharField(max_length=2)
    locale = models.CharField(max_length=5, default="fr")
    rules = models.JSONField(default=dict)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "identity_organization"
        constraints = [OrganizationPolicy(name="identity_organization_organization", column="id")]


class Location(OrganizationOwned):
    """One site. Without a time zone or hours of its own it takes the organization's and the service's."""

    name = models.CharField(max_length=200)
    address = models.TextField(blank=True, default="")
    time_zone = models.CharField(max_length=64, blank=True, default="")
    phone = models.CharField(max_length=32, blank=True, default="")
    email = models.EmailField(max_length=254, blank=True, default="")
    weekly_hours = models.JSONField(null=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "identity_location"
        constraints = owned_by_organization("identity_location")
