-- Evidence that arrived before its submission was opened: kept with the offset of the message that told it, and handled
-- in its order as soon as the submission is there.
create table waiting_evidence (
    sequence    bigint generated always as identity primary key,
    message     uuid not null unique,
    campaign    text not null,
    unit        text not null,
    type        text not null,
    payload     text not null,
    hash        text not null,
    recorded_at timestamptz not null
);

create index waiting_evidence_submission on waiting_evidence (campaign, unit);
