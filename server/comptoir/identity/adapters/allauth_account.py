"""How allauth's flows meet our users: e-mails in lower case, mails in the user's language."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import override

from comptoir.identity.models import User
from comptoir.platform.http.limits import client_address
from comptoir.platform.http.sentences import language_of


class AccountAdapter(DefaultAccountAdapter):
    def clean_email(self, email: str) -> str:
        return email.lower()

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def format_email_subject(self, subject: str) -> str:
        return f"Comptoir · {subject}"

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """In the addressee's language, else the browser's."""
        known = User.objects.filter(email=email.lower()).values_list("locale", flat=True).first()
        with override(known or language_of(self.request)):
            super().send_mail(template_prefix, email, {"public_url": settings.COMPTOIR_PUBLIC_URL, **context})
