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
