"""Numbers of invoices have no gaps and no twins, however many are issued at once and whatever fails on the way."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from itertools import count
from typing import Any

import pytest

from comptoir.payments.models import Invoice
from comptoir.payments.services import issue_invoice as issuing
from comptoir.platform.tenancy import organization_scope
from tests.house import Answer, House, first_slots
from tests.http.booking.booked import book, offer
from tests.http.payments.test_invoices import sell
from tests.races.booking.crowd import at_once, gather

CROWD = 6
SAVED = "comptoir.payments.services.issue_invoice.publish"
"""Where an invoice has its number and is not committed yet."""


def bookings(house: House) -> list[str]:
    sell(house)
    service = offer(house)
    starts = [slot["start"] for slot in first_slots(house.api, service["id"])[:CROWD]]
    return [book(house, service, start)["id"] for start in starts]


def calls(house: House, subjects: list[str]) -> list[Callable[[], Answer]]:
    wanted = [{"subjectType": "booking", "subjectId": subject} for subject in subjects]
    return [partial(house.api.post, "/invoices", one) for one in wanted]


def numbers(house: House) -> list[int]:
    with organization_scope(house.organization.id):
        return list(Invoice.objects.order_by("sequence").values_list("sequence", flat=True))


def test_many_at_once_follow_one_another(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = calls(house, bookings(house))
    gather(monkeypatch, SAVED, CROWD, patience=0.3)
    answers = at_once(asked)
    assert {answer.status for answer in answers} == {201}
    assert numbers(house) == list(range(1, CROWD + 1))


def test_what_fails_after_counting_leaves_no_gap(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = calls(house, bookings(house))
    publish, fate = issuing.publish, count()

    def sometimes(*args: Any, **kwargs: Any) -> None:
        if next(fate) % 2 == 0:
            raise RuntimeError("the power went")
        publish(*args, **kwargs)

    monkeypatch.setattr(issuing, "publish", sometimes)
    answers = at_once(asked)
    assert sorted({answer.status for answer in answers}) == [201, 500]
    issued = sum(answer.status == 201 for answer in answers)
    assert numbers(house) == list(range(1, issued + 1))
    monkeypatch.undo()
    again = [answer.status for answer in at_once(asked)]
    assert sorted(again) == [201] * (CROWD - issued) + [409] * issued
    assert numbers(house) == list(range(1, CROWD + 1))


def _read_and_add_one(day: Any) -> tuple[int, Any]:
    """As it is often done: without a counter that is locked."""
    last = Invoice.objects.filter(year=day.year).order_by("-sequence").values_list("sequence", flat=True).first()
    return (last or 0) + 1, day


def test_without_the_locked_counter_two_would_have_one_number(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = calls(house, bookings(house))
    monkeypatch.setattr(issuing, "next_number", _read_and_add_one)
    gather(monkeypatch, "comptoir.payments.services.issue_invoice.invoice_number", CROWD)
    answers = at_once(asked)
    assert sorted(answer.status for answer in answers) == [201] + [409] * (CROWD - 1)
    assert {answer.code for answer in answers if answer.status == 409} == {"platform.conflict"}
    assert numbers(house) == [1]


def test_a_gap_cannot_be_written(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    [one, *_] = calls(house, bookings(house))
    monkeypatch.setattr(issuing, "next_number", lambda day: (2, day))
    assert one().status == 409
    assert numbers(house) == []


def test_one_booking_is_invoiced_once(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    [subject, *_] = bookings(house)
    gather(monkeypatch, "comptoir.payments.services.issue_invoice.write_invoice", 3, patience=0.3)
    answers = at_once(calls(house, [subject] * 3))
    assert sorted(answer.status for answer in answers) == [201, 409, 409]
    assert numbers(house) == [1]


def test_two_credit_notes_are_never_more_than_the_invoice(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    [subject, *_] = bookings(house)
    made = calls(house, [subject])[0]().body
    gather(monkeypatch, "comptoir.payments.services.issue_invoice.credited", 2, patience=0.3)
    answers = at_once([partial(house.api.post, f"/invoices/{made['id']}/credit", {"amount": 3000})] * 2)
    assert sorted(answer.status for answer in answers) == [201, 409]
    assert house.api.get(f"/invoices/{made['id']}").body["credited"] == 3000


def test_a_document_is_drawn_once_for_many_who_want_it(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    [subject, *_] = bookings(house)
    made = calls(house, [subject])[0]().body
    gather(monkeypatch, "comptoir.payments.adapters.factur_x.with_xml", 3)
    answers = at_once([partial(house.api.get, f"/invoices/{made['id']}/pdf")] * 3)
    assert {answer.status for answer in answers} == {200}
    assert len({answer.raw for answer in answers}) == 1


def test_a_new_year_begins_with_one_and_dates_never_go_back(house: House) -> None:
    from comptoir.payments.services.number_invoice import next_number

    with organization_scope(house.organization.id):
        late, early = datetime(2027, 1, 2, tzinfo=UTC).date(), datetime(2027, 1, 1, tzinfo=UTC).date()
        assert next_number(late) == (1, late)
        assert next_number(early) == (2, late)
        assert next_number(datetime(2026, 12, 31, tzinfo=UTC).date())[0] == 1
