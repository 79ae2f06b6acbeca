"""What modules tell each other."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from comptoir.kernel.ids import OrganizationId


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A fact, in the past tense, that a module promises to keep publishing.

    `name` ends in a version; a change of meaning is a new name, never an edit.
    """

    name: ClassVar[str]
    organization: OrganizationId
    at: datetime
