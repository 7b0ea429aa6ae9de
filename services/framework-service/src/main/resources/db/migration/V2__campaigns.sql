-- Campaigns as they are now; the document is the truth.
create table campaign (
    code     varchar(64) primary key collate "C",
    phase    varchar(32) not null,
    document text not null check (document is json object),
    version  bigint not null check (version > 0)
);

-- The participating units, and which phase of the campaign the submission of each was last seen to enter.
create table campaign_unit (
    campaign      varchar(64) not null collate "C" references campaign (code),
    unit          varchar(64) not null collate "C",
    entered_phase varchar(32),
    primary key (campaign, unit)
);

grant select, insert, update on campaign to ${appRole};
grant select, insert, update, delete on campaign_unit to ${appRole};
