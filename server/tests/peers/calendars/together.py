"""A coach of ours and their calendar elsewhere, connected; jobs are run here and now."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from icalendar import Calendar

from comptoir.kernel.ids import OrganizationId
from tests.house import House, first_slots
from tests.http.calendars.callers import booked, coach_of, coaching
from tests.peers.calendars.dav_server import PASSWORD, DavServer, Person


@dataclass
class Synced:
    house: House
    person: Person
    calendar: str
    staff: dict[str, Any]
    service: dict[str, Any]
    connection: dict[str, Any]
    moments: list[datetime] = field(default_factory=lambda: [datetime.now(UTC)])

    @classmethod
    def of(cls, house: House, server: DavServer, person: Person) -> "Synced":
        calendar = person.make_calendar("work")
        staff = coach_of(house)
        service = coaching(house)
        wanted = {"staffId": staff["id"], "url": server.url, "user": "ada", "password": PASSWORD}
        made = house.api.post("/calendar-connections", wanted)
        assert made.status == 201, made.body
        assert (made.body["state"], made.body["errorDetail"]) == ("active", None)
        return cls(house, person, calendar, staff, service, made.body)

    def clock(self) -> datetime:
        """Every look happens a minute after the last one."""
        self.moments.append(self.moments[-1] + timedelta(seconds=1))
        return self.moments[-1]

    def sync(self) -> dict[str, Any]:
        """What the jobs do, in their order: bookings' events, then a look at the account."""
        from comptoir.calendars.adapters.chosen import account_of
        from comptoir.calendars.services.sync_connection import sync_connection, write_what_is_due

        self.moments.append(self.moments[-1] + timedelta(hours=1))
        deliver_events()
        organization, connection = OrganizationId(self.house.id), UUID(self.connection["id"])
        write_what_is_due(organization, connection, opens=account_of, clock=self.clock)
        sync_connection(organization, connection, opens=account_of, again=lambda *_: None, clock=self.clock)
        deliver_events()
        write_what_is_due(organization, connection, opens=account_of, clock=self.clock)
        shown = self.house.api.get(f"/calendar-connections/{self.connection['id']}")
        return dict(shown.body)

    def book(self, position: int = 0, **changes: Any) -> dict[str, Any]:
        return booked(self.house, self.service, position, **changes)

    def free(self) -> list[datetime]:
        """Starts on offer next week."""
        return [datetime.fromisoformat(one["start"]) for one in first_slots(self.house.api, self.service["id"])]

    def booking(self, id: str) -> dict[str, Any]:
        """The booking as it stands at the end of its moves."""
        found = self.house.api.get(f"/bookings/{id}").body
        return self.booking(found["rescheduledToId"]) if found["rescheduledToId"] else dict(found)

    def shown(self) -> dict[str, Any]:
        """Our events in the calendar there, by path."""
        return {
            path: Calendar.from_ical(text).walk("VEVENT")[0] for path, text in self.person.files(self.calendar).items()
        }

    def drag(self, path: str, start: datetime, end: datetime) -> None:
        """What a calendar application does when somebody moves an event."""
        file = Calendar.from_ical(self.person.files(self.calendar)[path])
        for event in file.walk("VEVENT"):
            event.pop("DTSTART")
            event.pop("DTEND")
            event.add("dtstart", start.astimezone(UTC))
            event.add("dtend", end.astimezone(UTC))
        self.person.put(path, file.to_ical().decode())


def deliver_events() -> None:
    """Hand every queued event to calendars, as the worker would."""
    from django.db import connection
    from procrastinate.contrib.django.models import ProcrastinateJob

    from comptoir.platform.events import deliver

    queued = ProcrastinateJob.objects.filter(status="todo", task_name="platform.deliver").order_by("id")
    for job in list(queued):
        if job.args["subscriber"].startswith("calendars."):
            deliver(**job.args)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE procrastinate_jobs SET status = 'succeeded' WHERE id = %s", [job.id])
