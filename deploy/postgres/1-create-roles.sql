-- Creates one service's two roles. Run as superuser in the database `postgres`. The caller replaces ${...} (init.sh in
-- containers, tools/local-stack elsewhere). Statements end with a semicolon at the end of a line. A second run keeps existing
-- roles, which may outlive their database, and sets their passwords.
--   <database>_owner  owns everything and migrates
--   <database>_app    what the service runs as

DO $$ BEGIN CREATE ROLE ${database}_owner; EXCEPTION WHEN duplicate_object THEN NULL; END $$;

ALTER ROLE ${database}_owner LOGIN PASSWORD '${owner_password}';

DO $$ BEGIN CREATE ROLE ${database}_app; EXCEPTION WHEN duplicate_object THEN NULL; END $$;

ALTER ROLE ${database}_app LOGIN PASSWORD '${app_password}';
