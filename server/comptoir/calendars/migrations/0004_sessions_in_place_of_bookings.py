"""Calendars elsewhere show a session once: its copy takes the place of those of its bookings, from now on."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SESSIONS = """
INSERT INTO calendars_copy (organization_id, id, connection_id, calendar_id, session_id, uid, remote_id, etag, state,
                            note, tries, changed_at)
SELECT c.organization_id, gen_random_uuid(), c.connection_id, c.id, s.id, s.id::text || '@' || %s, '', '', 'wanted',
       '', 0, now()
FROM calendars_calendar c
JOIN calendars_connection a ON a.organization_id = c.organization_id AND a.id = c.connection_id AND a.state <> 'leaving'
JOIN booking_session s ON s.organization_id = c.organization_id
  AND s.assigned_staff @> jsonb_build_array(jsonb_build_object('staffId', a.staff_id::text))
WHERE c.is_target AND s.cancelled_at IS NULL AND s.ends_at > now() AND (s.taken > 0 OR NOT s.is_rolling)
ON CONFLICT DO NOTHING
"""

THEIR_BOOKINGS = """
UPDATE calendars_copy c SET state = CASE WHEN c.remote_id = '' THEN 'gone' ELSE 'unwanted' END, changed_at = now()
FROM booking_booking b JOIN booking_session s ON s.organization_id = b.organization_id AND s.id = b.session_id
WHERE b.organization_id = c.organization_id AND b.id = c.booking_id AND s.ends_at > now()
  AND c.state IN ('wanted', 'written', 'differs')
"""


def show_sessions_once(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """What is wanted and unwanted is written by the next look, forty seconds later at most."""
    schema_editor.execute(SESSIONS, [urlsplit(settings.COMPTOIR_PUBLIC_URL).hostname or "comptoir"])
    schema_editor.execute(THEIR_BOOKINGS, [])


class Migration(migrations.Migration):
    dependencies = [("calendars", "0003_one_event_per_session")]
    operations = [migrations.RunPython(show_sessions_once, migrations.RunPython.noop)]
