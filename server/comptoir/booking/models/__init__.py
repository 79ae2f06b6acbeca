from comptoir.booking.models.booking import Booking
from comptoir.booking.models.booking_link import BookingLink
from comptoir.booking.models.feedback import Feedback
from comptoir.booking.models.reason import Reason
from comptoir.booking.models.reminder import Reminder
from comptoir.booking.models.service import Service
from comptoir.booking.models.session import Session

__all__ = ["Booking", "BookingLink", "Feedback", "Reason", "Reminder", "Service", "Session"]
