"""What something for sale costs this client, with their promo code."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.wallet.contracts import Promo, PromoRefused
from comptoir.wallet.models import Product, Purchase
from comptoir.wallet.rules.discount import discount_minor
from comptoir.wallet.rules.products import ProductKind
from comptoir.wallet.rules.purchases import PurchaseStatus
from comptoir.wallet.rules.validity import Refused
from comptoir.wallet.services.check_promo import check_promo

_OVER = (PurchaseStatus.CANCELLED.value, PurchaseStatus.REFUNDED.value)
_REASONS = {
    Refused.NOT_FOR_SERVICE: "not_for_product",
    Refused.FIRST_BOOKING_ONLY: "first_purchase_only",
}


@dataclass(frozen=True, slots=True)
class SalePrice:
    """Minor units of `currency`: `price` is of one."""

    price: int
    subtotal: int
    discount: int
    currency: str
    promo: Promo | None = None

    @property
    def total(self) -> int:
        return self.subtotal - self.discount


def price_sale(
    product: Product,
    *,
    quantity: int,
    amount: int | None,
    promo_code: str,
    currency: str | None = None,
    client: UUID | None,
    now: datetime,
) -> SalePrice:
    """The price of `quantity` of a product; `amount`: what a certificate of a free amount is to be worth. Without a
    client the code is judged as far as can be told.

    Raises:
        Invalid: everything that is wrong (paths `quantity`, `amount`, `currency`, `promoCode`).
    """
    errors = [*_wish_errors(product, quantity, amount), *_currency_errors(product, currency)]
    price = amount if amount is not None and product.terms.get("minAmount") is not None else product.price
    subtotal = price * quantity
    if not promo_code:
        if errors:
            raise Invalid(errors)
        return SalePrice(price, subtotal, 0, product.currency)

    try:
        promo = check_promo(
            promo_code,
            product=product.id,
            price=subtotal,
            currency=product.currency,
            client=client,
            has_booked=_has_bought(client),
            now=now,
        )
    except PromoRefused as refusal:
        # What a wrong amount is too small for is not known.
        told = [] if errors and refusal.minimum is not None else promo_invalid(promo_code, refusal).errors
        raise Invalid([*errors, *told]) from refusal
    if errors:
        raise Invalid(errors)
    return SalePrice(price, subtotal, discount_minor(promo.terms, price=subtotal, minutes=0), product.currency, promo)


def promo_invalid(code: str, refusal: PromoRefused) -> Invalid:
    """What to tell whoever wanted to buy with a code of no use."""
    reason = f"wallet.promo_code_{_REASONS.get(refusal.reason, refusal.reason.value)}"
    details: dict[str, object] = {"value": code}
    if refusal.minimum is not None:
        details["minimum"] = refusal.minimum
    return Invalid([FieldError("promoCode", reason, details)])


def _wish_errors(product: Product, quantity: int, amount: int | None) -> list[FieldError]:
    least, most = product.terms.get("minAmount"), product.terms.get("maxAmount")
    errors = []
    if product.kind == ProductKind.SUBSCRIPTION and quantity != 1:
        errors.append(FieldError("quantity", "wallet.one_subscription_at_a_time"))
    if least is None or most is None:
        return errors
    if amount is None:
        errors.append(FieldError("amount", "platform.required"))
    elif not least <= amount <= most:
        bounds = {"minimum": least, "maximum": most, "currency": product.currency}
        errors.append(FieldError("amount", "wallet.gift_amount_out_of_bounds", bounds))
    return errors


def _currency_errors(product: Product, said: str | None) -> list[FieldError]:
    ours = product.currency
    return [FieldError("currency", "wallet.other_currency", {"currency": ours})] if said not in {None, ours} else []


def _has_bought(client: UUID | None) -> Callable[[], bool]:
    return lambda: client is not None and Purchase.objects.filter(client_id=client).exclude(status__in=_OVER).exists()
