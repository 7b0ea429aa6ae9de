-- Replays: scores recomputed from the log into shadow tables beside the live ones. A job's progress moves in the
-- transaction of its rows, so it goes on wherever it was, in whichever instance holds the lease.
create table replay (
    id             uuid        primary key,
    sequence       bigint      generated always as identity,
    -- both absent: everything
    campaign       text,
    unit           text,
    state          text        not null check (state in
                       ('running', 'paused', 'finished', 'swapping', 'swapped', 'reverted', 'discarded')),
    rules_version  text        not null,
    requested_by   text        not null,
    requested_at   timestamptz not null default clock_timestamp(),
    finished_at    timestamptz,
    -- the current pass compares events after from_position, up to until_position, stream by stream after the cursor
    pass           integer     not null default 1,
    from_position  bigint      not null default 0,
    until_position bigint      not null,
    cursor         text        collate "C" not null default '',
    events_total   bigint      not null,
    events         bigint      not null default 0,
    submissions    bigint      not null default 0,
    worked_millis  bigint      not null default 0,
    -- whether there are rows in the shadow tables
    shadow         boolean     not null default true,
    owner          text        not null default '',
    epoch          bigint      not null default 0,
    lease_until    timestamptz not null default '-infinity',
    -- the last command of an administrator
    decided_by     text,
    decided_at     timestamptz,
    reason         text,
    check (unit is null or campaign is not null)
);

create table shadow_submission_score (like submission_score, replay uuid not null, primary key (replay, campaign, unit));

create table shadow_score_history (like score_history, replay uuid not null, primary key (replay, campaign, unit, version));

-- Where a submission's live results part from the recomputed ones: its first row that does, per kind.
create table replay_difference (
    replay        uuid   not null references replay (id),
    campaign      text   not null,
    unit          text   not null,
    -- 'log': the event itself is not what it was; 'history', 'score': rows; 'published': what the log scores tells
    what          text   not null check (what in ('log', 'history', 'score', 'published')),
    version       bigint not null,
    position      bigint not null,
    last_version  bigint not null,
    differing     bigint not null,
    event_id      uuid,
    type          text,
    -- [{field, live, replayed}]
    fields        text   not null,
    primary key (replay, campaign, unit, what)
);

-- What a swap replaced, so that it can be taken back; old is null where there was no row.
create table replaced_row (
    replay   uuid   not null references replay (id),
    of_table text   not null check (of_table in ('score_history', 'submission_score')),
    campaign text   not null,
    unit     text   not null,
    version  bigint not null,
    old      jsonb,
    primary key (replay, of_table, campaign, unit, version)
);

-- Submissions whose score is told again after a swap: one event in each one's stream, its request id made from both.
create table republication (
    replay    uuid   not null references replay (id),
    campaign  text   not null,
    unit      text   not null,
    published text   not null,
    done_at   timestamptz,
    outcome   text,
    primary key (replay, campaign, unit)
);

create index republication_pending on republication (replay) where done_at is null;
