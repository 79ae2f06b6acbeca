"""What identity tells the modules above: frozen values, refusals, events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar, Literal
from uuid import UUID

from comptoir.kernel.event import Event
from comptoir.kernel.ids import ApiKeyId, ClientId, LocationId, OrganizationId, UserId
from comptoir.kernel.refusal import Kind, Refusal

type KeyKind = Literal["publishable", "secret"]
type KeyMode = Literal["live", "test"]


@dataclass(frozen=True, slots=True)
class NewOrganization:
    """A fresh organization with its first two keys; the secret one is never shown again."""

    id: OrganizationId
    slug: str
    publishable_key: str
    secret_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRules:
    """How bookings go in this house; what is not set has the values below.

    `max_bookings_per_hour` and `max_active_bookings` bind clients who book alone, 0: no limit.
    """

    hold_minutes: int = 15
    """How long a booking that awaits payment keeps its slot."""
    approval_above: int | None = None
    """A total above this, in minor units, wants the staff's approval; None: none does."""
    max_bookings_per_hour: int = 5
    max_active_bookings: int = 5
    waitlist_offer_minutes: int = 30
    no_show_after_minutes: int | None = None
    """A confirmed booking nobody checked in becomes a no-show this long after its start; None: never by itself."""
    below_minimum: Literal["cancel", "keep"] = "cancel"
    """What becomes of a session with too few participants at its cutoff."""
    minimum_cutoff_hours: int = 24
    """How long before its start a session is decided."""
    reminders: Sequence[Mapping[str, Any]] = (
        {"beforeMinutes": 1440, "channel": "email"},
        {"beforeMinutes": 60, "channel": "mobile"},
    )
    """When clients are reminded of a booking, and by what; a service may say otherwise."""
    deposit: Mapping[str, Any] | None = None
    """{"percentage": 30} or {"amount": 2000} in the organization's currency: what is paid before a booking of a service
    that says nothing else is confirmed; None: nothing."""
    quiet_hours: Mapping[str, str] | None = None
    """`start` and `end` on the wall clock, of the booking where it is about one: between them nobody is disturbed who
    need not be."""
    ask_feedback: bool = True
    """Whether clients are asked after an appointment how it was."""


@dataclass(frozen=True, slots=True)
class OrganizationProfile:
    """Who the organization is and its house rules; `min_advance_minutes` and `max_advance_days` None: no rule."""

    id: OrganizationId
    slug: str
    name: str
    time_zone: str
    currency: str
    country: str
    locale: str
    min_advance_minutes: int | None
    max_advance_days: int | None
    created_at: datetime
    rules: HouseRules = HouseRules()


@dataclass(frozen=True, slots=True)
class TeamMember:
    """Somebody who works here, as they are written to."""

    user: UserId
    email: str
    locale: str


@dataclass(frozen=True, slots=True)
class LocationProfile:
    """One site; `time_zone` is empty when it is the organization's, `weekly_hours` None when it has none."""

    id: LocationId
    name: str
    address: str
    time_zone: str
    phone: str
    email: str
    weekly_hours: list[dict[str, Any]] | None
    is_active: bool


@dataclass(frozen=True, slots=True)
class ClientProfile:
    """A client as other modules may know them; `email` and `phone` are empty when unknown."""

    id: ClientId
    name: str
    email: str
    phone: str
    locale: str
    is_prospect: bool
    tags: tuple[str, ...] = ()
    metadata: Mapping[str, Any] = field(default_factory=dict)
    is_new: bool = False
    """Made by the very call that tells of it."""


@dataclass(frozen=True, slots=True)
class IssuedKey:
    """A key at the only moment its text is known."""

    id: ApiKeyId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationCreated(Event):
    """An organization exists, with an owner and two keys."""

    name: ClassVar[str] = "identity.organization_created.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationChanged(Event):
    """The organization or its rules are different; `fields` names what changed, rules as `rules.<name>`."""

    name: ClassVar[str] = "identity.organization_changed.v1"
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberJoined(Event):
    """Someone accepted an invitation."""

    name: ClassVar[str] = "identity.member_joined.v1"
    email: str
    role: str
    user: UUID | None = None
    user_name: str = ""


@dataclass(eq=False)
class SlugTaken(Refusal):
    code: ClassVar[str] = "identity.slug_taken"
    kind: ClassVar[Kind] = Kind.CONFLICT
    slug: str


@dataclass(eq=False)
class OrganizationUnspecified(Refusal):
    """The user belongs to several organizations, or none: `X-Organization` has to say which one is meant."""

    code: ClassVar[str] = "identity.organization_unspecified"
    kind: ClassVar[Kind] = Kind.MALFORMED


@dataclass(eq=False)
class CsrfRefused(Refusal):
    """A change asked with a session cookie but without the CSRF token that only our own pages can read."""

    code: ClassVar[str] = "identity.csrf_refused"
    kind: ClassVar[Kind] = Kind.FORBIDDEN


@dataclass(eq=False)
class LastOwner(Refusal):
    """An organization keeps at least one owner."""

    code: ClassVar[str] = "identity.last_owner"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class OtherLocation(Refusal):
    """Whoever belongs to one location sets up that one; others, and new ones, are the house's to say."""

    code: ClassVar[str] = "identity.other_location"
    kind: ClassVar[Kind] = Kind.FORBIDDEN


@dataclass(eq=False)
class RoleTooHigh(Refusal):
    """Nobody gives, changes or takes away a role above their own."""

    code: ClassVar[str] = "identity.role_too_high"
    kind: ClassVar[Kind] = Kind.FORBIDDEN
    role: str


@dataclass(eq=False)
class AlreadyMember(Refusal):
    code: ClassVar[str] = "identity.already_member"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class InvitationExpired(Refusal):
    """Too old, or already accepted."""

    code: ClassVar[str] = "identity.invitation_expired"
    kind: ClassVar[Kind] = Kind.GONE


@dataclass(eq=False)
class InvitationForAnother(Refusal):
    """The signed-in user's e-mail is not the invited one."""

    code: ClassVar[str] = "identity.invitation_for_another"
    kind: ClassVar[Kind] = Kind.FORBIDDEN


@dataclass(eq=False)
class LocationInUse(Refusal):
    """Something still belongs to the location; it can be made inactive instead."""

    code: ClassVar[str] = "identity.location_in_use"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class ClientInUse(Refusal):
    """The client has bookings, or other records that must keep their name."""

    code: ClassVar[str] = "identity.client_in_use"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class KeyNotLive(Refusal):
    """A revoked or expired key cannot be rotated."""

    code: ClassVar[str] = "identity.key_not_live"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(frozen=True, slots=True)
class ClientSignedIn:
    """What a client takes away from signing in; the text of the token is known here and never again."""

    token: str
    expires_at: datetime
    client: ClientProfile


@dataclass(eq=False)
class NotAClient(Refusal):
    """These addresses are for clients who signed in, not for keys or staff."""

    code: ClassVar[str] = "identity.not_a_client"
    kind: ClassVar[Kind] = Kind.FORBIDDEN
