from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from comptoir.platform.models import AuditEntry, EventRecord
from comptoir.platform.tenancy import organization_scope
from tests.makers import Counter, statements

URL = "/api/v1/staff"


def post(client: Client, body: Any) -> Any:
    return client.post(URL, body, content_type="application/json")


def patch(client: Client, id: str, body: Any) -> Any:
    return client.patch(f"{URL}/{id}", body, content_type="application/json")


def paths(answer: Any) -> dict[str, str]:
    return {error["path"]: error["code"] for error in answer.json()["errors"]}


def test_somebody_new_has_the_usual_week(atelier: Counter) -> None:
    answer = post(atelier.program, {"name": "Dr Martin", "reference": "dr-martin", "role": "doctor"})
    assert answer.status_code == 201
    staff = answer.json()
    assert staff["roles"] == ["doctor"] and staff["isActive"] and not staff["isPlaceholder"]
    assert len(staff["weeklyHours"]) == 10
    assert staff["weeklyHours"][1] == {"dayOfWeek": 1, "startTime": "14:00", "endTime": "18:00"}
    assert atelier.program.get(f"{URL}/{staff['id']}").json() == staff


def test_null_hours_are_none_of_their_own(atelier: Counter) -> None:
    assert post(atelier.program, {"name": "Zoé", "weeklyHours": None}).json()["weeklyHours"] is None


def test_hours_under_their_other_name_are_understood(atelier: Counter) -> None:
    hours = [{"dayOfWeek": 6, "startTime": "22:00", "endTime": "02:00"}]
    assert post(atelier.program, {"name": "Zoé", "workingHours": hours}).json()["weeklyHours"] == hours


def test_every_wrong_field_is_told_at_once(atelier: Counter) -> None:
    answer = post(
        atelier.program,
        {
            "email": "zoe@",
            "roles": "doctor",
            "timeZone": "Europe/Nowhere",
            "weeklyHours": [{"dayOfWeek": 8, "startTime": "9:00", "endTime": "12:00"}],
            "overrides": [{"date": "2026-02-30", "slots": []}],
            "timeOff": [{"start": "2026-03-02T10:00:00+01:00", "end": "2026-03-02T09:00:00+01:00"}],
            "priority": "high",
            "color": "red;}",
        },
    )
    assert answer.status_code == 422 and answer.json()["code"] == "platform.invalid"
    assert paths(answer) == {
        "name": "platform.required",
        "email": "platform.not_an_email",
        "roles": "platform.not_a_list",
        "timeZone": "planning.zone_unknown",
        "weeklyHours.0.startTime": "planning.time_invalid",
        "weeklyHours.0.dayOfWeek": "planning.weekday_invalid",
        "overrides.0.date": "planning.date_invalid",
        "timeOff.0.end": "planning.end_before_start",
        "priority": "platform.not_an_integer",
        "color": "platform.wrong_form",
    }
    assert atelier.program.get(URL).json()["items"] == []


def test_a_time_off_needs_its_offset(atelier: Counter) -> None:
    answer = post(atelier.program, {"name": "Zoé", "timeOff": [{"start": "2026-03-02T10:00:00", "end": 7}]})
    assert paths(answer) == {"timeOff.0.start": "platform.offset_missing", "timeOff.0.end": "platform.not_an_instant"}


def test_a_reference_is_somebodys_alone_whatever_its_case(atelier: Counter, gym: Counter) -> None:
    post(atelier.program, {"name": "One", "reference": "Dr-Martin"})
    assert paths(post(atelier.program, {"name": "Two", "reference": "dr-martin"})) == {
        "reference": "planning.reference_taken"
    }
    assert post(gym.program, {"name": "Three", "reference": "dr-martin"}).status_code == 201


def test_a_location_has_to_exist_here(atelier: Counter, gym: Counter) -> None:
    theirs = gym.program.post("/api/v1/locations", {"name": "Lyon"}, content_type="application/json").json()["id"]
    for id in (theirs, str(uuid4())):
        assert paths(post(atelier.program, {"name": "Zoé", "locationId": id})) == {
            "locationId": "planning.location_unknown"
        }


def test_a_login_has_to_be_a_member_s(atelier: Counter, gym: Counter) -> None:
    mine, theirs = (
        counter.program.get("/api/v1/members").json()["items"][0]["user"]["id"] for counter in (atelier, gym)
    )
    assert post(atelier.program, {"name": "Zoé", "userId": mine}).json()["userId"] == mine
    assert paths(post(atelier.program, {"name": "Léa", "userId": theirs})) == {"userId": "planning.user_unknown"}


