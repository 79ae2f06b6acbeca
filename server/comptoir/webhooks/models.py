"""Endpoints, what is told them, and the log of every attempt."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Status(models.TextChoices):
    """pending → delivered or failed; a replay goes back to pending."""

    PENDING = "pending"
    DELIVERED = "delivered"
    FAILED = "failed"


class Endpoint(OrganizationOwned):
    """An address that hears events; `events` empty: all of them."""

    url = models.CharField(max_length=2000)
    description = models.CharField(max_length=200, blank=True, default="")
    events = ArrayField(models.CharField(max_length=80), default=list)
    is_active = models.BooleanField(default=True)
    secret = models.TextField()
    """Encrypted, as is the one before it."""
    old_secret = models.TextField(blank=True, default="")
    old_secret_until = models.DateTimeField(null=True)
    """Both sign until then."""
    failures = models.PositiveIntegerField(default=0)
    failing_since = models.DateTimeField(null=True)
    """Attempts that failed since the last one that did not, and when the first of them did."""
    disabled_at = models.DateTimeField(null=True)
    disabled_because = models.CharField(max_length=20, blank=True, default="")
    """We switched it off: `gone` (it answered 410) or `failing`."""
    created_at = models.DateTimeField()

    class Meta:
        db_table = "webhooks_endpoint"
        constraints = owned_by_organization("webhooks_endpoint")


class Message(OrganizationOwned):
    """What is told of one event, to every endpoint in the same words; `event_id` null: a test."""

    event_id = models.UUIDField(null=True)
    event_name = models.CharField(max_length=80)
    body = models.TextField()
    """The JSON as it is sent and signed, to the byte."""
    created_at = models.DateTimeField()

    class Meta:
        db_table = "webhooks_message"
        indexes = [models.Index(fields=["organization_id", "created_at"], name="webhooks_message_age")]
        constraints = [
            *owned_by_organization("webhooks_message"),
            models.UniqueConstraint(fields=["organization_id", "event_id"], name="webhooks_message_once"),
        ]


class Delivery(OrganizationOwned):
    """One message on its way to one endpoint."""

    endpoint_id = models.UUIDField()
    message_id = models.UUIDField()
    status = models.CharField(max_length=10, choices=Status, default=Status.PENDING)
    tries = models.PositiveSmallIntegerField(default=0)
    """Attempts since it was queued, or queued again by hand."""
    claim = models.UUIDField(null=True)
    """The attempt under way: only its holder may settle it."""
    due_at = models.DateTimeField()
    """Pending: not before; claimed: taken for dead after."""
    created_at = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "webhooks_delivery"
        indexes = [
            models.Index(fields=["organization_id", "endpoint_id", "-id"], name="webhooks_delivery_newest"),
            models.Index(fields=["organization_id", "message_id"], name="webhooks_delivery_message"),
            models.Index(
                fields=["organization_id", "due_at"],
                name="webhooks_delivery_due",
                condition=models.Q(status="pending"),
            ),
        ]
        constraints = [
            *owned_by_organization("webhooks_delivery"),
            models.UniqueConstraint(
                fields=["organization_id", "endpoint_id", "message_id"], name="webhooks_delivery_once"
            ),
            models.CheckConstraint(condition=models.Q(status__in=Status.values), name="webhooks_delivery_status_known"),
            SameOrganization(column="endpoint_id", to="webhooks_endpoint", name="webhooks_delivery_endpoint"),
            SameOrganization(column="message_id", to="webhooks_message", name="webhooks_delivery_of"),
        ]


class Attempt(OrganizationOwned):
    """One request we made; written before it leaves, so that a killed worker's is seen as well."""

    delivery_id = models.UUIDField()
    at = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True)
    duration_ms = models.PositiveIntegerField(null=True)
    error = models.CharField(max_length=300, blank=True, default="")
    response_body = models.TextField(blank=True, default="")

    class Meta:
        db_table = "webhooks_attempt"
        indexes = [models.Index(fields=["organization_id", "delivery_id", "id"], name="webhooks_attempt_order")]
        constraints = [
            *owned_by_organization("webhooks_attempt"),
            SameOrganization(column="delivery_id", to="webhooks_delivery", name="webhooks_attempt_of"),
        ]
