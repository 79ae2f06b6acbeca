"""Addresses outside the API."""

from django.urls import path

from comptoir.widgets.http.embed import script
from comptoir.widgets.http.frame import frame

urlpatterns = [
    path("embed/frame/<str:widget_id>", frame),
    path("embed/<str:name>", script),
]
