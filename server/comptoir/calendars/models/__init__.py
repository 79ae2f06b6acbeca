from comptoir.calendars.models.feed import Feed

__all__ = ["Feed"]
