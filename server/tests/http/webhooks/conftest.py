from collections.abc import Iterator

import pytest

from tests.house import House, make_house
from tests.receiver import Receiver, receiver


@pytest.fixture
def house(db: None) -> House:
    return make_house()


@pytest.fixture
def listener(settings: object) -> Iterator[Receiver]:
    """A receiver on this machine, in an installation that allows such addresses."""
    settings.COMPTOIR_WEBHOOK_PRIVATE = True  # type: ignore[attr-defined]
    with receiver() as found:
        yield found
