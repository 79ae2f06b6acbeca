"""A staff member, in and out."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import AliasChoices, Field, field_validator
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import ValidationInfo

from comptoir.planning.http.fields import (
    Color,
    Email,
    Overrides,
    Phone,
    Reference,
    Weekly,
    Word,
    Words,
    Zone,
)
from comptoir.platform.http.schema import In, Instant, Name, Out, ShortText


class Absence(In):
    """A stretch of time off."""

    start: Instant
    end: Instant
    reason: ShortText = ""
    stand_in_id: UUID | None = None
    """Who takes their place meanwhile: their public page leads there."""

    @field_validator("end")
    @classmethod
    def _after_start(cls, end: Any, info: ValidationInfo) -> Any:
        start = info.data.get("start")
        if start is not None and end <= start:
            raise PydanticCustomError("planning.end_before_start", "the end is not after the start")
        return end

    def document(self) -> dict[str, str]:
        said = {"start": self.start.isoformat(), "end": self.end.isoformat(), "reason": self.reason}
        return {**said, "standInId": str(self.stand_in_id)} if self.stand_in_id else said


class StaffChanges(In):
    """What may be said of a staff member; what is left out stays as it is. `role` and `workingHours` are
    understood for `roles` and `weeklyHours`."""

    reference: Reference = None
    name: Name = ""
    email: Email = ""
    phone: Phone = ""
    color: Color = ""
    roles: Words = []
    role: Word | None = None
    skills: Words = []
    location_id: UUID | None = None
    user_id: UUID | None = None
    time_zone: Zone | None = None
    weekly_hours: Weekly | None = Field(None, validation_alias=AliasChoices("weeklyHours", "workingHours"))
    overrides: Overrides = []
    time_off: Annotated[list[Absence], Field(max_length=500)] = []
    priority: Annotated[int, Field(ge=-1000, le=1000)] = 0
    is_active: bool = True

    def fields(self) -> dict[str, Any]:
        """What was sent, as the table holds it."""
        sent = {name: getattr(self, name) for name in self.model_fields_set - {"role"}}
        if self.role is not None and "roles" not in sent:
            sent["roles"] = [self.role]
        for name in ("weekly_hours", "overrides"):
            if sent.get(name) is not None:
                sent[name] = [entry.model_dump(by_alias=True) for entry in sent[name]]
        if "time_off" in sent:
            sent["time_off"] = [absence.document() for absence in sent["time_off"]]
        return sent


class StaffIn(StaffChanges):
    """A new staff member. Without `weeklyHours`: Monday to Friday, 09:00 to 12:00 and 14:00 to 18:00; null: no
    hours of their own, the service's decide."""

    name: Name


class WeeklyRangeOut(Out):
    day_of_week: int
    start_time: str
    end_time: str


class DayRangeOut(Out):
    start_time: str
    end_time: str


class DayOverrideOut(Out):
    date: str
    slots: list[DayRangeOut]


class AbsenceOut(Out):
    start: Instant
    end: Instant
    reason: str
    stand_in_id: UUID | None = None


class StaffOut(Out):
    id: UUID
    reference: str | None
    name: str
    email: str
    phone: str
    color: str
    roles: list[str]
    skills: list[str]
    location_id: UUID | None
    user_id: UUID | None
    time_zone: str | None
    weekly_hours: list[WeeklyRangeOut] | None
    overrides: list[DayOverrideOut]
    time_off: list[AbsenceOut]
    priority: int
    is_active: bool
    is_placeholder: bool
    created_at: Instant
