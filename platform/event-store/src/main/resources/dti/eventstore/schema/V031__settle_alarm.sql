-- Alarms that somebody looked into, and what came of it. An alarm is taken away by being written here, and nothing here changes.
create table es.settled_alarm (
    number     bigint      generated always as identity primary key,
    log        text        not null,
    kind       text        not null,
    generation bigint      not null,
    size       bigint      not null,
    root       text        not null,
    note       text        not null,
    raised_at  timestamptz not null,
    last_at    timestamptz not null,
    times      bigint      not null,
    settled_at timestamptz not null default clock_timestamp(),
    settled_by text        not null,
    reason     text        not null check (reason <> '')
);

create trigger refuse_change
    before update or delete or truncate on es.settled_alarm
    for each statement execute function es.refuse_change();
alter table es.settled_alarm enable always trigger refuse_change;

-- Settles an alarm; false where there is none. What contradicts again raises it again.
create function es.settle_alarm(log text, kind text, settled_by text, reason text) returns boolean
volatile security definer
language sql
set search_path = pg_catalog, pg_temp
as $$
    with gone as (
        delete from es.witness_alarm a where a.log = settle_alarm.log and a.kind = settle_alarm.kind
        returning a.*),
    kept as (
        insert into es.settled_alarm (log, kind, generation, size, root, note, raised_at, last_at, times, settled_by, reason)
        select g.log, g.kind, g.generation, g.size, g.root, g.note, g.raised_at, g.last_at, g.times,
               settle_alarm.settled_by, settle_alarm.reason
          from gone g
        returning 1)
    select exists (select from kept);
$$;

revoke all on function es.settle_alarm from public;
grant select on es.settled_alarm to ${appRole};
grant execute on function es.settle_alarm to ${appRole};
