"""What webhooks shows to the modules above it: an event and refusals. No Django."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from comptoir.kernel.event import Event
from comptoir.kernel.refusal import Kind, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookDisabled(Event):
    """An endpoint was switched off by us: it said that it is gone, or answered nothing well for three days."""

    name: ClassVar[str] = "webhooks.endpoint_disabled.v1"
    endpoint: UUID
    url: str
    because: str


@dataclass(eq=False)
class EndpointOff(Refusal):
    """The endpoint is switched off; it hears nothing until it is switched on again."""

    code: ClassVar[str] = "webhooks.endpoint_off"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class DeliveryUnderWay(Refusal):
    """An attempt is being made right now, until `until` at the latest."""

    code: ClassVar[str] = "webhooks.delivery_under_way"
    kind: ClassVar[Kind] = Kind.CONFLICT
    until: datetime


@dataclass(eq=False)
class TooManyEndpoints(Refusal):
    code: ClassVar[str] = "webhooks.too_many_endpoints"
    kind: ClassVar[Kind] = Kind.CONFLICT
    maximum: int
