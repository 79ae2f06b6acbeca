"""What a room was opened for has changed: whoever is in it comes back with a new ticket, or does not get one."""

from django.db import connection

from comptoir.platform.rooms import ROOMS_CHANNEL


def renew_tickets(room: str) -> None:
    """Have everybody in the room ask for a new ticket, once the current transaction is committed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [ROOMS_CHANNEL, room])
