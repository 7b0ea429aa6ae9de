package dti.scoring.replays.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Measures the time that replays spend: {@code dti.replay.time} by part. */
@ApplicationScoped
class ReplayTimes {

    private final Map<Part, Timer> timers = new EnumMap<>(Part.class);

    ReplayTimes(MeterRegistry meters) {
        for (Part part : Part.values()) {
            timers.put(
                    part,
                    Timer.builder("dti.replay.time").tag("part", part.word()).register(meters));
        }
    }

    /** The parts of a replay. The first three take turns on one thread, the others on another, in parallel. */
    enum Part {
        /** Waits for events that are read ahead. */
        READ,
        /** Checks hashes, folds, scores, and makes rows and messages. */
        COMPUTE,
        /** Waits until the batch before is written. */
        WAIT,
        WRITE,
        COMPARE,
        COMPARE_PUBLISHED,
        COMPARE_WORK;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    <T extends @Nullable Object> T spent(Part part, Supplier<T> work) {
        long startedNanos = System.nanoTime();
        try {
            return work.get();
        } finally {
            Objects.requireNonNull(timers.get(part)).record(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS);
        }
    }
}
