"""How clients sign in without a password, and what they hold while they are."""

from django.db import models
from django.db.models.functions import Lower

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class ClientCode(OrganizationOwned):
    """A code sent to an e-mail address, and the link beside it; the texts themselves are only in the mail."""

    email = models.EmailField(max_length=254)
    code_hash = models.BinaryField(max_length=32)
    token_hash = models.BinaryField(max_length=32, unique=True)
    tries = models.SmallIntegerField(default=0)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "identity_client_code"
        indexes = [
            models.Index(fields=["organization_id", "email", "created_at"], name="identity_client_code_by_email")
        ]
        constraints = [
            *owned_by_organization("identity_client_code"),
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="identity_client_code_email_lower"),
            models.CheckConstraint(condition=models.Q(tries__gte=0), name="identity_client_code_tries"),
        ]


class ClientSession(OrganizationOwned):
    """A client who is signed in, on one device; looked up by the SHA-256 of its token."""

    client_id = models.UUIDField()
    token_hash = models.BinaryField(max_length=32, unique=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "identity_client_session"
        constraints = [
            *owned_by_organization("identity_client_session"),
            SameOrganization(column="client_id", to="identity_client", name="identity_client_session_client"),
        ]
