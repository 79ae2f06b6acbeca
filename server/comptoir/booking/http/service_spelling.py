"""Other ways to write a service document."""

from collections.abc import Mapping
from typing import Any

_BUFFERS = ("bufferBefore", "bufferAfter", "slotStep")


def as_we_write_it(written: Mapping[str, Any]) -> dict[str, Any]:
    """A document whose `buffers` are fields of its own, as they are stored and shown; beside them they do not count."""
    buffers = written.get("buffers")
    if not isinstance(buffers, Mapping):
        return dict(written)
    return {name: buffers[name] for name in _BUFFERS if name in buffers} | dict(written)
