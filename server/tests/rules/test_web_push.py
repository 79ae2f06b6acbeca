"""RFC 8291's own example, and a browser that opens what it was sent."""

import json

import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import example, given
from hypothesis import strategies as st

from comptoir.notifications.rules.web_push import (
    MOST_BYTES,
    Subscription,
    authorization,
    decoded,
    encoded,
    payload,
    public_bytes,
    sealed,
)
from tests.makers import NOW

# RFC 8291, section 5 and appendix A.
OURS = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
THEIRS = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
SECRET = "BTBZMqHH6r4Tts7J_aSIgg"
SALT = "DGv6ra1nlYgDCS1FRnbzlw"
MESSAGE = (
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A"
    "_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)


def test_the_example_of_the_rfc_comes_out_to_the_byte() -> None:
    key = ec.derive_private_key(int.from_bytes(decoded(OURS), "big"), ec.SECP256R1())
    to = Subscription("https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV", THEIRS, SECRET)
    plain = b"When I grow up, I want to be a watermelon"
    assert encoded(sealed(plain, to, key=key, salt=decoded(SALT))) == MESSAGE


LINK = f"https://comptoir.example/r/{'x' * 400}"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=900)


@given(title=TEXTS.map(lambda text: text[:200]), body=TEXTS)
@example(title="👩‍👩‍👧‍👦" * 28, body="\x00" * 900)
@example(title="\x01" * 200, body="é" * 600)
@example(title="Rappel", body="🎉" * 900)
def test_a_message_that_is_too_long_is_cut_at_a_character_and_keeps_its_link(title: str, body: str) -> None:
    raw = payload(title=title, body=body, url=LINK, tag="<1@house.test>")
    said = json.loads(raw.decode())
    assert len(raw) <= MOST_BYTES
    assert (said["url"], said["tag"], said["title"]) == (LINK, "<1@house.test>", title)
    assert (
        said["body"] == body[:600]
        or (said["body"].endswith("…") and body.startswith(said["body"][:-1]))
        or not said["body"]
    )


def test_a_title_gives_way_before_the_link_does() -> None:
    link = f"https://comptoir.example/{'x' * 2800}"
    said = json.loads(payload(title="Rendez-vous " * 20, body="Demain", url=link, tag="t"))
    assert said["url"] == link and said["title"].startswith("Rendez-vous") and said["title"].endswith("…")
    assert said["body"] == ""


def test_a_push_service_can_tell_who_we_are() -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    header = authorization("https://push.example.net/x/y", key=key, contact="mailto:a@example.test", now=NOW)
    scheme, token, public = header.split(" ")
    assert (scheme, public) == ("vapid", f"k={encoded(public_bytes(key))}")
    claims = jwt.decode(
        token.removeprefix("t=").rstrip(","),
        key.public_key(),
        algorithms=["ES256"],
        audience="https://push.example.net",
        options={"verify_exp": False},
    )
    assert claims["sub"] == "mailto:a@example.test"
    assert claims["exp"] - NOW.timestamp() <= 24 * 3600, "RFC 8292, section 2"
