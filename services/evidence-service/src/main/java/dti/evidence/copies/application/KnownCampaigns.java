package dti.evidence.copies.application;

import dti.contracts.CampaignChanged.Assignment;
import dti.contracts.CampaignChanged.Campaign;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;

/** The local copy of campaigns: their units, their framework, and the units that supply data for each leaf. */
@Singleton
public final class KnownCampaigns {

    private static final String PUT = """
            insert into known_campaign (code, framework, framework_version, units)
            values ($1, $2, $3, $4)
            on conflict (code) do update
            set framework = excluded.framework, framework_version = excluded.framework_version, units = excluded.units
            """;

    private static final String FORGET_SOURCES = "delete from known_source where campaign = $1";

    private static final String PUT_SOURCES = """
            insert into known_source (campaign, leaf, unit)
            select $1, source.leaf, source.unit
            from unnest($2::text[], $3::text[]) as source (leaf, unit)
            on conflict do nothing
            """;

    /** Stores the current state of the campaign, in the transaction of the event. */
    public Uni<Void> put(Campaign campaign, SqlConnection transaction) {
        List<Assignment> sources = campaign.assignments().stream()
                .filter(assignment -> assignment.as().equals("source"))
                .toList();
        return transaction
                .preparedQuery(PUT)
                .execute(Tuple.of(
                        campaign.code(),
                        campaign.framework().key(),
                        campaign.framework().version(),
                        campaign.units().toArray(String[]::new)))
                .chain(() -> transaction.preparedQuery(FORGET_SOURCES).execute(Tuple.of(campaign.code())))
                .chain(() -> transaction
                        .preparedQuery(PUT_SOURCES)
                        .execute(Tuple.of(
                                campaign.code(),
                                sources.stream().map(Assignment::leaf).toArray(String[]::new),
                                sources.stream().map(Assignment::unit).toArray(String[]::new))))
                .replaceWithVoid();
    }
}
