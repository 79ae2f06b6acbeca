"""The two roles of Comptoir: the owner of the tables, and the one that row-level security binds.

comptoir_owner   owns every table, runs migrations
comptoir_app     what web, streams and worker are; may read and write rows, never change tables
"""

import psycopg
from psycopg import sql

from comptoir.config.database.failure import DatabaseFailure

OWNER = "comptoir_owner"
APP = "comptoir_app"
DATABASE = "comptoir"
OLDEST = 150000


def prepare_embedded(host: str) -> None:
    """Make roles, database and grants on a fresh embedded server; changes nothing on a prepared one."""
    with psycopg.connect(host=host, user="postgres", dbname="postgres", autocommit=True) as server:
        make_roles(server)
        found = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
        if found is None:
            make_database(server, DATABASE)
    with psycopg.connect(host=host, user="postgres", dbname=DATABASE, autocommit=True) as database:
        grant(database)


def prepare_server(url: str) -> None:
    """Make roles and grants in the database of a `DATABASE_URL`.

    Raises:
        DatabaseFailure: the server is too old, cannot be reached, or the URL's user may not do it.
    """
    try:
        with psycopg.connect(url, autocommit=True) as database:
            if database.info.server_version < OLDEST:
                raise DatabaseFailure("The server of DATABASE_URL is older than PostgreSQL 15.")
            make_roles(database)
            for role in (OWNER, APP):
                _join(database, role)
            grant(database)
    except psycopg.errors.InsufficientPrivilege as error:
        raise DatabaseFailure(
            "The user of DATABASE_URL may not prepare the database. As a superuser run once:\n"
            f"  CREATE ROLE {OWNER} LOGIN; CREATE ROLE {APP} LOGIN;\n"
            f"  GRANT {OWNER}, {APP} TO <the user>; GRANT CREATE, USAGE ON SCHEMA public TO {OWNER};\n"
            f"(PostgreSQL said: {error.diag.message_primary})"
        ) from error
    except psycopg.OperationalError as error:
        raise DatabaseFailure(f"The server of DATABASE_URL cannot be used: {str(error).strip()}") from error


def make_roles(server: psycopg.Connection) -> None:
    """Create the roles that are missing."""
    for role in (OWNER, APP):
        if server.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone() is None:
            command = sql.SQL("CREATE ROLE {} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION")
            server.execute(command.format(sql.Identifier(role)))


def make_database(server: psycopg.Connection, name: str) -> None:
    """Create a database that the owner role owns."""
    command = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0")
    server.execute(command.format(sql.Identifier(name), sql.Identifier(OWNER)))


def grant(database: psycopg.Connection) -> None:
    """Let the owner make tables, and the app role use whatever tables the owner makes."""
    owner, app = sql.Identifier(OWNER), sql.Identifier(APP)
    if not _granted(database):
        for statement in (
            "GRANT CREATE, USAGE ON SCHEMA public TO {owner}",
            "GRANT USAGE ON SCHEMA public TO {app}",
            "ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public "
            "GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {app}",
            "ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {app}",
        ):
            database.execute(sql.SQL(statement).format(owner=owner, app=app))


def _granted(database: psycopg.Connection) -> bool:
    row = database.execute(
        "SELECT has_schema_privilege(%(owner)s, 'public', 'CREATE') AND (SELECT count(*) FROM pg_default_acl"
        " WHERE defaclrole = %(owner)s::regrole AND defaclnamespace = 'public'::regnamespace) >= 2",
        {"owner": OWNER},
    ).fetchone()
    return bool(row and row[0])


def _join(database: psycopg.Connection, role: str) -> None:
    """Let the connected user act as `role`; since PostgreSQL 16 making a role does not include that."""
    ways = ("USAGE", "SET") if database.info.server_version >= 160000 else ("USAGE",)
    for way in ways:
        if database.execute("SELECT pg_has_role(current_user, %s, %s)", [role, way]).fetchone() == (False,):
            database.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(role)))
