"""What payments shows to the modules above it: values, events and refusals. No Django."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from comptoir.kernel.event import Event
from comptoir.kernel.ids import PaymentId, RefundId
from comptoir.kernel.refusal import Kind, Refusal
from comptoir.payments.rules.status import PaymentStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentView:
    """One payment; amounts in minor units. `method` is empty while it is pending.

    `order` is the standing order by which its provider charges it, `invoice` that charge.
    """

    id: PaymentId
    subject_type: str
    subject: UUID
    client: UUID | None
    purpose: str
    provider: str
    method: str
    amount: int
    currency: str
    status: PaymentStatus
    refunded_amount: int
    note: str
    recorded_by: str
    paid_at: datetime | None
    created_at: datetime
    external_id: str = ""
    failure_code: str = ""
    order: UUID | None = None
    invoice: str = ""

    @property
    def left(self) -> int:
        """What can still be given back of it."""
        received = self.status in {PaymentStatus.PAID, PaymentStatus.PARTIALLY_REFUNDED}
        return self.amount - self.refunded_amount if received else 0

    @property
    def received(self) -> int:
        """What was paid by it, refunded since or not."""
        return self.amount if self.paid_at is not None else 0

    @property
    def given_back(self) -> int:
        """What the client has again of it: refunds, or all of it when their bank took it back for good."""
        return self.amount if self.status is PaymentStatus.LOST else self.refunded_amount


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundView:
    """One refund, in minor units of its payment's `currency`."""

    id: RefundId
    payment: PaymentId
    amount: int
    currency: str
    reason: str
    provider: str
    status: str
    by: str
    created_at: datetime
    external_id: str = ""
    failure_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentCompleted(Event):
    """Money was received."""

    name: ClassVar[str] = "payment.completed.v1"
    payment: PaymentId
    subject_type: str
    subject: UUID
    purpose: str
    amount: int
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundCreated(Event):
    """Money was given back."""

    name: ClassVar[str] = "refund.created.v1"
    refund: RefundId
    payment: PaymentId
    subject_type: str
    subject: UUID
    amount: int
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundSettled(Event):
    """A refund that was pending succeeded, or failed: its money is with the client, or still with the house."""

    name: ClassVar[str] = "refund.settled.v1"
    refund: RefundId
    payment: PaymentId
    subject_type: str
    subject: UUID
    status: str
    amount: int
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedCard:
    """A card left for later, as people recognise it; `expires` is `2027-04`. All empty until it was described."""

    brand: str
    last4: str
    expires: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSaved(Event):
    """A client left another card for later, for the sake of `subject`."""

    name: ClassVar[str] = "card.saved.v1"
    client: UUID
    subject_type: str
    subject: UUID


@dataclass(eq=False)
class RefundAbovePaid(Refusal):
    """More than what is left of what was paid; `left` in minor units."""

    code: ClassVar[str] = "payments.refund_above_paid"
    kind: ClassVar[Kind] = Kind.CONFLICT
    left: int
    currency: str


@dataclass(eq=False)
class PaymentNotPending(Refusal):
    """Only a pending payment can be completed or withdrawn."""

    code: ClassVar[str] = "payments.not_pending"
    kind: ClassVar[Kind] = Kind.CONFLICT
    payment_status: str


@dataclass(eq=False)
class ProviderUnreachable(Refusal):
    """The provider did not answer, or not with what it did: asking again is safe."""

    code: ClassVar[str] = "payments.provider_unreachable"
    kind: ClassVar[Kind] = Kind.UNAVAILABLE
    provider: str
    reason: str


@dataclass(eq=False)
class ProviderRefused(Refusal):
    """The provider said no: a wrong key, or something it does not do; `reason` is its own code."""

    code: ClassVar[str] = "payments.provider_refused"
    kind: ClassVar[Kind] = Kind.CONFLICT
    provider: str
    reason: str


@dataclass(eq=False)
class CardNotSaved(Refusal):
    """The card has not been confirmed yet, or its bank said no; `reason` is the provider's own code."""

    code: ClassVar[str] = "payments.card_not_saved"
    kind: ClassVar[Kind] = Kind.CONFLICT
    reason: str


@dataclass(eq=False)
class ProviderOff(Refusal):
    """Cards are not taken here: no account is connected, or it is switched off."""

    code: ClassVar[str] = "payments.provider_off"
    kind: ClassVar[Kind] = Kind.UNAVAILABLE
    provider: str


@dataclass(eq=False)
class EventForged(Refusal):
    """A provider's message whose signature is missing, wrong, or older than five minutes."""

    code: ClassVar[str] = "payments.event_forged"
    kind: ClassVar[Kind] = Kind.MALFORMED


@dataclass(eq=False)
class NotPayableOnline(Refusal):
    """It is not, or no longer, to be paid by card."""

    code: ClassVar[str] = "payments.not_payable_online"
    kind: ClassVar[Kind] = Kind.CONFLICT
    payment_status: str
