from django.db import models
from django.db.models import F, Q

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned
from comptoir.wallet.rules.subscriptions import SubscriptionStatus


class Subscription(OrganizationOwned):
    """A client's standing order of a product, on the `terms` of the day it began or last changed plans.

    Period `period_number` runs now; ends are counted from `anchor_at`, the beginning of period `anchor_number`, so
    that a month's end comes back to its day. `credit` (minor units) is taken off what is charged next.
    """

    client_id = models.UUIDField()
    product_id = models.UUIDField()
    product_name = models.CharField(max_length=200)
    terms = models.JSONField(default=dict)
    price = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    vat_rate = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    pay_with = models.CharField(max_length=12, default="counter")
    locale = models.CharField(max_length=10, blank=True, default="")
    status = models.CharField(max_length=12)
    anchor_at = models.DateTimeField()
    anchor_number = models.IntegerField(default=1)
    period_number = models.IntegerField()
    current_period_start = models.DateTimeField()
    current_period_end = models.DateTimeField()
    credit = models.BigIntegerField(default=0)
    minimum_until = models.DateTimeField(null=True)
    past_due_since = models.DateTimeField(null=True)
    grace_until = models.DateTimeField(null=True)
    paused_at = models.DateTimeField(null=True)
    paused_until = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    cancel_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    end_reason = models.CharField(max_length=12, blank=True, default="")
    cancellation_reason = models.TextField(blank=True, default="")
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "wallet_subscription"
        indexes = [
            models.Index(fields=["organization_id", "created_at", "id"], name="wallet_subscription_by_creatio"),
            models.Index(fields=["organization_id", "client_id"], name="wallet_subscription_by_client"),
            models.Index(fields=["organization_id", "current_period_end"], name="wallet_subscription_by_charge"),
        ]
        constraints = [
            *owned_by_organization("wallet_subscription"),
            models.CheckConstraint(
                condition=Q(current_period_end__gt=F("current_period_start")), name="wallet_subscription_period"
            ),
            models.CheckConstraint(condition=Q(price__gte=0) & Q(credit__gte=0), name="wallet_subscription_amounts"),
            models.CheckConstraint(
                condition=Q(status__in=[one.value for one in SubscriptionStatus]),
                name="wallet_subscription_status_known",
            ),
            models.CheckConstraint(
                condition=Q(status="ended", ended_at__isnull=False) | (~Q(status="ended") & Q(ended_at=None)),
                name="wallet_subscription_ended_at",
            ),
            models.CheckConstraint(
                condition=Q(paused_at__isnull=False) | (~Q(status="paused") & Q(paused_until=None)),
                name="wallet_subscription_paused_at",
            ),
            SameOrganization(
                column="product_id", to="wallet_product", name="wallet_subscription_product", on_delete="RESTRICT"
            ),
            SameOrganization(
                column="client_id", to="identity_client", name="wallet_subscription_client", on_delete="RESTRICT"
            ),
        ]
