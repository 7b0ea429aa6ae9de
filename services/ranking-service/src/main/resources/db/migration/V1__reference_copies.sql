-- What framework-service owns and tells over Kafka, as this service last heard it. A version is that of the owner's
-- stream: it grows with every telling, and so do the tags of whatever is made of these rows.
create table framework_node (
    framework text    not null,
    version   integer not null,
    key       text    not null,
    place     integer not null,
    parent    text,
    kind      text    not null,
    code      text,
    name      text    not null,
    primary key (framework, version, key)
);

create table unit_copy (
    code    text   primary key,
    version bigint not null,
    body    text   not null
);

create table campaign_copy (
    code      text   primary key,
    version   bigint not null,
    body      text   not null,
    -- out of the body, for joins
    units     text[] not null,
    tie_break text[] not null
);
