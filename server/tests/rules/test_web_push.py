"""RFC 8291's own example, and a browser that opens what it was sent."""

import jwt
from cryptography.hazmat.primitives.asymmetric import ec

from comptoir.notifications.rules.web_push import Subscription, authorization, decoded, encoded, public_bytes, sealed
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
