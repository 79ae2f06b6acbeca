"""A booking as the API shows it, once for staff and once for the client."""

from datetime import datetime
from typing import Any

from comptoir.booking.models import Booking
from comptoir.booking.queries.moves import replacement_of
from comptoir.booking.queries.waitlist import position_of
from comptoir.booking.rules.cancellation import CancellationPolicy, cancel_before, client_may_cancel
from comptoir.booking.rules.refunding import BY_POLICY
from comptoir.booking.rules.status import Action, Awaits, Status
from comptoir.booking.services.check_in_code import check_in_code
from comptoir.booking.services.first_payment import first_still_due
from comptoir.booking.services.quote_document import quote_shown
from comptoir.booking.services.sensitive import opened
from comptoir.booking.services.settle import due_of, how_paid
from comptoir.booking.services.standing import standing_of
from comptoir.planning.rules.rfc3339 import Rfc3339


def for_client(booking: Booking) -> dict[str, Any]:
    """What the client who made it may see."""
    clock, due = Rfc3339(booking.time_zone), due_of(booking)
    return {
        "id": booking.id,
        "reference": booking.reference,
        "serviceId": booking.service_id,
        "serviceName": booking.service_name,
        "serviceType": booking.service_type,
        "color": booking.color or None,
        "title": booking.title or None,
        "meetingKind": booking.meeting_kind or None,
        "reasonId": booking.reason_id,
        "reasonLabel": booking.reason_label or None,
        "status": booking.status,
        "awaits": booking.awaits,
        "holdExpiresAt": booking.hold_expires_at,
        "startDate": clock.text(int(booking.starts_at.timestamp())),
        "endDate": clock.text(int(booking.ends_at.timestamp())),
        "timeZone": booking.time_zone,
        "participants": booking.participants,
        "participantDetails": booking.participant_details,
        "customFieldValues": {**booking.custom_field_values, **opened(booking)},
        "contactName": booking.contact_name or None,
        "contactEmail": booking.contact_email or None,
        "contactPhone": booking.contact_phone or None,
        "guestEmails": booking.guest_emails,
        "clientTimeZone": booking.client_time_zone or None,
        "notes": booking.notes or None,
        "source": booking.source,
        "locale": booking.locale,
        "metadata": booking.metadata,
        "staffIds": booking.staff_ids,
        "resourceIds": booking.resource_ids,
        "assignedStaff": booking.assigned_staff,
        "assignedResources": booking.assigned_resources,
        "location": booking.service_location,
        "totalPrice": booking.total_price,
        "currency": booking.currency,
        "quote": quote_shown(booking.quote),
        "promoCode": booking.promo_code or None,
        "amountPaid": booking.amount_paid,
        "amountRefunded": booking.amount_refunded,
        "amountReserved": booking.amount_reserved,
        "amountDue": due,
        "dueNow": first_still_due(booking) if booking.awaits == Awaits.PAYMENT else 0,
        "payment": {
            **how_paid(booking, due=due),
            "status": booking.payment_status,
            "amount": booking.total_price,
            "id": None,
            "clientSecret": None,
            "publishableKey": None,
        },
        "cancellationPolicy": booking.cancellation_policy,
        "cancellationReason": booking.cancellation_reason or None,
        "cancellationCode": booking.cancellation_code,
        "cancelledBy": booking.cancelled_by or None,
        "parentBookingId": booking.parent_booking_id,
        "rescheduledFromId": booking.rescheduled_from_id,
        "rescheduledToId": replacement_of(booking),
        "recurringConfig": booking.recurring_config,
        "waitlist": _waitlist(booking),
        "checkInCode": check_in_code(booking),
        "createdAt": booking.created_at,
        "updatedAt": booking.updated_at,
        "confirmedAt": booking.confirmed_at,
        "cancelledAt": booking.cancelled_at,
        "completedAt": booking.completed_at,
        "checkedInAt": booking.checked_in_at,
        "checkedOutAt": booking.checked_out_at,
        "missedAt": booking.missed_at,
    }


def for_staff(booking: Booking) -> dict[str, Any]:
    """All of it, with internal notes and what can be done next."""
    return {
        **for_client(booking),
        "clientId": booking.client_id,
        "sessionId": booking.session_id,
        "bookingLinkId": booking.link_id,
        "locationId": booking.location_id,
        "internalNotes": booking.internal_notes or None,
        "allowedActions": _actions(booking),
    }


def for_guest(booking: Booking, *, now: datetime) -> dict[str, Any]:
    """The client's view behind a signed link, with what the link still allows."""
    policy = CancellationPolicy.of(booking.cancellation_policy)
    start = int(booking.starts_at.timestamp())
    standing = standing_of(booking)
    in_time = booking.status == Status.WAITLISTED or client_may_cancel(policy, start=start, now=int(now.timestamp()))
    # Who is there already asks at the desk.
    in_time = in_time and booking.checked_in_at is None
    limit = cancel_before(policy, start)
    return {
        **for_client(booking),
        "canCancel": standing.after(Action.CANCEL) is not None and in_time and not standing.checked_in,
        "canReschedule": standing.after(Action.RESCHEDULE) is not None and in_time,
        "cancelBefore": Rfc3339(booking.time_zone).text(limit) if limit is not None else None,
        "refund": BY_POLICY.of(
            policy, kept=booking.amount_paid - booking.amount_refunded, start=start, now=int(now.timestamp())
        ),
    }


def _actions(booking: Booking) -> list[str]:
    """What staff can do next: what the status allows, and what its people and its money do."""
    actions: list[str] = list(standing_of(booking).actions)
    if Action.RESCHEDULE in actions:
        actions.append("participants")
    if due_of(booking):
        actions.append("pay")
    if booking.amount_paid > booking.amount_refunded:
        actions.append("refund")
    return actions


def _waitlist(booking: Booking) -> dict[str, Any] | None:
    if booking.status != Status.WAITLISTED:
        return None
    return {
        "position": position_of(booking),
        "since": booking.waitlisted_at,
        "until": booking.waits_until,
        "offeredAt": booking.offered_at,
        "offerExpiresAt": booking.offer_expires_at,
    }
