"""What sign-up asks beyond e-mail and password; allauth builds its own form on this one."""

from typing import TYPE_CHECKING

from django import forms
from django.http import HttpRequest

if TYPE_CHECKING:
    from comptoir.identity.models import User


class SignupForm(forms.Form):
    name = forms.CharField(max_length=200, required=False)
    locale = forms.ChoiceField(choices=[("fr", "Français"), ("en", "English")], required=False)

    def signup(self, request: HttpRequest, user: "User") -> None:
        """allauth calls this with the user it has just made."""
        user.name = self.cleaned_data["name"]
        user.locale = self.cleaned_data["locale"] or user.locale
        user.save(update_fields=["name", "locale"])
