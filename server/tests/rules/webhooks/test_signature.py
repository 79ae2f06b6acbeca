"""Against the vector that the Standard Webhooks libraries test themselves with."""

import hmac
from base64 import b64decode, b64encode
from hashlib import sha256

from comptoir.webhooks.rules.signature import secret_text, signature

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
MESSAGE = "msg_p5jXN8AQM9LWM0D4loKWxJek"


def test_it_signs_as_the_standard_s_own_libraries_do() -> None:
    signed = signature([SECRET], message=MESSAGE, timestamp=1614265330, body=b'{"test": 2432232314}')
    assert signed == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_two_secrets_make_two_signatures() -> None:
    other = secret_text(b"\1" * 32)
    signed = signature([other, SECRET], message="m", timestamp=1, body="é".encode())
    expected = [
        b64encode(hmac.digest(b64decode(one.removeprefix("whsec_")), "m.1.é".encode(), sha256)).decode()
        for one in (other, SECRET)
    ]
    assert signed == f"v1,{expected[0]} v1,{expected[1]}"
