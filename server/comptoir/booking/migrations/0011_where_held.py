"""Bookings of services without a location are held where their people belong, else their things."""

from django.db import migrations

_FILL = """
UPDATE booking_booking b SET location_id = found.location_id FROM (
    SELECT DISTINCT ON (one.id) one.id, place.location_id
    FROM booking_booking one
    CROSS JOIN LATERAL (
        SELECT 1 AS kind, array_position(one.staff_ids, s.id) AS position, s.location_id FROM planning_staff s
        WHERE s.organization_id = one.organization_id AND s.id = ANY (one.staff_ids)
        UNION ALL
        SELECT 2, array_position(one.resource_ids, r.id), r.location_id FROM planning_resource r
        WHERE r.organization_id = one.organization_id AND r.id = ANY (one.resource_ids)
    ) AS place
    WHERE one.location_id IS NULL AND place.location_id IS NOT NULL
    ORDER BY one.id, place.kind, place.position
) AS found WHERE b.id = found.id
"""


class Migration(migrations.Migration):
    dependencies = [("booking", "0010_reasons_of_one_person"), ("planning", "0005_busy_elsewhere")]

    operations = [migrations.RunSQL(_FILL, migrations.RunSQL.noop)]
