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


def service_errors(
    services: Iterable[UUID], path: str = "serviceIds", *, before: Collection[UUID] = ()
) -> list[FieldError]:
    """One error for each service that does not exist; what was named `before` may have gone since."""
    wanted = list(services)
    if not set(wanted).difference(before) or not _known:
        return []
    return unknown(wanted, _known[0](wanted).union(before), path)


def unknown(wanted: Iterable[UUID], found: Collection[UUID], path: str) -> list[FieldError]:
    """One error, at its place, for each that is wanted and not found."""
    return [
        FieldError(f"{path}.{number}", "platform.unknown_reference")
        for number, one in enumerate(wanted)
        if one not in found
    ]
