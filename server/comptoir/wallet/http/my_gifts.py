"""/me/gift-certificates: what a signed-in client bought to give away, or was given."""

from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpResponse
from ninja import Query

from comptoir.identity.contracts import NotAClient
from comptoir.identity.public import signed_in_client
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.wallet.contracts.gifts import GiftCodeUnknown, GiftExpired, GiftTakenBack, GiftTooSmall, GiftUsed
from comptoir.wallet.http.gift_codes import CODES_SHARE
from comptoir.wallet.http.gift_schema import RedeemedOut
from comptoir.wallet.http.gifts import printed
from comptoir.wallet.http.me_schema import MyGiftOut, MyPage, MyRedeemIn
from comptoir.wallet.queries.gifts import balance_document, gift_by_id
from comptoir.wallet.queries.mine import bought_gift, gift_documents_for, gifts_held_by
from comptoir.wallet.services.redeem_gift import redeem_gift

routes = Routes("client area")


@routes.get("/me/gift-certificates", permission="me", response=Page[MyGiftOut], refuses=(NotAClient,))
def list_my_gift_certificates(request: Any, query: Query[MyPage]) -> dict[str, Any]:
    """Certificates one bought, and those one took something of; the latest first."""
    client = signed_in_client(request.principal)
    page = page_of(
        gifts_held_by(client),
        lambda row: row,
        order=("-created_at", "-id"),
        limit=query.limit,
        cursor=query.cursor,
    )
    return {
        **page,
        "items": [MyGiftOut.only(one) for one in gift_documents_for(client, page["items"], now=request.now)],
    }


@routes.post(
    "/me/gift-certificates/redeem",
    status=200,
    permission="me",
    share=CODES_SHARE,
    response=RedeemedOut,
    refuses=(NotAClient, GiftCodeUnknown, GiftExpired, GiftTakenBack, GiftTooSmall, GiftUsed),
)
def redeem_into_my_wallet(request: Any, data: MyRedeemIn) -> dict[str, Any]:
    """Move what a code is worth into one's own wallet, whole or in part."""
    made = redeem_gift(data.code, client=signed_in_client(request.principal), quantity=data.amount, now=request.now)
    row = gift_by_id(made.gift_id)
    return {**balance_document(row, now=request.now), "redeemed": made.quantity}


@routes.get("/me/gift-certificates/{uuid:gift_id}/pdf", permission="me", refuses=(NotAClient, NotFound))
def my_gift_certificate_pdf(
    request: Any,
    gift_id: UUID,
    format: Annotated[Literal["a4", "card"], Query()] = "a4",
    locale: Annotated[Literal["", "fr", "en"], Query()] = "",
) -> HttpResponse:
    """A certificate one bought, to print and give: its code is on it, so nobody else gets it here."""
    return printed(bought_gift(signed_in_client(request.principal), gift_id), format=format, locale=locale)
