package dti.scoring.copies.application;

import dti.contracts.CampaignChanged;
import dti.contracts.ContractsJson;
import dti.contracts.FrameworkPublished;
import dti.contracts.UnitChanged;
import dti.eventstore.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** Stores the latest copies of frameworks, units and campaigns from framework-service. */
@ApplicationScoped
public class ReferenceCopies {

    private final Pool pool;

    ReferenceCopies(Pool pool) {
        this.pool = pool;
    }

    /** Returns the framework document of a version, as JSON text. */
    public Uni<Optional<String>> frameworkDocument(String key, int version) {
        return pool.preparedQuery("select document from framework_copy where key = $1 and version = $2")
                .execute(Tuple.of(key, version))
                .map(rows -> Rows.first(rows, row -> row.getString("document")));
    }

    /** Returns whether a version has arrived. Does not read its document. */
    public Uni<Boolean> hasFramework(String key, int version) {
        return pool.preparedQuery("select 1 from framework_copy where key = $1 and version = $2")
                .execute(Tuple.of(key, version))
                .map(rows -> rows.size() > 0);
    }

    public Uni<Optional<UnitChanged>> unit(String code) {
        return pool.preparedQuery("select body from unit_copy where code = $1")
                .execute(Tuple.of(code))
                .map(rows -> Rows.first(rows, row -> ContractsJson.readOwn(row.getString("body"), UnitChanged.class)));
    }

    public Uni<Optional<CampaignChanged.Campaign>> campaign(String code) {
        return pool.preparedQuery("select body from campaign_copy where code = $1")
                .execute(Tuple.of(code))
                .map(rows -> Rows.first(
                        rows, row -> ContractsJson.readOwn(row.getString("body"), CampaignChanged.Campaign.class)));
    }

    /** Stores a framework version. A published version never changes, so a repeated message changes nothing. */
    public Uni<Void> keep(FrameworkPublished framework, SqlConnection transaction) {
        return transaction
                .preparedQuery("""
                        insert into framework_copy (key, version, content_hash, document)
                        values ($1, $2, $3, $4)
                        on conflict (key, version) do nothing""")
                .execute(Tuple.of(
                        framework.key(),
                        framework.version(),
                        framework.contentHash(),
                        ContractsJson.write(framework.document())))
                .replaceWithVoid();
    }

    public Uni<Void> keep(UnitChanged unit, SqlConnection transaction) {
        return transaction
                .preparedQuery("""
                        insert into unit_copy (code, body) values ($1, $2)
                        on conflict (code) do update set body = excluded.body""")
                .execute(Tuple.of(unit.code(), ContractsJson.write(unit)))
                .replaceWithVoid();
    }

    public Uni<Void> keep(CampaignChanged.Campaign campaign, SqlConnection transaction) {
        return transaction
                .preparedQuery("""
                        insert into campaign_copy (code, body) values ($1, $2)
                        on conflict (code) do update set body = excluded.body""")
                .execute(Tuple.of(campaign.code(), ContractsJson.write(campaign)))
                .chain(() -> replaceParticipants(campaign, transaction))
                .chain(() -> replaceAssignments(campaign, transaction));
    }

    private static Uni<Void> replaceParticipants(CampaignChanged.Campaign campaign, SqlConnection transaction) {
        String[] units = campaign.units().toArray(String[]::new);
        return transaction
                .preparedQuery("delete from campaign_participant where campaign = $1 and unit <> all ($2::text[])")
                .execute(Tuple.of(campaign.code(), units))
                .chain(() -> transaction.preparedQuery("""
                                insert into campaign_participant (campaign, unit)
                                select $1, unit from unnest($2::text[]) as u (unit)
                                    on conflict do nothing""").execute(Tuple.of(campaign.code(), units)))
                .replaceWithVoid();
    }

    private static Uni<Void> replaceAssignments(CampaignChanged.Campaign campaign, SqlConnection transaction) {
        return transaction
                .preparedQuery("delete from campaign_assignment where campaign = $1")
                .execute(Tuple.of(campaign.code()))
                .chain(() -> transaction
                        .preparedQuery("""
                                insert into campaign_assignment (campaign, leaf, duty, unit)
                                select $1, a.leaf, a.duty, a.unit
                                  from unnest($2::text[], $3::text[], $4::text[]) as a (leaf, duty, unit)
                                    on conflict do nothing""")
                        .execute(Tuple.of(
                                campaign.code(),
                                texts(campaign, CampaignChanged.Assignment::leaf),
                                texts(campaign, CampaignChanged.Assignment::as),
                                texts(campaign, CampaignChanged.Assignment::unit))))
                .replaceWithVoid();
    }

    private static String[] texts(
            CampaignChanged.Campaign campaign, Function<CampaignChanged.Assignment, String> field) {
        return campaign.assignments().stream().map(field).toArray(String[]::new);
    }
}
