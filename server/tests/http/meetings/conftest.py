from tests.http.booking.conftest import clock, house

__all__ = ["clock", "house"]
