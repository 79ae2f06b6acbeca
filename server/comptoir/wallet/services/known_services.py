"""Which services there are: the module that has them says so, wallet only ties what it sells to them."""

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from comptoir.kernel.refusal import FieldError

type Known = Callable[[Collection[UUID]], set[UUID]]
"""Those of the given services that there are."""
_known: list[Known] = []


def register_services(known: Known) -> None:
    """Whoever has services tells, when Django starts, which of them exist."""
    _known[:] = [known]


def service_errors(services: Iterable[UUID], path: str = "serviceIds") -> list[FieldError]:
    """One error for each service that does not exist."""
    wanted = list(services)
    if not wanted or not _known:
        return []
    found = _known[0](wanted)
    return [
        FieldError(f"{path}.{number}", "platform.unknown_reference")
        for number, service in enumerate(wanted)
        if service not in found
    ]
