"""Nobody is booked over lunch, nor without a surname; and the desk is told of every cancellation."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from comptoir.booking.hooks import BookingRequest, Offer, OfferedService
from comptoir.platform.plugins import hookimpl

log = logging.getLogger("comptoir_quiet_lunch")


@hookimpl
def authorize_booking(request: BookingRequest) -> str | None:
    """Who books alone leaves a first name and a surname."""
    if request.by_staff or " " in request.contact_name.strip():
        return None
    if request.locale == "fr":
        return "Merci d’indiquer votre prénom et votre nom."
    return "Please leave your first name and your surname."


@hookimpl
def check_availability(service: OfferedService, offers: Sequence[Offer]) -> Iterable[Offer]:
    """Nothing begins between half past twelve and half past one, by the service's own clock."""
    zone = ZoneInfo(service.zone)
    return [one for one in offers if "12:30" <= one.start.astimezone(zone).strftime("%H:%M") < "13:30"]


@hookimpl
def on_booking_cancelled(booking: Mapping[str, Any], at: datetime) -> None:
    log.warning("%s was cancelled at %s: %s", booking["reference"], at, booking["cancellationReason"] or "no reason")


@hookimpl
def notification_templates() -> Path:
    return Path(__file__).parent / "mails"
