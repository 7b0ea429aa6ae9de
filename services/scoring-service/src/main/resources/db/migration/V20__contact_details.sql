-- Personal fields of general-information forms. Outside of the log, so that they can be deleted.
create table contact_detail (
    campaign text not null,
    unit     text not null,
    code     text not null,
    value    text not null,
    primary key (campaign, unit, code)
);
