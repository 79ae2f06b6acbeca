"""Clients, lots and needs to try the ledger with."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import connection

from comptoir.identity.public import create_client
from comptoir.wallet.contracts.ledger import LotView
from comptoir.wallet.public import Subject, balance_of, grant
from comptoir.wallet.rules.spending import Need

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)
YOGA = uuid4()


def a_client(name: str) -> UUID:
    fields = {"name": name, "email": f"{name.lower()}@example.test"}
    return UUID(str(create_client(fields, now=NOW).id))


def give(client: UUID, quantity: int = 600, unit: str = "minutes", **changes: Any) -> LotView:
    return grant(client, **{"unit": unit, "quantity": quantity, "source": "pack", "now": NOW, **changes})


def hour(total: int = 5000, **changes: Any) -> Need:
    return Need(**{"service": YOGA, "total": total, "currency": "EUR", "minutes": 60, **changes})


def a_subject() -> Subject:
    return Subject("booking", uuid4(), "Yoga")


def left(client: UUID) -> dict[str, tuple[int, int]]:
    """What a client has available and reserved, by unit."""
    return {one.unit + one.currency: (one.available, one.reserved) for one in balance_of(client)}


def settled() -> None:
    """The checks of the commit, now."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
