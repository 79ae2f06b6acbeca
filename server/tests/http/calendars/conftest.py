import pytest

from tests.house import House, make_house


@pytest.fixture
def house(db: None) -> House:
    return make_house(name="Studio Lumen")
