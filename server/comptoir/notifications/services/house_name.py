"""What the current organization is called: the module above knows, and says so when it starts."""

from collections.abc import Callable

_named: list[Callable[[], str]] = []


def name_houses_with(name: Callable[[], str]) -> None:
    """`name` says what the current organization is called."""
    _named[:] = [name]


def house_name() -> str:
    """The name that heads the current organization's messages."""
    return _named[0]() if _named else "Comptoir"
