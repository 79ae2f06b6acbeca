"""Strangers: every test meets its own, so that no test finds another's bookings."""

import itertools
import time

_numbers = itertools.count(time.time_ns() % 1_000_000_000)


def stranger(first: str = "Noé") -> dict[str, str]:
    """A name and an address that nobody had before."""
    number = next(_numbers)
    return {"name": f"{first} Essai{number}", "email": f"essai{number}@example.org"}
