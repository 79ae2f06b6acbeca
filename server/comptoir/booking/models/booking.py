from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned

STATUSES = ("pending", "confirmed", "completed", "no-show", "cancelled", "rescheduled", "waitlisted")


class Booking(OrganizationOwned):
    """One client's reservation, with the price and policy it was made under."""

    reference = models.CharField(max_length=12)
    service_id = models.UUIDField()
    service_name = models.CharField(max_length=200)
    service_type = models.CharField(max_length=20)
    color = models.CharField(max_length=20, blank=True, default="")
    title = models.CharField(max_length=200, blank=True, default="", db_default="")
    """What staff call it; empty: as its service."""
    meeting_kind = models.CharField(max_length=10, blank=True, default="", db_default="")
    """`video`, `phone`, `in_person`; empty: nobody said."""
    reason_id = models.UUIDField(null=True)
    reason_label = models.CharField(max_length=200, blank=True, default="", db_default="")
    """As it was called when they chose it."""
    session_id = models.UUIDField(null=True)
    link_id = models.UUIDField(null=True)
    """The booking link somebody came by."""
    link_use = models.PositiveSmallIntegerField(null=True)
    """Which use of that link this booking is; null: none, or it was given back."""
    parent_booking_id = models.UUIDField(null=True)
    client_id = models.UUIDField(null=True)
    location_id = models.UUIDField(null=True)
    status = models.CharField(max_length=12)
    awaits = models.CharField(max_length=10, blank=True, default="")
    """What a pending booking waits for: `approval`, `payment`, or nothing."""
    hold_expires_at = models.DateTimeField(null=True)
    """When a pending booking lapses by itself."""
    rescheduled_from_id = models.UUIDField(null=True)
    """The booking this one took the place of."""
    recurring_config = models.JSONField(null=True)
    """On the first booking of a series: the rule it was made by."""
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    time_zone = models.CharField(max_length=64)
    participants = models.PositiveIntegerField()
    participant_details = models.JSONField(default=list)
    custom_field_values = models.JSONField(default=dict)
    sensitive_field_values = models.TextField(blank=True, default="")
    contact_name = models.CharField(max_length=200, blank=True, default="")
    contact_email = models.CharField(max_length=254, blank=True, default="")
    contact_phone = models.CharField(max_length=40, blank=True, default="")
    guest_emails = ArrayField(models.CharField(max_length=254), default=list, db_default=[])
    """Whom the booker asked to come along: they are told what becomes of it, and may change nothing."""
    client_time_zone = models.CharField(max_length=64, blank=True, default="", db_default="")
    """By which clock they booked; empty: the service's."""
    notes = models.TextField(blank=True, default="")
    internal_notes = models.TextField(blank=True, default="")
    source = models.CharField(max_length=12)
    locale = models.CharField(max_length=8)
    metadata = models.JSONField(default=dict)
    service_location = models.JSONField(null=True)
    staff_ids = ArrayField(models.UUIDField(), default=list)
    resource_ids = ArrayField(models.UUIDField(), default=list)
    assigned_staff = models.JSONField(default=list)
    assigned_resources = models.JSONField(default=list)
    quote = models.JSONField()
    total_price = models.PositiveBigIntegerField()
    currency = models.CharField(max_length=3)
    payment_method = models.CharField(max_length=12, default="counter")
    payment_status = models.CharField(max_length=20, default="pending")
    amount_paid = models.PositiveBigIntegerField(default=0)
    amount_refunded = models.PositiveBigIntegerField(default=0)
    """Both follow the payment records, in the transaction that writes them."""
    amount_reserved = models.PositiveBigIntegerField(default=0, db_default=0)
    """What its client's wallet has set aside for it: pending payments of the wallet."""
    paid_by = ArrayField(models.CharField(max_length=20), default=list, db_default=[])
    """The providers of what was paid and set aside, the first one at the head; follows the payment records too."""
    promo_code = models.CharField(max_length=40, blank=True, default="")
    cancellation_policy = models.JSONField()
    cancellation_reason = models.TextField(blank=True, default="")
    cancelled_by = models.CharField(max_length=20, blank=True, default="")
    cancellation_code = models.CharField(max_length=20, blank=True, default="")
    sequence = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    completed_at = models.DateTimeField(null=True)
    checked_in_at = models.DateTimeField(null=True)
    checked_out_at = models.DateTimeField(null=True)
    missed_at = models.DateTimeField(null=True)
    waitlisted_at = models.DateTimeField(null=True)
    """Since when they queue: the order of the waitlist."""
    waits_until = models.DateTimeField(null=True)
    """Any start from `starts_at` up to here suits who waits; null: this very time."""
    offered_at = models.DateTimeField(null=True)
    offer_expires_at = models.DateTimeField(null=True)
    """While an offer stands, the place is held for who waits."""

    class Meta:
        db_table = "booking_booking"
        indexes = [
            models.Index(fields=["organization_id", "starts_at", "id"], name="booking_by_start"),
            models.Index(fields=["organization_id", "created_at", "id"], name="booking_by_creation"),
            models.Index(fields=["organization_id", "client_id", "starts_at"], name="booking_by_client"),
            models.Index(fields=["organization_id", "service_id", "starts_at"], name="booking_by_service"),
            models.Index(fields=["organization_id", "session_id"], name="booking_by_session"),
            models.Index(
                fields=["organization_id", "parent_booking_id"],
                name="booking_by_parent",
                condition=Q(parent_booking_id__isnull=False),
            ),
            models.Index(
                fields=["organization_id", "service_id", "waitlisted_at"],
                name="booking_waiting",
                condition=Q(status="waitlisted"),
            ),
            GinIndex(fields=["staff_ids"], name="booking_by_staff"),
            GinIndex(fields=["guest_emails"], name="booking_by_guest", condition=~Q(guest_emails=[])),
        ]
        constraints = [
            *owned_by_organization("booking_booking"),
            models.UniqueConstraint(fields=["organization_id", "reference"], name="booking_reference"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="booking_in_order"),
            models.CheckConstraint(condition=Q(participants__gte=1), name="booking_has_participants"),
            models.CheckConstraint(condition=Q(status__in=STATUSES), name="booking_status_known"),
            models.CheckConstraint(condition=Q(awaits__in=("", "approval", "payment")), name="booking_awaits_known"),
            models.CheckConstraint(
                condition=Q(amount_refunded__lte=F("amount_paid")), name="booking_refunds_what_was_paid"
            ),
            models.UniqueConstraint(fields=["organization_id", "link_id", "link_use"], name="booking_link_use_once"),
            SameOrganization(column="link_id", to="booking_link", name="booking_by_link", on_delete="SET NULL"),
            models.UniqueConstraint(fields=["organization_id", "rescheduled_from_id"], name="booking_rescheduled_once"),
            SameOrganization(
                column="service_id", to="booking_service", name="booking_of_service", on_delete="RESTRICT"
            ),
            SameOrganization(column="client_id", to="identity_client", name="booking_of_client", on_delete="RESTRICT"),
            SameOrganization(
                column="location_id", to="identity_location", name="booking_at_location", on_delete="RESTRICT"
            ),
            SameOrganization(
                column="parent_booking_id", to="booking_booking", name="booking_of_parent", on_delete="RESTRICT"
            ),
            SameOrganization(
                column="rescheduled_from_id", to="booking_booking", name="booking_moved_from", on_delete="RESTRICT"
            ),
            SameOrganization(column="reason_id", to="booking_reason", name="booking_for_reason", on_delete="SET NULL"),
            models.CheckConstraint(
                condition=Q(meeting_kind__in=("", "video", "phone", "in_person")), name="booking_meeting_kind_known"
            ),
            SameOrganization(
                column="session_id", to="booking_session", name="booking_of_session", on_delete="SET NULL"
            ),
        ]
