"""What can be paid for: each module that sells something says how its things follow their payments."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Subject:
    """`lock` is called before payments of one are touched, `follow` after, in the same transaction."""

    lock: Callable[[UUID], None]
    follow: Callable[[UUID], None]


_subjects: dict[str, Subject] = {}


def register_subject(subject_type: str, *, lock: Callable[[UUID], None], follow: Callable[[UUID], None]) -> None:
    """Make `subject_type` something that can be paid for; once, while Django starts."""
    _subjects[subject_type] = Subject(lock, follow)


def subject_of(subject_type: str) -> Subject:
    """How things of this type follow their payments."""
    return _subjects[subject_type]
