-- One service's two roles. Run as superuser in the database `postgres`; names in ${...} are filled in by whoever runs it
-- (init.sh in containers, tools/local-stack elsewhere). Statements end with a semicolon at the end of a line. Run again, it
-- keeps the roles there are (they outlive their database) and gives them these passwords.
--   <database>_owner  owns everything and migrates
--   <database>_app    what the service runs as

DO $$ BEGIN CREATE ROLE ${database}_owner; EXCEPTION WHEN duplicate_object THEN NULL; END $$;

ALTER ROLE ${database}_owner LOGIN PASSWORD '${owner_password}';

DO $$ BEGIN CREATE ROLE ${database}_app; EXCEPTION WHEN duplicate_object THEN NULL; END $$;

ALTER ROLE ${database}_app LOGIN PASSWORD '${app_password}';
