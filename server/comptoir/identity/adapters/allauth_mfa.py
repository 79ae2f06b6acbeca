"""Second factors at rest: their secrets are encrypted like every sensitive field."""

from allauth.mfa.adapter import DefaultMFAAdapter

from comptoir.platform.crypto import decrypt, encrypt

_CONTEXT = "identity.second_factor"


class MfaAdapter(DefaultMFAAdapter):
    def encrypt(self, text: str) -> str:
        return encrypt(text.encode(), context=_CONTEXT)

    def decrypt(self, encrypted_text: str) -> str:
        return decrypt(encrypted_text, context=_CONTEXT).decode()
