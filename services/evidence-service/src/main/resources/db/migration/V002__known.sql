-- Local copies of what framework-service says over Kafka.
create table known_campaign (
    code              text    collate "C" primary key,
    framework         text    collate "C" not null,
    framework_version integer not null,
    units             text[]  not null
);

-- Units assigned to a leaf as a source of its data.
create table known_source (
    campaign text collate "C" not null references known_campaign (code),
    leaf     text collate "C" not null,
    unit     text collate "C" not null,
    primary key (campaign, leaf, unit)
);

create table known_framework (
    framework text    collate "C" not null,
    version   integer not null,
    primary key (framework, version)
);

create table known_leaf (
    framework text    collate "C" not null,
    version   integer not null,
    leaf      text    collate "C" not null,
    primary key (framework, version, leaf),
    foreign key (framework, version) references known_framework (framework, version)
);

grant select, insert, update, delete on known_campaign, known_source, known_framework, known_leaf to ${appRole};
