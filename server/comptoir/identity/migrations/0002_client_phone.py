from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('identity', '0001_initial'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='client',
            index=models.Index(condition=models.Q(('phone', ''), _negated=True), fields=['organization_id', 'phone'], name='identity_client_by_phone'),
        ),
    ]
