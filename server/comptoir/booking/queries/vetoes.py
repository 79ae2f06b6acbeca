"""Times that plugins keep from being booked."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from comptoir.booking.hooks import Offer, OfferedService
from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.agenda import Vetoes
from comptoir.planning.rules.intervals import Interval
from comptoir.platform import plugins
from comptoir.platform.tenancy import current_organization


def vetoes(offered: Offered) -> Vetoes | None:
    """Asks every plugin that judges times of this service; None: there is none."""
    if not plugins.voices("check_availability"):
        return None
    service = OfferedService(
        organization=current_organization(),
        id=offered.service.id,
        name=offered.service.name,
        document=offered.document,
        zone=offered.needs.zone,
    )

    def refused(spans: Sequence[Interval]) -> Collection[Interval]:
        offers = [Offer(datetime.fromtimestamp(a, UTC), datetime.fromtimestamp(b, UTC)) for a, b in spans]
        answers = plugins.ask("check_availability", service=service, offers=offers) if offers else []
        return {(int(one[0].timestamp()), int(one[1].timestamp())) for answer in answers for one in answer}

    return refused
