"""Every event that an endpoint may hear."""

from collections.abc import Iterator

from comptoir.kernel.event import Event

type Kind = type[Event]


def event_types() -> list[Kind]:
    """All kinds of events of the house, by name."""
    # A dataclass with slots is a second class of the same name: the one without may still be about.
    return sorted({kind.name: kind for kind in _named(Event)}.values(), key=lambda kind: kind.name)


def event_names() -> list[str]:
    return [kind.name for kind in event_types()]


def explained(kind: Kind) -> str:
    """What its author wrote of it, not what dataclasses make where nothing was written."""
    text = kind.__doc__ or ""
    return "" if text.startswith(f"{kind.__name__}(") else " ".join(text.split())


def _named(kind: Kind) -> Iterator[Kind]:
    for below in kind.__subclasses__():
        if "name" in vars(below) and below.__module__.startswith("comptoir."):
            yield below
        yield from _named(below)
