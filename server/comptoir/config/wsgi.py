"""The web process: Django under WSGI (granian)."""

import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from comptoir.platform.http.bodies import with_length

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "comptoir.config.settings")

application = with_length(get_wsgi_application())
# Django loads the addresses, and with them every endpoint, at the first request; nobody should wait for that.
import_module(settings.ROOT_URLCONF)
