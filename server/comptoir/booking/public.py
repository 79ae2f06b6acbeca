"""Everything the modules above may ask of booking."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from comptoir.booking.models import Service
from comptoir.booking.queries.attendance import Attendance, attendance
from comptoir.booking.queries.board import board_between
from comptoir.booking.queries.figures import (
    FigureQuestion,
    other_currencies,
    starts_by_hour,
    tallies_by_period,
    tallies_by_service,
)
from comptoir.booking.queries.reasons import reasons
from comptoir.booking.queries.services import services_exist, without_unlisted
from comptoir.booking.services.add_reason import add_reason
from comptoir.booking.services.ask_meeting import meeting_questions
from comptoir.booking.services.calendar_entries import calendar_entries, calendar_entry, first_booking
from comptoir.booking.services.change_session import SessionChanges, change_session
from comptoir.booking.services.change_status import cancel_booking, complete_booking, confirm_booking
from comptoir.booking.services.create_booking import Wish, create_booking
from comptoir.booking.services.create_series import create_series
from comptoir.booking.services.create_service import create_service
from comptoir.booking.services.find_slots import SlotQuestion, find_slots
from comptoir.booking.services.join_waitlist import join_waitlist
from comptoir.booking.services.mark_no_show import mark_no_show
from comptoir.booking.services.meetings import booking_by_video, register_meetings
from comptoir.booking.services.pay_booking import pay_booking
from comptoir.booking.services.reschedule_booking import Move, reschedule_booking
from comptoir.booking.services.session_entries import agenda_entries, agenda_entry, entries_held, shown_as
from comptoir.booking.services.show_service import choice_of_staff, offered_fields, offered_reasons
from comptoir.booking.services.visible_bookings import Sight, check_visible, sight_of
from comptoir.planning.public import bookable_staff

__all__ = [
    "Attendance",
    "FigureQuestion",
    "Move",
    "SessionChanges",
    "Sight",
    "SlotQuestion",
    "Wish",
    "add_reason",
    "agenda_entries",
    "agenda_entry",
    "attendance",
    "board_between",
    "booking_by_video",
    "calendar_entries",
    "calendar_entry",
    "cancel_booking",
    "change_session",
    "check_visible",
    "complete_booking",
    "confirm_booking",
    "create_booking",
    "create_series",
    "create_service",
    "entries_held",
    "find_slots",
    "first_booking",
    "join_waitlist",
    "mark_no_show",
    "other_currencies",
    "pay_booking",
    "register_meetings",
    "reschedule_booking",
    "services_exist",
    "services_for_widget",
    "shown_as",
    "sight_of",
    "starts_by_hour",
    "tallies_by_period",
    "tallies_by_service",
]


def services_for_widget(ids: Sequence[UUID] | None) -> list[dict[str, Any]]:
    """Active services as a widget shows them, in the order of `ids`, or all that are listed by name; three statements.

    A staff list is there when clients may choose: one role, more than one person; `asked` when they choose how to meet.
    """
    rows = Service.objects.filter(is_active=True, archived_at=None)
    rows = rows.filter(pk__in=list(ids)) if ids else without_unlisted(rows)
    found = list(rows.order_by("position", "name")[:200])
    if ids:
        order = {id: position for position, id in enumerate(ids)}
        found.sort(key=lambda row: order[row.id])
    staff, known = bookable_staff(), list(reasons())
    return [
        {
            "id": row.id,
            "asked": meeting_questions(row.document, offered_reasons(row, known)),
            **{key: value for key, value in offered_fields(row).items() if value is not None},
            "staff": [{"id": one["id"], "name": one["name"]} for one in choice_of_staff(row, staff)],
        }
        for row in found
    ]
