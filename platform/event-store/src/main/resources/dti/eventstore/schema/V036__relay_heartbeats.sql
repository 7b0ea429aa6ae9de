-- A relay's lease goes by heartbeats, not by times, so a clock that is set changes nothing: the holder raises the beat, and
-- who has seen one beat for the length of the lease, by a monotonic clock of its own, may take the lease over.
drop function es.relay_lease(text, text, bigint, bigint);
drop function es.relay_move(text, bigint, bigint, bigint, bigint);
alter table es.relay
    drop column lease_until,
    add column beat bigint not null default 0;

-- Takes or keeps the lease of a log's relay, and says whose it is. A new holder gets a new epoch. The stale epoch and beat
-- are those the claimant has seen unchanged for too long; null while it has not.
create function es.relay_lease(log text, claimant text, held_epoch bigint, stale_epoch bigint, stale_beat bigint)
returns table (is_mine boolean, epoch bigint, beat bigint, last_position bigint)
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
#variable_conflict use_column
declare
    id_of_log smallint := (select h.id from es.log_head h where h.log = relay_lease.log);
begin
    insert into es.relay (log_id) select id_of_log where id_of_log is not null on conflict (log_id) do nothing;
    update es.relay r
    set owner = claimant,
        epoch = case when r.owner = claimant and r.epoch = held_epoch then r.epoch else r.epoch + 1 end,
        beat = r.beat + 1
    where r.log_id = id_of_log
      and ((r.owner = claimant and r.epoch = held_epoch) or r.owner = '' or (r.epoch = stale_epoch and r.beat = stale_beat));
    return query select found, r.epoch, r.beat, r.position from es.relay r where r.log_id = id_of_log;
end
$$;

-- Moves a relay's cursor, only for the holder of the epoch and only from where it was. A heartbeat, too.
create function es.relay_move(log text, held_epoch bigint, from_position bigint, to_position bigint) returns boolean
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
begin
    update es.relay r
    set position = to_position, beat = r.beat + 1
    where r.log_id = (select h.id from es.log_head h where h.log = relay_move.log)
      and r.epoch = held_epoch
      and r.position = from_position;
    return found;
end
$$;

-- Sends a relay back, so that everything after the position is published again. The new epoch stops who is sending now.
create or replace function es.relay_rewind(log text, to_position bigint) returns bigint
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
    new_epoch bigint;
begin
    update es.relay r
    set position = least(r.position, to_position), epoch = r.epoch + 1, owner = ''
    where r.log_id = (select h.id from es.log_head h where h.log = relay_rewind.log)
    returning r.epoch into new_epoch;
    return new_epoch;
end
$$;

-- Gives the lease back at a clean stop, so that the next relay need not wait for its end.
create or replace function es.relay_release(log text, held_epoch bigint) returns void
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
begin
    update es.relay r set owner = ''
    where r.log_id = (select h.id from es.log_head h where h.log = relay_release.log) and r.epoch = held_epoch;
end
$$;

revoke all on function es.relay_lease, es.relay_move from public;
grant execute on function es.relay_lease, es.relay_move to ${appRole};
