-- How far each unit's plan of a year has come, as framework-service last told, and which submission has taken it over.
create table plan_copy (
    unit        text not null,
    year        integer not null,
    version     bigint not null,
    event       uuid not null,
    recorded_at timestamptz not null,
    body        text not null,
    primary key (unit, year)
);

create table plan_taken (
    campaign text not null,
    unit     text not null,
    version  bigint not null,
    -- 'recorded', or the rule by which the submission did not record it
    outcome  text not null,
    primary key (campaign, unit)
);

-- The year a campaign's period lies in; its body is compact JSON of our own.
alter table campaign_copy
    add column year integer generated always as (cast(substring(body from '"period":"([0-9]{4})') as integer)) stored;

create index campaign_copy_year on campaign_copy (year);
