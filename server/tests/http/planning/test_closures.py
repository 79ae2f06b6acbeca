from typing import Any

from tests.makers import Counter

URL = "/api/v1/closures"


def post(counter: Counter, body: Any) -> Any:
    return counter.program.post(URL, body, content_type="application/json")


def test_a_closure_lasts_whole_days(atelier: Counter) -> None:
    made = post(atelier, {"name": "Noël", "startDate": "2026-12-24", "endDate": "2026-12-26"})
    assert made.status_code == 201
    closure = made.json()
    assert closure["locationId"] is None and closure["endDate"] == "2026-12-26"
    url = f"{URL}/{closure['id']}"
    moved = atelier.program.patch(url, {"endDate": "2026-12-25"}, content_type="application/json").json()
    assert moved == {**closure, "endDate": "2026-12-25"}
    assert atelier.program.delete(url).status_code == 204
    assert atelier.program.get(url).status_code == 404


def test_a_closure_cannot_end_before_it_starts(atelier: Counter) -> None:
    wrong = post(atelier, {"startDate": "2026-12-24", "endDate": "2026-12-23"})
    assert wrong.json()["errors"][0]["code"] == "planning.end_before_start"
    closure = post(atelier, {"startDate": "2026-12-24", "endDate": "2026-12-24"}).json()
    later = atelier.program.patch(
        f"{URL}/{closure['id']}", {"startDate": "2026-12-25"}, content_type="application/json"
    )
    assert later.status_code == 422
    assert atelier.program.get(f"{URL}/{closure['id']}").json() == closure


def test_dates_are_dates(atelier: Counter) -> None:
    wrong = post(atelier, {"startDate": "2026-02-30", "endDate": "2026-12-24T10:00:00Z", "name": 3})
    assert {error["path"] for error in wrong.json()["errors"]} == {"startDate", "endDate", "name"}


def test_closures_are_listed_by_first_day_and_period(atelier: Counter) -> None:
    for name, day in (("August", "2026-08-15"), ("May", "2026-05-01"), ("July", "2026-07-14")):
        post(atelier, {"name": name, "startDate": day, "endDate": day})

    def names(query: str) -> list[str]:
        return [item["name"] for item in atelier.program.get(f"{URL}?{query}").json()["items"]]

    assert names("") == ["May", "July", "August"]
    assert names("from=2026-05-02&to=2026-08-14") == ["July"]
    assert names("search=AUG") == ["August"]


def test_another_organization_s_closure_does_not_exist(atelier: Counter, gym: Counter) -> None:
    closure = post(atelier, {"startDate": "2026-12-24", "endDate": "2026-12-24"}).json()
    url = f"{URL}/{closure['id']}"
    assert gym.program.patch(url, {"name": "x"}, content_type="application/json").status_code == 404
    assert gym.program.delete(url).status_code == 404
    assert atelier.program.get(url).json() == closure
