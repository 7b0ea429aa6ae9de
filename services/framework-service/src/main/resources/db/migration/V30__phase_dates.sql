-- The dates on which phases open, until each has had its say. outcome: by-date | by-hand | overtaken | past-when-planned.
-- A refusal stands for the version of the campaign it was made at; a changed campaign is tried again.
create table campaign_phase_date (
    campaign        varchar(64) not null collate "C" references campaign (code),
    phase           varchar(32) not null,
    place           integer not null,
    opens           timestamptz not null,
    outcome         varchar(32),
    refused_rule    varchar(64),
    refused_about   text,
    refused_version bigint,
    primary key (campaign, phase)
);
create index campaign_phase_date_due on campaign_phase_date (opens) where outcome is null;

grant select, insert, update on campaign_phase_date to ${appRole};

-- Campaigns made before dates opened anything: what lies ahead of them opens, what has passed was left to hand.
with path (phase, place) as (
    values ('draft', 0), ('self-assessment', 1), ('appraisal-1', 2), ('explanation', 3), ('appraisal-2', 4),
           ('finalised', 5), ('published', 6))
insert into campaign_phase_date (campaign, phase, place, opens, outcome)
select c.code,
       planned.phase,
       path.place,
       planned.opens,
       case when path.place <= now_at.place then 'by-hand'
            when planned.opens <= now() then 'past-when-planned'
       end
from campaign c
join path now_at on now_at.phase = c.phase
cross join lateral (
    select p ->> 'name' as phase, cast(p ->> 'opens' as timestamptz) as opens
    from jsonb_array_elements(cast(c.document as jsonb) -> 'phases') p
    where p ->> 'opens' is not null) planned
join path on path.phase = planned.phase;
