"""Booked, cancelled, closed and changed in any order: offers are what can be booked, and nothing overlaps."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from comptoir.booking.contracts import SlotTaken, TransitionNotAllowed
from comptoir.booking.models import Service, Session
from comptoir.booking.public import SlotQuestion, Wish, create_booking, find_slots
from comptoir.booking.public import cancel_booking as cancel
from comptoir.booking.public import complete_booking as complete
from comptoir.booking.public import confirm_booking as confirm
from comptoir.booking.public import mark_no_show as no_show
from comptoir.kernel.refusal import Invalid
from comptoir.planning.models import Allocation, Resource, StaffMember
from comptoir.platform.tenancy import organization_scope
from tests.house import make_house
from tests.http.booking.booked import hours, offer, resource, staff
from tests.services.booking.world import DAY, DAYS, KINDS, Holding, Kind, World

NOW = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
FIRST = date(2027, 3, 8)
MIDNIGHT = datetime(2027, 3, 7, 23, 0, tzinfo=UTC)
"""The first day's, in Paris."""

WEEKS = ("09:00-12:00", "09:00-10:30 11:00-12:00", "10:00-12:00", "08:00-09:45", "")
STATUS_AFTER = {
    ("pending", confirm): "confirmed",
    ("pending", cancel): "cancelled",
    ("confirmed", cancel): "cancelled",
    ("confirmed", complete): "completed",
    ("confirmed", no_show): "no-show",
}


def instant(minute: int) -> datetime:
    return MIDNIGHT + timedelta(minutes=minute)


def minute(moment: datetime) -> int:
    return int((moment - MIDNIGHT).total_seconds()) // 60


def ranges(week: str) -> list[tuple[int, int]]:
    clocks = [[int(part[:2]) * 60 + int(part[3:]) for part in one.split("-")] for one in week.split()]
    return [(a, b) for a, b in clocks]


