"""Everything the modules above may ask of planning."""

from comptoir.planning.queries import plan
from comptoir.planning.services.allocate import allocate, release
from comptoir.planning.services.name_people_and_things import name_people_and_things, new_calendars

__all__ = ["allocate", "name_people_and_things", "new_calendars", "plan", "release"]
