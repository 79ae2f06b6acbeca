from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from comptoir.kernel.ids import OrganizationId, new_id
from comptoir.platform.actor import Context, acting
from comptoir.platform.audit import record
from comptoir.platform.audit_log import audit_history
from comptoir.platform.contracts import SignatureInvalid
from comptoir.platform.live import Hearing, hearing_of_token
from comptoir.platform.tenancy import organization_scope
from tests.http.platform.callers import Callers


def test_the_audit_log_is_searched_by_object_actor_and_time(callers: Callers, organization: OrganizationId) -> None:
    booking = uuid4()
    with organization_scope(organization):
        with acting(Context("r-1", "user", "u-1", "Léa")):
            record("booking.cancelled", object_type="booking", object_id=booking, before={"status": "confirmed"})
        with acting(Context("r-2", "system", "", "a job")):
            record("staff.created", object_type="staff", object_id=uuid4(), after={"name": "Zoé"})
        assert [line.action for line in audit_history("booking", booking)] == ["booking.cancelled"]
    client = callers.client(organization, "audit.read")

    def actions(query: str = "") -> list[str]:
        return [item["action"] for item in client.get(f"/api/v1/audit{query}").json()["items"]]

    assert actions() == ["staff.created", "booking.cancelled"]
    assert actions(f"?objectType=booking&objectId={booking}") == ["booking.cancelled"]
    assert actions("?actor=u-1") == actions("?actor=l%C3%A9") == ["booking.cancelled"]
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert actions(f"?from={tomorrow}") == []
    assert len(actions(f"?to={tomorrow}")) == 2
    item = client.get("/api/v1/audit?actor=u-1").json()["items"][0]
    assert item["actor"] == {"type": "user", "id": "u-1", "name": "Léa"}
    assert item["before"] == {"status": "confirmed"} and item["requestId"] == "r-1"
    assert client.get("/api/v1/audit?from=2026-01-01T00:00:00").json()["errors"][0]["path"] == "from"


def test_the_audit_log_stays_in_its_organization(callers: Callers, organization: OrganizationId) -> None:
    with organization_scope(organization):
        record("staff.created", object_type="staff", object_id=uuid4())
    assert callers.client(OrganizationId(new_id()), "audit.read").get("/api/v1/audit").json()["items"] == []
    assert callers.client(organization, "live.read").get("/api/v1/audit").status_code == 403


def test_a_live_token_opens_its_organization_for_a_minute(callers: Callers, organization: OrganizationId) -> None:
    answer = callers.client(organization, "live.read").get("/api/v1/live").json()

    assert answer["url"].endswith("/events")
    assert hearing_of_token(answer["token"], now=datetime.now(UTC)) == Hearing(organization, True)
    with pytest.raises(SignatureInvalid):
        hearing_of_token(answer["token"], now=datetime.now(UTC) + timedelta(seconds=61))
