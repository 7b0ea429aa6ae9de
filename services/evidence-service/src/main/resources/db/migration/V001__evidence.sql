-- One row per piece of evidence. Content is named by its SHA-256; several rows may name the same content.
create table evidence (
    id                  uuid        primary key,
    campaign            text        collate "C" not null,
    unit                text        collate "C" not null,
    kind                text        not null check (kind in ('FILE', 'LINK')),
    sha256              text        collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type          text        not null,
    declared_media_type text,
    size_bytes          bigint      not null check (size_bytes >= 0),
    file_name           text        check ((kind = 'FILE') = (file_name is not null)),
    url                 text        check ((kind = 'LINK') = (url is not null)),
    signature_reason    text        not null,
    provider            text        not null,
    provider_role       text        not null,
    provider_unit       text        collate "C" not null,
    provided_at         timestamptz not null,
    version             bigint      not null check (version >= 1)
);

create index evidence_of_submission on evidence (campaign, unit, provided_at, id);
create index evidence_of_unit on evidence (unit, provided_at, id);
create index evidence_of_provider on evidence (provider_unit, provided_at, id);
create index evidence_in_order on evidence (provided_at, id);
create index evidence_by_content on evidence (sha256);

-- Which leaves it is or was attached to, as far as scoring-service has answered.
create table attachment (
    evidence_id uuid        not null references evidence (id),
    leaf        text        collate "C" not null,
    standing    text        not null
        check (standing in ('ATTACH_PENDING', 'ATTACHED', 'REFUSED', 'CANCEL_PENDING', 'DETACH_PENDING', 'DETACHED')),
    reason      text,
    changed_at  timestamptz not null,
    primary key (evidence_id, leaf)
);

-- Never deleted: the service itself may not.
grant select, insert, update on evidence, attachment to ${appRole};
revoke delete, truncate on evidence, attachment from ${appRole};
