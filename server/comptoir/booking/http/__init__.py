"""Where booking answers."""

from ninja import Router

from comptoir.booking.http.arrivals import routes as arrivals
from comptoir.booking.http.booking_links import routes as booking_links
from comptoir.booking.http.bookings import routes as bookings
from comptoir.booking.http.changes import routes as changes
from comptoir.booking.http.coaches import routes as coaches
from comptoir.booking.http.drafts import routes as drafts
from comptoir.booking.http.feedback import routes as feedback
from comptoir.booking.http.guest import routes as guest
from comptoir.booking.http.guest_moves import routes as guest_moves
from comptoir.booking.http.me import routes as me
from comptoir.booking.http.payments import routes as payments
from comptoir.booking.http.quotes import routes as quotes
from comptoir.booking.http.reasons import routes as reasons
from comptoir.booking.http.seed import routes as seed
from comptoir.booking.http.series import routes as series
from comptoir.booking.http.services import routes as services
from comptoir.booking.http.sessions import routes as sessions
from comptoir.booking.http.slots import routes as slots
from comptoir.booking.http.suggestions import routes as suggestions
from comptoir.booking.http.waitlist import routes as waitlist

ROUTERS: list[tuple[str, Router]] = [
    ("", services.router),
    ("", drafts.router),
    ("", suggestions.router),
    ("", slots.router),
    ("", sessions.router),
    ("", reasons.router),
    ("", coaches.router),
    ("", series.router),
    ("", bookings.router),
    ("", booking_links.router),
    ("", waitlist.router),
    ("", changes.router),
    ("", arrivals.router),
    ("", payments.router),
    ("", quotes.router),
    ("", guest.router),
    ("", feedback.router),
    ("", guest_moves.router),
    ("", me.router),
    ("", seed.router),
]
