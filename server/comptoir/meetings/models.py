"""How an organization meets by video, its rooms, who came, and what they agreed to."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned

PROVIDERS = ("builtin", "daily", "jitsi", "livekit")


class RoomState(models.TextChoices):
    """wanted → ready or failed → closed; a move or another provider wants it anew."""

    WANTED = "wanted"
    READY = "ready"
    FAILED = "failed"
    CLOSED = "closed"


class MeetingSettings(OrganizationOwned):
    """One row, once the organization changed something."""

    provider = models.CharField(max_length=10, default="builtin")
    early_minutes = models.PositiveSmallIntegerField(default=15)
    late_minutes = models.PositiveSmallIntegerField(default=30)
    is_recording_allowed = models.BooleanField(default=False)
    is_transcription_allowed = models.BooleanField(default=False, db_default=False)
    transcript_days = models.PositiveSmallIntegerField(default=30, db_default=30)
    recording_days = models.PositiveSmallIntegerField(default=30, db_default=30)
    turn_urls = ArrayField(models.CharField(max_length=300), default=list)
    options = models.JSONField(default=dict)
    """What each provider is told that is no secret, by provider."""
    sealed = models.TextField(blank=True, default="")
    """The secrets, encrypted together: `turn`, and one per provider."""
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "meetings_settings"
        constraints = [
            *owned_by_organization("meetings_settings"),
            models.UniqueConstraint(fields=["organization_id"], name="meetings_settings_one"),
            models.CheckConstraint(condition=Q(provider__in=PROVIDERS), name="meetings_settings_provider"),
        ]


class Room(OrganizationOwned):
    """Where one booking is held; `name` is the provider's, decided before it is asked."""

    booking_id = models.UUIDField()
    provider = models.CharField(max_length=10)
    name = models.CharField(max_length=60)
    url = models.CharField(max_length=500, blank=True, default="")
    state = models.CharField(max_length=8, default=RoomState.WANTED)
    error = models.CharField(max_length=500, blank=True, default="")
    attempts = models.PositiveSmallIntegerField(default=0)
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "meetings_room"
        indexes = [models.Index(fields=["organization_id", "name"], name="meetings_room_by_name")]
        constraints = [
            *owned_by_organization("meetings_room"),
            models.UniqueConstraint(fields=["organization_id", "booking_id"], name="meetings_room_of_booking_once"),
            models.CheckConstraint(condition=Q(state__in=RoomState.values), name="meetings_room_state"),
            models.CheckConstraint(condition=Q(provider__in=PROVIDERS), name="meetings_room_provider"),
            models.CheckConstraint(condition=Q(closes_at__gt=F("opens_at")), name="meetings_room_in_order"),
            SameOrganization(column="booking_id", to="booking_booking", name="meetings_room_of_booking"),
        ]


class Presence(OrganizationOwned):
    """Somebody was in the room, from one opening of the page to its end."""

    booking_id = models.UUIDField()
    visit = models.CharField(max_length=40)
    """The page's own id: a reload is another visit."""
    person = models.CharField(max_length=80)
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=5)
    joined_at = models.DateTimeField()
    seen_at = models.DateTimeField(db_default=Now())
    """When the page last said that it is there."""
    left_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "meetings_presence"
        constraints = [
            *owned_by_organization("meetings_presence"),
            models.UniqueConstraint(fields=["organization_id", "booking_id", "visit"], name="meetings_presence_once"),
            SameOrganization(column="booking_id", to="booking_booking", name="meetings_presence_of_booking"),
        ]


class Entrance(OrganizationOwned):
    """Somebody was given the address of a provider's room: from then on they may be in it."""

    booking_id = models.UUIDField()
    room = models.CharField(max_length=60)
    person = models.CharField(max_length=80)
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=5)
    may = ArrayField(models.CharField(max_length=13), default=list)
    """What their token lets them start there by themselves."""
    given_at = models.DateTimeField()

    class Meta:
        db_table = "meetings_entrance"
        constraints = [
            *owned_by_organization("meetings_entrance"),
            models.UniqueConstraint(fields=["organization_id", "room", "person"], name="meetings_entrance_once"),
            SameOrganization(column="booking_id", to="booking_booking", name="meetings_entrance_of_booking"),
        ]


