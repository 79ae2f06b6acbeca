"""What people said of how they want to be told, and what waits for them.

`owner_kind` and `owner_id` name a user (somebody of the team) or a client; both tables belong to the module above.
"""

from django.db import models
from django.db.models import Q

from comptoir.notifications.rules.topics import CHANNELS, OWNERS
from comptoir.platform.constraints import owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned


class Preference(OrganizationOwned):
    """What one person said of one topic by one channel; without a row, the topic's own default."""

    owner_kind = models.CharField(max_length=10)
    owner_id = models.UUIDField()
    topic = models.CharField(max_length=20)
    channel = models.CharField(max_length=10)
    is_wanted = models.BooleanField()
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "notifications_preference"
        constraints = [
            *owned_by_organization("notifications_preference"),
            models.UniqueConstraint(
                fields=["organization_id", "owner_kind", "owner_id", "topic", "channel"],
                name="notifications_preference_once",
            ),
            models.CheckConstraint(condition=Q(owner_kind__in=OWNERS), name="notifications_preference_owner_known"),
            models.CheckConstraint(
                condition=Q(channel__in=(*CHANNELS, "in_app")), name="notifications_preference_channel_known"
            ),
        ]


class PushSubscription(OrganizationOwned):
    """One browser of one person that asked to be told things (Push API, W3C)."""

    owner_kind = models.CharField(max_length=10)
    owner_id = models.UUIDField()
    endpoint = models.TextField()
    p256dh = models.CharField(max_length=120)
    auth = models.CharField(max_length=40)
    device = models.CharField(max_length=200, blank=True, default="")
    created_at = models.DateTimeField()

    class Meta:
        db_table = "notifications_push_subscription"
        indexes = [
            models.Index(fields=["organization_id", "owner_kind", "owner_id"], name="notifications_push_by_owner")
        ]
        constraints = [
            *owned_by_organization("notifications_push_subscription"),
            models.UniqueConstraint(fields=["organization_id", "endpoint"], name="notifications_push_once"),
            models.CheckConstraint(condition=Q(owner_kind__in=OWNERS), name="notifications_push_owner_known"),
        ]


class InboxItem(OrganizationOwned):
    """What somebody of the team is told inside the dashboard; the same effect is told once."""

    user_id = models.UUIDField()
    kind = models.CharField(max_length=80)
    dedupe = models.CharField(max_length=200)
    title = models.CharField(max_length=400)
    text = models.TextField(blank=True, default="")
    link = models.TextField(blank=True, default="")
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "notifications_inbox_item"
        indexes = [
            models.Index(fields=["organization_id", "user_id", "-id"], name="notifications_inbox_newest"),
            models.Index(
                fields=["organization_id", "user_id"], name="notifications_inbox_unread", condition=Q(read_at=None)
            ),
        ]
        constraints = [
            *owned_by_organization("notifications_inbox_item"),
            models.UniqueConstraint(fields=["organization_id", "user_id", "dedupe"], name="notifications_inbox_once"),
        ]
