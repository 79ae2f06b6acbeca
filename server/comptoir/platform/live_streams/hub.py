"""Fan-out inside one process: from one LISTEN to every open stream of an organization."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

QUEUE_LENGTH = 256


@dataclass(frozen=True, slots=True)
class LiveEvent:
    """What a dashboard is told: which kind of thing happened, to which object."""

    id: UUID
    name: str
    subject: str


type Signal = LiveEvent | Literal["missed", "end"]


@dataclass(eq=False, slots=True)
class Subscriber:
    """One open stream. `missed` tells it to read again what happened; `end` that it was too slow."""

    queue: asyncio.Queue[Signal] = field(default_factory=lambda: asyncio.Queue(QUEUE_LENGTH))

    def offer(self, signal: Signal) -> bool:
        try:
            self.queue.put_nowait(signal)
        except asyncio.QueueFull:
            return False
        return True

    def end(self) -> None:
        while not self.queue.empty():
            self.queue.get_nowait()
        self.queue.put_nowait("end")


class Hub:
    """Who listens to which organization."""

    def __init__(self) -> None:
        self._subscribers: defaultdict[UUID, set[Subscriber]] = defaultdict(set)

    @contextmanager
    def subscribed(self, organization: UUID) -> Iterator[Subscriber]:
        subscriber = Subscriber()
        self._subscribers[organization].add(subscriber)
        try:
            yield subscriber
        finally:
            self._remove(organization, subscriber)

    def publish(self, organization: UUID, event: LiveEvent) -> None:
        """Hand `event` to every stream of the organization; a stream whose queue is full is ended."""
        self._offer(organization, event)

    def tell_missed(self) -> None:
        """The database was away: whatever it said meanwhile is to be read."""
        for organization in list(self._subscribers):
            self._offer(organization, "missed")

    def __len__(self) -> int:
        return sum(len(subscribers) for subscribers in self._subscribers.values())

    def _offer(self, organization: UUID, signal: Signal) -> None:
        for subscriber in list(self._subscribers.get(organization, ())):
            if not subscriber.offer(signal):
                subscriber.end()
                self._remove(organization, subscriber)

    def _remove(self, organization: UUID, subscriber: Subscriber) -> None:
        listeners = self._subscribers.get(organization)
        if listeners is not None:
            listeners.discard(subscriber)
            if not listeners:
                del self._subscribers[organization]