class CaptureState(models.TextChoices):
    """wanted → running → stopping → making → ready → deleting → deleted; failed from any of the first four."""

    WANTED = "wanted"
    RUNNING = "running"
    STOPPING = "stopping"
    MAKING = "making"
    READY = "ready"
    DELETING = "deleting"
    DELETED = "deleted"
    FAILED = "failed"


ON = (CaptureState.WANTED, CaptureState.RUNNING)
"""The provider records or writes along, or is about to."""


class Capture(OrganizationOwned):
    """A recording or a transcript that the room's provider makes; its id is what the provider is asked with."""

    booking_id = models.UUIDField()
    room = models.CharField(max_length=60)
    provider = models.CharField(max_length=10)
    purpose = models.CharField(max_length=13)
    state = models.CharField(max_length=8, default=CaptureState.WANTED)
    key = models.CharField(max_length=100, blank=True, default="")
    """What the provider calls it."""
    group = models.CharField(max_length=100, blank=True, default="")
    """What the provider calls the room."""
    language = models.CharField(max_length=20)
    asked_by = models.CharField(max_length=200)
    asked_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    seconds = models.PositiveIntegerField(null=True)
    place = models.CharField(max_length=500, blank=True, default="")
    error = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        db_table = "meetings_capture"
        indexes = [models.Index(fields=["organization_id", "booking_id"], name="meetings_capture_by_booking")]
        constraints = [
            *owned_by_organization("meetings_capture"),
            models.UniqueConstraint(
                fields=["organization_id", "room", "purpose"],
                condition=Q(state__in=ON),
                name="meetings_capture_one_at_a_time",
            ),
            models.CheckConstraint(condition=Q(state__in=CaptureState.values), name="meetings_capture_state"),
            models.CheckConstraint(condition=Q(provider__in=PROVIDERS), name="meetings_capture_provider"),
            SameOrganization(column="booking_id", to="booking_booking", name="meetings_capture_of_booking"),
        ]


class Phrase(OrganizationOwned):
    """Something that somebody said in the room, as their own browser understood it."""

    booking_id = models.UUIDField()
    visit = models.CharField(max_length=40)
    number = models.PositiveIntegerField()
    """Counted by the page, so that what is sent twice is kept once."""
    person = models.CharField(max_length=80)
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=5)
    language = models.CharField(max_length=20)
    text = models.CharField(max_length=1000)
    said_at = models.DateTimeField()

    class Meta:
        db_table = "meetings_transcript"
        constraints = [
            *owned_by_organization("meetings_transcript"),
            models.UniqueConstraint(
                fields=["organization_id", "booking_id", "visit", "number"], name="meetings_transcript_once"
            ),
            SameOrganization(column="booking_id", to="booking_booking", name="meetings_transcript_of_booking"),
        ]


class Consent(OrganizationOwned):
    """Somebody agreed to be recorded or written along, and perhaps took it back."""

    booking_id = models.UUIDField()
    person = models.CharField(max_length=80)
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=5)
    purpose = models.CharField(max_length=13, default="recording")
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "meetings_consent"
        indexes = [models.Index(fields=["organization_id", "booking_id"], name="meetings_consent_by_booking")]
        constraints = [
            *owned_by_organization("meetings_consent"),
            models.UniqueConstraint(
                fields=["organization_id", "booking_id", "person", "purpose"],
                condition=Q(withdrawn_at=None),
                name="meetings_consent_once",
            ),
            SameOrganization(column="booking_id", to="booking_booking", name="meetings_consent_of_booking"),
        ]
