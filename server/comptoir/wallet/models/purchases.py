from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned
from comptoir.wallet.rules.products import ProductKind
from comptoir.wallet.rules.purchases import PurchaseStatus


class Purchase(OrganizationOwned):
    """Something sold to a client, on the `terms` of its day; a subscription's every period is one.

    `amount_paid` and `amount_refunded` follow the payment records. `gift` says for whom a certificate is.
    """

    product_id = models.UUIDField()
    product_name = models.CharField(max_length=200)
    kind = models.CharField(max_length=16)
    terms = models.JSONField(default=dict)
    client_id = models.UUIDField()
    contact_name = models.CharField(max_length=200, blank=True, default="")
    contact_email = models.CharField(max_length=320, blank=True, default="")
    locale = models.CharField(max_length=10, blank=True, default="")
    status = models.CharField(max_length=12)
    quantity = models.IntegerField(default=1)
    price = models.BigIntegerField()
    discount = models.BigIntegerField(default=0)
    total = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    vat_rate = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    promo_code = models.CharField(max_length=40, blank=True, default="")
    promo_use_id = models.UUIDField(null=True)
    pay_with = models.CharField(max_length=12, default="counter")
    amount_paid = models.BigIntegerField(default=0)
    amount_refunded = models.BigIntegerField(default=0)
    lot_ids = ArrayField(models.UUIDField(), default=list)
    gift_ids = ArrayField(models.UUIDField(), default=list)
    gift = models.JSONField(null=True)
    subscription_id = models.UUIDField(null=True)
    period_number = models.IntegerField(null=True)
    period_start = models.DateTimeField(null=True)
    period_end = models.DateTimeField(null=True)
    source = models.CharField(max_length=12, blank=True, default="")
    cancellation_reason = models.TextField(blank=True, default="")
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "wallet_purchase"
        indexes = [
            models.Index(fields=["organization_id", "created_at", "id"], name="wallet_purchase_by_creation"),
            models.Index(fields=["organization_id", "client_id", "created_at"], name="wallet_purchase_by_client"),
            models.Index(fields=["organization_id", "product_id"], name="wallet_purchase_by_product"),
        ]
        constraints = [
            *owned_by_organization("wallet_purchase"),
            models.UniqueConstraint(
                fields=["organization_id", "subscription_id", "period_number"],
                condition=Q(period_number__isnull=False),
                name="wallet_purchase_one_per_period",
            ),
            models.CheckConstraint(
                condition=Q(quantity__gt=0)
                & Q(price__gte=0)
                & Q(discount__gte=0)
                & Q(total__gte=0)
                & Q(amount_paid__gte=0)
                & Q(amount_refunded__range=(0, F("amount_paid"))),
                name="wallet_purchase_amounts",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[one.value for one in ProductKind]), name="wallet_purchase_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(status__in=[one.value for one in PurchaseStatus]), name="wallet_purchase_status_known"
            ),
            SameOrganization(
                column="product_id", to="wallet_product", name="wallet_purchase_product", on_delete="RESTRICT"
            ),
            SameOrganization(
                column="client_id", to="identity_client", name="wallet_purchase_client", on_delete="RESTRICT"
            ),
            SameOrganization(
                column="subscription_id",
                to="wallet_subscription",
                name="wallet_purchase_subscription",
                on_delete="RESTRICT",
            ),
        ]
