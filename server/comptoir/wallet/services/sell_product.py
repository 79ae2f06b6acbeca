"""Sell a product: at the counter, or to whoever buys alone."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from comptoir.identity.contracts import ClientProfile
from comptoir.identity.public import find_or_create_client, organization_profile
from comptoir.kernel.ids import ClientId, new_id
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.payments.public import cards_are_taken
from comptoir.platform import audit
from comptoir.wallet.contracts import PromoRefused
from comptoir.wallet.contracts.products import (
    PaymentNotOffered,
    ProductInactive,
    ProductLimitReached,
    PurchaseCreated,
    TooManyUnpaid,
)
from comptoir.wallet.jobs.purchases import queue_lapse
from comptoir.wallet.models import Product, Purchase, Subscription
from comptoir.wallet.queries.products import product_by_id
from comptoir.wallet.rules.products import ProductKind
from comptoir.wallet.rules.purchases import BY_CARD, PurchaseStatus
from comptoir.wallet.rules.subscriptions import TRIAL
from comptoir.wallet.services.ask_card import ask_card_for
from comptoir.wallet.services.check_picture import check_picture
from comptoir.wallet.services.price_sale import SalePrice, price_sale, promo_invalid
from comptoir.wallet.services.settle_purchase import SUBJECT, follow_payments, receive, tell
from comptoir.wallet.services.use_promo import use_promo

LASTS = timedelta(days=7)
"""How long somebody who buys alone has to pay."""
MOST_UNPAID = 3
MOST_PER_HOUR = 10
_BY_ITSELF = ("renewal", "change")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """What is bought, and by whom: a client who is named, or whoever leaves name and address.

    `alone`: a visitor buys; staff and the house's own programs vouch for their client. `amount`: what a certificate of
    a free amount is to be worth, `gift`: for whom it is. `paid`: it was paid at the counter (method, note).
    """

    product: UUID
    quantity: int = 1
    client: UUID | None = None
    contact_name: str = ""
    contact_email: str = ""
    contact_phone: str = ""
    promo_code: str = ""
    pay_with: str = "counter"
    paid: tuple[str, str] | None = None
    amount: int | None = None
    currency: str | None = None
    gift: dict[str, Any] = field(default_factory=dict)
    locale: str = ""
    source: str = ""
    alone: bool = False


def sell_product(sale: Sale, *, now: datetime) -> Purchase:
    """The purchase; it is handed over when it is paid, at once when it costs nothing.

    Raises:
        NotFound: there is no such product.
        Invalid: everything else that is wrong with the wish.
        ProductInactive, ProductLimitReached, TooManyUnpaid, PaymentNotOffered: as named.
    """
    product = product_by_id(sale.product)
    if not product.is_active:
        raise ProductInactive(product=str(product.id))
    if sale.pay_with != "counter" and not (sale.pay_with == BY_CARD and cards_are_taken()):
        raise PaymentNotOffered(method=sale.pay_with)
    _check_wish(product, sale, now)
    client = _client(sale, now)
    _stay_within_limits(product, sale, client.id, now)
    price = _price(product, sale, client.id, now)
    row = _row(product, sale, client, price, now)
    if _begins_with_trial(product, client.id):
        row.period_number, row.total = TRIAL, 0
    if price.promo is not None:
        row.promo_code, row.promo_use_id = price.promo.code, _take_promo(row, price, now)
    row.save(force_insert=True)
    audit.record("purchase.created", object_type="purchase", object_id=row.id, after=_told(row))
    tell(row, PurchaseCreated, now=now)
    if sale.paid is not None and row.total:
        receive(row, row.total, method=sale.paid[0], note=sale.paid[1], now=now)
    elif not row.total:
        follow_payments(row, now=now)
    else:
        if row.pay_with == BY_CARD:
            ask_card_for(row, now=now)
        if sale.alone:
            queue_lapse(row.id, now + LASTS)
    return row


def _check_wish(product: Product, sale: Sale, now: datetime) -> None:
    """Everything that is wrong with it whoever buys, at once."""
    errors = _contact_errors(sale)
    try:
        _price(product, sale, None, now)
    except Invalid as wrong:
        errors += wrong.errors
    if errors:
        raise Invalid(errors)


def _price(product: Product, sale: Sale, client: UUID | None, now: datetime) -> SalePrice:
    return price_sale(
        product,
        quantity=sale.quantity,
        amount=sale.amount,
        promo_code=sale.promo_code,
        currency=sale.currency,
        client=client,
        now=now,
    )


def _contact_errors(sale: Sale) -> list[FieldError]:
    if sale.client is not None:
        return []
    missing = [FieldError("contactName", "platform.required")] if not sale.contact_name.strip() else []
    if sale.alone and not sale.contact_email.strip():
        missing.append(FieldError("contactEmail", "platform.required"))
    return missing


def _client(sale: Sale, now: datetime) -> ClientProfile:
    """Who buys, one purchase at a time, for their purchases to be counted."""
    house = organization_profile()
    return find_or_create_client(
        client=ClientId(sale.client) if sale.client else None,
        name=sale.contact_name,
        email=sale.contact_email,
        phone=sale.contact_phone,
        locale=sale.locale or house.locale,
        country=house.country,
        now=now,
        locked=True,
    )


def _stay_within_limits(product: Product, sale: Sale, client: UUID, now: datetime) -> None:
    bought = Purchase.objects.filter(client_id=client).exclude(source__in=_BY_ITSELF)
    if product.limit_per_client is not None:
        standing = bought.filter(product_id=product.id).exclude(
            status__in=[PurchaseStatus.CANCELLED.value, PurchaseStatus.REFUNDED.value]
        )
        if sum(standing.values_list("quantity", flat=True)) + sale.quantity > product.limit_per_client:
            raise ProductLimitReached(limit=product.limit_per_client)
    if not sale.alone:
        return
    if bought.filter(status=PurchaseStatus.PENDING).count() >= MOST_UNPAID:
        raise TooManyUnpaid(limit=MOST_UNPAID)
    if bought.filter(created_at__gt=now - timedelta(hours=1)).count() >= MOST_PER_HOUR:
        raise TooManyUnpaid(limit=MOST_PER_HOUR)


def _row(product: Product, sale: Sale, client: ClientProfile, price: SalePrice, now: datetime) -> Purchase:
    # Whoever types a known address must not be told the name that goes with it.
    is_typed = sale.alone and sale.client is None
    return Purchase(
        id=new_id(),
        product_id=product.id,
        product_name=product.name,
        kind=product.kind,
        terms=_terms(product),
        client_id=client.id,
        contact_name=sale.contact_name if is_typed else client.name,
        contact_email=sale.contact_email if is_typed else client.email,
        locale=sale.locale or client.locale,
        status=PurchaseStatus.PENDING,
        quantity=sale.quantity,
        price=price.price,
        discount=price.discount,
        total=price.total,
        currency=price.currency,
        vat_rate=product.vat_rate,
        pay_with=sale.pay_with,
        gift=_gift(product, sale),
        source=sale.source or ("web" if sale.alone else "counter"),
        created_at=now,
        updated_at=now,
    )


def _begins_with_trial(product: Product, client: UUID) -> bool:
    """A trial is for who never had the subscription."""
    if product.kind != ProductKind.SUBSCRIPTION or not product.terms["trialDays"]:
        return False
    return not Subscription.objects.filter(client_id=client, product_id=product.id).exists()


def _terms(product: Product) -> dict[str, Any]:
    """The terms of the day, those of the pack inside a certificate included."""
    if product.kind != ProductKind.GIFT_CERTIFICATE or not product.terms["packId"]:
        return dict(product.terms)
    return {**product.terms, "pack": product_by_id(UUID(product.terms["packId"])).terms}


def _gift(product: Product, sale: Sale) -> dict[str, Any] | None:
    if product.kind != ProductKind.GIFT_CERTIFICATE:
        return None
    picture = sale.gift.get("imageId")
    check_picture(UUID(picture) if picture else None)
    return {**sale.gift, "amount": sale.amount if product.terms["minAmount"] is not None else product.terms["amount"]}


def _take_promo(row: Purchase, price: SalePrice, now: datetime) -> UUID:
    assert price.promo is not None
    try:
        return use_promo(
            price.promo,
            subject=row.id,
            client=row.client_id,
            discount=price.discount,
            order_total=price.total,
            currency=price.currency,
            subject_type=SUBJECT,
            now=now,
        )
    except PromoRefused as refusal:
        raise promo_invalid(price.promo.code, refusal) from refusal


def _told(row: Purchase) -> dict[str, Any]:
    return {
        "product": row.product_name,
        "quantity": row.quantity,
        "total": row.total,
        "currency": row.currency,
        "promoCode": row.promo_code,
    }
