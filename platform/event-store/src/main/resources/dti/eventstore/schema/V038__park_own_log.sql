-- Projections and relays park streams of their own service's log in the same table as consumers: their topic is empty, their
-- offset is the event's position. A relay is asked to go on by the kind: 'released', or 'left_out' without the event itself.
alter table es.parked_stream
    drop constraint parked_stream_kind_check,
    add constraint parked_stream_kind_check
        check (kind in ('poison', 'fork', 'hole', 'unreadable', 'released', 'left_out'));

-- Events of our own log that an administrator decided to leave out, per reader; why, es.parked_stream_decision says.
create table es.left_out_event (
    reader  text   not null,
    log     text   not null,
    stream  text   collate "C" not null,
    version bigint not null,
    primary key (reader, log, stream, version)
);

create trigger refuse_change
    before update or delete or truncate on es.left_out_event
    for each statement execute function es.refuse_change();
alter table es.left_out_event enable always trigger refuse_change;

-- Notes events of parked streams as held.
create function es.hold(name text, log text, streams text[], versions bigint[], positions bigint[]) returns void
volatile security definer
language sql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
    update es.parked_stream p
    set highest_version = greatest(p.highest_version, held.version),
        highest_offset = greatest(p.highest_offset, held.position)
    from (select h.stream, max(h.version) as version, max(h.position) as position
            from unnest(streams, versions, positions) as h (stream, version, position)
           group by h.stream) as held
    where p.consumer = hold.name and p.log = hold.log and p.stream = held.stream
$$;

-- Those of these streams that are parked, as they stand; locked, so that none is released before this transaction ends.
create function es.standing(name text, log text, streams text[]) returns setof es.parked_stream
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
begin
    return query
    select p.* from es.parked_stream p
    where p.consumer = name and p.log = standing.log and p.stream = any (streams)
    order by p.stream for update;
end
$$;

-- The event a stream stands at has had its effect, or is left out: it stands at the next one. True when there was none held
-- behind it, and the stream flows again.
create function es.pass_held(
    name text, log text, stream text, passed bigint, left_out boolean, next_hash bytea, next_position bigint) returns boolean
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
#variable_conflict use_variable
begin
    if left_out then
        insert into es.left_out_event values (name, log, stream, passed) on conflict do nothing;
    end if;
    delete from es.parked_stream p
    where p.consumer = name and p.log = log and p.stream = stream
      and p.version = passed and p.highest_version <= passed;
    if found then
        return true;
    end if;
    update es.parked_stream p
    set version = passed + 1, hash = next_hash, record_offset = next_position,
        kind = case p.kind when 'left_out' then 'released' else p.kind end
    where p.consumer = name and p.log = log and p.stream = stream and p.version = passed;
    if not found then
        raise exception 'stream % does not stand at %', stream, passed;
    end if;
    return false;
end
$$;

-- Asks the reader, in whatever instance it works, to go on with a stream.
create function es.ask_release(name text, log text, stream text, kind text) returns boolean
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
#variable_conflict use_variable
begin
    update es.parked_stream p set kind = kind
    where p.consumer = name and p.log = log and p.stream = stream and p.topic = '';
    return found;
end
$$;

-- A record that stands for an event its producer cannot send: the stream waits at it, and the position counts as received.
create function es.consume_withheld(
    name text, log text, event_position bigint, stream text, version bigint, hash bytea,
    topic text, partition integer, record_offset bigint, reason text) returns boolean
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
#variable_conflict use_variable
begin
    insert into es.received_position values (name, log, event_position) on conflict do nothing;
    if exists (select from es.consumed_event e
                where e.consumer = name and e.log = log and e.stream = stream and e.version >= version) then
        return false;
    end if;
    update es.parked_stream p
    set highest_version = greatest(p.highest_version, version), highest_offset = greatest(p.highest_offset, record_offset)
    where p.consumer = name and p.log = log and p.stream = stream;
    if found then
        return false;
    end if;
    perform es.park(name, log, stream, 'hole', reason, topic, partition, record_offset, version, hash);
    return true;
end
$$;

revoke all on function
    es.hold, es.standing, es.pass_held, es.ask_release, es.consume_withheld from public;
grant select on es.left_out_event to ${appRole};
grant execute on function
    es.hold, es.standing, es.pass_held, es.ask_release, es.consume_withheld to ${appRole};
