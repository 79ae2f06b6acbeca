"""/organization: who the caller's organization is, and its house rules; POST /organizations opens another one."""

from typing import TYPE_CHECKING, Annotated, Any, Literal, Self, cast
from uuid import UUID

from django.http import HttpRequest
from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from comptoir.identity.contracts import OrganizationProfile, SlugTaken
from comptoir.identity.http.changes import Changes
from comptoir.identity.http.fields import Country, Currency, Locale, Slug, TimeZone
from comptoir.identity.queries.organization import organization_profile, profile_of
from comptoir.identity.services.acting_user import acting_user
from comptoir.identity.services.change_organization import change_organization
from comptoir.identity.services.create_organization import OrganizationDraft, found_organization
from comptoir.kernel.refusal import Invalid
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Instant, Name, Out

if TYPE_CHECKING:
    from comptoir.identity.models import User

routes = Routes("organization")

ClockTime = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]

_YEAR_OF_MINUTES = 525_600
_MONTH_OF_MINUTES = 44_640
_DECADE_OF_DAYS = 3_650
_WEEK_OF_MINUTES = 10_080
_MOST_MONEY = 2_000_000_000


class ReminderRule(In):
    """`mobile`: a push message where the client has asked for them, else a text message."""

    before_minutes: Annotated[int, Field(ge=5, le=_MONTH_OF_MINUTES)]
    channel: Literal["email", "sms", "push", "mobile"]


class QuietHours(In):
    """On the organization's wall clock; `end` may lie on the next day."""

    start: ClockTime
    end: ClockTime

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.start == self.end:
            raise PydanticCustomError("identity.quiet_hours_empty", "refused")
        return self


def _two_decimals(value: float) -> float:
    if round(value, 2) != value:
        raise PydanticCustomError("identity.percentage_too_fine", "refused")
    return value


class DepositRule(In):
    """What is paid before a booking is confirmed: per cent of its price, at most two decimals, or minor units."""

    percentage: Annotated[float, Field(ge=0.01, le=100), AfterValidator(_two_decimals)] | None = None
    amount: Annotated[int, Field(ge=1, le=_MOST_MONEY)] | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if (self.percentage is None) == (self.amount is None):
            raise PydanticCustomError("identity.deposit_one_of", "refused")
        return self


class RuleChanges(Changes):
    """House rules; null takes one back to its default.

    Anything can be booked from `minAdvanceTime` minutes to `maxAdvanceDays` ahead (default: no such rule).
    `maxBookingsPerHour` and `maxActiveBookings` bind clients who book alone; 0: no limit.
    """

    min_advance_time: Annotated[int, Field(ge=0, le=_YEAR_OF_MINUTES)] | None = None
    max_advance_days: Annotated[int, Field(ge=0, le=_DECADE_OF_DAYS)] | None = None
    hold_minutes: Annotated[int, Field(ge=1, le=_WEEK_OF_MINUTES)] | None = None
    approval_above: Annotated[int, Field(ge=0, le=_MOST_MONEY)] | None = None
    max_bookings_per_hour: Annotated[int, Field(ge=0, le=1000)] | None = None
    max_active_bookings: Annotated[int, Field(ge=0, le=1000)] | None = None
    waitlist_offer_minutes: Annotated[int, Field(ge=1, le=_WEEK_OF_MINUTES)] | None = None
    no_show_after_minutes: Annotated[int, Field(ge=0, le=_WEEK_OF_MINUTES)] | None = None
    below_minimum: Literal["cancel", "keep"] | None = None
    minimum_cutoff_hours: Annotated[int, Field(ge=0, le=_YEAR_OF_MINUTES // 60)] | None = None
    reminders: Annotated[list[ReminderRule], Field(max_length=10)] | None = None
    """When clients are reminded of their bookings; []: never."""
    deposit: DepositRule | None = None
    """Of services that say neither `deposit` nor `requirePayment`; an amount only of those priced in our currency."""
    quiet_hours: QuietHours | None = None
    ask_feedback: bool | None = None
    """Whether clients are asked by mail, once, how an appointment was; default: yes."""


class OrganizationChanges(Changes):
    """What may be said of the organization; what is left out stays as it is."""

    slug: Slug = ""
    name: Name = ""
    time_zone: TimeZone = ""
    currency: Currency = ""
    country: Country = ""
    locale: Locale = ""
    rules: RuleChanges = RuleChanges()


class OrganizationIn(In):
    slug: Slug
    name: Name
    time_zone: TimeZone
    currency: Currency
    country: Country
    locale: Locale = "fr"


class RulesOut(Out):
    min_advance_time: int | None
    max_advance_days: int | None
    hold_minutes: int
    approval_above: int | None
    max_bookings_per_hour: int
    max_active_bookings: int
    waitlist_offer_minutes: int
    no_show_after_minutes: int | None
    below_minimum: str
    minimum_cutoff_hours: int
    reminders: list[ReminderRule]
    deposit: DepositRule | None
    quiet_hours: QuietHours | None
    ask_feedback: bool


class OrganizationOut(Out):
    id: UUID
    slug: str
    name: str
    time_zone: str
    currency: str
    country: str
    locale: str
    rules: RulesOut
    created_at: Instant


class OpenedOut(Out):
    id: UUID
    slug: str


def _shown(profile: OrganizationProfile) -> dict[str, Any]:
    return {
        "id": profile.id,
        "slug": profile.slug,
        "name": profile.name,
        "timeZone": profile.time_zone,
        "currency": profile.currency,
        "country": profile.country,
        "locale": profile.locale,
        "rules": {
            "minAdvanceTime": profile.min_advance_minutes,
            "maxAdvanceDays": profile.max_advance_days,
            "holdMinutes": profile.rules.hold_minutes,
            "approvalAbove": profile.rules.approval_above,
            "maxBookingsPerHour": profile.rules.max_bookings_per_hour,
            "maxActiveBookings": profile.rules.max_active_bookings,
            "waitlistOfferMinutes": profile.rules.waitlist_offer_minutes,
            "noShowAfterMinutes": profile.rules.no_show_after_minutes,
            "belowMinimum": profile.rules.below_minimum,
            "minimumCutoffHours": profile.rules.minimum_cutoff_hours,
            "reminders": list(profile.rules.reminders),
            "deposit": profile.rules.deposit,
            "quietHours": profile.rules.quiet_hours,
            "askFeedback": profile.rules.ask_feedback,
        },
        "createdAt": profile.created_at,
    }


@routes.get("/organization", permission="organization.read", response=OrganizationOut)
def read_organization(request: HttpRequest) -> dict[str, Any]:
    return _shown(organization_profile())


@routes.patch("/organization", permission="organization.write", response=OrganizationOut, refuses=(Invalid, SlugTaken))
def edit_organization(request: HttpRequest, changes: OrganizationChanges) -> dict[str, Any]:
    """Change what is sent, leave the rest."""
    fields = changes.changed()
    fields.pop("rules", None)
    rules = changes.rules.model_dump(by_alias=True, include=changes.rules.model_fields_set)
    return _shown(profile_of(change_organization(fields, rules=rules)))


@routes.post("/organizations", response=OpenedOut, refuses=(Invalid, SlugTaken))
def open_organization(request: Any, organization: OrganizationIn) -> dict[str, Any]:
    """Open an organization and become its owner; for anyone signed in."""
    draft = OrganizationDraft(**organization.model_dump(by_alias=False))
    owner = cast("User", request.user)
    with acting_user(owner):
        opened = found_organization(draft, owner=owner, now=request.now)
    return {"id": opened.id, "slug": opened.slug}
