from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned
from comptoir.wallet.rules.discount import PromoKind


class PromoCode(OrganizationOwned):
    """A discount for who knows its code. `uses` counts the uses that stand."""

    code = models.CharField(max_length=40)
    kind = models.CharField(max_length=12)
    value = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    valid_from = models.DateTimeField(null=True)
    valid_until = models.DateTimeField(null=True)
    service_ids = ArrayField(models.UUIDField(), default=list)
    product_ids = ArrayField(models.UUIDField(), default=list)
    first_booking_only = models.BooleanField(default=False)
    minimum_amount = models.BigIntegerField(null=True)
    max_uses = models.IntegerField(null=True)
    max_uses_per_client = models.IntegerField(null=True)
    is_active = models.BooleanField(default=True)
    uses = models.IntegerField(default=0)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "wallet_promo_code"
        indexes = [models.Index(fields=["organization_id", "created_at", "id"], name="wallet_promo_by_creation")]
        constraints = [
            *owned_by_organization("wallet_promo_code"),
            models.UniqueConstraint("organization_id", Upper("code"), name="wallet_promo_code_once"),
            models.CheckConstraint(
                condition=Q(uses__gte=0) & (Q(max_uses=None) | Q(uses__lte=F("max_uses"))),
                name="wallet_promo_uses_within_most",
            ),
            models.CheckConstraint(
                condition=Q(kind=PromoKind.PERCENTAGE.value, value__range=(1, 100))
                | Q(kind__in=[PromoKind.FIXED.value, PromoKind.FREE_MINUTES.value], value__gt=0),
                name="wallet_promo_value_of_kind",
            ),
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_until=None) | Q(valid_until__gt=F("valid_from")),
                name="wallet_promo_in_order",
            ),
        ]


class PromoClient(OrganizationOwned):
    """How often one client uses one code, and how often they may (as the code said when they last took it)."""

    promo_id = models.UUIDField()
    client_id = models.UUIDField()
    uses = models.IntegerField()
    most = models.IntegerField(null=True)

    class Meta:
        db_table = "wallet_promo_client"
        constraints = [
            *owned_by_organization("wallet_promo_client"),
            models.UniqueConstraint(
                fields=["organization_id", "promo_id", "client_id"], name="wallet_promo_client_once"
            ),
            models.CheckConstraint(
                condition=Q(uses__gte=0) & (Q(most=None) | Q(uses__lte=F("most"))),
                name="wallet_promo_client_within_most",
            ),
            SameOrganization(column="promo_id", to="wallet_promo_code", name="wallet_promo_client_promo"),
            SameOrganization(column="client_id", to="identity_client", name="wallet_promo_client_client"),
        ]


class PromoUse(OrganizationOwned):
    """One time a code was taken. `discount` and `order_total` follow what it was taken for, in minor units."""

    promo_id = models.UUIDField()
    client_id = models.UUIDField()
    subject_type = models.CharField(max_length=20, default="booking", db_default="booking")
    subject_id = models.UUIDField()
    discount = models.BigIntegerField()
    order_total = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    used_at = models.DateTimeField()
    given_back_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "wallet_promo_use"
        indexes = [models.Index(fields=["organization_id", "promo_id", "used_at"], name="wallet_promo_use_by_promo")]
        constraints = [
            *owned_by_organization("wallet_promo_use"),
            models.CheckConstraint(
                condition=Q(discount__gte=0) & Q(order_total__gte=0), name="wallet_promo_use_not_negative"
            ),
            SameOrganization(
                column="promo_id", to="wallet_promo_code", name="wallet_promo_use_promo", on_delete="RESTRICT"
            ),
            SameOrganization(
                column="client_id", to="identity_client", name="wallet_promo_use_client", on_delete="RESTRICT"
            ),
        ]
