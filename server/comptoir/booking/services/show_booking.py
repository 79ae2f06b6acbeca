"""A booking as the API shows it, once for staff and once for the client."""

from datetime import datetime
from typing import Any

from comptoir.booking.models import Booking
from comptoir.booking.rules.cancellation import CancellationPolicy, cancel_before, client_may_cancel
from comptoir.booking.rules.status import Action, Status, after, allowed_actions
from comptoir.booking.services.sensitive import opened
from comptoir.planning.rules.rfc3339 import Rfc3339

_OFFERED = {Action.CONFIRM, Action.CANCEL, Action.COMPLETE, Action.NO_SHOW}
"""Actions that have an endpoint."""


def for_client(booking: Booking) -> dict[str, Any]:
    """What the client who made it may see."""
    clock = Rfc3339(booking.time_zone)
    return {
        "id": booking.id,
        "reference": booking.reference,
        "serviceId": booking.service_id,
        "serviceName": booking.service_name,
        "serviceType": booking.service_type,
        "color": booking.color or None,
        "status": booking.status,
        "startDate": clock.text(int(booking.starts_at.timestamp())),
        "endDate": clock.text(int(booking.ends_at.timestamp())),
        "timeZone": booking.time_zone,
        "participants": booking.participants,
        "participantDetails": booking.participant_details,
        "customFieldValues": {**booking.custom_field_values, **opened(booking)},
        "contactName": booking.contact_name or None,
        "contactEmail": booking.contact_email or None,
        "contactPhone": booking.contact_phone or None,
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
        "quote": booking.quote,
        "payment": {
            "method": booking.payment_method,
            "status": booking.payment_status,
            "amount": booking.total_price,
            "clientSecret": None,
        },
        "cancellationPolicy": booking.cancellation_policy,
        "cancellationReason": booking.cancellation_reason or None,
        "cancelledBy": booking.cancelled_by or None,
        "parentBookingId": booking.parent_booking_id,
        "createdAt": booking.created_at,
        "updatedAt": booking.updated_at,
        "confirmedAt": booking.confirmed_at,
        "cancelledAt": booking.cancelled_at,
        "completedAt": booking.completed_at,
    }


def for_staff(booking: Booking) -> dict[str, Any]:
    """All of it, with internal notes and what can be done next."""
    return {
        **for_client(booking),
        "clientId": booking.client_id,
        "sessionId": booking.session_id,
        "locationId": booking.location_id,
        "internalNotes": booking.internal_notes or None,
        "allowedActions": [one for one in allowed_actions(Status(booking.status)) if one in _OFFERED],
    }


def for_guest(booking: Booking, *, now: datetime) -> dict[str, Any]:
    """The client's view behind a signed link, with what the link still allows."""
    policy = CancellationPolicy.of(booking.cancellation_policy)
    start = int(booking.starts_at.timestamp())
    possible = after(Status(booking.status), Action.CANCEL) is not None
    limit = cancel_before(policy, start)
    return {
        **for_client(booking),
        "canCancel": possible and client_may_cancel(policy, start=start, now=int(now.timestamp())),
        "cancelBefore": Rfc3339(booking.time_zone).text(limit) if limit is not None else None,
    }
