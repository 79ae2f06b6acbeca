"""A series finds free exactly what single bookings, made one after the other, would get."""

import random
from typing import Any

import pytest

from tests.house import House
from tests.http.booking.booked import ask, hours, offer, resource, staff
from tests.http.booking.test_series import RECURRING, day, repeated

KINDS: list[dict[str, Any]] = [
    {},
    {"duration": 45, "bufferAfter": 30},
    {"requiredStaff": [{"role": "kine"}], "availableSlots": None},
    {"requiredResources": [{"id": "court", "type": "facility"}, {"id": "hall", "type": "facility"}]},
    {"type": "event", "maxParticipants": 2},
    {"type": "room", "duration": 1440, "availableSlots": None},
]


@pytest.mark.parametrize("kind", range(len(KINDS)))
def test_the_preview_is_what_single_bookings_get(house: House, kind: int) -> None:
    chance = random.Random(kind)
    for name in ("Ada", "Bea"):
        staff(house, name, roles=["kine"], weeklyHours=hours("09:00-12:00", days=(1, 2, 4, 5, 6)))
    for name in ("court", "hall"):
        resource(house, name, reference=name, type="facility")
    service = offer(house, recurring={**RECURRING, "maxOccurrences": 40}, **KINDS[kind])
    is_room = service["type"] == "room"
    hour = 0 if is_room else 9
    for _ in range(12):
        ask(house, service, day(7 + chance.randrange(30), hour))
    house.api.post("/closures", {"name": "x", "startDate": "2027-03-19", "endDate": "2027-03-20"})
    for _ in range(3):
        rule = {"frequency": chance.choice(["daily", "weekly"]), "interval": chance.randrange(1, 4)}
        rule |= {"occurrencesCount": chance.randrange(3, 16), "onConflict": "skip"}
        nights = {"endDate": day(7 + chance.randrange(1, 3), 0)} if is_room else {}
        wish = repeated(service, day(7, hour), rule=rule, **nights)
        found = house.api.post("/bookings/preview", wish).body["occurrences"]
        free = [one["startDate"] for one in found if one["status"] == "free"]
        made = house.api.post("/bookings", wish)
        assert (made.status == 201) is bool(free), made.body
        if free:
            ids = made.body["series"]["bookingIds"]
            assert [house.api.get(f"/bookings/{one}").body["startDate"] for one in ids] == free
            for one in ids:
                assert house.api.post(f"/bookings/{one}/cancel").status == 200
        singles = []
        for one in found:
            if one["startDate"] is not None:
                alone = {"endDate": one["endDate"]} if is_room else {}
                answer = ask(house, service, one["startDate"], **alone)
                if answer.status == 201:
                    singles.append(answer.body)
        assert [one["startDate"] for one in singles] == free
        for booking in chance.sample(singles, len(singles) // 2):
            house.api.post(f"/bookings/{booking['id']}/cancel")