def test_only_what_is_sent_changes(atelier: Counter) -> None:
    before = post(atelier.program, {"name": "Zoé", "email": "zoe@example.test", "skills": ["yoga", "yoga"]}).json()
    answer = patch(atelier.program, before["id"], {"name": "Zoé B.", "timeZone": "Indian/Reunion"})
    assert answer.json() == {**before, "name": "Zoé B.", "timeZone": "Indian/Reunion"}
    assert before["skills"] == ["yoga"]
    assert patch(atelier.program, before["id"], {"name": None}).status_code == 422
    assert patch(atelier.program, before["id"], {"weeklyHours": None}).json()["weeklyHours"] is None


def test_a_change_is_kept_for_the_record_and_told(atelier: Counter) -> None:
    id = post(atelier.program, {"name": "Zoé"}).json()["id"]
    patch(atelier.program, id, {"name": "Léa"})
    patch(atelier.program, id, {"name": "Léa"})
    with organization_scope(atelier.organization.id):
        entries = AuditEntry.objects.filter(object_id=id).order_by("id").values_list("action", "before", "after")
        changed = entries[1]
        assert changed == ("staff.changed", {"name": "Zoé"}, {"name": "Léa"})
        assert len(entries) == 2, "a change of nothing is none"
        told = EventRecord.objects.filter(subject_id=id).order_by("id").values_list("name", flat=True)
        assert list(told) == ["planning.staff_changed.v1"] * 2


def test_whoever_never_worked_is_deleted(atelier: Counter) -> None:
    id = post(atelier.program, {"name": "Zoé"}).json()["id"]
    assert atelier.program.delete(f"{URL}/{id}").status_code == 204
    assert atelier.program.get(f"{URL}/{id}").status_code == 404
    assert atelier.program.delete(f"{URL}/{id}").status_code == 404


def test_lists_are_searched_filtered_and_paged_by_name(atelier: Counter) -> None:
    for name, role in (("Zoé Kerr", "coach"), ("Élodie", "coach"), ("adam", "doctor"), ("Bruno 100%", "doctor")):
        post(atelier.program, {"name": name, "roles": [role], "reference": f"ref-{name[:2]}"})

    def names(query: str) -> list[str]:
        return [item["name"] for item in atelier.program.get(f"{URL}?{query}").json()["items"]]

    assert names("") == ["adam", "Bruno 100%", "Élodie", "Zoé Kerr"]
    assert names("search=elod") == ["Élodie"] and names("search=ZOE") == ["Zoé Kerr"]
    assert names("search=%25") == ["Bruno 100%"] and names("search=ref-ad") == ["adam"]
    assert names("role=doctor") == ["adam", "Bruno 100%"]
    assert names("isActive=false") == [] and len(names("isActive=true")) == 4
    first = atelier.program.get(f"{URL}?limit=3").json()
    assert len(first["items"]) == 3
    assert names(f"limit=3&cursor={first['nextCursor']}") == ["Zoé Kerr"]
    assert atelier.program.get(f"{URL}?cursor=nonsense").status_code == 422


def test_a_list_takes_the_same_queries_however_long(atelier: Counter) -> None:
    for number in range(3):
        post(atelier.program, {"name": f"Person {number}"})
    with CaptureQueriesContext(connection) as queries:
        atelier.program.get(URL)
    assert [sql.split()[0] for sql in statements(queries)] == ["SELECT"] * 3, "who calls, the scope, the list"


@pytest.mark.parametrize("method", ["get", "patch", "delete"])
def test_another_organization_s_staff_does_not_exist(atelier: Counter, gym: Counter, method: str) -> None:
    id = post(atelier.program, {"name": "Zoé"}).json()["id"]
    answer = getattr(gym.program, method)(f"{URL}/{id}", {"name": "x"}, content_type="application/json")
    assert answer.status_code == 404 and answer.json()["code"] == "platform.not_found"
    assert gym.program.get(URL).json()["items"] == []
    assert atelier.program.get(f"{URL}/{id}").json()["name"] == "Zoé"


def test_a_visitor_may_not_read_or_write_staff(atelier: Counter) -> None:
    assert atelier.visitor.get(URL).status_code == 403
    assert post(atelier.visitor, {"name": "Zoé"}).status_code == 403
    assert post(Client(), {"name": "Zoé"}).status_code == 401
    assert atelier.program.get(URL).json()["items"] == []
