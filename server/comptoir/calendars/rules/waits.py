"""How often an account is looked at."""

EVERY_SECONDS = 40
"""So that what became busy there blocks slots here within a minute."""
_LONGEST_SECONDS = 1800


def next_look(failures: int) -> int:
    """Seconds until the next look after so many failures in a row."""
    wait: int = EVERY_SECONDS << min(failures, 10)
    return min(wait, _LONGEST_SECONDS)
