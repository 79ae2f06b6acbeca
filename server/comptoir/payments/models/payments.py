from django.db import models
from django.db.models import F, Q

from comptoir.payments.rules.status import Method, PaymentStatus, RefundStatus
from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Payment(OrganizationOwned):
    """One amount asked for or received. Triggers keep it as it is, but for its status (`database_functions.py`)."""

    subject_type = models.CharField(max_length=20)
    subject_id = models.UUIDField()
    client_id = models.UUIDField(null=True)
    purpose = models.CharField(max_length=20)
    provider = models.CharField(max_length=12, default="counter")
    method = models.CharField(max_length=12, blank=True, default="")
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    status = models.CharField(max_length=20)
    refunded_amount = models.BigIntegerField(default=0)
    note = models.TextField(blank=True, default="")
    recorded_by = models.CharField(max_length=200, blank=True, default="")
    external_id = models.CharField(max_length=255, blank=True, default="")
    """What the provider calls it: a PaymentIntent of Stripe."""
    checkout_id = models.CharField(max_length=255, blank=True, default="")
    """The provider's own page it is paid on, the latest one."""
    order_id = models.UUIDField(null=True)
    """The standing order by which the provider charges it."""
    invoice_id = models.CharField(max_length=255, blank=True, default="")
    """The charge of a standing order that it is paid by: an Invoice of Stripe."""
    failure_code = models.CharField(max_length=80, blank=True, default="")
    """Why the last try failed, in the provider's word (`card_declined`)."""
    paid_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "payments_payment"
        indexes = [
            models.Index(fields=["organization_id", "subject_id"], name="payments_payment_by_subject"),
            models.Index(fields=["organization_id", "created_at", "id"], name="payments_payment_by_creation"),
            models.Index(fields=["organization_id", "client_id"], name="payments_payment_by_client"),
            models.Index(
                fields=["organization_id", "created_at"],
                name="payments_payment_open",
                condition=Q(status__in=["pending", "failed"]) & ~Q(provider="counter"),
            ),
        ]
        constraints = [
            *owned_by_organization("payments_payment"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="payments_payment_positive"),
            models.CheckConstraint(
                condition=Q(refunded_amount__gte=0) & Q(refunded_amount__lte=F("amount")),
                name="payments_payment_refunds_what_was_paid",
            ),
            models.CheckConstraint(condition=Q(currency__regex=r"^[A-Z]{3}$"), name="payments_payment_currency"),
            models.CheckConstraint(
                condition=Q(status__in=[one.value for one in PaymentStatus]), name="payments_payment_status_known"
            ),
            models.CheckConstraint(
                condition=Q(method__in=["", *(one.value for one in Method)]), name="payments_payment_method_known"
            ),
            models.CheckConstraint(
                condition=Q(status="partially_refunded", refunded_amount__gt=0, refunded_amount__lt=F("amount"))
                | Q(status="refunded", refunded_amount=F("amount"))
                | Q(status__in=["pending", "paid", "failed", "cancelled"], refunded_amount=0)
                | Q(status__in=["disputed", "lost"]),
                name="payments_payment_status_true",
            ),
            models.CheckConstraint(
                condition=Q(status__in=["pending", "failed", "cancelled"], paid_at=None)
                | Q(status__in=["paid", "partially_refunded", "refunded", "disputed", "lost"], paid_at__isnull=False),
                name="payments_payment_paid_when_received",
            ),
            models.UniqueConstraint(
                fields=["organization_id", "provider", "external_id"],
                name="payments_payment_external",
                condition=~Q(external_id=""),
            ),
            models.UniqueConstraint(
                fields=["organization_id", "invoice_id"],
                name="payments_payment_invoice",
                condition=~Q(invoice_id=""),
            ),
            SameOrganization(
                column="client_id", to="identity_client", name="payments_payment_client", on_delete="RESTRICT"
            ),
            SameOrganization(
                column="order_id", to="payments_standing_order", name="payments_payment_order", on_delete="RESTRICT"
            ),
        ]


class Refund(OrganizationOwned):
    """One amount given back. Storing it changes its payment, failing gives its amount back; nothing else changes."""

    payment_id = models.UUIDField()
    amount = models.BigIntegerField()
    reason = models.TextField(blank=True, default="")
    provider = models.CharField(max_length=12, default="counter")
    status = models.CharField(max_length=12, default="succeeded")
    by = models.CharField(max_length=200, blank=True, default="")
    external_id = models.CharField(max_length=255, blank=True, default="")
    failure_code = models.CharField(max_length=80, blank=True, default="")
    settled_at = models.DateTimeField(null=True)
    """When it succeeded or failed."""
    created_at = models.DateTimeField()

    class Meta:
        db_table = "payments_refund"
        indexes = [
            models.Index(fields=["organization_id", "payment_id"], name="payments_refund_by_payment"),
            models.Index(fields=["organization_id", "created_at", "id"], name="payments_refund_by_creation"),
        ]
        constraints = [
            *owned_by_organization("payments_refund"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="payments_refund_positive"),
            models.CheckConstraint(
                condition=Q(status__in=[one.value for one in RefundStatus]), name="payments_refund_status_known"
            ),
            models.UniqueConstraint(
                fields=["organization_id", "provider", "external_id"],
                name="payments_refund_external",
                condition=~Q(external_id=""),
            ),
            SameOrganization(
                column="payment_id", to="payments_payment", name="payments_refund_payment", on_delete="RESTRICT"
            ),
        ]
