from typing import Any

from tests.makers import Counter

URL = "/api/v1/resources"


def post(counter: Counter, body: Any) -> Any:
    return counter.program.post(URL, body, content_type="application/json")


def patch(counter: Counter, id: str, body: Any) -> Any:
    return counter.program.patch(f"{URL}/{id}", body, content_type="application/json")


def test_a_resource_has_as_many_units_as_told(atelier: Counter) -> None:
    mats = post(atelier, {"name": "Tapis", "type": "equipment", "quantity": 4, "reference": "mats"}).json()
    assert mats["units"] == 4 and mats["type"] == "equipment"
    assert post(atelier, {"name": "Salle"}).json()["units"] == 1
    assert patch(atelier, mats["id"], {"units": 6}).json()["units"] == 6
    assert patch(atelier, mats["id"], {"units": 2}).json() == {**mats, "units": 2}


def test_no_resource_is_without_a_unit(atelier: Counter) -> None:
    answer = post(atelier, {"name": "", "units": 0, "type": "x" * 41})
    assert {error["path"]: error["code"] for error in answer.json()["errors"]} == {
        "name": "platform.too_short",
        "units": "platform.too_small",
        "type": "platform.too_long",
    }


def test_resources_are_found_by_name_type_and_reference(atelier: Counter) -> None:
    post(atelier, {"name": "Salle Évasion", "type": "room", "reference": "r-1"})
    post(atelier, {"name": "Court 2", "type": "facility"})

    def names(query: str) -> list[str]:
        return [item["name"] for item in atelier.program.get(f"{URL}?{query}").json()["items"]]

    assert names("") == ["Court 2", "Salle Évasion"]
    assert names("search=evasion") == names("type=room") == names("search=R-1") == ["Salle Évasion"]


def test_another_organization_s_resource_does_not_exist(atelier: Counter, gym: Counter) -> None:
    id = post(atelier, {"name": "Salle"}).json()["id"]
    assert gym.program.get(f"{URL}/{id}").status_code == 404
    assert patch(gym, id, {"units": 3}).status_code == 404
    assert gym.program.delete(f"{URL}/{id}").status_code == 404
    assert atelier.program.get(f"{URL}/{id}").json()["units"] == 1
    assert atelier.visitor.get(URL).status_code == 403


def test_an_unused_resource_is_deleted(atelier: Counter) -> None:
    id = post(atelier, {"name": "Salle"}).json()["id"]
    assert atelier.program.delete(f"{URL}/{id}").status_code == 204
    assert atelier.program.get(f"{URL}/{id}").status_code == 404
