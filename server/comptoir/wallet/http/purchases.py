"""What was sold."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query

from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.payments.contracts import RefundAbovePaid
from comptoir.payments.rules.currency import currency_errors
from comptoir.platform.audit_log import audit_history
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.downloads import csv_download
from comptoir.platform.http.page import page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.wallet.contracts.gifts import GiftUsed
from comptoir.wallet.contracts.ledger import NotEnoughLeft
from comptoir.wallet.contracts.products import (
    NotShareable,
    PaymentNotOffered,
    ProductInactive,
    ProductLimitReached,
    PurchaseOfSubscription,
    PurchaseStatusRefused,
    TooManyUnpaid,
)
from comptoir.wallet.http.purchase_schema import (
    PurchaseCancelIn,
    PurchaseFilter,
    PurchaseIn,
    PurchaseOut,
    PurchasePaymentIn,
    PurchaseQuery,
    PurchaseQuoteIn,
    PurchaseQuoteOut,
    PurchaseRefundIn,
    PurchaseShareIn,
)
from comptoir.wallet.models import Purchase
from comptoir.wallet.queries.exports import purchases_csv
from comptoir.wallet.queries.products import product_by_id
from comptoir.wallet.queries.purchases import (
    purchase_by_id,
    purchase_document,
    purchase_documents,
    purchases_matching,
)
from comptoir.wallet.services.change_purchase import cancel_purchase, pay_purchase, refund_purchase
from comptoir.wallet.services.price_sale import price_sale
from comptoir.wallet.services.sell_product import sell_product
from comptoir.wallet.services.share_pack import share_pack

routes = Routes("purchases")


@routes.get("/purchases", permission="purchase.read", response=Page[PurchaseOut])
def list_purchases(request: HttpRequest, query: Query[PurchaseQuery]) -> dict[str, Any]:
    """Purchases, the latest first."""
    rows = purchases_matching(**query.wanted)
    page = page_of(rows, _itself, order=("-created_at", "-id"), limit=query.limit, cursor=query.cursor)
    return {**page, "items": purchase_documents(page["items"])}


@routes.get("/purchases/export.csv", permission="purchase.read")
def export_purchases(request: HttpRequest, query: Query[PurchaseFilter]) -> HttpResponse:
    """The same purchases as a table, the earliest first: UTF-8 with commas, money in whole units."""
    return csv_download(purchases_csv(purchases_matching(**query.wanted)), "purchases.csv")


@routes.post(
    "/purchases/quote",
    status=200,
    permission="purchase.create",
    response=PurchaseQuoteOut,
    refuses=(Invalid, NotFound, ProductInactive),
)
def quote_purchase(request: Any, data: PurchaseQuoteIn) -> dict[str, Any]:
    """What a purchase would cost."""
    product = product_by_id(data.product_id)
    if not product.is_active:
        raise ProductInactive(product=str(product.id))
    found = price_sale(
        product,
        quantity=data.quantity,
        amount=data.amount,
        promo_code=data.promo_code or "",
        currency=data.currency,
        client=request.principal.client,
        now=request.now,
    )
    return {
        "price": found.price,
        "subtotal": found.subtotal,
        "discount": found.discount,
        "total": found.total,
        "currency": found.currency,
        "promoCode": found.promo.code if found.promo else None,
    }


@routes.post(
    "/purchases",
    permission="purchase.create",
    response=PurchaseOut,
    refuses=(Invalid, NotFound, ProductInactive, ProductLimitReached, TooManyUnpaid, PaymentNotOffered),
)
def add_purchase(request: Any, data: PurchaseIn) -> dict[str, Any]:
    """Buy, or sell at the counter. What is paid, or costs nothing, is handed over at once."""
    alone = not request.principal.may("purchase.read")
    row = sell_product(data.sale(alone=alone, client=request.principal.client), now=request.now)
    if alone:
        return {**purchase_document(row), "clientId": None, "allowedActions": [], "history": []}
    return _shown(row)


@routes.get("/purchases/{uuid:purchase_id}", permission="purchase.read", response=PurchaseOut, refuses=(NotFound,))
def get_purchase(request: HttpRequest, purchase_id: UUID) -> dict[str, Any]:
    """One purchase, with its history."""
    return _shown(purchase_by_id(purchase_id))


@routes.post(
    "/purchases/{purchase_id}/payments",
    permission="purchase.manage",
    response=PurchaseOut,
    refuses=(Invalid, NotFound, PurchaseStatusRefused),
)
def add_purchase_payment(request: Any, purchase_id: UUID, data: PurchasePaymentIn) -> dict[str, Any]:
    """Mark money as received at the counter; a purchase that is paid whole is handed over."""
    _say(data.currency, purchase_id)
    return _shown(pay_purchase(purchase_id, data.amount, method=data.method, note=data.note, now=request.now))


@routes.post(
    "/purchases/{purchase_id}/cancel",
    status=200,
    permission="purchase.manage",
    operation_id="cancel_purchase",
    response=PurchaseOut,
    refuses=(NotFound, PurchaseStatusRefused, PurchaseOfSubscription),
)
def cancel(request: Any, purchase_id: UUID, data: PurchaseCancelIn | None = None) -> dict[str, Any]:
    """Call off a purchase that is not paid; what was paid in part goes back."""
    return _shown(cancel_purchase(purchase_id, reason=(data or PurchaseCancelIn()).reason, now=request.now))


@routes.post(
    "/purchases/{purchase_id}/refund",
    status=200,
    permission="purchase.manage",
    operation_id="refund_purchase",
    response=PurchaseOut,
    refuses=(Invalid, NotFound, PurchaseStatusRefused, RefundAbovePaid, GiftUsed),
)
def refund(request: Any, purchase_id: UUID, data: PurchaseRefundIn | None = None) -> dict[str, Any]:
    """Give money back; what it paid for goes back as far as it is unused."""
    wanted = data or PurchaseRefundIn()
    _say(wanted.currency, purchase_id)
    row = refund_purchase(
        purchase_id, wanted.amount, takes_back=wanted.take_back, reason=wanted.reason, now=request.now
    )
    return _shown(row)


@routes.post(
    "/purchases/{purchase_id}/share",
    status=200,
    permission="purchase.manage",
    response=PurchaseOut,
    refuses=(Invalid, NotFound, NotShareable, NotEnoughLeft, PurchaseStatusRefused),
)
def share_purchase(request: Any, purchase_id: UUID, data: PurchaseShareIn) -> dict[str, Any]:
    """Let another client have some of a pack that may be shared; it goes into their wallet, with its own end."""
    if data.client_id is None and not data.contact_email:
        raise Invalid([FieldError("contactEmail", "platform.required")])
    row = share_pack(
        purchase_id,
        data.quantity,
        client=data.client_id,
        name=data.contact_name,
        email=data.contact_email,
        now=request.now,
    )
    return _shown(row)


def _say(currency: str | None, purchase: UUID) -> None:
    if errors := currency_errors(currency, purchase_by_id(purchase).currency):
        raise Invalid(errors)


def _shown(row: Purchase) -> dict[str, Any]:
    (shown,) = purchase_documents([row])
    return {**shown, "history": audit_history("purchase", row.id)}


def _itself(row: Purchase) -> Purchase:
    return row
