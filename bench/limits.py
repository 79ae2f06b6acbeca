"""What this machine's PostgreSQL can do at most: a booking row and an allocation under the exclusion constraint."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import psycopg
from house import House
from timing import at_once, timed

EACH = 300


def rows(house: House) -> list[tuple[str, str, str]]:
    organization = house.organization("bench-limits")["id"]
    with psycopg.connect(house.database, autocommit=True) as database:
        database.execute("CREATE TABLE bench_booking (id uuid PRIMARY KEY, organization_id uuid, document jsonb)")
    found = [_measure(house, organization, clients) for clients in (1, 8)]
    with psycopg.connect(house.database, autocommit=True) as database:
        database.execute("DROP TABLE bench_booking")
        version = database.info.server_version // 10_000
    return [
        (f"PostgreSQL {version} itself: booking + allocation, {clients} client(s)", f"{per_second:.0f}", "per second")
        for clients, per_second in found
    ]


def _measure(house: House, organization: str, clients: int) -> tuple[int, float]:
    def client(number: int) -> list[float]:
        with psycopg.connect(house.database) as database:
            at = datetime(2030, 1, 1, tzinfo=UTC)
            step = iter(range(EACH))

            def once() -> None:
                start = at + timedelta(hours=next(step))
                with database.transaction():
                    database.execute("INSERT INTO bench_booking VALUES (%s, %s, '{}')", [uuid4(), organization])
                    database.execute(
                        "INSERT INTO planning_allocation VALUES (%s, %s, %s, %s, %s, %s)",
                        [
                            uuid4(),
                            organization,
                            900_000 + clients * 100 + number,
                            uuid4(),
                            start,
                            start + timedelta(hours=1),
                        ],
                    )

            return timed(once, EACH)

    times, seconds = at_once(clients, client)
    return clients, len(times) / seconds
