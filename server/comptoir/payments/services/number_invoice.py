"""The next number of a year: counted in a row that stays locked until the invoice commits, so none is ever lost."""

from datetime import date
from typing import cast

from django.db import connection

from comptoir.kernel.ids import new_id

_COUNT = """
INSERT INTO payments_invoice_counter AS c (id, organization_id, year, last, last_date)
VALUES (%s, app_organization(), %s, 1, %s)
ON CONFLICT (organization_id, year)
DO UPDATE SET last = c.last + 1, last_date = greatest(c.last_date, EXCLUDED.last_date)
RETURNING last, last_date
"""


def next_number(day: date) -> tuple[int, date]:
    """The number, and the invoice's date: never before that of the number before it."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [new_id(), day.year, day])
        return cast(tuple[int, date], cursor.fetchone())
