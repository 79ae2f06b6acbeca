"""Who may enter an organization, and who is asked to."""

from django.db import models
from django.db.models.functions import Lower

from comptoir.identity.models.users import User
from comptoir.identity.rules.roles import ROLES
from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Membership(OrganizationOwned):
    """A user's one role in an organization, for all locations or for one."""

    user = models.ForeignKey(User, on_delete=models.DB_CASCADE, related_name="+")
    role = models.CharField(max_length=20)
    location_id = models.UUIDField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "identity_membership"
        constraints = [
            *owned_by_organization("identity_membership"),
            models.UniqueConstraint(fields=["organization_id", "user"], name="identity_membership_once"),
            models.CheckConstraint(condition=models.Q(role__in=ROLES), name="identity_membership_role"),
            SameOrganization(
                column="location_id",
                to="identity_location",
                name="identity_membership_location",
                on_delete="NO ACTION",
            ),
        ]


class Invitation(OrganizationOwned):
    """A seat kept for an e-mail address; the token itself is only in the mail."""

    email = models.EmailField(max_length=254)
    role = models.CharField(max_length=20)
    location_id = models.UUIDField(null=True)
    token_hash = models.BinaryField(max_length=32, unique=True)
    invited_by = models.CharField(max_length=200, blank=True, default="")
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "identity_invitation"
        constraints = [
            *owned_by_organization("identity_invitation"),
            models.UniqueConstraint(
                fields=["organization_id", "email"],
                condition=models.Q(accepted_at=None),
                name="identity_invitation_open_once",
            ),
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="identity_invitation_email_lower"),
            models.CheckConstraint(condition=models.Q(role__in=ROLES), name="identity_invitation_role"),
            SameOrganization(column="location_id", to="identity_location", name="identity_invitation_location"),
        ]
