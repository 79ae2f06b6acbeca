"""Keys that programs call the API with."""

from django.db import models

from comptoir.platform.constraints import owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class ApiKey(OrganizationOwned):
    """A credential of the organization, looked up by the SHA-256 of its text.

    The text of a publishable key is in every web page anyway, so it is kept; a secret key's is not.
    """

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)
    mode = models.CharField(max_length=10, default="live")
    prefix = models.CharField(max_length=20)
    key_hash = models.BinaryField(max_length=32, unique=True)
    key = models.CharField(max_length=80, blank=True, default="")
    last_used_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "identity_api_key"
        constraints = [
            *owned_by_organization("identity_api_key"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["publishable", "secret"]), name="identity_api_key_kind"
            ),
            models.CheckConstraint(condition=models.Q(mode__in=["live", "test"]), name="identity_api_key_mode"),
            models.CheckConstraint(
                condition=models.Q(kind="publishable") | models.Q(key=""), name="identity_api_key_secret_unseen"
            ),
        ]
