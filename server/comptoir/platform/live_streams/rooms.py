"""Signalling rooms, in this process's memory: who is in, who waits, and what is passed on between them.

People's sound and picture never come through here: browsers tell each other where they are, and connect.
"""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from comptoir.platform.rooms import VALID, Ticket

MOST_INSIDE = 4
"""Each sends to every other: more is too much for a phone."""
MOST_WAITING = 20
QUEUE_LENGTH = 256
_STATE = ("mic", "camera", "screen")

type Message = dict[str, Any]
type Gone = Callable[["Member"], None]


@dataclass(eq=False, slots=True)
class Member:
    """One open page of one person. A page that lost its line and came back is the same visit."""

    ticket: Ticket
    visit: str
    name: str
    inside: bool = False
    state: Message = field(default_factory=dict)
    queue: asyncio.Queue[Message | None] = field(default_factory=lambda: asyncio.Queue(QUEUE_LENGTH))
    ended: bool = False

    @property
    def is_host(self) -> bool:
        return self.ticket.role == "host"

    def tell(self, message: Message) -> None:
        """Pass `message` on; who does not read is let go."""
        if self.ended:
            return
        try:
            self.queue.put_nowait(message)
        except asyncio.QueueFull:
            self.end()

    def end(self, message: Message | None = None) -> None:
        """The last words, then nothing."""
        if self.ended:
            return
        self.ended = True
        while not self.queue.empty():
            self.queue.get_nowait()
        if message is not None:
            self.queue.put_nowait(message)
        self.queue.put_nowait(None)

    def hang_up(self) -> None:
        """The line ends, the visit does not: the page is to come back with a new ticket."""
        if self.ended:
            return
        try:
            self.queue.put_nowait(None)
        except asyncio.QueueFull:
            self.end()

    def shown(self) -> Message:
        return {"id": self.visit, "name": self.name, "role": self.ticket.role, "state": self.state}


