"""A call whose sound and picture go through the house's TURN server only."""

from pathlib import Path

from conftest import Visit
from house import House
from relay import SECRET, relay
from rooms import KEEP_CONNECTIONS, admit, by_video, enter, pairs_of, sees

HOST = "Camille"


def test_a_call_goes_through_the_relay_alone(house: House, visit: Visit, tmp_path: Path) -> None:
    coach = house.counter("coach")
    with relay(tmp_path) as address:
        coach.put("/meetings/settings", {"turn": {"urls": [address], "secret": SECRET}})
        try:
            meeting = by_video(coach)
            host, guest = visit("about:blank"), visit("about:blank")
            for page, url in ((host, meeting["hostUrl"]), (guest, meeting["guestUrls"][0])):
                page.add_init_script(KEEP_CONNECTIONS)
                page.goto(f"{url}?relay")
            enter(host, name=HOST)
            enter(guest)
            admit(host, meeting["guest"])
            sees(host, meeting["guest"])
            sees(guest, HOST)
            for page in (host, guest):
                assert pairs_of(page) == [("relay", "relay")]
        finally:
            coach.put("/meetings/settings", {"turn": {"urls": [], "secret": ""}})
