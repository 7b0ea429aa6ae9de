package dti.scoring.replays.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dti.contracts.ContractsJson;
import dti.eventstore.command.CommandRequest;
import dti.rules.RulesVersion;
import dti.runtime.work.ItemOutcome;
import dti.runtime.work.ItemWork;
import dti.runtime.work.Items;
import dti.runtime.work.PeriodicTask;
import dti.runtime.work.WaitingItems;
import dti.scoring.submissions.application.SubmissionCommands;
import dti.scoring.submissions.domain.LifecycleCommand;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionCommand;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Republishes a recomputed score, and publishes a score that was withheld while its submission was parked. It does so
 * by an event in the submission's own stream, so that the log of scores keeps its versions and every reader gets the
 * score in order.
 */
@ApplicationScoped
public class Republications implements PeriodicTask, Items<Republications.Pending> {

    private static final String WORKER = "republications";

    /** A swap is decided by a person, who looks at the result later. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** Submissions per page: one group commit. */
    private static final int AT_ONCE = 64;

    private static final String PENDING = """
            select p.replay, p.campaign, p.unit, p.published, coalesce(p.decided_by, r.decided_by) as decided_by,
                   coalesce(p.decided_at, r.decided_at) as decided_at, coalesce(p.reason, r.reason) as reason
              from republication p left join replay r on r.id = p.replay
             where p.done_at is null
               and not exists (select from es.put_off_item w
                                where w.worker = $2 and w.item = p.replay || '/' || p.campaign || '/' || p.unit)
             order by r.sequence nulls first, p.campaign, p.unit limit $1""";

    private final Pool pool;
    private final SubmissionCommands commands;
    private final ItemWork<Pending> submissions;

    Republications(Pool pool, SubmissionCommands commands, WaitingItems waiting) {
        this.pool = pool;
        this.commands = commands;
        this.submissions = new ItemWork<>(this, waiting);
    }

    @Override
    public String name() {
        return WORKER;
    }

    @Override
    public Duration pause() {
        return LOOK_EVERY;
    }

    @Override
    public Uni<Void> look() {
        return submissions.turn();
    }

    @Override
    public Uni<List<Pending>> due() {
        return pool.preparedQuery(PENDING)
                .execute(Tuple.of(AT_ONCE, WORKER))
                .map(rows -> ReplayRows.all(rows, Republications::pending));
    }

    @Override
    public String key(Pending pending) {
        return pending.replay() + "/" + pending.submission();
    }

    @Override
    public String about(Pending pending) {
        return pending.submission() + " of replay " + pending.replay();
    }

    /** Repeated work on the same submission is recorded once. */
    @Override
    public Uni<ItemOutcome> work(Pending pending) {
        return commands.handle(pending.submission(), pending.command(), pending.request())
                .flatMap(answer -> answer.settled(Refusal::rule)
                        .map(outcome -> done(pending, outcome))
                        .orElseGet(() ->
                                Uni.createFrom().item(new ItemOutcome.Waits("many write to the submission at once"))));
    }

    /** One submission of a replay, and the command for its stream. */
    record Pending(UUID replay, SubmissionId submission, SubmissionCommand command, CommandRequest request) {}

    private Uni<ItemOutcome> done(Pending pending, String outcome) {
        return pool.preparedQuery("""
                        update republication set done_at = clock_timestamp(), outcome = $4
                         where replay = $1 and campaign = $2 and unit = $3
                        returning es.take_up($5, $6)""")
                .execute(Tuple.tuple()
                        .addUUID(pending.replay())
                        .addString(pending.submission().campaign())
                        .addString(pending.submission().unit())
                        .addString(outcome)
                        .addString(WORKER)
                        .addString(key(pending)))
                .replaceWith(ItemOutcome.DONE);
    }

    private static Pending pending(Row row) {
        UUID replay = row.getUUID("replay");
        SubmissionId id = new SubmissionId(row.getString("campaign"), row.getString("unit"));
        SubmissionActor by = new SubmissionActor(row.getString("decided_by"), "administrator", null);
        Instant at = row.getOffsetDateTime("decided_at").toInstant();
        var command = new LifecycleCommand.RepublishScore(
                replay, RulesVersion.CURRENT, totals(row.getString("published")), row.getString("reason"), at, by);
        return new Pending(
                replay,
                id,
                command,
                CommandRequest.ofComponent("replay", id.stream().value(), replay, at, by.subject()));
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
