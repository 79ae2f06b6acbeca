"""Gift certificates as staff see them."""

from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query

from comptoir.identity.public import find_or_create_client, organization_profile
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.wallet.contracts.gifts import GiftTakenBack, GiftUsed, NewGift, NobodyToDeliverTo
from comptoir.wallet.http.gift_schema import DeliverIn, GiftIn, GiftOut, GiftQuery, OneGiftOut, ReasonIn
from comptoir.wallet.models import Gift
from comptoir.wallet.queries.gifts import (
    gift_by_id,
    gift_document,
    gifts_matching,
    redemption_document,
    redemptions_of,
)
from comptoir.wallet.rules.gift_card import Format
from comptoir.wallet.services.check_picture import check_picture
from comptoir.wallet.services.deliver_gift import deliver_again
from comptoir.wallet.services.draw_gift import drawn_gift
from comptoir.wallet.services.issue_gift import issue_gift
from comptoir.wallet.services.known_services import service_errors
from comptoir.wallet.services.refund_bought_gift import refund_gift

routes = Routes("gift certificates")


@routes.get("/gift-certificates", permission="gift.read", response=Page[GiftOut])
def list_gift_certificates(request: Any, query: Query[GiftQuery]) -> dict[str, Any]:
    """Gift certificates, the latest first. `search` takes a code, its last four characters, a name or an address."""
    rows = gifts_matching(
        search=query.search,
        status=query.status,
        client=query.client_id,
        purchase=query.purchase_id,
        now=request.now,
    )
    order = ("-created_at", "-id")
    return page_of(
        rows, lambda row: gift_document(row, now=request.now), order=order, limit=query.limit, cursor=query.cursor
    )


@routes.post("/gift-certificates", permission="gift.write", response=GiftOut, refuses=(Invalid,))
def add_gift_certificate(request: Any, data: GiftIn) -> dict[str, Any]:
    """Issue a certificate by hand: goodwill, a prize, or one sold elsewhere. Sales go through `POST /purchases`."""
    made = issue_gift(_wanted(data), now=request.now)
    return gift_document(gift_by_id(made.id), now=request.now)


@routes.get("/gift-certificates/{uuid:gift_id}", permission="gift.read", response=OneGiftOut, refuses=(NotFound,))
def get_gift_certificate(request: Any, gift_id: UUID) -> dict[str, Any]:
    """One certificate, with what was taken of it."""
    row = gift_by_id(gift_id)
    taken = [redemption_document(one) for one in redemptions_of(row.id)]
    return {**gift_document(row, now=request.now), "redemptions": taken}


@routes.get("/gift-certificates/{uuid:gift_id}/pdf", permission="gift.read", refuses=(NotFound,))
def gift_certificate_pdf(
    request: HttpRequest,
    gift_id: UUID,
    format: Annotated[Literal["a4", "card"], Query()] = "a4",
    locale: Annotated[Literal["", "fr", "en"], Query()] = "",
) -> HttpResponse:
    """The certificate to print, as a page or as a card (A6), in its design; with a QR code that leads to redeeming."""
    return printed(gift_by_id(gift_id), format=format, locale=locale)


@routes.post(
    "/gift-certificates/{uuid:gift_id}/resend",
    status=200,
    permission="gift.write",
    response=GiftOut,
    refuses=(NotFound, GiftTakenBack, NobodyToDeliverTo),
)
def resend_gift_certificate(request: Any, gift_id: UUID, data: DeliverIn | None = None) -> dict[str, Any]:
    """Mail a certificate at once, again or before its day; `to` another address when the first was wrong."""
    to = data.to if data else ""
    return gift_document(deliver_again(gift_id, to=to, now=request.now), now=request.now)


@routes.post(
    "/gift-certificates/{uuid:gift_id}/refund",
    status=200,
    permission="gift.write",
    response=GiftOut,
    refuses=(NotFound, GiftUsed, GiftTakenBack),
)
def refund_gift_certificate(request: Any, gift_id: UUID, data: ReasonIn | None = None) -> dict[str, Any]:
    """Take an unused certificate back: its code is worth nothing from then on, what was paid for it is refunded."""
    reason = data.reason if data else ""
    return gift_document(refund_gift(gift_id, reason=reason, now=request.now), now=request.now)


def printed(row: Gift, *, format: Format, locale: str) -> HttpResponse:
    """A certificate as PDF, which nobody on the way keeps."""
    response = HttpResponse(drawn_gift(row, format=format, locale=locale), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="gift-{row.code_end}-{format}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


def _wanted(data: GiftIn) -> NewGift:
    if (data.amount is None) == (data.pack is None):
        raise Invalid([FieldError("amount", "wallet.gift_amount_or_pack")])
    house = organization_profile()
    errors = service_errors(data.pack.service_ids, "pack.serviceIds") if data.pack else []
    if data.currency not in {None, house.currency}:
        errors.append(FieldError("currency", "wallet.other_currency", {"currency": house.currency}))
    if errors:
        raise Invalid(errors)
    given = data.model_dump(
        include={"design", "message", "recipient_name", "recipient_email", "sender_name", "deliver_at", "paid"}
    )
    client = find_or_create_client(client=data.client_id, name="", now=house.created_at).id if data.client_id else None
    return NewGift(
        **given,
        **_promise(data),
        currency=house.currency,
        color=data.color or "",
        image=check_picture(data.image_id),
        locale=data.locale or house.locale,
        months=data.validity_months,
        client=client,
    )


def _promise(data: GiftIn) -> dict[str, Any]:
    if data.pack is None:
        return {"unit": "money", "quantity": data.amount}
    return {
        "unit": data.pack.unit,
        "quantity": data.pack.quantity,
        "services": tuple(data.pack.service_ids),
        "valid_days": data.pack.validity_days,
        "label": data.pack.name,
    }
