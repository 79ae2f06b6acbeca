"""Bookings held by video show where: whoever makes rooms is asked about those, and about nothing else."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from comptoir.booking.contracts import Audience, BookingSeen, MeetingSeen
from tests.house import House
from tests.http.booking.booked import at, book, offer

VIDEO = {"location": {"type": "virtual"}}


class Rooms:
    """Whoever makes rooms, and what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[Audience, list[BookingSeen]]] = []

    def find(self, seen: Sequence[BookingSeen], audience: Audience, now: datetime) -> Mapping[UUID, MeetingSeen]:
        self.asked.append((audience, list(seen)))
        early = timedelta(minutes=15)
        return {
            one.id: MeetingSeen(
                state="soon", url=f"https://meet.test/{audience}", opens_at=one.start - early, closes_at=one.end
            )
            for one in seen
        }


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> Iterator[Rooms]:
    made = Rooms()
    monkeypatch.setattr("comptoir.booking.services.meetings._finders", [made.find])
    return made


def test_staff_and_client_each_get_their_own_link(house: House, rooms: Rooms) -> None:
    made = book(house, offer(house, **VIDEO), at("10:00"))
    assert made["meeting"]["url"] == "https://meet.test/host"
    assert house.api.get(f"/bookings/{made['id']}").body["meeting"]["state"] == "soon"
    token = made["manageUrl"].rsplit("/", 1)[1]
    meeting = house.visitor.get(f"/guest/bookings/{token}").body["meeting"]
    assert meeting["url"] == "https://meet.test/guest"
    assert datetime.fromisoformat(meeting["opensAt"]) == datetime.fromisoformat(at("09:45"))


def test_a_list_asks_once_for_all_of_it(house: House, rooms: Rooms) -> None:
    service = offer(house, **VIDEO)
    made = {book(house, service, at(clock))["id"] for clock in ("10:00", "14:00")}
    rooms.asked.clear()
    shown = house.api.get("/bookings").body["items"]
    assert {one["id"] for one in shown if one["meeting"]} == made
    assert [(audience, len(seen)) for audience, seen in rooms.asked] == [("host", 2)]


def test_nobody_is_asked_about_a_booking_on_the_spot(house: House, rooms: Rooms) -> None:
    made = book(house, offer(house), at("10:00"))
    assert house.api.get(f"/bookings/{made['id']}").body["meeting"] is None
    assert house.api.get("/bookings").body["items"][0]["meeting"] is None
    assert rooms.asked == []
