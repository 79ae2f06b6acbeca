"""The look-up that must come before an organization is known: it runs as the tables' owner, and tells ids only."""

REMINDING = """
CREATE FUNCTION booking_reminding(moment timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
    SELECT o.id FROM identity_organization o
    WHERE EXISTS (
        SELECT FROM booking_reminder r
        WHERE r.organization_id = o.id AND r.state = 'planned' AND r.due_at <= moment
    )
    ORDER BY o.id
$$;
"""

REMINDING_BACK = "DROP FUNCTION booking_reminding(timestamptz);"

PAID_BY = """
UPDATE booking_booking b SET paid_by = paying.providers
FROM (
    SELECT organization_id, subject_id, array_agg(provider ORDER BY first) AS providers
    FROM (
        SELECT organization_id, subject_id, provider, min(created_at) AS first
        FROM payments_payment
        WHERE subject_type = 'booking' AND purpose = 'booking'
          AND (paid_at IS NOT NULL OR provider = 'wallet' AND status = 'pending')
        GROUP BY organization_id, subject_id, provider
    ) each
    GROUP BY organization_id, subject_id
) paying
WHERE paying.organization_id = b.organization_id AND paying.subject_id = b.id;
"""
"""What pays for the bookings there are, as `settle.follow_payments` keeps it from now on."""
