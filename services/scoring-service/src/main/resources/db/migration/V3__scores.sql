-- What the projection makes of the log: the latest totals of each submission, and per event what it moved.
create table submission_score (
    campaign           text not null,
    unit               text not null,
    version            bigint not null,
    position           bigint not null,
    state              text not null,
    phase              text not null,
    framework_key      text not null,
    framework_version  integer not null,
    self               numeric(12, 2) not null,
    council            numeric(12, 2),
    achieved           numeric(12, 2) not null,
    applicable_max     numeric(12, 2) not null,
    leaves_decided     integer not null,
    leaves_entered     integer not null,
    leaves_applicable  integer not null,
    changed_at         timestamptz not null,
    primary key (campaign, unit)
);

create table score_history (
    position       bigint primary key,
    campaign       text not null,
    unit           text not null,
    version        bigint not null,
    event_id       uuid not null,
    type           text not null,
    recorded_at    timestamptz not null,
    effective_at   timestamptz not null,
    actor          text not null,
    role           text not null,
    actor_unit     text,
    leaf           text,
    reason         text,
    correlation_id uuid not null,
    -- [{node, what, before, after}] of every node it moved
    changes        text not null,
    totals_before  text,
    totals_after   text not null,
    -- the version of the scoring rules that computed it
    rules_version  text not null,
    unique (campaign, unit, version)
);
