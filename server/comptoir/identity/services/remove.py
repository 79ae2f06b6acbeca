"""Delete a row that other modules' tables may point to, and find out now rather than at the commit."""

from django.db import IntegrityError, connection, models, transaction

from comptoir.kernel.refusal import Refusal


def remove_row(row: models.Model, *, or_refuse: Refusal) -> None:
    """Delete `row`.

    Raises:
        Refusal: `or_refuse`, when something still points to it; nothing is deleted then.
    """
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            row.delete()
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    except (IntegrityError, models.ProtectedError) as cause:
        raise or_refuse from cause
