"""/me: a signed-in client's wallet and purchases."""

from typing import Any

from ninja import Query

from comptoir.identity.contracts import NotAClient
from comptoir.identity.public import signed_in_client
from comptoir.platform.http.page import page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.wallet.contracts.gifts import GiftCodeUnknown, GiftExpired, GiftTakenBack, GiftTooSmall, GiftUsed
from comptoir.wallet.http.gift_codes import CODES_SHARE
from comptoir.wallet.http.gift_schema import RedeemedOut
from comptoir.wallet.http.me_schema import (
    MyGiftOut,
    MyPage,
    MyPurchaseOut,
    MyRedeemIn,
    MyTransactionOut,
    MyWalletOut,
)
from comptoir.wallet.queries.gifts import balance_document, gift_by_id
from comptoir.wallet.queries.mine import gift_documents_for, gifts_held_by
from comptoir.wallet.queries.purchases import purchase_document, purchases_matching
from comptoir.wallet.queries.statement import transaction_documents, transactions_of
from comptoir.wallet.queries.wallets import wallet_document
from comptoir.wallet.services.redeem_gift import redeem_gift

routes = Routes("client area")


@routes.get("/me/wallet", permission="me", response=MyWalletOut, refuses=(NotAClient,))
def read_my_wallet(request: Any) -> dict[str, Any]:
    """What one has to spend."""
    return MyWalletOut.only(wallet_document(signed_in_client(request.principal)))


@routes.get("/me/wallet/transactions", permission="me", response=Page[MyTransactionOut], refuses=(NotAClient,))
def list_my_wallet_transactions(request: Any, query: Query[MyPage]) -> dict[str, Any]:
    """Every movement of one's own wallet with the balance after it, the latest first."""
    client = signed_in_client(request.principal)
    page = page_of(transactions_of(client), lambda row: row, order=("-number",), limit=query.limit, cursor=query.cursor)
    return {**page, "items": [MyTransactionOut.only(one) for one in transaction_documents(client, page["items"])]}


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


@routes.get("/me/purchases", permission="me", response=Page[MyPurchaseOut], refuses=(NotAClient,))
def list_my_purchases(request: Any, query: Query[MyPage]) -> dict[str, Any]:
    """What one bought, the latest first."""
    return page_of(
        purchases_matching(client=signed_in_client(request.principal)),
        lambda row: MyPurchaseOut.only(purchase_document(row)),
        order=("-created_at", "-id"),
        limit=query.limit,
        cursor=query.cursor,
    )
