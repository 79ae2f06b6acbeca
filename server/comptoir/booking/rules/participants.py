"""How many people a booking may be for."""

from comptoir.booking.rules.agenda import ServiceNeeds


def seats_of(service: ServiceNeeds) -> int:
    """Seats of a session, or the most people in one booking; 1 unless the service says more."""
    return service.max_participants or 1


def fewest(service: ServiceNeeds) -> int:
    """The fewest people in one booking; the minimum of an event or course is about its session."""
    return 1 if service.type.has_sessions else service.min_participants or 1


def suits(service: ServiceNeeds, participants: int | None) -> bool:
    """Whether one booking may be for so many; None stands for the fewest."""
    return participants is None or fewest(service) <= participants <= seats_of(service)
