"""What Stripe's keys look like (https://docs.stripe.com/keys)."""

import re
from collections.abc import Mapping

from comptoir.kernel.refusal import FieldError

CURRENCIES_APART = frozenset({"BHD", "IQD", "ISK", "JOD", "KWD", "LYD", "MGA", "MRU", "OMR", "TND", "UGX"})
"""Stripe counts them in other units than ISO 4217 does, or not at all (https://docs.stripe.com/currencies)."""

_SHAPES = {
    "publishable_key": ("publishableKey", re.compile(r"pk_(test|live)_[A-Za-z0-9_]{4,200}")),
    "secret_key": ("secretKey", re.compile(r"(?:sk|rk)_(test|live)_[A-Za-z0-9_]{4,200}")),
    "webhook_secret": ("webhookSecret", re.compile(r"whsec_[A-Za-z0-9+/=_-]{4,200}")),
    "account_id": ("accountId", re.compile(r"acct_[A-Za-z0-9]{4,100}")),
}


def key_errors(sent: Mapping[str, object], *, mode: str) -> list[FieldError]:
    """What is wrong with keys as they were sent; empty ones take a key away."""
    errors: list[FieldError] = []
    for name, (path, shape) in _SHAPES.items():
        value = sent.get(name)
        if not value:
            continue
        found = shape.fullmatch(str(value))
        if found is None:
            errors.append(FieldError(f"stripe.{path}", "payments.key_malformed"))
        elif found.groups() and found[1] != mode:
            errors.append(FieldError(f"stripe.{path}", "payments.key_of_other_mode", {"mode": mode}))
    return errors
