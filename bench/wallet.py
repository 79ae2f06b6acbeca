"""Wallets: what paying from one costs a booking, proving a million entries, a statement of ten thousand rows."""

import time
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
from house import Caller, House
from timing import quantile, timed

from comptoir.wallet.queries.verify import counted, differences

CLIENTS = 50
MOVEMENTS = 10_000
"""Of each client; each has two entries."""
BOOKINGS = 100

_FILL = """
WITH movements AS (
    INSERT INTO wallet_transaction
        (id, organization_id, client_id, number, kind, subject_type, label, reason, by, at)
    SELECT gen_random_uuid(), %(house)s, %(client)s, n, 'correct', '', '', 'Bench', 'Bench',
           now() - (%(most)s - n) * interval '1 min'
    FROM generate_series(1, %(most)s) n
    RETURNING id, number
)
INSERT INTO wallet_entry (id, organization_id, transaction_id, lot_id, account, unit, currency, amount)
SELECT gen_random_uuid(), %(house)s, m.id, CASE side WHEN 1 THEN %(lot)s::uuid END,
       CASE side WHEN 1 THEN 'lot_available' ELSE 'correction' END, 'credits', '',
       side * CASE m.number %% 2 WHEN 1 THEN 1 ELSE -1 END
FROM movements m, (VALUES (1), (-1)) AS sides (side)
"""
_WALLET = """
INSERT INTO wallet_wallet (id, organization_id, client_id, transactions, created_at)
VALUES (gen_random_uuid(), %(house)s, %(client)s, %(most)s, now())
"""
_LOT = """
INSERT INTO wallet_lot (id, organization_id, client_id, unit, currency, granted, available, reserved, service_ids,
                        source, label, paid, created_at)
VALUES (%(lot)s, %(house)s, %(client)s, 'credits', '', 1, 0, 0, '{}', 'correction', '', 0, now())
"""
_TABLES = ("wallet_transaction", "wallet_entry")


def rows(house: House) -> list[tuple[str, str, str]]:
    made = house.organization("bench-wallet")
    caller = Caller(house, made["keys"]["secret"])
    plain, paid = _bookings(caller)
    clients = [_client(caller, number) for number in range(CLIENTS)]
    with psycopg.connect(house.database) as owner:
        _fill(owner, made["id"], clients)
    with psycopg.connect(house.database) as owner:
        started = time.perf_counter()
        _, _, entries = counted(owner.cursor())
        found = list(differences(owner.cursor()))
        seconds = time.perf_counter() - started
    assert not found, found[0]
    # The old connection idled while a million rows were written.
    caller = Caller(house, made["keys"]["secret"])
    page = timed(lambda: caller.call("GET", f"/wallets/{clients[0]}/transactions?limit=50"), 20)
    statement = timed(lambda: _statement(house, made["keys"]["secret"], clients[0]), 5)
    return [
        ("booking, not paid by a wallet", _two(plain), "ms p50/p95"),
        ("booking, paid by a wallet", _two(paid), "ms p50/p95"),
        (f"ledger verify, {entries:,} entries (target ≤ 30)", f"{seconds:.1f}", "s"),
        (f"page of a statement of {MOVEMENTS:,} rows", _two(page), "ms p50/p95"),
        (f"statement of {MOVEMENTS:,} rows as CSV (target ≤ 1000)", _two(statement), "ms p50/p95"),
    ]


def _two(seconds: list[float]) -> str:
    return "/".join(f"{quantile(seconds, share):.1f}" for share in (0.5, 0.95))


def _bookings(caller: Caller) -> tuple[list[float], list[float]]:
    hours = [{"dayOfWeek": day, "startTime": "00:00", "endTime": "24:00"} for day in range(7)]
    _, service = caller.call(
        "POST", "/services", {"name": "Bench", "duration": 30, "price": 900, "availableSlots": hours}
    )
    first = datetime.now(UTC).date() + timedelta(days=2)
    asked = f"/slots?serviceId={service['id']}&from={first}&to={first + timedelta(days=20)}"
    starts = iter([slot["start"] for day in caller.call("GET", asked)[1]["days"] for slot in day["slots"]])
    client = _client(caller, -1)
    grant = {"kind": "grant", "unit": "minutes", "quantity": 1_000_000, "reason": "Bench"}
    assert caller.call("POST", f"/wallets/{client}/transactions", grant)[0] == 201

    def book(*, wallet: bool) -> None:
        wish: dict[str, Any] = {"serviceId": service["id"], "startDate": next(starts), "clientId": client}
        status, made = caller.call("POST", "/bookings", {**wish, "useWallet": wallet})
        assert status == 201, made
        assert (made["amountDue"] == 0) is wallet

    timed(lambda: book(wallet=True), 20)
    return timed(lambda: book(wallet=False), BOOKINGS), timed(lambda: book(wallet=True), BOOKINGS)


def _client(caller: Caller, number: int) -> str:
    status, made = caller.call("POST", "/clients", {"name": f"Bench {number}", "email": f"wallet{number}@bench.test"})
    assert status == 201, made
    return str(made["id"])


def _fill(owner: psycopg.Connection, organization: str, clients: list[str]) -> None:
    """A million balanced entries, written past the triggers that check them one by one."""
    for table in _TABLES:
        owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    for client in clients:
        (lot,) = owner.execute("SELECT gen_random_uuid()").fetchone() or ("",)
        told = {"house": organization, "client": client, "lot": lot, "most": MOVEMENTS}
        for statement in (_WALLET, _LOT, _FILL):
            owner.execute(statement, told)
    owner.commit()
    for table in _TABLES:
        owner.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
    owner.commit()
    owner.autocommit = True
    for table in (*_TABLES, "wallet_lot", "wallet_wallet"):
        owner.execute(f"VACUUM ANALYZE {table}")


def _statement(house: House, key: str, client: str) -> None:
    caller = Caller(house, key)
    caller.connection.request("GET", f"/api/v1/wallets/{client}/statement.csv", headers=caller.headers)
    answer = caller.connection.getresponse()
    assert answer.read().count(b"\n") == MOVEMENTS + 1
