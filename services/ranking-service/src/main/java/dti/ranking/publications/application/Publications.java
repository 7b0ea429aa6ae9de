package dti.ranking.publications.application;

import com.fasterxml.jackson.core.type.TypeReference;
import dti.contracts.ContractsJson;
import dti.eventstore.Rows;
import dti.ranking.publications.application.PublicationSummary.CampaignEdition;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.transparency.VerifierKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads publications. Everybody may read them. */
@ApplicationScoped
public class Publications {

    private static final String SUMMARY = """
            select p.sequence, p.id, p.decision_number, p.decision_date, p.published_at, p.sha256,
                   (select json_agg(json_build_object('campaign', e.campaign, 'edition', e.edition,
                                                      'supersedes', before.publication, 'supersededBy', after.publication)
                                    order by e.campaign)
                      from publication_edition e
                      left join publication_edition before
                             on before.campaign = e.campaign and before.edition = e.edition - 1
                      left join publication_edition after
                             on after.campaign = e.campaign and after.edition = e.edition + 1
                     where e.publication = p.id)::text as campaigns
              from publication p
            """;

    /** The latest publications first. */
    private static final String PAGE = SUMMARY + """
             where p.sequence < $1
               and ($2::text is null
                    or exists (select from publication_edition e where e.publication = p.id and e.campaign = $2))
             order by p.sequence desc limit $3""";

    private static final String ONE = SUMMARY + " where p.id = $1";

    private static final String DOCUMENT = "select document, signature from publication where id = $1";

    /** Each key once, the most recently used first. */
    private static final String KEYS =
            "select verifier_key from publication group by verifier_key order by max(sequence) desc";

    private final Pool pool;
    private final Vertx vertx;
    private final PublicationKey key;

    Publications(Pool pool, Vertx vertx, PublicationKey key) {
        this.pool = pool;
        this.vertx = vertx;
        this.key = key;
    }

    /** A publication and its place in the list. */
    public record Numbered(long sequence, PublicationSummary publication) {}

    /** The stored document of an edition, and its detached signature. */
    public record Kept(String document, String signature) {

        /** Parses the document. */
        public Edition edition() {
            return EditionText.read(document);
        }
    }

    /**
     * Reads at most {@code limit} publications before a sequence number, the latest first; of all campaigns for null.
     */
    public Uni<List<Numbered>> before(long sequence, @Nullable String campaign, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(sequence, campaign, limit))
                .map(rows -> Rows.all(rows, row -> new Numbered(row.getLong("sequence"), summary(row))));
    }

    /** Reads one publication; 404 where there is none. */
    public Uni<PublicationSummary> summary(UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> Rows.first(rows, Publications::summary).orElseThrow(Publications::unknown));
    }

    /** Converts an edition on a worker thread, so that no other request waits; 404 where there is no such edition. */
    public <T> Uni<T> served(UUID id, Function<Kept, T> form) {
        return kept(id).flatMap(kept -> vertx.executeBlocking(() -> form.apply(kept), false));
    }

    private Uni<Kept> kept(UUID id) {
        return pool.preparedQuery(DOCUMENT)
                .execute(Tuple.of(id))
                .map(rows -> Rows.first(rows, row -> new Kept(row.getString("document"), row.getString("signature")))
                        .orElseThrow(Publications::unknown));
    }

    /** Proves that a unit's row is in the edition. */
    public Uni<RowProof> proof(UUID id, String unit, @Nullable String campaign) {
        return served(id, kept -> RowProof.of(kept.edition(), unit, campaign));
    }

    /** The current key, then every key that signed a publication. */
    public Uni<List<VerifierKey>> keys() {
        return pool.query(KEYS).execute().map(rows -> {
            Set<String> written = new LinkedHashSet<>();
            key.verifier().ifPresent(now -> written.add(now.toString()));
            rows.forEach(row -> written.add(row.getString(0)));
            return written.stream().map(VerifierKey::parse).toList();
        });
    }

    public static ProblemException unknown() {
        return ProblemException.notFound(new Text("Không có bản công bố này.", "There is no such publication."));
    }

    private static PublicationSummary summary(Row row) {
        return new PublicationSummary(
                row.getUUID("id"),
                row.getString("decision_number"),
                row.getLocalDate("decision_date"),
                row.getOffsetDateTime("published_at").toInstant(),
                row.getString("sha256"),
                ContractsJson.readOwn(row.getString("campaigns"), new TypeReference<List<CampaignEdition>>() {}));
    }
}
