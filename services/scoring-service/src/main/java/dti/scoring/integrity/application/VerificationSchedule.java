package dti.scoring.integrity.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets the log verify itself by the clock, once per period however many instances run, restart or die: the period begins when
 * a verification has come to its end, and one that no longer moves is begun anew by whoever sees it first.
 */
@ApplicationScoped
public class VerificationSchedule {

    /** Who asks for these. */
    public static final String WHO = "system:scheduler";

    /** A verification that goes on says so every second; reading a page is waited for a minute. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** What could not be read is tried again after so long. */
    private static final Duration RETRY_AFTER = Duration.ofMinutes(10);

    private static final String CLAIM = """
            with due as (
                select verification from verification_schedule
                 where done_at <= clock_timestamp() - make_interval(secs => $2) and lease_until < clock_timestamp()
                   for update skip locked),
            abandoned as (
                update verification v set status = 'failed', told_at = now() from due
                 where v.id = due.verification and v.status = 'running'),
            claimed as (
                update verification_schedule set verification = $1, lease_until = clock_timestamp() + make_interval(secs => $3)
                  from due returning 1)
            insert into verification (id, asked_by) select $1, $4 from claimed returning id""";

    private static final String TOLD = """
            update verification_schedule
               set done_at = case when $2 in ('verified', 'broken') then clock_timestamp() else done_at end,
                   lease_until = case $2 when 'running' then clock_timestamp() + make_interval(secs => $3)
                                         when 'failed' then clock_timestamp() + make_interval(secs => $4)
                                         else '-infinity' end
             where verification = $1""";

    private final VerificationConfig config;
    private final Verifications verifications;
    private final Pool pool;

    VerificationSchedule(VerificationConfig config, Verifications verifications, Pool pool) {
        this.config = config;
        this.verifications = verifications;
        this.pool = pool;
    }

    /** How long to wait between two looks. */
    public Duration lookEvery() {
        return config.lookEvery();
    }

    /** Begins a verification, if it is time to and nobody else does. */
    public Uni<Void> look() {
        return config.every().isPositive()
                ? claim().invoke(mine -> mine.ifPresent(id -> verifications.run(id, status -> told(id, status))))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** The id of a verification that is this caller's to do; empty when it is not time, or another's. */
    Uni<Optional<UUID>> claim() {
        UUID id = UUID.randomUUID();
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(id, config.every().toSeconds() * 1.0, LEASE.toSeconds() * 1.0, WHO))
                .map(rows -> rows.rowCount() == 1 ? Optional.of(id) : Optional.empty());
    }

    private Uni<Void> told(UUID id, String status) {
        return pool.preparedQuery(TOLD)
                .execute(Tuple.of(id, status, LEASE.toSeconds() * 1.0, RETRY_AFTER.toSeconds() * 1.0))
                .replaceWithVoid();
    }
}
