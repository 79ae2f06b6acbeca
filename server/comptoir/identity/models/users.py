"""People who can sign in. Global: one person may belong to many organizations."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from comptoir.kernel.ids import new_id


class UserManager(BaseUserManager["User"]):
    """Django's own look-up by e-mail (natural key), whatever the case it is typed in."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser):
    """A person with a login; the e-mail is kept in lower case, so it is unique whatever its case."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=200, blank=True, default="")
    locale = models.CharField(max_length=5, default="fr")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        db_table = "identity_user"
        constraints = [
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="identity_user_email_lower"),
            models.CheckConstraint(condition=models.Q(locale__in=["fr", "en"]), name="identity_user_locale"),
        ]

    def __str__(self) -> str:
        return self.email
