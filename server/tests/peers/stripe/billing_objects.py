"""Stripe Billing's objects as far as they matter here, with the names and values of its OpenAPI description
(https://github.com/stripe/openapi, and the official library's classes made from it: `test_shapes.py` compares)."""

from calendar import monthrange
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.peers.stripe.objects import Object, new_id

_MONTHS = {"month": 1, "year": 12}


def after(anchor: int, recurring: Object, count: int) -> int:
    """`count` intervals after `anchor`, in UTC; a day that a month does not have is its last one
    (https://docs.stripe.com/billing/subscriptions/billing-cycle)."""
    start, step = datetime.fromtimestamp(anchor, UTC), int(recurring["interval_count"]) * count
    if recurring["interval"] in {"day", "week"}:
        days = step * (7 if recurring["interval"] == "week" else 1)
        return int((start + timedelta(days=days)).timestamp())
    year, month = divmod(start.year * 12 + start.month - 1 + step * _MONTHS[recurring["interval"]], 12)
    day = min(start.day, monthrange(year, month + 1)[1])
    return int(start.replace(year=year, month=month + 1, day=day).timestamp())


def product(params: Object, now: int) -> Object:
    """https://docs.stripe.com/api/products/object"""
    return {
        "id": params.get("id") or new_id("prod"),
        "object": "product",
        "active": True,
        "created": now,
        "livemode": False,
        "metadata": params.get("metadata", {}),
        "name": params["name"],
    }


def price(params: Object, now: int) -> Object:
    """https://docs.stripe.com/api/prices/object"""
    recurring = params["recurring"]
    return {
        "id": new_id("price"),
        "object": "price",
        "active": True,
        "billing_scheme": "per_unit",
        "created": now,
        "currency": params["currency"],
        "livemode": False,
        "lookup_key": params.get("lookup_key"),
        "metadata": params.get("metadata", {}),
        "product": params["product"],
        "recurring": {
            "interval": recurring["interval"],
            "interval_count": int(recurring.get("interval_count") or 1),
            "usage_type": "licensed",
        },
        "type": "recurring",
        "unit_amount": int(params["unit_amount"]),
    }


def subscription(params: Object, price: Object, *, start: int, end: int, trial_end: int | None, now: int) -> Object:
    """https://docs.stripe.com/api/subscriptions/object"""
    id = new_id("sub")
    item = {
        "id": new_id("si"),
        "object": "subscription_item",
        "created": now,
        "current_period_start": start,
        "current_period_end": end,
        "metadata": {},
        "price": price,
        "quantity": 1,
        "subscription": id,
    }
    return {
        "id": id,
        "object": "subscription",
        "billing_cycle_anchor": trial_end or start,
        "cancel_at": None,
        "cancel_at_period_end": False,
        "canceled_at": None,
        "cancellation_details": {"comment": None, "feedback": None, "reason": None},
        "collection_method": params.get("collection_method", "charge_automatically"),
        "created": now,
        "currency": price["currency"],
        "customer": params["customer"],
        "default_payment_method": params.get("default_payment_method"),
        "description": params.get("description"),
        "ended_at": None,
        "items": {"object": "list", "data": [item], "has_more": False, "url": f"/v1/subscription_items?{id}"},
        "latest_invoice": None,
        "livemode": False,
        "metadata": params.get("metadata", {}),
        "pause_collection": None,
        "start_date": now,
        "status": "trialing" if trial_end else "active",
        "trial_end": trial_end,
        "trial_start": now if trial_end else None,
    }


def invoice_item(params: Object, now: int) -> Object:
    """https://docs.stripe.com/api/invoiceitems/object"""
    return {
        "id": new_id("ii"),
        "object": "invoiceitem",
        "amount": int(params["amount"]),
        "currency": params["currency"],
        "customer": params["customer"],
        "date": now,
        "description": params.get("description"),
        "discountable": False,
        "invoice": None,
        "livemode": False,
        "metadata": params.get("metadata", {}),
        "parent": {"type": "subscription_details", "subscription_details": {"subscription": params["subscription"]}},
        "period": {"start": now, "end": now},
        "proration": False,
        "quantity": 1,
    }


def line(amount: int, currency: str, parent: Object, start: int, end: int, invoice: str) -> Object:
    """https://docs.stripe.com/api/invoice-line-item/object"""
    return {
        "id": new_id("il"),
        "object": "line_item",
        "amount": amount,
        "currency": currency,
        "discountable": True,
        "invoice": invoice,
        "livemode": False,
        "metadata": {},
        "parent": parent,
        "period": {"start": start, "end": end},
        "quantity": 1,
    }


def invoice(subscription: Object, reason: str, *, base: str, now: int) -> Object:
    """https://docs.stripe.com/api/invoices/object; its own period is the one that is over."""
    id = new_id("in")
    return {
        "id": id,
        "object": "invoice",
        "amount_due": 0,
        "amount_paid": 0,
        "amount_remaining": 0,
        "attempt_count": 0,
        "attempted": False,
        "auto_advance": True,
        "billing_reason": reason,
        "collection_method": "charge_automatically",
        "created": now,
        "currency": subscription["currency"],
        "customer": subscription["customer"],
        "hosted_invoice_url": f"{base}/invoice/{id}",
        "lines": {"object": "list", "data": [], "has_more": False, "url": f"/v1/invoices/{id}/lines"},
        "livemode": False,
        "metadata": {},
        "next_payment_attempt": None,
        "parent": {
            "type": "subscription_details",
            "subscription_details": {
                "metadata": dict(subscription["metadata"]),
                "subscription": subscription["id"],
            },
        },
        "payments": {"object": "list", "data": [], "has_more": False, "url": "/v1/invoice_payments"},
        "period_start": now,
        "period_end": now,
        "starting_balance": 0,
        "status": "draft",
        "subtotal": 0,
        "total": 0,
    }


def invoice_payment(invoice: Object, intent: str, now: int) -> Object:
    """https://docs.stripe.com/api/invoice-payment/object"""
    return {
        "id": new_id("inpay"),
        "object": "invoice_payment",
        "amount_paid": None,
        "amount_requested": invoice["amount_due"],
        "created": now,
        "currency": invoice["currency"],
        "invoice": invoice["id"],
        "is_default": True,
        "livemode": False,
        "payment": {"type": "payment_intent", "payment_intent": intent},
        "status": "open",
    }


def clock(params: Object, now: int) -> Object:
    """https://docs.stripe.com/api/test_clocks/object"""
    return {
        "id": new_id("clock"),
        "object": "test_helpers.test_clock",
        "created": now,
        "deletes_after": now + 30 * 86400,
        "frozen_time": int(params["frozen_time"]),
        "livemode": False,
        "name": params.get("name"),
        "status": "ready",
    }


def listed(items: list[Any]) -> Object:
    return {"object": "list", "data": items, "has_more": False, "url": "/v1"}
