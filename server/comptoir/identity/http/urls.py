"""Where django-allauth answers; config hangs these at the root.

`/_allauth/browser/v1/…` is its headless API, `/accounts/<provider>/login/callback/` where OAuth providers send people
back.
"""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("_allauth/", include("allauth.headless.urls")),
    path("accounts/", include("allauth.urls")),
]
