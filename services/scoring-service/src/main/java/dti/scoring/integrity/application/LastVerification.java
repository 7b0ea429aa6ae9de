package dti.scoring.integrity.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the result of the latest completed verification of any instance, for this instance's health and metrics. */
@ApplicationScoped
public class LastVerification {

    /** One verification may be missed, because the service was down or the verification takes long. */
    private static final int PERIODS_MAX = 2;

    private final Verifications verifications;
    private final VerificationConfig config;
    private final Clock clock;
    private final Instant startedAt;
    private volatile @Nullable Verification latest;

    LastVerification(Verifications verifications, VerificationConfig config, MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.startedAt = clock.instant();
        this.verifications = verifications;
        this.config = config;
        Gauge.builder("dti.verification.age.seconds", this, LastVerification::ageSeconds)
                .register(meters);
        Gauge.builder("dti.verification.bad", this, each -> each.trouble().isPresent() ? 1 : 0)
                .register(meters);
    }

    public Uni<Void> look() {
        return verifications
                .latestDone()
                .invoke(found -> latest = found.orElse(null))
                .replaceWithVoid();
    }

    /** Returns the latest completed verification. */
    public Optional<Verification> latest() {
        return Optional.ofNullable(latest);
    }

    /** Returns a problem that a person must look at. Empty when all is well. */
    public Optional<String> trouble() {
        Verification last = latest;
        if (last != null && !last.status().equals("verified")) {
            return Optional.of(last.status() + " at " + last.toldAt() + ", id " + last.id());
        }
        Instant since = last == null ? startedAt : last.toldAt();
        Duration most = config.every().multipliedBy(PERIODS_MAX);
        boolean overdue = most.isPositive() && since.plus(most).isBefore(clock.instant());
        return overdue ? Optional.of("none since " + since) : Optional.empty();
    }

    private double ageSeconds() {
        Verification last = latest;
        return last == null
                ? Double.NaN
                : Duration.between(last.toldAt(), clock.instant()).toSeconds();
    }
}
