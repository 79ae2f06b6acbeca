"""What an account at Stripe does for standing orders (https://docs.stripe.com/billing/subscriptions/overview)."""

from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from comptoir.payments.adapters.stripe_calls import Keys, client_of, invalid, once, plain, told
from comptoir.payments.rules.billing_facts import InvoiceFact, SubscriptionFact, invoice_fact, subscription_fact
from comptoir.payments.rules.orders import OrderWish, creation, difference, price_key

_EXPANDED = ["data.payments"]


class StripeBilling:
    """One organization's account."""

    def __init__(self, keys: Keys) -> None:
        self._client = client_of(keys)

    def subscribe(
        self, order: str, wish: OrderWish, *, customer: str, organization: str, now: datetime
    ) -> SubscriptionFact:
        """A Subscription for one standing order; asked twice, it is the same one."""
        price = self._price(wish)
        params: dict[str, Any] = {
            **creation(wish, now=now),
            "customer": customer,
            "items": [{"price": price}],
            "metadata": {"comptoir_order": order, "comptoir_organization": organization},
        }
        with told():
            return _subscription(self._client.v1.subscriptions.create(params, once(f"order-{order}")))  # type: ignore[arg-type]

    def subscription_of(self, order: str, *, customer: str) -> SubscriptionFact | None:
        """The Subscription made for an order of a customer, if there is one; those that are over, too."""
        with told():
            found = self._client.v1.subscriptions.list({"customer": customer, "status": "all", "limit": 100})
            facts = [_subscription(one) for one in found.data]
        return next((one for one in facts if one.order == order), None)

    def subscription(self, id: str) -> SubscriptionFact:
        """A Subscription as it stands."""
        with told():
            return _subscription(self._client.v1.subscriptions.retrieve(id))

    def change(self, id: str, item: str, before: OrderWish, wish: OrderWish, *, now: datetime) -> None:
        """Bring a Subscription from what was told to what is wished."""
        params = difference(before, wish, now=now)
        if price_key(before) != price_key(wish):
            params["items"] = [{"id": item, "price": self._price(wish)}]
        if params:
            with told():
                self._client.v1.subscriptions.update(id, params)  # type: ignore[arg-type]

    def end(self, id: str) -> None:
        """Charge nothing more for a Subscription; one that is over already is left as it is."""
        with told():
            try:
                self._client.v1.subscriptions.cancel(id)
            except invalid() as refused:
                if refused.code != "resource_missing":
                    raise

    def credit(self, order: str, id: str, wish: OrderWish, *, customer: str, version: int) -> None:
        """Let the charge of one period be less (https://docs.stripe.com/api/invoiceitems); told again, it is the same
        credit, told otherwise it takes the other's place."""
        period = str(wish.credit_for)
        with told():
            pending = self._client.v1.invoice_items.list({"customer": customer, "pending": True, "limit": 100})
            known = [
                one
                for one in (plain(each) for each in pending.data)
                if (one.get("metadata") or {}) == {"comptoir_order": order, "comptoir_period": period}
            ]
            if [one["amount"] for one in known] == ([-wish.credit] if wish.credit else []):
                return
            for one in known:
                self._client.v1.invoice_items.delete(one["id"])
            if wish.credit:
                params: dict[str, Any] = {
                    "customer": customer,
                    "subscription": id,
                    "amount": -wish.credit,
                    "currency": wish.currency.lower(),
                    "description": wish.label[:500],
                    "metadata": {"comptoir_order": order, "comptoir_period": period},
                }
                self._client.v1.invoice_items.create(params, once(f"credit-{order}-{version}"))  # type: ignore[arg-type]

    def invoice(self, id: str) -> InvoiceFact:
        """An Invoice as it stands, with the intent that pays it."""
        with told():
            return _invoice(self._client.v1.invoices.retrieve(id, {"expand": ["payments"]}))

    def invoices_of(self, subscription: str) -> list[InvoiceFact]:
        """The latest Invoices of a Subscription, the oldest of them first."""
        with told():
            found = self._client.v1.invoices.list({"subscription": subscription, "limit": 20, "expand": _EXPANDED})
            return [_invoice(one) for one in reversed(found.data)]

    def pay(self, id: str) -> InvoiceFact:
        """Try an Invoice again with the card its customer prefers; a decline is refused."""
        with told():
            return _invoice(self._client.v1.invoices.pay(id, {"off_session": True, "expand": ["payments"]}))

    def void_invoice(self, id: str) -> InvoiceFact:
        """Ask for an Invoice no longer; one that is paid is told as it is."""
        with told(), suppress(invalid()):
            return _invoice(self._client.v1.invoices.void_invoice(id, {"expand": ["payments"]}))
        return self.invoice(id)

    def _price(self, wish: OrderWish) -> str:
        """The Price of a wish, found by its `lookup_key` or made with its Product (https://docs.stripe.com/api/prices)."""
        key, product = price_key(wish), f"comptoir_{wish.product}"
        with told():
            known = self._client.v1.prices.list({"lookup_keys": [key], "active": True, "limit": 1}).data
            if known:
                return known[0].id
            try:
                self._client.v1.products.create({"id": product, "name": wish.label[:250]})
            except invalid() as refused:
                if refused.code != "resource_already_exists":
                    raise
            params: dict[str, Any] = {
                "product": product,
                "unit_amount": wish.amount,
                "currency": wish.currency.lower(),
                "recurring": {"interval": wish.interval, "interval_count": wish.count},
                "lookup_key": key,
            }
            return self._client.v1.prices.create(params, once(f"price-{key}")).id  # type: ignore[arg-type]


def _subscription(answer: Any) -> SubscriptionFact:
    return subscription_fact(plain(answer), at=datetime.now(UTC))


def _invoice(answer: Any) -> InvoiceFact:
    return invoice_fact(plain(answer), at=datetime.now(UTC))
