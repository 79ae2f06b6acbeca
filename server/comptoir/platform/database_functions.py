"""The few things that live in PostgreSQL itself, for platform's first migration."""

TENANCY = """
CREATE FUNCTION app_organization() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(current_setting('app.organization_id', true), '')::uuid $$;
"""

TENANCY_BACK = "DROP FUNCTION app_organization();"

RATE_LIMIT = """
CREATE UNLOGGED TABLE platform_rate_window (
    scope text PRIMARY KEY,
    started_at timestamptz NOT NULL,
    hits integer NOT NULL
) WITH (fillfactor = 50);

CREATE FUNCTION platform_hit(caller text, OUT hits integer, OUT resets_in integer) LANGUAGE sql AS $$
    INSERT INTO platform_rate_window AS w (scope, started_at, hits) VALUES (caller, clock_timestamp(), 1)
    ON CONFLICT (scope) DO UPDATE SET
        hits = CASE WHEN w.started_at > clock_timestamp() - interval '60 s' THEN w.hits + 1 ELSE 1 END,
        started_at = CASE WHEN w.started_at > clock_timestamp() - interval '60 s'
                          THEN w.started_at ELSE clock_timestamp() END
    RETURNING w.hits,
              greatest(1, ceil(extract(epoch FROM w.started_at + interval '60 s' - clock_timestamp())))::integer
$$;
"""

RATE_LIMIT_BACK = "DROP FUNCTION platform_hit(text); DROP TABLE platform_rate_window;"

APPEND_ONLY = """
CREATE FUNCTION platform_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER platform_audit_append_only BEFORE UPDATE OR DELETE ON platform_audit
    FOR EACH ROW EXECUTE FUNCTION platform_refuse_change();
"""

APPEND_ONLY_BACK = "DROP TRIGGER platform_audit_append_only ON platform_audit; DROP FUNCTION platform_refuse_change();"

LIVE = """
CREATE FUNCTION platform_tell_live() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('comptoir_live', NEW.organization_id || ' ' || NEW.id || ' ' || NEW.name || ' '
                      || coalesce(NEW.subject_id::text, ''));
    RETURN NULL;
END $$;
CREATE TRIGGER platform_event_live AFTER INSERT ON platform_event
    FOR EACH ROW EXECUTE FUNCTION platform_tell_live();
"""

LIVE_BACK = "DROP TRIGGER platform_event_live ON platform_event; DROP FUNCTION platform_tell_live();"
