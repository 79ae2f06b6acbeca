"""What of planning lives in PostgreSQL itself, for the first migration."""

CALENDARS = "CREATE SEQUENCE planning_calendar;"
CALENDARS_BACK = "DROP SEQUENCE planning_calendar;"

ALLOCATE = """
CREATE FUNCTION planning_allocate(
    holder uuid, ids uuid[], calendars bigint[], starts timestamptz, ends timestamptz
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    calendar bigint;
    taken integer;
BEGIN
    -- One lock per calendar in sorted order keeps a hot slot from deadlocking on the constraint;
    -- the constraint, not the lock, is the guarantee.
    FOR calendar IN SELECT DISTINCT c FROM unnest(calendars) c ORDER BY c LOOP
        PERFORM pg_advisory_xact_lock(4201, (calendar % 2147483647)::integer);
    END LOOP;
    INSERT INTO planning_allocation (id, organization_id, calendar_id, holder_id, starts_at, ends_at)
    SELECT i, app_organization(), c, holder, starts, ends FROM unnest(ids, calendars) AS t (i, c)
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS taken = ROW_COUNT;
    IF taken = cardinality(calendars) THEN
        RETURN true;
    END IF;
    DELETE FROM planning_allocation WHERE id = ANY (ids);
    RETURN false;
END $$;
"""

ALLOCATE_BACK = "DROP FUNCTION planning_allocate(uuid, uuid[], bigint[], timestamptz, timestamptz);"
