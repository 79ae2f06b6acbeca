"""How an organization writes: by whom its messages leave, and in which words."""

from django.db import models

from comptoir.platform.constraints import owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Settings(OrganizationOwned):
    """By whom an organization's messages leave; without a row, as the installation says.

    `document` is what may be shown ({email, sms, slack, teams}); `secrets` holds the passwords, keys and addresses that
    let anybody write in the organization's name: encrypted, and never shown again.
    """

    document = models.JSONField(default=dict)
    secrets = models.TextField(blank=True, default="")
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "notifications_settings"
        constraints = [
            *owned_by_organization("notifications_settings"),
            models.UniqueConstraint(fields=["organization_id"], name="notifications_settings_once"),
        ]


class Template(OrganizationOwned):
    """An organization's own words for a kind, in Liquid; without a row, the house's own are used."""

    kind = models.CharField(max_length=80)
    locale = models.CharField(max_length=10)
    subject = models.TextField()
    html = models.TextField(blank=True, default="")
    text = models.TextField(blank=True, default="")
    short = models.TextField(blank=True, default="")
    """For text messages and push messages."""
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "notifications_template"
        constraints = [
            *owned_by_organization("notifications_template"),
            models.UniqueConstraint(fields=["organization_id", "kind", "locale"], name="notifications_template_once"),
        ]
