"""Prove every balance of every organization from the entries alone.

Runs as the tables' owner, who sees all organizations, over one snapshot.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


class Cursor(Protocol):
    """What of a database cursor is used here."""

    def execute(self, query: Any, /) -> Any: ...
    def fetchone(self) -> Sequence[Any] | None: ...


@dataclass(frozen=True, slots=True)
class Difference:
    """The first thing that is not what its entries say: which law, where, and both figures."""

    law: str
    organization: str
    subject: str
    found: str
    expected: str

    def __str__(self) -> str:
        where = f"organization {self.organization}, {self.subject}"
        return f"{self.law}: {where}: {self.found} instead of {self.expected}"


@dataclass(frozen=True, slots=True)
class Law:
    """`sql` yields (organization, subject, found, expected) for whatever breaks it, and nothing when nothing does."""

    name: str
    sql: str


LAWS = (
    Law(
        "every transaction adds up to nothing",
        """
        SELECT organization_id, 'transaction ' || transaction_id || ' in ' || unit || ' ' || currency, sum(amount), 0
        FROM wallet_entry GROUP BY organization_id, transaction_id, unit, currency HAVING sum(amount) <> 0
        """,
    ),
    Law(
        "every transaction moves something",
        """
        SELECT t.organization_id, 'transaction ' || t.id, 'no entries', 'two at least'
        FROM wallet_transaction t LEFT JOIN wallet_entry e
            ON e.organization_id = t.organization_id AND e.transaction_id = t.id
        WHERE e.id IS NULL
        """,
    ),
    Law(
        "every lot is what its entries say",
        """
        SELECT l.organization_id, 'lot ' || l.id, l.available || ' available, ' || l.reserved || ' reserved',
               coalesce(s.available, 0) || ' available, ' || coalesce(s.reserved, 0) || ' reserved'
        FROM wallet_lot l LEFT JOIN (
            SELECT organization_id, lot_id,
                   sum(amount) FILTER (WHERE account = 'lot_available') AS available,
                   sum(amount) FILTER (WHERE account = 'lot_reserved') AS reserved
            FROM wallet_entry WHERE lot_id IS NOT NULL GROUP BY organization_id, lot_id
        ) s ON s.organization_id = l.organization_id AND s.lot_id = l.id
        WHERE l.available <> coalesce(s.available, 0) OR l.reserved <> coalesce(s.reserved, 0)
        """,
    ),
    Law(
        "no lot is below zero",
        """
        SELECT organization_id, 'lot ' || id, least(available, reserved), 0
        FROM wallet_lot WHERE available < 0 OR reserved < 0
        """,
    ),
    Law(
        "every entry counts as its lot does, for its client",
        """
        SELECT e.organization_id, 'entry ' || e.id, e.unit || ' ' || e.currency || ' of ' || t.client_id,
               l.unit || ' ' || l.currency || ' of ' || l.client_id
        FROM wallet_entry e
        JOIN wallet_lot l ON l.organization_id = e.organization_id AND l.id = e.lot_id
        JOIN wallet_transaction t ON t.organization_id = e.organization_id AND t.id = e.transaction_id
        WHERE (e.unit, e.currency, t.client_id) <> (l.unit, l.currency, l.client_id)
        """,
    ),
    Law(
        "movements are numbered without gaps",
        """
        SELECT w.organization_id, 'wallet of client ' || w.client_id, w.transactions,
               count(t.id) || ' up to ' || coalesce(max(t.number), 0)
        FROM wallet_wallet w LEFT JOIN wallet_transaction t
            ON t.organization_id = w.organization_id AND t.client_id = w.client_id
        GROUP BY w.organization_id, w.client_id, w.transactions
        HAVING count(t.id) <> w.transactions OR coalesce(max(t.number), 0) <> w.transactions
        """,
    ),
    Law(
        "what is reserved is reserved for something",
        """
        SELECT l.organization_id, 'lot ' || l.id, l.reserved, coalesce(s.quantity, 0)
        FROM wallet_lot l LEFT JOIN (
            SELECT organization_id, lot_id, sum(quantity) AS quantity
            FROM wallet_spending WHERE status = 'reserved' GROUP BY organization_id, lot_id
        ) s ON s.organization_id = l.organization_id AND s.lot_id = l.id
        WHERE l.reserved <> coalesce(s.quantity, 0)
        """,
    ),
    Law(
        "revenue is what was spent on something",
        """
        SELECT organization_id, 'client ' || client_id || ' in ' || unit || ' ' || currency, sum(revenue), sum(spent)
        FROM (
            SELECT t.organization_id, t.client_id, e.unit, e.currency, e.amount AS revenue, 0 AS spent
            FROM wallet_entry e JOIN wallet_transaction t
                ON t.organization_id = e.organization_id AND t.id = e.transaction_id
            WHERE e.account = 'revenue'
            UNION ALL
            SELECT s.organization_id, s.client_id, l.unit, l.currency, 0, s.quantity - s.restored_quantity
            FROM wallet_spending s JOIN wallet_lot l ON l.organization_id = s.organization_id AND l.id = s.lot_id
            WHERE s.status = 'captured'
        ) AS both_sides
        GROUP BY organization_id, client_id, unit, currency HAVING sum(revenue) <> sum(spent)
        """,
    ),
    Law(
        "what a wallet pays is what payments say",
        """
        SELECT organization_id, subject_type || ' ' || subject_id,
               sum(covered) || ' less ' || sum(restored) || ', ' || sum(reserved) || ' reserved',
               sum(paid) || ' less ' || sum(refunded) || ', ' || sum(pending) || ' pending'
        FROM (
            SELECT organization_id, subject_type, subject_id,
                   CASE status WHEN 'captured' THEN covered ELSE 0 END AS covered, restored_covered AS restored,
                   CASE status WHEN 'reserved' THEN covered ELSE 0 END AS reserved,
                   0 AS paid, 0 AS refunded, 0 AS pending
            FROM wallet_spending
            UNION ALL
            SELECT organization_id, subject_type, subject_id, 0, 0, 0,
                   CASE WHEN paid_at IS NOT NULL THEN amount ELSE 0 END, refunded_amount,
                   CASE status WHEN 'pending' THEN amount ELSE 0 END
            FROM payments_payment WHERE provider = 'wallet'
        ) AS both_sides
        GROUP BY organization_id, subject_type, subject_id
        HAVING sum(covered) <> sum(paid) OR sum(restored) <> sum(refunded) OR sum(reserved) <> sum(pending)
        """,
    ),
)


def differences(cursor: Cursor, laws: Sequence[Law] = LAWS) -> Iterator[Difference]:
    """The first difference of each law that is broken, in the order of the laws; nothing when all balances are
    proved. The caller's transaction is one snapshot (REPEATABLE READ)."""
    for law in laws:
        cursor.execute(law.sql)
        found = cursor.fetchone()
        if found is not None:
            yield Difference(law.name, *(str(one) for one in found))


def counted(cursor: Cursor) -> tuple[int, int, int]:
    """How many organizations, lots and entries there are to prove."""
    cursor.execute(
        "SELECT (SELECT count(DISTINCT organization_id) FROM wallet_wallet), (SELECT count(*) FROM wallet_lot),"
        " (SELECT count(*) FROM wallet_entry)"
    )
    found = cursor.fetchone()
    assert found is not None
    return found[0], found[1], found[2]
