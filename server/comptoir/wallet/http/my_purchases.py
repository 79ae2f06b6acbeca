"""/me/purchases: what a signed-in client bought; `POST /purchases` buys, `POST /billing/payment-intents` pays."""

from typing import Any
from uuid import UUID

from ninja import Query

from comptoir.identity.contracts import NotAClient
from comptoir.identity.public import signed_in_client
from comptoir.kernel.refusal import Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import page_shown_together
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.wallet.contracts.ledger import NotEnoughLeft
from comptoir.wallet.contracts.products import NotShareable, PurchaseOfSubscription, PurchaseStatusRefused
from comptoir.wallet.http.gift_codes import CODES_SHARE
from comptoir.wallet.http.me_schema import MyPage, MyPurchaseOut, MyShareIn
from comptoir.wallet.models import Purchase
from comptoir.wallet.queries.mine import own_purchase
from comptoir.wallet.queries.purchases import own_documents, purchase_document, purchases_matching
from comptoir.wallet.services.change_purchase import cancel_unpaid_purchase
from comptoir.wallet.services.share_pack import share_pack

routes = Routes("client area")


@routes.get("/me/purchases", permission="me", response=Page[MyPurchaseOut], refuses=(NotAClient,))
def list_my_purchases(request: Any, query: Query[MyPage]) -> dict[str, Any]:
    """What one bought, the latest first."""
    return page_shown_together(
        purchases_matching(client=signed_in_client(request.principal)),
        lambda rows: [MyPurchaseOut.only(one) for one in own_documents(rows)],
        order=("-created_at", "-id"),
        limit=query.limit,
        cursor=query.cursor,
    )


@routes.get("/me/purchases/{uuid:purchase_id}", permission="me", response=MyPurchaseOut, refuses=(NotAClient, NotFound))
def get_my_purchase(request: Any, purchase_id: UUID) -> dict[str, Any]:
    """One thing one bought: whether its payment has come."""
    return _shown(own_purchase(signed_in_client(request.principal), purchase_id))


@routes.post(
    "/me/purchases/{uuid:purchase_id}/cancel",
    status=200,
    permission="me",
    response=MyPurchaseOut,
    refuses=(NotAClient, NotFound, PurchaseStatusRefused, PurchaseOfSubscription),
)
def cancel_my_purchase(request: Any, purchase_id: UUID) -> dict[str, Any]:
    """Think better of something that nothing was paid for yet."""
    own_purchase(signed_in_client(request.principal), purchase_id)
    return _shown(cancel_unpaid_purchase(purchase_id, now=request.now))


@routes.post(
    "/me/purchases/{uuid:purchase_id}/share",
    status=200,
    permission="me",
    share=CODES_SHARE,
    response=MyPurchaseOut,
    refuses=(NotAClient, Invalid, NotFound, NotShareable, NotEnoughLeft, PurchaseStatusRefused),
)
def share_my_purchase(request: Any, purchase_id: UUID, data: MyShareIn) -> dict[str, Any]:
    """Let somebody have some of a pack that may be shared."""
    own_purchase(signed_in_client(request.principal), purchase_id)
    row = share_pack(purchase_id, data.quantity, name=data.contact_name, email=data.contact_email, now=request.now)
    return _shown(row)


def _shown(row: Purchase) -> dict[str, Any]:
    return MyPurchaseOut.only(purchase_document(row))
