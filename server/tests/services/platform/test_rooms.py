"""Who is in a room, who waits, and what is passed on between them."""

from datetime import UTC, datetime, timedelta
from typing import Any, Literal

import pytest

from comptoir.platform.live_streams.rooms import MOST_INSIDE, MOST_WAITING, QUEUE_LENGTH, Member, Room, Rooms
from comptoir.platform.rooms import Ticket

NOW = datetime(2027, 3, 8, 10, tzinfo=UTC)


def somebody(person: str, role: Literal["host", "guest"] = "guest", visit: str = "") -> Member:
    ticket = Ticket("room", person, person.title(), role, NOW + timedelta(hours=1))
    return Member(ticket, visit or f"visit-{person}", person.title())


def told(member: Member) -> list[dict[str, Any]]:
    """What the page was told since it was last asked; the end is no message."""
    found = []
    while not member.queue.empty():
        if (message := member.queue.get_nowait()) is not None:
            found.append(message)
    return found


def kinds(member: Member) -> list[str]:
    return [message["type"] for message in told(member)]


def say(room: Room, member: Member, **message: Any) -> None:
    room.hear(member, message, now=NOW)


@pytest.fixture
def room() -> Room:
    return Room(NOW + timedelta(hours=1))


def enter(room: Room, *members: Member) -> None:
    for member in members:
        room.enter(member)


def test_a_guest_waits_until_a_host_lets_them_in(room: Room) -> None:
    guest, host = somebody("ada"), somebody("camille", "host")
    enter(room, guest)
    assert told(guest) == [{"type": "waiting", "hostIsHere": False}]
    enter(room, host)
    assert told(guest) == [{"type": "waiting", "hostIsHere": True}]
    assert [one["id"] for one in told(host)[0]["waiting"]] == ["visit-ada"]
    say(room, host, type="admit", id="visit-ada")
    assert [one["id"] for one in told(guest)[0]["people"]] == ["visit-camille"]
    assert "joined" in kinds(host)


def test_who_waits_hears_and_says_nothing(room: Room) -> None:
    host, guest = somebody("camille", "host"), somebody("ada")
    enter(room, host, guest)
    told(host), told(guest)
    for kind in ("chat", "signal", "state", "recording", "consent"):
        say(room, guest, type=kind, to="visit-camille", text="let me in", data={})
    say(room, host, type="chat", text="between us")
    assert told(guest) == [] and kinds(host) == ["chat"]


@pytest.mark.parametrize("kind", ["admit", "decline", "remove"])
def test_a_guest_decides_over_nobody(room: Room, kind: str) -> None:
    host, guest, other = somebody("camille", "host"), somebody("ada"), somebody("lina")
    enter(room, host, guest, other)
    say(room, host, type="admit", id="visit-ada")
    for id in ("visit-lina", "visit-camille", "visit-ada"):
        say(room, guest, type=kind, id=id)
    assert (host.inside, guest.inside, other.inside) == (True, True, False)
    assert not (host.ended or guest.ended or other.ended)


def test_a_host_puts_no_host_out(room: Room) -> None:
    host, other = somebody("camille", "host"), somebody("noa", "host")
    enter(room, host, other)
    say(room, host, type="remove", id="visit-noa")
    assert other.inside and not other.ended


def test_who_was_put_out_has_to_ask_again(room: Room) -> None:
    host, guest = somebody("camille", "host"), somebody("ada")
    enter(room, host, guest)
    say(room, host, type="admit", id="visit-ada")
    say(room, host, type="remove", id="visit-ada")
    assert kinds(guest) == ["removed"] and guest.ended
    again = somebody("ada", visit="another-page")
    enter(room, again)
    assert not again.inside


def test_who_was_let_in_comes_back_without_asking(room: Room) -> None:
    host, guest = somebody("camille", "host"), somebody("ada")
    enter(room, host, guest)
    say(room, host, type="admit", id="visit-ada")
    room.leave(guest)
    again = somebody("ada", visit="another-page")
    enter(room, again)
    assert again.inside


def test_one_link_is_one_person(room: Room) -> None:
    host, guest, again = somebody("camille", "host"), somebody("ada"), somebody("ada", visit="another-page")
    enter(room, host, guest)
    say(room, host, type="admit", id="visit-ada")
    told(guest)
    enter(room, again)
    assert kinds(guest) == ["replaced"] and again.inside
    assert set(room.members) == {"visit-camille", "another-page"}


def test_nobody_comes_in_on_the_page_of_somebody_else(room: Room) -> None:
    host, stranger = somebody("camille", "host"), somebody("mallory", visit="visit-camille")
    enter(room, host, stranger)
    assert kinds(stranger) == ["declined"] and not stranger.inside
    assert room.members["visit-camille"] is host


