"""Everything the modules above may ask of planning."""

from comptoir.planning.models import Folded
from comptoir.planning.queries import plan
from comptoir.planning.queries.coaches import Person, Replaced, person_called, person_with_email
from comptoir.planning.queries.elsewhere import busy_elsewhere, held_twice
from comptoir.planning.queries.named import (
    bookable_staff,
    locations_of_people,
    locations_of_things,
    named_people,
    named_things,
    place_of,
    staff_of_user,
    users_of_staff,
    zone_of_staff,
)
from comptoir.planning.queries.occupancy import occupancy
from comptoir.planning.services.allocate import allocate, release
from comptoir.planning.services.busy_elsewhere import clear_busy_elsewhere, put_busy_elsewhere
from comptoir.planning.services.create_closure import create_closure
from comptoir.planning.services.create_resource import create_resource
from comptoir.planning.services.create_staff import create_staff
from comptoir.planning.services.give_reference import give_reference
from comptoir.planning.services.link_user import link_user
from comptoir.planning.services.lock_calendars import calendars_held, lock_calendars
from comptoir.planning.services.name_people_and_things import name_people_and_things, new_calendars
from comptoir.planning.services.note_chosen import note_chosen
from comptoir.planning.services.own_settings import own_staff
from comptoir.planning.services.place_of_work import check_people_and_things, check_place

__all__ = [
    "Folded",
    "Person",
    "Replaced",
    "allocate",
    "bookable_staff",
    "busy_elsewhere",
    "calendars_held",
    "check_people_and_things",
    "check_place",
    "clear_busy_elsewhere",
    "create_closure",
    "create_resource",
    "create_staff",
    "give_reference",
    "held_twice",
    "link_user",
    "locations_of_people",
    "locations_of_things",
    "lock_calendars",
    "name_people_and_things",
    "named_people",
    "named_things",
    "new_calendars",
    "note_chosen",
    "occupancy",
    "own_staff",
    "person_called",
    "person_with_email",
    "place_of",
    "plan",
    "put_busy_elsewhere",
    "release",
    "staff_of_user",
    "users_of_staff",
    "zone_of_staff",
]
