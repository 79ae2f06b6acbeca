"""How many people a booking may be for."""

from comptoir.booking.rules.agenda import ServiceNeeds, Session


def seats_of(service: ServiceNeeds) -> int:
    """Seats of a session, or the most people in one booking; 1 unless the service says more."""
    return service.max_participants or 1


def fewest(service: ServiceNeeds) -> int:
    """The fewest people in one booking; the minimum of an event or course is about its session."""
    return 1 if service.type.has_sessions else service.min_participants or 1


def capacity_of(service: ServiceNeeds, session: Session | None) -> int:
    """Seats of a session: its own, or as many as its service says."""
    return seats_of(service) if session is None or session.capacity is None else session.capacity


def seats_left(service: ServiceNeeds, session: Session) -> int:
    """Seats nobody took; below zero when the service was made smaller than what is taken."""
    return capacity_of(service, session) - session.taken


def suits(service: ServiceNeeds, participants: int | None, session: Session | None = None) -> bool:
    """Whether one booking, of `session` if there is one, may be for so many; None stands for the fewest."""
    return participants is None or fewest(service) <= participants <= capacity_of(service, session)
