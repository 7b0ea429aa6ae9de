package dti.scoring.replays.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dti.contracts.ContractsJson;
import dti.eventstore.Append;
import dti.eventstore.RequestKey;
import dti.rules.RulesVersion;
import dti.scoring.submissions.application.SubmissionCommands;
import dti.scoring.submissions.application.SubmissionRequest;
import dti.scoring.submissions.domain.By;
import dti.scoring.submissions.domain.LifecycleCommand;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Tells a recomputed score again: by an event in the submission's own stream, so that the log of scores keeps its versions and
 * everybody hears it in order.
 */
@ApplicationScoped
public class Republications {

    /** One group commit. */
    private static final int AT_ONCE = 64;

    private static final String PENDING = """
            select p.replay, p.campaign, p.unit, p.published, r.decided_by, r.decided_at, r.reason
              from republication p join replay r on r.id = p.replay
             where p.done_at is null order by r.sequence, p.campaign, p.unit limit $1""";

    private final Pool pool;
    private final SubmissionCommands commands;

    Republications(Pool pool, SubmissionCommands commands) {
        this.pool = pool;
        this.commands = commands;
    }

    /** Does some of what is to be told; doing one twice records it once. */
    public Uni<Void> work() {
        return pool.preparedQuery(PENDING)
                .execute(Tuple.of(AT_ONCE))
                .map(rows -> ReplayRows.all(rows, Republications::pending))
                .onItem()
                .transformToMulti(pending -> Multi.createFrom().iterable(pending))
                .onItem()
                .transformToUniAndConcatenate(this::tell)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One submission of a replay, and what is to be recorded in its stream. */
    private record Pending(UUID replay, SubmissionId submission, SubmissionRequest request) {}

    private Uni<Void> tell(Pending pending) {
        return commands.handle(pending.request())
                .flatMap(answer -> answer.settled()
                        .map(outcome -> done(pending, outcome))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> done(Pending pending, String outcome) {
        return pool.preparedQuery("""
                        update republication set done_at = clock_timestamp(), outcome = $4
                         where replay = $1 and campaign = $2 and unit = $3""")
                .execute(Tuple.of(
                        pending.replay(),
                        pending.submission().campaign(),
                        pending.submission().unit(),
                        outcome))
                .replaceWithVoid();
    }

    private static Pending pending(Row row) {
        UUID replay = row.getUUID("replay");
        SubmissionId id = new SubmissionId(row.getString("campaign"), row.getString("unit"));
        By by = new By(row.getString("decided_by"), "administrator", null);
        Instant at = row.getOffsetDateTime("decided_at").toInstant();
        var command = new LifecycleCommand.RepublishScore(
                replay, RulesVersion.CURRENT, totals(row.getString("published")), row.getString("reason"), at, by);
        UUID requestId = new RequestKey("system:replay", id.stream().value(), replay).requestId();
        return new Pending(
                replay,
                id,
                new SubmissionRequest(
                        id,
                        command,
                        requestId,
                        requestId.toString(),
                        OptionalLong.empty(),
                        at,
                        new Append.Origin(by.subject(), replay, replay, null)));
    }

    private static Map<String, BigDecimal> totals(String json) {
        try {
            Map<String, BigDecimal> totals =
                    ContractsJson.mapper().readValue(json, new TypeReference<Map<String, BigDecimal>>() {});
            totals.values().removeIf(java.util.Objects::isNull);
            return totals;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("totals that we published cannot be read", e);
        }
    }
}
