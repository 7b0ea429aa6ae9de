package dti.scoring.integrity.application;

import dti.eventstore.Rows;
import dti.eventstore.work.HeartbeatWatch;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Starts a verification of the log once per period, however many instances run, restart or die. The period begins at
 * the end of a verification. A verification without progress is begun anew by the first instance that notices.
 */
@ApplicationScoped
public class VerificationSchedule {

    /** The subject of scheduled verifications. */
    public static final String WHO = "system:scheduler";

    /** The time until a failed verification is tried again. */
    private static final Duration RETRY_AFTER = Duration.ofMinutes(10);

    /** A time in the future was written by a clock that has been set back since, and is ignored. */
    private static final String DUE = """
            select verification, beat from verification_schedule
             where (done_at <= clock_timestamp() - make_interval(secs => $1) or done_at > clock_timestamp())
               and (retry_at <= clock_timestamp() or retry_at > clock_timestamp() + make_interval(secs => $2))""";

    /**
     * Claims only at the beat that was read: of several instances that consider a verification abandoned, one begins
     * the next.
     */
    private static final String CLAIM = """
            with due as (
                select verification from verification_schedule where beat = $2 for update skip locked),
            abandoned as (
                update verification v set status = 'failed', told_at = now() from due
                 where v.id = due.verification and v.status = 'running'),
            claimed as (
                update verification_schedule set verification = $1, beat = beat + 1 from due returning 1)
            insert into verification (id, asked_by) select $1, $3 from claimed returning id""";

    private static final String TOLD = """
            update verification_schedule
               set done_at = case when $2 in ('verified', 'broken') then clock_timestamp() else done_at end,
                   verification = case when $2 = 'running' then verification end,
                   retry_at = case when $2 = 'failed' then clock_timestamp() + make_interval(secs => $3)
                                   else '-infinity' end,
                   beat = beat + 1
             where verification = $1""";

    private final VerificationConfig config;
    private final HeartbeatWatch<Long> watch;
    private final Verifications verifications;
    private final Pool pool;

    VerificationSchedule(VerificationConfig config, Verifications verifications, Pool pool) {
        this.config = config;
        this.watch = new HeartbeatWatch<>(config.lease());
        this.verifications = verifications;
        this.pool = pool;
    }

    /** Returns the time between two checks. */
    public Duration lookEvery() {
        return config.lookEvery();
    }

    /** Begins a verification, if it is due and no other instance runs one. */
    public Uni<Void> look() {
        return config.every().isPositive()
                ? claim().invoke(mine -> mine.ifPresent(id -> verifications.run(id, status -> told(id, status))))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /**
     * Returns the id of a verification that this caller must run. Empty when none is due, or another instance runs it.
     */
    Uni<Optional<UUID>> claim() {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(config.every().toSeconds() * 1.0, RETRY_AFTER.toSeconds() * 1.0))
                .map(rows -> Rows.first(rows, this::claimable))
                .flatMap(found -> found.flatMap(beat -> beat)
                        .map(this::claim)
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /**
     * Returns the beat to claim at. Present when no instance verifies, or the verifying one has sent no heartbeat for
     * the lease.
     */
    private Optional<Long> claimable(Row row) {
        long beat = row.getLong("beat");
        watch.see(beat);
        return row.getUUID("verification") == null ? Optional.of(beat) : watch.stale();
    }

    private Uni<Optional<UUID>> claim(long beat) {
        UUID id = UUID.randomUUID();
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(id, beat, WHO))
                .map(rows -> rows.rowCount() == 1 ? Optional.of(id) : Optional.empty());
    }

    private Uni<Void> told(UUID id, String status) {
        return pool.preparedQuery(TOLD)
                .execute(Tuple.of(id, status, RETRY_AFTER.toSeconds() * 1.0))
                .replaceWithVoid();
    }
}
