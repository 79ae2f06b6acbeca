"""Inside addresses stay unreachable, however they are dressed."""

import pytest

from comptoir.kernel.addresses import is_public
from comptoir.webhooks.rules.target import url_fault

PRIVATE = [
    "127.0.0.1", "127.8.9.1", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "0.0.0.0", "255.255.255.255", "224.0.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "240.0.0.1",
    "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:7f00:1", "::127.0.0.1", "2002:7f00:1::", "2002:a00:1::1",
    "64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2001:0:7f00:1::1", "not an address", "",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_it_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_it_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("https://example.test/hook?x=1", None),
        ("https://exämple.test:8443/", None),
        ("https://[2606:4700:4700::1111]/", None),
        ("http://example.test/", "webhooks.url_not_https"),
        ("ftp://example.test/", "platform.not_a_url"),
        ("https://", "platform.not_a_url"),
        ("https://example.test:99999/", "platform.not_a_url"),
        ("https://exa mple.test/", "platform.not_a_url"),
        ("https://[::1/", "platform.not_a_url"),
        ("javascript:alert(1)", "platform.not_a_url"),
        ("https://me:secret@example.test/", "webhooks.url_with_extras"),
        ("https://example.test/#part", "webhooks.url_with_extras"),
        ("https://127.0.0.1/", "webhooks.url_private"),
        ("https://[::ffff:10.0.0.1]/", "webhooks.url_private"),
        ("https://localhost:5432/", "webhooks.url_private"),
        ("https://LOCALHOST./", "webhooks.url_private"),
        ("https://db.internal/", "webhooks.url_private"),
    ],
)
def test_an_address_is_judged_before_it_is_stored(url: str, fault: str | None) -> None:
    assert url_fault(url, private_allowed=False) == fault


def test_where_private_addresses_are_allowed_so_is_plain_http() -> None:
    assert url_fault("http://127.0.0.1:9000/hook", private_allowed=True) is None
    assert url_fault("http://user@127.0.0.1/", private_allowed=True) == "webhooks.url_with_extras"
