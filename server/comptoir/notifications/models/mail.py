"""The delivery log: every mail, before and after it left."""

from django.db import models

from comptoir.kernel.ids import new_id
from comptoir.notifications.rules.topics import CHANNELS
from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Status(models.TextChoices):
    """queued → sending → sent, or back to queued, or failed; see README.md."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


class Mail(models.Model):
    """What an organization's message and a mail of the installation itself have in common."""

    kind = models.CharField(max_length=80)
    sender = models.CharField(max_length=400)
    reply_to = models.CharField(max_length=320, blank=True, default="")
    to = models.CharField(max_length=320)
    subject = models.CharField(max_length=400)
    html = models.TextField(blank=True, default="")
    text = models.TextField(blank=True, default="")
    locale = models.CharField(max_length=10)
    message_id = models.CharField(max_length=320)
    status = models.CharField(max_length=10, choices=Status, default=Status.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    claim = models.UUIDField(null=True)  # the attempt that is under way: only its holder may settle the mail
    due_at = models.DateTimeField()  # queued: not before; sending: taken for dead after
    provider = models.CharField(max_length=20, blank=True, default="")
    answer = models.TextField(blank=True, default="")
    error = models.TextField(blank=True, default="")
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class Message(OrganizationOwned, Mail):
    """A message in an organization's name, by any channel but the inbox. One effect is one message: `dedupe` is unique
    per organization. Without e-mail, `text` is all there is, and `subject` a push message's title."""

    channel = models.CharField(max_length=10, default="email", db_default="email")
    dedupe = models.CharField(max_length=200)
    link = models.TextField(blank=True, default="", db_default="")
    """Where a push message leads."""
    target_id = models.UUIDField(null=True)
    """The push subscription it goes to; it may be gone by now."""
    unsubscribe_url = models.TextField(blank=True, default="", db_default="")
    """What makes it the last of its kind, for mails that may be declined."""

    class Meta:
        db_table = "notifications_message"
        indexes = [
            models.Index(fields=["organization_id", "-id"], name="notifications_message_newest"),
            models.Index(
                fields=["organization_id", "due_at"],
                name="notifications_message_due",
                condition=models.Q(status__in=["queued", "sending"]),
            ),
        ]
        constraints = [
            *owned_by_organization("notifications_message"),
            models.UniqueConstraint(fields=["organization_id", "dedupe"], name="notifications_message_once"),
            models.CheckConstraint(
                condition=models.Q(status__in=Status.values), name="notifications_message_status_known"
            ),
            models.CheckConstraint(
                condition=models.Q(channel__in=CHANNELS), name="notifications_message_channel_known"
            ),
        ]


class Attachment(OrganizationOwned):
    """A file that goes with a message, in its `position` (from 0)."""

    message_id = models.UUIDField()
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=200)
    size = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        db_table = "notifications_attachment"
        constraints = [
            *owned_by_organization("notifications_attachment"),
            models.UniqueConstraint(
                fields=["organization_id", "message_id", "position"], name="notifications_attachment_position"
            ),
            SameOrganization(column="message_id", to="notifications_message", name="notifications_attachment_message"),
        ]


class SystemMail(Mail):
    """A mail of the installation itself, outside any organization: verification codes, password resets.

    No endpoint reads it. Once a server has accepted it its text is blanked, and the row goes after a week.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)

    class Meta:
        db_table = "notifications_system_mail"
        indexes = [
            models.Index(
                fields=["due_at"],
                name="notifications_system_mail_due",
                condition=models.Q(status__in=["queued", "sending"]),
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=Status.values), name="notifications_system_mail_status_known"
            )
        ]
