"""Staff without weekly hours follow the service's, but on the dates they name themselves."""

from tests.house import House, a_service


def test_dates_that_staff_without_hours_name_are_theirs(house: House) -> None:
    house.api.post(
        "/staff",
        {
            "name": "Ada",
            "roles": ["coach"],
            "weeklyHours": None,
            "overrides": [
                {"date": "2027-03-09", "slots": []},
                {"date": "2027-03-10", "slots": [{"startTime": "10:00", "endTime": "12:00"}]},
            ],
        },
    )
    with_own_hours = house.api.post("/services", a_service(requiredStaff=[{"role": "coach"}])).body
    with_theirs = house.api.post("/services", a_service(requiredStaff=[{"role": "coach"}], availableSlots=[])).body
    for service, usual in ((with_own_hours, 8), (with_theirs, 7)):
        asked = {"serviceId": service["id"], "from": "2027-03-08", "to": "2027-03-11"}
        days = house.api.get("/slots", **asked).body["days"]
        assert [len(day["slots"]) for day in days] == [usual, 0, 2, usual]
