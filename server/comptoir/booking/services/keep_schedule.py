"""Keep the sessions of a service to oneself for the rest of a transaction that may make several."""

from django.db import connection

from comptoir.booking.models import Service


def keep_schedule(service: Service) -> None:
    """Nobody else makes a session of `service` until the transaction ends; seats of sessions that are there are free
    for all.

    Who makes one session writes its row, then takes its calendars. Who makes several has locked all calendars before
    the second row: without this, each could wait for the other. Call it before `lock_calendars`.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(4202, (%s %% 2147483647)::integer)", [service.calendar_id])
