"""The look-ups that must come before an organization is known, for identity's migrations.

Each runs as the tables' owner (SECURITY DEFINER), whose own policy shows it all rows, and answers one narrow
question. `search_path` is fixed, so nobody can slip in a table of the same name (PostgreSQL manual, CREATE FUNCTION,
"Writing SECURITY DEFINER Functions Safely").
"""

ORGANIZATIONS = """
CREATE FUNCTION app_organizations() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
AS $$ SELECT id FROM identity_organization ORDER BY id $$;
"""

ORGANIZATIONS_BACK = "DROP FUNCTION app_organizations();"

AUTHENTICATE = """
CREATE FUNCTION identity_authenticate(sought bytea, rate_limit integer, caller text)
RETURNS TABLE (key_id uuid, organization_id uuid, kind text, mode text, name text, hits integer, resets_in integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    live identity_api_key%ROWTYPE;
BEGIN
    SELECT * INTO live FROM identity_api_key k
    WHERE k.key_hash = sought
      AND (k.revoked_at IS NULL OR k.revoked_at > clock_timestamp())
      AND (k.expires_at IS NULL OR k.expires_at > clock_timestamp());
    IF NOT FOUND THEN
        RETURN;
    END IF;
    IF live.last_used_at IS NULL OR live.last_used_at < clock_timestamp() - interval '1 minute' THEN
        UPDATE identity_api_key k SET last_used_at = clock_timestamp()
        WHERE k.id = (SELECT w.id FROM identity_api_key w WHERE w.id = live.id FOR UPDATE SKIP LOCKED);
    END IF;
    key_id := live.id;
    organization_id := live.organization_id;
    kind := live.kind;
    mode := live.mode;
    name := live.name;
    hits := 0;
    resets_in := 0;
    IF rate_limit > 0 THEN
        SELECT h.hits, h.resets_in INTO hits, resets_in
        FROM platform_hit('key:' || live.id || CASE WHEN live.kind = 'publishable' THEN ':' || caller ELSE '' END) h;
    END IF;
    RETURN NEXT;
END $$;
"""

AUTHENTICATE_BACK = "DROP FUNCTION identity_authenticate(bytea, integer, text);"

MEMBERSHIPS = """
CREATE FUNCTION identity_memberships(member uuid)
RETURNS TABLE (membership_id uuid, role text, location_id uuid, organization_id uuid, slug text, name text,
               time_zone text, currency text, country text, locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT m.id, m.role, m.location_id, o.id, o.slug, o.name, o.time_zone, o.currency, o.country, o.locale
    FROM identity_membership m JOIN identity_organization o ON o.id = m.organization_id
    WHERE m.user_id = member ORDER BY o.name, o.id
$$;
"""

MEMBERSHIPS_BACK = "DROP FUNCTION identity_memberships(uuid);"

INVITATION = """
CREATE FUNCTION identity_invitation_by_token(sought bytea)
RETURNS TABLE (invitation_id uuid, organization_id uuid, organization_name text, email text, role text,
               expires_at timestamptz, accepted_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT i.id, o.id, o.name, i.email, i.role, i.expires_at, i.accepted_at
    FROM identity_invitation i JOIN identity_organization o ON o.id = i.organization_id
    WHERE i.token_hash = sought
$$;
"""

INVITATION_BACK = "DROP FUNCTION identity_invitation_by_token(bytea);"

BELONGS = """
ALTER TABLE identity_location ADD CONSTRAINT identity_location_of
    FOREIGN KEY (organization_id) REFERENCES identity_organization (id) ON DELETE CASCADE;
ALTER TABLE identity_membership ADD CONSTRAINT identity_membership_of
    FOREIGN KEY (organization_id) REFERENCES identity_organization (id) ON DELETE CASCADE;
ALTER TABLE identity_invitation ADD CONSTRAINT identity_invitation_of
    FOREIGN KEY (organization_id) REFERENCES identity_organization (id) ON DELETE CASCADE;
ALTER TABLE identity_client ADD CONSTRAINT identity_client_of
    FOREIGN KEY (organization_id) REFERENCES identity_organization (id) ON DELETE CASCADE;
ALTER TABLE identity_api_key ADD CONSTRAINT identity_api_key_of
    FOREIGN KEY (organization_id) REFERENCES identity_organization (id) ON DELETE CASCADE;
"""

BELONGS_BACK = """
ALTER TABLE identity_location DROP CONSTRAINT identity_location_of;
ALTER TABLE identity_membership DROP CONSTRAINT identity_membership_of;
ALTER TABLE identity_invitation DROP CONSTRAINT identity_invitation_of;
ALTER TABLE identity_client DROP CONSTRAINT identity_client_of;
ALTER TABLE identity_api_key DROP CONSTRAINT identity_api_key_of;
"""

FIND_ORGANIZATION = """
CREATE FUNCTION identity_organization_called(sought text)
RETURNS TABLE (organization_id uuid, slug text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT o.id, o.slug, o.name FROM identity_organization o WHERE o.slug = sought OR o.id::text = sought
$$;
"""

FIND_ORGANIZATION_BACK = "DROP FUNCTION identity_organization_called(text);"

CLIENT_SESSION = """
CREATE FUNCTION identity_client_by_token(sought bytea)
RETURNS TABLE (session_id uuid, client_id uuid, organization_id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT s.id, c.id, c.organization_id, c.name
    FROM identity_client_session s
    JOIN identity_client c ON c.organization_id = s.organization_id AND c.id = s.client_id
    WHERE s.token_hash = sought AND s.revoked_at IS NULL AND s.expires_at > clock_timestamp()
$$;
"""

CLIENT_SESSION_BACK = "DROP FUNCTION identity_client_by_token(bytea);"
