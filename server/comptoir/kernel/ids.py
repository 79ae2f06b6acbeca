"""Typed identifiers: a StaffId cannot be passed where a ClientId is due."""

from typing import NewType
from uuid import UUID

from uuid_utils.compat import uuid7

OrganizationId = NewType("OrganizationId", UUID)
UserId = NewType("UserId", UUID)
LocationId = NewType("LocationId", UUID)
ClientId = NewType("ClientId", UUID)
MembershipId = NewType("MembershipId", UUID)
InvitationId = NewType("InvitationId", UUID)
ApiKeyId = NewType("ApiKeyId", UUID)
FileId = NewType("FileId", UUID)
StaffId = NewType("StaffId", UUID)
ResourceId = NewType("ResourceId", UUID)
ClosureId = NewType("ClosureId", UUID)
AllocationId = NewType("AllocationId", UUID)
ServiceId = NewType("ServiceId", UUID)
SessionId = NewType("SessionId", UUID)
BookingId = NewType("BookingId", UUID)
WidgetId = NewType("WidgetId", UUID)
PaymentId = NewType("PaymentId", UUID)
RefundId = NewType("RefundId", UUID)
PromoCodeId = NewType("PromoCodeId", UUID)
LotId = NewType("LotId", UUID)


def new_id() -> UUID:
    """A UUIDv7 (RFC 9562 §5.7): later ones sort after earlier ones, to the millisecond."""
    return uuid7()
