-- What framework-service owns and tells over Kafka, as this service last heard it.
create table framework_copy (
    key          text not null,
    version      integer not null,
    content_hash text not null,
    document     text not null,
    primary key (key, version)
);

create table unit_copy (
    code text primary key,
    body text not null
);

create table campaign_copy (
    code text primary key,
    body text not null
);
