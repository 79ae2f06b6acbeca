"""What people leave behind is forgotten in time."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils.timezone import now

from comptoir.identity.jobs import tidy
from comptoir.identity.models import Invitation
from comptoir.platform.tenancy import organization_scope
from tests.makers import open_counter

pytestmark = pytest.mark.django_db(transaction=True)


def test_ended_sessions_and_long_expired_invitations_go_and_the_rest_stays() -> None:
    organization = open_counter().organization.id
    Session.objects.create(session_key="ended", session_data="", expire_date=now() - timedelta(seconds=1))
    Session.objects.create(session_key="going-on", session_data="", expire_date=now() + timedelta(days=1))
    with organization_scope(organization):
        for days in (-31, -29, 6):
            Invitation.objects.create(
                email=f"in{days}@example.test",
                role="staff",
                token_hash=bytes([days % 256]) * 32,
                expires_at=now() + timedelta(days=days),
                created_at=now(),
            )

    tidy(timestamp=0)

    assert list(Session.objects.values_list("session_key", flat=True)) == ["going-on"]
    with organization_scope(organization):
        assert set(Invitation.objects.values_list("email", flat=True)) == {"in-29@example.test", "in6@example.test"}
