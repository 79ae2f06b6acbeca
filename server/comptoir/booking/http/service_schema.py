"""A service in and out of the API."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import (
    Field,
    ModelWrapValidatorHandler,
    StrictBool,
    StrictInt,
    StringConstraints,
    ValidationError,
    model_validator,
)
from pydantic_core import InitErrorDetails, PydanticCustomError

from comptoir.booking.http.metadata import Metadata
from comptoir.booking.http.service_parts import (
    BookingWindow,
    CancellationPolicy,
    CustomField,
    Deposit,
    Limits,
    Number,
    OfferedDuration,
    PricingTier,
    Recurring,
    ReminderRule,
    RequiredResource,
    RequiredStaff,
    ServiceLocation,
    SpecialAvailability,
    Waitlist,
    WeeklySlot,
)
from comptoir.booking.http.service_spelling import as_we_write_it
from comptoir.booking.rules.meeting_kind import MeetingKind
from comptoir.booking.rules.service_document import service_errors
from comptoir.platform.http.schema import In, LongText, Name, Out


class ServiceFields(In):
    """Every field of a service document except those it cannot do without."""

    description: LongText | None = None
    category: Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)] | None = None
    color: Annotated[str, StringConstraints(pattern=r"^(#[0-9a-fA-F]{3,8}|[a-z]{3,20})$")] | None = None
    is_active: StrictBool = True
    is_listed: StrictBool | None = None
    """False: on no public page and in no list of a visitor; booked by a link, by its id, or where a widget names it."""
    metadata: Metadata = {}
    time_zone: Annotated[str, StringConstraints(max_length=64)] | None = None
    location_id: UUID | None = None
    type: Annotated[str, StringConstraints(max_length=20)] = "appointment"
    max_duration: StrictInt | None = None
    durations: Annotated[list[OfferedDuration], Field(max_length=12)] | None = None
    """Lengths one may choose from beside `duration`, with the price of each; not of events, courses, rentals, rooms."""
    currency: Annotated[str, StringConstraints(max_length=3, to_upper=True)] | None = None
    price_unit: Annotated[str, StringConstraints(max_length=20)] | None = None
    vat_rate: Annotated[Number, Field(ge=0, le=100)] | None = None
    """Per cent, at most two decimals; prices include it."""
    min_participants: StrictInt | None = None
    max_participants: StrictInt | None = None
    booking_window: BookingWindow | None = None
    cancellation_policy: CancellationPolicy | None = None
    recurring: Recurring | None = None
    available_slots: Annotated[list[WeeklySlot], Field(max_length=200)] | None = None
    special_availability: Annotated[list[SpecialAvailability], Field(max_length=1000)] | None = None
    required_resources: Annotated[list[RequiredResource], Field(max_length=100)] | None = None
    required_staff: Annotated[list[RequiredStaff], Field(max_length=8)] | None = None
    staff_choice: Annotated[str, StringConstraints(pattern="^(leastBusy|roundRobin|priority)$")] | None = None
    location: ServiceLocation | None = None
    meeting_kinds: Annotated[list[MeetingKind], Field(max_length=3)] | None = None
    """How one may meet, the usual way first; None: as `location` says."""
    reason_ids: Annotated[list[UUID], Field(max_length=100)] | None = None
    """What one may come for; None or empty: any reason."""
    pricing_tiers: Annotated[list[PricingTier], Field(max_length=100)] | None = None
    custom_fields: Annotated[list[CustomField], Field(max_length=100)] | None = None
    buffer_before: StrictInt | None = None
    buffer_after: StrictInt | None = None
    slot_step: StrictInt | None = None
    limits: Limits | None = None
    reminders: Annotated[list[ReminderRule], Field(max_length=10)] | None = None
    """When clients are reminded of their bookings; []: never; None: as the house does."""
    require_approval: StrictBool | None = None
    allow_guests: StrictBool | None = None
    """Who books may name up to ten other e-mail addresses that are told of it."""
    redirect_url: Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)] | None = None
    """Where whoever has booked is sent to, by https; `booking`, the reference, is added to its query."""
    require_payment: StrictBool | None = None
    """Paid before it is confirmed: the slot is held for a while, then free again."""
    deposit: Deposit | None = None
    """Paid before it is confirmed, as with requirePayment, but only this much; the rest at the counter."""
    no_show_fee: Annotated[StrictInt, Field(ge=0, le=2_000_000_000)] | None = None
    """Minor units asked of a client who did not come."""
    waitlist: Waitlist | None = None
    """Who finds it full may queue, unless `enabled` is false."""
    course_sale: Literal["session", "whole", "both"] | None = None
    """How a course is sold: by session (the usual), whole, or as the client likes."""
    below_minimum: Literal["cancel", "keep"] | None = None
    minimum_cutoff_hours: Annotated[StrictInt, Field(ge=0, le=8784)] | None = None
    """Sessions below minParticipants that long before their start: overrides the organization's rules."""


class ServiceIn(ServiceFields):
    """A service document, as in the seed."""

    name: Name
    duration: StrictInt
    price: StrictInt = 0

    @model_validator(mode="wrap")
    @classmethod
    def _everything_wrong_at_once(cls, written: Any, check_types: ModelWrapValidatorHandler[Self]) -> Self:
        """Types by pydantic and values by the rules, in one list."""
        if isinstance(written, Mapping):
            written = as_we_write_it(written)
        found: list[InitErrorDetails] = []
        document: Self | None = None
        try:
            document = check_types(written)
        except ValidationError as error:
            found = [_kept(finding) for finding in error.errors(include_url=False)]
        known = {".".join(map(str, finding["loc"])) for finding in found}
        # What was understood is judged, not what was written: texts are trimmed by now.
        judged = written if document is None else document.model_dump(by_alias=True, mode="json", exclude_unset=True)
        for wrong in service_errors(judged) if isinstance(judged, Mapping) else ():
            if wrong.path not in known:
                kind = PydanticCustomError(wrong.code, "refused", wrong.details)
                location = tuple(int(part) if part.isdigit() else part for part in wrong.path.split("."))
                found.append(InitErrorDetails(type=kind, loc=location, input=None))
        if document is None or found:
            raise ValidationError.from_exception_data(cls.__name__, found)
        return document


def _kept(finding: Any) -> InitErrorDetails:
    kind: Any = finding["type"]
    if "." in kind:
        kind = PydanticCustomError(kind, "refused", finding.get("ctx"))
    return InitErrorDetails(type=kind, loc=finding["loc"], input=finding["input"], ctx=finding.get("ctx", {}))


class ServicePatch(In):
    """Only what is sent changes; null takes a field back to its default. The whole is then checked as a new one."""

    model_config = In.model_config | {"extra": "allow"}


class NamedOut(Out):
    """A staff member or resource of the document; a placeholder was made because the document named it."""

    id: UUID
    reference: str | None
    name: str
    is_placeholder: bool


class ServiceNamed(Out):
    staff: list[NamedOut]
    resources: list[NamedOut]


class ServiceOut(ServiceFields, Out):
    """The document as written, with what the server knows of it."""

    id: UUID
    name: str
    duration: int
    price: int
    is_archived: bool
    named: ServiceNamed
    created_at: datetime
    updated_at: datetime
