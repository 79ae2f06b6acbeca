"""One of the staff by the name in their public address."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from comptoir.planning.models import StaffMember


@dataclass(frozen=True, slots=True)
class Replaced:
    """An absence, and who takes their place."""

    start: datetime
    end: datetime
    by: UUID


@dataclass(frozen=True, slots=True)
class Person:
    """A staff member as a page about them needs it; `skills` are roles and skills together."""

    id: UUID
    reference: str | None
    name: str
    color: str
    skills: tuple[str, ...]
    absences: tuple["Replaced", ...] = ()
    """Those for which somebody stands in."""


def person_called(text: str) -> Person | None:
    """Who has this reference, in any case, or this id; nobody who is inactive or only a placeholder."""
    rows = StaffMember.objects.filter(is_active=True, is_placeholder=False)
    id = _id(text)
    found = rows.filter(reference__iexact=text).first() or (rows.filter(pk=id).first() if id else None)
    return _person(found) if found else None


def person_with_email(email: str) -> Person | None:
    """The only one with this address who is nobody's user yet."""
    rows = StaffMember.objects.filter(email__iexact=email, user_id=None, is_active=True)[:2]
    return _person(rows[0]) if email and len(rows) == 1 else None


def _person(row: StaffMember) -> Person:
    absences = tuple(
        Replaced(datetime.fromisoformat(one["start"]), datetime.fromisoformat(one["end"]), UUID(one["standInId"]))
        for one in row.time_off
        if one.get("standInId")
    )
    return Person(row.id, row.reference, row.name, row.color, (*row.roles, *row.skills), absences)


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
