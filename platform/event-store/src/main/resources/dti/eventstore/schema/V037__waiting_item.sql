-- Items of background work that failed or wait for something: each is put off alone, so that its neighbours get on, and tried
-- again after pauses that double up to five minutes.
create table es.waiting_item (
    worker   text        not null,
    item     text        not null,
    -- what it is about, in words
    about    text        not null,
    -- false for one that waits for what is still to come
    is_fault boolean     not null,
    reason   text        not null,
    since    timestamptz not null default clock_timestamp(),
    tries    integer     not null default 1,
    retry_at timestamptz not null,
    primary key (worker, item)
);

-- Those that are not due yet. A time beyond the longest pause was written by a clock that has been set back since: it is not
-- believed, so a stepped clock holds nothing back.
create view es.put_off_item as
    select w.worker, w.item from es.waiting_item w
     where w.retry_at > clock_timestamp() and w.retry_at <= clock_timestamp() + interval '5 minutes';

-- Puts items off; answers with those that were not put off before, or for another reason.
create function es.put_off(worker text, items text[], abouts text[], faults boolean[], reasons text[]) returns setof text
volatile security definer
language sql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
    with given as (
        select g.item, g.about, g.is_fault, g.reason, w.reason as reason_before, w.item is null as is_new
          from unnest(items, abouts, faults, reasons) as g (item, about, is_fault, reason)
          left join es.waiting_item w on w.worker = put_off.worker and w.item = g.item),
    kept as (
        insert into es.waiting_item as w (worker, item, about, is_fault, reason, retry_at)
        select put_off.worker, g.item, g.about, g.is_fault, g.reason, clock_timestamp() + interval '1 second'
          from given g
         order by g.item
        on conflict on constraint waiting_item_pkey do update
           set about = excluded.about, is_fault = excluded.is_fault, reason = excluded.reason, tries = w.tries + 1,
               retry_at = clock_timestamp() + make_interval(secs => least(300, power(2, least(w.tries, 20)))))
    select g.item from given g where g.is_new or g.reason is distinct from g.reason_before
$$;

-- An item is done with; true when it had been put off.
create function es.take_up(worker text, item text) returns boolean
volatile security definer
language sql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
    with gone as (
        delete from es.waiting_item w where w.worker = take_up.worker and w.item = take_up.item returning 1)
    select exists (select from gone)
$$;

revoke all on function es.put_off, es.take_up from public;
grant select on es.waiting_item, es.put_off_item to ${appRole};
grant execute on function es.put_off, es.take_up to ${appRole};
