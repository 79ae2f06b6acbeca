"""What may become of a booking (spec 01 §3); this table is the only place that says so."""

from dataclasses import dataclass
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


class Awaits(StrEnum):
    """What a pending booking waits for."""

    NOTHING = ""
    APPROVAL = "approval"
    PAYMENT = "payment"


class CancellationCode(StrEnum):
    """Why a booking was cancelled by rule rather than by somebody's wish."""

    NONE = ""
    LAPSED = "lapsed"
    DECLINED = "declined"
    BELOW_MINIMUM = "below_minimum"
    SESSION_CANCELLED = "session_cancelled"
    OFFER_LAPSED = "offer_lapsed"
    WAIT_OVER = "wait_over"


class Action(StrEnum):
    """What someone, or time, does to a booking."""

    CONFIRM = "confirm"
    DECLINE = "decline"
    CANCEL = "cancel"
    RESCHEDULE = "reschedule"
    CHECK_IN = "check-in"
    CHECK_OUT = "check-out"
    COMPLETE = "complete"
    NO_SHOW = "no-show"
    PROMOTE = "promote"
    LAPSE = "lapse"
    """Its payment did not come in time."""
    REVIVE = "revive"
    """Its payment came after it lapsed, and its time is still free."""
    RECONSIDER = "reconsider"
    """The client changed it so that it wants approval again."""


TRANSITIONS: dict[tuple[Status, Action], Status] = {
    (Status.PENDING, Action.CONFIRM): Status.CONFIRMED,
    (Status.PENDING, Action.DECLINE): Status.CANCELLED,
    (Status.PENDING, Action.CANCEL): Status.CANCELLED,
    (Status.PENDING, Action.RESCHEDULE): Status.RESCHEDULED,
    (Status.PENDING, Action.LAPSE): Status.CANCELLED,
    (Status.CONFIRMED, Action.CHECK_IN): Status.CONFIRMED,
    (Status.CONFIRMED, Action.CHECK_OUT): Status.COMPLETED,
    (Status.CONFIRMED, Action.COMPLETE): Status.COMPLETED,
    (Status.CONFIRMED, Action.NO_SHOW): Status.NO_SHOW,
    (Status.CONFIRMED, Action.CANCEL): Status.CANCELLED,
    (Status.CONFIRMED, Action.RESCHEDULE): Status.RESCHEDULED,
    (Status.CONFIRMED, Action.RECONSIDER): Status.PENDING,
    (Status.CANCELLED, Action.REVIVE): Status.CONFIRMED,
    (Status.WAITLISTED, Action.PROMOTE): Status.PENDING,
    (Status.WAITLISTED, Action.CANCEL): Status.CANCELLED,
}

_NOBODYS = {Action.LAPSE, Action.REVIVE, Action.RECONSIDER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a booking stands, with what its status does not say."""

    status: Status
    awaits: Awaits = Awaits.NOTHING
    checked_in: bool = False
    code: CancellationCode = CancellationCode.NONE

    def after(self, action: Action) -> Status | None:
        """The status an action leads to, or None when it is not allowed."""
        if self._stands_in_the_way(action):
            return None
        return TRANSITIONS.get((self.status, action))

    def _stands_in_the_way(self, action: Action) -> bool:
        match action:
            case Action.DECLINE:
                return self.awaits is not Awaits.APPROVAL
            case Action.LAPSE:
                return self.awaits is not Awaits.PAYMENT
            case Action.REVIVE:
                return self.code is not CancellationCode.LAPSED
            case Action.CHECK_IN | Action.NO_SHOW:
                return self.checked_in
            case Action.CHECK_OUT:
                return not self.checked_in
            case _:
                return False

    @property
    def actions(self) -> list[Action]:
        """What people can do to it, in the order of `Action`."""
        return [action for action in Action if action not in _NOBODYS and self.after(action) is not None]


def after(status: Status, action: Action) -> Status | None:
    """The status an action leads to as far as the status alone says, or None when it is not allowed."""
    return TRANSITIONS.get((status, action))
