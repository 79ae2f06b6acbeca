from django.db import models
from django.db.models import Q

from comptoir.platform.constraints import owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned
from comptoir.wallet.rules.products import ProductKind


class Product(OrganizationOwned):
    """Something for sale; `terms` is what its kind promises (`rules/products.py`), as the API shows it."""

    kind = models.CharField(max_length=16)
    name = models.CharField(max_length=200)
    description = models.TextField(blank=True, default="")
    price = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    is_active = models.BooleanField(default=True)
    is_archived = models.BooleanField(default=False)
    color = models.CharField(max_length=20, blank=True, default="")
    image = models.TextField(blank=True, default="")
    sort_order = models.IntegerField(default=0)
    metadata = models.JSONField(default=dict)
    vat_rate = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    limit_per_client = models.IntegerField(null=True)
    terms = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "wallet_product"
        indexes = [models.Index(fields=["organization_id", "sort_order", "id"], name="wallet_product_in_order")]
        constraints = [
            *owned_by_organization("wallet_product"),
            models.CheckConstraint(condition=Q(price__gte=0), name="wallet_product_price_not_negative"),
            models.CheckConstraint(condition=Q(currency__regex=r"^[A-Z]{3}$"), name="wallet_product_currency"),
            models.CheckConstraint(
                condition=Q(kind__in=[one.value for one in ProductKind]), name="wallet_product_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(vat_rate=None) | Q(vat_rate__range=(0, 100)), name="wallet_product_vat_rate"
            ),
            models.CheckConstraint(
                condition=Q(limit_per_client=None) | Q(limit_per_client__gt=0), name="wallet_product_limit_positive"
            ),
        ]
