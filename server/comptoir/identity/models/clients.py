"""The people an organization serves."""

from django.db import models
from django.db.models.functions import Lower

from comptoir.platform.constraints import owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Client(OrganizationOwned):
    """A person served, or not yet (prospect). One per e-mail address and organization; the e-mail may be absent.

    `sort_name` and `search_text` (name, e-mail, phone) are folded to plain lower-case letters, so that lists sort and
    find Élodie under e; services write them with the fields they come from (`rules/folding.py`).
    """

    name = models.CharField(max_length=200)
    email = models.EmailField(max_length=254, blank=True, default="")
    phone = models.CharField(max_length=32, blank=True, default="")
    notes = models.TextField(blank=True, default="")
    locale = models.CharField(max_length=5, default="fr")
    tags = models.JSONField(default=list)
    is_prospect = models.BooleanField(default=False)
    metadata = models.JSONField(default=dict)
    sort_name = models.CharField(max_length=100, blank=True, default="")
    search_text = models.TextField(blank=True, default="")
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "identity_client"
        indexes = [
            models.Index(fields=["organization_id", "sort_name", "id"], name="identity_client_by_name"),
            models.Index(
                fields=["organization_id", "phone"], name="identity_client_by_phone", condition=~models.Q(phone="")
            ),
        ]
        constraints = [
            *owned_by_organization("identity_client"),
            models.UniqueConstraint(
                fields=["organization_id", "email"], condition=~models.Q(email=""), name="identity_client_email_once"
            ),
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="identity_client_email_lower"),
        ]
