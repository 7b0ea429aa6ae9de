-- What an administrator decided of streams that stood still: written before it is done, and never changed.
create table es.parked_stream_decision (
    sequence      bigint      generated always as identity primary key,
    consumer      text        not null,
    log           text        not null,
    stream        text        not null,
    version       bigint      not null,
    kind          text        not null,
    parked_reason text        not null,
    decision      text        not null check (decision in ('release', 'discard')),
    decided_by    text        not null,
    reason        text        not null check (reason <> ''),
    decided_at    timestamptz not null default clock_timestamp()
);

create trigger refuse_change
    before update or delete or truncate on es.parked_stream_decision
    for each statement execute function es.refuse_change();
alter table es.parked_stream_decision enable always trigger refuse_change;

-- Notes what is about to be done to a stream that stands at that event; false where none does.
create function es.decide_parked(
    consumer text, log text, stream text, version bigint, decision text, decided_by text, reason text) returns boolean
volatile security definer
language sql
set search_path = pg_catalog, pg_temp
as $$
    with noted as (
        insert into es.parked_stream_decision (
            consumer, log, stream, version, kind, parked_reason, decision, decided_by, reason)
        select p.consumer, p.log, p.stream, p.version, p.kind, p.reason,
               decide_parked.decision, decide_parked.decided_by, decide_parked.reason
          from es.parked_stream p
         where p.consumer = decide_parked.consumer and p.log = decide_parked.log
           and p.stream = decide_parked.stream and p.version = decide_parked.version
        returning 1)
    select exists (select from noted);
$$;

revoke all on function es.decide_parked from public;
grant select on es.parked_stream_decision to ${appRole};
grant execute on function es.decide_parked to ${appRole};
