"""When events of calendars elsewhere hold time, exact over clock changes and bounded in work."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comptoir.calendars.rules.busy_times import busy_spans, only_times, times_of

START, END = datetime(2027, 3, 1, tzinfo=UTC), datetime(2027, 5, 1, tzinfo=UTC)
PARIS = "Europe/Paris"


def file(*events: str) -> str:
    parts = "".join(f"BEGIN:VEVENT\r\n{one.replace('|', chr(13) + chr(10))}\r\nEND:VEVENT\r\n" for one in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{parts}END:VCALENDAR\r\n"


def spans(*events: str) -> list[str]:
    _, times = only_times(file(*events))
    return [f"{a:%m-%d %H:%M}-{b:%H:%M}" for a, b in busy_spans([times], start=START, end=END, zone=PARIS)]


WEEKLY = "UID:u|DTSTART;TZID=Europe/Paris:20270322T090000|DTEND;TZID=Europe/Paris:20270322T100000|RRULE:FREQ=WEEKLY"


def test_a_weekly_event_keeps_its_wall_clock_over_the_clock_change() -> None:
    assert spans(WEEKLY + ";COUNT=3") == ["03-22 08:00-09:00", "03-29 07:00-08:00", "04-05 07:00-08:00"]


def test_what_is_left_out_moved_or_called_off_holds_nothing() -> None:
    left_out = WEEKLY + ";COUNT=4|EXDATE;TZID=Europe/Paris:20270329T090000"
    moved = (
        "UID:u|RECURRENCE-ID;TZID=Europe/Paris:20270405T090000|DTSTART;TZID=Europe/Paris:20270406T110000"
        "|DTEND;TZID=Europe/Paris:20270406T120000"
    )
    off = (
        "UID:u|RECURRENCE-ID;TZID=Europe/Paris:20270412T090000|DTSTART;TZID=Europe/Paris:20270412T090000"
        "|DTEND;TZID=Europe/Paris:20270412T100000|STATUS:CANCELLED"
    )
    assert spans(left_out, moved, off) == ["03-22 08:00-09:00", "04-06 09:00-10:00"]


def test_nothing_but_times_is_kept() -> None:
    secret = (
        "UID:u|SUMMARY:Dentist|DESCRIPTION:root canal|LOCATION:Lyon|ATTENDEE:mailto:a@b.test|DTSTART:20270322T090000Z"
    )
    uid, kept = only_times(file(f"{secret}|DTEND:20270322T100000Z"))
    assert uid == "u"
    assert not any(word in kept for word in ("Dentist", "canal", "Lyon", "a@b.test"))


@pytest.mark.parametrize(
    ("event", "held"),
    [
        ("UID:u|DTSTART;VALUE=DATE:20270328", ["03-27 23:00-22:00"]),
        ("UID:u|DTSTART;VALUE=DATE:20270322|DTEND;VALUE=DATE:20270324", ["03-21 23:00-23:00"]),
        ("UID:u|DTSTART:20270322T090000|DURATION:PT30M", ["03-22 08:00-08:30"]),
        ("UID:u|DTSTART:20270322T090000Z|DTEND:20270322T090000Z", []),
        ("UID:u|DTSTART:20270322T090000Z|DTEND:20270322T100000Z|TRANSP:TRANSPARENT", []),
        ("UID:u|DTSTART:20270322T090000Z|DTEND:20270322T100000Z|X-MICROSOFT-CDO-BUSYSTATUS:FREE", []),
        ("UID:u|DTSTART:20270228T230000Z|DTEND:20270301T010000Z", ["03-01 00:00-01:00"]),
    ],
)
def test_whole_days_floating_times_and_what_is_free(event: str, held: list[str]) -> None:
    assert spans(event) == held


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=HOURLY", "FREQ=DAILY;BYMINUTE=0,1,2", "FREQ=YEARLY;BYSECOND=1"]
)
def test_rules_that_would_take_a_day_to_unfold_are_left_aside(rule: str) -> None:
    assert spans(f"UID:u|DTSTART:20270322T090000Z|DTEND:20270322T093000Z|RRULE:{rule}") == ["03-22 09:00-09:30"]


def test_only_a_single_event_at_a_time_of_day_can_be_a_booking() -> None:
    single = file("UID:u|DTSTART:20270322T090000Z|DTEND:20270322T100000Z")
    assert times_of(single, zone=PARIS) == (datetime(2027, 3, 22, 9, tzinfo=UTC), datetime(2027, 3, 22, 10, tzinfo=UTC))
    for other in (WEEKLY, "UID:u|DTSTART;VALUE=DATE:20270322", "UID:u|DTSTART:20270322T090000Z|STATUS:CANCELLED"):
        assert times_of(file(other), zone=PARIS) is None


@settings(max_examples=60)
@given(st.text(max_size=200) | st.text("BEGINDVT:;=\r\n0123", max_size=200))
def test_what_is_no_calendar_file_is_refused_as_such(text: str) -> None:
    for whole in (text, file(text.replace("\n", " "))):
        try:
            only_times(whole)
        except ValueError:
            continue
