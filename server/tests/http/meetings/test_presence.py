"""Who came, and what they agreed to."""

from comptoir.platform.rooms import ticket_of
from tests.house import House
from tests.http.booking.booked import at
from tests.http.booking.conftest import Clock
from tests.http.booking.worker import run_task
from tests.http.meetings.conftest import Closing
from tests.http.meetings.links import booked, enter, meeting, tell

VISIT = {"visit": "0123456789ab", "name": "Ada"}


def test_staff_read_who_came_and_when(house: House, clock: Clock) -> None:
    booking = booked(house)
    guest = meeting(house, booking)["guestUrls"][0]
    for moment, is_here in (("09:50", True), ("09:51", True), ("10:40", False), ("10:41", False)):
        clock(at(moment))
        assert tell(house, guest, "presence", **VISIT, isHere=is_here).status == 204
    (seen,) = meeting(house, booking)["presence"]
    assert (seen["name"], seen["role"]) == ("Ada", "guest")
    assert (seen["joinedAt"][11:16], seen["leftAt"][11:16]) == ("08:50", "09:40")


def test_nobody_was_there_before_it_was_open(house: House) -> None:
    guest = meeting(house, booked(house))["guestUrls"][0]
    refused = tell(house, guest, "presence", **VISIT, isHere=True)
    assert (refused.status, refused.code) == (409, "meetings.room_not_open")


def test_nobody_leaves_for_somebody_else(house: House, clock: Clock) -> None:
    booking = booked(house)
    links = meeting(house, booking)
    clock(at("09:50"))
    tell(house, links["hostUrl"], "presence", visit=VISIT["visit"], name="Camille", isHere=True)
    tell(house, links["guestUrls"][0], "presence", **VISIT, isHere=False)
    (seen,) = meeting(house, booking)["presence"]
    assert seen["role"] == "host" and seen["leftAt"] is None


def test_who_goes_without_a_word_left_when_their_line_ended(house: House, clock: Clock) -> None:
    booking = booked(house)
    guest = meeting(house, booking)["guestUrls"][0]
    now = clock(at("09:50"))
    gone = dict(ticket_of(enter(house, guest).body["signalling"]["token"], now=now).gone)
    tell(house, guest, "presence", **VISIT, isHere=True)
    task = gone.pop("task")

    def left(moment: str) -> str | None:
        for _ in range(2):
            run_task(task, {**gone, "visit": VISIT["visit"], "at": clock(at(moment)).isoformat()})
        (seen,) = meeting(house, booking)["presence"]
        return seen["leftAt"] and seen["leftAt"][11:16]

    assert left("10:10") == "09:10"
    clock(at("10:20"))
    tell(house, guest, "presence", **VISIT, isHere=True)
    # Told late: they have come back since.
    assert left("10:10") is None
    assert left("10:30") == "09:30"


def test_nobody_is_there_once_the_room_is_closed(house: House, clock: Clock, close: Closing) -> None:
    booking = booked(house)
    guest = meeting(house, booking)["guestUrls"][0]
    clock(at("09:50"))
    tell(house, guest, "presence", **VISIT, isHere=True)
    close("11:31", times=2)
    (seen,) = meeting(house, booking)["presence"]
    assert seen["leftAt"][11:16] == "10:30"


def test_consent_is_written_down_and_can_be_taken_back(house: House, clock: Clock) -> None:
    booking = booked(house)
    guest = meeting(house, booking)["guestUrls"][0]
    clock(at("09:50"))
    assert tell(house, guest, "consent", isGiven=True).code == "meetings.recording_not_allowed"
    house.api.call("PUT", "/meetings/settings", {"isRecordingAllowed": True})
    for is_given in (True, True, False):
        assert tell(house, guest, "consent", name="Ada", isGiven=is_given).status == 204
    (given,) = meeting(house, booking)["consents"]
    assert given["name"] == "Ada" and given["withdrawnAt"]
    said = {one["action"]: one["after"] for one in house.api.get(f"/bookings/{booking['id']}/history").body["items"]}
    for action in ("meeting.consent_given", "meeting.consent_withdrawn"):
        assert said[action] == {"purpose": "recording", "role": "guest", "name": "Ada"}
