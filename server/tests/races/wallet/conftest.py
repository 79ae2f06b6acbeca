import pytest

from tests.house import House, make_house


@pytest.fixture
def house(transactional_db: None) -> House:
    return make_house()
