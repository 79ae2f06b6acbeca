"""What somebody wants to book."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.kernel.refusal import FieldError


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants to book. `staff` and `resources` are ids or references; `end` None: the usual duration."""

    service: UUID
    start: datetime
    end: datetime | None = None
    participants: int = 1
    participant_details: list[dict[str, Any]] = field(default_factory=list)
    custom_field_values: Mapping[str, Any] = field(default_factory=dict)
    contact_name: str = ""
    contact_email: str = ""
    contact_phone: str = ""
    guests: tuple[str, ...] = ()
    time_zone: str = ""
    """By which clock they choose."""
    notes: str = ""
    internal_notes: str = ""
    title: str = ""
    meeting_kind: str = ""
    reason: UUID | None = None
    is_prospect: bool = False
    """Whoever is not known yet becomes a prospect."""
    staff: str | None = None
    resources: tuple[str, ...] = ()
    client: UUID | None = None
    source: str = "api"
    locale: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)
    contact_required: bool = False
    """Whoever books alone leaves a name and an e-mail address."""
    promo_code: str = ""
    pay_with: str = "counter"
    """`card`: online, before it is confirmed."""
    order_total: int | None = None
    """Of the order it belongs to, in minor units, as conditions see it; the house's own word."""
    use_wallet: bool = False
    """Their wallet pays what it can; only of a client who is known for sure."""
    parent: UUID | None = None
    """The booking it belongs to: the first one of its series."""
    recurring_config: Mapping[str, Any] | None = None
    """On the first booking of a series: the rule."""
    client_of_series: UUID | None = None
    """Whom the first booking of the series was made for; unlike `client` it is nobody's word for who they are."""
    is_in_series: bool = False
    """How far ahead it may start was asked of the series' beginning, and is not asked again."""
    link: UUID | None = None
    link_use: int | None = None
    """The booking link they came by, and which of its uses this is; its row is locked."""
    errors: tuple[FieldError, ...] = ()
    """What was wrong with it as it was sent; what these name holds nothing to be judged."""
    override: str = ""
    """Why staff set the rules aside: hours, closures, the grid, the window and limits give way, never a booking."""

    @property
    def names_client(self) -> bool:
        """Somebody who may vouch for it says who books: staff or a program of the house, by id or e-mail address."""
        return self.client is not None or bool(self.contact_email and not self.contact_required)

    @property
    def uses_wallet(self) -> bool:
        """Whether the wallet of the client whom staff, a program or the client's own sign-in named pays."""
        return self.use_wallet and self.client is not None
