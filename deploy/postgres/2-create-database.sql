-- One service's database. Run as superuser in the database `postgres`, and only where it is not there.

CREATE DATABASE ${database} OWNER ${database}_owner TEMPLATE template0 ENCODING 'UTF8'
    LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
