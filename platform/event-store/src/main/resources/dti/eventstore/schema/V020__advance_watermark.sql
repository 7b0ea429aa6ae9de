-- Moves a consumer's watermark over the positions received without a gap, and returns it. Never waits for another
-- instance that is moving it: the next call takes what this one left.
create function es.advance_watermark(name text, log text) returns bigint
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
#variable_conflict use_variable
declare
    mark    bigint;
    reached bigint;
begin
    select w.position into mark from es.consumer_watermark w
    where w.consumer = name and w.log = log for update skip locked;
    if not found then
        insert into es.consumer_watermark values (name, log, 0) on conflict do nothing;
        return coalesce((select w.position from es.consumer_watermark w where w.consumer = name and w.log = log), 0);
    end if;
    select coalesce(max(run.position), mark) into reached
    from (select r.position, row_number() over (order by r.position) as n
          from es.received_position r
          where r.consumer = name and r.log = log and r.position > mark
          order by r.position limit 10000) run
    where run.position = mark + run.n;
    delete from es.received_position r where r.consumer = name and r.log = log and r.position <= reached;
    if reached > mark then
        update es.consumer_watermark w set position = reached where w.consumer = name and w.log = log;
    end if;
    return reached;
end
$$;
