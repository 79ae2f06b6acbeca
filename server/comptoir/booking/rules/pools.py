"""Who can fill a role, and how many bookings the free ones can serve at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress

from comptoir.booking.rules.agenda import Agenda, RoleNeed, StaffCalendar
from comptoir.kernel.ids import StaffId


def can_fill(person: StaffCalendar, role: RoleNeed) -> bool:
    """Named by the role when it names anyone, else having the role or skill."""
    if role.specific:
        return str(person.id) in role.specific or (person.reference or "").lower() in role.specific
    return role.role in person.skills


def pool_members(agenda: Agenda) -> list[StaffCalendar]:
    """Everyone who can fill some role of the service, by priority, then id."""
    roles = agenda.service.roles
    members = [person for person in agenda.staff if any(can_fill(person, role) for role in roles)]
    return sorted(members, key=lambda person: (person.priority, person.id))


@dataclass(frozen=True)
class Pools:
    """The roles of a service over its members; sets of members are bit masks, bit i the i-th member."""

    members: tuple[StaffCalendar, ...]
    roles: tuple[RoleNeed, ...]
    masks: tuple[int, ...]

    @classmethod
    def of(cls, agenda: Agenda) -> "Pools":
        members = tuple(pool_members(agenda))
        roles = tuple(role for role in agenda.service.roles if role.count > 0)
        masks = tuple(sum(1 << i for i, person in enumerate(members) if can_fill(person, role)) for role in roles)
        return cls(members, roles, masks)

    @cached_property
    def ids(self) -> tuple[StaffId, ...]:
        return tuple(person.id for person in self.members)

    def index(self, staff: StaffId) -> int | None:
        """Position of a member, or None for someone who can fill no role."""
        return self.ids.index(staff) if staff in self.ids else None

    def at_once(self, free: int, counts: Sequence[int] | None = None) -> int:
        """How many bookings the members of `free` can serve at the same time, nobody twice.

        Hall's theorem: k bookings fit exactly when every set of roles finds k times its need in its joint pool.
        """
        wanted = self._sets if counts is None else _role_sets(self.masks, counts)
        return min(((free & union).bit_count() // need for union, need in wanted), default=0)

    def at_once_of(self, flags: Sequence[int]) -> int:
        """The same as `at_once`, from one flag per member."""
        if len(self.roles) == 1:
            return sum(flags) // self.roles[0].count
        return self.at_once(mask_of(flags))

    def free_ids(self, free: Sequence[int]) -> tuple[StaffId, ...]:
        """Who is free, from one flag per member; each of them can be part of a booking if one fits at all."""
        return tuple(compress(self.ids, free))

    @cached_property
    def _sets(self) -> list[tuple[int, int]]:
        return _role_sets(self.masks, [role.count for role in self.roles])


def _role_sets(masks: Sequence[int], counts: Sequence[int]) -> list[tuple[int, int]]:
    sets = [(0, 0)]
    for mask, count in zip(masks, counts, strict=True):
        if count:
            sets += [(union | mask, need + count) for union, need in sets]
    return sets[1:]


def mask_of(flags: Sequence[int]) -> int:
    """Flags as a bit mask, the first flag in the lowest bit."""
    return sum(1 << i for i, flag in enumerate(flags) if flag)
