"""Who works on a connection does so alone, for as long as a lease lasts; a worker that died lets go by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, Protocol
from uuid import UUID

from comptoir.calendars.models import Connection
from comptoir.calendars.rules.remote import Account
from comptoir.calendars.services.credentials import opened, sealed
from comptoir.kernel.ids import OrganizationId
from comptoir.platform.tenancy import organization_scope

LEASE = timedelta(minutes=10)

type Lease = Literal["claimed_until", "writing_until"]


@dataclass(frozen=True, slots=True)
class Claimed:
    """What is needed to call the account."""

    organization: OrganizationId
    connection: UUID
    staff: UUID
    provider: str
    url: str
    credentials: dict[str, Any]

    def keep(self, credentials: dict[str, Any]) -> None:
        """Store credentials that were renewed, in a transaction of its own."""
        with organization_scope(self.organization):
            Connection.objects.filter(pk=self.connection).update(credentials=sealed(credentials))

    def account(self, opens: "Opens") -> Account:
        """How to call it."""
        return opens(self.provider, url=self.url, credentials=self.credentials, keep=self.keep)


class Opens(Protocol):
    """How accounts are opened."""

    def __call__(
        self,
        provider: str,
        *,
        url: str,
        credentials: dict[str, Any],
        keep: Callable[[dict[str, Any]], None],
    ) -> Account: ...


def claimed_by_row(organization: OrganizationId, row: Connection) -> Claimed:
    """What is needed to call the account of a connection."""
    return Claimed(organization, row.id, row.staff_id, row.provider, row.url, opened(row.credentials))


def claim(
    organization: OrganizationId, connection: UUID, *, lease: Lease, now: datetime, due: bool = False
) -> Claimed | None:
    """The connection, for oneself; None: it is gone, out of use, at work already, or with `due` not due yet."""
    with organization_scope(organization):
        row = Connection.objects.select_for_update().filter(pk=connection).first()
        if row is None or row.state not in {"active", "failing"}:
            return None
        held: datetime | None = getattr(row, lease)
        if (held is not None and held > now) or (due and row.due_at > now):
            return None
        setattr(row, lease, now + LEASE)
        row.save(update_fields=[lease])
        return claimed_by_row(organization, row)


def let_go(claimed: Claimed, *, lease: Lease) -> None:
    """Others may."""
    with organization_scope(claimed.organization):
        Connection.objects.filter(pk=claimed.connection).update(**{lease: None})
