from django.db import models
from django.db.models import F, Q

from comptoir.payments.rules.invoices import InvoiceKind
from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Seller(OrganizationOwned):
    """What the law wants of whoever sells, and how they like to invoice; one row of an organization."""

    legal_name = models.CharField(max_length=200, blank=True, default="")
    legal_form = models.CharField(max_length=100, blank=True, default="")
    share_capital = models.CharField(max_length=60, blank=True, default="")
    street = models.CharField(max_length=200, blank=True, default="")
    postal_code = models.CharField(max_length=20, blank=True, default="")
    city = models.CharField(max_length=100, blank=True, default="")
    country = models.CharField(max_length=2, blank=True, default="")
    siren = models.CharField(max_length=9, blank=True, default="")
    siret = models.CharField(max_length=14, blank=True, default="")
    vat_number = models.CharField(max_length=20, blank=True, default="")
    registration = models.CharField(max_length=100, blank=True, default="")
    email = models.CharField(max_length=254, blank=True, default="")
    phone = models.CharField(max_length=32, blank=True, default="")
    iban = models.CharField(max_length=34, blank=True, default="")
    bic = models.CharField(max_length=11, blank=True, default="")
    footer = models.TextField(blank=True, default="")
    vat_exempt = models.BooleanField(default=False)
    number_prefix = models.CharField(max_length=10, blank=True, default="F")
    payment_days = models.IntegerField(default=0)
    issue_when_paid = models.BooleanField(default=False)
    send_when_issued = models.BooleanField(default=True)
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "payments_seller"
        constraints = [
            *owned_by_organization("payments_seller"),
            models.UniqueConstraint(fields=["organization_id"], name="payments_seller_one"),
        ]


class InvoiceCounter(OrganizationOwned):
    """The last number given of a year. Its row stays locked until the invoice commits, so no number is ever lost."""

    year = models.IntegerField()
    last = models.IntegerField()
    last_date = models.DateField()

    class Meta:
        db_table = "payments_invoice_counter"
        constraints = [
            *owned_by_organization("payments_invoice_counter"),
            models.UniqueConstraint(fields=["organization_id", "year"], name="payments_invoice_counter_once"),
            models.CheckConstraint(condition=Q(last__gt=0), name="payments_invoice_counter_positive"),
        ]


class Invoice(OrganizationOwned):
    """An invoice or a credit note as it was issued: everything it says is kept with it and never changes (trigger).

    Amounts are positive minor units in both kinds. `lines` and `vat` are the documents of `rules/invoices.py`.
    """

    kind = models.CharField(max_length=12)
    number = models.CharField(max_length=40)
    year = models.IntegerField()
    sequence = models.IntegerField()
    issue_date = models.DateField()
    supply_date = models.DateField(null=True)
    due_date = models.DateField()
    subject_type = models.CharField(max_length=20)
    subject_id = models.UUIDField()
    purpose = models.CharField(max_length=20)
    client_id = models.UUIDField(null=True)
    corrects_id = models.UUIDField(null=True)
    refund_id = models.UUIDField(null=True)
    seller = models.JSONField()
    buyer = models.JSONField()
    lines = models.JSONField()
    vat = models.JSONField()
    currency = models.CharField(max_length=3)
    net = models.BigIntegerField()
    tax = models.BigIntegerField()
    gross = models.BigIntegerField()
    paid = models.BigIntegerField(default=0)
    reference = models.CharField(max_length=60, blank=True, default="")
    reason = models.TextField(blank=True, default="")
    locale = models.CharField(max_length=5, default="fr")
    issued_by = models.CharField(max_length=200, blank=True, default="")
    created_at = models.DateTimeField()

    class Meta:
        db_table = "payments_invoice"
        indexes = [
            models.Index(fields=["organization_id", "created_at", "id"], name="payments_invoice_by_creation"),
            models.Index(fields=["organization_id", "issue_date"], name="payments_invoice_by_date"),
            models.Index(fields=["organization_id", "client_id"], name="payments_invoice_by_client"),
            models.Index(fields=["organization_id", "corrects_id"], name="payments_invoice_by_corrected"),
        ]
        constraints = [
            *owned_by_organization("payments_invoice"),
            models.UniqueConstraint(fields=["organization_id", "year", "sequence"], name="payments_invoice_in_order"),
            models.UniqueConstraint(fields=["organization_id", "number"], name="payments_invoice_number_once"),
            models.UniqueConstraint(fields=["organization_id", "refund_id"], name="payments_invoice_refund_once"),
            models.CheckConstraint(
                condition=Q(kind__in=[one.value for one in InvoiceKind]), name="payments_invoice_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(gross=F("net") + F("tax"), gross__gt=0, sequence__gt=0), name="payments_invoice_adds_up"
            ),
            models.CheckConstraint(
                condition=Q(kind="invoice", corrects_id=None) | Q(kind="credit_note", corrects_id__isnull=False),
                name="payments_credit_note_corrects",
            ),
            SameOrganization(
                column="corrects_id", to="payments_invoice", name="payments_invoice_corrects", on_delete="RESTRICT"
            ),
            SameOrganization(
                column="refund_id", to="payments_refund", name="payments_invoice_refund", on_delete="RESTRICT"
            ),
            SameOrganization(
                column="client_id", to="identity_client", name="payments_invoice_client", on_delete="RESTRICT"
            ),
        ]


class InvoiceSubject(OrganizationOwned):
    """What an invoice is for now: it goes along when a booking is moved, the invoice itself stays as it is."""

    invoice_id = models.UUIDField()
    subject_type = models.CharField(max_length=20)
    subject_id = models.UUIDField()

    class Meta:
        db_table = "payments_invoice_subject"
        indexes = [models.Index(fields=["organization_id", "subject_id"], name="payments_invoiced_by_subject")]
        constraints = [
            *owned_by_organization("payments_invoice_subject"),
            models.UniqueConstraint(fields=["organization_id", "invoice_id"], name="payments_invoice_subject_one"),
            SameOrganization(
                column="invoice_id", to="payments_invoice", name="payments_invoice_subject_of", on_delete="RESTRICT"
            ),
        ]


class InvoiceFile(OrganizationOwned):
    """The document as it was first handed out; it is never drawn again."""

    invoice_id = models.UUIDField()
    pdf = models.BinaryField()
    xml = models.BinaryField()
    created_at = models.DateTimeField()

    class Meta:
        db_table = "payments_invoice_file"
        constraints = [
            *owned_by_organization("payments_invoice_file"),
            models.UniqueConstraint(fields=["organization_id", "invoice_id"], name="payments_invoice_file_one"),
            SameOrganization(
                column="invoice_id", to="payments_invoice", name="payments_invoice_file_of", on_delete="RESTRICT"
            ),
        ]
