"""Plumbing tables. Their verbs live beside them: events.py, audit.py, files.py, http/idempotency.py."""

from django.db import models

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class EventRecord(OrganizationOwned):
    """The append-only log of what happened; doubles as the outbox."""

    name = models.CharField(max_length=80)
    subject_id = models.UUIDField(null=True)
    payload = models.JSONField()
    request_id = models.CharField(max_length=64, blank=True, default="")
    at = models.DateTimeField()

    class Meta:
        db_table = "platform_event"
        indexes = [models.Index(fields=["organization_id", "at"], name="platform_event_at")]
        constraints = owned_by_organization("platform_event")


class Receipt(OrganizationOwned):
    """Proof that a subscriber has handled an event: at most one per pair."""

    event_id = models.UUIDField()
    subscriber = models.CharField(max_length=120)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "platform_receipt"
        constraints = [
            *owned_by_organization("platform_receipt"),
            models.UniqueConstraint(fields=["organization_id", "event_id", "subscriber"], name="platform_receipt_once"),
            SameOrganization(column="event_id", to="platform_event", name="platform_receipt_event"),
        ]


class Answer(OrganizationOwned):
    """What we already answered to an idempotency key, stored with the work it describes."""

    scope = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    body = models.BinaryField()
    at = models.DateTimeField()

    class Meta:
        db_table = "platform_answer"
        indexes = [models.Index(fields=["at"], name="platform_answer_at")]
        constraints = [
            *owned_by_organization("platform_answer"),
            models.UniqueConstraint(fields=["organization_id", "scope"], name="platform_answer_once"),
        ]


class AuditEntry(OrganizationOwned):
    """Who did what to which object; a trigger refuses UPDATE and DELETE to everyone."""

    at = models.DateTimeField()
    action = models.CharField(max_length=80)
    actor_type = models.CharField(max_length=20)
    actor_id = models.CharField(max_length=64, blank=True, default="")
    actor_name = models.CharField(max_length=200, blank=True, default="")
    object_type = models.CharField(max_length=40)
    object_id = models.CharField(max_length=64)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    reason = models.TextField(blank=True, default="")
    request_id = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        db_table = "platform_audit"
        indexes = [
            models.Index(fields=["organization_id", "-id"], name="platform_audit_newest"),
            models.Index(fields=["organization_id", "object_type", "object_id"], name="platform_audit_object"),
        ]
        constraints = owned_by_organization("platform_audit")


class StoredFile(OrganizationOwned):
    """A file an organization or its client uploaded; the bytes are in the file store under `key`."""

    name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    key = models.CharField(max_length=200)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "platform_file"
        constraints = owned_by_organization("platform_file")
