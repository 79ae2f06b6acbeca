from secrets import token_urlsafe

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from comptoir.platform.constraints import owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


def new_public_id() -> str:
    """`wgt_` and 128 random bits in 22 URL-safe characters."""
    return f"wgt_{token_urlsafe(16)}"


class WidgetConfig(OrganizationOwned):
    """What a widget on somebody's page shows, how it looks, and which pages may show it."""

    public_id = models.CharField(max_length=26, unique=True, default=new_public_id, editable=False)
    kind = models.CharField(max_length=20, default="booking")
    name = models.CharField(max_length=200)
    settings = models.JSONField()
    allowed_domains = models.JSONField(default=list)
    is_active = models.BooleanField(default=True)
    api_key_id = models.UUIDField(unique=True)
    former_key_ids = ArrayField(models.UUIDField(), default=list)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "widgets_config"
        indexes = [
            models.Index(fields=["organization_id", "-id"], name="widgets_config_newest"),
            GinIndex(fields=["former_key_ids"], name="widgets_config_former_keys"),
        ]
        constraints = [
            *owned_by_organization("widgets_config"),
            models.CheckConstraint(condition=models.Q(kind__in=["booking", "packs"]), name="widgets_config_kind"),
        ]
