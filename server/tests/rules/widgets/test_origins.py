import pytest

from comptoir.widgets.rules.origins import frame_ancestors, normal_domain, origin_allowed

OWN = "https://comptoir.example"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("example.com", "example.com"),
        (" HTTPS://Example.com/shop?x=1 ", "example.com"),
        ("*.Example.com", "*.example.com"),
        ("localhost:3000", "localhost:3000"),
        ("127.0.0.1", "127.0.0.1"),
        ("[::1]:8000", "[::1]:8000"),
        ("école.fr", "xn--cole-9oa.fr"),
        ("example.com.", "example.com"),
    ],
)
def test_a_domain_is_kept_in_one_form(written: str, kept: str) -> None:
    assert normal_domain(written) == kept


@pytest.mark.parametrize(
    "written",
    [
        "",
        "   ",
        "*",
        "*.",
        "*.com*",
        "exa mple.com",
        "a@b.com",
        "https://u:p@b.com",
        "a;b.com",
        "-a.com",
        "a..b",
        "x" * 300,
        "example.com:99999",
        "'self'",
        "javascript:alert(1)",
        "*.localhost",
        "[zz]",
    ],
)
def test_what_is_no_domain_is_refused(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        normal_domain(written)


@pytest.mark.parametrize(
    ("origin", "domains", "allowed"),
    [
        ("https://any.example", [], True),
        ("https://example.com", ["example.com"], True),
        ("http://example.com:8080", ["example.com"], True),
        ("https://www.example.com", ["example.com"], True),
        ("https://shop.example.com", ["example.com"], False),
        ("https://example.com", ["www.example.com"], False),
        ("https://a.b.example.com", ["*.example.com"], True),
        ("https://example.com", ["*.example.com"], False),
        ("https://evilexample.com", ["*.example.com", "example.com"], False),
        ("https://example.com.evil.test", ["example.com"], False),
        ("http://localhost:3000", ["localhost:3000"], True),
        ("http://localhost:3001", ["localhost:3000"], False),
        ("https://example.com", ["example.com:443"], True),
        ("null", ["example.com"], False),
        ("file://", ["example.com"], False),
        ("https://[", ["example.com"], False),
        (OWN, ["example.com"], True),
    ],
)
def test_a_widget_stands_only_on_its_domains(origin: str, domains: list[str], allowed: bool) -> None:
    assert origin_allowed(origin, domains, own=OWN) is allowed


def test_frames_follow_the_same_rule() -> None:
    assert frame_ancestors([]) == "*"
    assert frame_ancestors(["example.com", "*.example.org", "localhost:3000"]) == (
        "'self' example.com:* www.example.com:* *.example.org:* localhost:3000"
    )
