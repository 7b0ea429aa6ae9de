-- Makes a log if it is not there yet. For the owner, at migration; the app role may not.
create function es.create_log(name text) returns void
language sql
begin atomic
    insert into es.log_head (log) values (name) on conflict (log) do nothing;
end;
