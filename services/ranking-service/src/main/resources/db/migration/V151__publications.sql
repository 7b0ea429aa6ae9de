-- What was published: written once, never changed. The document is an edition's canonical JSON, byte for byte as it was signed;
-- its hash is in the log publications as well, whose event was recorded in the same transaction.
create table publication (
    sequence        bigint      generated always as identity unique,
    id              uuid        primary key,
    decision_number text        not null,
    decision_date   date        not null,
    published_at    timestamptz not null,
    document        text        not null check (document is json object),
    sha256          text        not null check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    signature       text        not null,
    -- the public half of the key it was signed with
    verifier_key    text        not null
);

-- The editions of each campaign; the next one supersedes the one before it.
create table publication_edition (
    campaign         text    not null,
    edition          integer not null check (edition > 0),
    publication      uuid    not null references publication (id),
    -- which telling of the campaign it was made of
    campaign_version bigint  not null,
    primary key (campaign, edition),
    unique (publication, campaign)
);

create function refuse_change_of_what_was_published() returns trigger
    language plpgsql
as $$
begin
    raise exception 'what was published never changes';
end
$$;

create trigger publication_never_changes before update or delete or truncate on publication
    for each statement execute function refuse_change_of_what_was_published();
create trigger publication_edition_never_changes before update or delete or truncate on publication_edition
    for each statement execute function refuse_change_of_what_was_published();

grant select, insert on publication, publication_edition to ${appRole};
revoke update, delete, truncate on publication, publication_edition from ${appRole};
