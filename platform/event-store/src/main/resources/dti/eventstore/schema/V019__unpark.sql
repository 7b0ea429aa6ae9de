-- Lets a parked stream's events through again, in order, from the first one held; the row goes with the last of them.
-- With discard, the event it stands at counts as consumed, without effect. False when the stream is not parked.
create function es.unpark(name text, log text, stream text, discard boolean) returns boolean
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
#variable_conflict use_variable
declare
    parked es.parked_stream%rowtype;
begin
    select p.* into parked from es.parked_stream p
    where p.consumer = name and p.log = log and p.stream = stream for update;
    if not found then
        return false;
    end if;
    if discard and parked.version > 0 then
        insert into es.consumed_event values (name, log, stream, parked.version, parked.hash)
        on conflict on constraint consumed_event_pkey do update set hash = excluded.hash;
    end if;
    if parked.version = 0 or (discard and parked.version = parked.highest_version) then
        delete from es.parked_stream p where p.consumer = name and p.log = log and p.stream = stream;
    else
        update es.parked_stream p set kind = 'hole', reason = 'released: ' || p.reason
        where p.consumer = name and p.log = log and p.stream = stream and p.kind <> 'hole';
    end if;
    return true;
end
$$;
