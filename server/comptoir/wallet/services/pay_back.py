"""What payments of the provider `wallet` do when they are given back or called off."""

from datetime import datetime

from comptoir.payments.public import PaymentView, Provider, RefundView
from comptoir.wallet.services.spend import release, restore

PROVIDER = "wallet"
"""The provider of payments that a client's lots make, and their method."""


def _restore(payment: PaymentView, refund: RefundView, now: datetime) -> None:
    restore(payment.subject_type, payment.subject, refund.amount, reason=refund.reason, now=now)


def _release(payment: PaymentView, now: datetime) -> bool:
    release(payment.subject_type, payment.subject, now=now)
    return True


WALLET = Provider(refund=_restore, withdraw=_release)
