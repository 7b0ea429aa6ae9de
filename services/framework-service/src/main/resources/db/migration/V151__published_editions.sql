-- Results that ranking-service published, per campaign; its campaign enters the phase published by it, once.
-- outcome: entered | published-before | overtaken, null while it is to be done.
create table published_edition (
    publication      uuid        not null,
    campaign         varchar(64) not null collate "C",
    edition          integer     not null,
    -- of the campaign's stream: what was published are the results of this very state
    campaign_version bigint      not null,
    decision_number  text        not null,
    decision_date    date        not null,
    event_id         uuid        not null,
    outcome          varchar(32),
    primary key (publication, campaign)
);
create index published_edition_due on published_edition (campaign) where outcome is null;

grant select, insert, update on published_edition to ${appRole};
