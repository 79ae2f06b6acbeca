"""From what a caller sends to what the services book."""

from collections.abc import Mapping
from typing import Any

from comptoir.booking.contracts import PaymentNotOffered
from comptoir.booking.http.booking_schema import BookingIn
from comptoir.booking.services.first_payment import BY_CARD
from comptoir.booking.services.wish import Wish
from comptoir.identity.public import clients_by_id
from comptoir.kernel.ids import ClientId
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.payments.public import cards_are_taken
from comptoir.platform.http.schema import MOST_CENTS
from comptoir.wallet.public import WALLET

_ALONE = {"web", "widget", "chat", "kiosk", "mobile"}


def wish_of(data: BookingIn, *, staff: bool, client: ClientId | None = None, judged_later: bool = False) -> Wish:
    """What a caller asks for; `staff` may say more of it than who books alone.

    `client`: who signed in; they book for themselves, as they are known unless they say otherwise.

    `judged_later`: what is wrong with it as it was sent goes along, to be refused with all the rest.

    Raises:
        Invalid, PaymentNotOffered: as named.
    """
    known = data.client_id if staff else client
    booker = clients_by_id([client])[client] if client else None
    from_wallet = data.pay_with == WALLET and known is not None
    by_card = data.pay_with == BY_CARD and cards_are_taken()
    if data.pay_with != "counter" and not (from_wallet or by_card):
        raise PaymentNotOffered(method=data.pay_with)
    errors = list(data.wrong)
    if data.source is not None and not staff and data.source not in _ALONE:
        errors.append(FieldError("source", "platform.not_a_choice", {"expected": ", ".join(sorted(_ALONE))}))
    if data.recurring_config is not None and data.sale == "whole":
        errors.append(FieldError("recurringConfig", "booking.course_is_no_series"))
    if data.recurring_config is not None and data.pay_with == BY_CARD:
        errors.append(FieldError("payWith", "booking.card_pays_one"))
    if data.recurring_config is not None and data.booking_link is not None:
        errors.append(FieldError("bookingLink", "booking.link_books_one"))
    if data.override is not None and not staff:
        errors.append(FieldError("override", "booking.override_not_allowed"))
    if len(data.participant_details) > data.people:
        errors.append(FieldError("participantDetails", "booking.too_many_details", {"max": data.people}))
    if errors and not judged_later:
        raise Invalid(errors)
    return Wish(
        errors=tuple(errors),
        service=data.service_id,
        start=data.start_date,
        end=data.end_date,
        participants=data.people,
        participant_details=[
            one.model_dump(by_alias=True, mode="json", exclude_none=True) for one in data.participant_details
        ],
        custom_field_values=data.custom_field_values,
        contact_name=data.contact_name or (booker.name if booker else ""),
        contact_email=data.contact_email or (booker.email if booker else ""),
        contact_phone=data.contact_phone or (booker.phone if booker else ""),
        guests=tuple(data.guest_emails),
        time_zone=data.time_zone or "",
        notes=data.notes or "",
        internal_notes=(data.internal_notes or "") if staff else "",
        title=(data.title or "") if staff else "",
        meeting_kind=data.meeting_kind or "",
        reason=data.reason_id,
        is_prospect=data.is_prospect,
        staff=data.staff_id,
        resources=tuple(data.resource_ids),
        client=known,
        source=data.source or ("api" if staff else "web"),
        locale=data.locale,
        metadata=data.metadata,
        contact_required=not staff,
        override=data.override.reason if data.override else "",
        promo_code=data.promo_code or "",
        use_wallet=data.use_wallet or data.pay_with == WALLET,
        pay_with=data.pay_with,
        order_total=order_total_of(data.order_total, data.metadata) if staff else None,
    )


def order_total_of(sent: int | None, metadata: Mapping[str, Any]) -> int | None:
    """Minor units of the order a booking belongs to: as sent, or as a shop attached it."""
    attached = metadata.get("order_total", metadata.get("orderTotal"))
    if sent is not None or isinstance(attached, bool) or not isinstance(attached, int):
        return sent
    return attached if 0 <= attached <= MOST_CENTS else None
