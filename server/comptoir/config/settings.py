"""Django's settings, from the environment and the data folder; nothing here is edited by an operator."""

import base64
import hashlib
import os

from comptoir.config.database.connections import connections
from comptoir.config.environment import flag, number, text, words
from comptoir.config.folders import checkout, data_folder
from comptoir.config.secrets_file import load_secrets
from comptoir.config.settings_identity import *  # noqa: F403
from comptoir.config.settings_identity import IDENTITY_APPS, IDENTITY_MIDDLEWARE
from comptoir.config.settings_providers import calendar_clients

DATA_FOLDER = data_folder()
WEB_FOLDER = (checkout() or DATA_FOLDER) / "web"
_secrets = load_secrets(DATA_FOLDER)

SECRET_KEY = _secrets["secret_key"]
DEBUG = False
ALLOWED_HOSTS = words("COMPTOIR_ALLOWED_HOSTS", "*")

# Comptoir's own
COMPTOIR_ENCRYPTION_KEYS = {int(v): base64.b64decode(key) for v, key in _secrets["encryption_keys"].items()}
COMPTOIR_RATE_LIMIT = number("COMPTOIR_RATE_LIMIT", 100)
COMPTOIR_TRUSTED_PROXY = flag("COMPTOIR_TRUSTED_PROXY")
COMPTOIR_PUBLIC_URL = text("COMPTOIR_PUBLIC_URL", "http://127.0.0.1:8000").rstrip("/")
COMPTOIR_STREAMS_URL = text("COMPTOIR_STREAMS_URL", "http://127.0.0.1:8001").rstrip("/")
COMPTOIR_SMTP_URL = text("COMPTOIR_SMTP_URL", "")
COMPTOIR_MAIL_FROM = text("COMPTOIR_MAIL_FROM", "no-reply@localhost")
COMPTOIR_OUTBOX_FOLDER = DATA_FOLDER / "outbox"
MAILERS = {"default": {"BACKEND": "comptoir.config.mail_backend.OutboxBackend"}}
COMPTOIR_WEBHOOK_PRIVATE = flag("COMPTOIR_WEBHOOK_PRIVATE")
COMPTOIR_CALENDAR_PRIVATE = flag("COMPTOIR_CALENDAR_PRIVATE")
COMPTOIR_CALENDAR_CLIENTS = calendar_clients()
COMPTOIR_STRIPE_URL = text("COMPTOIR_STRIPE_URL", "").rstrip("/")
COMPTOIR_DAILY_URL = text("COMPTOIR_DAILY_URL", "https://api.daily.co/v1").rstrip("/")
COMPTOIR_STREAMS_SHARED = flag("COMPTOIR_STREAMS_SHARED")
COMPTOIR_STUN = not flag("COMPTOIR_NO_STUN")
COMPTOIR_STUN_URL = text("COMPTOIR_STUN_URL", "")
COMPTOIR_TURN_URLS = words("COMPTOIR_TURN_URLS", "")
COMPTOIR_TURN_SECRET = text("COMPTOIR_TURN_SECRET", "")
COMPTOIR_STRIPE_SECONDS = number("COMPTOIR_STRIPE_SECONDS", 10)
COMPTOIR_BLOCKED_PLUGINS = words("COMPTOIR_BLOCKED_PLUGINS", "")
COMPTOIR_FILES_FOLDER = DATA_FOLDER / "files"

DATABASES = connections(
    DATA_FOLDER,
    os.environ.get("DATABASE_URL"),
    application=f"comptoir-{text('COMPTOIR_PROCESS', 'command')}",
)
# Shared by all processes, because the limits on log-ins count in it.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "config_cache"}}
PROCRASTINATE_DATABASE_ALIAS = "default"

MODULES = [
    "platform",
    "webhooks",
    "notifications",
    "identity",
    "payments",
    "wallet",
    "planning",
    "booking",
    "calendars",
    "meetings",
    "widgets",
    "insight",
    "config",
]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "procrastinate.contrib.django",
    "ninja",
    *[f"comptoir.{name}" for name in MODULES],
    *IDENTITY_APPS,
]
MIDDLEWARE = [
    "comptoir.platform.http.gate.Gate",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    *IDENTITY_MIDDLEWARE,
]
ROOT_URLCONF = "comptoir.config.urls"
WSGI_APPLICATION = "comptoir.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
APPEND_SLASH = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
SESSION_ENGINE = "django.contrib.sessions.backends.db"
# Cookies ignore ports: two installations of one machine would sign each other's people out.
SESSION_COOKIE_NAME = f"comptoir_{hashlib.sha256(SECRET_KEY.encode()).hexdigest()[:8]}"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = False  # the dashboard reads it and sends it back as X-CSRFToken
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = COMPTOIR_PUBLIC_URL.startswith("https://")
CSRF_TRUSTED_ORIGINS = [COMPTOIR_PUBLIC_URL]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if COMPTOIR_TRUSTED_PROXY else None
SECURE_REFERRER_POLICY = "same-origin"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français"), ("en", "English")]
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = True
STATIC_URL = "/static/"

LOGGING_CONFIG = "comptoir.config.logs.configure"
LOGGING = {"level": text("COMPTOIR_LOG_LEVEL", "INFO")}
