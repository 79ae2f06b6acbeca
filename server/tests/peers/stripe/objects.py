"""Stripe's objects as far as they matter here, with the names and values of its OpenAPI description
(https://github.com/stripe/openapi, and the official library's classes made from it: `test_shapes.py` compares)."""

import time
from itertools import count
from typing import Any

type Object = dict[str, Any]

_numbers = count(1)


class Refused(Exception):
    """An error as Stripe answers it (https://docs.stripe.com/api/errors)."""

    def __init__(self, status: int, type: str, code: str, message: str = "", **more: Any) -> None:
        super().__init__(code)
        self.status = status
        self.body = {"error": {"type": type, "code": code, "message": message or code, **more}}


def new_id(prefix: str) -> str:
    return f"{prefix}_test{next(_numbers):08d}"


def now() -> int:
    return int(time.time())


def payment_intent(params: Object) -> Object:
    """https://docs.stripe.com/api/payment_intents/object"""
    id = new_id("pi")
    return {
        "id": id,
        "object": "payment_intent",
        "amount": int(params["amount"]),
        "amount_received": 0,
        "automatic_payment_methods": {"enabled": True, "allow_redirects": "always"},
        "canceled_at": None,
        "cancellation_reason": None,
        "capture_method": "automatic_async",
        "client_secret": f"{id}_secret_{next(_numbers):08d}",
        "confirmation_method": "automatic",
        "created": now(),
        "currency": params["currency"],
        "customer": params.get("customer"),
        "description": params.get("description"),
        "last_payment_error": None,
        "latest_charge": None,
        "livemode": False,
        "metadata": params.get("metadata", {}),
        "next_action": None,
        "payment_method": params.get("payment_method"),
        "payment_method_types": ["card"],
        "setup_future_usage": params.get("setup_future_usage"),
        "status": "requires_payment_method",
    }


def checkout_session(params: Object, base: str) -> Object:
    """https://docs.stripe.com/api/checkout/sessions/object"""
    id = new_id("cs")
    lines = params["line_items"].values()
    total = sum(int(line["quantity"]) * int(line["price_data"]["unit_amount"]) for line in lines)
    currency = next(iter(params["line_items"].values()))["price_data"]["currency"]
    return {
        "id": id,
        "object": "checkout.session",
        "amount_subtotal": total,
        "amount_total": total,
        "cancel_url": params.get("cancel_url"),
        "client_reference_id": params.get("client_reference_id"),
        "created": now(),
        "currency": currency,
        "customer": params.get("customer"),
        "expires_at": now() + 24 * 3600,
        "livemode": False,
        "metadata": params.get("metadata", {}),
        "mode": params["mode"],
        "payment_intent": None,
        "payment_method_types": ["card"],
        "payment_status": "unpaid",
        "status": "open",
        "success_url": params.get("success_url"),
        "url": f"{base}/pay/{id}",
    }


def refund(params: Object, charge: str, currency: str, amount: int) -> Object:
    """https://docs.stripe.com/api/refunds/object"""
    return {
        "id": new_id("re"),
        "object": "refund",
        "amount": amount,
        "charge": charge,
        "created": now(),
        "currency": currency,
        "metadata": params.get("metadata", {}),
        "payment_intent": params["payment_intent"],
        "reason": params.get("reason"),
        "status": "succeeded",
    }


def setup_intent(params: Object) -> Object:
    """https://docs.stripe.com/api/setup_intents/object"""
    id = new_id("seti")
    return {
        "id": id,
        "object": "setup_intent",
        "automatic_payment_methods": {"enabled": True, "allow_redirects": "always"},
        "cancellation_reason": None,
        "client_secret": f"{id}_secret_{next(_numbers):08d}",
        "created": now(),
        "customer": params.get("customer"),
        "description": None,
        "last_setup_error": None,
        "livemode": False,
        "metadata": params.get("metadata", {}),
        "next_action": None,
        "payment_method": None,
        "payment_method_types": ["card"],
        "status": "requires_payment_method",
        "usage": params.get("usage", "off_session"),
    }


def dispute(intent: Object, reason: str) -> Object:
    """https://docs.stripe.com/api/disputes/object"""
    return {
        "id": new_id("du"),
        "object": "dispute",
        "amount": intent["amount"],
        "charge": intent["latest_charge"],
        "created": now(),
        "currency": intent["currency"],
        "evidence_details": {
            "due_by": now() + 7 * 24 * 3600,
            "has_evidence": False,
            "past_due": False,
            "submission_count": 0,
        },
        "is_charge_refundable": False,
        "livemode": False,
        "metadata": {},
        "payment_intent": intent["id"],
        "reason": reason,
        "status": "needs_response",
    }


def customer(params: Object) -> Object:
    """https://docs.stripe.com/api/customers/object"""
    return {
        "id": new_id("cus"),
        "object": "customer",
        "balance": 0,
        "created": now(),
        "email": params.get("email"),
        "livemode": False,
        "metadata": params.get("metadata", {}),
        "name": params.get("name"),
    }


def payment_method(number: str, brand: str) -> Object:
    """https://docs.stripe.com/api/payment_methods/object"""
    return {
        "id": new_id("pm"),
        "object": "payment_method",
        "card": {"brand": brand, "last4": number[-4:], "exp_month": 4, "exp_year": 2031, "country": "FR"},
        "created": now(),
        "customer": None,
        "livemode": False,
        "metadata": {},
        "type": "card",
    }


def event(type: str, subject: Object) -> Object:
    """https://docs.stripe.com/api/events/object"""
    return {
        "id": new_id("evt"),
        "object": "event",
        "api_version": "2026-10-28.endive",
        "created": now(),
        "data": {"object": subject},
        "livemode": False,
        "pending_webhooks": 1,
        "request": {"id": None, "idempotency_key": None},
        "type": type,
    }
