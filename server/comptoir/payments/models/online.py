from django.db import models
from django.db.models import Q

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class StripeAccount(OrganizationOwned):
    """An organization's own Stripe account; its secrets are sealed (`platform.crypto`)."""

    is_enabled = models.BooleanField(default=False)
    mode = models.CharField(max_length=4, default="test")
    publishable_key = models.CharField(max_length=255, blank=True, default="")
    secret_key = models.TextField(blank=True, default="")
    webhook_secret = models.TextField(blank=True, default="")
    account_id = models.CharField(max_length=255, blank=True, default="")
    """A connected account the keys act for; empty: the keys' own."""
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "payments_stripe_account"
        constraints = [
            *owned_by_organization("payments_stripe_account"),
            models.UniqueConstraint(fields=["organization_id"], name="payments_stripe_account_one"),
            models.CheckConstraint(condition=Q(mode__in=["test", "live"]), name="payments_stripe_account_mode"),
        ]


class StripeCustomer(OrganizationOwned):
    """A client as Stripe knows them, with the card they left for later."""

    client_id = models.UUIDField()
    external_id = models.CharField(max_length=255)
    payment_method_id = models.CharField(max_length=255, blank=True, default="")
    card_brand = models.CharField(max_length=40, blank=True, default="")
    card_last4 = models.CharField(max_length=4, blank=True, default="")
    card_expires = models.CharField(max_length=7, blank=True, default="")
    """`2027-04`."""
    created_at = models.DateTimeField()

    class Meta:
        db_table = "payments_stripe_customer"
        constraints = [
            *owned_by_organization("payments_stripe_customer"),
            models.UniqueConstraint(fields=["organization_id", "client_id"], name="payments_stripe_customer_one"),
            models.UniqueConstraint(fields=["organization_id", "external_id"], name="payments_stripe_customer_known"),
            SameOrganization(
                column="client_id", to="identity_client", name="payments_stripe_customer_client", on_delete="RESTRICT"
            ),
        ]


class CardSetup(OrganizationOwned):
    """A client leaves another card for later, without paying: what is asked of the provider carries its id."""

    client_id = models.UUIDField()
    subject_type = models.CharField(max_length=20)
    subject_id = models.UUIDField()
    """For what it is wanted: a subscription."""
    external_id = models.CharField(max_length=255, blank=True, default="")
    """What the provider calls it: a SetupIntent of Stripe."""
    status = models.CharField(max_length=10, default="open")
    failure_code = models.CharField(max_length=80, blank=True, default="")
    created_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "payments_card_setup"
        indexes = [models.Index(fields=["organization_id", "client_id"], name="payments_card_setup_by_client")]
        constraints = [
            *owned_by_organization("payments_card_setup"),
            models.UniqueConstraint(
                fields=["organization_id", "external_id"],
                name="payments_card_setup_external",
                condition=~Q(external_id=""),
            ),
            models.CheckConstraint(
                condition=Q(status="open", settled_at=None)
                | Q(status__in=["saved", "cancelled"], settled_at__isnull=False),
                name="payments_card_setup_status",
            ),
            SameOrganization(
                column="client_id", to="identity_client", name="payments_card_setup_client", on_delete="RESTRICT"
            ),
        ]


class ProviderEvent(OrganizationOwned):
    """What a provider told us, kept as it came: stored first, then handled once."""

    provider = models.CharField(max_length=12, default="stripe")
    external_id = models.CharField(max_length=255)
    type = models.CharField(max_length=80)
    object_id = models.CharField(max_length=255, blank=True, default="")
    intent_id = models.CharField(max_length=255, blank=True, default="")
    """The PaymentIntent it is about, or the Subscription."""
    payload = models.JSONField()
    state = models.CharField(max_length=10, default="received")
    """`received`; `handled`; `waiting` for something that has to come first; `unknown`: about nothing of ours;
    `ignored`: of a kind nobody here acts on."""
    payment_id = models.UUIDField(null=True)
    deliveries = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField()
    """When the provider made it."""
    received_at = models.DateTimeField()
    handled_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "payments_provider_event"
        indexes = [
            models.Index(fields=["organization_id", "received_at", "id"], name="payments_event_by_receipt"),
            models.Index(fields=["organization_id", "intent_id"], name="payments_event_by_intent"),
        ]
        constraints = [
            *owned_by_organization("payments_provider_event"),
            models.UniqueConstraint(fields=["organization_id", "provider", "external_id"], name="payments_event_once"),
            models.CheckConstraint(
                condition=Q(state__in=["received", "handled", "waiting", "unknown", "ignored"]),
                name="payments_event_state_known",
            ),
            SameOrganization(
                column="payment_id", to="payments_payment", name="payments_event_payment", on_delete="RESTRICT"
            ),
        ]


class Dispute(OrganizationOwned):
    """A client's bank asks a payment back; its state is the provider's and moves forward only."""

    payment_id = models.UUIDField()
    provider = models.CharField(max_length=12, default="stripe")
    external_id = models.CharField(max_length=255)
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    reason = models.CharField(max_length=80, blank=True, default="")
    status = models.CharField(max_length=40)
    evidence_due_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "payments_dispute"
        indexes = [
            models.Index(fields=["organization_id", "opened_at", "id"], name="payments_dispute_by_opening"),
            models.Index(fields=["organization_id", "payment_id"], name="payments_dispute_by_payment"),
        ]
        constraints = [
            *owned_by_organization("payments_dispute"),
            models.UniqueConstraint(
                fields=["organization_id", "provider", "external_id"], name="payments_dispute_once"
            ),
            SameOrganization(
                column="payment_id", to="payments_payment", name="payments_dispute_payment", on_delete="RESTRICT"
            ),
        ]
