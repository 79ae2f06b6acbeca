"""What is for sale, and what each kind of it promises."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from comptoir.kernel.refusal import FieldError


class ProductKind(StrEnum):
    PACK = "pack"
    SUBSCRIPTION = "subscription"
    GIFT_CERTIFICATE = "gift_certificate"


_DEFAULTS: dict[ProductKind, dict[str, Any]] = {
    ProductKind.PACK: {
        "unit": None,
        "quantity": None,
        "serviceIds": [],
        "validityDays": None,
        "validFrom": "purchase",
        "isShareable": False,
    },
    ProductKind.SUBSCRIPTION: {
        "period": None,
        "allowance": None,
        "rollover": {"mode": "none", "cap": None, "periods": None},
        "trialDays": 0,
        "minimumPeriods": 0,
        "noticeDays": 0,
        "graceDays": 14,
        "allowanceInGrace": True,
        "canPause": True,
        "serviceIds": [],
        "memberTier": None,
    },
    ProductKind.GIFT_CERTIFICATE: {
        "amount": None,
        "minAmount": None,
        "maxAmount": None,
        "packId": None,
        "validityMonths": None,
    },
}
TERMS = frozenset(name for terms in _DEFAULTS.values() for name in terms)
"""Every term that any kind has."""


@dataclass(frozen=True, slots=True)
class PackTerms:
    """`quantity` of `unit` (minor units for money) that may pay for `services` (empty: all) for `validity_days`."""

    unit: str
    quantity: int
    services: tuple[UUID, ...]
    validity_days: int | None
    from_first_use: bool

    @classmethod
    def of(cls, terms: Mapping[str, Any]) -> "PackTerms":
        """From valid terms as stored."""
        return cls(
            unit=terms["unit"],
            quantity=terms["quantity"],
            services=tuple(UUID(one) for one in terms["serviceIds"]),
            validity_days=terms["validityDays"],
            from_first_use=terms["validFrom"] == "first_use",
        )


def terms_of(kind: ProductKind, sent: Mapping[str, Any], before: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The terms that a product of `kind` has: those sent, else those before, else what is usual."""
    known = _DEFAULTS[kind] | dict(before or {})
    return {name: sent.get(name, value) for name, value in known.items()}


def term_errors(kind: ProductKind, terms: Mapping[str, Any]) -> list[FieldError]:
    """Everything that is wrong with the terms of one product."""
    match kind:
        case ProductKind.PACK:
            return _missing(terms, "unit", "quantity")
        case ProductKind.SUBSCRIPTION:
            return _missing(terms, "period") + _rollover_errors(terms)
        case ProductKind.GIFT_CERTIFICATE:
            return _gift_errors(terms)


def is_shareable(terms: Mapping[str, Any]) -> bool:
    """Whether who bought it may let others have some of it."""
    return bool(terms.get("isShareable"))


def worth_of(terms: Mapping[str, Any]) -> int | None:
    """The fixed amount of a certificate, in minor units; None for whatever else is sold."""
    amount: int | None = terms.get("amount")
    return amount


def _missing(terms: Mapping[str, Any], *names: str) -> list[FieldError]:
    return [FieldError(name, "platform.required") for name in names if terms[name] is None]


def _rollover_errors(terms: Mapping[str, Any]) -> list[FieldError]:
    rollover = terms["rollover"]
    if rollover["mode"] != "none" and terms["allowance"] is None:
        return [FieldError("rollover", "wallet.rollover_of_nothing")]
    if rollover["mode"] == "capped" and rollover["cap"] is None:
        return [FieldError("rollover.cap", "platform.required")]
    return []


def _gift_errors(terms: Mapping[str, Any]) -> list[FieldError]:
    bounds = [terms["minAmount"], terms["maxAmount"]]
    ways = [terms["amount"] is not None, any(bound is not None for bound in bounds), terms["packId"] is not None]
    if sum(ways) != 1:
        return [FieldError("amount", "wallet.gift_of_one_kind")]
    if ways[1]:
        missing = _missing(terms, "minAmount", "maxAmount")
        if not missing and terms["minAmount"] > terms["maxAmount"]:
            return [FieldError("maxAmount", "wallet.amounts_crossed")]
        return missing
    return []
