"""What a widget paints has a version, so that it need not be put together for every visitor."""

from django.db import migrations

from comptoir.widgets import database_functions as sql


class Migration(migrations.Migration):
    dependencies = [
        ("widgets", "0001_initial"),
        ("booking", "0003_service_names"),
        ("planning", "0003_identity_references"),
        ("identity", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(sql.FIND_BACK, sql.FIND),
        migrations.RunSQL(sql.FIND_VERSIONED, sql.FIND_BACK),
    ]
