package dti.ranking.publications.application;

import dti.contracts.EditionPublished;
import dti.contracts.EditionPublished.CampaignEdition;
import dti.eventstore.Rows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores publications in the transaction of the caller. */
@ApplicationScoped
class PublicationRows {

    /** Serialises the publications of a campaign, because an edition refers to the one before it. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('publication ' || $1, 0))";

    private static final String RECORDED = "select from publication where id = $1";

    private static final String LATEST = """
            select e.edition, e.campaign_version, p.id, p.decision_number, p.decision_date, p.document
              from publication_edition e join publication p on p.id = e.publication
             where e.campaign = $1 order by e.edition desc limit 1""";

    /** The limit of 20 keeps the message short enough to read. */
    private static final String PARKED = "select parked_under($1, $2, $3) as what limit 20";

    private static final String PUBLICATION = """
            insert into publication
                (id, decision_number, decision_date, published_at, document, sha256, signature, verifier_key)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";

    private static final String EDITION = """
            insert into publication_edition (campaign, edition, publication, campaign_version) values ($1, $2, $3, $4)""";

    /** The number of rows an edition of these campaigns would have. */
    Uni<Long> units(List<String> campaigns, SqlConnection transaction) {
        return transaction
                .preparedQuery(
                        "select coalesce(sum(cardinality(units)), 0)::bigint from campaign_copy where code = any($1)")
                .execute(Tuple.of(campaigns.toArray(String[]::new)))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** The latest edition of a campaign so far. */
    record Latest(
            int number,
            long campaignVersion,
            UUID publication,
            String decisionNumber,
            LocalDate decisionDate,
            String document) {}

    /** Locks the campaigns in the order of their codes, so that two publications cannot deadlock. */
    Uni<Void> lock(List<String> campaigns, SqlConnection transaction) {
        return Multi.createFrom()
                .iterable(campaigns.stream().sorted().toList())
                .onItem()
                .transformToUniAndConcatenate(
                        campaign -> transaction.preparedQuery(LOCK).execute(Tuple.of(campaign)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Whether the publication is recorded, possibly by a concurrent request. */
    Uni<Boolean> isRecorded(UUID id, SqlConnection transaction) {
        return transaction
                .preparedQuery(RECORDED)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().hasNext());
    }

    Uni<Optional<Latest>> latest(String campaign, SqlConnection transaction) {
        return transaction
                .preparedQuery(LATEST)
                .execute(Tuple.of(campaign))
                .map(rows -> Rows.first(
                        rows,
                        row -> new Latest(
                                row.getInteger("edition"),
                                row.getLong("campaign_version"),
                                row.getUUID("id"),
                                row.getString("decision_number"),
                                row.getLocalDate("decision_date"),
                                row.getString("document"))));
    }

    /** Parked streams that concern the campaign, its units or its framework; at most 20. */
    Uni<List<String>> parked(String campaign, List<String> units, String framework, SqlConnection transaction) {
        return transaction
                .preparedQuery(PARKED)
                .execute(Tuple.of(campaign, units.toArray(String[]::new), framework))
                .map(rows -> Rows.all(rows, row -> row.getString("what")));
    }

    Uni<Void> insert(SealedEdition edition, SqlConnection transaction) {
        EditionPublished event = edition.event();
        Tuple publication = Tuple.tuple()
                .addUUID(event.id())
                .addString(event.decisionNumber())
                .addLocalDate(event.decisionDate())
                .addOffsetDateTime(event.at().atOffset(ZoneOffset.UTC))
                .addString(edition.document())
                .addString(edition.sha256())
                .addString(edition.signature())
                .addString(edition.verifierKey());
        List<Tuple> editions =
                event.campaigns().stream().map(each -> row(event.id(), each)).toList();
        return transaction
                .preparedQuery(PUBLICATION)
                .execute(publication)
                .chain(() -> transaction.preparedQuery(EDITION).executeBatch(editions))
                .replaceWithVoid();
    }

    private static Tuple row(UUID publication, CampaignEdition each) {
        return Tuple.of(each.campaign(), each.edition(), publication, each.campaignVersion());
    }
}
