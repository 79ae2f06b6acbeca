from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comptoir.notifications.rules.calendar_event import Appointment, calendar_event, calendar_events, content_type
from tests.services.notifications.icalendar_reader import read

PARIS = ZoneInfo("Europe/Paris")


def event(**overrides: Any) -> dict[str, tuple[dict[str, str], str]]:
    given: dict[str, Any] = {
        "method": "REQUEST",
        "uid": "b-1@comptoir",
        "sequence": 0,
        "stamp": datetime(2026, 3, 1, 8, tzinfo=UTC),
        "start": datetime(2026, 3, 29, 4, 0, tzinfo=PARIS),
        "end": datetime(2026, 3, 29, 5, 0, tzinfo=PARIS),
        "summary": "Répétition",
        "organizer": ("Studio Lumière", "no-reply@example.test"),
        "attendee": ("Léa; Martin", "lea@example.test"),
    }
    asked = {**given, **overrides}
    method, stamp = asked.pop("method"), asked.pop("stamp")
    return read(calendar_event(Appointment(**asked), method=method, stamp=stamp))


def test_an_invitation_names_everything_in_utc() -> None:
    found = event(location="12, rue des Lilas; Lyon", description="a\nb", url="https://example.test/b/x?y=1,2")

    assert found["VCALENDAR.METHOD"][1] == "REQUEST"
    assert found["VCALENDAR.VERSION"][1] == "2.0"
    # The clocks went forward that night: 4 o'clock is two hours ahead of UTC.
    assert found["VEVENT.DTSTART"] == ({}, "20260329T020000Z")
    assert found["VEVENT.DTEND"] == ({}, "20260329T030000Z")
    assert found["VEVENT.DTSTAMP"] == ({}, "20260301T080000Z")
    assert found["VEVENT.UID"][1] == "b-1@comptoir"
    assert found["VEVENT.STATUS"][1] == "CONFIRMED"
    assert found["VEVENT.LOCATION"][1] == "12, rue des Lilas; Lyon"
    assert found["VEVENT.DESCRIPTION"][1] == "a\nb"
    assert found["VEVENT.URL"][1] == "https://example.test/b/x?y=1,2"
    assert found["VEVENT.ORGANIZER"] == ({"CN": "Studio Lumière"}, "mailto:no-reply@example.test")
    parameters, address = found["VEVENT.ATTENDEE"]
    assert address == "mailto:lea@example.test" and parameters["CN"] == "Léa; Martin"


def test_a_move_is_the_same_event_with_a_higher_sequence() -> None:
    before, after = event(sequence=0), event(sequence=1, start=datetime(2026, 3, 29, 1, tzinfo=UTC))
    assert before["VEVENT.UID"] == after["VEVENT.UID"]
    assert (before["VEVENT.SEQUENCE"][1], after["VEVENT.SEQUENCE"][1]) == ("0", "1")


def test_a_cancellation_frees_the_time() -> None:
    found = event(method="CANCEL", sequence=2)
    assert found["VCALENDAR.METHOD"][1] == found["VCALENDAR.METHOD"][1].upper() == "CANCEL"
    assert found["VEVENT.STATUS"][1] == "CANCELLED" and found["VEVENT.TRANSP"][1] == "TRANSPARENT"


def test_a_published_event_has_no_attendee() -> None:
    assert "VEVENT.ATTENDEE" not in event(method="PUBLISH")
    assert content_type("PUBLISH") == "text/calendar; method=PUBLISH; charset=utf-8"


@given(text=st.text(max_size=200))
@settings(max_examples=80, deadline=None)
def test_no_text_breaks_out_of_its_line(text: str) -> None:
    clean = text.encode("utf-8", "ignore").decode()
    found = event(summary=clean, location=clean, description=clean, attendee=(clean, "a@example.test"))
    assert "VCALENDAR.METHOD" in found and found["VEVENT.UID"][1] == "b-1@comptoir"


def test_naive_times_and_backward_spans_are_bugs() -> None:
    with pytest.raises(ValueError, match="aware"):
        event(start=datetime(2026, 3, 29, 4, 0))  # noqa: DTZ001
    with pytest.raises(ValueError, match="after"):
        event(end=datetime(2026, 3, 29, 4, 0, tzinfo=PARIS) - timedelta(hours=1))


def test_several_appointments_are_published_in_one_file() -> None:
    def lesson(day: int, **changes: Any) -> Appointment:
        start = datetime(2026, 3, day, 10, tzinfo=PARIS)
        return Appointment(
            uid=f"b-{day}@comptoir",
            sequence=day,
            start=start,
            end=start + timedelta(hours=1),
            summary="Leçon",
            organizer=("Studio", "no-reply@example.test"),
            attendee=("Léa", "lea@example.test"),
            **changes,
        )

    stamp = datetime(2026, 3, 1, 8, tzinfo=UTC)
    text = calendar_events([lesson(22), lesson(29), lesson(30, cancelled=True)], stamp=stamp).decode()
    assert text.count("BEGIN:VEVENT") == 3 and text.count("METHOD:PUBLISH") == 1
    # Ten o'clock before and after the clocks went forward.
    assert "DTSTART:20260322T090000Z" in text and "DTSTART:20260329T080000Z" in text
    assert text.count("STATUS:CONFIRMED") == 2 and text.count("STATUS:CANCELLED") == 1
    assert "ATTENDEE" not in text