def test_a_line_that_came_back_is_the_same_visit(room: Room) -> None:
    host, guest = somebody("camille", "host"), somebody("ada")
    enter(room, host, guest)
    say(room, host, type="admit", id="visit-ada")
    say(room, guest, type="state", mic=True, camera=False, screen=False)
    told(host)
    back = somebody("ada")
    enter(room, back)
    room.leave(guest)
    (welcome,) = told(back)
    assert welcome["resumed"] and back.state == {"mic": True, "camera": False, "screen": False}
    assert told(host) == [], "nobody saw them leave"


def test_a_full_room_takes_nobody_until_somebody_leaves(room: Room) -> None:
    host = somebody("camille", "host")
    guests = [somebody(f"guest-{number}") for number in range(MOST_INSIDE)]
    enter(room, host, *guests)
    for guest in guests:
        say(room, host, type="admit", id=guest.visit)
    *inside, last = guests
    assert all(guest.inside for guest in inside) and not last.inside and not last.ended
    assert "full" in kinds(host)
    room.leave(inside[0])
    say(room, host, type="admit", id=last.visit)
    assert last.inside


def test_a_crowd_at_the_door_is_sent_away(room: Room) -> None:
    enter(room, *(somebody(f"guest-{number}") for number in range(MOST_WAITING)))
    one_more = somebody("late")
    enter(room, one_more)
    assert kinds(one_more) == ["full"] and one_more.ended


def test_messages_reach_everybody_inside_and_are_cut(room: Room) -> None:
    host, guest = somebody("camille", "host"), somebody("ada")
    enter(room, host, guest)
    say(room, host, type="admit", id="visit-ada")
    told(host), told(guest)
    say(room, guest, type="chat", text="  " + "x" * 5000)
    say(room, guest, type="chat", text="   ")
    (heard,) = told(host)
    assert (heard["name"], len(heard["text"])) == ("Ada", 2000)
    assert told(guest) == [heard]


def test_signals_go_to_the_one_they_are_for(room: Room) -> None:
    host, ada, lina = somebody("camille", "host"), somebody("ada"), somebody("lina")
    enter(room, host, ada, lina)
    for guest in (ada, lina):
        say(room, host, type="admit", id=guest.visit)
    for one in (host, ada, lina):
        told(one)
    say(room, ada, type="signal", to="visit-lina", data={"candidate": {}})
    assert told(lina) == [{"type": "signal", "from": "visit-ada", "data": {"candidate": {}}}]
    assert told(host) == []


def test_a_page_that_does_not_read_is_let_go() -> None:
    member = somebody("ada")
    for _ in range(QUEUE_LENGTH + 1):
        member.tell({"type": "pong"})
    assert member.ended and member.queue.qsize() == 1


def test_rooms_end_with_their_time() -> None:
    rooms = Rooms()
    host = somebody("camille", "host")
    rooms.room(host.ticket).enter(host)
    rooms.forget_over(now=NOW)
    assert len(rooms) == 1
    rooms.forget_over(now=NOW + timedelta(hours=1))
    assert len(rooms) == 0 and kinds(host)[-1] == "over"


def test_a_host_ends_the_call_for_everybody_and_guests_ask_again(room: Room) -> None:
    host, guest, other = somebody("camille", "host"), somebody("ada"), somebody("lina")
    enter(room, host, guest, other)
    say(room, host, type="admit", id="visit-ada")
    say(room, guest, type="end")
    assert not host.ended
    told(host), told(guest), told(other)
    say(room, host, type="end")
    assert kinds(host) == ["ended"] and kinds(guest) == ["ended"]
    assert not other.ended and told(other) == [{"type": "waiting", "hostIsHere": False}]
    back = somebody("ada", visit="visit-again")
    enter(room, back)
    assert not back.inside


def test_who_goes_for_good_is_told_of_once() -> None:
    gone: list[str] = []
    rooms = Rooms(lambda member: gone.append(member.visit))
    host, guest, other = somebody("camille", "host"), somebody("ada"), somebody("lina")
    room = rooms.room(host.ticket)
    enter(room, host, guest, other)
    say(room, host, type="admit", id="visit-ada")
    back = somebody("ada")
    enter(room, back)
    room.leave(guest)
    assert gone == []
    room.leave(back)
    room.leave(back)
    room.leave(other)
    assert gone == ["visit-ada"]
    rooms.forget_over(now=host.ticket.closes)
    assert gone == ["visit-ada", "visit-camille"]
