"""A booking in and out of the API."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    StrictBool,
    StringConstraints,
    ValidationError,
    model_validator,
)
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError

from comptoir.booking.http.metadata import Metadata
from comptoir.booking.http.slot_schema import KnownZone, SeriesDateOut
from comptoir.booking.rules.meeting_kind import MeetingKind
from comptoir.booking.rules.refunding import Refunding, RefundRule
from comptoir.booking.services.series_scope import Scope
from comptoir.identity.public import normal_email
from comptoir.kernel.refusal import FieldError
from comptoir.payments.http.payment_schema import PaymentOut
from comptoir.platform.http.field_errors import field_errors
from comptoir.platform.http.schema import Cents, In, Instant, LongText, Out, ShortText

Source = Literal["web", "widget", "chat", "kiosk", "mobile", "api", "admin", "phone", "walk-in", "emergency"]


def _email(value: str) -> str:
    if not value:
        return value
    try:
        return normal_email(value)
    except ValueError as cause:
        raise PydanticCustomError("platform.not_an_email", "not an e-mail address") from cause


def _empty_is_none(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


Email = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=254),
    AfterValidator(_email),
]
Phone = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40, pattern=r"^\+?[0-9 ().\-/]{3,40}$")]


def _addresses(value: Any) -> Any:
    """As people type several into one field."""
    return re.findall(r"[^\s,;]+", value) if isinstance(value, str) else value


GuestEmails = Annotated[
    list[Annotated[Email, StringConstraints(min_length=3)]], Field(max_length=10), BeforeValidator(_addresses)
]
"""A list, or one text with commas between them."""


def _zone_of_browser(value: Any) -> Any:
    """`Etc/Unknown` is what a browser says that cannot tell (UTS #35): as good as nothing."""
    return None if value == "Etc/Unknown" else value


_MOST_VALUES = 100


class Participant(In):
    name: ShortText | None = None
    email: Annotated[Email | None, BeforeValidator(_empty_is_none)] = None
    phone: Annotated[Phone | None, BeforeValidator(_empty_is_none)] = None
    age: Annotated[int, Field(ge=0, le=150)] | None = None
    notes: Annotated[str, StringConstraints(max_length=2000)] | None = None


class RecurringIn(In):
    """A series: every `interval` days, weeks or months, until `endDate` or for `occurrencesCount` dates.

    `weekdays` (ISO) are for weekly series, `monthlyBy` for monthly ones: on the same date, or the same weekday of the
    month (the fifth one is the last). `onConflict` "skip" leaves out what cannot be had.
    """

    frequency: Literal["daily", "weekly", "monthly"]
    interval: Annotated[int, Field(ge=1, le=366, strict=True)] = 1
    end_date: date | Instant | None = None
    """A local date, or an instant of it."""
    occurrences_count: Annotated[int, Field(ge=1, le=1000, strict=True)] | None = None
    monthly_by: Literal["date", "weekday"] = "date"
    weekdays: Annotated[list[Annotated[int, Field(ge=1, le=7, strict=True)]], Field(max_length=7)] = []
    on_conflict: Literal["fail", "skip"] = "fail"

    def document(self) -> dict[str, Any]:
        """As it is stored and shown: what was not sent is not there."""
        return self.model_dump(by_alias=True, mode="json", exclude_unset=True)


class Override(In):
    """Staff set the rules aside: hours, closures, grid, window and limits give way, another booking never does.

    The reason is kept in the audit log.
    """

    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


_SOME_TIME = "2000-01-01T00:00:00Z"


class BookingIn(In):
    """`startDate` alone takes the service's own duration; `staffId` and `resourceIds` are ids or references.

    Without `participants` as many come as `participantDetails` has, or one.
    """

    service_id: UUID
    start_date: Instant
    end_date: Instant | None = None
    participants: Annotated[int, Field(ge=1, le=1_000_000, strict=True)] = 1
    participant_details: Annotated[list[Participant], Field(max_length=1000)] = []
    custom_field_values: dict[str, Any] = {}
    contact_name: ShortText | None = None
    contact_email: Annotated[Email | None, BeforeValidator(_empty_is_none)] = None
    guest_emails: GuestEmails = []
    """Others who are told of it and get the calendar file, where the service has `allowGuests`."""
    time_zone: Annotated[KnownZone | None, BeforeValidator(_zone_of_browser)] = None
    """By which clock the booker chose: mails to them say times by it."""
    contact_phone: Annotated[Phone | None, BeforeValidator(_empty_is_none)] = None
    notes: LongText | None = None
    internal_notes: LongText | None = None
    title: ShortText | None = None
    """What staff call it instead of the service's name."""
    meeting_kind: MeetingKind | None = None
    """How they meet, as far as the service leaves the choice; None: its first way, or where it is held."""
    reason_id: UUID | None = None
    is_prospect: StrictBool = False
    """Whoever is not known yet becomes a prospect rather than a client."""
    promo_code: ShortText | None = None
    use_wallet: bool = True
    """Of the client whom `clientId` names, for staff and the house's own programs, or of the one who is signed in:
    their lots pay what they can."""
    order_total: Cents | None = None
    """Of the order it belongs to, for conditions; `metadata.order_total` will do. Only from staff and secret keys."""
    staff_id: Annotated[str, StringConstraints(max_length=100)] | None = None
    resource_ids: Annotated[list[Annotated[str, StringConstraints(max_length=100)]], Field(max_length=50)] = []
    recurring_config: RecurringIn | None = None
    sale: Literal["session", "whole"] | None = None
    """A course by its session, or whole from its first one; None: as the service is sold, by session if both ways."""
    client_id: UUID | None = None
    source: Source | None = None
    locale: Literal["fr", "en"] | None = None
    metadata: Metadata = {}
    pay_with: Annotated[str, StringConstraints(max_length=20)] = "counter"
    booking_link: Annotated[str, StringConstraints(max_length=100)] | None = None
    """The secret of a booking link, the last part of its address: the booking takes one of its uses."""
    override: Override | None = None
    _wrong: list[FieldError] = PrivateAttr(default_factory=list)

    @model_validator(mode="wrap")
    @classmethod
    def _go_on_with_what_is_right(cls, written: Any, check_types: ModelWrapValidatorHandler[Self]) -> Self:
        """Fields of the wrong type are set aside, for what the service has against the others to be found as well.

        A field that is null was not answered.
        """
        if isinstance(written, Mapping):
            written = {key: value for key, value in written.items() if value is not None}
        try:
            return check_types(written)
        except ValidationError as error:
            found = error.errors(include_url=False)
            wrong = {str(finding["loc"][0]) if finding["loc"] else "" for finding in found}
            if not isinstance(written, Mapping) or wrong & {"", "serviceId"}:
                raise
            right = {key: value for key, value in written.items() if to_camel(key) not in wrong}
            if "startDate" in wrong:
                right["startDate"] = _SOME_TIME
            kept = check_types(right)
            kept._wrong = field_errors(found)
            return kept

    @property
    def wrong(self) -> list[FieldError]:
        """What could not be read; the fields it names have their defaults, `startDate` any time."""
        return self._wrong

    @property
    def people(self) -> int:
        """How many come."""
        return self.participants if "participants" in self.model_fields_set else max(1, len(self.participant_details))


class BookingPatch(In):
    notes: LongText | None = None
    internal_notes: LongText | None = None
    title: ShortText | None = None
    meeting_kind: MeetingKind | None = None
    reason_id: UUID | None = None
    guest_emails: GuestEmails | None = None
    """Who is new is invited, who is left out gets a cancellation, the others hear nothing."""
    notify: StrictBool = True
    """Whether the client and their guests are told by mail."""


class GuestsIn(In):
    """Who is new is invited, who is left out gets a cancellation, the others hear nothing."""

    guest_emails: GuestEmails


class ScopeIn(In):
    """Which bookings of a series: this one, this and following, or all that have not begun."""

    scope: Scope = Scope.THIS


class CancelIn(ScopeIn):
    reason: Annotated[str, StringConstraints(max_length=2000)] = ""


class RefundAmount(In):
    """Minor units that come back; at most what was paid."""

    amount: Annotated[int, Field(ge=1, le=2_000_000_000, strict=True)]


class StaffCancelIn(CancelIn):
    """`refund`: all that was paid (`full`), nothing, what a client who cancels now would get (`policy`), or an amount,
    for one booking only."""

    refund: Literal["policy", "full", "none"] | RefundAmount = "full"
    notify: StrictBool = True
    """Whether the client and their guests are told by mail."""

    def refunding(self) -> Refunding:
        if isinstance(self.refund, RefundAmount):
            return Refunding(RefundRule.AMOUNT, self.refund.amount)
        return Refunding(RefundRule(self.refund))


PaidBy = Literal["wallet", "card", "counter"]


class HowPaidOut(Out):
    """How the booking is paid; `amount` is its whole price. `methods` are all that pay for it: `wallet`, `card`,
    `counter`, first what was paid or set aside, last by what the rest is due; `method` is the one that pays what its
    client's wallet does not: `wallet` where that pays it all. Where a card is asked for, in the answer that made the
    booking: the payment's `id`, and with what a browser pays it. They are null while the provider does not answer:
    `POST /billing/payment-intents` asks again."""

    method: PaidBy
    methods: list[PaidBy]
    status: str
    amount: int
    id: UUID | None = None
    client_secret: str | None
    publishable_key: str | None = None


class WaitlistOut(Out):
    """Where somebody stands in the queue; while an offer stands, the place is held for them."""

    position: int | None
    since: datetime | None
    until: datetime | None
    offered_at: datetime | None
    offer_expires_at: datetime | None


class AssignedStaff(Out):
    staff_id: UUID
    staff_name: str
    role: str


class AssignedResource(Out):
    resource_id: UUID
    resource_name: str
    quantity: int


class MeetingOut(Out):
    """Where a booking is held by video: `url` is a personal link of whoever asked, good from `opensAt` to `closesAt`.
    `note` says in words why there is no room, when there should be one."""

    state: Literal["soon", "open", "over", "failed", "none"]
    url: str | None
    opens_at: datetime
    closes_at: datetime
    note: str | None


class ClientBookingOut(Out):
    """What the client who made it may see."""

    id: UUID
    reference: str
    service_id: UUID
    service_name: str
    service_type: str
    color: str | None
    title: str | None
    meeting_kind: MeetingKind | None
    """None: the house has not said; `location` may tell."""
    reason_id: UUID | None
    reason_label: str | None
    status: str
    awaits: Literal["", "approval", "payment"]
    hold_expires_at: datetime | None
    start_date: datetime
    end_date: datetime
    time_zone: str
    participants: int
    participant_details: list[Participant]
    custom_field_values: dict[str, Any]
    contact_name: str | None
    contact_email: str | None
    contact_phone: str | None
    guest_emails: list[str]
    client_time_zone: str | None
    """By which clock they booked; null: `timeZone`."""
    notes: str | None
    source: str
    locale: str
    metadata: dict[str, Any]
    staff_ids: list[UUID]
    resource_ids: list[UUID]
    assigned_staff: list[AssignedStaff]
    assigned_resources: list[AssignedResource]
    location: dict[str, Any] | None
    total_price: int
    currency: str
    quote: dict[str, Any]
    promo_code: str | None
    amount_paid: int
    amount_refunded: int
    amount_reserved: int
    amount_due: int
    due_now: int
    """What has to be paid before it is confirmed; 0 when nothing is waited for."""
    payment: HowPaidOut
    cancellation_policy: dict[str, Any]
    cancellation_reason: str | None
    cancellation_code: str
    cancelled_by: str | None
    parent_booking_id: UUID | None
    rescheduled_from_id: UUID | None
    rescheduled_to_id: UUID | None
    recurring_config: dict[str, Any] | None
    waitlist: WaitlistOut | None
    meeting: MeetingOut | None = None
    """Null when it is not by video, or not confirmed."""
    check_in_code: str
    created_at: datetime
    updated_at: datetime
    confirmed_at: datetime | None
    cancelled_at: datetime | None
    completed_at: datetime | None
    checked_in_at: datetime | None
    checked_out_at: datetime | None
    missed_at: datetime | None


class SeriesMade(Out):
    """What a series came to; the booking beside it is the first of `bookingIds`."""

    booking_ids: list[UUID]
    skipped: list[SeriesDateOut]
    total: int


class BookingOut(ClientBookingOut):
    """All of it; to a publishable key `clientId`, `internalNotes` and `allowedActions` are not shown."""

    client_id: UUID | None = None
    session_id: UUID | None = None
    booking_link_id: UUID | None = None
    """The link they came by."""
    location_id: UUID | None = None
    internal_notes: str | None = None
    allowed_actions: list[str] = []
    manage_url: str | None = None
    payments: list[PaymentOut] | None = None
    """Of one booking only; null in lists."""
    series: SeriesMade | None = None
    next_url: str | None = None
    """Of the answer that made it: where the service sends whoever booked, with the booking's reference."""


class GuestOrganization(Out):
    name: str
    time_zone: str
    locale: str


class GuestBookingOut(ClientBookingOut):
    """A booking behind its signed link."""

    organization: GuestOrganization
    can_cancel: bool
    can_reschedule: bool
    can_invite: bool
    """Whether others may be asked along, or left out again."""
    cancel_before: datetime | None
    refund: int
    """Minor units that come back when the client cancels now."""
    rescheduled_to: "GuestReplacement | None"
    token: str
    """Of this booking: after a move it is another one."""
    manage_url: str


class GuestReplacement(Out):
    """The booking that took this one's place, with a link of its own."""

    id: UUID
    token: str
    manage_url: str
    status: str
    start_date: datetime
    end_date: datetime
