"""`comptoir ledger verify` on a real installation."""

from pathlib import Path

import pytest

from comptoir.config.database.attached import attached
from comptoir.config.database.direct import direct
from tests.peers.running import comptoir
from tests.peers.test_up import ACME, NewData

pytestmark = pytest.mark.xdist_group("up")
_FORGED = """
INSERT INTO wallet_wallet (id, organization_id, client_id, transactions, created_at)
SELECT gen_random_uuid(), id, gen_random_uuid(), 3, now() FROM identity_organization
"""


def test_books_are_proved_and_the_first_difference_is_named(new_data: NewData) -> None:
    data: Path = new_data("data")
    assert comptoir(*ACME, data=data).returncode == 0
    proved = comptoir("ledger", "verify", data=data)
    assert proved.returncode == 0, proved.stderr
    assert "every balance proved" in proved.stdout

    with attached(data), direct(data, alias="owner") as owner:
        owner.execute("ALTER TABLE wallet_wallet DROP CONSTRAINT wallet_wallet_client")
        owner.execute(_FORGED)
    broken = comptoir("ledger", "verify", data=data)
    assert broken.returncode == 1
    assert broken.stdout.startswith("NO  movements are numbered without gaps: organization ")
    assert "3 instead of 0 up to 0" in broken.stdout
