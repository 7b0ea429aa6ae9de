-- What a campaign holds its units' values against on a leaf. A changed mind is another row; the latest one counts.
create table reference_value (
    number       bigint generated always as identity primary key,
    -- named by the request, so that a repetition finds it
    id           uuid not null unique,
    request_hash text not null,
    campaign     text not null,
    leaf         text not null,
    value        numeric not null,
    source       text not null,
    -- whose value it is, where it is the best one
    unit         text,
    reason       text,
    subject      text not null,
    role         text not null,
    actor_unit   text,
    fixed_at     timestamptz not null
);

create index reference_value_latest on reference_value (campaign, leaf, number desc);

-- Which submissions have recorded it, or by which rule they refused.
create table reference_value_unit (
    number  bigint not null references reference_value (number),
    unit    text not null,
    done_at timestamptz not null default now(),
    outcome text not null,
    primary key (number, unit)
);

-- Campaigns whose best values were looked for when self-assessment closed.
create table reference_cut_off (
    campaign text primary key,
    done_at  timestamptz not null default now()
);
