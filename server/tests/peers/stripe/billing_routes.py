"""What Billing is asked over HTTP (https://docs.stripe.com/api)."""

from collections.abc import Callable

from tests.peers.stripe.billing import Billing
from tests.peers.stripe.billing_objects import listed
from tests.peers.stripe.objects import Object

type Action = Callable[[Billing, Object, str], Object]
_SUBSCRIPTION = r"/v1/subscriptions/([^/]+)"
_CLOCKS = "/v1/test_helpers/test_clocks"


def _of_customer(account: Billing, customer: str | None) -> list[Object]:
    return account.all("subscription", lambda one: bool(one["customer"] == customer))


BILLING: list[tuple[str, str, Action]] = [
    ("POST", r"/v1/products", lambda a, p, _: a.create_product(p)),
    ("POST", r"/v1/prices", lambda a, p, _: a.create_price(p)),
    ("GET", r"/v1/prices", lambda a, p, _: listed(a.prices(p.get("lookup_keys", {}).get("0")))),
    ("POST", r"/v1/subscriptions", lambda a, p, _: a.subscribe(p)),
    ("GET", r"/v1/subscriptions", lambda a, p, _: listed(_of_customer(a, p.get("customer")))),
    ("GET", _SUBSCRIPTION, lambda a, p, id: a.get(id, "subscription")),
    ("POST", _SUBSCRIPTION, lambda a, p, id: a.change_subscription(id, p)),
    ("DELETE", _SUBSCRIPTION, lambda a, p, id: a.cancel_subscription(id)),
    ("POST", r"/v1/invoiceitems", lambda a, p, _: a.create_invoice_item(p)),
    ("GET", r"/v1/invoiceitems", lambda a, p, _: listed(a.pending_items(p.get("customer")))),
    ("DELETE", r"/v1/invoiceitems/([^/]+)", lambda a, p, id: a.delete_invoice_item(id)),
    ("GET", r"/v1/invoices", lambda a, p, _: listed(a.invoices_of(p.get("subscription")))),
    ("GET", r"/v1/invoices/([^/]+)", lambda a, p, id: a.get(id, "invoice")),
    ("POST", r"/v1/invoices/([^/]+)/pay", lambda a, p, id: a.pay_invoice(id)),
    ("POST", r"/v1/invoices/([^/]+)/void", lambda a, p, id: a.void_invoice(id)),
    ("POST", _CLOCKS, lambda a, p, _: a.create_clock(p)),
    ("GET", rf"{_CLOCKS}/([^/]+)", lambda a, p, id: a.get(id, "test_helpers.test_clock")),
    ("POST", rf"{_CLOCKS}/([^/]+)/advance", lambda a, p, id: a.advance_clock(id, p)),
]
