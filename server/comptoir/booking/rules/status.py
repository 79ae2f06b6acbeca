"""What may become of a booking (spec 01 §3); this table is the only place that says so."""

from enum import StrEnum


class Status(StrEnum):
    """Where a booking stands."""

    PENDING = "pending"
    CONFIRMED = "confirmed"
    COMPLETED = "completed"
    NO_SHOW = "no-show"
    CANCELLED = "cancelled"
    RESCHEDULED = "rescheduled"
    WAITLISTED = "waitlisted"

    @property
    def is_active(self) -> bool:
        """Whether it holds its staff, resources and seats."""
        return self in {Status.PENDING, Status.CONFIRMED, Status.COMPLETED, Status.NO_SHOW}


class Action(StrEnum):
    """What someone does to a booking."""

    CONFIRM = "confirm"
    CANCEL = "cancel"
    RESCHEDULE = "reschedule"
    COMPLETE = "complete"
    NO_SHOW = "no-show"
    PROMOTE = "promote"


TRANSITIONS: dict[tuple[Status, Action], Status] = {
    (Status.PENDING, Action.CONFIRM): Status.CONFIRMED,
    (Status.PENDING, Action.CANCEL): Status.CANCELLED,
    (Status.PENDING, Action.RESCHEDULE): Status.RESCHEDULED,
    (Status.CONFIRMED, Action.COMPLETE): Status.COMPLETED,
    (Status.CONFIRMED, Action.NO_SHOW): Status.NO_SHOW,
    (Status.CONFIRMED, Action.CANCEL): Status.CANCELLED,
    (Status.CONFIRMED, Action.RESCHEDULE): Status.RESCHEDULED,
    (Status.WAITLISTED, Action.PROMOTE): Status.PENDING,
}


def after(status: Status, action: Action) -> Status | None:
    """The status an action leads to, or None when it is not allowed."""
    return TRANSITIONS.get((status, action))


def allowed_actions(status: Status) -> list[Action]:
    """What can be done to a booking that stands there, in the order of `Action`."""
    return [action for action in Action if (status, action) in TRANSITIONS]
