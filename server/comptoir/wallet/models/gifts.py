from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Gift(OrganizationOwned):
    """A gift certificate: so much of a unit for whoever has its code.

    The code itself is kept encrypted; it is found by the hash. Triggers keep what was promised as it is and let
    `balance` follow the redemptions (`gift_functions.py`).
    """

    code_hash = models.BinaryField(max_length=32)
    sealed_code = models.TextField()
    code_end = models.CharField(max_length=4)
    unit = models.CharField(max_length=10)
    quantity = models.BigIntegerField()
    balance = models.BigIntegerField()
    currency = models.CharField(max_length=3, blank=True, default="")
    service_ids = ArrayField(models.UUIDField(), default=list)
    valid_days = models.IntegerField(null=True)
    label = models.CharField(max_length=200, blank=True, default="")
    design = models.CharField(max_length=20)
    color = models.CharField(max_length=7, blank=True, default="")
    image_id = models.UUIDField(null=True)
    message = models.TextField(blank=True, default="")
    recipient_name = models.CharField(max_length=200, blank=True, default="")
    recipient_email = models.EmailField(max_length=254, blank=True, default="")
    sender_name = models.CharField(max_length=200, blank=True, default="")
    locale = models.CharField(max_length=5, default="fr")
    deliver_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    purchase_id = models.UUIDField(null=True)
    client_id = models.UUIDField(null=True)
    paid = models.BigIntegerField(default=0)
    refunded_at = models.DateTimeField(null=True)
    refund_reason = models.TextField(blank=True, default="")
    issued_by = models.CharField(max_length=200, blank=True, default="")
    created_at = models.DateTimeField()

    class Meta:
        db_table = "wallet_gift"
        indexes = [
            models.Index(fields=["organization_id", "created_at", "id"], name="wallet_gift_by_creation"),
            models.Index(fields=["organization_id", "purchase_id"], name="wallet_gift_by_purchase"),
            models.Index(fields=["organization_id", "client_id"], name="wallet_gift_by_client"),
        ]
        constraints = [
            *owned_by_organization("wallet_gift"),
            models.UniqueConstraint(fields=["organization_id", "code_hash"], name="wallet_gift_code_once"),
            models.CheckConstraint(
                condition=Q(quantity__gt=0, balance__gte=0, balance__lte=F("quantity"), paid__gte=0),
                name="wallet_gift_balance_within",
            ),
            models.CheckConstraint(
                condition=Q(unit="money", currency__regex=r"^[A-Z]{3}$") | Q(unit__in=["minutes", "credits"]),
                name="wallet_gift_unit_known",
            ),
            models.CheckConstraint(
                condition=Q(refunded_at=None) | Q(balance=F("quantity")), name="wallet_gift_refunded_while_unused"
            ),
            SameOrganization(column="client_id", to="identity_client", name="wallet_gift_client", on_delete="RESTRICT"),
        ]


class GiftRedemption(OrganizationOwned):
    """So much of a certificate went into a client's wallet. Storing it lowers the balance; it is never changed."""

    gift_id = models.UUIDField()
    client_id = models.UUIDField()
    quantity = models.BigIntegerField()
    lot_id = models.UUIDField(null=True)
    by = models.CharField(max_length=200, blank=True, default="")
    created_at = models.DateTimeField()

    class Meta:
        db_table = "wallet_gift_redemption"
        indexes = [
            models.Index(fields=["organization_id", "gift_id"], name="wallet_redemption_by_gift"),
            models.Index(fields=["organization_id", "client_id"], name="wallet_redemption_by_client"),
        ]
        constraints = [
            *owned_by_organization("wallet_gift_redemption"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="wallet_redemption_positive"),
            SameOrganization(column="gift_id", to="wallet_gift", name="wallet_redemption_gift", on_delete="RESTRICT"),
            SameOrganization(
                column="client_id", to="identity_client", name="wallet_redemption_client", on_delete="RESTRICT"
            ),
        ]
