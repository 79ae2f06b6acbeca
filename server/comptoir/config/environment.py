"""Settings from environment variables, with a clear refusal of what cannot be read."""

import os


class EnvironmentInvalid(Exception):
    """A variable has a value that cannot be read; the message names it."""


def text(name: str, default: str) -> str:
    """The variable, or `default` when it is unset or empty."""
    return os.environ.get(name) or default


def number(name: str, default: int) -> int:
    """A whole number, zero or more."""
    value = text(name, str(default))
    if not value.isascii() or not value.isdigit():
        raise EnvironmentInvalid(f"{name} has to be a whole number, not {value!r}.")
    return int(value)


def flag(name: str) -> bool:
    """True for 1, true, yes or on."""
    return text(name, "").lower() in ("1", "true", "yes", "on")


def words(name: str, default: str) -> list[str]:
    """A list, separated by commas or spaces."""
    return text(name, default).replace(",", " ").split()
