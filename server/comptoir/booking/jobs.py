"""What happens to bookings by itself, when its time has come: every job asks again whether it still should."""

from datetime import datetime
from uuid import UUID

from django.utils.timezone import now

from comptoir.booking.queries.reminders import organizations_reminding
from comptoir.booking.services.ask_feedback import ask_feedback
from comptoir.booking.services.decide_session import decide_session
from comptoir.booking.services.end_wait import end_wait, lapse_offer
from comptoir.booking.services.lapse_hold import lapse_hold
from comptoir.booking.services.mark_no_show import miss_if_absent
from comptoir.booking.services.send_reminders import remind_some
from comptoir.kernel.ids import OrganizationId
from comptoir.platform.queue import enqueue, periodic, task
from comptoir.platform.tenancy import current_organization, organization_scope


@task(name="booking.lapse_hold")
def lapse_unpaid(organization: str, booking: str) -> None:
    """A booking that was not paid in time gives its place back; a repeat is a no-op."""
    with organization_scope(OrganizationId(UUID(organization))):
        lapse_hold(UUID(booking), now=now())


def queue_lapse(booking: UUID, at: datetime) -> None:
    """Let a booking of the current organization lapse at `at`, unless it is paid by then."""
    enqueue(lapse_unpaid, at=at, organization=str(current_organization()), booking=str(booking))


@task(name="booking.lapse_offer")
def lapse_waitlist_offer(organization: str, booking: str) -> None:
    """A place that was offered and not taken goes to the next; a repeat is a no-op."""
    with organization_scope(OrganizationId(UUID(organization))):
        lapse_offer(UUID(booking), now=now())


@task(name="booking.end_wait")
def end_waitlisted(organization: str, booking: str) -> None:
    """Whoever waited for a time that has come is told; a repeat is a no-op."""
    with organization_scope(OrganizationId(UUID(organization))):
        end_wait(UUID(booking), now=now())


def queue_offer_end(booking: UUID, at: datetime) -> None:
    """Let an offer lapse at `at`, unless it is taken up by then."""
    enqueue(lapse_waitlist_offer, at=at, organization=str(current_organization()), booking=str(booking))


def queue_wait_end(booking: UUID, at: datetime) -> None:
    """End a wait at `at`, when nothing can come free for it any more."""
    enqueue(end_waitlisted, at=at, organization=str(current_organization()), booking=str(booking))


@task(name="booking.note_absence")
def note_absence(organization: str, booking: str) -> None:
    """A booking nobody checked in becomes a no-show; a repeat is a no-op."""
    with organization_scope(OrganizationId(UUID(organization))):
        later = miss_if_absent(UUID(booking), now=now())
        if later is not None:
            queue_absence(UUID(booking), later)


def queue_absence(booking: UUID, at: datetime) -> None:
    """Look at `at` whether the client of a booking came."""
    enqueue(note_absence, at=at, organization=str(current_organization()), booking=str(booking))


@task(name="booking.decide_session")
def decide(organization: str, session: str) -> None:
    """A session is cancelled or kept at its cutoff; a repeat is a no-op."""
    with organization_scope(OrganizationId(UUID(organization))):
        decide_session(UUID(session), now=now())


def queue_decision(session: UUID, at: datetime) -> None:
    """Decide a session of the current organization at its cutoff."""
    enqueue(decide, at=at, organization=str(current_organization()), session=str(session))


@task(name="booking.ask_feedback")
def ask(organization: str, booking: str) -> None:
    """Whoever had an appointment is asked how it was; a repeat is a no-op."""
    with organization_scope(OrganizationId(UUID(organization))):
        ask_feedback(UUID(booking), now=now())


def queue_asking(booking: UUID, at: datetime) -> None:
    """Ask the client of a booking of the current organization at `at` how it was."""
    enqueue(ask, at=at, organization=str(current_organization()), booking=str(booking))


@periodic(cron="* * * * * */15", name="booking.send_reminders", queue="notifications")
def send_due_reminders(timestamp: int) -> None:
    """Remind everybody whose time has come; a repeat reminds nobody twice. Houses take turns, page by page, so that one
    with very many does not hold up the others."""
    waiting = organizations_reminding(now())
    while waiting:
        waiting = [one for one in waiting if remind_some(one, clock=now)]
