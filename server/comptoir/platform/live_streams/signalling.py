"""The WebSocket of a room: a ticket opens it, JSON messages go both ways, and it ends with the appointment."""

import asyncio
import json
import re
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from comptoir.platform.contracts import SignatureInvalid
from comptoir.platform.live_streams.rooms import Member, Room, Rooms
from comptoir.platform.rooms import Ticket, ticket_of

SILENT_SECONDS = 40.0
"""Pages say something every fifteen; a line that is silent for longer is dead."""
GRACE_SECONDS = 30.0
"""A page whose line broke may come back for so long before the others see it leave."""
RENEWAL_SECONDS = 10.0
"""The same for a page that was told to come back."""
LARGEST_MESSAGE = 64 * 1024
MOST_MESSAGES, PER_SECONDS = 400, 10.0
_REFUSED, _POLICY, _TOO_BIG, _ENDED, _RENEW = 4401, 4008, 4009, 4000, 4010
_VISIT = re.compile(r"[A-Za-z0-9-]{8,40}")


async def signalling(socket: WebSocket) -> None:
    """`WebSocket /rooms/{room}?token=…&visit=…[&name=…]`; closed with 4401 when the ticket opens nothing, with 4010
    when the page is to come back with a new one."""
    await socket.accept()
    now = datetime.now(UTC)
    visit = socket.query_params.get("visit", "")
    try:
        ticket = ticket_of(socket.query_params.get("token", ""), now=now)
    except SignatureInvalid:
        await socket.close(_REFUSED)
        return
    if ticket.room != socket.path_params["room"] or ticket.closes <= now or not _VISIT.fullmatch(visit):
        await socket.close(_REFUSED)
        return
    rooms: Rooms = socket.app.state.rooms
    if not rooms.admits(ticket):
        await socket.close(_REFUSED)
        return
    rooms.forget_over(now=now)
    room = rooms.room(ticket)
    member = Member(ticket, visit, _name(socket, ticket))
    room.enter(member)
    await _connected(socket, room, member)


async def _connected(socket: WebSocket, room: Room, member: Member) -> None:
    """Until the page leaves, the line breaks, or the time is over."""
    writing = asyncio.create_task(_write(socket, member))
    reading = asyncio.create_task(_read(socket, room, member))
    try:
        async with asyncio.timeout(_seconds_left(member.ticket)):
            await asyncio.wait((writing, reading), return_when=asyncio.FIRST_COMPLETED)
    except TimeoutError:
        member.end({"type": "over"})
        await asyncio.wait((writing,), timeout=2.0)
    is_renewed = writing.done() and not member.ended
    said_goodbye = reading.done() and not reading.cancelled() and reading.exception() is None and reading.result()
    for task in (writing, reading):
        task.cancel()
    if member.ended or said_goodbye:
        room.leave(member)
    else:
        grace = RENEWAL_SECONDS if is_renewed else GRACE_SECONDS
        socket.app.state.absences.add(absence := asyncio.create_task(_wait_for_return(room, member, grace)))
        absence.add_done_callback(socket.app.state.absences.discard)
    # The line may be gone already; then there is nobody to say so to.
    with suppress(RuntimeError, OSError, WebSocketDisconnect):
        await socket.close(_RENEW if is_renewed else _ENDED)


async def _wait_for_return(room: Room, member: Member, seconds: float) -> None:
    await asyncio.sleep(seconds)
    room.leave(member)


async def _write(socket: WebSocket, member: Member) -> None:
    while (message := await member.queue.get()) is not None:
        await socket.send_text(json.dumps(message, separators=(",", ":")))


async def _read(socket: WebSocket, room: Room, member: Member) -> bool:
    """Whether the page said goodbye."""
    clock = asyncio.get_running_loop().time
    since, heard = clock(), 0
    while True:
        try:
            async with asyncio.timeout(SILENT_SECONDS):
                text = await socket.receive_text()
        except (TimeoutError, WebSocketDisconnect, KeyError):
            return False
        if clock() - since > PER_SECONDS:
            since, heard = clock(), 0
        heard += 1
        if heard > MOST_MESSAGES or len(text) > LARGEST_MESSAGE:
            await socket.close(_POLICY if heard > MOST_MESSAGES else _TOO_BIG)
            return True
        message = _message(text)
        if message.get("type") == "bye":
            return True
        room.hear(member, message, now=datetime.now(UTC))


def _seconds_left(ticket: Ticket) -> float:
    return max(0.0, (ticket.closes - datetime.now(UTC)).total_seconds())


def _message(text: str) -> dict[str, Any]:
    try:
        message = json.loads(text)
    except ValueError:
        return {}
    return message if isinstance(message, dict) else {}


def _name(socket: WebSocket, ticket: Ticket) -> str:
    """A guest may say what they are called; whoever of the house comes is called what the house calls them."""
    said = " ".join(socket.query_params.get("name", "").split())[:80]
    return ticket.name if ticket.role == "host" and ticket.name else said or ticket.name
