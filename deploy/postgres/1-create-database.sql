-- One service's database and its two roles. Run as superuser in the database `postgres`; names in ${...} are filled in by
-- whoever runs it (init.sh in containers, libs/local-stack elsewhere). Statements end with a semicolon at the end of a line.
--   <database>_owner  owns everything and migrates
--   <database>_app    what the service runs as

CREATE ROLE ${database}_owner LOGIN PASSWORD '${owner_password}';

CREATE ROLE ${database}_app LOGIN PASSWORD '${app_password}';

CREATE DATABASE ${database} OWNER ${database}_owner TEMPLATE template0 ENCODING 'UTF8'
    LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';

REVOKE ALL ON DATABASE ${database} FROM PUBLIC;

GRANT CONNECT ON DATABASE ${database} TO ${database}_app;