class Room:
    """The people of one appointment. Every change is told to whom it concerns."""

    def __init__(self, closes: datetime, gone: Gone | None = None) -> None:
        """`gone` hears of everybody who was inside and will not come back."""
        self.closes, self._gone = closes, gone
        self.members: dict[str, Member] = {}
        self.admitted: set[str] = set()
        """Persons whom a host let in: they come back without asking."""

    def enter(self, member: Member) -> None:
        """A page connects: hosts and who was let in before go in, others wait for a host."""
        for other in list(self.members.values()):
            if other.visit == member.visit:
                # Page ids are told to the others: they are no proof of who comes.
                if other.ticket.person == member.ticket.person:
                    self._resume(other, member)
                else:
                    member.end({"type": "declined"})
                return
            if other.ticket.person == member.ticket.person and member.ticket.person != "h":
                # The same link on another page: one person is there once.
                other.end({"type": "replaced"})
                self.leave(other)
        if member.is_host or member.ticket.person in self.admitted:
            self._let_in(member)
        elif len(self._waiting()) >= MOST_WAITING:
            member.end({"type": "full"})
        else:
            self.members[member.visit] = member
            member.tell({"type": "waiting", "hostIsHere": any(self._hosts())})
            self._tell_hosts({"type": "knock", "person": member.shown()})

    def leave(self, member: Member) -> None:
        """A page is gone for good."""
        if self.members.get(member.visit) is not member:
            return
        del self.members[member.visit]
        if member.inside:
            self._note_gone(member)
            self._tell_inside({"type": "left", "id": member.visit})
            if member.is_host and not any(self._hosts()):
                for one in self._waiting():
                    one.tell({"type": "waiting", "hostIsHere": False})
        else:
            self._tell_hosts({"type": "gone", "id": member.visit})

    def hear(self, member: Member, message: Message, *, now: datetime) -> None:
        """What a page says; what it may not say is left unheard."""
        kind = message.get("type")
        if kind == "ping":
            member.tell({"type": "pong"})
        elif not member.inside:
            return
        elif kind == "signal":
            self._pass_on(member, message)
        elif kind == "chat":
            self._chat(member, message, now)
        elif kind == "state":
            member.state = {name: bool(message.get(name)) for name in _STATE}
            self._tell_inside({"type": "state", "id": member.visit, "state": member.state}, but=member)
        elif kind in {"recording", "consent"}:
            said = {"type": kind, "id": member.visit, "is": str(message.get("is", ""))[:20]}
            said["of"] = "transcription" if message.get("of") == "transcription" else "recording"
            self._tell_inside(said, but=member)
        elif member.is_host and kind in {"admit", "decline", "remove"}:
            self._decide(kind, self.members.get(str(message.get("id"))))
        elif member.is_host and kind == "end":
            self._end_call()

    def end(self) -> None:
        """The time is over."""
        for member in list(self.members.values()):
            member.end({"type": "over"})
            if member.inside:
                self._note_gone(member)
        self.members.clear()

    def _end_call(self) -> None:
        """Everybody goes; who comes back as a guest has to ask again."""
        self.admitted.clear()
        for one in list(self._inside()):
            one.end({"type": "ended"})
            self.leave(one)

    def _decide(self, kind: str, other: Member | None) -> None:
        if other is None or other.is_host:
            return
        if kind == "admit" and not other.inside:
            self.admitted.add(other.ticket.person)
            self._let_in(other)
        elif kind == "decline" and not other.inside:
            other.end({"type": "declined"})
            self.leave(other)
        elif kind == "remove" and other.inside:
            self.admitted.discard(other.ticket.person)
            other.end({"type": "removed"})
            self.leave(other)

    def _let_in(self, member: Member) -> None:
        if len(list(self._inside())) >= MOST_INSIDE:
            if member.is_host or member.visit not in self.members:
                member.end({"type": "full"})
                self.leave(member)
            self._tell_hosts({"type": "full"})
            return
        was_there = any(self._hosts())
        others = [one.shown() for one in self._inside()]
        self._tell_inside({"type": "joined", "person": member.shown()})
        self.members[member.visit] = member
        member.inside = True
        waiting = [one.shown() for one in self._waiting()] if member.is_host else []
        member.tell({"type": "welcome", "id": member.visit, "people": others, "waiting": waiting})
        if member.is_host and not was_there:
            for one in self._waiting():
                one.tell({"type": "waiting", "hostIsHere": True})
        elif not member.is_host:
            self._tell_hosts({"type": "gone", "id": member.visit})

    def _resume(self, before: Member, member: Member) -> None:
        """The line broke, the page lives: its connections to the others may live too."""
        before.end()
        member.inside, member.state = before.inside, before.state
        self.members[member.visit] = member
        if not member.inside:
            member.tell({"type": "waiting", "hostIsHere": any(self._hosts())})
            return
        others = [one.shown() for one in self._inside() if one is not member]
        waiting = [one.shown() for one in self._waiting()] if member.is_host else []
        member.tell({"type": "welcome", "id": member.visit, "people": others, "waiting": waiting, "resumed": True})

    def _pass_on(self, member: Member, message: Message) -> None:
        to = self.members.get(str(message.get("to")))
        if to is not None and to.inside:
            to.tell({"type": "signal", "from": member.visit, "data": message.get("data")})

    def _chat(self, member: Member, message: Message, now: datetime) -> None:
        text = str(message.get("text", "")).strip()[:2000]
        if text:
            said = {"type": "chat", "id": member.visit, "name": member.name, "text": text, "at": now.isoformat()}
            self._tell_inside(said)

    def _note_gone(self, member: Member) -> None:
        if self._gone is not None:
            self._gone(member)

    def _inside(self) -> Iterator[Member]:
        return (one for one in self.members.values() if one.inside)

    def _hosts(self) -> Iterator[Member]:
        return (one for one in self._inside() if one.is_host)

    def _waiting(self) -> list[Member]:
        return [one for one in self.members.values() if not one.inside]

    def _tell_inside(self, message: Message, *, but: Member | None = None) -> None:
        for one in list(self._inside()):
            if one is not but:
                one.tell(message)

    def _tell_hosts(self, message: Message) -> None:
        for one in list(self._hosts()):
            one.tell(message)


class Rooms:
    """All rooms of this process."""

    def __init__(self, gone: Gone | None = None) -> None:
        self._gone = gone
        self._rooms: dict[str, Room] = {}
        self._renewed: dict[str, datetime] = {}

    def admits(self, ticket: Ticket) -> bool:
        """Whether nothing has changed since the ticket was given."""
        renewed = self._renewed.get(ticket.room)
        return renewed is None or ticket.issued > renewed

    def renew(self, name: str, *, now: datetime) -> None:
        """What the room was opened for has changed: tickets of before are worth nothing, lines end and come back."""
        self._renewed = {room: at for room, at in self._renewed.items() if at > now - VALID}
        self._renewed[name] = now
        if room := self._rooms.get(name):
            for member in list(room.members.values()):
                member.hang_up()

    def renew_all(self, *, now: datetime) -> None:
        """Nobody could say for a while whether something has changed."""
        for name in list(self._rooms):
            self.renew(name, now=now)

    def room(self, ticket: Ticket) -> Room:
        """The ticket's room, with the latest time it is open until."""
        room = self._rooms.get(ticket.room)
        if room is None:
            room = self._rooms[ticket.room] = Room(ticket.closes, self._gone)
        room.closes = max(room.closes, ticket.closes)
        return room

    def forget_over(self, *, now: datetime) -> None:
        """Rooms are kept until their time is over, so that who was let in may come back."""
        for name, room in list(self._rooms.items()):
            if room.closes <= now:
                room.end()
                del self._rooms[name]

    def __len__(self) -> int:
        return sum(bool(room.members) for room in self._rooms.values())
