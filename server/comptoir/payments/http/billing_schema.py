"""Settings of online payment, and what a browser needs to pay, in and out."""

from datetime import datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import Field, StrictBool, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from comptoir.payments.http.payment_schema import PaymentPeriodQuery, WhoseOut
from comptoir.platform.http.schema import In, Out

Key = Annotated[str, StringConstraints(strip_whitespace=True, max_length=250)]
Url = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^https?://[^\s]+$", max_length=2000)]


class StripeIn(In):
    """What is not sent stays; an empty text takes a key away."""

    is_enabled: StrictBool | None = None
    mode: Literal["test", "live"] | None = None
    publishable_key: Key | None = None
    secret_key: Key | None = None
    """Stored encrypted and never shown again."""
    webhook_secret: Key | None = None
    """With what Stripe signs its messages; stored encrypted and never shown again."""
    account_id: Key | None = None
    """A connected account the keys act for; usually empty."""


class BillingSettingsIn(In):
    stripe: StripeIn = StripeIn()


class StripeOut(Out):
    is_enabled: bool
    mode: Literal["test", "live"]
    publishable_key: str | None
    has_secret_key: bool
    has_webhook_secret: bool
    account_id: str | None
    webhook_url: str
    """Where Stripe is to send its events: Developers → Webhooks in its dashboard."""
    webhook_events: list[str]
    """Which ones to choose there."""


class BillingSettingsOut(Out):
    stripe: StripeOut


class PayableIn(In):
    """One of the three: a payment, or what is to be paid."""

    payment_id: UUID | None = None
    booking_id: UUID | None = None
    purchase_id: UUID | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if sum(one is not None for one in (self.payment_id, self.booking_id, self.purchase_id)) != 1:
            raise PydanticCustomError("payments.one_of_them", "one of them")
        return self

    @property
    def subject(self) -> tuple[str, UUID] | None:
        if self.booking_id is not None:
            return "booking", self.booking_id
        return ("purchase", self.purchase_id) if self.purchase_id is not None else None


class PaymentIntentOut(Out):
    """With `clientSecret` and `publishableKey` a browser pays it (Stripe's Payment Element)."""

    payment_id: UUID
    status: str
    amount: int
    currency: str
    client_secret: str | None
    publishable_key: str


class CheckoutIn(PayableIn):
    """Where the client comes back to, having paid or not."""

    success_url: Url
    cancel_url: Url


class CheckoutOut(Out):
    payment_id: UUID
    url: str


class ProviderEventOut(Out):
    """What a provider told us: `waiting` for something that has to come first, `unknown`: about nothing of ours."""

    id: UUID
    provider: str
    external_id: str
    type: str
    object_id: str | None
    state: Literal["received", "handled", "waiting", "unknown", "ignored"]
    payment_id: UUID | None
    deliveries: int
    created_at: datetime
    received_at: datetime
    handled_at: datetime | None


class OneProviderEventOut(ProviderEventOut):
    payload: dict[str, Any]


class EventQuery(PaymentPeriodQuery):
    state: Literal["", "received", "handled", "waiting", "unknown", "ignored"] = ""
    type: Annotated[str, Field(max_length=80)] = ""
    payment_id: UUID | None = None


class DisputeOut(Out):
    """A client's bank asks a payment back. `status` is the provider's own word; amounts in minor units."""

    id: UUID
    payment_id: UUID
    provider: str
    external_id: str
    amount: int
    currency: str
    reason: str | None
    status: str
    evidence_due_at: datetime | None
    opened_at: datetime
    closed_at: datetime | None


class ListedDisputeOut(DisputeOut, WhoseOut):
    """With whose payment the bank asks back."""


class DisputeQuery(PaymentPeriodQuery):
    status: Annotated[str, Field(max_length=40)] = ""
    is_open: bool | None = None
    payment_id: UUID | None = None
