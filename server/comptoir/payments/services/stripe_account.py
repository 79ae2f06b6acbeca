"""An organization's own Stripe account: its secrets are sealed, and nobody reads them back."""

from dataclasses import dataclass
from datetime import datetime

from comptoir.identity.public import organization_profile
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.payments.adapters.stripe_calls import PROVIDER, Keys
from comptoir.payments.contracts import ProviderOff
from comptoir.payments.models import StripeAccount
from comptoir.payments.rules.stripe_keys import CURRENCIES_APART, key_errors
from comptoir.platform import audit
from comptoir.platform.crypto import decrypt, encrypt

_KEY, _HOOK = "payments.stripe_key", "payments.stripe_hook"
_SECRETS = {"secret_key": _KEY, "webhook_secret": _HOOK}


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountChange:
    """What is to be different; None stays, an empty text is taken away."""

    is_enabled: bool | None = None
    mode: str | None = None
    publishable_key: str | None = None
    secret_key: str | None = None
    webhook_secret: str | None = None
    account_id: str | None = None


def stripe_account() -> StripeAccount | None:
    """The account, switched on or not."""
    return StripeAccount.objects.first()


def cards_are_taken() -> bool:
    """Whether clients can pay by card online."""
    return StripeAccount.objects.filter(is_enabled=True).exists()


def account_in_use() -> StripeAccount:
    """The account that is switched on.

    Raises:
        ProviderOff: none is.
    """
    row = stripe_account()
    if row is None or not row.is_enabled:
        raise ProviderOff(provider=PROVIDER)
    return row


def stripe_keys(*, even_when_off: bool = False) -> Keys:
    """With what Stripe is spoken to; `even_when_off` for what began while it was on: refunds, open payments.

    Raises:
        ProviderOff: there is no account, or it is off.
    """
    row = stripe_account() if even_when_off else account_in_use()
    if row is None or not row.secret_key:
        raise ProviderOff(provider=PROVIDER)
    return Keys(secret=decrypt(row.secret_key, context=_KEY).decode(), account=row.account_id)


def webhook_secret() -> str:
    """What Stripe signs its messages with.

    Raises:
        ProviderOff: there is none.
    """
    row = stripe_account()
    if row is None or not row.webhook_secret:
        raise ProviderOff(provider=PROVIDER)
    return decrypt(row.webhook_secret, context=_HOOK).decode()


def change_stripe_account(change: AccountChange, *, now: datetime) -> StripeAccount:
    """The account after the change.

    Raises:
        Invalid: keys that are none, of the other mode, or missing where it is to be switched on.
    """
    row = StripeAccount.objects.select_for_update().first() or StripeAccount(updated_at=now)
    before = _told(row)
    sent = {name: getattr(change, name) for name in AccountChange.__dataclass_fields__}
    wanted = {name: value for name, value in sent.items() if value is not None}
    errors = key_errors(wanted, mode=wanted.get("mode", row.mode))
    for name, value in wanted.items():
        sealed = name in _SECRETS and value
        setattr(row, name, encrypt(value.encode(), context=_SECRETS[name]) if sealed else value)
    if row.is_enabled:
        missing = {"publishableKey": row.publishable_key, "secretKey": row.secret_key}
        errors += [FieldError(f"stripe.{path}", "platform.required") for path, value in missing.items() if not value]
        currency = organization_profile().currency
        if currency in CURRENCIES_APART:
            errors.append(FieldError("stripe.isEnabled", "payments.currency_apart", {"currency": currency}))
    if errors:
        raise Invalid(errors)
    row.updated_at = now
    row.save()
    audit.record("billing.settings_changed", object_type="billing", object_id=row.id, before=before, after=_told(row))
    return row


def _told(row: StripeAccount) -> dict[str, object]:
    """For the audit log: which secrets are set, never which they are."""
    return {
        "stripe.isEnabled": row.is_enabled,
        "stripe.mode": row.mode,
        "stripe.publishableKey": row.publishable_key,
        "stripe.secretKey": bool(row.secret_key),
        "stripe.webhookSecret": bool(row.webhook_secret),
        "stripe.accountId": row.account_id,
    }
