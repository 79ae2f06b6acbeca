"""How allauth's flows meet our users: e-mails in lower case, mails in the user's language and in our own words."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils.translation import override

from comptoir.identity.adapters.account_mails import account_mail
from comptoir.identity.models import User
from comptoir.notifications.public import queue_system_mail
from comptoir.platform.http.limits import client_address
from comptoir.platform.http.sentences import language_of


class AccountAdapter(DefaultAccountAdapter):
    def clean_email(self, email: str) -> str:
        return email.lower()

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """In the addressee's language, else the browser's; a mail we have no words for goes out in allauth's."""
        known = User.objects.filter(email=email.lower()).values_list("locale", flat=True).first()
        language = known or language_of(self.request)
        name = template_prefix.rpartition("/")[2]
        mail = account_mail(name, language=language, context={**context, "email": email})
        if mail is None:
            with override(language):
                super().send_mail(template_prefix, email, context)
            return
        queue_system_mail(to=email, subject=mail.subject, text=mail.text, locale=language)
