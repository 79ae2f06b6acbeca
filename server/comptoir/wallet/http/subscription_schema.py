"""Subscriptions, in and out."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import StringConstraints

from comptoir.platform.audit_log import AuditItem
from comptoir.platform.http.page import Cursor, Limit, Search
from comptoir.platform.http.schema import In, Instant, Out
from comptoir.wallet.http.product_schema import AllowanceOut, Period, RolloverOut

Status = Literal["trialing", "active", "past_due", "paused", "cancelled", "ended"]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)]


class SubscriptionQuery(In):
    client_id: UUID | None = None
    product_id: UUID | None = None
    status: Literal["", "trialing", "active", "past_due", "paused", "cancelled", "ended"] = ""
    search: Search = ""
    limit: Limit = 50
    cursor: Cursor = ""


class PauseIn(In):
    """Without `until`: until it is resumed."""

    until: Instant | None = None


class SubscriptionCancelIn(In):
    """`at` "period_end": at the first end of a period that minimum term and notice allow. "now": at once, past both
    with `force`; `refund` "prorated" gives back what was paid for the rest of the period."""

    at: Literal["period_end", "now"] = "period_end"
    refund: Literal["none", "prorated"] = "none"
    force: bool = False
    reason: Reason = ""


class ChangeIn(In):
    product_id: UUID


class PlanChangeOut(Out):
    """Minor units: `credit` for the old plan, `charge` for the new one; `due` is to be paid now, `creditLeft` is taken
    off the next charges."""

    credit: int
    charge: int
    due: int
    credit_left: int
    starts_new_period: bool
    currency: str


class SubscriptionOut(Out):
    """`nextChargeAt` is null when nothing will be charged; period number 0 is the trial. Amounts in minor units."""

    id: UUID
    client_id: UUID
    client_name: str
    client_email: str
    product_id: UUID
    product_name: str
    status: Status
    price: int
    currency: str
    period: Period
    period_number: int
    current_period_start: datetime
    current_period_end: datetime
    next_charge_at: datetime | None
    next_charge_amount: int | None
    amount_due: int
    credit: int
    pay_with: str
    allowance: AllowanceOut | None
    rollover: RolloverOut
    member_tier: str | None
    service_ids: list[UUID]
    minimum_until: datetime | None
    notice_days: int
    past_due_since: datetime | None
    grace_until: datetime | None
    paused_at: datetime | None
    paused_until: datetime | None
    cancelled_at: datetime | None
    cancel_at: datetime | None
    cancellation_reason: str | None
    ended_at: datetime | None
    end_reason: Literal["cancelled", "unpaid"] | None
    allowed_actions: list[Literal["pause", "resume", "cancel", "change"]]
    created_at: datetime
    history: list[AuditItem] = []