class Place(RuleBasedStateMachine):
    """The real thing beside the model."""

    @initialize()
    def open_the_house(self) -> None:
        self.house = make_house()
        people = [staff(self.house, name, roles=["coach"], weeklyHours=hours(WEEKS[0])) for name in ("Ada", "Bob")]
        for name, fields in {
            "court-1": {"type": "facility"}, "court-2": {"type": "facility"}, "mat": {"units": 3},
        }.items():  # fmt: skip
            resource(self.house, name, reference=name, **fields)
        self.services = {kind: UUID(offer(self.house, **self._document(kind))["id"]) for kind in KINDS}
        self.status: dict[UUID, str] = {}
        self.closures: dict[int, str] = {}
        with self.inside():
            self.people = {
                UUID(one["id"]): StaffMember.objects.get(pk=one["id"]).calendar_id for one in people
            }  # fmt: skip
            units = {row.reference: row.calendar_ids for row in Resource.objects.all()}
            own = {row.name: row.calendar_id for row in Service.objects.all()}
        self.world = World(
            coaches=list(self.people.values()),
            courts=units["court-1"] + units["court-2"],
            mats=units["mat"],
            own=own,
            hours={calendar: dict.fromkeys(DAYS, ranges(WEEKS[0])) for calendar in self.people.values()},
        )

    def inside(self) -> Any:
        return organization_scope(self.house.organization.id)

    def _document(self, kind: Kind) -> dict[str, Any]:
        needs = [{"id": "mat", "quantity": kind.mats}] if kind.mats else []
        if kind.court:
            needs += [{"id": f"court-{n}", "type": "facility"} for n in (1, 2)]
        return {
            "name": kind.name,
            "type": "event" if kind.seats else "rental" if kind.longest else "appointment",
            "duration": kind.minutes,
            "slotStep": kind.step,
            "maxParticipants": kind.seats or None,
            "maxDuration": kind.longest or None,
            "bufferBefore": kind.before,
            "bufferAfter": kind.after,
            "requireApproval": kind.name == "visit",
            "availableSlots": hours("09:00-12:00"),
            "requiredStaff": [{"role": "coach"}] if kind.coach else [],
            "requiredResources": needs,
        }

    @rule(chance=st.randoms(use_true_random=True))
    def something_happens(self, chance: Random) -> None:
        """One rule: Hypothesis leaves whole rules out of most of its stories, and then nothing meets."""
        happenings = {
            self.somebody_takes_an_offer: 9,
            self.somebody_asks_for_anything: 4,
            self.something_becomes_of_a_booking: 6,
            self.a_day_is_closed_or_opened: 1,
            self.somebody_changes_their_hours: 1,
        }
        (happening,) = chance.choices(list(happenings), list(happenings.values()))
        happening(chance)

    def somebody_takes_an_offer(self, chance: Random) -> None:
        starts = [day * DAY + quarter * 15 for day in DAYS for quarter in range(36, 48)]
        offers = [(kind, at) for kind in KINDS for at in starts if self.world.remaining(kind, at, kind.minutes)]
        sessions = [(one.kind, one.start) for one in self.world.holdings if one.kind.seats]
        if wanted := chance.choice([offers, sessions]) or offers:
            kind, start = chance.choice(wanted)
            self._book(kind, start, people=chance.randint(1, 2), longer=chance.random() < 0.3, asked=None)

    def somebody_asks_for_anything(self, chance: Random) -> None:
        start = chance.choice(DAYS) * DAY + chance.randint(35, 47) * 15
        people, asked = chance.randint(1, 5), chance.choice([None, 0, 1])
        self._book(chance.choice(KINDS), start, people=people, longer=chance.random() < 0.3, asked=asked)

    def _book(self, kind: Kind, start: int, *, people: int, longer: bool, asked: int | None) -> None:
        minutes = kind.longest if longer and kind.longest else kind.minutes
        people = people if kind.seats else 1
        coach = self.world.coaches[asked] if asked is not None and kind.name == "visit" else None
        span = kind.held(start, minutes)
        possible = self.world.remaining(kind, start, minutes) >= people
        possible = possible and (coach is None or coach in self.world.free_coaches(span))
        wish = Wish(
            service=self.services[kind],
            start=instant(start),
            end=instant(start + minutes) if longer else None,
            participants=people,
            staff=None if coach is None else str(next(id for id, one in self.people.items() if one == coach)),
        )
        if not possible:
            with pytest.raises((Invalid, SlotTaken)), self.inside():
                create_booking(wish, now=NOW)
            return
        with self.inside():
            row = create_booking(wish, now=NOW)
            taken = self._calendars(row.session_id or row.id, span)
        self.status[row.id] = row.status
        session = self.world.session(kind, start)
        if session is None:
            assert self.world.fits(kind, taken, span), (kind.name, start, taken)
            session = Holding(kind, start, span, taken)
            self.world.holdings.append(session)
        assert taken == session.calendars
        assert coach is None or coach in taken
        session.seats[str(row.id)] = people

    def _calendars(self, holder: UUID, span: tuple[int, int]) -> frozenset[int]:
        rows = list(Allocation.objects.filter(holder_id=holder))
        assert {(minute(row.starts_at), minute(row.ends_at)) for row in rows} == {span}
        return frozenset(row.calendar_id for row in rows)

    def something_becomes_of_a_booking(self, chance: Random) -> None:
        if not self.status:
            return
        booking, status = chance.choice(sorted(self.status.items()))
        action = chance.choice([cancel, cancel, cancel, confirm, complete, no_show])
        reached = STATUS_AFTER.get((status, action))
        more = {"reason": "", "by": "staff"} if action is cancel else {}
        if reached is None:
            with pytest.raises(TransitionNotAllowed), self.inside():
                action(booking, now=NOW, **more)
            return
        with self.inside():
            row = action(booking, now=NOW, **more)
        assert row.status == reached
        self.status[booking] = row.status
        if reached == "cancelled":
            holding = next(one for one in self.world.holdings if str(booking) in one.seats)
            del holding.seats[str(booking)]
            if not holding.seats:
                self.world.holdings.remove(holding)

    def a_day_is_closed_or_opened(self, chance: Random) -> None:
        day = chance.choice(DAYS)
        if day in self.closures:
            self.house.api.delete(f"/closures/{self.closures.pop(day)}")
        else:
            text = (FIRST + timedelta(days=day)).isoformat()
            made = self.house.api.post("/closures", {"name": "x", "startDate": text, "endDate": text})
            self.closures[day] = made.body["id"]
        self.world.closed = set(self.closures)

    def somebody_changes_their_hours(self, chance: Random) -> None:
        day, week = chance.choice(DAYS), chance.choice(WEEKS)
        person, calendar = chance.choice(list(self.people.items()))
        self.world.hours[calendar] = {**self.world.hours[calendar], day: ranges(week)}
        weekly = [
            {"dayOfWeek": one + 1, "startTime": f"{a // 60:02}:{a % 60:02}", "endTime": f"{b // 60:02}:{b % 60:02}"}
            for one, spans in self.world.hours[calendar].items()
            for a, b in spans
        ]
        assert self.house.api.patch(f"/staff/{person}", {"weeklyHours": weekly}).status == 200

    @invariant()
    def offers_are_what_can_be_booked(self) -> None:
        if not hasattr(self, "world"):
            return
        for kind, service in self.services.items():
            for minutes in {kind.minutes, kind.longest or kind.minutes}:
                question = SlotQuestion(service=service, duration=minutes)
                with self.inside():
                    found = find_slots(question, first=FIRST, last=FIRST + timedelta(days=1), now=NOW)
                offered = {
                    minute(datetime.fromisoformat(slot["start"])): slot["remaining"]
                    for day in found["days"]
                    for slot in day["slots"]
                }
                starts = (start for day in DAYS for start in range(day * DAY, (day + 1) * DAY, 15))
                expected = {start: left for start in starts if (left := self.world.remaining(kind, start, minutes)) > 0}
                assert offered == expected, (kind.name, minutes)

    @invariant()
    def nothing_overlaps_and_seats_are_exact(self) -> None:
        if not hasattr(self, "world"):
            return
        with self.inside():
            held = sorted(Allocation.objects.values_list("calendar_id", "starts_at", "ends_at"))
            sessions = {
                minute(start): taken for start, taken in Session.objects.values_list("starts_at", "taken")
            }  # fmt: skip
        for (calendar, _, end), (other, start, _) in pairwise(held):
            assert calendar != other or end <= start
        assert len(held) == sum(len(one.calendars) for one in self.world.holdings)
        assert sessions == {one.start: sum(one.seats.values()) for one in self.world.holdings if one.kind.seats}


@pytest.mark.django_db
def test_offers_and_bookings_agree_with_a_small_world() -> None:
    run_state_machine_as_test(
        Place,
        settings=settings(
            max_examples=8,
            stateful_step_count=30,
            deadline=None,
            # Shrinking a story of real transactions takes minutes; its steps are printed as they are.
            phases=[Phase.explicit, Phase.generate],
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
