-- A field of the hash: its length in bytes (4, big-endian), then its bytes; an absent field is the length -1 alone.
create function es.hash_text(field text) returns bytea
immutable parallel safe
language sql
return coalesce(int4send(octet_length(field)) || convert_to(field, 'UTF8'), int4send(-1));
