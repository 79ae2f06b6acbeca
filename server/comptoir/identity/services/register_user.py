"""Make a user whose e-mail needs no proof: an operator or an invitation vouches for it."""

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password

from comptoir.identity.models import User


def register_user(*, email: str, password: str, name: str = "", locale: str = "fr") -> User:
    """The user of `email` (already lower case), made when there is none; an existing one keeps their password."""
    user, made = User.objects.get_or_create(
        email=email, defaults={"name": name, "locale": locale, "password": make_password(password)}
    )
    if made:
        EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return user
