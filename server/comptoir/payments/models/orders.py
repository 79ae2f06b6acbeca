from django.db import models
from django.db.models import Q

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class StandingOrder(OrganizationOwned):
    """What Stripe Billing is to charge a client for again and again.

    `wish` is what it is to be (`rules/orders.py`), counted by `version`; `told` is what Stripe was told last, at
    `told_version`. Whoever changes a wish queues the job that tells it, so both meet whatever fails in between.
    """

    subject_type = models.CharField(max_length=20)
    subject_id = models.UUIDField()
    client_id = models.UUIDField()
    external_id = models.CharField(max_length=255, blank=True, default="")
    """A Subscription of Stripe (`sub_…`)."""
    item_id = models.CharField(max_length=255, blank=True, default="")
    wish = models.JSONField()
    told = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    told_version = models.PositiveIntegerField(default=0)
    failure_code = models.CharField(max_length=80, blank=True, default="")
    """Why Stripe refused what it was told last."""
    created_at = models.DateTimeField()
    over_at = models.DateTimeField(null=True)
    """Since when Stripe charges nothing more for it."""

    class Meta:
        db_table = "payments_standing_order"
        indexes = [models.Index(fields=["organization_id", "client_id"], name="payments_order_by_client")]
        constraints = [
            *owned_by_organization("payments_standing_order"),
            models.UniqueConstraint(fields=["organization_id", "subject_id"], name="payments_order_one_per_subject"),
            models.UniqueConstraint(
                fields=["organization_id", "external_id"], name="payments_order_known", condition=~Q(external_id="")
            ),
            models.CheckConstraint(
                condition=Q(told_version__lte=models.F("version")), name="payments_order_told_what_was_wished"
            ),
            SameOrganization(
                column="client_id", to="identity_client", name="payments_order_client", on_delete="RESTRICT"
            ),
        ]
