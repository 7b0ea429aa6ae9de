-- Run as superuser inside the database; a second run changes nothing. The app role may read and write the owner's tables in
-- `public`. On the event log (schema `es`) the log's migrations grant it only SELECT and EXECUTE.

ALTER DATABASE ${database} OWNER TO ${database}_owner;

REVOKE ALL ON DATABASE ${database} FROM PUBLIC;

GRANT CONNECT ON DATABASE ${database} TO ${database}_app;

ALTER SCHEMA public OWNER TO ${database}_owner;

REVOKE ALL ON SCHEMA public FROM PUBLIC;

GRANT USAGE ON SCHEMA public TO ${database}_app;

ALTER DEFAULT PRIVILEGES FOR ROLE ${database}_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${database}_app;

ALTER DEFAULT PRIVILEGES FOR ROLE ${database}_owner IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO ${database}_app;
