from comptoir.calendars.models.connection import PROVIDERS, STATES, Calendar, Connection, Copy, KnownEvent
from comptoir.calendars.models.feed import Feed

__all__ = ["PROVIDERS", "STATES", "Calendar", "Connection", "Copy", "Feed", "KnownEvent"]
