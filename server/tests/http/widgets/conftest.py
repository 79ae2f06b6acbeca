import pytest

from tests.makers import Counter, open_counter


@pytest.fixture
def atelier(db: None) -> Counter:
    return open_counter("Atelier")


@pytest.fixture
def gym(db: None) -> Counter:
    """Somebody else's counter."""
    return open_counter("Gym")
