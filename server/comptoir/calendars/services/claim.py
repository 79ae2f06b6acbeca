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

LEASE = timedelta(minutes=2)
_SKEW = timedelta(seconds=5)
"""The clocks of the database, which starts jobs, and ours may differ."""

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
        if (held is not None and held > now) or (due and row.due_at > now + _SKEW):
            return None
        setattr(row, lease, now + LEASE)
        row.save(update_fields=[lease])
        return claimed_by_row(organization, row)


def held_until(organization: OrganizationId, connection: UUID, *, now: datetime) -> datetime | None:
    """Until when somebody else looks at a connection that is due; None: nobody does, or it is not due."""
    with organization_scope(organization):
        row = Connection.objects.filter(pk=connection, state__in=("active", "failing"), due_at__lte=now + _SKEW).first()
        return row.claimed_until if row is not None and row.claimed_until and row.claimed_until > now else None


def keep_hold(claimed: Claimed, *, now: datetime) -> None:
    """A long look goes on: its lease begins anew."""
    with organization_scope(claimed.organization):
        Connection.objects.filter(pk=claimed.connection, claimed_until__gt=now).update(claimed_until=now + LEASE)


def let_go(claimed: Claimed, *, lease: Lease) -> None:
    """Others may."""
    with organization_scope(claimed.organization):
        Connection.objects.filter(pk=claimed.connection).update(**{lease: None})
