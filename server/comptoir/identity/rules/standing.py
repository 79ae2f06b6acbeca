"""How high someone stands when they give or take access, and how far that reaches."""

from dataclasses import dataclass
from uuid import UUID

from comptoir.identity.contracts import RoleTooHigh
from comptoir.identity.rules.roles import outranks_or_equals


@dataclass(frozen=True, slots=True)
class Standing:
    """A role, for one location or (None) for all."""

    role: str
    location: UUID | None = None

    def require_over(self, other: "Standing") -> None:
        """Raises:
        RoleTooHigh: `other` is a higher role, or reaches beyond our location.
        """
        beyond = self.location is not None and other.location != self.location
        if beyond or not outranks_or_equals(self.role, other.role):
            raise RoleTooHigh(role=other.role)
