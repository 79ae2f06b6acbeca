"""A quote as a booking keeps it, and as the API shows it."""

from collections.abc import Mapping
from typing import Any

from comptoir.booking.services.price_booking import Priced
from comptoir.wallet.rules.spending import Plan


def quote_document(priced: Priced) -> dict[str, Any]:
    """Its lines and their sums, minor units, as JSON; `total` = `subtotal` − `discount`, and VAT is within `total`."""
    quote, vat, promo = priced.quote, priced.vat, priced.promo
    return {
        "lines": [
            {
                "kind": line.kind.value,
                "label": line.label,
                "unit": line.unit.value,
                "quantity": line.quantity,
                "unitPrice": line.unit_price,
                "total": line.total,
                "vat": vat.lines[position] if vat else None,
            }
            for position, line in enumerate(quote.lines)
        ],
        "subtotal": quote.subtotal,
        "discount": quote.discount,
        "total": quote.total,
        "currency": quote.currency,
        "vat": {"rate": vat.rate, "net": vat.net, "amount": vat.amount} if vat else None,
        "promo": {
            "code": promo.code,
            "kind": promo.terms.kind.value,
            "value": promo.terms.value,
            "discount": quote.discount,
            "useId": str(promo.use) if promo.use else None,
        }
        if promo
        else None,
        "knowsClient": priced.knows_client,
        "orderTotal": priced.order_total,
        "minutes": priced.minutes,
    }


def quote_shown(kept: Mapping[str, Any]) -> dict[str, Any]:
    """What the API shows of a quote: its price, not what it was priced from."""
    shown = {name: value for name, value in kept.items() if name not in _OURS}
    if kept.get("promo"):
        shown["promo"] = {name: value for name, value in kept["promo"].items() if name != "useId"}
    return shown


def wallet_shown(plan: Plan | None) -> dict[str, Any] | None:
    """What a wallet would pay, as the API shows it; None: it is not asked, or has nothing for this."""
    if plan is None or not plan.parts:
        return None
    parts = [
        {
            "lotId": part.lot,
            "unit": part.unit.value,
            "currency": part.currency or None,
            "quantity": part.quantity,
            "covered": part.covered,
            "expiresAt": part.expires_at,
        }
        for part in plan.parts
    ]
    return {"covered": plan.covered, "parts": parts}


_OURS = {"knowsClient", "orderTotal", "deposit", "minutes", "usesWallet"}
