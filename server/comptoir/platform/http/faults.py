"""What PostgreSQL's own errors mean to a caller, by SQLSTATE (PostgreSQL manual, appendix A)."""

from django.db import DataError, Error, IntegrityError, InterfaceError, OperationalError

from comptoir.kernel.refusal import FieldError, Invalid, Refusal
from comptoir.platform.contracts import Conflict, NotFound, StorageFull, Unavailable

_FULL = {"53100", "53200"}
_RETRIED = {"40P01", "40001"}


def sqlstate(error: Error) -> str:
    """The five-character code of the driver's error, empty when the server could not be reached."""
    return getattr(error.__cause__, "sqlstate", None) or ""


def worth_retrying(error: Error) -> bool:
    """A deadlock or a serialization failure: nothing was done, the same work may now pass."""
    return sqlstate(error) in _RETRIED


def refusal_of(error: Error) -> Refusal | None:
    """The refusal that a database error amounts to, None for a bug of ours."""
    state = sqlstate(error)
    if state in _FULL:
        return StorageFull()
    if isinstance(error, OperationalError | InterfaceError):
        return Unavailable()
    if isinstance(error, DataError):
        return Invalid([FieldError("", "platform.field_invalid")])
    if state == "23503":
        return NotFound()
    if state == "42501":
        return NotFound()
    if isinstance(error, IntegrityError):
        return Conflict()
    return None
